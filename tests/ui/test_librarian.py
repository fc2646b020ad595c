"""Keeping the shelf in step with the disk, with a real library and a real thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from literacy_app.session.library import Library, MemoryIndex, Progress
from literacy_app.session.shelf import Shelf
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.database import Database
from literacy_app.ui.librarian import Librarian
from literacy_app.ui.tasks import Tasks
from tests.session.test_library import lesson
from tests.ui.conftest import Wait


class Room:
    """A librarian over a folder."""

    def __init__(self, folder: Path) -> None:
        self.index = MemoryIndex()
        self.database = Database.in_memory()
        articles = BroughtArticles(self.database)
        self.shelf = Shelf((folder,), articles, lambda: datetime.now(UTC), index=self.index)
        self.parent = QObject()
        self.tasks = Tasks(self.parent)
        self.librarian = Librarian(self.shelf, self.refresh, self.tasks, self.parent)
        self.lists = 0
        self.librarian.shelf_changed.connect(self._count)

    def _count(self) -> None:
        self.lists += 1

    def refresh(
        self, places: tuple[Path, ...], is_cancelled: Callable[[], bool]
    ) -> Iterator[Progress]:
        return Library(lambda: places, self.index).refresh(is_cancelled)

    def titles(self) -> list[str]:
        return [each.card.title for each in self.shelf.entries()]


@pytest.fixture
def room(tmp_path: Path, app: object) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.tasks.stop()
    made.parent.deleteLater()
    made.database.close()


def test_what_is_on_disk_comes_onto_the_shelf(room: Room, tmp_path: Path, wait: Wait) -> None:
    for number in range(60):
        lesson(tmp_path, f"l{number:02}", title=f"Lesson {number:02}")
    assert len(room.titles()) == 8
    room.librarian.look()
    assert room.librarian.is_looking
    wait(lambda: not room.librarian.is_looking)
    assert room.titles() == [f"Lesson {number:02}" for number in range(60)]
    assert (room.librarian.done, room.librarian.total) == (52, 52)
    assert 1 <= room.lists <= 3


def test_files_that_come_change_and_go_are_noticed(room: Room, tmp_path: Path, wait: Wait) -> None:
    room.librarian.look()
    wait(lambda: not room.librarian.is_looking)
    path = lesson(tmp_path, "rain", title="Rain")
    wait(lambda: room.titles() == ["Rain"])
    path.unlink()
    wait(lambda: room.titles() == [])


def test_a_broken_file_that_is_mended_in_place_is_noticed(
    room: Room, tmp_path: Path, wait: Wait
) -> None:
    path = lesson(tmp_path, "rain", title="Rain", level="7")
    room.librarian.look()
    wait(lambda: not room.librarian.is_looking)
    assert [each.card.is_broken for each in room.shelf.entries()] == [True]
    with path.open("r+") as file:
        text = file.read().replace("level: 7", "level: 1")
        file.seek(0)
        file.write(text)
    wait(lambda: [each.card.is_broken for each in room.shelf.entries()] == [False])


def test_who_asks_meanwhile_is_answered_after_a_second_look(
    room: Room, tmp_path: Path, wait: Wait
) -> None:
    answers: list[list[str]] = []
    room.librarian.look()
    lesson(tmp_path, "rain", title="Rain")
    room.librarian.look(lambda: answers.append(room.titles()))
    wait(lambda: answers)
    assert answers == [["Rain"]]


def test_after_a_stop_it_looks_only_when_asked(room: Room, tmp_path: Path, wait: Wait) -> None:
    for number in range(120):
        lesson(tmp_path, f"l{number:03}")
    room.librarian.look()
    room.librarian.stop()
    wait(lambda: not room.librarian.is_looking)
    before = len(room.titles())
    assert before < 120
    room.librarian.look_soon()
    assert not room.librarian.is_looking
    room.librarian.look()
    wait(lambda: not room.librarian.is_looking)
    assert len(room.titles()) == 120
