"""Who is learning: codes, switching, exporting, and deleting without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.profiles_page import ProfilesPage
from literacy_app.ui.sample_learner import new_learner, practised_learner
from literacy_app.ui.widgets.labels import Label
from tests.ui.conftest import LESSON
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge


class Room:
    """A window whose people are seen; `chosen` is the file that is written next."""

    def __init__(self, folder: Path, practised: bool = True) -> None:
        self.chosen: Path | None = folder / "out"
        self.usual = ""
        shelf = FakeShelf({LESSON: bridge()})
        self.learner = practised_learner(shelf) if practised else new_learner(shelf)

        def choose(*asked: object) -> Path | None:
            self.usual = str(asked[2])
            return self.chosen

        desk = replace(desk_of(shelf), learner=self.learner, choose_new_file=choose)
        self.window = MainWindow(desk)
        self.window.rooms.show_home()
        self.window.show()
        self.window.commands["people"].trigger()
        QApplication.processEvents()

    @property
    def page(self) -> ProfilesPage:
        return self.window.people.page

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.learner.profiles()]

    @property
    def current(self) -> str:
        profile = self.learner.profile
        return profile.code if profile is not None else ""

    def words(self) -> str:
        return "\n".join(each.text() for each in self.page.findChildren(Label))

    def press(self, name: str) -> None:
        self.page.buttons[name].click()

    def write(self, code: str) -> None:
        assert self.page.line is not None
        self.page.line.setText(code)


@pytest.fixture
def room(app: QApplication, tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    put_away(made.window)


@pytest.fixture
def empty(app: QApplication, tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path, practised=False)
    yield made
    put_away(made.window)


def test_whose_turn_it_is_is_said(room: Room) -> None:
    assert "Learning now" in room.words()
    assert "choose Fox-17" not in room.page.buttons
    room.press("choose Otter-4")
    assert room.current == "Otter-4"
    assert "choose Fox-17" in room.page.buttons


class TestSomebodyNew:
    def test_a_code_is_proposed_and_taken_with_enter(self, empty: Room) -> None:
        line = empty.page.line
        assert line is not None
        proposed = line.text()
        assert proposed
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert empty.codes == [proposed]
        assert empty.current == proposed

    def test_another_proposal_is_asked_for(self, room: Room) -> None:
        assert room.page.line is not None
        room.write("my own")
        room.press("other")
        assert room.page.line.text() not in ("my own", *room.codes)
        assert room.page.line.text()

    def test_a_code_of_one_s_own(self, room: Room) -> None:
        room.write("  Blue tit ")
        room.press("add")
        assert room.current == "Blue tit"

    @pytest.mark.parametrize("code", ["", "   ", "fox-17"])
    def test_one_that_is_empty_or_taken_is_refused_on_the_page(self, room: Room, code: str) -> None:
        before = room.codes
        room.write(code)
        room.press("add")
        assert room.codes == before
        assert "taken" in room.page.trouble

    def test_a_code_is_asked_for_and_not_a_name(self, room: Room) -> None:
        assert "No names, please." in room.words()


class TestDeleting:
    def test_it_is_asked_on_the_page_first(self, room: Room) -> None:
        room.press("delete Otter-4")
        assert "Delete Otter-4?" in room.words()
        assert "can’t be undone" in room.words()
        assert "Otter-4" in room.codes

    def test_esc_keeps_it(self, room: Room) -> None:
        room.press("delete Otter-4")
        QTest.keyClick(room.page, Qt.Key.Key_Escape)
        assert "Delete Otter-4?" not in room.words()
        assert room.window.rooms.is_at(room.page)
        assert "Otter-4" in room.codes

    def test_so_does_the_button(self, room: Room) -> None:
        room.press("delete Otter-4")
        room.press("keep")
        assert "Otter-4" in room.codes

    def test_then_it_goes(self, room: Room) -> None:
        room.press("delete Otter-4")
        room.press("delete")
        assert room.codes == ["Fox-17"]
        assert "Otter-4 is deleted" in room.window.notices.text

    def test_whoever_deletes_their_own_gets_a_fresh_one(self, room: Room) -> None:
        room.press("delete Fox-17")
        room.press("delete")
        assert "Fox-17" not in room.codes
        assert room.current not in ("", "Fox-17")
        assert room.learner.progress() == {}


class TestFiles:
    def test_everything_is_exported(self, room: Room, tmp_path: Path) -> None:
        room.press("export")
        assert room.usual == "Fox-17.json"
        assert '"Fox-17"' in (tmp_path / "out").read_text(encoding="utf-8")
        assert "Saved" in room.window.notices.text

    def test_answers_are_saved_as_a_table(self, room: Room, tmp_path: Path) -> None:
        room.press("answers")
        assert room.usual == "Fox-17.csv"
        rows = (tmp_path / "out").read_text(encoding="utf-8").splitlines()
        assert len(rows) == 1 + 90
        assert "90 answers are saved." in room.window.notices.text

    def test_nothing_is_written_where_no_file_was_chosen(self, room: Room, tmp_path: Path) -> None:
        room.chosen = None
        room.press("export")
        room.press("answers")
        assert [*tmp_path.iterdir()] == []

    def test_a_file_that_can_t_be_written_is_told_of(self, room: Room, tmp_path: Path) -> None:
        room.chosen = tmp_path / "no" / "such" / "folder"
        room.press("export")
        assert "can’t be written" in room.window.notices.text

    def test_before_the_first_answer_there_is_nothing_to_save(self, empty: Room) -> None:
        assert "answers" not in empty.page.buttons
        empty.window.commands["save_answers"].trigger()
        assert "no answers" in empty.window.notices.text


def test_esc_leaves_the_page(room: Room) -> None:
    QTest.keyClick(room.page, Qt.Key.Key_Escape)
    assert room.window.rooms.is_at(room.window.rooms.home)
