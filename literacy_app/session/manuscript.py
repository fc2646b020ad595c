"""A lesson's text read for the desk, with a keyed lesson's article, and what of it is filed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.parse import Parsed, parse
from literacy_app.lessonfile.sheet import Sheet


@dataclass(frozen=True)
class Read:
    """What a text says: `lesson` has the article that was brought to a keyed one.

    `sheet` is the text beside what its file says, ready to be edited; None where it says nothing.
    """

    revision: int
    parsed: Parsed
    lesson: Lesson | None
    problems: tuple[Problem, ...]
    sheet: Sheet | None = None


@dataclass(frozen=True)
class Reading:
    """A text to be read, in whatever thread."""

    text: str
    path: Path | None
    brought: str | None
    revision: int

    def run(self) -> Read:
        """Read it; never raises."""
        parsed = parse(self.text, str(self.path) if self.path is not None else "")
        lesson, problems = parsed.lesson, parsed.problems
        sheet = Sheet.of(self.text, lesson, parsed.units) if lesson is not None else None
        if lesson is not None and lesson.is_keyed and self.brought is not None:
            from literacy_app.lessonfile.keyed import bring

            found = bring(parsed, self.brought)
            lesson, problems = found.lesson, (*problems, *found.problems)
        return Read(self.revision, parsed, lesson, problems, sheet)


def filed(lesson: Lesson, before: Lesson) -> Lesson:
    """The lesson as its file has it: of a keyed one the key alone, made anew where it must be.

    Raises EditRefused where no key can be made.
    """
    if lesson.key is None or not lesson.articles:
        return lesson
    from literacy_app.lessonfile.anchors import NoAnchor, make_key

    article = lesson.articles[0]
    key = lesson.key
    if not before.articles or article.passages != before.articles[0].passages:
        try:
            key = make_key(article, key)
        except NoAnchor as error:
            raise EditRefused("not-findable", id=error.passage_id) from error
    return replace(lesson, articles=(), key=key._replace(imprint=article.imprint))
