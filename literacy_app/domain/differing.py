"""Where what was painted differs from the key, word by word, to be shown in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Mark
from literacy_app.domain.lesson import MARKED_VOICES, Span, Voice

if TYPE_CHECKING:
    from literacy_app.domain.costless import Range
    from literacy_app.domain.painting import Key, Painting

_RUN = re.compile(rb"([^\0\xff])(?:\xff*\1)*", re.DOTALL)
"""Words of one byte, also over words that cost nothing."""
_PAINTED_RUN = re.compile(rb"\x01(?:\x02*\x01)*")
_WANTED = (None, *MARKED_VOICES)
_CODES = {voice: bytes([_WANTED.index(voice)]) for voice in MARKED_VOICES}
_ALONE = [bytes(code == each for code in range(256)) for each in range(len(_WANTED))]
"""For each code of a wanted voice the table that leaves a row 1 there and 0 elsewhere."""
_PAINTED = (None, *(MARKED_VOICES[(bits & -bits).bit_length() - 1] for bits in range(1, 8)))


class Difference(NamedTuple):
    """A run of words that were painted otherwise than the key has them.

    `wanted` is None where too much was painted, `painted` where something was missed; `passage` is
    the id of the one that was missed.
    """

    span: Span
    wanted: Voice | None
    painted: Voice | None
    passage: str | None = None


def extra_marks(key: Key, painting: Painting) -> tuple[Mark, ...]:
    """The runs of words painted in a voice that no passage gives them, in text order."""
    found = [
        Mark(voice, key.words.span(*match.span()))
        for voice in painting.masks
        for match in _PAINTED_RUN.finditer(painting.row(painting.wrong(voice)))
    ]
    return tuple(sorted(found, key=attrgetter("span")))


def differences(key: Key, painting: Painting) -> tuple[Difference, ...]:
    """The runs of words that differ, in text order, each within one passage.

    Words that cost nothing, and those of contested passages left out, don't differ. Of a word in a
    passage in a passage, the inner one is wanted.
    """
    owners, wanted_row = _innermost(key)
    row = _codes(key, painting, wanted_row)
    begins = _begins(key, owners)
    span = key.words.span
    found: list[Difference] = []
    for match in _RUN.finditer(row):
        first, stop = match.span()
        code = row[first]
        wanted, painted = _WANTED[code & 3], _PAINTED[code >> 2]
        if wanted is None:
            found.append(Difference(span(first, stop), None, painted))
            continue
        for begin, end in _parts(first, stop, begins):
            passage = key.asked[owners[begin]].passage
            found.append(Difference(span(begin, end), wanted, painted, passage.id))
    return tuple(found)


def _innermost(key: Key) -> tuple[list[int], bytearray]:
    """For each word the number of the innermost passage of the key around it, or -1; and its voice.

    The voice is its place in `_WANTED`, and none where two readings can be defended.
    """
    size = len(key.words)
    owners = [-1] * size
    wanted = bytearray(size)
    for number, (passage, ranges, _) in enumerate(key.asked):
        code = b"\0" if passage.alternative is not None else _CODES[passage.voice]
        for first, stop in ranges:
            owners[first:stop] = [number] * (stop - first)
            wanted[first:stop] = code * (stop - first)
    return owners, wanted


def _codes(key: Key, painting: Painting, wanted: bytearray) -> bytes:
    """A byte a word: the voice missed and those wrongly painted; 0 where nothing is, 255 free."""
    total = 0
    free = key.free
    accepted = 0
    for voice, painted in painting.masks.items():
        accepted |= painted & key.allowed[voice]
    for bit, voice in enumerate(MARKED_VOICES):
        mask = int.from_bytes(wanted.translate(_ALONE[bit + 1]), "little") & ~free
        painted = painting.masks.get(voice, 0)
        total |= (mask & ~painted & ~accepted) * (bit + 1)
        if painted:
            total |= painting.wrong(voice) << (2 + bit)
    return (total | free * 255).to_bytes(len(wanted), "little")


def _begins(key: Key, owners: list[int]) -> list[int]:
    """The words with which another passage begins, or goes on, than the one before them."""
    ends = {end for asked in key.asked for each in asked.ranges for end in each}
    return sorted(at for at in ends if 0 < at < len(owners) and owners[at] != owners[at - 1])


def _parts(first: int, stop: int, begins: list[int]) -> list[Range]:
    """A run cut where another passage begins."""
    low = bisect_right(begins, first)
    high = bisect_left(begins, stop, low)
    return [*pairwise((first, *begins[low:high], stop))] if low < high else [(first, stop)]
