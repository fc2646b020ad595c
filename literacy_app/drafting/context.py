"""Features of a token in its place: its neighbours, its sentence's cues and its quotation."""

from __future__ import annotations

from typing import NamedTuple

from literacy_app.drafting.features import PAD, Word, Words
from literacy_app.drafting.quoting import CLOSING, MARKS, OPENING, Quoting
from literacy_app.drafting.tokens import Tokens

_A, _B, _C, _D = 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F
_R = 0xFFFFFFFF
_FAR = (0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9)
_BREAKS = frozenset(", ; : — – -- ( )".split())
_STRONG = 3
_NEAR_END = 7
_EDGE = 3
"""The class of what is no word: before a sentence, or behind it."""


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


def rows_of(paragraph: Paragraph) -> list[list[int]]:
    """For each token the rows of what it is in its place."""
    rows: list[list[int]] = [[] for _ in paragraph.words]
    _neighbours(paragraph, rows)
    _in_sentences(paragraph, rows)
    _in_quotations(paragraph, rows)
    return rows


def _neighbours(paragraph: Paragraph, rows: list[list[int]]) -> None:
    """Pairs and triples of words, of classes, and of words with the state of quotation."""
    padded = [PAD, PAD, PAD, *paragraph.words, PAD, PAD, PAD]
    numbers = [each.number for each in padded]
    coarse = [each.coarse for each in padded]
    quoted = [(each + 1) * _D for each in (0, *paragraph.quoting.states, 0)]
    for at, out in enumerate(rows):
        a, b, c, d, e = numbers[at + 1 : at + 6]
        t, u, v, w, x, y, z = coarse[at : at + 7]
        p, q, r = quoted[at : at + 3]
        out += (
            (b * _A + c * _B + 1) * _C & _R,
            (c * _A + d * _B + 2) * _C & _R,
            (a * _A + b * _B + 3) * _C & _R,
            (d * _A + e * _B + 4) * _C & _R,
            (u * _A + v * _B + w * _D + 7) * _C & _R,
            (v * _A + w * _B + x * _D + 8) * _C & _R,
            (w * _A + x * _B + y * _D + 9) * _C & _R,
            ((t * _A ^ u) * _B + v * _D + w * _C + 10) * _C & _R,
            ((z * _A ^ y) * _B + x * _D + w * _C + 11) * _C & _R,
            (p * _A + q * _B + r + 12) * _C & _R,
            (q * _A + c * _B + 13) * _C & _R,
            (q * _A + r * _B + b * _D + 14) * _C & _R,
            (q * _A + p * _B + d * _D + 15) * _C & _R,
        )


def _in_sentences(paragraph: Paragraph, rows: list[list[int]]) -> None:
    for first, stop in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
        _in_sentence(paragraph, rows, first, stop)


class _Cue(NamedTuple):
    """A cue as the tokens around it see it: where it stands, its word, and the words beside it."""

    at: int
    number: int
    led: int
    follows: int
    is_set_off: bool


def _cues_in(paragraph: Paragraph, first: int, stop: int) -> list[_Cue]:
    words, strings = paragraph.words, paragraph.tokens.words
    return [
        _Cue(
            at,
            words[at].number,
            words[at - 1].coarse if at > first else _EDGE,
            words[at + 1].coarse if at + 1 < stop else _EDGE,
            at > 0 and strings[at - 1] in _BREAKS,
        )
        for at in range(first, stop)
        if words[at].cue >= _STRONG and not paragraph.quoting.states[at]
    ]


def _in_sentence(paragraph: Paragraph, rows: list[list[int]], first: int, stop: int) -> None:
    """The cues to either side, how far, and what stands between; the sentence as a whole."""
    words, states, strings = paragraph.words, paragraph.quoting.states, paragraph.tokens.words
    cues = _cues_in(paragraph, first, stop)
    ends_on_cue = bool(cues) and stop - cues[-1].at <= _NEAR_END
    sort = any(states[first:stop]) + 2 * min(len(cues), 3) + 8 * ends_on_cue
    opening, before, breaks, upcoming = words[first].coarse, 0, 0, 0
    ends = [*cues, _Cue(stop, 0, 0, 0, False)]
    left_at, left, led, follows = first - 1, 0, 0, 0
    right_at, right, right_led, _, is_set_off = ends[0]
    for at in range(first, stop):
        word, state = words[at], states[at]
        number, coarse = word.number, word.coarse
        is_cue = at == right_at
        if is_cue:
            upcoming += 1
            right_at, right, right_led, _, is_set_off = ends[upcoming]
        is_last = right_at == stop
        to_right = far(right_at - at) + 10 * is_last
        after = words[at + 1].coarse if at + 1 < stop else 0
        parted, which = min(breaks, 3), is_last + 2 * bool(left)
        past = far(at - left_at) + 16 * parted
        place = far(at - first) + 16 * min(far(stop - 1 - at), 4)
        rows[at] += (
            (left * _A + past * _B + 30) * _C & _R,
            (left * _A + number * _B + 31) * _C & _R,
            (left * _A + coarse * _B + before * _D + 32) * _C & _R,
            (right * _A + to_right * _B + state * _D + 33) * _C & _R,
            (right * _A + number * _B + 34) * _C & _R,
            (to_right * _A + is_set_off * _B + past * _D + state * _C + 35) * _C & _R,
            (place * _A + state * _B + sort * _D + 36) * _C & _R,
            (past * _A + coarse * _B + which * _D + 37) * _C & _R,
            (past * _A + coarse * _B + after * _D + 38) * _C & _R,
            (opening * _A + left * _B + parted * _D + 39) * _C & _R,
            (sort * _A + coarse * _B + after * _D + 40) * _C & _R,
            (right * _A + left * _B + 41) * _C & _R,
            (left * _A + led * _B + parted * _D + 42) * _C & _R,
            (left * _A + follows * _B + parted * _D + 43) * _C & _R,
            (follows * _A + past * _B + 44) * _C & _R,
            (right * _A + right_led * _B + to_right * _D + 45) * _C & _R,
            (led * _A + past * _B + coarse * _D + 46) * _C & _R,
        )
        before = coarse
        breaks += not state and strings[at] in _BREAKS
        if is_cue:
            left_at, left, led, follows, _ = cues[upcoming - 1]
            breaks = 0


def _in_quotations(paragraph: Paragraph, rows: list[list[int]]) -> None:
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
        whole = (
            (look * _A + ending * _B + 50) * _C & _R,
            (look * _A + before * _B + 51) * _C & _R,
            (ending * _A + behind * _B + next_one * _D + 52) * _C & _R,
            (behind * _A + next_one * _B + 53) * _C & _R,
            (ending * _A + further * _B + earlier * _D + look * _C + 54) * _C & _R,
            (before * _A + behind * _B + ending * _D + 55) * _C & _R,
        )
        for at in range(first, stop):
            rows[at] += whole
        if first:
            rows[first - 1].append((look * _A + ending * _B + 56) * _C & _R)
        if stop < total:
            rows[stop].append((look * _A + ending * _B + 57) * _C & _R)
