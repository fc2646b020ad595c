"""A new lesson from a cleaned article and what the short form asks about it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Article, BlockKind, Lesson, Origin, Reference
from literacy_app.domain.problems import Message

if TYPE_CHECKING:
    from literacy_app.intake.cleaning import Paragraph
    from literacy_app.session.starting import Started

_LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class NewLesson:
    """An article that is to become a lesson; empty texts are not known.

    `origin` says whether its text may be passed on: one that was published by others may not.
    """

    headline: str
    paragraphs: tuple[Paragraph, ...]
    byline: str = ""
    outlet: str = ""
    date: str = ""
    link: str = ""
    language: str = "en"
    origin: Origin = Origin.PUBLISHED
    references: tuple[Reference, ...] = ()

    @property
    def may_pass_on(self) -> bool:
        """Whether the text stands in the lesson's file."""
        return self.origin is not Origin.PUBLISHED

    @property
    def text(self) -> str:
        """The article: its headline and paragraphs with a blank line between."""
        parts = (self.headline, *(each.text for each in self.paragraphs))
        return "\n\n".join(" ".join(each.split()) for each in parts if each.strip())


def missing(new: NewLesson) -> tuple[Message, ...]:
    """What is to be filled in before this can become a lesson."""
    found = []
    if not new.headline.strip():
        found.append(Message.of("Give the article its headline."))
    if not any(not each.is_crosshead for each in new.paragraphs):
        found.append(Message.of("There is no running text. Put back what belongs to the article."))
    if new.origin is Origin.RETOLD and not new.references:
        found.append(Message.of("Name what the text was retold from."))
    return tuple(found)


def references_in(lines: str) -> tuple[Reference, ...]:
    """One reference a line: its words, and its link where there is one in them."""
    found = []
    for line in lines.splitlines():
        link = _LINK.search(line)
        title = _LINK.sub("", line).strip(" ,;()")
        if title or link:
            address = link[0].rstrip(".,;)") if link else ""
            found.append(Reference(title or address, link=address))
    return tuple(found)


def started_lesson(new: NewLesson, taken: Collection[str] = ()) -> Started:
    """The file of the new lesson, whose id is none of those `taken`."""
    from literacy_app.lessonfile.parse import parse
    from literacy_app.lessonfile.write import write
    from literacy_app.session.starting import About, started

    about = About(
        new.headline, new.byline, new.outlet, new.date, new.link, new.origin, new.language
    )
    made = started(new.text, about, new.may_pass_on, taken)
    lesson = parse(made.contents).lesson
    if lesson is None:
        return made
    fuller = _with_references(_with_crossheads(lesson, new), new.references)
    return made if fuller == lesson else made._replace(contents=write(fuller))


def _with_crossheads(lesson: Lesson, new: NewLesson) -> Lesson:
    heads = {" ".join(each.text.split()) for each in new.paragraphs if each.is_crosshead}
    if not heads or not lesson.articles:
        return lesson
    (article, *others) = lesson.articles
    blocks = tuple(
        each._replace(kind=BlockKind.CROSSHEAD)
        if each.kind is BlockKind.PARAGRAPH and _words(article, each.span) in heads
        else each
        for each in article.blocks
    )
    return replace(lesson, articles=(replace(article, blocks=blocks), *others))


def _words(article: Article, span: tuple[int, int]) -> str:
    return article.text[span[0] : span[1]]


def _with_references(lesson: Lesson, references: tuple[Reference, ...]) -> Lesson:
    return replace(lesson, references=references) if references else lesson
