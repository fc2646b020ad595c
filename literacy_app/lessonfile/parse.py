"""A lesson file's text read: the lesson, and everything that is wrong with it."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from types import MappingProxyType

from literacy_app.domain.lesson import Lesson, Passage
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.body import BodyReader
from literacy_app.lessonfile.bounds import is_crowded
from literacy_app.lessonfile.characters import check_characters
from literacy_app.lessonfile.frontmatter import FrontMatter, find_fence, read_front_matter
from literacy_app.lessonfile.source import Reporter, Source, TooManyProblems, Unit

MOST_PROBLEMS = 1_000
_LESSON_SECTION = re.compile(r"^#[ \t]+(?:Article|Passages)\b", re.MULTILINE)


@dataclass(frozen=True)
class Parsed:
    """What a file says and what is wrong with it.

    `lesson` is None where too little could be read; with errors among the `problems` it is what
    was understood. `places` are the offsets of passages by id, and `anchors` those of a key's
    items, for problems found later; `units` are the parts the file is written in.
    """

    path: str
    lesson: Lesson | None
    problems: tuple[Problem, ...]
    source: Source
    units: tuple[Unit, ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    anchors: tuple[int, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether the lesson can be opened: there is one, and no error."""
        return self.lesson is not None and not any(each.is_error for each in self.problems)


def parse(text: str, path: str = "", known: Mapping[str, Passage] = MappingProxyType({})) -> Parsed:
    """The lesson in `text`; never raises. `path` is named in the problems as it stands.

    Of an excerpt, `known` are the passages of the whole that its questions may be about.
    """
    with _uncollected():
        return _parsed(text, path, known)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pauses the garbage collector: a parse makes many objects at once and hardly any garbage,
    and going through them again and again takes a fifth of the time of a long lesson."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _parsed(text: str, path: str, known: Mapping[str, Passage]) -> Parsed:
    reporter = Reporter(Source(text, path), MOST_PROBLEMS)
    try:
        return _read(reporter, known)
    except TooManyProblems:
        return _finished(reporter, None)


def _read(reporter: Reporter, known: Mapping[str, Passage]) -> Parsed:
    if is_crowded(reporter):
        return _finished(reporter, None)
    lines = reporter.source.lines
    if lines[0].rstrip() != "---":
        reporter.report_at("not-a-lesson", 1, 1)
        return _finished(reporter, None)
    fence = find_fence(lines)
    if fence is None:
        reporter.report_at("front-matter-unclosed", 1, 1)
        return _finished(reporter, None)
    slug = re.sub(r"[^\w-]+", "-", PurePath(reporter.source.path).stem.casefold()).strip("-")
    matter = read_front_matter(reporter, slug or "my-lesson", fence)
    check_characters(reporter)
    body = BodyReader(reporter, matter or FrontMatter(), fence, known)
    lesson = body.read()
    read = _finished(reporter, lesson if matter is not None else None)
    return replace(read, places=body.places, anchors=body.anchors)


def looks_like_lesson(text: str) -> bool:
    """Whether a text has front matter and an article or a key: other files are passed over."""
    head = text[:4].lstrip("\ufeff")
    return head.startswith("---") and _LESSON_SECTION.search(text) is not None


def _finished(reporter: Reporter, lesson: Lesson | None) -> Parsed:
    problems = sorted(reporter.problems, key=lambda each: (each.line, each.column))
    units = tuple(sorted(reporter.units, key=lambda each: each.first))
    return Parsed(reporter.source.path, lesson, tuple(problems), reporter.source, units)
