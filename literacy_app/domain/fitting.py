"""How well painted words fit a passage: its place and its edges.

Painted pieces of one voice are one where only words that cost nothing, or words in a nested passage
that speaks otherwise, part them. Each piece of a passage is met by the painted piece that shares
most words with it; of a passage in several pieces these are joined. What is painted beyond an end,
up to words that are painted rightly or not at all, is too much.

Which painted piece meets the passage depends on the words they share alone, never on what is too
much: so no wrong word more can let another, better piece take its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.costless import Range, Words
from literacy_app.domain.painting import FREE, PAINTED, UNPAINTED, Asked

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST_OVERLAP = 0.5
"""The word overlap (intersection over union) from which on a passage counts as found."""

SHORT, MOST_BEYOND_SHORT = 2, 3
"""Passages of so many words are found with so many words too much, if they stay in the clause: of
one word that was seen, with the words around it, an overlap of one half would ask for its edges to
the letter."""


class Fit(NamedTuple):
    """What was painted of a passage, in words that cost: `shared` of `size`, and `beyond` it.

    `ends` are all ends of its pieces, `exact` those where the painted piece ends too.
    """

    size: int = 0
    shared: int = 0
    beyond: int = 0
    ends: int = 0
    exact: int = 0
    is_within_clause: bool = True

    @property
    def is_found(self) -> bool:
        """Whether this is the passage, give or take some words."""
        if self.shared == 0:
            return False
        if self.shared / (self.size + self.beyond) >= LEAST_OVERLAP:
            return True
        is_whole_and_short = self.shared == self.size <= SHORT
        return is_whole_and_short and self.beyond <= MOST_BEYOND_SHORT and self.is_within_clause

    @property
    def edges(self) -> float:
        """The share of the passage's ends that were met."""
        return self.exact / self.ends if self.ends else 0.0


def count_painted(asked: Asked, row: bytes) -> int:
    """How many words of the passage are painted."""
    count = 0
    for first, stop in asked.ranges:
        count += row.count(PAINTED, first, stop)
    return count


def fit(asked: Asked, inside: bytes, outside: bytes, words: Words) -> Fit:
    """How the words painted in one voice fit a passage.

    `inside` is the row of all that was painted in it, `outside` the row of what is wrong of that.
    """
    size = shared = beyond = ends = met = 0
    furthest: list[Range] = []
    for first, stop in asked.ranges:
        own = inside[first:stop]
        if asked.optional:
            own = _own(own, asked.optional, first)
        if FREE in own:
            own = own.replace(FREE, b"")
        longest, at = _longest(own)
        if own:
            size += len(own)
            ends += 2
        if not longest:
            continue
        shared += longest
        reached = []
        if at == 0:
            reached.append((outside.rfind(UNPAINTED, 0, first) + 1, first))
        if at + longest == len(own):
            end = outside.find(UNPAINTED, stop)
            reached.append((stop, len(outside) if end < 0 else end))
        for begin, end in reached:
            much = outside.count(PAINTED, begin, end)
            met += not much
            beyond += much
            if much and beyond <= MOST_BEYOND_SHORT:
                last = outside.rfind(PAINTED, begin, end) + 1
                furthest.append((min(first, outside.find(PAINTED, begin, end)), max(stop, last)))
    if not size and asked.optional:
        return fit(Asked(asked.passage, asked.ranges), inside, outside, words)
    is_within = True
    if furthest and size <= SHORT:
        is_within = all(words.are_one_clause(*each) for each in furthest)
    return Fit(size, shared, beyond, ends, met, is_within)


def _longest(own: bytes) -> Range:
    """How long the longest painted run is, and where it begins."""
    if UNPAINTED not in own:
        return len(own), 0
    if PAINTED not in own:
        return 0, 0
    run = max(own.split(UNPAINTED), key=len)
    return len(run), own.find(run)


def _own(row: bytes, optional: Iterable[Range], start: int) -> bytes:
    """The row from word `start` with the optional words made free."""
    if not optional:
        return row
    own = bytearray(row)
    for first, stop in optional:
        first, stop = max(first - start, 0), min(stop - start, len(own))
        if first < stop:
            own[first:stop] = FREE * (stop - first)
    return bytes(own)
