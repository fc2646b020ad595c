"""A paragraph's passages in order, each within the one that holds it, none crossing another."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from literacy_app.domain.lesson import Span, Voice
from literacy_app.drafting.confidence import Facts
from literacy_app.drafting.suggestion import Suggestion

_NEAR = 50
"""So many pieces of speech before a hint's end are looked at."""


class Drafted(NamedTuple):
    """A suggestion, and the facts of a statement that its confidence rests on.

    Its spans count from the paragraph's beginning, and its `within` from its first suggestion.
    """

    suggestion: Suggestion
    facts: Facts | None = None


def arranged(found: list[Drafted]) -> list[Drafted]:
    """In text order, each with the number of the one that it stands within; none cross.

    Of two that would cross, speech stays.
    """
    pieces = sorted(piece for each in found if _speaks(each) for piece in each.suggestion.pieces)
    clear = [each for each in found if _speaks(each) or not _cuts(each.suggestion, pieces)]
    clear.sort(key=lambda each: (each.suggestion.start, -each.suggestion.end))
    kept: list[Drafted] = []
    open_ones: list[int] = []
    for each in clear:
        own = each.suggestion
        while open_ones and kept[open_ones[-1]].suggestion.end <= own.start:
            open_ones.pop()
        within = next((at for at in reversed(open_ones) if _holds(kept[at].suggestion, own)), None)
        if any(_crosses(kept[at].suggestion, own) for at in open_ones):
            continue
        kept.append(each._replace(suggestion=replace(own, within=within)))
        open_ones.append(len(kept) - 1)
    return kept


def _speaks(each: Drafted) -> bool:
    return each.suggestion.voice is Voice.SPEECH


def _cuts(hint: Suggestion, pieces: list[Span]) -> bool:
    """Whether a hint's words and a piece of speech overlap without one holding the other."""
    (own,) = hint.pieces
    at = bisect_left(pieces, own.end, key=lambda each: each.start)
    near = pieces[max(0, at - _NEAR) : at]
    return any(own.crosses(each) for each in near)


def _holds(outer: Suggestion, inner: Suggestion) -> bool:
    """Whether each piece of one lies within a piece of the other, and they aren't the same."""
    if outer.pieces == inner.pieces:
        return False
    return all(any(each.holds(piece) for each in outer.pieces) for piece in inner.pieces)


def _crosses(one: Suggestion, other: Suggestion) -> bool:
    if _holds(one, other):
        return False
    return any(each.meets(piece) for each in one.pieces for piece in other.pieces)
