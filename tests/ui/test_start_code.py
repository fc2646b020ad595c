"""The code of a start's modules in one file: found there, and only as long as it is right."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest

from literacy_app.ui import start_code

START = """
import sys
from literacy_app.ui import start_code
code = start_code.use()
{load}
code.keep()
import literacy_app.later
from literacy_app.room import desk
for each in (desk, literacy_app.later):
    print(type(each.__spec__.loader).__name__, each.__file__, each.x)
print(code in sys.meta_path)
"""
LOAD = "import literacy_app.room.desk"


class App:
    """An app of a few modules, which is started in a process of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        package = root / "literacy_app"
        for folder in ("ui", "room"):
            (package / folder).mkdir(parents=True)
            (package / folder / "__init__.py").touch()
        (package / "__init__.py").touch()
        shutil.copy(start_code.__file__, package / "ui")
        self.desk = package / "room" / "desk.py"
        self.desk.write_text("x = 1\n")
        (package / "later.py").write_text("x = 0\n")

    def start(self, *, load: str = LOAD, options: tuple[str, ...] = ()) -> list[str]:
        """What a start says: how the desk was found and what is on it."""
        done = subprocess.run(
            [sys.executable, *options, "-c", START.format(load=load)],
            capture_output=True,
            text=True,
            check=True,
            cwd=self.root,
            env={"PATH": os.environ["PATH"], "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")},
        )
        self.said = done.stderr
        desk, later, is_asked = done.stdout.splitlines()
        assert later.split()[::2] == ["SourceFileLoader", "0"]
        assert is_asked == "False"
        kind, file, x = desk.split()
        assert Path(file) == self.desk
        return [kind, x]

    @property
    def kept(self) -> Path:
        """The file."""
        (found,) = self.root.rglob(f"start.{sys.implementation.cache_tag}")
        return found


@pytest.fixture
def app(tmp_path: Path) -> App:
    return App(tmp_path)


def test_a_second_start_finds_the_code_of_the_first(app: App) -> None:
    assert app.start() == ["SourceFileLoader", "1"]
    written = app.kept.stat().st_mtime_ns
    assert app.start() == ["StartCode", "1"]
    assert app.kept.stat().st_mtime_ns == written


def test_a_source_that_has_changed_is_read_again(app: App) -> None:
    app.start()
    app.desk.write_text("x = 22\n")

    assert app.start() == ["SourceFileLoader", "22"]
    assert app.start() == ["StartCode", "22"]


def test_what_another_start_loads_is_kept_beside(app: App) -> None:
    app.start()
    app.start(load="import literacy_app.later; del sys.modules['literacy_app.later']")

    assert app.start() == ["StartCode", "1"]


@pytest.mark.parametrize("data", [b"", b"nothing", MAGIC_NUMBER + b"i\0\0\0\0"])
def test_a_damaged_file_is_passed_over(app: App, data: bytes) -> None:
    app.start()
    app.kept.write_bytes(data)

    assert app.start() == ["SourceFileLoader", "1"]
    assert app.start() == ["StartCode", "1"]


def test_nothing_is_kept_where_python_keeps_nothing(app: App) -> None:
    app.start(options=("-B",))
    with pytest.raises(ValueError, match="not enough values"):
        _ = app.kept


def test_a_source_that_is_gone_is_no_module(app: App) -> None:
    app.start()
    app.desk.unlink()

    with pytest.raises(subprocess.CalledProcessError) as failed:
        app.start()
    assert "No module named 'literacy_app.room.desk'" in failed.value.stderr


def test_a_mistake_is_shown_in_its_line(app: App) -> None:
    app.desk.write_text("x = 1\n\ndef fall():\n    return 1 / 0\n")
    load = f"{LOAD}; from literacy_app.room.desk import fall\nimport traceback\n"
    load += "try:\n    fall()\nexcept ZeroDivisionError:\n    traceback.print_exc()"
    for kind in ("SourceFileLoader", "StartCode"):
        assert app.start(load=load) == [kind, "1"]
        assert 'desk.py", line 4, in fall\n    return 1 / 0\n' in app.said


def test_what_another_version_of_the_app_has_kept_is_left_alone(app: App) -> None:
    app.start()
    with (app.root / "literacy_app" / "ui" / "start_code.py").open("a", encoding="utf-8") as file:
        file.write("# keeps in another form\n")
    assert app.start() == ["SourceFileLoader", "1"]
    assert app.start() == ["StartCode", "1"]
