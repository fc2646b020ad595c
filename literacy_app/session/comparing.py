"""Two texts side by side: their lines in pairs, and the words in which they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

AROUND = 2
"""So many lines that are the same are shown around those that differ."""
_MOST_WORDS = 4000
_MOST_LINES = 80
_ALIKE = 0.5
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


class Stretch(NamedTuple):
    """A part of a line, and whether the other text has something else in its place."""

    words: str
    differs: bool


Line = tuple[Stretch, ...]


class Pair(NamedTuple):
    """A line of each text; None where one of them has no such line."""

    one: Line | None
    other: Line | None

    @property
    def differs(self) -> bool:
        """Whether the texts aren't the same here."""
        return self.one != self.other


class Same(NamedTuple):
    """So many lines that are the same in both, and aren't shown."""

    lines: int


Row = Pair | Same


def compared(one: str, other: str, around: int = AROUND) -> tuple[Row, ...]:
    """Two texts line by line, without the long stretches in which they are the same."""
    return tuple(_folded(tuple(_pairs(one.split("\n"), other.split("\n"))), around))


def difference_count(rows: Sequence[Row]) -> int:
    """In how many places two texts differ: lines that follow each other are one."""
    marks = [isinstance(each, Pair) and each.differs for each in rows]
    return sum(here and not before for before, here in pairwise((False, *marks)))


def _pairs(one: Sequence[str], other: Sequence[str]) -> Iterator[Pair]:
    """All the lines in pairs."""
    for tag, a, b, c, d in SequenceMatcher(None, one, other).get_opcodes():
        if tag == "equal":
            for line in one[a:b]:
                same = (Stretch(line, False),)
                yield Pair(same, same)
        else:
            yield from _replaced(one[a:b], other[c:d])


def _replaced(one: Sequence[str], other: Sequence[str]) -> Iterator[Pair]:
    """Lines in the place of others: those that are alike stand beside each other."""
    if len(one) == len(other):
        yield from (Pair(*_by_words(*both)) for both in zip(one, other, strict=True))
        return
    at = 0
    for line in one:
        found = _like(line, other[at : at + _MOST_LINES])
        if found is None:
            yield Pair(_whole(line), None)
            continue
        for between in other[at : at + found]:
            yield Pair(None, _whole(between))
        yield Pair(*_by_words(line, other[at + found]))
        at += found + 1
    for rest in other[at:]:
        yield Pair(None, _whole(rest))


def _like(line: str, others: Sequence[str]) -> int | None:
    """Which of some lines is the first that is much like this one."""
    if not line.strip():
        return None
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(_words(line)[:_MOST_WORDS])
    for number, other in enumerate(others):
        matcher.set_seq1(_words(other)[:_MOST_WORDS])
        if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
            return number
    return None


def _by_words(one: str, other: str) -> tuple[Line, Line]:
    """Two lines with the words in which they differ: all, where they are long or little alike."""
    before, after = _words(one), _words(other)
    if len(before) + len(after) > _MOST_WORDS:
        return _whole(one), _whole(other)
    left, right = list[Stretch](), list[Stretch]()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(one), _whole(other)
    for tag, a, b, c, d in matcher.get_opcodes():
        differs = tag != "equal"
        left.append(Stretch("".join(before[a:b]), differs))
        right.append(Stretch("".join(after[c:d]), differs))
    return _joined(left), _joined(right)


def _joined(stretches: Sequence[Stretch]) -> Line:
    return tuple(each for each in stretches if each.words)


def _whole(line: str) -> Line:
    return (Stretch(line, True),)


def _words(line: str) -> list[str]:
    return _WORD.findall(line)


def _folded(pairs: Sequence[Pair], around: int) -> Iterator[Row]:
    """The pairs near one that differs, and how many were left out between them."""
    near: set[int] = set()
    for number, pair in enumerate(pairs):
        if pair.differs:
            near.update(range(number - around, number + around + 1))
    left_out = 0
    for number, pair in enumerate(pairs):
        if number in near:
            if left_out:
                yield Same(left_out)
            left_out = 0
            yield pair
        else:
            left_out += 1
    if left_out:
        yield Same(left_out)
