"""The home page, against a shelf of hand-made lessons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.session.curriculum import CourseModule, Curriculum
from literacy_app.session.search import Filter
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.home_page import HomePage
from tests.ui.conftest import KEYED, LESSON, Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.lessons_shown import click, click_row, has_knob, list_of, titles, words
from tests.ui.sample import BROKEN, PROBLEM, bridge, keyed

Key = Qt.Key


def lessons(count: int) -> dict[Path, Lesson]:
    return {
        Path(f"lesson-{number}.md"): replace(
            bridge(),
            id=f"lesson-{number}",
            title=f"Lesson {number:03}",
            level=1 + number % 4,
            language="de" if number % 5 == 0 else "en",
            teaches=(Voice.SPEECH, Voice.INFERENCE) if number % 2 else (Voice.SPEECH,),
        )
        for number in range(count)
    }


@pytest.fixture
def home(window: MainWindow, app: QApplication) -> HomePage:
    window.start([])
    window.activateWindow()
    app.processEvents()
    return window.rooms.home


@pytest.fixture
def many(app: QApplication) -> Iterator[MainWindow]:
    """A window with 300 lessons."""
    made = MainWindow(desk_of(FakeShelf(lessons(300))))
    made.resize(1280, 800)
    made.start([])
    made.show()
    made.activateWindow()
    app.processEvents()
    yield made
    made.close()
    made.deleteLater()


def note(home: HomePage) -> str:
    """What is said in the place of the list."""
    labels = home.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(home))


class TestRows:
    def test_it_says_what_each_lesson_is_about(self, home: HomePage, window: MainWindow) -> None:
        shown = words(window)
        assert "LEVEL 2 · MIXED QUOTATIONS, LOADED VERBS" in shown
        assert "The bridge opens in April" in shown
        assert "18 passages" in shown
        assert "English" in shown

    def test_a_keyed_lesson_asks_for_its_article(self, home: HomePage, window: MainWindow) -> None:
        click(window, "Bring the article…: The ferry strike")
        labels = window.rooms.bring.findChildren(QLabel)
        assert "THE ARTICLE OF “THE FERRY STRIKE”" in [each.text() for each in labels]

    def test_one_that_keeps_its_article_can_forget_it(
        self, home: HomePage, window: MainWindow, shelf: FakeShelf
    ) -> None:
        shelf.brought[KEYED] = replace(keyed(), articles=bridge().articles)
        home.refresh()
        click(window, "Forget article: The ferry strike")
        assert not shelf.brought
        assert has_knob(window, "Bring the article…: The ferry strike")

    def test_a_broken_lesson_shows_what_is_wrong(
        self, home: HomePage, window: MainWindow, shelf: FakeShelf
    ) -> None:
        shelf.broken[BROKEN] = (PROBLEM, PROBLEM)
        home.refresh()
        assert "Line 12: “.commentry” is no voice." in words(window)
        assert "Did you mean “.commentary”? And 1 more problem." in words(window)
        assert titles(window)[-2:] == ["[1 file needs mending]", "broken.md"]
        click(window, "Copy the message: broken.md")
        copied = QApplication.clipboard().text()
        assert copied == "broken.md:12: “.commentry” is no voice. Did you mean “.commentary”?"

    def test_a_click_on_its_words_reads_a_lesson(self, home: HomePage, window: MainWindow) -> None:
        click_row(window, 0)
        assert window.rooms.is_reading

    def test_a_click_hits_what_it_was_aimed_at(self, many: MainWindow, app: QApplication) -> None:
        home = many.rooms.home
        home.search.line.setFocus()
        home.ask(Filter("lesson 04"))
        home.list.verticalScrollBar().setValue(400)
        app.processEvents()
        row = home.list.rows.row_of("lesson-46.md")
        box = home.list.visualRect(home.list.rows.index(row, 0))
        spot = home.list.page.mapTo(many, QPoint(box.center().x(), box.top() + 30))
        QTest.mouseClick(many.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        reading = many.rooms.reading.reading
        assert reading is not None
        assert reading.lesson.id == "lesson-46"

    def test_a_click_on_a_broken_one_does_nothing(
        self, home: HomePage, window: MainWindow, shelf: FakeShelf, app: QApplication
    ) -> None:
        shelf.lessons.clear()
        shelf.broken[BROKEN] = (PROBLEM,)
        home.refresh()
        app.processEvents()
        click_row(window, 1)
        assert window.notices.text == ""

    def test_markup_and_controls_in_a_lesson_are_not_read(
        self, home: HomePage, window: MainWindow, shelf: FakeShelf
    ) -> None:
        shelf.lessons[LESSON] = replace(bridge(), title="<b>Bold</b>\u202e")
        home.refresh()
        assert "<b>Bold</b>\ufffd" in words(window)

    def test_endless_titles_end(self, home: HomePage, window: MainWindow, shelf: FakeShelf) -> None:
        shelf.lessons[LESSON] = replace(bridge(), title="x" * 200_000, objective="y " * 100_000)
        home.refresh()
        assert list_of(window).shape(0).height < 300

    def test_no_row_is_a_widget(self, many: MainWindow) -> None:
        assert len(many.rooms.home.list.findChildren(QPushButton)) == 0
        assert len(many.findChildren(QLabel)) < 20


class TestKeys:
    def test_enter_reads_the_current_lesson(self, home: HomePage, window: MainWindow) -> None:
        QTest.keyClick(home.list, Key.Key_Return)
        assert window.rooms.is_reading

    def test_headings_are_stepped_over(self, many: MainWindow, shelf: FakeShelf) -> None:
        home = many.rooms.home
        home.search.line.setText("lesson 00")
        assert titles(many)[0] == "[12 lessons found]"
        QTest.keyClick(home.search.line, Key.Key_Down)
        assert home.list.hasFocus()
        assert home.list.currentIndex().row() == 1
        QTest.keyClick(home.list, Key.Key_Up)
        assert home.list.currentIndex().row() == 1

    def test_end_and_typed_letters_reach_far_rows(
        self, many: MainWindow, app: QApplication
    ) -> None:
        shown = list_of(many)
        QTest.keyClick(shown, Key.Key_End)
        last = shown.current_entry()
        assert last is not None
        assert last.card.title == "Lesson 299"
        assert shown.page.rect().intersects(shown.visualRect(shown.currentIndex()))
        QTest.keyClick(shown, Key.Key_Home)
        QTest.keyClicks(shown, "lesson 123")
        entry = shown.current_entry()
        assert entry is not None
        assert entry.card.title == "Lesson 123"
        assert shown.page.rect().intersects(shown.visualRect(shown.currentIndex()))

    @pytest.mark.parametrize("key", ["/", "Ctrl+F"])
    def test_a_key_leads_to_the_search(self, many: MainWindow, key: str, app: QApplication) -> None:
        home = many.rooms.home
        if key == "/":
            QTest.keyClick(home.list, Key.Key_Slash)
        else:
            QTest.keyClick(home.list, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert home.search.line.hasFocus()
        QTest.keyClicks(home.search.line, "a/b")
        assert home.search.line.text() == "a/b"

    def test_esc_clears_the_search_and_then_leaves_it(self, many: MainWindow) -> None:
        home = many.rooms.home
        home.go_to_search()
        QTest.keyClicks(home.search.line, "007")
        QTest.keyClick(home.search.line, Key.Key_Escape)
        assert home.search.line.text() == ""
        QTest.keyClick(home.search.line, Key.Key_Escape)
        assert home.list.hasFocus()

    def test_from_pane_to_pane(self, many: MainWindow, app: QApplication) -> None:
        home = many.rooms.home
        home.list.setFocus()
        seen = []
        for _ in range(3):
            QTest.keyClick(QApplication.focusWidget() or home, Key.Key_F6)
            seen.append(QApplication.focusWidget())
        assert seen == [home.search.line, home.filters.chips[("levels", 1)], home.list]

    @pytest.mark.parametrize(
        ("key", "how"),
        [
            (Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
            (Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
        ],
    )
    def test_the_menu_of_a_lesson_opens_by_key_and_once(
        self, home: HomePage, key: Qt.Key, how: Qt.KeyboardModifier
    ) -> None:
        home.list.setFocus()
        QTest.keyClick(home.list, key, how)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint(), how)
        QApplication.sendEvent(home.list, event)  # what a system may send besides
        [menu] = home.list.findChildren(QMenu)
        menu.close()

    def test_the_menu_key_offers_everything(self, home: HomePage, window: MainWindow) -> None:
        home.list.choose_first()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0), Qt.KeyboardModifier(0)
        )
        QApplication.sendEvent(home.list.page, event)
        menu = home.list.findChild(QMenu)
        assert menu is not None
        assert [each.text() for each in menu.actions()] == [
            "Read",
            "Edit",
            "Show the file",
            "Pack…",
        ]
        menu.actions()[0].trigger()
        menu.close()
        assert window.rooms.is_reading

    def test_where_the_keys_are_can_be_seen(self, home: HomePage, app: QApplication) -> None:
        def picture() -> QImage:
            app.processEvents()
            return home.list.grab().toImage()

        home.list.setFocus()
        first = picture()
        QTest.keyClick(home.list, Key.Key_Down)
        second = picture()
        home.search.line.setFocus()
        third = picture()
        assert first != second
        assert third not in (first, second)


class TestFinding:
    def test_words_are_found_as_they_are_typed(self, many: MainWindow) -> None:
        home = many.rooms.home
        home.go_to_search()
        QTest.keyClicks(home.search.line, "lesson 04")
        best = [f"Lesson 04{n}" for n in range(10)]
        assert titles(many) == [
            "[13 lessons found]",
            *best,
            "Lesson 004",
            "Lesson 104",
            "Lesson 204",
        ]
        home.search.line.setText("Norrland Vell")
        assert titles(many)[0] == "[300 lessons found]"

    def test_chips_choose_levels_voices_and_languages(self, many: MainWindow) -> None:
        home = many.rooms.home
        chips = home.filters.chips
        assert list(chips) == [
            *(("levels", level) for level in (1, 2, 3, 4)),
            ("voices", "speech"),
            ("voices", "inference"),
        ]
        chips[("levels", 2)].click()
        assert titles(many)[0] == "[75 lessons found]"
        chips[("voices", "inference")].click()
        assert titles(many)[0] == "[75 lessons found]"
        chips[("levels", 2)].click()
        assert titles(many)[0] == "[150 lessons found]"
        assert home.filters.language is not None
        home.filters.language.click()
        menu = home.filters.findChild(QMenu)
        assert menu is not None
        assert [each.text() for each in menu.actions()] == ["Deutsch", "English"]
        menu.actions()[0].trigger()
        menu.close()
        assert titles(many)[0] == "[30 lessons found]"

    def test_chips_are_there_only_where_there_is_a_choice(
        self, home: HomePage, shelf: FakeShelf
    ) -> None:
        shelf.lessons = {LESSON: bridge()}
        home.refresh()
        assert home.filters.chips == {}
        assert not home.filters.isVisibleTo(home)

    def test_nothing_found_says_so_and_clears(self, many: MainWindow, app: QApplication) -> None:
        home = many.rooms.home
        home.filters.chips[("levels", 1)].click()
        home.search.line.setText("xylophone")
        assert "Nothing found for “xylophone”." in note(home)
        assert "only among the lessons chosen above" in note(home)
        home.note.button.click()
        assert home.search.line.text() == ""
        assert len(titles(many)) == 300
        assert home.list.isVisible()

    def test_no_lessons_say_what_to_do(self, home: HomePage, shelf: FakeShelf) -> None:
        shelf.lessons.clear()
        home.refresh()
        assert "There are no lessons here yet." in note(home)
        assert "whose name ends in “.md”" in note(home)
        assert not home.search.isVisible()

    def test_a_refresh_keeps_the_place(self, many: MainWindow, app: QApplication) -> None:
        shown = list_of(many)
        QTest.keyClick(shown, Key.Key_End)
        place = shown.verticalScrollBar().value()
        shelf = many._desk.shelf
        assert isinstance(shelf, FakeShelf)
        shelf.lessons[Path("new.md")] = replace(bridge(), id="new", title="A new one")
        many.rooms.home.refresh()
        app.processEvents()
        entry = shown.current_entry()
        assert entry is not None
        assert entry.card.title == "Lesson 299"
        assert abs(shown.verticalScrollBar().value() - place) < 200


class TestRecent:
    def test_what_was_read_last_stands_on_top(
        self, app: QApplication, tmp_path: Path, wait: Wait
    ) -> None:
        paths = [tmp_path / f"{name}.md" for name in ("a", "b", "c", "d")]
        for path in paths:
            path.write_text("")
        shelf = FakeShelf(
            {path: replace(bridge(), id=path.stem, title=path.stem.upper()) for path in paths}
        )
        window = MainWindow(desk_of(shelf))
        window.start([])
        assert titles(window) == ["A", "B", "C", "D"]
        for path in paths[:2]:
            window.rooms.open_lesson(path)
        window.rooms.show_home()
        assert titles(window) == ["[Read last]", "B", "A", "[Lessons]", "C", "D"]
        window.rooms.home.search.line.setText("c")
        assert titles(window) == ["[4 lessons found]", "C", "A", "B", "D"]
        window.close()
        window.deleteLater()


class TestCourse:
    @pytest.fixture
    def taught(self, app: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
        """A window with a course of two modules, a practice lesson, and one of one's own."""
        shelf = FakeShelf()
        (tmp_path / "practice").mkdir()
        for name in ("a.md", "b.md", "c.md", "practice/p.md"):
            shelf.lessons[tmp_path / name] = replace(bridge(), id=name, title=name)
            (tmp_path / name).write_text("")
        shelf.lessons[LESSON] = replace(bridge(), id="mine", title="Mine")
        b, c, a = (str(tmp_path / name) for name in ("b.md", "c.md", "a.md"))
        modules = (
            CourseModule(1, "First", "What comes first", (b,)),
            CourseModule(2, "Second", "What follows", (c, a)),
        )
        curriculum = Curriculum(modules, str(tmp_path), "practice")
        made = MainWindow(replace(desk_of(shelf), curriculum=lambda: curriculum))
        made.resize(1280, 800)
        made.start([])
        made.show()
        app.processEvents()
        yield made
        made.close()
        made.deleteLater()

    def test_it_stands_in_its_order_with_its_modules(self, taught: MainWindow) -> None:
        assert titles(taught) == [
            *("[The course]", "b.md", "c.md", "a.md"),
            *("[Your own lessons]", "Mine"),
            *("[For practice: news in brief]", "practice/p.md"),
        ]
        shown = words(taught)
        assert "MODULE 1 · FIRST · WHAT COMES FIRST" in shown
        assert shown.count("MODULE 2 · SECOND · WHAT FOLLOWS") == 2
        assert shown.count("LEVEL 2 · MIXED QUOTATIONS, LOADED VERBS") == 2

    def test_a_found_lesson_says_its_module_too(self, taught: MainWindow) -> None:
        taught.rooms.home.search.line.setText("b.md")
        assert "MODULE 1 · FIRST · WHAT COMES FIRST" in words(taught)

    def test_a_screen_reader_hears_the_module(self, taught: MainWindow) -> None:
        interface = QAccessible.queryAccessibleInterface(taught.rooms.home.list)
        name = interface.child(1).text(QAccessible.Text.Name)
        assert name.startswith("b.md. Module 1 · First · What comes first. Reported speech")
        assert "Level 2. English." in name

    def test_the_keys_stay_at_the_row_they_were_at(
        self, taught: MainWindow, tmp_path: Path
    ) -> None:
        taught.rooms.open_lesson(tmp_path / "c.md")
        taught.rooms.show_home()
        home = taught.rooms.home
        assert titles(taught)[:4] == ["[Read last]", "c.md", "[The course]", "b.md"]
        home.list.setCurrentIndex(home.list.rows.index(4, 0))
        taught.rooms.open_lesson(tmp_path / "b.md")
        taught.rooms.show_home()
        entry = home.list.current_entry()
        assert entry is not None
        assert entry.card.title == "c.md"
        assert home.list.currentIndex().row() == 5

    def test_the_first_module_that_was_not_begun_is_offered(
        self, taught: MainWindow, app: QApplication
    ) -> None:
        taught.study.settle_in()
        app.processEvents()
        line = taught.rooms.home.today
        assert line.next.isVisible()
        assert line.next.text() == "Module 1: First"
        line.next.click()
        reading = taught.rooms.reading.reading
        assert reading is not None
        assert reading.lesson.id == "b.md"

    def test_in_a_low_window_only_the_list_has_it(
        self, taught: MainWindow, app: QApplication
    ) -> None:
        taught.study.settle_in()
        taught.resize(1280, 500)
        app.processEvents()
        assert not taught.rooms.home.today.next.isVisible()


class TestScreenReaders:
    def test_each_lesson_is_said_in_a_sentence(self, home: HomePage, window: MainWindow) -> None:
        interface = QAccessible.queryAccessibleInterface(home.list)
        assert interface.text(QAccessible.Text.Name) == "Lessons"
        first = interface.child(0)
        assert first.text(QAccessible.Text.Name) == (
            "The bridge opens in April. Level 2 · Mixed quotations, loaded verbs. "
            "Reported speech, Commentary. English. 180 words. 18 passages. Fictional."
        )
        assert "Enter: Read" in first.text(QAccessible.Text.Description)


class TestProgress:
    def test_it_is_said_and_can_be_stopped(self, home: HomePage) -> None:
        stopped: list[bool] = []
        home.stop_requested.connect(lambda: stopped.append(True))
        home.show_progress(125, 2000)
        assert home.progress == f"Reading lessons: 125 of {QLocale().toString(2000)}"
        home.foot.stop.click()
        assert stopped == [True]
        home.show_rest()
        assert home.progress.startswith("Drop lesson files")
