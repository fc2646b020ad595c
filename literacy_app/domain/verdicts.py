"""What is said to a learner of one passage: the difference between it and what they painted.

Each template is a whole sentence, so that it can be translated as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import UNNAMED, Passage, Voice
from literacy_app.domain.painting import FREE, PAINTED, UNPAINTED, Asked, Key, Painting
from literacy_app.domain.problems import Message

if TYPE_CHECKING:
    from literacy_app.domain.costless import Range
    from literacy_app.domain.fitting import Fit

_SPEECH, _COMMENTARY, _INFERENCE = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE

_LEFT_OUT = "left out, which costs nothing: this passage can be read in two ways."
_EXACT = {
    False: "right voice, from the first word to the last.",
    True: "one of its two readings, from the first word to the last.",
}
_PREFIXES = {False: "right voice", True: "one of its two readings"}
_COUNTS = ("one word", "two words", "three words", "{count} words")
_OWNERS = {
    "reporter": "“{words}” is the reporter’s.",
    "free": "“{words}” is the reporter’s. That costs nothing.",
    "plain": "“{words}” is plain reporting.",
    _SPEECH: "“{words}” is reported speech.",
    _COMMENTARY: "“{words}” is commentary.",
    _INFERENCE: "“{words}” is inference.",
}
_PAINTED_AS = {
    _SPEECH: "painted as reported speech, but ",
    _COMMENTARY: "painted as commentary, but ",
    _INFERENCE: "painted as inference, but ",
}
_MISSED = "missed: "
_WHY = {
    "named": "the text gives these words to {source}.",
    UNNAMED: "the text gives these words to somebody whom it doesn’t name.",
    "unstated": "these words are somebody else’s, though the text doesn’t say whose.",
    _COMMENTARY: "here the reporter judges: this is commentary.",
    _INFERENCE: "nobody is cited for this conclusion: it is the reporter’s inference.",
}


def _too_far(is_contested: bool, count: int, owner: str) -> str:
    return f"{_PREFIXES[is_contested]}, {_COUNTS[count]} too far: {_OWNERS[owner]}"


def _too_short(is_contested: bool, count: int) -> str:
    return f"{_PREFIXES[is_contested]}, {_COUNTS[count]} short: “{{words}}” belongs to it too."


def _both(is_contested: bool) -> str:
    return f"{_PREFIXES[is_contested]}, but “{{extra}}” is too much, and “{{missing}}” is missing."


_TOO_LITTLE = "right voice, but too little of it: “{words}” belongs to it too."
_TOO_WIDE = "right voice, but far too wide: the passage is only “{words}”."


def templates() -> Iterator[str]:
    """Every template that a verdict can have, for translators."""
    yield from (_LEFT_OUT, _TOO_LITTLE, _TOO_WIDE, *_EXACT.values())
    for is_contested in (False, True):
        yield _both(is_contested)
        for count in range(len(_COUNTS)):
            yield _too_short(is_contested, count)
            yield from (_too_far(is_contested, count, owner) for owner in _OWNERS)
    for reason in _WHY.values():
        yield from (begin + reason for begin in (_MISSED, *_PAINTED_AS.values()))


class Verdicts:
    """Says how passages were painted."""

    def __init__(self, key: Key, painting: Painting) -> None:
        self._key = key
        self._rows = {voice: painting.row(each) for voice, each in painting.masks.items()}
        size = len(key.words)
        self._right = {voice: each.to_bytes(size, "little") for voice, each in key.right.items()}
        self._beyond: Mapping[Voice, bytes] = MappingProxyType(
            {
                voice: (each & ~(key.right[voice] | key.allowed[voice])).to_bytes(size, "little")
                for voice, each in painting.masks.items()
            }
        )

    def message(self, asked: Asked, voice: Voice | None, fit: Fit, is_accepted: bool) -> Message:
        """The sentence about a passage that what was painted in `voice` fits like that."""
        passage = asked.passage
        if fit.is_found and voice is not None:
            if not is_accepted:
                return _with_reason(_PAINTED_AS[voice], passage)
            return self._edges(asked, voice, fit)
        if passage.is_contested:
            return Message(_LEFT_OUT)
        if not fit.shared or voice is None:
            return _with_reason(_MISSED, passage)
        if fit.shared * 2 < fit.size:
            return Message.of(_TOO_LITTLE, words=self._missing(asked, voice)[0])
        return Message.of(_TOO_WIDE, words=self._quoted(asked.ranges))

    def _edges(self, asked: Asked, voice: Voice, fit: Fit) -> Message:
        is_contested = asked.passage.is_contested
        extra = self._extra(asked, voice)
        if fit.shared < fit.size:
            missing, count = self._missing(asked, voice)
            if extra:
                template = _both(is_contested)
                return Message.of(template, extra=self._quoted(extra), missing=missing)
            template = _too_short(is_contested, min(count, len(_COUNTS)) - 1)
            return Message.of(template, words=missing, count=count)
        if not extra:
            return Message.of(_EXACT[is_contested])
        count = sum(stop - first for first, stop in extra)
        owner = self._owner(asked.passage, extra)
        template = _too_far(is_contested, min(count, len(_COUNTS)) - 1, owner)
        return Message.of(template, words=self._quoted(extra), count=count)

    def _extra(self, asked: Asked, voice: Voice) -> list[Range]:
        """The words painted beyond the passage's ends, unless they are articles and the like."""
        beyond, row = self._beyond[voice], self._rows[voice]
        found: list[Range] = []
        for first, stop in asked.ranges:
            own = row[first:stop].strip(FREE)
            if own.startswith(PAINTED):
                found.append((beyond.rfind(UNPAINTED, 0, first) + 1, first))
            if own.endswith(PAINTED):
                end = beyond.find(UNPAINTED, stop)
                found.append((stop, len(beyond) if end < 0 else end))
        little = self._key.costless.little
        return [(a, b) for a, b in found if a < b and little.count(1, a, b) < b - a]

    def _missing(self, asked: Asked, voice: Voice) -> tuple[str, int]:
        """The words of the passage that weren't painted, and how many they are."""
        row: bytes | bytearray = self._rows[voice]
        if asked.optional:
            row = bytearray(row)
            for first, stop in asked.optional:
                row[first:stop] = FREE * (stop - first)
        runs: list[Range] = []
        count = 0
        for first, stop in asked.ranges:
            at = row.find(UNPAINTED, first, stop)
            while at >= 0:
                end = row.find(PAINTED, at, stop)
                last = row.rfind(UNPAINTED, at, end if end >= 0 else stop) + 1
                count += row.count(UNPAINTED, at, last)
                runs.append((at, last))
                at = row.find(UNPAINTED, last, stop)
        return self._quoted(runs), count

    def _owner(self, passage: Passage, extra: list[Range]) -> str:
        """Whose the words are that were painted too far: a voice, or who else has them."""
        free = self._key.costless.free
        words = [at for first, stop in extra for at in range(first, stop) if not free[at]]
        if not words:
            return "free"
        for voice, right in self._right.items():
            if all(map(right.__getitem__, words)):
                return voice
        return "reporter" if passage.voice is _SPEECH else "plain"

    def _quoted(self, runs: list[Range] | tuple[Range, ...]) -> str:
        words = self._key.words
        text, starts, ends = words.text, words.starts, words.ends
        found = [_shortened(text[starts[a] : ends[b - 1]]) for a, b in runs if a < b]
        return " … ".join(found)


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words if len(words) <= 8 else [*words[:4], "…", *words[-3:]])


def _with_reason(begin: str, passage: Passage) -> Message:
    if passage.voice is not _SPEECH:
        return Message.of(begin + _WHY[passage.voice])
    if passage.source == UNNAMED or not passage.source:
        return Message.of(begin + _WHY[UNNAMED if passage.source else "unstated"])
    return Message.of(begin + _WHY["named"], source=passage.source)
