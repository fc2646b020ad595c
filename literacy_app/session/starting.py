"""A new lesson from the bare text of an article and a short form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from literacy_app.domain.lesson import (
    Article,
    ArticleKey,
    Block,
    BlockKind,
    Imprint,
    Lesson,
    Origin,
    Span,
)
from literacy_app.domain.question import Question
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import blocks_of
from literacy_app.lessonfile.write import write

_LONGEST_SLUG = 48
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae"})


class About(NamedTuple):
    """What the short form asks about an article. Empty texts are not known.

    Without a headline, the article's first paragraph is one if it is short.
    """

    headline: str = ""
    byline: str = ""
    outlet: str = ""
    date: str = ""
    link: str = ""
    origin: Origin | None = None
    language: str = "en"
    title: str = ""
    level: int = 1


class Started(NamedTuple):
    """A new lesson's file, and the text that was brought to it where it is keyed."""

    contents: str
    brought: str | None


def headline_of(text: str) -> str:
    """The headline to offer in the form, or nothing."""
    for block in blocks_of(text):
        if block.kind is BlockKind.HEADLINE:
            return " ".join(text[block.span.start : block.span.end].split())
    return ""


def started(text: str, about: About, may_pass_on: bool, taken: Collection[str] = ()) -> Started:
    """The file of a new lesson, whose id is none of those `taken`.

    An article that may not be passed on makes a keyed lesson, whose file is without the text.
    """
    imprint = Imprint(about.byline, about.outlet, about.date, about.link, about.origin)
    headline = about.headline or headline_of(text)
    title = about.title or headline or "Untitled"
    lesson = Lesson(free(slug(title) or "lesson", taken), title, about.language, about.level)
    if may_pass_on:
        article = _article(text, headline, imprint)
        return Started(write(replace(lesson, articles=(article,))), None)
    text = text.removeprefix("\ufeff")
    key = ArticleKey((), replace(imprint, fingerprint=fingerprint(text)))
    return Started(write(replace(lesson, key=key)), text)


def _article(text: str, headline: str, imprint: Imprint) -> Article:
    """The article as a lesson file can hold it: a headline, then paragraphs of one line each."""
    blocks = [(BlockKind.HEADLINE, " ".join(headline.split()))]
    for block in blocks_of(text):
        words = " ".join(text[block.span.start : block.span.end].split())
        is_headline = block.kind is BlockKind.HEADLINE and words == blocks[0][1]
        if words and not is_headline and block.kind is not BlockKind.CREDIT:
            blocks.append((BlockKind.PARAGRAPH, words))
    at, placed = 0, list[Block]()
    for kind, words in blocks:
        placed.append(Block(kind, Span(at, at + len(words))))
        at += len(words) + 2
    return Article("\n\n".join(words for _, words in blocks), tuple(placed), imprint=imprint)


# ---------------------------------------------------------------- ids


def slug(words: str) -> str:
    """Words as an id: small letters and digits with `-` between, of a sensible length."""
    folded = unicodedata.normalize("NFKD", words.casefold().translate(_LETTERS))
    bare = "".join(each for each in folded if not unicodedata.combining(each))
    joined = re.sub(r"[^\w]+|_+", "-", re.sub(r"['’]", "", bare)).strip("-")
    if len(joined) <= _LONGEST_SLUG:
        return joined
    cut = joined[: _LONGEST_SLUG + 1]
    return cut.rpartition("-")[0] or joined[:_LONGEST_SLUG]


def free(wanted: str, taken: Collection[str]) -> str:
    """The id, or the like of it with a number, that isn't taken."""
    number, found = 2, wanted
    while found in taken:
        found = f"{wanted}-{number}"
        number += 1
    return found


def with_ids(lesson: Lesson) -> Lesson:
    """The lesson in which it and every question that is asked has an id."""
    taken = {each.id for each in lesson.questions if each.id}
    questions: list[Question] = []
    for each in lesson.questions:
        if not each.id:
            wanted = slug(each.prompt) or each.kind.value
            each = replace(each, id=free(wanted, taken))
            taken.add(each.id)
        questions.append(each)
    lesson_id = lesson.id or slug(lesson.title) or "lesson"
    if lesson_id == lesson.id and tuple(questions) == lesson.questions:
        return lesson
    return replace(lesson, id=lesson_id, questions=tuple(questions))
