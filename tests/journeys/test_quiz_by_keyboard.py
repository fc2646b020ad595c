"""A quiz from its offer to what is learnt from it, and the next day, without touching a mouse."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Mode
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind
from tests.journeys.answering import KeyboardTaker
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
from tests.ui.lessons_shown import list_of, titles
from tests.ui.lessons_shown import words as words_of_lessons


def test_a_lesson_is_learnt_by_keyboard_alone(
    app: QApplication, tmp_path: Path, wait: Wait
) -> None:
    data, lesson = tmp_path / "data", every_kind(tmp_path / "own")
    new_file = tmp_path / "out"
    new_file.mkdir()
    with started(data, lesson, new_file=lambda usual: new_file / usual) as window:
        taker = KeyboardTaker(window, wait)
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
        saves_the_answers(taker, new_file)
        lets_somebody_else_learn(taker)
        deletes_the_other_one(taker, data)
        quits_in_the_middle(taker)
    with started(data, fresh=True) as window:
        finds_everything_as_it_was(KeyboardTaker(window, wait))


def test_the_flagship_is_played_by_keyboard_alone(
    app: QApplication, tmp_path: Path, wait: Wait, shared: Path
) -> None:
    article = (shared / "seed" / "article.txt").read_text(encoding="utf-8")
    with started(tmp_path / "data") as window:
        taker = KeyboardTaker(window, wait)
        brings_the_article(taker, article)
        taker.press("Q", "Return")
        taker.meant = confused
        taker.answer_on()
        has_met_every_kind(taker)
        sees_what_was_mixed_up(taker)


# ---------------------------------------------------------------- the quiz


def reads_the_bare_article_first(taker: KeyboardTaker) -> None:
    taker.press("Q")
    assert PIER in labels(taker.window)
    assert "After each answer you see what was right" in labels(taker.window)
    taker.press("A")
    assert taker.sheet.is_reading_first
    assert taker.sheet.article.hasFocus()
    taker.press("Return")
    assert taker.quiz.mode is Mode.PRACTICE
    assert taker.quiz.number == 1


def leaves_in_the_middle(taker: KeyboardTaker) -> None:
    taker.press("Esc")
    assert taker.is_reading()
    assert "What you answered is kept" in taker.window.notices.text


def comes_back_to_the_same_question(taker: KeyboardTaker) -> None:
    answered = len(taker.asked)
    taker.press("Q")
    assert f"You were at question {answered + 1} of " in labels(taker.window)
    taker.press("Return")
    assert taker.quiz.number == answered + 1


def judges_what_was_written(taker: KeyboardTaker) -> None:
    taker.answer_until(QuestionKind.REWRITE)
    taker.open_hint()
    assert taker.hint == f"Hint: {taker.task.hint}"
    taker.form.focus_first()
    taker.answer()
    assert taker.said.startswith("Compare it with the model")
    taker.tick(0, 1)
    taker.press("Return")
    assert taker.quiz.feedbacks[-1].feedback.score == 1


# ---------------------------------------------------------------- what came of it


def looks_at_an_answer_once_more(taker: KeyboardTaker) -> None:
    entry = taker.results.column.entries[0]
    taker.tab_to(entry.head.text())
    taker.press("Space")
    assert entry.panel is not None
    assert "YOUR ANSWER" in labels(taker.window)
    taker.press("F6", "F6")


def practises_just_that(taker: KeyboardTaker) -> None:
    taker.press("P")
    asked = {item.voice for task in taker.quiz.module.tasks for item in task.items}
    assert asked - {Voice.PLAIN} == {Voice.SPEECH, Voice.COMMENTARY}
    taker.meant = rightly
    taker.answer_on()
    assert taker.has_results()
    assert "You mixed up no voices." in labels(taker.window)


def takes_it_again(taker: KeyboardTaker) -> None:
    taker.press("Esc", "Q", "Return")
    taker.meant = confused
    taker.answer_until(QuestionKind.MARK)


def mends_what_was_painted(taker: KeyboardTaker) -> None:
    voice, wanted = rightly(taker.task, taker.quiz.article, taker.quiz.lesson).marks[0]
    taker.paint(voice, wanted._replace(end=wanted.end + 6))
    assert taker.painted() != [wanted]
    taker.press("E", "Left")
    assert taker.painted() == [wanted]
    taker.press("Ctrl+Z")
    assert taker.painted() != [wanted]
    taker.press("Ctrl+Y", "Del")
    assert taker.painted() == []


def retries_what_was_missed(taker: KeyboardTaker) -> None:
    taker.answer_on()
    assert taker.results.quiz is not None
    missed = taker.results.quiz.results().missed
    assert missed
    taker.press("R")
    assert {each.id for each in taker.quiz.module.tasks} == set(missed)
    taker.meant = rightly
    taker.answer_on()
    assert taker.has_results()
    taker.press("Esc")


# ---------------------------------------------------------------- a test


def takes_a_test_with_the_lesson_closed(taker: KeyboardTaker) -> None:
    taker.press("Alt+Q", "T")
    assert "The marked article stays closed." in labels(taker.window)
    taker.press("Return")
    assert taker.quiz.mode is Mode.TEST
    taker.answer_on(3)
    taker.press("Esc")
    assert not taker.is_reading()
    assert PIER in titles(taker.window)
    assert "The test waits for you." in taker.window.notices.text
    taker.press("Home", "Return")
    assert not taker.is_reading()
    assert "stays closed" in taker.window.notices.text
    taker.press("Return")
    assert taker.quiz.number == 4
    taker.answer_on()
    assert taker.has_results()


def judges_an_answer_at_the_end_of_it(taker: KeyboardTaker) -> None:
    column, quiz = taker.results.column, taker.results.quiz
    assert quiz is not None
    index = next(n for n, each in enumerate(quiz.feedbacks) if each.task.is_open)
    before = quiz.results().score
    taker.tab_to(column.entries[index].head.text())
    taker.press("Space")
    panel = column.entries[index].panel
    assert panel is not None
    assert panel.checks is not None
    while not panel.checks.options[0].hasFocus():
        taker.press("Tab")
    taker.press("Space")
    assert quiz.feedbacks[index].feedback.score == 0.5
    assert quiz.results().score != before


def reads_the_lesson_again(taker: KeyboardTaker) -> None:
    taker.press("Esc")
    assert taker.title == PIER


# ---------------------------------------------------------------- day by day


def practises_what_is_due_today(taker: KeyboardTaker) -> None:
    taker.press("Ctrl+T")
    assert taker.window.rooms.is_at(taker.window.study.page)
    taker.press("Return")
    assert taker.quiz.mode is Mode.STUDY
    lessons = {taker.quiz.lesson.id}
    while taker.is_asked():
        lessons.add(taker.quiz.lesson.id)
        taker.answer_on(1)
    assert len(lessons) > 1
    assert taker.has_results()
    taker.press("Esc")
    assert taker.window.rooms.is_at(taker.window.study.page)
    assert "YOUR WEEKS" in labels(taker.window)
    taker.press("Esc")


def saves_the_answers(taker: KeyboardTaker, folder: Path) -> None:
    code = taker.code
    taker.press("Alt+Q", "S")
    assert f"{len(taker.asked)} answers are saved." in taker.window.notices.text
    with (folder / f"{code}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(taker.asked)
    taker.press("Alt+Q", "W")
    taker.tab_to("Export everything…")
    taker.press("Space")
    whole = json.loads((folder / f"{code}.json").read_text(encoding="utf-8"))
    assert "It could be both." in json.dumps(whole)


# ---------------------------------------------------------------- who is learning


def lets_somebody_else_learn(taker: KeyboardTaker) -> None:
    mine = taker.code
    page = taker.window.people.page
    assert page.line is not None
    taker.step_back_to(page.line)
    taker.press("Return")
    assert taker.code != mine
    taker.press("Esc", "Alt+Home")
    taker.wait(lambda: not list_of(taker.window).rows.progress)
    taker.press("Alt+Q", "R")
    assert "no results yet" in taker.window.notices.text


def deletes_the_other_one(taker: KeyboardTaker, data: Path) -> None:
    gone = taker.code
    taker.press("Alt+Q", "W")
    page = taker.window.people.page
    mine = taker.other_code
    taker.tab_to(f"Go on as {mine}")
    taker.press("Space")
    assert taker.code == mine
    taker.step_back_to(page.buttons[f"delete {gone}"])
    taker.press("Space")
    assert f"Delete {gone}?" in labels(taker.window)
    taker.tab_to("Delete for good")
    taker.press("Space")
    assert f"{gone} is deleted" in taker.window.notices.text
    holding = [
        each for each in data.rglob("*") if each.is_file() and gone.encode() in each.read_bytes()
    ]
    assert holding == []


# ---------------------------------------------------------------- the next day


def quits_in_the_middle(taker: KeyboardTaker) -> None:
    taker.press("Esc", "Home", "Return")
    assert taker.title == PIER
    taker.press("Q", "Return")
    taker.answer_on(2)
    taker.press("Ctrl+Q")
    assert not taker.window.isVisible()


def finds_everything_as_it_was(taker: KeyboardTaker) -> None:
    assert taker.quiz.number == 3
    taker.answer_on(1)
    taker.press("Esc")
    assert taker.title == PIER
    taker.press("Alt+Home")
    taker.wait(lambda: "questions answered" in words_of_lessons(taker.window))
    taker.press("Ctrl+T")
    assert "YOUR WEEKS" in labels(taker.window)


# ---------------------------------------------------------------- the flagship


def brings_the_article(taker: KeyboardTaker, article: str) -> None:
    QGuiApplication.clipboard().setText(article)  # copied in another program
    taker.press("/")
    taker.write("summit in many")
    taker.press("Return", "Return")
    assert "Bring the article" in labels(taker.window)
    taker.press("Ctrl+V", "Tab", "Return")
    assert taker.title == SUMMIT
