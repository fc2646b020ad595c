"""The wheel, installed into an empty environment and started from somewhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HAS_APP = (ROOT / "literacy_app" / "app.py").exists()


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it; its commands run in a folder outside the checkout."""

    home: Path
    elsewhere: Path

    @property
    def scripts(self) -> Path:
        """Where its commands lie."""
        return self.home / ("Scripts" if os.name == "nt" else "bin")

    def run(self, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs one of its commands to the end."""
        environ = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        command = [str(self.scripts / name), *arguments]
        return subprocess.run(
            command, cwd=self.elsewhere, env=environ, capture_output=True, text=True, timeout=120
        )

    def python(self, code: str) -> str:
        """What this code prints."""
        done = self.run("python", "-c", code)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("environment")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    environment = Installed(home, elsewhere)
    python = environment.scripts / "python"
    pip("--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    # What the app depends on comes from the tests' own environment. A path in a .pth file is only
    # looked into: the .pth files there, and so an editable install of the checkout, don't count.
    site = Path(environment.python("import sysconfig; print(sysconfig.get_path('purelib'))"))
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "dependencies.pth").write_text("\n".join(sorted(ours)))
    return environment


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def shipped(name: str) -> set[str]:
    """The files of a top-level folder, by their paths below it."""
    folder = ROOT / name
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_the_wheel_carries_all_that_ships(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "literacy_app/store/migrations/0001_start.sql" in names
    for folder in ("assets", "lessons"):
        inside = f"literacy_app/_data/{folder}/"
        assert {each.removeprefix(inside) for each in names if each.startswith(inside)} == shipped(
            folder
        )
    assert not [each for each in names if each.startswith(("tests/", "assets/", "lessons/"))]


def test_the_installed_app_is_not_the_checkout(installed: Installed) -> None:
    where = installed.python("import literacy_app.paths; print(literacy_app.paths.__file__)")

    assert Path(where).is_relative_to(installed.home)


def test_it_finds_what_it_brought_along(installed: Installed) -> None:
    code = "from literacy_app import paths; print(paths.assets(), paths.lessons(), sep='\\n')"
    folders = [Path(each) for each in installed.python(code).splitlines()]

    assert all(each.is_relative_to(installed.home) and each.is_dir() for each in folders)
    assert {each.name for each in folders[1].glob("*.md")} >= {"library-opens.md"}


def test_it_can_make_its_database(installed: Installed, tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from literacy_app.store.database import Database\n"
        f"with Database.open(Path({str(tmp_path)!r})) as database: print(database.path.name)"
    )

    assert installed.python(code) == "literacy-app.db"


def test_it_checks_the_lessons_it_brought_along(installed: Installed) -> None:
    lessons = installed.python("from literacy_app import paths; print(paths.lessons())")
    done = installed.run("literacy-app", "check", *map(str, sorted(Path(lessons).glob("*.md"))))

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not HAS_APP, reason="there is no app.py yet")
def test_it_draws_a_page(installed: Installed, tmp_path: Path) -> None:
    lessons = installed.python("from literacy_app import paths; print(paths.lessons())")
    picture = tmp_path / "page.png"
    done = installed.run(
        "literacy-app", "picture", str(Path(lessons) / "library-opens.md"), "-o", str(picture)
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def readme_commands() -> list[str]:
    """The README's commands for a POSIX shell, each a line of its own, in order."""
    blocks = re.findall(r"```(?:sh|bash)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def test_ci_runs_the_readmes_second_command() -> None:
    first, second, *_ = readme_commands()
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert first.endswith("literacy-app")
    assert "pytest" in second
    assert second in ci
