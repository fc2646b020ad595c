"""Checking the content of a lesson, and where in its file that stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType

from literacy_app.checking.checks import Told, check
from literacy_app.checking.material import Material, Place
from literacy_app.checking.runs import Corpus
from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.parse import Parsed
from literacy_app.session.lexicons import Lexicons
from literacy_app.session.whereabouts import opening_of

_MOST_WORDS_SOUGHT = 5
_WORD = re.compile(r"\w+")
_BETWEEN = r"(?:\]\{[^{}]*\}(?:\[\^[^\]\s]*\])?|[\W_])+?"
"""What may part two words of a lesson file that are next to one another on the page."""


def content_problems(
    parsed: Parsed,
    lexicons: Lexicons,
    library: Corpus | None = None,
    brought: Lesson | None = None,
) -> tuple[Problem, ...]:
    """What the content checks say of a sound lesson, as warnings; nothing of another one.

    `library` has the words of other lessons and of brought articles.
    `brought` is a keyed lesson with its article; where it is given, its text is checked.
    """
    told = content_told(parsed, lexicons, library, brought)
    return tuple(each.problem for each in told if each.dismissal is None)


def content_told(
    parsed: Parsed,
    lexicons: Lexicons,
    library: Corpus | None = None,
    brought: Lesson | None = None,
) -> tuple[Told, ...]:
    """The same with the warnings that are set aside, and what each of them is about."""
    lesson = brought or parsed.lesson
    if lesson is None or not parsed.is_sound:
        return ()
    material = Material(lesson, partial(lexicons.of, lesson.language), library, parsed.path)
    return check(material, parsed.path, Places(parsed).of)


def corpus_of(
    lessons: Iterable[Parsed], brought: Mapping[str, Lesson] = MappingProxyType({})
) -> Corpus:
    """The words of lessons by their paths, and of the articles brought to keyed ones of them."""
    corpus = Corpus()
    for parsed in lessons:
        if parsed.lesson is not None:
            corpus.add_lesson(parsed.path, parsed.lesson)
    for path, lesson in brought.items():
        for article in lesson.articles:
            corpus.add_article(f"article of {path}", article.headline or lesson.title, article.text)
    return corpus


class Places:
    """Where the parts of a lesson stand in its file."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._units = {(each.kind, each.key): each for each in parsed.units}

    def of(self, place: Place) -> tuple[int, int]:
        """Line and column of a place, from 1; (0, 0) where it isn't in the file.

        A part is where it begins, or where the first of the place's words stand in it.
        """
        source = self._parsed.source
        if place.kind == "passage" and place.key in self._parsed.places:
            return source.place(opening_of(source.text, self._parsed.places[place.key]))
        unit = self._units.get((place.kind, place.key))
        if unit is None:
            return 0, 0
        end = source.starts[unit.last] if unit.last < len(source.starts) else len(source.text)
        return source.place(_found(source.text, place.words, source.starts[unit.first], end))


def _found(text: str, words: str, start: int, end: int) -> int:
    """The offset at which the first of `words` stand between two offsets, or the first offset.

    A mark in front of them belongs to them where it stands there too.
    """
    sought = _WORD.findall(words)[:_MOST_WORDS_SOUGHT]
    mark = words[:1] if words[:1] and not words[0].isalnum() else ""
    while sought:
        pattern = f"{re.escape(mark)}?" if mark else ""
        pattern += r"\b" + _BETWEEN.join(map(re.escape, sought)) + r"\b"
        match = re.compile(pattern, re.IGNORECASE).search(text, start, end)
        if match:
            return match.start()
        sought.pop()
    return start
