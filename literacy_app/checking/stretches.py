"""All that is written in a lesson, in stretches: each with its role and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from literacy_app.domain.lesson import BlockKind, Lesson, Voice
from literacy_app.domain.question import Question
from literacy_app.domain.sentences import sentences

_ITEM = re.compile(r"\n?^[ \t]*(?:[-*+]|\d{1,3}[.)]|#{1,6}|>)[ \t]+", re.MULTILINE)
_EMPHASIS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")


class Role(StrEnum):
    """What a stretch is in its lesson; a model answer or a version to compare is a model."""

    ARTICLE = "article"
    EXPLANATION = "explanation"
    PROMPT = "prompt"
    OPTION = "option"
    FEEDBACK = "feedback"
    MODEL = "model"
    INTRODUCTION = "introduction"
    TEACHER = "teacher"
    GLOSSARY = "glossary"


class Stretch(NamedTuple):
    """A piece of a lesson's text; `kind` and `key` are its place.

    `about` is the id of the passage or question that it belongs to.
    """

    role: Role
    kind: str
    key: str
    about: str
    text: str


def stretches(lesson: Lesson) -> Iterator[Stretch]:
    """The stretches of a lesson; Markdown is left as it is. Credits are no part of it."""
    yield Stretch(Role.INTRODUCTION, "introduction", "", "introduction", lesson.introduction)
    for number, article in enumerate(lesson.articles):
        for index, block in enumerate(article.blocks):
            if block.kind is not BlockKind.CREDIT:
                text = article.text[block.span.start : block.span.end]
                yield Stretch(Role.ARTICLE, "block", f"{number}.{index}", "", text)
    seen: set[str] = set()
    for passage in lesson.passages():
        if passage.voice is not Voice.PLAIN and passage.id not in seen:
            seen.add(passage.id)
            yield Stretch(Role.EXPLANATION, "note", passage.id, passage.id, passage.note)
    for index, question in enumerate(lesson.questions):
        for role, text in _written(question):
            yield Stretch(role, "question", str(index), name_of(question), text)
    yield Stretch(Role.TEACHER, "teacher", "", "teacher", lesson.teacher)
    for entry in lesson.glossary:
        yield Stretch(Role.GLOSSARY, "term", entry.term, entry.term, entry.meaning)


def _written(question: Question) -> Iterator[tuple[Role, str]]:
    yield Role.PROMPT, question.prompt
    yield Role.PROMPT, question.prose
    for option in question.options:
        yield Role.OPTION, option.text
        yield Role.FEEDBACK, option.feedback
    yield Role.FEEDBACK, question.hint
    yield Role.FEEDBACK, question.why
    yield Role.MODEL, question.model
    for version in (question.a, question.b):
        yield Role.MODEL, version.text if version is not None else ""


def name_of(question: Question) -> str:
    """What a dismissal calls a question: its id, or its prompt where it has none."""
    return question.id or question.prompt


def prose_sentences(markdown: str, language: str) -> list[str]:
    """The sentences of Markdown prose; an item of a list, or a heading, ends its own."""
    text = _EMPHASIS.sub("", _ITEM.sub("\n\n", markdown))
    return [text[span.start : span.end] for span in sentences(text, language)]


def outset(text: str, words: int = 5) -> str:
    """The first words of a text, by which it can be named and found again."""
    return " ".join(text.split()[:words])
