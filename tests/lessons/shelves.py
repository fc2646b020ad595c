"""The lessons that ship, read once: the modules of the course, the practice pool, the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from literacy_app import paths
from literacy_app.domain.lesson import Article, BlockKind, Lesson, Passage, Span
from literacy_app.domain.sentences import sentences
from literacy_app.lessonfile.files import read_lesson
from literacy_app.session.curriculum import CourseModule, read_curriculum
from tests.shipped import FILES, LESSONS, PRACTICE, name_of


@dataclass(frozen=True)
class Shipped:
    """A lesson that ships, with the name of its file among the others."""

    name: str
    lesson: Lesson

    @property
    def passages(self) -> Sequence[Passage]:
        """Its passages, or those of its key."""
        return tuple(self.lesson.passages())


@cache
def shipped(path: Path) -> Shipped:
    """The lesson in a file; raises AssertionError for one that can't be opened."""
    parsed = read_lesson(path)
    assert parsed.lesson is not None, path
    assert parsed.is_sound, "\n".join(map(str, parsed.problems))
    return Shipped(name_of(path), parsed.lesson)


class TaughtModule(NamedTuple):
    """A module of the course, with its lessons."""

    module: CourseModule
    lessons: tuple[Shipped, ...]


@cache
def course() -> tuple[TaughtModule, ...]:
    """The ten modules in their order."""
    curriculum = read_curriculum(paths.assets() / "curriculum.json", LESSONS)
    return tuple(
        TaughtModule(each, tuple(shipped(Path(path)) for path in each.lessons))
        for each in curriculum.modules
    )


@cache
def taught() -> tuple[Shipped, ...]:
    """The lessons of the course, module by module."""
    return tuple(lesson for each in course() for lesson in each.lessons)


@cache
def pool() -> tuple[Shipped, ...]:
    """The practice lessons."""
    return tuple(shipped(path) for path in FILES if path.is_relative_to(PRACTICE))


@cache
def rest() -> tuple[Shipped, ...]:
    """The lessons that are neither: those in other languages."""
    in_course = {path for each in course() for path in each.module.lessons}
    others = (path for path in FILES if not path.is_relative_to(PRACTICE))
    return tuple(shipped(path) for path in others if str(path) not in in_course)


class Item(NamedTuple):
    """A practice paragraph: what stands below one crosshead."""

    lesson: Shipped
    title: str
    sentences: int
    passages: tuple[Passage, ...]

    def __str__(self) -> str:
        return f"{self.lesson.name}, “{self.title}”"


def items(of: Shipped) -> Iterator[Item]:
    """The practice paragraphs of a lesson."""
    for article in of.lesson.articles:
        for title, span in _below_crossheads(article):
            found = tuple(each for each in article.passages if span.holds(each.pieces[0]))
            text = article.text[span.start : span.end]
            count = sum(len(sentences(part, of.lesson.language)) for part in text.split("\n\n"))
            yield Item(of, title, count, found)


def _below_crossheads(article: Article) -> Iterator[tuple[str, Span]]:
    """Each crosshead's words, with the span of the paragraphs below it."""
    heads = [each.span for each in article.blocks if each.kind is BlockKind.CROSSHEAD]
    ends = [*(each.start for each in heads[1:]), len(article.text)]
    for head, end in zip(heads, ends, strict=True):
        yield article.text[head.start : head.end], Span(head.end + 2, end)
