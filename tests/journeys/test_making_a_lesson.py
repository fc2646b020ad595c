"""A teacher makes the first lesson of the course again from its bare text, through the window."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.domain.question import Question
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.write import write
from literacy_app.session.starting import with_ids
from literacy_app.ui.authoring.desk_layout import PARTICULARS
from tests.journeys.answering import KeyboardTaker
from tests.journeys.driving import started
from tests.journeys.quiz_making_hands import QuizTeacher
from tests.killing import ROOT
from tests.ui.conftest import Wait

LESSON = ROOT / "lessons" / "library-opens.md"
KEYS = {Voice.SPEECH: "1", Voice.COMMENTARY: "2", Voice.INFERENCE: "3", Voice.PLAIN: "4"}
QUESTIONS = (
    "out-of-breath",
    "all-four",
    "he-and-she",
    "cue-number",
    "mark-judging",
    "said-boasted",
    "too-small",
    "story-hour",
    "neutral-marsh",
    "",
)
"""The questions that are built again: one of each kind that fits this article."""


def wanted() -> Lesson:
    """The lesson to be made: with fewer questions, whose passages stand in the text's order."""
    parsed = parse(LESSON.read_text("utf-8")).lesson
    assert parsed is not None
    order = [each.id for each in parsed.passages()]
    questions = [_in_order(each, order) for each in parsed.questions if each.id in QUESTIONS]
    return with_ids(replace(parsed, questions=tuple(questions)))


def _in_order(question: Question, order: list[str]) -> Question:
    return replace(question, id="", passages=tuple(sorted(question.passages, key=order.index)))


def test_from_the_bare_text_to_a_lesson_that_is_taken(
    app: QApplication, tmp_path: Path, wait: Wait
) -> None:
    lesson, path = wanted(), tmp_path / "own" / "library-opens.md"
    path.parent.mkdir()
    with started(tmp_path / "data", new_file=lambda usual: path) as window:
        teacher = QuizTeacher(window, wait)
        _bring_in(teacher, lesson)
        _mark(teacher, lesson)
        _explain(teacher, lesson)
        _say_of_it(teacher, lesson)
        for each in lesson.questions:
            teacher.build(each)
        teacher.press("Ctrl+S")
        wait(lambda: not teacher.desk.bench.authoring.is_changed)
        assert path.read_text("utf-8") == write(lesson)
        _take(teacher)
    checked = subprocess.run(
        [sys.executable, "-m", "literacy_app", "check", str(path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")


def _take(teacher: QuizTeacher) -> None:
    """Take the lesson that was made as a learner does."""
    teacher.push("Back")
    teacher.wait(teacher.is_reading)
    assert teacher.title == "A library opens in the fish hall"
    learner = KeyboardTaker(teacher.window, teacher.wait)
    learner.press("Q", "Return")
    for _ in range(len(QUESTIONS) - 1):
        learner.answer()
        learner.go_on()
    assert learner.quiz.number == len(QUESTIONS)


def _bring_in(teacher: QuizTeacher, lesson: Lesson) -> None:
    """Paste the article, and say where it is from."""
    QGuiApplication.clipboard().setText(lesson.articles[0].text)
    imprint = lesson.articles[0].imprint
    teacher.press("Ctrl+N", "Ctrl+V")
    teacher.fill("Written by", imprint.byline)
    teacher.fill("Published in", imprint.outlet)
    teacher.fill("Date", imprint.date)
    teacher.push("Made up, or my own")
    teacher.push("Make the lesson")


def _mark(teacher: QuizTeacher, lesson: Lesson) -> None:
    """Mark the passages, by keyboard and by mouse; the plain ones last."""
    article = lesson.articles[0]
    passages = sorted(article.passages, key=lambda each: each.voice is Voice.PLAIN)
    for number, passage in enumerate(passages):
        first, *others = (article.text[each.start : each.end] for each in passage.pieces)
        if number % 3 == 2 or passage.voice is Voice.PLAIN:
            teacher.draw_over(first)
        else:
            teacher.select(first)
        teacher.press(KEYS[passage.voice])
        for each in others:
            teacher.select(each)
            teacher.press("J")
        if passage.voice is Voice.PLAIN:
            teacher.press("Return")
            teacher.fill("Its number or name", passage.id)
            teacher.press("Esc")
        teacher.let_go()


def _explain(teacher: QuizTeacher, lesson: Lesson) -> None:
    """Complete each passage in its form; most of it was proposed already."""
    for passage in lesson.articles[0].passages:
        if passage.voice is Voice.PLAIN:
            continue
        teacher.point_at_passage(passage)
        teacher.press("Return")
        there = teacher.passage(passage.id)
        if there.kind != passage.kind:
            assert passage.kind is not None
            teacher.push({"evaluation": "A judgement", "prediction": "A prediction"}[passage.kind])
        if passage.cue and there.cue != passage.cue:
            teacher.fill("Which words give it away?", passage.cue)
        if passage.id in ("2", "5"):
            teacher.fill("Who says it?", str(passage.source))
        teacher.fill("Why this voice?", passage.note)
        teacher.press("Esc", "Esc")


def _say_of_it(teacher: QuizTeacher, lesson: Lesson) -> None:
    """Fill in the particulars."""
    teacher.turn_to(PARTICULARS)
    teacher.fill("Title", lesson.title)
    teacher.fill("What learners can do after it", lesson.objective)
    for voice in ("Reported speech", "Commentary"):
        teacher.push(f"It teaches: {voice}")
    for speaker in lesson.speakers:
        teacher.push("Add somebody")
        teacher.enter(speaker.name)
        teacher.press("Return")
        teacher.enter(speaker.role)
    teacher.fill("Introduction", lesson.introduction)
    for entry in lesson.glossary:
        teacher.push("Add a word")
        teacher.enter(entry.term)
        teacher.press("Return")
        teacher.enter(entry.meaning)
    teacher.fill("Teacher’s page", lesson.teacher)
    teacher.fill("Its id", lesson.id)
