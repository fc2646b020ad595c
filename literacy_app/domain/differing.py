"""Where what was painted differs from the key, word by word, to be shown in the text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Mark
from literacy_app.domain.lesson import MARKED_VOICES, Span, Voice

if TYPE_CHECKING:
    from literacy_app.domain.painting import Key, Painting

_RUN = re.compile(rb"([^\0\xff])(?:\xff*\1)*", re.DOTALL)
"""Words of one byte, also over words that cost nothing."""
_WANTED = (None, *MARKED_VOICES)
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
        Mark(voice, key.words.span(match.start(), match.end()))
        for voice in painting.masks
        for match in re.finditer(rb"\x01(?:\x02*\x01)*", painting.row(painting.wrong(voice)))
    ]
    return tuple(sorted(found, key=lambda mark: (mark.span.start, mark.span.end)))


def differences(key: Key, painting: Painting) -> tuple[Difference, ...]:
    """The runs of words that differ, in text order, each within one passage.

    Words that cost nothing, and those of contested passages left out, don't differ. Of a word in a
    passage in a passage, the inner one is wanted.
    """
    owners = _innermost(key)
    row = bytearray(_codes(key, painting, owners))
    found: list[Difference] = []
    for match in _RUN.finditer(row):
        code = match[0][0]
        wanted = _WANTED[code & 3]
        painted = _PAINTED[code >> 2]
        run = match.span()
        if wanted is None:
            found.append(Difference(key.words.span(*run), None, painted))
            continue
        for first, stop in _parts(*run, owners):
            passage = key.asked[owners[first]].passage
            found.append(Difference(key.words.span(first, stop), wanted, painted, passage.id))
    return tuple(found)


def _innermost(key: Key) -> array[int]:
    """For each word the number of the innermost passage of the key around it, or -1."""
    owners = array("l", [-1]) * len(key.words)
    for number, asked in enumerate(key.asked):
        for first, stop in asked.ranges:
            owners[first:stop] = array("l", [number]) * (stop - first)
    return owners


def _codes(key: Key, painting: Painting, owners: array[int]) -> bytes:
    """A byte a word: the voice missed and those wrongly painted; 0 where nothing is, 255 free."""
    size = len(key.words)
    wanted = {voice: bytearray(size) for voice in MARKED_VOICES}
    for asked in key.asked:
        for first, stop in asked.ranges:
            for each in wanted.values():
                each[first:stop] = bytes(stop - first)
            if not asked.passage.is_contested:
                wanted[asked.passage.voice][first:stop] = b"\1" * (stop - first)
    total = 0
    free = key.free
    accepted = 0
    for voice, painted in painting.masks.items():
        accepted |= painted & key.allowed[voice]
    for bit, voice in enumerate(MARKED_VOICES):
        mask = int.from_bytes(wanted[voice], "little") & ~free
        painted = painting.masks.get(voice, 0)
        total |= (mask & ~painted & ~accepted) * (bit + 1)
        if painted:
            total |= painting.wrong(voice) << (2 + bit)
    return (total | free * 255).to_bytes(size, "little")


def _parts(first: int, stop: int, owners: array[int]) -> Iterator[tuple[int, int]]:
    """A run cut where another passage begins."""
    start = first
    for at in range(first + 1, stop):
        if owners[at] != owners[start]:
            yield start, at
            start = at
    yield start, stop
