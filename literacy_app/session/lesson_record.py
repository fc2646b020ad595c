"""Lessons as they were read, in a form that JSON holds: taken up again in far less than a parse."""

from __future__ import annotations

from enum import Enum
from typing import Any

from literacy_app.domain import lesson, problems, question

_TYPES: tuple[type, ...] = (
    tuple,
    lesson.Anchor,
    lesson.AnchorMark,
    lesson.Article,
    lesson.ArticleKey,
    lesson.Block,
    lesson.BlockKind,
    lesson.Dismissal,
    lesson.Emphasis,
    lesson.GlossaryEntry,
    lesson.Imprint,
    lesson.Kind,
    lesson.Lesson,
    problems.Message,
    question.Option,
    lesson.Origin,
    lesson.Passage,
    problems.Problem,
    question.Question,
    question.QuestionKind,
    lesson.Reference,
    problems.Severity,
    lesson.Span,
    lesson.Speaker,
    question.Version,
    lesson.Voice,
)
_NUMBERS = {each: number for number, each in enumerate(_TYPES)}
_AS_THEY_ARE = (str, int, bool, type(None))


def written(value: Any) -> Any:
    """A lesson, or a part of one, as lists: the number of its type, then what it is made of.

    Raises TypeError for what is no part of a lesson.
    """
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind not in _NUMBERS:
        raise TypeError(f"{kind.__name__} is no part of a lesson")
    if isinstance(value, Enum):
        return [_NUMBERS[kind], value.value]
    parts = value
    if not isinstance(value, tuple):
        parts = [getattr(value, name) for name in kind.__match_args__]
    return [_NUMBERS[kind], *map(written, parts)]


def read_again(record: Any) -> Any:
    """What was `written`; raises TypeError, ValueError or IndexError where nothing such was."""
    if type(record) is not list:
        return record
    number, *parts = record
    values = [read_again(each) if type(each) is list else each for each in parts]
    kind = _TYPES[number]
    return tuple(values) if kind is tuple else kind(*values)
