"""What stands around an article and beside it, on screen and on paper, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from literacy_app.domain.lesson import Voice
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


class NamesBeside(Sequence[Named]):
    """What the margin says about each marked passage, found for those that are seen."""

    def __init__(self, article: Article) -> None:
        self._article, self._passages = article, article.marked()
        self._found: dict[int, Named] = {}

    def __len__(self) -> int:
        return len(self._passages)

    @overload
    def __getitem__(self, index: int) -> Named: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Named]: ...
    def __getitem__(self, index: int | slice) -> Named | Sequence[Named]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if index not in self._found:
            each = self._passages[index]
            within = self._article.passage(each.within) if each.within is not None else None
            is_nested = within is not None and within.voice is not Voice.PLAIN
            name = short_link_name(speaker_of(self._article, each))
            self._found[index] = Named(name, is_nested)
        return self._found[index]


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
