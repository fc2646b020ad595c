"""The frame of the desk: what is seen of a lesson, where the keyboard goes, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.desk_bar import DeskBar
from literacy_app.ui.authoring.desk_layout import ARTICLE, PARTICULARS, QUIZ, DeskLayout
from literacy_app.ui.pages.keyboard import is_in
from literacy_app.ui.theme import Look
from tests.ui.authoring.desks import BROKEN, DeskWindow, desk_window
from tests.ui.conftest import Wait


@pytest.fixture
def desk(app: QApplication, tmp_path: Path, wait: Wait) -> Iterator[DeskWindow]:
    with desk_window(tmp_path, wait) as made:
        made.edit()
        yield made


def holder(desk: DeskWindow) -> str:
    """Which pane has the keyboard."""
    floor = desk.page.floor
    names = ("article", "quiz", "particulars", "form", "source", "problems")
    panes = {name: pane for name in names if (pane := floor.made(name)) is not None}
    return next((name for name, pane in panes.items() if is_in(desk.page, pane)), "")


class TestTheBar:
    def bar(self, look: Look, width: int) -> DeskBar:
        bar = DeskBar(look)
        bar.show_title("A bridge opens in April and nobody knows", "not saved")
        bar.resize(width, bar.sizeHint().height())
        bar.show()
        QApplication.processEvents()
        return bar

    def test_one_row_where_there_is_room(self, app: QApplication, look: Look) -> None:
        bar = self.bar(look, 1280)
        heights = {each.mapTo(bar, QPoint()).y() for each in (bar.back, bar.save, bar.undo)}
        assert len(heights) == 1
        assert bar.save.mapTo(bar, QPoint()).x() > bar.undo.mapTo(bar, QPoint()).x()
        bar.deleteLater()

    def test_two_rows_where_there_is_none(self, app: QApplication, look: Look) -> None:
        bar = self.bar(look, 700)
        back, save, undo = (e.mapTo(bar, QPoint()) for e in (bar.back, bar.save, bar.undo))
        assert back.y() == save.y() < undo.y()
        bar.resize(1280, bar.height())
        QApplication.processEvents()
        assert bar.save.mapTo(bar, QPoint()).y() == bar.undo.mapTo(bar, QPoint()).y()
        bar.deleteLater()

    def test_save_is_the_thing_to_do_while_there_is_something_to_save(
        self, app: QApplication, look: Look
    ) -> None:
        bar = self.bar(look, 1280)
        bar.show_saving("Save", is_wanted=False)
        quiet = bar.save.grab().toImage()
        bar.show_saving("Save", is_wanted=True)
        assert bar.save.isEnabled()
        middle = bar.save.grab().toImage().pixelColor(8, 15).name()
        assert middle == look.colour("accent").name()
        assert quiet.pixelColor(8, 15).name() != middle
        bar.deleteLater()

    def test_disabled_can_be_told_where_grey_is_as_any_other(
        self, app: QApplication, look: Look, themes: object
    ) -> None:
        bar = self.bar(look, 1280)
        bar.show_steps(can_undo=True, can_redo=True)
        able = bar.undo.grab().toImage()
        bar.show_steps(can_undo=False, can_redo=True)
        edge = [bar.undo.grab().toImage().pixelColor(x, 1).name() for x in range(12, 40)]
        assert len(set(edge)) > len({able.pixelColor(x, 1).name() for x in range(12, 40)})
        bar.deleteLater()


class TestWhatIsSeen:
    def test_it_begins_with_the_article_and_the_keyboard_in_it(self, desk: DeskWindow) -> None:
        assert desk.page.floor.view == ARTICLE
        assert holder(desk) == "article"
        assert desk.window.windowTitle() == "A try-out – Whose Voice?"

    def test_the_keyboard_goes_along(self, desk: DeskWindow) -> None:
        for name, pane in ((QUIZ, "quiz"), (PARTICULARS, "particulars"), (ARTICLE, "article")):
            desk.page.show_view(name)
            assert holder(desk) == pane
        desk.page.show_source(True)
        assert holder(desk) == "source"
        desk.page.show_source(False)
        assert desk.page.article.view.hasFocus()
        desk.page.show_problems(True)
        assert holder(desk) == "article", "there is nothing to mend"
        desk.page.bench.edit(lambda draft: draft.change("1", source="Bo Lund"))
        desk.page.bench.settle()
        desk.act("next_problem")
        assert desk.page.floor.shows_problems
        desk.wait(lambda: desk.page.bar.problems.text() != "No problems")

    def test_a_view_is_come_back_to_where_one_was(self, desk: DeskWindow) -> None:
        desk.page.show_view(PARTICULARS)
        area = desk.page.floor.particulars.teacher.field.area
        area.setFocus()
        desk.page.show_view(ARTICLE)
        desk.page.show_view(PARTICULARS)
        assert area.hasFocus()

    def test_f6_goes_round_the_panes(self, desk: DeskWindow) -> None:
        desk.page.bench.edit(lambda draft: draft.change("1", source="Bo Lund"), select="1")
        desk.page.bench.settle()
        desk.page.show_problems(True)
        assert holder(desk) == "problems"
        desk.page.show_source(True)
        desk.window.resize(1600, 900)
        desk.page.show_view(ARTICLE)
        found = []
        for _ in range(5):
            found.append(holder(desk))
            desk.press("F6")
        assert found == ["article", "form", "source", "problems", "article"]

    def test_the_others_go_along_and_the_keyboard_stays(self, desk: DeskWindow) -> None:
        desk.page.show_source(True)
        source = desk.page.floor.source
        desk.page.bench.go_to(Where("question", "0"), source)
        assert desk.page.floor.view == QUIZ
        assert holder(desk) == "source"
        desk.page.bench.go_to(Where("front", "title"), source)
        assert desk.page.floor.view == PARTICULARS

    def test_a_question_leads_to_its_passage(self, desk: DeskWindow) -> None:
        desk.page.show_view(QUIZ)
        desk.page.floor.quiz.passage_requested.emit("2")
        assert desk.page.floor.view == ARTICLE
        assert desk.authoring.selected == "2"

    def test_the_form_has_no_room_beside_the_source(self, desk: DeskWindow) -> None:
        form = desk.page.floor.form
        assert form.isVisible()
        desk.page.show_source(True)
        assert not form.isVisible()
        desk.window.resize(1600, 900)
        QApplication.processEvents()
        assert form.isVisible()

    def test_a_lesson_that_cannot_be_read_shows_its_source_and_what_is_wrong(
        self, desk: DeskWindow
    ) -> None:
        path = desk.path.with_name("broken.md")
        path.write_text(BROKEN, "utf-8")
        page = desk.edit(path)
        assert page.floor.shows_source
        assert page.floor.shows_problems
        assert page.bar.problems.text() != "No problems"
        assert desk.window.windowTitle().startswith("broken.md")


class TestASmallWindow:
    @pytest.fixture(autouse=True)
    def small(self, desk: DeskWindow) -> None:
        desk.window.resize(560, 460)
        QApplication.processEvents()

    def seen(self, desk: DeskWindow) -> list[str]:
        names = ("article", "quiz", "particulars", "form", "source", "problems")
        panes = ((name, desk.page.floor.made(name)) for name in names)
        return [name for name, pane in panes if pane is not None and pane.isVisible()]

    def test_one_pane_at_a_time_is_seen(self, desk: DeskWindow) -> None:
        assert self.seen(desk) == ["article"]
        desk.page.bench.select("1")
        desk.press("E")
        assert self.seen(desk) == ["form"]
        assert holder(desk) == "form"
        desk.press("Esc")
        assert self.seen(desk) == ["article"]
        assert holder(desk) == "article"
        desk.act("desk_source")
        assert self.seen(desk) == ["source"]
        desk.act("desk_quiz")
        assert self.seen(desk) == ["quiz"]

    def test_f6_brings_each_to_the_front(self, desk: DeskWindow) -> None:
        desk.page.bench.select("1")
        desk.page.show_source(True)
        desk.page.show_view(ARTICLE)
        found = []
        for _ in range(4):
            found.append((self.seen(desk), holder(desk)))
            desk.press("F6")
        names = ["article", "form", "source", "article"]
        assert found == [([each], each) for each in names]

    def test_all_that_is_open_is_seen_once_there_is_room(self, desk: DeskWindow) -> None:
        desk.page.show_source(True)
        desk.page.show_problems(True)
        assert self.seen(desk) == ["problems"]
        desk.window.resize(1600, 900)
        QApplication.processEvents()
        assert self.seen(desk) == ["article", "form", "source", "problems"]


class TestEsc:
    def test_from_any_pane_to_the_article_and_out(self, desk: DeskWindow) -> None:
        desk.page.bench.select("1")
        desk.page.floor.go_to_form()
        assert holder(desk) == "form"
        desk.press("Esc")
        assert holder(desk) == "article"
        desk.press("Esc")
        assert desk.authoring.selected is None
        assert desk.window.editing.is_seen
        desk.press("Esc")
        assert not desk.window.editing.is_seen

    @pytest.mark.parametrize("view", [QUIZ, PARTICULARS])
    def test_from_another_view(self, desk: DeskWindow, view: str) -> None:
        desk.page.show_view(view)
        for _ in range(2):
            desk.press("Esc")
            if desk.page.floor.view == ARTICLE:
                break
        assert desk.page.floor.view == ARTICLE
        assert desk.window.editing.is_seen

    def test_from_the_source(self, desk: DeskWindow) -> None:
        desk.page.show_source(True)
        desk.press("Esc")
        assert holder(desk) == "article"
        assert desk.window.editing.is_seen


class TestCommands:
    DESK = ("save_as", "versions", "desk_article", "desk_source", "next_problem", "try_lesson")

    def test_they_work_on_the_desk_alone(self, desk: DeskWindow) -> None:
        assert all(desk.works(*self.DESK))
        assert desk.works("edit_lesson", "look", "next", "quiz") == [False] * 4
        desk.window.rooms.show_home()
        assert not any(desk.works(*self.DESK, "save", "undo", "redo"))
        assert desk.works("edit_lesson", "look") == [True, True]

    def test_what_can_be_saved_and_taken_back(self, desk: DeskWindow) -> None:
        assert desk.works("save", "undo", "redo") == [False, False, False]
        desk.change()
        assert desk.works("save", "undo", "redo") == [True, True, False]
        desk.act("undo")
        assert desk.works("save", "undo", "redo") == [False, False, True]
        desk.act("redo")
        desk.act("save")
        assert "Something else." in desk.file
        assert desk.works("save") == [False]

    def test_they_lead_to_the_views(self, desk: DeskWindow) -> None:
        for name in (QUIZ, PARTICULARS, ARTICLE):
            desk.act(f"desk_{name}")
            assert desk.page.floor.view == name
        desk.act("desk_source")
        assert desk.page.floor.shows_source
        assert desk.window.commands["desk_source"].isChecked()
        desk.act("desk_problems")
        assert desk.page.floor.shows_problems

    def test_f5_tries_the_quiz_and_looks_for_no_lessons(self, desk: DeskWindow) -> None:
        desk.press("F5")
        desk.wait(lambda: desk.page.floor.quiz.is_trying)
        assert desk.said == ""
        desk.press("Esc")
        assert not desk.page.floor.quiz.is_trying

    def test_letters_that_mean_something_elsewhere_mean_nothing_here(
        self, desk: DeskWindow
    ) -> None:
        desk.page.show_view(PARTICULARS)
        line = desk.page.floor.particulars.basics.title.line
        line.setFocus()
        line.selectAll()
        for each in "nqw1?":
            QTest.keyClick(desk.window.windowHandle(), ord(each))
        QApplication.processEvents()
        assert line.text() == "nqw1?"
        assert desk.window.editing.is_at_work


class TestTheLayout:
    def test_it_is_found_again(self, app: QApplication, tmp_path: Path, wait: Wait) -> None:
        with desk_window(tmp_path, wait) as desk:
            floor = desk.edit().floor
            floor.show_view(QUIZ)
            floor.show_source(True)
            floor.show_problems(True)
        with desk_window(tmp_path, wait) as desk:
            floor = desk.edit().floor
            assert (floor.view, floor.shows_source, floor.shows_problems) == (QUIZ, True, True)
            assert holder(desk) == "quiz"

    def test_sizes_that_were_drawn_are_kept(self, desk: DeskWindow) -> None:
        floor = desk.page.floor
        handle = floor.across.handle(1)
        middle = handle.rect().center()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseMove(handle, middle - QPoint(150, 0))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle - QPoint(150, 0))
        drawn = _share(floor.form, floor)
        assert drawn > 0.42
        floor.show_view(QUIZ)
        floor.show_view(ARTICLE)
        assert abs(_share(floor.form, floor) - drawn) < 0.02
        desk.window.resize(1600, 900)
        QApplication.processEvents()
        assert abs(_share(floor.form, floor) - drawn) < 0.02
        again = DeskLayout.from_text(floor.layout_now().to_text())
        assert again == floor.layout_now()

    @pytest.mark.parametrize(
        "text", ["", "nonsense", "[]", '{"view": "article"}', '{"view": "attic", "source": 0}']
    )
    def test_nonsense_is_the_usual_layout(self, text: str) -> None:
        assert DeskLayout.from_text(text) == DeskLayout()

    def test_a_pane_that_was_not_seen_wears_the_look_when_it_is(self, desk: DeskWindow) -> None:
        desk.page.show_view(QUIZ)
        desk.page.show_view(ARTICLE)
        desk.window.set_theme("dark")
        assert desk.page.floor.quiz.look is not desk.window.look
        desk.page.show_view(QUIZ)
        assert desk.page.floor.quiz.look is desk.window.look


class _Windows(QObject):
    """Takes down what comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shows = event.type() == QEvent.Type.Show
        if shows and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_while_the_panes_are_made(
    app: QApplication, tmp_path: Path, wait: Wait
) -> None:
    windows = _Windows()
    with desk_window(tmp_path, wait) as desk:
        app.installEventFilter(windows)
        page = desk.edit()
        page.bench.select("1")
        for view in (QUIZ, PARTICULARS, ARTICLE):
            page.show_view(view)
        page.show_source(True)
        page.show_problems(True)
        app.processEvents()
        app.removeEventFilter(windows)
    assert windows.shown == []


def _share(pane: QWidget, floor: QWidget) -> float:
    return pane.width() / floor.width()


def test_a_notice_covers_nothing_of_the_desk(desk: DeskWindow) -> None:
    before = desk.page.floor.height()
    desk.window.notices.say("Something to know.")
    QApplication.processEvents()
    floor = desk.page.floor
    bottom = floor.mapTo(desk.window, QPoint(0, floor.height())).y()
    notice = desk.window.notices._bar
    assert notice is not None
    assert bottom <= notice.mapTo(desk.window, QPoint()).y()
    desk.window.notices.dismiss()
    QApplication.processEvents()
    assert desk.page.floor.height() == before
