from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app import paths


def test_a_checkout_has_its_folders_beside_the_package() -> None:
    root = Path(__file__).resolve().parents[1]

    assert paths.assets() == root / "assets"
    assert paths.lessons() == root / "lessons"


def test_a_wheel_has_its_folders_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "literacy_app"
    for name in ("assets", "lessons"):
        (package / "_data" / name).mkdir(parents=True)
        (tmp_path / name).mkdir()

    assert paths.assets(package) == package / "_data" / "assets"
    assert paths.lessons(package) == package / "_data" / "lessons"


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"HOME": "/ada"}, "/ada/.local/share/literacy-app"),
        ("linux", {"HOME": "/ada", "XDG_DATA_HOME": "/data"}, "/data/literacy-app"),
        ("linux", {"HOME": "/ada", "XDG_DATA_HOME": "data"}, "/ada/.local/share/literacy-app"),
        ("darwin", {"HOME": "/Users/ada"}, "/Users/ada/Library/Application Support/literacy-app"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/literacy-app"),
        ("win32", {"HOME": "/ada"}, "/ada/AppData/Local/literacy-app"),
    ],
)
def test_user_data_lies_where_each_system_keeps_it(
    platform: str, environ: dict[str, str], expected: str
) -> None:
    assert paths.user_data(None, environ, platform) == Path(expected)


def test_a_named_folder_is_used_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert paths.user_data(Path("here")) == tmp_path / "here"
    assert paths.user_data(Path("~/there"), {}) == Path.home() / "there"


def test_the_version_of_the_reader_changes_with_its_modules(tmp_path: Path) -> None:
    for room in ("domain", "lessonfile", "session"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "a.py").write_text("one")
    first = paths.version_of_reader(tmp_path)
    (tmp_path / "lessonfile" / "b.py").write_text("two")
    second = paths.version_of_reader(tmp_path)
    (tmp_path / "domain" / "a.py").write_text("three")

    assert "" not in (first, second)
    assert len({first, second, paths.version_of_reader(tmp_path)}) == 3
    assert paths.version_of_reader(tmp_path / "nowhere") == ""
    assert paths.version_of_reader() != ""
