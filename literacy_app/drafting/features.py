"""What the model is told of each token, as numbers: hashes of words and of where they stand.

A feature is the number of a row in the model's table of weights. Words become numbers by a checksum
(CRC-32), and features by multiplying those, so that nothing of any text is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from zlib import crc32

_MASK = 0xFFFFFFFF

REACH = 3
"""How many words to either side a word is seen from."""

_KEPT = frozenset(
    "the a an of in on at by for with from to and or but that this these those as if it its he she"
    " they we i you his her their our my your who which what when where while because after before"
    " is are was were be been has have had will would could should can may might must do does did"
    " not n't 't no 's than then so there about into over under against between during through"
    " also more most some any all one two him them us me s said says say according".split()
)
_ENDINGS = ("ing", "ed", "ly", "tion", "s", "er", "al")


class Word(NamedTuple):
    """What is known of a word by itself: numbers for it, its class and its strength as a cue.

    `seen` are the rows that it adds where it stands `REACH` before, …, here, …, `REACH` behind.
    """

    number: int
    coarse: int
    cue: int
    seen: tuple[tuple[int, ...], ...]


def row(sort: int, number: int) -> int:
    """The row of a feature of that sort."""
    return (number * 0x9E3779B1 + sort * 0x27D4EB2F) * 0xC2B2AE3D & _MASK


def coarse_class(word: str, lower: str) -> int:
    """A word's class: itself where it is one of the small common ones, else its look."""
    if lower in _KEPT or not word[0].isalnum():
        return crc32(lower.encode()) | 1
    if word[0].isdigit():
        return 2
    if word[0].isupper():
        return 4 if len(word) > 1 and word.isupper() else 6
    for number, ending in enumerate(_ENDINGS):
        if lower.endswith(ending):
            return 10 + 2 * number
    return 8


class Words:
    """The words met so far; `cues` gives the strength of those that often are a cue, 1 to 7."""

    def __init__(self, cues: Mapping[str, int]) -> None:
        self._cues = cues
        self._known: dict[str, Word] = {}

    def of(self, word: str, lower: str) -> Word:
        """What is known of a word."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > 60_000:
                self._known.clear()
            found = self._known[word] = self._made(word, lower)
        return found

    def _made(self, word: str, lower: str) -> Word:
        number = crc32(lower.encode("utf-8", "surrogatepass"))
        coarse = coarse_class(word, lower)
        cue = self._cues.get(lower, 0)
        seen = []
        for place in range(-REACH, REACH + 1):
            rows = [row(100 + place, number), row(110 + place, cue)]
            if abs(place) <= 1:
                rows.append(row(140 + place, coarse))
            seen.append(tuple(rows))
        return Word(number, coarse, cue, tuple(seen))


PAD = Word(1, 1, 0, tuple((row(100 + place, 1),) for place in range(-REACH, REACH + 1)))
"""What stands before the first and behind the last token of a paragraph."""
