"""What is known of the words that may name whoever a statement is from, as rows of weights.

A source runs from one word to another: the model knows something of words that it begins with, of
words that it ends with, and of both together. Rows are made as in `features`.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from literacy_app.drafting.context import far
from literacy_app.drafting.labels import AFTER, CUE_FIRST, LABELS, SOURCE_FIRST, SOURCE_LAST, Read
from literacy_app.drafting.linking import Statement

_A, _B, _C, _D = 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F
_R = 0xFFFFFFFF

LONGEST = 40
"""So many words of a source at most."""

_REACH = 45
_EDGE = 2
_BREAKS = frozenset("who which that whom where , — – - (".split())
_CONTENT, _OWN = 6, 7
_BESIDE = 48
"""A step of distance for a word that is part of the cue itself."""

_ROLES = tuple(range(AFTER))
_OTHERS = tuple(each for each in _ROLES if each not in (SOURCE_FIRST, SOURCE_LAST))
_MOST_AHEAD = 6


class Scene:
    """A paragraph with its labels, as sources are looked for in it."""

    def __init__(self, read: Read, scale: float) -> None:
        paragraph = read.paragraph
        edge = [1] * _EDGE
        words, self.strings = paragraph.words, paragraph.tokens.words
        self.sentences = paragraph.sentences
        self.numbers = [*edge, *(each.number for each in words), *edge]
        self.coarse = [*edge, *(each.coarse for each in words), *edge]
        self.labels = bytes(min(each, _CONTENT) for each in read.labels)
        self.breaks: list[int] = [0, *accumulate(each in _BREAKS for each in self.strings)]
        self._read, self._scale = read, scale
        self._ahead: dict[int, int] = {}

    def ahead(self, at: int) -> int:
        """How far the model took a token for a source rather than anything else."""
        if not 0 <= at < len(self.labels):
            return 99
        found = self._ahead.get(at)
        if found is None:
            row = self._read.scores[at * LABELS : at * LABELS + AFTER]
            lead = max(row[SOURCE_FIRST], row[SOURCE_LAST]) - max(row[each] for each in _OTHERS)
            found = max(-_MOST_AHEAD, min(_MOST_AHEAD, round(lead / self._scale)))
            self._ahead[at] = found
        return found

    def sentence(self, at: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self.sentences, at) - 1


class View:
    """A scene as one statement sees it: the sentences around it, without its own words.

    `words` are the tokens that its source may begin or end with.
    """

    def __init__(self, scene: Scene, statement: Statement) -> None:
        self._scene, self._cue = scene, statement.cue
        pieces, cue = statement.pieces, statement.cue
        self._first, self._stop = pieces[0].first, pieces[-1].stop
        self.low, self.high = self._region(statement)
        base = self._base = self.low - _EDGE
        before, behind = max(0, base), self.high + _EDGE
        labels = bytearray([8] * (before - base)) + scene.labels[before:behind] + bytes([8, 8])
        for piece in pieces:
            first, stop = max(piece.first, self.low), min(piece.stop, self.high)
            labels[first - base : stop - base] = bytes([_OWN]) * (stop - first)
        self._labels = labels
        self.words = [
            at
            for at in range(self.low, self.high)
            if labels[at - base] != _OWN and scene.strings[at][0].isalnum()
        ]
        self._sort = 1 + pieces[0].label // 3 * 4
        if cue is not None:
            self._sort += 1 if cue.label == CUE_FIRST else 2

    def _region(self, statement: Statement) -> tuple[int, int]:
        """The sentences of content and cue; their neighbours, too, where they hold no more."""
        scene, pieces = self._scene, statement.pieces
        anchor = self._cue.first if self._cue else self._first
        first, last = min(self._first, anchor), max(self._stop, anchor + 1)
        a, b = scene.sentence(first), scene.sentence(last - 1)
        low, high = scene.sentences[a], scene.sentences[b + 1]
        own = sum(piece.stop - piece.first for piece in pieces)
        if high - low - own < 2:
            low = scene.sentences[max(0, a - 1)]
            high = scene.sentences[min(len(scene.sentences) - 1, b + 2)]
        return max(low, first - _REACH), min(high, last + _REACH)

    def _label(self, at: int) -> int:
        return self._labels[at - self._base]

    def last_from(self, start: int) -> int:
        """The token behind the last that a source beginning here may reach to."""
        stop = min(self.high, start + LONGEST)
        own = self._labels.find(_OWN, start - self._base, stop - self._base)
        return stop if own < 0 else own + self._base

    # ------------------------------------------------------------ places

    def _to_cue(self, at: int) -> int:
        cue = self._cue
        if cue is None:
            return 0
        if at < cue.first:
            return 16 + far(cue.first - at)
        return 32 + far(at - cue.stop) if at >= cue.stop else _BESIDE

    def _breaks(self, one: int, other: int) -> int:
        """How many breaks stand between two tokens."""
        breaks: list[int] = self._scene.breaks
        return min(3, abs(breaks[one] - breaks[other]))

    def start_rows(self, at: int) -> tuple[int, ...]:
        """What is known of a token as the first of a source."""
        scene, here = self._scene, at + _EDGE
        numbers, coarse = scene.numbers, scene.coarse
        before, word, kind = numbers[here - 1], numbers[here], coarse[here]
        to_cue, sort = self._to_cue(at), self._sort
        breaks = self._breaks(at, self._cue.first) if self._cue else 0
        labels = self._label(at - 1) * _A + self._label(at) * _B
        return (
            (word * _A + 201) * _C & _R,
            (before * _A + 203) * _C & _R,
            (before * _A + word * _B + 216) * _C & _R,
            (coarse[here - 2] * _A + coarse[here - 1] * _B + kind * _D + 218) * _C & _R,
            (labels + sort * _D + 205) * _C & _R,
            (to_cue * _A + sort * _B + 206) * _C & _R,
            (to_cue * _A + kind * _B + 207) * _C & _R,
            (scene.ahead(at) * _A + scene.ahead(at - 1) * _B + 212) * _C & _R,
            (breaks * _A + to_cue * _B + 214) * _C & _R,
        )

    def end_rows(self, at: int) -> tuple[int, ...]:
        """What is known of a token as the last of a source."""
        scene, here = self._scene, at + _EDGE
        numbers, coarse = scene.numbers, scene.coarse
        behind, next_label = numbers[here + 1], self._label(at + 1)
        to_cue, label = self._to_cue(at), self._label(at)
        breaks = self._breaks(at, self._cue.first) if self._cue else 0
        return (
            (numbers[here] * _A + 221) * _C & _R,
            (behind * _A + 223) * _C & _R,
            (behind * _A + numbers[here + 2] * _B + 230) * _C & _R,
            (next_label * _A + label * _B + self._sort * _D + 225) * _C & _R,
            (coarse[here + 1] * _A + next_label * _B + label * _D + 237) * _C & _R,
            (to_cue * _A + coarse[here] * _B + coarse[here + 1] * _D + 227) * _C & _R,
            (scene.ahead(at) * _A + scene.ahead(at + 1) * _B + 232) * _C & _R,
            (breaks * _A + to_cue * _B + 234) * _C & _R,
        )

    # ------------------------------------------------------------ whole sources

    def pair_rows(self, first: int, last: int) -> tuple[int, ...]:
        """What is known of a source that runs from one token to another."""
        scene = self._scene
        coarse, begin, end = scene.coarse, first + _EDGE, last + _EDGE
        length, (gap, parted) = far(last - first), self._gap(first, last)
        inside = self._labels[first - self._base : last + 1 - self._base]
        cues, contents = inside.count(3) + inside.count(5), inside.count(_CONTENT)
        plain = inside.count(0) + inside.count(1)
        breaks, side = self._breaks(first, last), gap // 16
        added = self._added(first, last)
        one, two = coarse[end + 1], coarse[end + 2]
        labels = self._label(last + 1) * _A + self._label(last + 2) * _B
        return (
            (coarse[begin] * _A + coarse[end] * _B + min(last - first, 4) * _D + 254) * _C & _R,
            (gap * _A + parted * _B + 256) * _C & _R,
            (far(cues) * _A + far(contents) * _B + far(plain) * _D + 259) * _C & _R,
            (breaks * _A + one * _B + coarse[begin] * _D + 260) * _C & _R,
            (added * _A + breaks * _B + (gap == 16) * _D + 266) * _C & _R,
            (added * _A + one * _B + two * _D + 267) * _C & _R,
            (one * _A + two * _B + breaks * _D + side * _C + 268) * _C & _R,
            (labels + breaks * _D + length * _C + 269) * _C & _R,
        )

    def none_rows(self) -> tuple[int, ...]:
        """What is known of a statement whose source isn't named nearby."""
        is_labelled = SOURCE_FIRST in self._labels or SOURCE_LAST in self._labels
        return (
            (self._sort * _A + is_labelled * _B + 271) * _C & _R,
            (self._sort * _A + len(self.words) // 4 * _B + 273) * _C & _R,
        )

    def _gap(self, first: int, last: int) -> tuple[int, int]:
        """How far from the cue it stands, on which side, and how many breaks between."""
        cue = self._cue
        if cue is None:
            return 0, 0
        if last < cue.first:
            return 16 + far(cue.first - last - 1), self._breaks(last + 1, cue.first)
        if first >= cue.stop:
            return 32 + far(first - cue.stop), self._breaks(cue.stop, first)
        return _BESIDE, 0

    def _added(self, first: int, last: int) -> int:
        """The class of the word behind the first comma in it, as in "Quist, a doctor"."""
        strings = self._scene.strings
        for at in range(first + 1, last):
            if strings[at] == ",":
                return self._scene.coarse[at + 1 + _EDGE]
        return 0
