"""Paired articles: what the writers' attitude falls on, counted and compared.

A passage of commentary counts for one target: a loaded cue for the source of the speech that it
brings in; any other for the declared speaker who is named nearest in the same sentence, in full
or by the last word of the name. Commentary that hits no speaker counts for its article alone.
Two counts are balanced if they differ by no more than a fifth of the larger, or by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.checking.overlaps import cues
from literacy_app.domain.lesson import Article, Lesson, Passage, Span, Voice
from literacy_app.domain.roles import Finder

UNEVEN_PERCENT = 20


class Loads(NamedTuple):
    """How many passages of commentary each article has, and how many fall on each speaker."""

    articles: tuple[int, ...]
    targets: Mapping[str, int]


def loads_of(lesson: Lesson) -> Loads:
    """The commentary of a lesson, counted; speakers whom none falls on are left out."""
    targets: Counter[str] = Counter()
    loads = []
    for article in lesson.articles:
        judging = [each for each in article.passages if each.voice is Voice.COMMENTARY]
        loads.append(len(judging))
        aim = _Aim(article, lesson)
        targets.update(aim.target(each) for each in judging)
    del targets[""]
    return Loads(tuple(loads), targets)


def balanced(material: Material) -> Iterator[Finding]:
    """Articles of which one judges more than the other, and speakers who are judged more often."""
    lesson = material.lesson
    if len(lesson.articles) < 2:
        return
    loads, targets = loads_of(lesson)
    if is_uneven(max(loads), min(loads)):
        most, least = loads.index(max(loads)), loads.index(min(loads))
        yield finding(
            "articles-unbalanced",
            Place("block", f"{most}.0"),
            "",
            name=_name(lesson, most),
            count=loads[most],
            other=_name(lesson, least),
            fewer=loads[least],
        )
    yield from _targets(targets, lesson)


def _targets(targets: Mapping[str, int], lesson: Lesson) -> Iterator[Finding]:
    if not targets:
        return
    name, most = max(targets.items(), key=lambda each: each[1])
    judged = [each.name for each in lesson.speakers if each.name in targets]
    spared = [each.name for each in lesson.speakers if each.name not in targets]
    other = min(judged, key=lambda each: targets[each])
    if len(judged) < 2 and spared:
        other = spared[0]
    fewer = targets.get(other, 0)
    if is_uneven(most, fewer):
        yield finding(
            "targets-unbalanced",
            Place("front", "speakers", name),
            "",
            name=name,
            count=most,
            other=other,
            fewer=fewer,
        )


def is_uneven(more: int, fewer: int) -> bool:
    """Whether two counts differ by more than may be."""
    return more - fewer > max(1, more * UNEVEN_PERCENT / 100)


class _Aim:
    """Finds whom the commentary of an article is about."""

    def __init__(self, article: Article, lesson: Lesson) -> None:
        self._cues = cues(article.passages)
        self._finder = Finder(article.text, lesson.language)
        self._names = [each.name for each in lesson.speakers]

    def target(self, passage: Passage) -> str:
        """The name of the speaker that a passage of commentary is about, or nothing."""
        for _, speech in self._cues.meeting(passage.pieces[0]):
            if speech.source in self._names:
                return speech.source
        best, least = "", -1
        for name in self._names:
            for words in dict.fromkeys((name, name.split()[-1])):
                span = self._finder.near(words, passage.pieces)
                if span is None:
                    continue
                gap = Span(passage.start, passage.end).gap(span)
                if least < 0 or gap < least:
                    best, least = name, gap
        return best


def _name(lesson: Lesson, index: int) -> str:
    return lesson.articles[index].name or str(index + 1)
