"""The key and what was painted, laid over the words of a text.

Rows have one byte a word, masks are the same as whole numbers, so that a thousand passages are
compared in a few milliseconds. A word counts as painted, or as a passage's, where any of it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from literacy_app.domain.attempt import Mark
from literacy_app.domain.costless import Costless, Range, Ranges, Words, costless
from literacy_app.domain.lesson import MARKED_VOICES, Article, Passage, Voice

UNPAINTED, PAINTED, FREE = b"\0", b"\1", b"\2"
"""What a byte of a painted row says of its word."""

_PLAIN = Voice.PLAIN


class Asked(NamedTuple):
    """A passage of the key. `optional` are words of passages in it that speak otherwise."""

    passage: Passage
    ranges: Ranges
    optional: Ranges = ()


@dataclass(frozen=True)
class Key:
    """What is asked for.

    `right` are the words of each voice that the key claims without doubt; `allowed` those that may
    be painted in it and needn't; `plain` those that no passage of the key, or allowed one, holds.
    """

    words: Words
    costless: Costless
    asked: tuple[Asked, ...]
    right: Mapping[Voice, int]
    allowed: Mapping[Voice, int]
    plain: int

    @cached_property
    def free(self) -> int:
        """The words that cost nothing."""
        return mask(self.costless.free)

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The voices that count: those of uncontested passages, or of all where there are none."""
        sure = {each.passage.voice for each in self.asked if not each.passage.is_contested}
        either = sure or {each.passage.voice for each in self.asked}
        return tuple(each for each in MARKED_VOICES if each in either)

    @property
    def is_all_contested(self) -> bool:
        """Whether every passage of it has two defensible readings."""
        return all(each.passage.is_contested for each in self.asked)


def mask(row: bytes | bytearray) -> int:
    """A row of 0 and 1 as a number."""
    return int.from_bytes(row, "little")


def readings(passage: Passage) -> tuple[Voice, ...]:
    """The voices in which a passage may be painted, its own first."""
    own, other = passage.voice, passage.alternative
    if other is None or other is _PLAIN:
        return () if own is _PLAIN else (own,)
    return (other,) if own is _PLAIN else (own, other)


def key_of(
    article: Article,
    language: str,
    level: int,
    voices: Sequence[Voice],
    only: Collection[str] | None,
) -> Key:
    """The key of an article; see `grading.grade_marks` for which passages it holds."""
    words, ranges, (free_row, little) = _prepared(article, language)
    asked = [
        each for each in asked_for(article, level, voices, only) if _count_words(ranges[each.id])
    ]
    free = Costless(bytearray(free_row), little)
    _charge_for_passages_of_free_words(free.free, (ranges[each.id] for each in asked))
    inner = _speaking_otherwise(article, ranges)
    right, allowed = _claims(article, asked, ranges, len(words), level, only)
    held = mask(free.free)
    for masks in (right, allowed):
        for each in masks.values():
            held |= each
    every = mask(b"\1" * len(words))
    return Key(
        words,
        free,
        tuple(Asked(each, ranges[each.id], tuple(inner.get(each.id, ()))) for each in asked),
        MappingProxyType(right),
        MappingProxyType(allowed),
        every & ~held,
    )


def _count_words(ranges: Ranges) -> int:
    count = 0
    for first, stop in ranges:
        count += stop - first
    return count


def prepare(article: Article, language: str) -> None:
    """Do ahead what takes the longest in the first grading of an article."""
    _prepared(article, language)


@lru_cache(maxsize=2)
def _prepared(article: Article, language: str) -> tuple[Words, dict[str, Ranges], Costless]:
    """What doesn't change from one painting of an article to the next."""
    words = Words(article.text)
    ranges = {each.id: tuple(map(words.touched, each.pieces)) for each in article.passages}
    return words, ranges, costless(article, words, ranges, language)


def asked_for(
    article: Article, level: int, voices: Sequence[Voice], only: Collection[str] | None
) -> list[Passage]:
    """The passages that are to be painted; see `grading.grade_marks`."""
    by_id = {each.id: each for each in article.passages}
    named = by_id.keys() if only is None else set(only)

    def is_outermost(passage: Passage) -> bool:
        return not any(
            each.voice is not _PLAIN and each.id in named for each in _around(passage, by_id)
        )

    return [
        each
        for each in article.marked()
        if each.voice in voices and each.id in named and (level >= 3 or is_outermost(each))
    ]


def _around(passage: Passage, by_id: Mapping[str, Passage]) -> Iterable[Passage]:
    """The passages that this one is nested in, from the innermost outward."""
    outer = by_id.get(passage.within) if passage.within else None
    while outer is not None:
        yield outer
        outer = by_id.get(outer.within) if outer.within else None


def _charge_for_passages_of_free_words(free: bytearray, passages: Iterable[Ranges]) -> None:
    """Let the words of a passage count all the same where otherwise none of it would."""
    for ranges in passages:
        for first, stop in ranges:
            if free.find(0, first, stop) >= 0:
                break
        else:
            for first, stop in ranges:
                free[first:stop] = bytes(stop - first)


def _speaking_otherwise(article: Article, ranges: Mapping[str, Ranges]) -> dict[str, list[Range]]:
    """By passage, the words of passages nested in it that can be read in another voice.

    A word of commentary inside a quotation may be painted as either, as both, or be left out: what
    surrounds it is whole without it.
    """
    by_id = {each.id: each for each in article.passages}
    found: dict[str, list[Range]] = {}
    for each in article.marked():
        for outer in _around(each, by_id):
            if each.voice is not outer.voice or each.is_contested:
                found.setdefault(outer.id, []).extend(ranges[each.id])
    return found


def _claims(
    article: Article,
    asked: Sequence[Passage],
    ranges: Mapping[str, Ranges],
    size: int,
    level: int,
    only: Collection[str] | None,
) -> tuple[dict[Voice, int], dict[Voice, int]]:
    """The words that are right in each voice, and those that are allowed."""
    right = {voice: bytearray(size) for voice in MARKED_VOICES}
    allowed = {voice: bytearray(size) for voice in MARKED_VOICES}
    asked_ids = {each.id for each in asked}
    by_id = {each.id: each for each in article.passages}
    for each in article.passages:
        is_asked = each.id in asked_ids
        is_contested = each.alternative is not None
        if is_asked and not is_contested:
            rows = [right[each.voice]]
        elif (is_contested and (only is None or each.id in only)) or (
            level < 3 and any(outer.id in asked_ids for outer in _around(each, by_id))
        ):
            rows = [allowed[voice] for voice in readings(each)]
        else:
            continue
        for first, stop in ranges[each.id]:
            for row in rows:
                row[first:stop] = b"\1" * (stop - first)
    return (
        {voice: mask(row) for voice, row in right.items()},
        {voice: mask(row) for voice, row in allowed.items()},
    )


class Painting:
    """What was painted, voice by voice, beside the key."""

    def __init__(self, key: Key, marks: Iterable[Mark], voices: Sequence[Voice]) -> None:
        self._key = key
        self._size = len(key.words)
        rows = {voice: bytearray(self._size) for voice in MARKED_VOICES if voice in voices}
        for voice, span in marks:
            if voice in rows:
                first, stop = key.words.touched(span)
                rows[voice][first:stop] = b"\1" * (stop - first)
        self.masks = {voice: mask(row) for voice, row in rows.items()}
        self._free = key.free

    def right(self, voice: Voice) -> int:
        """The words that cost, painted in the voice of a passage that claims them."""
        return self.masks[voice] & self._key.right[voice] & ~self._free

    def wrong(self, voice: Voice) -> int:
        """The words that cost, painted in a voice that no passage gives them."""
        claimed = self._key.right[voice] | self._key.allowed[voice]
        return self.masks[voice] & ~claimed & ~self._free

    def accepted(self) -> int:
        """How many words that cost are painted in an allowed voice."""
        each = (self.masks[v] & self._key.allowed[v] & ~self._free for v in self.masks)
        return sum(found.bit_count() for found in each)

    def plain(self) -> int:
        """The plain words painted in any voice."""
        painted = 0
        for each in self.masks.values():
            painted |= each
        return painted & self._key.plain

    def telling(self, voice: Voice) -> tuple[int, int]:
        """How many words tell whether a voice was heard apart, and how many say that it wasn't.

        These are the plain words, which are to be left unpainted. Where no word is plain, they are
        those that no passage gives to this voice, which are not to be painted in it. Where it has
        them all, they are those that other voices have as well, which are to be painted in these.
        """
        key = self._key
        if key.plain:
            return key.plain.bit_count(), self.plain().bit_count()
        every = mask(b"\1" * self._size)
        foreign = every & ~(key.right[voice] | key.allowed[voice] | self._free)
        if foreign:
            return foreign.bit_count(), self.wrong(voice).bit_count()
        others = {each: key.right[each] & ~self._free for each in self.masks if each is not voice}
        missed = (words & ~self.masks[each] for each, words in others.items())
        return sum(map(int.bit_count, others.values())), sum(map(int.bit_count, missed))

    def row(self, of: int) -> bytes:
        """A mask as a row of UNPAINTED, PAINTED and FREE."""
        return ((of & ~self._free) | (self._free << 1)).to_bytes(self._size, "little")
