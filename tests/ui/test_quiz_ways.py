"""The ways to a quiz, through it, to its results and on: in the window, as people go them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from literacy_app.domain.attempt import Mode, Sureness
from literacy_app.domain.judging import right_response
from literacy_app.domain.problems import Message
from literacy_app.session.quiz import Quiz
from literacy_app.store.errors import StoreError
from literacy_app.ui.desk import Desk, at_noon
from literacy_app.ui.learner_pictures import play
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.models.lesson_rows import Heading
from literacy_app.ui.sample_learner import new_learner, practised_learner
from literacy_app.ui.widgets.labels import Label
from tests.ui.conftest import KEYED, Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge, keyed

PROBE = """
import sys
from pathlib import Path
from literacy_app.app import desk_over, make_application
from literacy_app.store.database import Database
from literacy_app.ui.main_window import MainWindow
application = make_application()
window = MainWindow(desk_over(Database.open(Path(sys.argv[1]))))
window.start([])
names = "session.quiz session.modules session.standing session.today ui.pages.quiz_page"
print([each for each in names.split() if f"literacy_app.{each}" in sys.modules])
"""


@pytest.fixture
def lesson_file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.md"
    path.write_text("a lesson", encoding="utf-8")
    return path


def open_window(desk: Desk) -> MainWindow:
    made = MainWindow(desk)
    made.resize(1280, 800)
    made.start([])
    made.show()
    QApplication.processEvents()
    return made


@pytest.fixture
def desk(lesson_file: Path) -> Desk:
    shelf = FakeShelf({lesson_file: bridge(), KEYED: keyed()})
    return replace(desk_of(shelf), learner=practised_learner(shelf, lesson_id=bridge().id))


@pytest.fixture
def there(app: QApplication, desk: Desk, lesson_file: Path) -> Iterator[MainWindow]:
    """A window in which the sample lesson is read by somebody with three weeks of practice."""
    window = open_window(desk)
    window.rooms.open_lesson(lesson_file)
    app.processEvents()
    yield window
    put_away(window)


@pytest.fixture
def start_again(desk: Desk) -> Iterator[Callable[[], MainWindow]]:
    """Opens another window over the same desk, as another start of the app does."""
    made: list[MainWindow] = []

    def start() -> MainWindow:
        made.append(open_window(desk))
        return made[-1]

    yield start
    for each in made:
        put_away(each)


def begun(window: MainWindow, mode: Mode = Mode.PRACTICE) -> Quiz:
    window.quizzes.take(mode)
    window.quizzes.page.start.go()
    return played(window)


def played(window: MainWindow) -> Quiz:
    quiz = window.quizzes.quiz
    assert quiz is not None
    return quiz


def reads(window: MainWindow) -> bool:
    """Whether a lesson is read there now."""
    return window.rooms.is_reading


def answer(quiz: Quiz) -> None:
    """Answer the question rightly, and go on."""
    at, day = at_noon()
    response = right_response(quiz.task, quiz.article, quiz.lesson)
    quiz.answer(response, Sureness.SURE, at, day, timedelta(seconds=9))
    quiz.go_on()


def finished(window: MainWindow, mode: Mode = Mode.PRACTICE) -> Quiz:
    quiz = begun(window, mode)
    play(quiz)
    window.quizzes.page.play(quiz)
    return quiz


def refuse(reason: str, index: int) -> None:
    raise StoreError(Message.of("the disk is full."))


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def press_notice(window: MainWindow, words: str) -> None:
    buttons = {each.text(): each for each in window.findChildren(QPushButton)}
    buttons[words].click()


class TestToAQuiz:
    def test_q_offers_the_quiz_of_the_lesson_that_is_read(self, reading: MainWindow) -> None:
        QTest.keyClick(reading.rooms.reading.view, Qt.Key.Key_Q)
        page = reading.quizzes.page
        assert reading.rooms.is_at(page)
        assert page.is_starting
        assert page.start.mode is Mode.PRACTICE

    def test_it_says_how_many_questions_there_are(self, there: MainWindow) -> None:
        there.quizzes.take(Mode.PRACTICE)
        start = there.quizzes.page.start
        words = " ".join(each.text() for each in start.findChildren(Label))
        there.quizzes.page.start.go()
        assert f"{played(there).total} questions." in words

    def test_so_does_the_button_above_the_article(self, reading: MainWindow) -> None:
        reading.rooms.reading.bar.quiz.click()
        assert reading.rooms.is_at(reading.quizzes.page)

    def test_the_menu_offers_it_as_a_test(self, reading: MainWindow) -> None:
        reading.commands["quiz_test"].trigger()
        assert reading.quizzes.page.start.mode is Mode.TEST

    def test_on_the_home_page_there_is_no_lesson_to_be_asked_about(
        self, window: MainWindow
    ) -> None:
        window.rooms.show_home()
        assert not window.commands["quiz"].isEnabled()

    def test_esc_goes_back_to_the_lesson(self, reading: MainWindow) -> None:
        reading.quizzes.take(Mode.PRACTICE)
        QTest.keyClick(reading.quizzes.page, Qt.Key.Key_Escape)
        assert reading.rooms.is_reading

    def test_what_can_be_asked_is_asked(self, there: MainWindow) -> None:
        assert begun(there).lesson.id == bridge().id
        assert not there.quizzes.page.is_starting


class TestLeaving:
    def test_a_lesson_offers_to_go_on(self, there: MainWindow) -> None:
        quiz = begun(there)
        answer(quiz)
        there.quizzes.leave()
        assert reads(there)
        assert "kept" in there.notices.text
        there.quizzes.take(Mode.PRACTICE)
        there.quizzes.page.start.go()
        assert played(there).number == 2
        assert played(there).run_id == quiz.run_id

    def test_where_no_lesson_lies_behind_a_button_offers_to_go_on(self, there: MainWindow) -> None:
        finished(there)
        there.rooms.show_home()
        there.commands["results"].trigger()
        there.results.page.column.buttons["again"].click()
        answer(played(there))
        there.quizzes.leave()
        assert there.rooms.is_at(there.rooms.home)
        press_notice(there, "Go on with it")
        assert played(there).number == 2

    def test_after_the_last_answer_the_way_back_leads_to_the_results(
        self, there: MainWindow
    ) -> None:
        quiz = begun(there)
        play(quiz)
        there.quizzes.leave()
        there.quizzes.take(Mode.PRACTICE)
        start = there.quizzes.page.start
        assert start.begin is not None
        assert start.begin.text() == "To the results"
        start.go()
        assert there.results.page.quiz is not None
        assert there.results.page.quiz.run_id == quiz.run_id
        assert there.rooms.is_at(there.results.page)
        there.quizzes.take(Mode.PRACTICE)
        assert start.begin.text() == "Begin"

    def test_so_does_a_restart(
        self, there: MainWindow, start_again: Callable[[], MainWindow]
    ) -> None:
        play(begun(there))
        there.close()
        second = start_again()
        assert second.rooms.is_at(second.results.page)

    def test_nothing_is_said_where_nothing_was_answered(self, there: MainWindow) -> None:
        begun(there)
        there.quizzes.leave()
        assert there.notices.text == ""

    def test_a_quiz_begun_anew_gives_up_the_one_before(self, there: MainWindow) -> None:
        answer(begun(there))
        there.quizzes.take(Mode.PRACTICE)
        there.quizzes.begin(Mode.PRACTICE)
        assert played(there).number == 1

    def test_a_restart_comes_back_to_the_question(
        self, there: MainWindow, start_again: Callable[[], MainWindow]
    ) -> None:
        answer(begun(there))
        there.close()
        second = start_again()
        assert second.rooms.is_at(second.quizzes.page)
        assert played(second).number == 2
        second.quizzes.leave()
        assert reads(second)

    def test_so_does_a_start_after_the_app_was_killed(
        self, there: MainWindow, start_again: Callable[[], MainWindow]
    ) -> None:
        answer(begun(there))
        second = start_again()  # while the first one has had no time to close
        assert played(second).number == 2

    def test_where_nothing_was_answered_the_quiz_is_offered_again(
        self, there: MainWindow, start_again: Callable[[], MainWindow]
    ) -> None:
        begun(there)
        there.close()
        second = start_again()
        assert second.quizzes.page.is_starting


class TestATest:
    def test_leaving_it_keeps_its_lesson_closed(self, there: MainWindow) -> None:
        answer(begun(there, Mode.TEST))
        there.quizzes.leave()
        assert not reads(there)
        assert there.rooms.is_at(there.rooms.home)
        press_notice(there, "Go on with it")
        assert played(there).number == 2

    def test_opening_its_lesson_asks_to_leave_it_first(
        self, there: MainWindow, lesson_file: Path
    ) -> None:
        answer(begun(there, Mode.TEST))
        there.rooms.show_home()
        there.rooms.open_lesson(lesson_file)
        assert not reads(there)
        assert "stays closed" in there.notices.text
        assert there.quizzes.page.is_starting
        press_notice(there, "Leave the test")
        assert reads(there)
        there.rooms.show_home()
        there.rooms.open_lesson(lesson_file)
        assert reads(there)

    def test_while_it_is_asked_it_stays_where_it_is(
        self, there: MainWindow, lesson_file: Path
    ) -> None:
        answer(begun(there, Mode.TEST))
        there.rooms.open_lesson(lesson_file)
        assert played(there).number == 2
        assert "stays closed" in there.notices.text

    def test_no_way_back_leads_past_it(self, there: MainWindow) -> None:
        answer(begun(there, Mode.TEST))
        there.commands["back"].trigger()
        assert not reads(there)

    def test_other_lessons_stay_open(self, there: MainWindow) -> None:
        answer(begun(there, Mode.TEST))
        there.rooms.open_lesson(KEYED)
        assert "stays closed" not in there.notices.text

    def test_somebody_else_reads_the_lesson(self, there: MainWindow, lesson_file: Path) -> None:
        learner = there._desk.learner
        mine = learner.profile
        assert mine is not None
        answer(begun(there, Mode.TEST))
        learner.add_profile("Wren-2")
        there.rooms.open_lesson(lesson_file)
        assert reads(there)
        learner.choose(mine.id)
        there.rooms.open_lesson(lesson_file)
        assert not reads(there)

    def test_a_restart_goes_on_with_it_and_opens_no_lesson(
        self, there: MainWindow, start_again: Callable[[], MainWindow]
    ) -> None:
        answer(begun(there, Mode.TEST))
        there.close()
        second = start_again()
        assert played(second).number == 2
        assert not second.rooms.is_reading_behind

    def test_once_it_is_done_its_lesson_opens(self, there: MainWindow) -> None:
        finished(there, Mode.TEST)
        QTest.keyClick(there.results.page, Qt.Key.Key_Escape)
        assert reads(there)


class TestResults:
    def test_they_come_with_the_last_answer(self, there: MainWindow) -> None:
        quiz = finished(there)
        assert there.rooms.is_at(there.results.page)
        assert there.results.page.quiz is quiz

    def test_what_was_missed_is_asked_again_and_nothing_else(self, there: MainWindow) -> None:
        missed = finished(there).results().missed
        there.results.page.column.buttons["retry"].click()
        assert {each.id for each in played(there).module.tasks} == set(missed)

    def test_what_was_confused_is_drilled_and_nothing_else(self, there: MainWindow) -> None:
        found = finished(there).results().confusion
        assert found is not None
        there.results.page.column.buttons["drill"].click()
        tasks = played(there).module.tasks
        asked = {item.voice for task in tasks for item in task.items}
        assert asked == {found.voice, found.taken_for}

    def test_again_asks_the_whole_quiz_in_the_same_mode(self, there: MainWindow) -> None:
        quiz = finished(there, Mode.TEST)
        there.results.page.column.buttons["again"].click()
        assert played(there).mode is Mode.TEST
        assert played(there).total == quiz.total
        assert played(there).run_id != quiz.run_id

    def test_they_are_shown_again_when_asked_for(self, there: MainWindow) -> None:
        finished(there)
        there.rooms.show_home()
        there.commands["results"].trigger()
        assert there.rooms.is_at(there.results.page)

    def test_so_are_those_of_an_earlier_start(
        self, there: MainWindow, start_again: Callable[[], MainWindow]
    ) -> None:
        results = finished(there).results()
        answer(begun(there))  # and one that is left
        second = start_again()
        second.commands["results"].trigger()
        shown = second.results.page.quiz
        assert shown is not None
        assert shown.results() == results
        second.results.page.column.buttons["retry"].click()
        assert {each.id for each in played(second).module.tasks} == set(results.missed)

    def test_a_lesson_that_has_changed_since_has_none(
        self, there: MainWindow, start_again: Callable[[], MainWindow], lesson_file: Path
    ) -> None:
        finished(there)
        lesson_file.write_text("another lesson", encoding="utf-8")
        second = start_again()
        second.commands["results"].trigger()
        assert "no results yet" in second.notices.text

    def test_before_the_first_quiz_there_are_none(self, reading: MainWindow) -> None:
        reading.commands["results"].trigger()
        assert reading.rooms.is_reading
        assert "no results yet" in reading.notices.text

    def test_somebody_else_doesn_t_see_them(self, there: MainWindow) -> None:
        finished(there)
        there.commands["people"].trigger()
        there.people.page.adding_requested.emit("Wren-2")
        there.commands["results"].trigger()
        assert not there.rooms.is_at(there.results.page)

    def test_a_reason_is_said_to_be_kept_only_where_it_is(
        self, there: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        quiz, page = finished(there), there.results.page
        entry = page.column.entries[0]
        entry.head.click()
        with monkeypatch.context() as patched:
            patched.setattr(quiz, "disagree", refuse)
            page.disagreed.emit(0, "it is hers")
        assert "the disk is full." in there.notices.text
        assert "Kept, for your teacher" not in words_in(entry)
        page.disagreed.emit(0, "it is hers")
        assert "Kept, for your teacher" in words_in(entry)

    def test_a_finished_quiz_is_not_offered_to_go_on(self, there: MainWindow) -> None:
        finished(there)
        there.rooms.leave()
        there.quizzes.take(Mode.PRACTICE)
        there.quizzes.page.start.go()
        assert played(there).number == 1


class TestStudy:
    def test_the_day_leads_to_a_session_and_its_results_back(self, there: MainWindow) -> None:
        there.commands["today"].trigger()
        assert there.rooms.is_at(there.study.page)
        begin = there.study.page.begin
        assert begin is not None
        begin.click()
        quiz = played(there)
        assert quiz.mode is Mode.STUDY
        play(quiz)
        there.quizzes.page.play(quiz)
        assert there.rooms.is_at(there.results.page)
        QTest.keyClick(there.results.page, Qt.Key.Key_Escape)
        assert there.rooms.is_at(there.study.page)

    def test_a_session_that_is_left_leads_back_to_the_day(self, there: MainWindow) -> None:
        there.study.begin()
        answer(played(there))
        there.quizzes.leave()
        assert there.rooms.is_at(there.study.page)

    def test_what_is_met_again_is_told(self, there: MainWindow) -> None:
        there.study.begin()
        while played(there).note is None:
            play(played(there))
            there.study.begin()
        quiz, page = played(there), there.quizzes.page
        while not quiz.is_met_again:
            answer(quiz)
        page.play(quiz)
        assert "You have met this one before: " in words_in(page.bar)
        play(quiz)
        page.play(quiz)
        assert "you meet the oldest ones again" in words_in(there.results.page)

    def test_without_lessons_there_is_no_session(self, window: MainWindow) -> None:
        window.rooms.show_home()
        window.study.begin()
        assert window.quizzes.quiz is None
        assert "no lessons" in window.notices.text


class TestHome:
    def test_what_is_due_is_said_with_a_way_to_begin(
        self, there: MainWindow, app: QApplication, wait: Wait
    ) -> None:
        there.rooms.show_home()
        home = there.rooms.home
        wait(lambda: home.today.words)
        assert "due today" in home.today.words
        home.today.begin.click()
        assert played(there).mode is Mode.STUDY

    def test_somebody_new_is_told_what_there_is(
        self, app: QApplication, lesson_file: Path, wait: Wait
    ) -> None:
        shelf = FakeShelf({lesson_file: bridge()})
        window = open_window(replace(desk_of(shelf), learner=new_learner(shelf)))
        home = window.rooms.home
        wait(lambda: home.today.words)
        assert "Train your eye" in home.today.words
        home.today.begin.click()
        assert window.rooms.is_at(window.study.page)
        put_away(window)

    def test_without_lessons_to_practise_nothing_is_said(
        self, window: MainWindow, wait: Wait
    ) -> None:
        window.rooms.show_home()
        QApplication.processEvents()
        window.study.settle_in()
        QApplication.processEvents()
        assert window.rooms.home.today.words == ""

    def test_cards_tell_how_far_one_has_come(self, there: MainWindow, wait: Wait) -> None:
        there.rooms.show_home()
        shown = there.rooms.home.list
        wait(lambda: shown.rows.progress)
        rows = shown.rows.rows
        number = next(
            n
            for n, row in enumerate(rows)
            if not isinstance(row, Heading) and row.card.id == bridge().id
        )
        words = " ".join(each.text for each in shown.shape(number).words)
        assert "questions answered" in words
        role = Qt.ItemDataRole.AccessibleTextRole
        assert "questions answered" in shown.rows.index(number, 0).data(role)

    def test_they_tell_it_of_whoever_learns_now(self, there: MainWindow, wait: Wait) -> None:
        there.rooms.show_home()
        shown = there.rooms.home.list
        wait(lambda: shown.rows.progress)
        there.commands["people"].trigger()
        there.people.page.adding_requested.emit("Wren-2")
        there.rooms.show_home()
        wait(lambda: not shown.rows.progress)
        assert not any("answered" in each.text for each in shown.shape(0).words)


def test_nothing_of_the_quiz_is_loaded_before_it_is_needed(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROBE, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


def test_the_keys_of_the_quiz_take_no_other_command_s_key(reading: MainWindow) -> None:
    assert reading.commands["quiz"].shortcut().toString() == "Q"
    assert reading.commands["today"].shortcut().toString() == "Ctrl+T"
