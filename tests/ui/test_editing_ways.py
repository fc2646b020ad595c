"""To the authoring desk and from it: nothing that is made there gets lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Origin
from literacy_app.intake.cleaning import Paragraph
from literacy_app.lessonfile.parse import parse
from literacy_app.session.autosaving import beside, found
from literacy_app.session.new_lesson import NewLesson
from literacy_app.session.versions import Versions
from literacy_app.ui.authoring.conflict_panel import ConflictPanel
from literacy_app.ui.authoring.versions_panel import VersionsPanel
from literacy_app.ui.lesson_words import Deed
from tests.builders import key
from tests.journeys.driving import drop
from tests.ui.authoring.desks import BROKEN, LESSON, DeskWindow, desk_window
from tests.ui.conftest import Wait

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
ARTICLE = "A headline\n\nAda Quist said that it opens. Nobody else was there on that day in March."


@pytest.fixture
def desk(app: QApplication, tmp_path: Path, wait: Wait) -> Iterator[DeskWindow]:
    with desk_window(tmp_path, wait) as made:
        yield made


def draft_of(desk: DeskWindow) -> str:
    """What the kept draft of the lesson says, or nothing."""
    data = desk.path.parents[1] / "data"
    kept = found(data, desk.path)
    return kept.contents if kept is not None else ""


def theirs(desk: DeskWindow, words: str = "a glittering idea") -> str:
    """Somebody else saves the lesson."""
    contents = desk.file.replace("a dazzling idea", words)
    desk.path.write_text(contents, "utf-8")
    return contents


def choose_in_list(desk: DeskWindow) -> None:
    """Bring the keys to the lesson in the list, once that has been looked through."""
    desk.window.rooms.take([desk.path.parent])
    desk.wait(lambda: not desk.window.library.librarian.is_looking)
    desk.window.rooms.show_home()
    assert desk.window.rooms.home.list.choose(str(desk.path.absolute()))


def refused_save(desk: DeskWindow) -> ConflictPanel:
    """Save a lesson whose file isn't what it was; what is asked then."""
    desk.act("save")
    panel = desk.page.panel
    assert isinstance(panel, ConflictPanel)
    return panel


def earlier_saves(desk: DeskWindow) -> VersionsPanel:
    """Look at the earlier saves of the lesson."""
    desk.act("versions")
    panel = desk.page.panel
    assert isinstance(panel, VersionsPanel)
    return panel


class TestToTheDesk:
    def test_from_reading_with_the_passage_that_was_chosen(self, desk: DeskWindow) -> None:
        desk.window.rooms.open_lesson(desk.path)
        desk.window.rooms.reading.select("2")
        desk.act("edit_lesson")
        assert desk.authoring.path == desk.path
        assert desk.authoring.selected == "2"

    def test_from_the_list(self, desk: DeskWindow) -> None:
        choose_in_list(desk)
        desk.act("edit_lesson")
        assert desk.authoring.path == desk.path

    def test_a_broken_lesson_is_mended(self, desk: DeskWindow) -> None:
        desk.path.write_text(BROKEN, "utf-8")
        choose_in_list(desk)
        QTest.keyClick(desk.window.rooms.home.list, Qt.Key.Key_Return)
        assert desk.page.floor.shows_source
        assert desk.page.floor.shows_problems
        edit = desk.page.floor.source.edit
        at = edit.text.index("A: try-out")
        edit.write(at, at + 2, "A")
        desk.page.bench.settle()
        assert desk.authoring.has_lesson
        desk.act("save")
        assert parse(desk.file).is_sound

    def test_one_that_cannot_be_opened_offers_to_mend_it(self, desk: DeskWindow) -> None:
        desk.path.write_text(BROKEN, "utf-8")
        desk.window.rooms.open_lesson(desk.path)
        desk.answer("Mend it")
        assert desk.window.editing.is_at_work

    def test_its_deed_in_the_list(self, desk: DeskWindow) -> None:
        choose_in_list(desk)
        home = desk.window.rooms.home
        home.list.deed_requested.emit(home.list.current_entry(), Deed.EDIT)
        assert desk.window.editing.is_at_work

    def test_one_that_is_dropped_on_the_desk(self, desk: DeskWindow) -> None:
        desk.edit()
        other = desk.path.with_name("other.md")
        other.write_text(LESSON.replace("id: try-out", "id: other"), "utf-8")
        drop(desk.window, other)
        assert desk.authoring.path == other
        assert desk.window.editing.is_at_work

    def test_one_that_is_gone_is_said_to_be(self, desk: DeskWindow) -> None:
        desk.window.editing.edit(desk.path.with_name("nowhere.md"))
        assert "isn't there any more" in desk.said
        assert desk.window.editing.page is None

    def test_it_is_among_the_recent_ones(self, desk: DeskWindow) -> None:
        desk.edit()
        assert desk.window._memory.recent() == (desk.path,)

    def test_a_keyed_lesson_without_its_article_says_so(self, desk: DeskWindow) -> None:
        keyed = key("- that [it]{.commentary kind=label}[^1] opens\n\n[^1]: So.")
        desk.path.write_text(LESSON[: LESSON.index("# Article")] + keyed + "\n", "utf-8")
        desk.edit()
        assert "isn’t here" in desk.said


class TestAwayFromIt:
    def test_nothing_is_said_where_all_is_saved(self, desk: DeskWindow) -> None:
        desk.window.rooms.open_lesson(desk.path)
        desk.edit()
        desk.window.editing.leave()
        assert desk.window.rooms.is_reading
        assert desk.said == ""

    def test_back_to_what_was_saved_with_the_draft_kept(self, desk: DeskWindow) -> None:
        desk.window.rooms.open_lesson(desk.path)
        desk.edit()
        desk.change("Saved.")
        desk.act("save")
        desk.change("Not saved.")
        desk.window.editing.leave()
        reading = desk.window.rooms.reading.reading
        assert reading is not None
        assert next(each.note for each in reading.lesson.passages()) == "Saved."
        assert "isn’t saved yet" in desk.said
        assert "Not saved." in draft_of(desk)
        desk.answer("Save now")
        assert "Not saved." in desk.file, (desk.said, desk.page.panel, desk.authoring.is_changed)
        assert draft_of(desk) == ""

    def test_home_where_one_came_from_there(self, desk: DeskWindow) -> None:
        desk.window.rooms.show_home()
        desk.edit()
        desk.window.editing.leave()
        assert desk.window.rooms.is_at(desk.window.rooms.home)

    def test_the_lesson_is_read_as_saved_even_with_a_warning(self, desk: DeskWindow) -> None:
        desk.window.rooms.open_lesson(desk.path)
        desk.edit()
        assert desk.page.bench.edit(lambda draft: draft.change("1", source="Nobody Declared"))
        desk.act("save")
        desk.window.editing.leave()
        reading = desk.window.rooms.reading.reading
        assert reading is not None
        assert next(reading.lesson.passages()).source == "Nobody Declared"

    @pytest.mark.parametrize("name", ["home", "back"])
    def test_by_another_way_too(self, desk: DeskWindow, name: str) -> None:
        desk.window.rooms.show_home()
        desk.edit()
        desk.change()
        desk.act(name)
        assert not desk.window.editing.is_seen
        assert "isn’t saved yet" in desk.said
        assert "Something else." in draft_of(desk)

    def test_the_settings_lead_back_to_the_desk(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.act("settings")
        assert desk.said == ""
        desk.window.rooms.leave()
        assert desk.window.editing.is_seen
        desk.window.editing.leave()
        assert desk.window.rooms.is_at(desk.window.rooms.home)

    def test_the_list_says_that_there_is_a_draft(self, desk: DeskWindow) -> None:
        desk.window.rooms.show_home()
        desk.edit()
        desk.change()
        desk.window.editing.leave()
        drafts = desk.window.rooms.home.list.rows
        desk.wait(lambda: str(desk.path) in drafts.drafts)
        desk.edit()
        desk.act("save")
        desk.wait(lambda: not drafts.drafts)

    @pytest.mark.parametrize("stays", [False, True], ids=["put away", "on the desk still"])
    def test_a_new_lesson_in_its_file_begins_anew(self, desk: DeskWindow, stays: bool) -> None:
        desk.edit()
        desk.change()
        desk.window.editing.leave()
        if not stays:
            other = desk.path.with_name("other.md")
            other.write_text(LESSON, "utf-8")
            desk.edit(other)
            desk.window.editing.leave()
        desk.places.append(desk.path)
        paragraphs = (Paragraph(0, "The crossing was closed at noon.", is_crosshead=False),)
        new = NewLesson("A new one", paragraphs, origin=Origin.FICTIONAL)
        desk.window.authoring.make(new)
        QApplication.processEvents()
        assert "closed at noon" in desk.authoring.text
        assert "Something else." not in desk.authoring.text
        assert not desk.authoring.is_changed
        desk.act("versions")
        panel = desk.page.panel
        assert isinstance(panel, VersionsPanel)
        assert panel.list.count() == 1

    def test_another_lesson_takes_its_place_and_the_draft_is_kept(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        other = desk.path.with_name("other.md")
        other.write_text(LESSON, "utf-8")
        desk.edit(other)
        assert "Something else." in draft_of(desk)
        desk.edit(desk.path)
        assert "Something else." in desk.authoring.text
        assert "You go on from your draft" in desk.said
        desk.change("More.", "2")
        desk.answer("Back to the saved lesson")
        assert desk.authoring.text == LESSON
        desk.act("undo")
        assert "More." in desk.authoring.text


class TestDrafts:
    def test_one_is_kept_by_itself(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.wait(lambda: "Something else." in draft_of(desk))
        assert desk.file == LESSON
        desk.act("undo")
        desk.wait(lambda: not beside(desk.path).exists())

    def test_it_is_offered_at_the_start(
        self, app: QApplication, tmp_path: Path, wait: Wait
    ) -> None:
        with desk_window(tmp_path, wait) as desk:
            desk.edit()
            desk.change()
        assert "Something else." in draft_of(desk)
        with desk_window(tmp_path, wait) as desk:
            desk.wait(lambda: "You were making “A try-out”" in desk.said)
            desk.answer("Go on with it")
            assert "Something else." in desk.authoring.text
            assert desk.authoring.is_changed

    def test_one_without_a_file_is_gone_on_with(
        self, app: QApplication, tmp_path: Path, wait: Wait
    ) -> None:
        from literacy_app.session.authoring import Authoring
        from literacy_app.session.autosaving import Autosave
        from literacy_app.ui.desk import at_noon

        Autosave(Authoring(LESSON), tmp_path / "data").keep(at_noon().at)
        with desk_window(tmp_path, wait) as desk:
            desk.wait(lambda: "You were making “A try-out”" in desk.said)
            desk.answer("Go on with it")
            assert desk.authoring.path is None
            desk.places = [desk.path.with_name("new.md")]
            desk.act("save")
            assert desk.path.with_name("new.md").read_text("utf-8") == LESSON
        assert not list((tmp_path / "data" / "drafts").glob("*.draft"))

    def test_one_that_cannot_be_kept_says_so_once(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.error = FULL
        desk.change()
        desk.wait(lambda: "can’t be kept by itself" in desk.said)
        desk.window.notices.dismiss()
        desk.change("Again.")
        desk.error = None
        desk.wait(lambda: "Again." in draft_of(desk))
        assert desk.said == ""

    def test_the_window_stays_once_where_it_would_be_lost(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.error = FULL
        assert not desk.window.close()
        assert "no room left" in desk.said
        desk.places = [desk.path.with_name("elsewhere.md")]
        assert desk.window.close()

    def test_the_desk_is_not_left_where_it_would_be_lost(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.error = FULL
        desk.change()
        desk.window.editing.leave()
        assert desk.window.editing.is_seen
        assert "no room left" in desk.said

    def test_another_one_is_not_put_in_its_place_where_it_would_be_lost(
        self, desk: DeskWindow
    ) -> None:
        desk.edit()
        desk.page.bench.select("1")
        desk.error = FULL
        desk.change()
        desk.window.editing.edit(desk.path.with_name("other.md"), "2")
        assert desk.authoring.path == desk.path
        assert desk.authoring.selected == "1"
        assert "no room left" in desk.said


class TestSaving:
    def test_saved(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.page.bar.save.click()
        assert "Something else." in desk.file
        assert desk.said == "Saved as lesson.md."
        assert not desk.page.bar.save.isEnabled()

    def test_a_copy_has_an_id_of_its_own(self, desk: DeskWindow) -> None:
        desk.edit()
        copy = desk.path.with_name("copy.md")
        desk.places = [copy]
        desk.act("save_as")
        assert desk.asked == [desk.path]
        assert desk.authoring.path == copy
        assert (
            parse(copy.read_text("utf-8")).lesson
            == parse(LESSON.replace("id: try-out", "id: try-out-2")).lesson
        )
        assert desk.file == LESSON

    def test_nothing_has_changed_where_no_place_is_chosen(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.act("save_as")
        assert desk.authoring.text == LESSON
        assert not desk.authoring.can_undo

    def test_a_copy_that_cannot_be_saved_is_none(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.places = [desk.path.with_name("copy.md")]
        desk.error = FULL
        desk.act("save_as")
        assert "no room left" in desk.said
        assert desk.authoring.text == LESSON
        assert desk.authoring.path == desk.path

    def test_a_full_disk_leaves_all_as_it_was_and_another_place_helps(
        self, desk: DeskWindow
    ) -> None:
        desk.edit()
        desk.change()
        desk.error = FULL
        desk.act("save")
        assert "no room left" in desk.said
        assert desk.file == LESSON
        desk.error = None
        other = desk.path.with_name("other.md")
        desk.places = [other]
        desk.answer("Save elsewhere…")
        assert "Something else." in other.read_text("utf-8")
        assert desk.file == LESSON

    def test_a_folder_that_is_read_only(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.error = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        desk.act("save")
        assert "Nothing can be saved in the folder" in desk.said
        assert desk.file == LESSON

    def test_a_folder_that_is_gone(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.path.unlink()
        beside(desk.path).unlink(missing_ok=True)
        desk.path.parent.rmdir()
        refused_save(desk).keep.click()
        assert "folder" in desk.said
        desk.path.parent.mkdir()
        desk.places = [desk.path]
        desk.answer("Save elsewhere…")
        assert "Something else." in desk.file


class TestTheAppsOwnLessons:
    @pytest.fixture
    def desk(self, app: QApplication, tmp_path: Path, wait: Wait) -> Iterator[DeskWindow]:
        with desk_window(tmp_path, wait, shipped=tmp_path / "own") as made:
            yield made

    def test_a_save_makes_a_copy_of_ones_own(self, desk: DeskWindow) -> None:
        desk.edit()
        assert "came with the app" in desk.said
        assert desk.page.bar.save.text() == "Save a copy…"
        desk.change()
        copy = desk.path.parents[1] / "mine.md"
        desk.places = [copy]
        desk.act("save")
        assert desk.asked[0].name == "lesson.md"
        assert desk.asked[0].parent != desk.path.parent
        assert desk.file == LESSON
        lesson = parse(copy.read_text("utf-8")).lesson
        assert lesson is not None
        assert lesson.id == "try-out-2"
        assert "This copy is yours" in desk.said
        assert desk.page.bar.save.text() == "Save"
        desk.change("More.", "2")
        desk.act("save")
        assert "More." in copy.read_text("utf-8")
        assert not desk.asked[1:]

    def test_not_into_the_apps_own_folder(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        copy = desk.path.parents[1] / "mine.md"
        desk.places = [desk.path.with_name("more.md"), copy]
        desk.act("save")
        assert "An update of the app" in desk.said
        desk.answer("Choose another place…")
        assert copy.exists()
        assert not desk.path.with_name("more.md").exists()

    def test_no_draft_lies_there(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.wait(lambda: "Something else." in draft_of(desk))
        assert [each.name for each in desk.path.parent.iterdir()] == ["lesson.md"]
        desk.places = [desk.path.parents[1] / "mine.md"]
        desk.act("save")
        assert draft_of(desk) == ""


class TestSomebodyElseHasSaved:
    @pytest.fixture
    def panel(self, desk: DeskWindow) -> ConflictPanel:
        desk.edit()
        desk.change()
        theirs(desk)
        return refused_save(desk)

    def test_both_are_shown_and_nothing_else_can_be_done(
        self, desk: DeskWindow, panel: ConflictPanel
    ) -> None:
        assert panel.view is not None
        shown = panel.view.toPlainText()
        for words in ("Yours, on the desk", "Theirs, in the file", "dazzling", "glittering"):
            assert words in shown
        assert not desk.page.floor.isVisible()
        assert not any(desk.works("save", "undo", "versions", "desk_quiz"))
        assert panel.view.hasFocus()

    def test_not_now(self, desk: DeskWindow, panel: ConflictPanel) -> None:
        desk.press("Esc")
        assert desk.page.panel is None
        assert desk.window.editing.is_at_work
        assert "glittering" in desk.file
        assert desk.authoring.is_changed
        assert desk.page.article.view.hasFocus()

    def test_mine_is_kept_and_theirs_is_among_the_earlier_saves(
        self, desk: DeskWindow, panel: ConflictPanel
    ) -> None:
        panel.keep.click()
        assert "dazzling" in desk.file
        assert "Something else." in desk.file
        assert "glittering" in earlier_saves(desk).view.toPlainText()

    def test_theirs_is_taken_and_undo_brings_mine_back(
        self, desk: DeskWindow, panel: ConflictPanel
    ) -> None:
        assert panel.take is not None
        panel.take.click()
        assert desk.authoring.text == desk.file
        assert not desk.authoring.is_changed
        assert draft_of(desk) == ""
        desk.answer("Undo")
        assert "Something else." in desk.authoring.text
        assert "dazzling" in desk.authoring.text

    def test_mine_goes_into_a_copy(self, desk: DeskWindow, panel: ConflictPanel) -> None:
        copy = desk.path.with_name("copy.md")
        desk.places = [copy]
        panel.copy.click()
        assert "Something else." in copy.read_text("utf-8")
        assert "glittering" in desk.file
        assert desk.authoring.path == copy

    def test_a_file_that_is_gone_is_written_again(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.path.unlink()
        panel = refused_save(desk)
        assert panel.view is None
        assert panel.take is None
        panel.keep.click()
        assert "Something else." in desk.file

    def test_the_same_change_is_none(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.change()
        desk.path.write_text(desk.authoring.contents(), "utf-8")
        desk.act("save")
        assert desk.page.panel is None
        assert desk.said == "Saved as lesson.md."


class TestEarlierSaves:
    def save(self, desk: DeskWindow, *notes: str) -> None:
        for note in notes:
            desk.change(note)
            desk.act("save")

    def test_there_are_none_at_first(self, desk: DeskWindow) -> None:
        desk.edit()
        desk.act("versions")
        assert "no earlier saves" in desk.said
        assert desk.page.panel is None

    def test_what_the_file_was_before_is_one_of_them(self, desk: DeskWindow) -> None:
        desk.edit()
        self.save(desk, "First.", "Second.")
        panel = earlier_saves(desk)
        assert panel.list.count() == 3
        panel.list.setCurrentRow(2)
        assert "The clause is hers" in panel.view.toPlainText()
        panel.restore.click()
        assert desk.authoring.text == LESSON
        assert desk.authoring.is_changed
        assert "isn’t saved yet" in desk.said
        desk.act("undo")
        assert "Second." in desk.authoring.text

    def test_it_begins_with_the_last_one_that_differs(self, desk: DeskWindow) -> None:
        desk.edit()
        self.save(desk, "First.", "Second.")
        panel = earlier_saves(desk)
        assert panel.list.currentRow() == 1
        assert "First." in panel.view.toPlainText()
        panel.list.setCurrentRow(0)
        assert not panel.restore.isEnabled()
        desk.press("Esc")
        assert desk.page.panel is None

    def test_those_of_one_minute_are_told_apart(self, desk: DeskWindow) -> None:
        desk.edit()
        path = desk.path
        versions = Versions(path.parents[1] / "data")
        for second, minute in ((5, 7), (9, 7), (0, 8)):
            at = datetime(2026, 3, 2, 12, minute, second, tzinfo=UTC)
            versions.add(path, f"{LESSON}{second}", at)
        shown = earlier_saves(desk).list
        said = [shown.item(row).text() for row in range(3)]
        assert len(set(said)) == 3
        assert [":09" in each for each in said] == [False, True, False]
        assert ":08" in said[0]

    def test_one_that_cannot_be_read_any_more(self, desk: DeskWindow) -> None:
        desk.edit()
        self.save(desk, "First.")
        panel = earlier_saves(desk)
        for each in (desk.path.parents[1] / "data" / "versions").rglob("*.md"):
            each.unlink()
        panel.list.setCurrentRow(0)
        assert not panel.restore.isEnabled()

    def test_f6_goes_round_the_panel(self, desk: DeskWindow) -> None:
        desk.edit()
        self.save(desk, "First.", "Second.")
        panel = earlier_saves(desk)
        held = []
        for _ in range(4):
            held.append(QApplication.focusWidget())
            desk.press("F6")
        assert held == [panel.list, panel.view, panel.restore, panel.list]
