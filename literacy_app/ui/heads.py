"""What stands around an article and beside it, on screen and on paper, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.session.reading import speaker_of
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.gutter import Named
from literacy_app.ui.words import date_words, origin_words, short_link_name

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.ui.widgets.prose import ReadProse

_BETWEEN = "  ·  "


def head_of(article: Article, lesson: Lesson, prose: ReadProse) -> Head:
    """The lines around an article's headline, and the lesson's word to the class."""
    imprint = article.imprint
    byline = _BETWEEN.join(part for part in (imprint.byline, date_words(imprint.date)) if part)
    references = imprint.references or lesson.references
    titles = tuple(each.outlet or each.title for each in references)
    introduction = prose(lesson.introduction) if lesson.introduction else ()
    kicker = article.name or imprint.outlet
    if article.name and imprint.outlet:
        byline = _BETWEEN.join(part for part in (imprint.outlet, byline) if part)
    return Head(kicker, byline, origin_words(imprint.origin, titles), introduction)


def names_beside(article: Article, numbered: bool = False) -> tuple[Named, ...]:
    """What the margin says about each marked passage; `numbered` from 1, in text order."""
    passages = article.marked()
    ids = {each.id for each in passages}
    return tuple(
        Named(
            short_link_name(speaker_of(article, each)),
            each.within in ids,
            str(number) if numbered else "",
        )
        for number, each in enumerate(passages, 1)
    )
