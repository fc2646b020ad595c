"""One voice only, or one source only: what is read by itself while everything else fades."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from literacy_app.domain.lesson import MARKED_VOICES, Article, Passage, Span, Voice

WRITERS_VOICES = frozenset(MARKED_VOICES) - {Voice.SPEECH}
"""The marked voices in which the writer speaks."""


def speaker_key(passage: Passage) -> str | None:
    """Who speaks a passage, as `domain.shares` names them: None is the writer, "" is unstated."""
    return (passage.source or "") if passage.voice is Voice.SPEECH else None


@dataclass(frozen=True, slots=True)
class OnlyVoice:
    """One voice is read by itself."""

    voice: Voice

    @property
    def voices(self) -> frozenset[Voice]:
        """The voices that must be shown for it."""
        return frozenset((self.voice,))

    def keeps(self, passage: Passage) -> bool:
        """Whether a passage stays as it is."""
        return passage.voice is self.voice


@dataclass(frozen=True, slots=True)
class OnlySpeaker:
    """The words of one speaker are read by themselves; `source` is as `domain.shares` has it."""

    source: str | None

    @property
    def voices(self) -> frozenset[Voice]:
        """The voices that must be shown for it."""
        return WRITERS_VOICES if self.source is None else frozenset((Voice.SPEECH,))

    def keeps(self, passage: Passage) -> bool:
        """Whether a passage stays as it is."""
        return speaker_key(passage) == self.source


Only = OnlyVoice | OnlySpeaker


def lit_spans(article: Article, only: Only) -> tuple[Span, ...]:
    """The words that don't fade, as spans in text order that lie apart.

    The writer has what is in no reported speech, and the writer's passages within it.
    """
    kept = [piece for each in article.marked() if only.keeps(each) for piece in each.pieces]
    if only == OnlySpeaker(None):
        reported = (
            piece
            for each in article.marked()
            if each.voice is Voice.SPEECH
            for piece in each.pieces
        )
        kept.extend(_between(_merged(reported), len(article.text)))
    return _merged(kept)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _between(spans: tuple[Span, ...], end: int) -> list[Span]:
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), end]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Span(start, stop) for start, stop in pairs if start < stop]
