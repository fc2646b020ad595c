"""Packs in the window: looked into, put into a folder, and made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from literacy_app.packs.inspect import inspect
from literacy_app.packs.staging import PREFIX
from literacy_app.packs.unpack import Choice
from literacy_app.session.library import Library, MemoryIndex, Progress
from literacy_app.session.shelf import Shelf
from literacy_app.ui import pack_ways
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.desk import Desk
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import LESSON_FOLDERS, folders_in
from literacy_app.ui.pages.pack_page import MOST_SHOWN, PackPage
from literacy_app.ui.pages.packing_page import PackingPage
from literacy_app.ui.theme import ThemeFiles
from tests.builders import article, file_of
from tests.packs.building import File, honest, lesson, listed, manifest, zipped
from tests.packs.hostile import HOSTILE
from tests.packs.trees import tree_of
from tests.session.test_shelf import NOON, Articles
from tests.ui.conftest import Wait
from tests.ui.fakes import THEMES, prose
from tests.ui.putting_away import put_away

HOSTILE_BY_NAME = {each.name: each for each in HOSTILE}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's folder, with a lesson that packs bring in another version."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "bridge.md").write_bytes(lesson("bridge", "Mine."))
    return folder


@pytest.fixture
def doors(tmp_path: Path) -> dict[str, Path | None]:
    """What the person answers where a folder or a file is asked for."""
    return {"folder": None, "file": None, "new": None, "shown": None}


@pytest.fixture
def desk(own: Path, doors: dict[str, Path | None]) -> Desk:
    index = MemoryIndex()

    def refresh(places: tuple[Path, ...], is_cancelled: Callable[[], bool]) -> Iterator[Progress]:
        return Library(lambda: places, index).refresh(is_cancelled)

    values = {"window.theme": "light", "window.first_steps": "seen"}
    settings = MemorySettings({**values, LESSON_FOLDERS: f'["{own}"]'})

    def folders() -> tuple[Path, ...]:
        return folders_in(settings.get(LESSON_FOLDERS, ""))

    shelf = Shelf((), Articles(), lambda: NOON, own_folders=folders, index=index)
    return replace(
        Desk(shelf, settings, ThemeFiles(THEMES), prose),
        refresh=refresh,
        choose_folder=lambda *_: doors["folder"],
        choose_file=lambda *_: doors["file"],
        choose_new_file=lambda *_: doors["new"],
        show_folder=lambda path: doors.update(shown=path),
    )


@pytest.fixture
def window(app: QApplication, desk: Desk) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    made.resize(1280, 900)
    made.show()
    made.rooms.show_home()
    yield made
    put_away(made)
    app.processEvents()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "autumn.zip"
    path.write_bytes(honest("bridge.md", "ferry.md"))
    return path


def opened(window: MainWindow, pack: Path, wait: Wait) -> PackPage:
    """The page of a pack that was dropped on the window."""
    window.rooms.take([pack])
    wait(lambda: window.packs.page.unpacking is not None and not window.tasks.count)
    assert window.packs.page.isVisible()
    return window.packs.page


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def press(widget: QWidget, words: str) -> None:
    (button,) = (b for b in widget.findChildren(QPushButton) if b.text() == words)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_pack_shows_what_is_in_it_and_writes_nothing(
    window: MainWindow, pack: Path, own: Path, wait: Wait
) -> None:
    before = tree_of(pack.parent)

    page = opened(window, pack, wait)

    said = texts(page)
    assert {"A pack", "2 lessons  ·  autumn.zip", "A bridge", "A ferry"} <= set(said)
    assert f"The lessons go to “{own.name}”." in said
    assert any("another version" in each and "bridge.md" in each for each in said)
    assert page.add.text() == "Add 2 lessons"
    assert page.add.hasFocus()
    assert tree_of(pack.parent) == before


def test_its_lessons_are_added_and_shown(
    window: MainWindow, pack: Path, own: Path, wait: Wait
) -> None:
    page = opened(window, pack, wait)

    QTest.keyClick(page.add, Qt.Key.Key_Return)
    wait(lambda: "2 lessons were added to “own”." in window.notices.text)

    assert sorted(each.name for each in own.iterdir()) == ["bridge-2.md", "bridge.md", "ferry.md"]
    assert (own / "bridge.md").read_bytes() == lesson("bridge", "Mine.")
    press(window, "Show them")
    current = window.rooms.home.list.current_entry()
    assert current is not None
    assert current.path == own / "bridge-2.md"


@pytest.mark.parametrize(
    ("choice", "words", "expected"),
    [
        (Choice.KEEP_BOTH, "Add 2 lessons", {"bridge.md", "bridge-2.md", "ferry.md"}),
        (Choice.REPLACE, "Add 2 lessons", {"bridge.md", "ferry.md"}),
        (Choice.SKIP, "Add 1 lesson", {"bridge.md", "ferry.md"}),
    ],
)
def test_a_clash_has_a_choice(
    window: MainWindow,
    pack: Path,
    own: Path,
    wait: Wait,
    choice: Choice,
    words: str,
    expected: set[str],
) -> None:
    page = opened(window, pack, wait)

    page.row("bridge.md").choose(choice.value)
    assert page.add.text() == words
    page.add.click()
    wait(lambda: "added" in window.notices.text)

    assert {each.name for each in own.iterdir()} == expected
    replaced = (own / "bridge.md").read_bytes() == lesson("bridge")
    assert replaced is (choice is Choice.REPLACE)


def test_one_choice_for_all(window: MainWindow, pack: Path, own: Path, wait: Wait) -> None:
    (own / "ferry.md").write_bytes(lesson("boats"))
    page = opened(window, pack, wait)

    page.choose_for_all(Choice.SKIP)

    assert page.unpacking is not None
    assert set(page.unpacking.choices.values()) == {Choice.SKIP}
    assert page.row("ferry.md").button("skip").isChecked()
    assert not page.add.isEnabled()
    assert page.add.text() == "Nothing to add"


def test_leaving_it_writes_nothing(window: MainWindow, pack: Path, wait: Wait) -> None:
    before = tree_of(pack.parent)
    page = opened(window, pack, wait)

    press(page, "Leave it")

    assert not window.rooms.is_visiting
    assert tree_of(pack.parent) == before


def test_another_folder_is_looked_at_and_kept(
    window: MainWindow, pack: Path, tmp_path: Path, doors: dict[str, Path | None], wait: Wait
) -> None:
    other = doors["folder"] = tmp_path / "other"
    other.mkdir()
    page = opened(window, pack, wait)

    press(page, "Another folder…")
    wait(lambda: f"The lessons go to “{other.name}”." in texts(page))
    page.add.click()
    wait(lambda: "added" in window.notices.text)

    assert {each.name for each in other.iterdir()} == {"bridge.md", "ferry.md"}
    cards = {each.path for each in window.rooms.home.list.rows.rows if hasattr(each, "path")}
    assert {other / "bridge.md", other / "ferry.md"} <= cards


def test_without_a_folder_of_ones_own_one_is_made_in_the_documents(
    window: MainWindow,
    desk: Desk,
    pack: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wait: Wait,
) -> None:
    desk.settings.set("lessons.folders", "[]")
    monkeypatch.setattr(pack_ways, "documents", lambda: tmp_path)
    page = opened(window, pack, wait)
    assert not (tmp_path / "Whose Voice lessons").exists()

    page.add.click()
    wait(lambda: "added" in window.notices.text)

    made = tmp_path / "Whose Voice lessons"
    assert {each.name for each in made.iterdir()} == {"bridge.md", "ferry.md"}
    assert made in desk.shelf.places()


@pytest.mark.parametrize("name", ["climbing", "a real bomb", "no list", "no zip"])
def test_a_hostile_pack_is_refused_with_what_to_do(
    window: MainWindow, tmp_path: Path, name: str, wait: Wait
) -> None:
    (tmp_path / "pack.zip").write_bytes(HOSTILE_BY_NAME[name].data)
    before = tree_of(tmp_path)

    window.rooms.take([tmp_path / "pack.zip"])
    wait(lambda: "“pack.zip” can’t be opened" in texts(window.packs.page))

    assert "Nothing of it was written." in texts(window.packs.page)
    assert len([each for each in texts(window.packs.page) if each]) >= 5
    assert tree_of(tmp_path) == before
    press(window.packs.page, "Back")
    assert not window.rooms.is_visiting


def test_a_folder_that_changed_meanwhile_is_said_on_the_page(
    window: MainWindow, pack: Path, own: Path, wait: Wait
) -> None:
    page = opened(window, pack, wait)
    (own / "ferry.md").write_bytes(b"come meanwhile")

    page.add.click()
    wait(lambda: any("has come or changed there meanwhile" in each for each in texts(page)))

    assert page.add.isVisible()
    assert (own / "ferry.md").read_bytes() == b"come meanwhile"


def test_a_broken_lesson_is_shown_with_its_problem(
    window: MainWindow, tmp_path: Path, wait: Wait
) -> None:
    broken = file_of(article("[It]{.plane id=1} opens.")).encode("utf-8")
    files = [File("good.md", lesson("good")), File("try-out.md", broken)]
    lessons = [listed(str(each.name), each.content) for each in files]
    (tmp_path / "pack.zip").write_bytes(zipped(manifest(*lessons), *files))

    page = opened(window, tmp_path / "pack.zip", wait)

    assert any("“.plane” is no voice" in each for each in texts(page))
    assert any(each.endswith("It stays out.") for each in texts(page))
    assert page.add.text() == "Add 1 lesson"


def test_of_very_many_lessons_some_are_shown(
    window: MainWindow, tmp_path: Path, wait: Wait
) -> None:
    (tmp_path / "pack.zip").write_bytes(honest(*(f"l{n}.md" for n in range(MOST_SHOWN + 5))))

    page = opened(window, tmp_path / "pack.zip", wait)

    assert "And 5 more lessons." in texts(page)
    assert page.add.text() == f"Add {MOST_SHOWN + 5} lessons"


def test_a_pack_is_chosen_like_a_lesson(
    window: MainWindow, pack: Path, doors: dict[str, Path | None], wait: Wait
) -> None:
    doors["file"] = pack

    window.commands["open"].trigger()

    wait(lambda: window.packs.page.unpacking is not None)


def test_what_a_killed_app_left_is_gone_once_the_window_stands(
    window: MainWindow, own: Path, wait: Wait
) -> None:
    (own / f"{PREFIX}x" / "new").mkdir(parents=True)
    (own / f"{PREFIX}x" / "new" / "half.md").write_bytes(b"half")

    window.packs.tidy()
    wait(lambda: not window.tasks.count)

    assert {each.name for each in own.iterdir()} == {"bridge.md"}


# ---------------------------------------------------------------- packing


def packing(window: MainWindow, wait: Wait) -> PackingPage:
    window.library.librarian.look()
    wait(lambda: not window.library.librarian.is_looking)
    window.commands["pack"].trigger()
    return window.packs.packing


def test_lessons_are_ticked_and_packed(
    window: MainWindow, own: Path, tmp_path: Path, doors: dict[str, Path | None], wait: Wait
) -> None:
    (own / "ferry.md").write_bytes(lesson("ferry"))
    (own / "broken.md").write_text(file_of(article("[It]{.plane id=1}")), "utf-8")
    doors["new"] = tmp_path / "made.zip"
    page = packing(window, wait)
    assert page.list.count() == 2
    assert not page.save.isEnabled()

    for row in range(2):
        page.list.setCurrentRow(row)
        QTest.keyClick(page.list, Qt.Key.Key_Space)
    page.title.setText("Both")
    page.note.setText("Hello")
    assert page.save.text() == "Save 2 lessons as a pack…"
    page.save.click()
    wait(lambda: "2 lessons are packed in “made.zip”." in window.notices.text)

    made = inspect(tmp_path / "made.zip")
    assert (made.title, made.note) == ("Both", "Hello")
    assert [each.id for each in made.lessons] == ["bridge", "ferry"]
    press(window, "Show the file")
    assert doors["shown"] == tmp_path / "made.zip"


def test_lessons_of_one_title_are_told_apart_by_their_files(
    window: MainWindow, own: Path, wait: Wait
) -> None:
    (own / "copy.md").write_bytes(lesson("copy").replace(b"A copy", b"A bridge"))
    (own / "ferry.md").write_bytes(lesson("ferry"))
    page = packing(window, wait)
    said = [page.list.item(row).text() for row in range(page.list.count())]
    files = [each.split("  ·  ")[-1] for each in said if each.endswith(".md")]
    assert sorted(files) == [f"{own.name}/bridge.md", f"{own.name}/copy.md"]


def test_the_row_of_the_keys_is_seen_only_with_the_keys(
    window: MainWindow, own: Path, wait: Wait
) -> None:
    page = packing(window, wait)
    focus, box = window.look.colour("focus").name(), page.list.visualItemRect(page.list.item(0))

    def is_ringed() -> bool:
        shown = page.list.viewport().grab(box).toImage()
        return shown.pixelColor(box.width() // 2, 1).name() == focus

    wait(page.list.hasFocus)
    wait(is_ringed)
    page.title.setFocus()
    wait(lambda: not is_ringed())


def test_a_lesson_is_packed_from_its_menu(
    window: MainWindow, own: Path, tmp_path: Path, doors: dict[str, Path | None], wait: Wait
) -> None:
    doors["new"] = tmp_path / "made.zip"
    packing(window, wait)
    window.rooms.show_home()

    window.rooms.home.packing_requested.emit(own / "bridge.md")

    page = window.packs.packing
    assert page.chosen == (own / "bridge.md",)
    assert page.pack_title == "A bridge"
    page.save.click()
    wait(lambda: (tmp_path / "made.zip").exists())


def test_where_it_can_not_be_written_that_is_said_and_the_ticks_stay(
    window: MainWindow, own: Path, tmp_path: Path, doors: dict[str, Path | None], wait: Wait
) -> None:
    doors["new"] = tmp_path / "none" / "made.zip"
    packing(window, wait)
    window.packs.show_packing(own / "bridge.md")

    window.packs.packing.save.click()
    wait(lambda: "nothing can be written there" in window.notices.text)

    assert window.packs.packing.isVisible()
    assert window.packs.packing.chosen == (own / "bridge.md",)
