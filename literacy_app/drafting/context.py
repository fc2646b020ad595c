"""Features of a token in its place: its neighbours, its sentence's cues and its quotation."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from literacy_app.drafting.features import PAD, Word, Words
from literacy_app.drafting.quoting import CLOSING, MARKS, OPENING, Quoting
from literacy_app.drafting.tokens import Tokens

_A, _B, _C, _D = 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F
_R = 0xFFFFFFFF
_FAR = (0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9)
_BREAKS = frozenset(", ; : — – -- ( )".split())
_STRONG = 3
_EDGE = 3
"""The class of what is no word: before a sentence, or behind it."""

Sum = TypeVar("Sum", int, list[int])
"""What rows are worth: the sum of their weights or, to learn from, the rows themselves."""

Worth = Callable[[Iterable[int]], Sum]


class Paragraph(NamedTuple):
    """A paragraph as the features see it: `sentences` are its first tokens, and the end."""

    tokens: Tokens
    words: list[Word]
    quoting: Quoting
    sentences: list[int]


def paragraph_of(found: Tokens, quoting: Quoting, sentences: list[int], known: Words) -> Paragraph:
    """A paragraph as the features see it: quotation marks of all kinds look the same."""
    strings, lower = found.words, found.lower
    if quoting.quotations:
        strings, lower = strings.copy(), lower.copy()
        for at, string in enumerate(strings):
            if string in MARKS:
                state = quoting.states[at]
                mark = "“" if state == OPENING else "”" if state == CLOSING else "’"
                strings[at] = lower[at] = mark
    words = [known.of(word, low) for word, low in zip(strings, lower, strict=True)]
    return Paragraph(found._replace(words=strings, lower=lower), words, quoting, sentences)


def far(distance: int) -> int:
    """A distance in tokens as one of ten steps."""
    return _FAR[distance] if distance < 26 else 9


def gathered(paragraph: Paragraph, worth: Worth[Sum], none: Sum) -> list[Sum]:
    """For each token what the rows of what it is in its place are worth, all together.

    What several tokens in a row share is asked for once. `none` is what no rows are worth.
    """
    totals = [none] * len(paragraph.words)
    _neighbours(paragraph, worth, totals)
    for first, stop in itertools.pairwise(paragraph.sentences):
        _in_sentence(paragraph, first, stop, worth, totals)
    _in_quotations(paragraph, worth, totals)
    return totals


def _by_states(sort: int, count: int) -> dict[tuple[int, ...], int]:
    """A sum for each row of so many states of quotation."""
    factors = (_A, _B, 1)
    return {
        states: sum((each + 1) * _D * by for each, by in zip(states, factors, strict=False)) + sort
        for states in itertools.product(range(4), repeat=count)
    }


_ALONE, _WITH_LAST, _WITH_NEXT = _by_states(13, 1), _by_states(14, 2), _by_states(15, 2)
_IN_A_ROW = {states: each * _C & _R for states, each in _by_states(12, 3).items()}


def _neighbours(paragraph: Paragraph, worth: Worth[Sum], totals: list[Sum]) -> None:
    """Pairs of words, and words with the state of quotation.

    Each pair is met by several tokens, and so is multiplied once.
    """
    numbers = [each.number for each in (PAD, PAD, *paragraph.words, PAD, PAD)]
    pairs = [(a * _A + b * _B) * _C & _R for a, b in itertools.pairwise(numbers)]
    states = (0, *paragraph.quoting.states, 0)
    for at, total in enumerate(totals):
        p, q, r = states[at : at + 3]
        totals[at] = total + worth(
            (
                pairs[at + 1] + _C & _R,
                pairs[at + 2] + 2 * _C & _R,
                pairs[at] + 3 * _C & _R,
                pairs[at + 3] + 4 * _C & _R,
                _IN_A_ROW[p, q, r],
                (_ALONE[q,] + numbers[at + 2] * _B) * _C & _R,
                (_WITH_LAST[q, r] + numbers[at + 1] * _D) * _C & _R,
                (_WITH_NEXT[q, p] + numbers[at + 3] * _D) * _C & _R,
            )
        )


class _Cue(NamedTuple):
    """A cue as the tokens around it see it: where it stands, its word, and the words beside it."""

    at: int
    number: int
    led: int
    follows: int


def _cues_in(paragraph: Paragraph, first: int, stop: int) -> list[_Cue]:
    words, states = paragraph.words, paragraph.quoting.states
    return [
        _Cue(
            at,
            words[at].number,
            words[at - 1].coarse if at > first else _EDGE,
            words[at + 1].coarse if at + 1 < stop else _EDGE,
        )
        for at in range(first, stop)
        if words[at].cue >= _STRONG and not states[at]
    ]


def _in_sentence(
    paragraph: Paragraph, first: int, stop: int, worth: Worth[Sum], totals: list[Sum]
) -> None:
    """The cues to either side, how far, and what stands between."""
    words, states, strings = paragraph.words, paragraph.quoting.states, paragraph.tokens.words
    upcoming = iter([*_cues_in(paragraph, first, stop), _Cue(stop, 0, 0, 0)])
    opening, before, breaks = words[first].coarse, 0, 0
    last, following = _Cue(first - 1, 0, 0, 0), next(upcoming)
    seen_past = seen_ahead = -1
    for at in range(first, stop):
        cue, number, coarse = following, words[at].number, words[at].coarse
        is_cue = at == cue.at
        if is_cue:
            following, seen_ahead = next(upcoming), -1
        past = far(at - last.at) + 16 * min(breaks, 3)
        if past != seen_past:
            seen_past, behind = past, worth(_behind(last, past, opening))
        ahead = 4 * (far(following.at - at) + 10 * (following.at == stop)) + states[at]
        if ahead != seen_ahead:
            seen_ahead, in_front = ahead, worth(_in_front(following, ahead))
        own = worth(
            (
                (last.number * _A + number * _B + 31) * _C & _R,
                (last.number * _A + coarse * _B + before * _D + 32) * _C & _R,
                (following.number * _A + number * _B + 34) * _C & _R,
                (last.led * _A + past * _B + coarse * _D + 46) * _C & _R,
            )
        )
        totals[at] += behind + in_front + own
        before = coarse
        breaks += not states[at] and strings[at] in _BREAKS
        if is_cue:
            last, breaks, seen_past = cue, 0, -1


def _behind(cue: _Cue, past: int, opening: int) -> tuple[int, ...]:
    """What the tokens behind a cue share while they are as far from it."""
    number, parted = cue.number, past >> 4
    return (
        (number * _A + past * _B + 30) * _C & _R,
        (opening * _A + number * _B + parted * _D + 39) * _C & _R,
        (number * _A + cue.led * _B + parted * _D + 42) * _C & _R,
        (number * _A + cue.follows * _B + parted * _D + 43) * _C & _R,
        (cue.follows * _A + past * _B + 44) * _C & _R,
    )


def _in_front(cue: _Cue, ahead: int) -> tuple[int, ...]:
    """What the tokens in front of a cue share while they are as far from it, and as quoted."""
    distance, state = divmod(ahead, 4)
    return (
        (cue.number * _A + distance * _B + state * _D + 33) * _C & _R,
        (cue.number * _A + cue.led * _B + distance * _D + 45) * _C & _R,
    )


def _in_quotations(paragraph: Paragraph, worth: Worth[Sum], totals: list[Sum]) -> None:
    """How long a quotation is, how it begins and ends, and the words around it."""
    words, strings = paragraph.words, paragraph.tokens.words
    total = len(words)
    for first, stop, closed, depth in paragraph.quoting.quotations:
        if depth:
            continue
        inner = first + 1 if first + 1 < total else first
        last = stop - 2 if closed else stop - 1
        ending = words[last].coarse if last > first and not strings[last][0].isalnum() else 0
        look = far(stop - first) + 16 * strings[inner][0].isupper() + 32 * closed
        before = words[first - 1].number if first else 1
        behind = words[stop].number if stop < total else 1
        next_one = words[stop + 1].number if stop + 1 < total else 1
        further = max((each.cue for each in words[stop : stop + 6]), default=0)
        earlier = max((each.cue for each in words[max(0, first - 5) : first]), default=0)
        whole = worth(
            (
                (look * _A + ending * _B + 50) * _C & _R,
                (look * _A + before * _B + 51) * _C & _R,
                (ending * _A + behind * _B + next_one * _D + 52) * _C & _R,
                (behind * _A + next_one * _B + 53) * _C & _R,
                (ending * _A + further * _B + earlier * _D + look * _C + 54) * _C & _R,
                (before * _A + behind * _B + ending * _D + 55) * _C & _R,
            )
        )
        for at in range(first, stop):
            totals[at] += whole
        if first:
            totals[first - 1] += worth([(look * _A + ending * _B + 56) * _C & _R])
        if stop < total:
            totals[stop] += worth([(look * _A + ending * _B + 57) * _C & _R])
