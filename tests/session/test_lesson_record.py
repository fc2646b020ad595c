"""Lessons in the form in which the last one is kept: whatever is written is read again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Message, Problem, Severity
from literacy_app.lessonfile.parse import parse
from literacy_app.session.lesson_record import read_again, written
from tests.lessonfile.random_lessons import lessons
from tests.shipped import FILES, name_of


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_the_lessons_that_ship_come_back(path: Path) -> None:
    lesson = parse(path.read_text(encoding="utf-8"), str(path)).lesson
    again = read_again(json.loads(json.dumps(written(lesson))))

    assert again == lesson
    assert repr(again) == repr(lesson)  # also voices as voices, not as their names


@given(lessons())
def test_any_lesson_comes_back(lesson: Lesson) -> None:
    again = read_again(json.loads(json.dumps(written(lesson))))

    assert again == lesson
    assert repr(again) == repr(lesson)


def test_problems_come_back() -> None:
    message = Message.of("{cue} isn’t in {count} sentences.", cue="“snorts”", count=2)
    problems = (Problem("cue-not-found", "a.md", 3, 7, Severity.WARNING, message, message),)
    again = read_again(json.loads(json.dumps(written(problems))))

    assert repr(again) == repr(problems)


@pytest.mark.parametrize("value", [{}, [], 1.5, b"", object()], ids=repr)
def test_what_is_no_part_of_a_lesson_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        written((value,))


@pytest.mark.parametrize("record", [[], [10_000], [1], ["x"], [13, 1, 2, 3], [{}]], ids=repr)
def test_what_was_never_written_is_refused(record: object) -> None:
    with pytest.raises((TypeError, ValueError, IndexError)):
        read_again(record)
