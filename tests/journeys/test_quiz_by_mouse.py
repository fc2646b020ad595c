"""A quiz from its offer to what is learnt from it, and the next day, without touching a key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Mode
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind
from tests.journeys.answering import MouseTaker
from tests.journeys.driving import labels, started
from tests.journeys.own_lessons import PIER, every_kind
from tests.journeys.quiz_story import (
    SUMMIT,
    answers_the_rest,
    disagrees,
    has_met_every_kind,
    is_told_why_after_each_answer,
    opens_a_hint,
    sees_what_was_mixed_up,
)
from tests.journeys.taking import confused, rightly
from tests.ui.conftest import Wait
from tests.ui.lessons_shown import words as words_of_lessons


def test_a_lesson_is_learnt_by_mouse_alone(app: QApplication, tmp_path: Path, wait: Wait) -> None:
    data, out = tmp_path / "data", tmp_path / "out"
    out.mkdir()
    lesson = every_kind(tmp_path / "own")
    with started(data, lesson, new_file=lambda usual: out / usual) as window:
        taker = MouseTaker(window, wait)
        reads_the_bare_article_first(taker)
        is_told_why_after_each_answer(taker)
        opens_a_hint(taker)
        disagrees(taker)
        leaves_in_the_middle(taker)
        comes_back_to_the_same_question(taker)
        judges_what_was_written(taker)
        answers_the_rest(taker)
        has_met_every_kind(taker)
        sees_what_was_mixed_up(taker)
        looks_at_an_answer_once_more(taker)
        practises_just_that(taker)
        takes_it_again(taker)
        mends_what_was_painted(taker)
        retries_what_was_missed(taker)
        takes_a_test_with_the_lesson_closed(taker)
        judges_an_answer_at_the_end_of_it(taker)
        reads_the_lesson_again(taker)
        practises_what_is_due_today(taker)
        saves_the_answers(taker, out)
        lets_somebody_else_learn(taker)
        deletes_the_other_one(taker, data)
        quits_in_the_middle(taker)
    with started(data, fresh=True) as window:
        finds_everything_as_it_was(MouseTaker(window, wait))


def test_the_flagship_is_played_by_mouse_alone(
    app: QApplication, tmp_path: Path, wait: Wait, shared: Path
) -> None:
    article = shared / "seed" / "article.txt"
    with started(tmp_path / "data", file=lambda: article) as window:
        taker = MouseTaker(window, wait)
        brings_the_article(taker)
        taker.choose("Quiz", "Take the quiz of this lesson")
        taker.click("Begin")
        taker.meant = confused
        taker.answer_on()
        has_met_every_kind(taker)
        sees_what_was_mixed_up(taker)


# ---------------------------------------------------------------- the quiz


def reads_the_bare_article_first(taker: MouseTaker) -> None:
    taker.choose("Quiz", "Take the quiz of this lesson")
    assert PIER in labels(taker.window)
    taker.click("Read the article first")
    assert taker.sheet.is_reading_first
    taker.click("Begin")
    assert taker.quiz.mode is Mode.PRACTICE
    assert taker.quiz.number == 1


def leaves_in_the_middle(taker: MouseTaker) -> None:
    taker.click("Leave")
    assert taker.is_reading()
    assert "What you answered is kept" in taker.window.notices.text
    taker.click("Dismiss")


def comes_back_to_the_same_question(taker: MouseTaker) -> None:
    answered = len(taker.asked)
    taker.choose("Quiz", "Take the quiz of this lesson")
    assert f"You were at question {answered + 1} of " in labels(taker.window)
    taker.click("Go on")
    assert taker.quiz.number == answered + 1


def judges_what_was_written(taker: MouseTaker) -> None:
    taker.answer_until(QuestionKind.REWRITE)
    taker.open_hint()
    assert taker.hint == f"Hint: {taker.task.hint}"
    taker.answer()
    assert taker.said.startswith("Compare it with the model")
    taker.tick(0, 1)
    assert taker.quiz.feedbacks[-1].feedback.score == 1
    taker.go_on()


# ---------------------------------------------------------------- what came of it


def looks_at_an_answer_once_more(taker: MouseTaker) -> None:
    entry = taker.results.column.entries[0]
    taker.click_at(entry.head)
    assert entry.panel is not None
    assert "YOUR ANSWER" in labels(taker.window)


def practises_just_that(taker: MouseTaker) -> None:
    taker.click("Practise exactly this")
    asked = {item.voice for task in taker.quiz.module.tasks for item in task.items}
    assert asked - {Voice.PLAIN} == {Voice.SPEECH, Voice.COMMENTARY}
    taker.meant = rightly
    taker.answer_on()
    assert "You mixed up no voices." in labels(taker.window)


def takes_it_again(taker: MouseTaker) -> None:
    taker.click("Back to the lesson")
    taker.choose("Quiz", "Take the quiz of this lesson")
    taker.click("Begin")
    taker.meant = confused
    taker.answer_until(QuestionKind.MARK)


def mends_what_was_painted(taker: MouseTaker) -> None:
    voice, wanted = rightly(taker.task, taker.quiz.article, taker.quiz.lesson).marks[0]
    taker.paint(voice, wanted._replace(end=wanted.end + 6))
    assert taker.painted() != [wanted]
    taker.draw_end_to(wanted)
    assert taker.painted() == [wanted]
    taker.click("Undo")
    assert taker.painted() != [wanted]
    taker.click("Redo")
    taker.click_on(wanted)
    taker.click("Remove")
    assert taker.painted() == []


def retries_what_was_missed(taker: MouseTaker) -> None:
    taker.answer_on()
    assert taker.results.quiz is not None
    missed = taker.results.quiz.results().missed
    assert missed
    taker.click("Retry what was missed")
    assert {each.id for each in taker.quiz.module.tasks} == set(missed)
    taker.meant = rightly
    taker.answer_on()
    taker.click("Back to the lesson")


# ---------------------------------------------------------------- a test


def takes_a_test_with_the_lesson_closed(taker: MouseTaker) -> None:
    taker.choose("Quiz", "Take it as a test")
    assert "The marked article stays closed." in labels(taker.window)
    taker.click("Begin")
    assert taker.quiz.mode is Mode.TEST
    taker.answer_on(3)
    taker.click("Leave")
    assert not taker.is_reading()
    assert "The test waits for you." in taker.window.notices.text
    taker.click("Dismiss")
    taker.click_lesson(f"Read: {PIER}")
    assert not taker.is_reading()
    assert "stays closed" in taker.window.notices.text
    taker.click("Go on")
    assert taker.quiz.number == 4
    taker.answer_on()
    assert taker.has_results()


def judges_an_answer_at_the_end_of_it(taker: MouseTaker) -> None:
    column, quiz = taker.results.column, taker.results.quiz
    assert quiz is not None
    before = quiz.results().score
    index = next(n for n, each in enumerate(quiz.feedbacks) if each.task.is_open)
    taker.click_at(column.entries[index].head)
    panel = column.entries[index].panel
    assert panel is not None
    assert panel.checks is not None
    taker.click_at(panel.checks.options[0])
    assert quiz.feedbacks[index].feedback.score == 0.5
    assert quiz.results().score != before


def reads_the_lesson_again(taker: MouseTaker) -> None:
    taker.click("Back to the lesson")
    assert taker.title == PIER


# ---------------------------------------------------------------- day by day


def practises_what_is_due_today(taker: MouseTaker) -> None:
    taker.choose("Quiz", "Today")
    begin = taker.window.study.page.begin
    assert begin is not None
    taker.click_at(begin)
    assert taker.quiz.mode is Mode.STUDY
    taker.answer_on()
    assert taker.has_results()
    taker.click("Today")
    assert "YOUR WEEKS" in labels(taker.window)
    taker.click("Back")


def saves_the_answers(taker: MouseTaker, folder: Path) -> None:
    code = taker.code
    taker.choose("Quiz", "Save my answers as CSV…")
    assert f"{len(taker.asked)} answers are saved." in taker.window.notices.text
    taker.choose("Quiz", "Who is learning…")
    taker.click("Export everything…")
    assert "It could be both." in (folder / f"{code}.json").read_text(encoding="utf-8")
    assert "It could be both." in (folder / f"{code}.csv").read_text(encoding="utf-8-sig")


# ---------------------------------------------------------------- who is learning


def lets_somebody_else_learn(taker: MouseTaker) -> None:
    mine = taker.code
    taker.click("Another proposal")
    taker.click("Add")
    assert taker.code != mine
    taker.choose("Quiz", "Results of the last quiz")
    assert "no results yet" in taker.window.notices.text


def deletes_the_other_one(taker: MouseTaker, data: Path) -> None:
    gone = taker.code
    taker.click(f"Go on as {taker.other_code}")
    assert taker.code != gone
    taker.click(f"Delete {gone}…")
    taker.click("Delete for good")
    assert f"{gone} is deleted" in taker.window.notices.text
    taker.click("Dismiss")
    files = [each for each in data.rglob("*") if each.is_file()]
    assert [each for each in files if gone.encode() in each.read_bytes()] == []
    taker.click("Back")


# ---------------------------------------------------------------- the next day


def quits_in_the_middle(taker: MouseTaker) -> None:
    if not taker.is_reading():
        taker.click_lesson(f"Read: {PIER}")
    taker.choose("Quiz", "Take the quiz of this lesson")
    taker.click("Begin")
    taker.answer_on(2)
    taker.choose("File", "Quit")
    assert not taker.window.isVisible()


def finds_everything_as_it_was(taker: MouseTaker) -> None:
    assert taker.quiz.number == 3
    taker.answer_on(1)
    taker.click("Leave")
    assert taker.title == PIER
    taker.click("Lessons")
    taker.wait(lambda: "questions answered" in words_of_lessons(taker.window))
    taker.choose("Quiz", "Today")
    assert "YOUR WEEKS" in labels(taker.window)


# ---------------------------------------------------------------- the flagship


def brings_the_article(taker: MouseTaker) -> None:
    taker.wait(lambda: "Train your eye" in taker.window.rooms.home.today.words)
    taker.click_lesson(f"Bring the article…: {SUMMIT}")
    assert "Bring the article" in labels(taker.window)
    taker.click("Open a file…")
    assert taker.title == SUMMIT
    taker.click("Dismiss")
