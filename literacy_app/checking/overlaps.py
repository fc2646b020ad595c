"""Which passages share words with a span, found without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from literacy_app.domain.lesson import Passage, Span


class Overlaps:
    """Spans that belong to passages, such as their pieces or their cues."""

    def __init__(self, spans: Iterable[tuple[Span, Passage]]) -> None:
        self._spans = sorted(spans, key=lambda each: each[0])
        self._starts = [span.start for span, _ in self._spans]
        self._reach = list(accumulate((span.end for span, _ in self._spans), max))

    def meeting(self, span: Span) -> Iterator[tuple[Span, Passage]]:
        """The spans that share a code point with this one, the last first."""
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._reach[at] > span.start:
            if self._spans[at][0].meets(span):
                yield self._spans[at]
            at -= 1


def pieces(passages: Iterable[Passage]) -> Overlaps:
    """The pieces of passages."""
    return Overlaps((piece, each) for each in passages for piece in each.pieces)


def cues(passages: Iterable[Passage]) -> Overlaps:
    """The cues of passages, where they stand in the text."""
    return Overlaps((each.cue_span, each) for each in passages if each.cue_span is not None)
