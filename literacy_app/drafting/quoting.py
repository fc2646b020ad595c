"""Where quotations open and close, whatever marks they are set in.

Knows “ ” " '' `` ‘ ’ ' „ “ ‚ ‘ « » ‹ › in either direction, quotations within quotations, ones that
run over paragraphs and open each of them anew, and dialogue behind dashes. Apostrophes are none.
"""

from __future__ import annotations

from typing import NamedTuple

from literacy_app.drafting.tokens import Tokens

OUTSIDE, OPENING, INSIDE, CLOSING = range(4)

_DOUBLE = frozenset("“ ” \" '' `` „ « »".split())
_SINGLE = frozenset("‘ ’ ' ‚ ‹ ›".split())
MARKS = _DOUBLE | _SINGLE
"""Whatever may be a quotation mark."""

_STOPS = frozenset(". , ! ? … ... .. ; :".split())
_ELIDED = frozenset("em til tis twas cause n round bout cuz tude".split())
_DEEPEST = 8
_DASHES = frozenset("— – ―".split())
_SHORTEST_DIALOGUE = 6
_BEFORE_OPENING = frozenset("( [ — – - / “ \" „ « ‘ ' ``".split())


class Quotation(NamedTuple):
    """A quotation by its tokens, marks included; `stop` is behind the last.

    One that is never closed reaches to its paragraph's end; `depth` is 0 for an outermost one.
    """

    first: int
    stop: int
    closed: bool
    depth: int


class Quoting(NamedTuple):
    """For every token whether it is outside any quotation, within, or the mark of an outermost."""

    states: bytearray
    quotations: list[Quotation]


def quoting_of(found: Tokens) -> Quoting:
    """The quotations of one paragraph."""
    words = found.words
    if MARKS.isdisjoint(words):
        return _dialogue(found)
    return _Reader(found).read()


def _dialogue(found: Tokens) -> Quoting:
    """Speech that a dash opens at the beginning of a paragraph, and each further one parts.

    A dash with a few words behind it is a signature or an item of a list.
    """
    words, states = found.words, bytearray(len(found.words))
    if len(words) < _SHORTEST_DIALOGUE or words[0] not in _DASHES:
        return Quoting(states, [])
    if _STOPS.isdisjoint(words):
        return Quoting(states, [])
    edges = [at for at, word in enumerate(words) if word in _DASHES] + [len(words)]
    spoken = [
        Quotation(first, stop, True, 0)
        for first, stop in zip(edges[::2], edges[1::2], strict=False)
        if stop - first > 1
    ]
    for first, stop, _, _ in spoken:
        states[first:stop] = bytes([INSIDE]) * (stop - first)
        states[first] = OPENING
    return Quoting(states, spoken)


class _Reader:
    """Reads the marks of a paragraph in order."""

    def __init__(self, found: Tokens) -> None:
        self.words, self.lower = found.words, found.lower
        self.starts, self.ends = found.starts, found.ends
        self.open: list[tuple[str, int]] = []
        self.quotations: list[Quotation] = []
        self.marks = [at for at, word in enumerate(self.words) if word in MARKS]
        self._look_ahead()

    def _look_ahead(self) -> None:
        """For each single mark: the next that may open, and the next that surely closes."""
        self.next_opener: dict[int, int] = {}
        self.next_closer: dict[int, int] = {}
        self.next_weak: dict[int, int] = {}
        opener = closer = weak = self.end = len(self.words)
        for at in reversed(self.marks):
            self.next_opener[at], self.next_closer[at], self.next_weak[at] = opener, closer, weak
            word = self.words[at]
            if word in ("’", "'"):
                if self._glued_before(at) and at:
                    before = self.words[at - 1]
                    if before in _STOPS or before[-1].lower() != "s":
                        closer = at
                    weak = at
                if self._opens_single(at):
                    opener = at
            elif word == "‘":
                opener = at

    def _glued_before(self, at: int) -> bool:
        return at > 0 and self.ends[at - 1] == self.starts[at]

    def _glued_after(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.starts[at + 1] == self.ends[at]

    def _opens_single(self, at: int) -> bool:
        if not self._glued_after(at) or self.words[at] == "’":
            return False
        if self._glued_before(at) and self.words[at - 1] not in _BEFORE_OPENING:
            return False
        after = self.lower[at + 1]
        return not (after in _ELIDED or (after[0].isdigit() and after.endswith("s")))

    def read(self) -> Quoting:
        """The quotations, and the state of every token."""
        for at in self.marks:
            if self.words[at] in _DOUBLE:
                self._double(at)
            else:
                self._single(at)
        total = len(self.words)
        while self.open:
            kind, first = self.open.pop()
            if kind in _DOUBLE:
                self.quotations.append(Quotation(first, total, False, len(self.open)))
        self.quotations.sort(key=lambda each: (each.first, -each.stop))
        return Quoting(self._states(), self.quotations)

    def _double(self, at: int) -> None:
        mark = self.words[at]
        depth = self._depth_of(_DOUBLE)
        if depth is None:
            if self._opens_double(at, mark):
                self.open.append((mark, at))
            return
        kind = self.open[depth][0]
        if self._reopens(at, mark, kind):
            return
        if (mark in "“„``" and not (mark == "“" and kind in "„“")) or (
            mark in "«»" and kind not in "«»"
        ):
            self.open.append((mark, at))
        else:
            self._close(depth, at)

    def _depth_of(self, kind: frozenset[str]) -> int | None:
        """The innermost open quotation in marks of a kind, as far in as any text goes."""
        for depth in range(len(self.open) - 1, max(-1, len(self.open) - 1 - _DEEPEST), -1):
            if self.open[depth][0] in kind:
                return depth
        return None

    def _opens_double(self, at: int, mark: str) -> bool:
        if mark in ("“", "„", "``", "«"):
            return at + 1 < len(self.words)
        if mark == "”" or mark == "»":
            return not self._glued_before(at) and self._glued_after(at)
        if self._glued_before(at) and self.words[at - 1] not in _BEFORE_OPENING:
            return False
        return at + 1 < len(self.words)

    def _reopens(self, at: int, mark: str, kind: str) -> bool:
        """Whether the mark opens a further paragraph of the quotation that is open already."""
        opening = not self._glued_before(at) and self._glued_after(at)
        if mark == kind == "“":
            return True
        return mark == kind and mark in ('"', "''", "„") and opening

    def _single(self, at: int) -> None:
        mark = self.words[at]
        top = self._depth_of(_SINGLE)
        if mark in "‹›":
            if top is not None and self.open[top][0] in "‹›" and self.open[top][0] != mark:
                self._close(top, at)
            elif mark == "‹" or not self._glued_before(at):
                self.open.append((mark, at))
            return
        if mark == "‚":
            self.open.append((mark, at))
        elif mark == "‘":
            if top is not None and self.open[top][0] == "‚":
                self._close(top, at)
            elif self._glued_after(at) and self._has_closer(at):
                self.open.append((mark, at))
        elif top is not None and self._closes_single(at):
            self._close(top, at)
        elif mark == "'" and self._opens_single(at) and self._has_closer(at):
            self.open.append((mark, at))

    def _has_closer(self, at: int) -> bool:
        return self.next_weak[at] < self.end or self.words[at] == "‘"

    def _closes_single(self, at: int) -> bool:
        if not self._glued_before(at):
            return False
        before = self.words[at - 1]
        if before in _STOPS or before[-1].lower() != "s":
            return True
        return not self.next_closer[at] < self.next_opener[at]

    def _close(self, depth: int, at: int) -> None:
        for inner in range(len(self.open) - 1, depth, -1):
            kind, first = self.open[inner]
            if kind in _DOUBLE:
                self.quotations.append(Quotation(first, at, False, inner))
        self.quotations.append(Quotation(self.open[depth][1], at + 1, True, depth))
        del self.open[depth:]

    def _states(self) -> bytearray:
        states = bytearray(len(self.words))
        for first, stop, closed, depth in self.quotations:
            if depth == 0:
                states[first:stop] = bytes([INSIDE]) * (stop - first)
                states[first] = OPENING
                if closed:
                    states[stop - 1] = CLOSING
        return states
