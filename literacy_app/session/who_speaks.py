"""Who speaks in an article, and how much: the rows of the picture of it."""

from __future__ import annotations

from typing import NamedTuple

from literacy_app.domain.lesson import Article
from literacy_app.domain.shares import shares
from literacy_app.session.reading import Known, Link, Part


class SpeakerRow(NamedTuple):
    """One speaker: `source` as `domain.shares` has it, `share` of all words from 0 to 1."""

    source: str | None
    link: Link
    words: int
    share: float
    passages: int

    @property
    def is_writer(self) -> bool:
        """Whether these are the writer's own words."""
        return self.link.part is Part.WRITER


def speaker_link(article: Article, source: str | None) -> Link:
    """Who a speaker is, as `domain.shares` names them."""
    if source is None:
        return Link.of(Part.WRITER, article.imprint.byline or article.imprint.outlet)
    return Link.of(Part.SOURCE, source)


def speaker_rows(article: Article) -> tuple[SpeakerRow, ...]:
    """The named sources, the most talkative first, then those without a name, then the writer."""
    found = shares(article)
    total = sum(each.words for each in found) or 1
    rows = [
        SpeakerRow(
            each.source,
            speaker_link(article, each.source),
            each.words,
            each.words / total,
            len(each.passages),
        )
        for each in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.is_writer, row.link.known is not Known.NAMED)))
