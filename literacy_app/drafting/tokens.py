"""The words and marks of a text, with the paragraphs and sentences they stand in.

Offsets are code points. "Trump’s" is two tokens, so that a name can be a source without its ending;
"G-20" and "U.S." are one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from literacy_app.domain.lesson import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[-‑][^\W_]+)*"
    r"|[’'](?:s|re|ve|ll|d|m|t|S)\b"
    r"|''|``|\.{2,}|_+|[^\w\s]"
)
_PARAGRAPH_END = re.compile(r"[\r\n]\s*")
_ENDERS = frozenset(". ! ? … .. ... ....".split())
_CLOSERS = frozenset("\" ' '' ” ’ » › ) ]".split())
_ABBREVIATED = frozenset(
    "mr mrs ms dr prof st gen col lt sgt rep reps sen sens gov hon rev jr sr no vs etc inc ltd co"
    " corp dept jan feb mar apr aug sept oct nov dec mt ft bzw usw ca vgl nr hr fr capt cmdr maj"
    " ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev"
    " okla ore pa tenn tex va vt wash wis wyo".split()
)

_MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november"
    " dezember".split()
)


class Tokens(NamedTuple):
    """A run of text as tokens: the words as written and lower, and where they begin and end."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, stop: int) -> Span:
        """From the beginning of a token to the end of the one before `stop`."""
        return Span(self.starts[first], self.ends[stop - 1])

    def run(self, span: Span) -> tuple[int, int]:
        """The tokens that a span touches: the first, and the one behind the last."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)


def tokens_of(text: str, start: int = 0, stop: int | None = None) -> Tokens:
    """The tokens between two offsets."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, len(text) if stop is None else stop):
        words.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(words, [each.lower() for each in words], starts, ends)


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs: a line break of any kind ends one."""
    start = len(text) - len(text.lstrip())
    for match in _PARAGRAPH_END.finditer(text, start):
        yield from _without_space(text, start, match.start())
        start = match.end()
    yield from _without_space(text, start, len(text))


def _without_space(text: str, start: int, stop: int) -> Iterator[Span]:
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if stop > start:
        yield Span(start, stop)


def sentence_starts(found: Tokens) -> list[int]:
    """The numbers of the tokens with which a sentence begins, and the number of all tokens."""
    words, lower, total = found.words, found.lower, len(found.words)
    starts = [0]
    for index, word in enumerate(words):
        if word not in _ENDERS or index + 1 >= total:
            continue
        after = index + 1
        while after < total and words[after] in _CLOSERS and _is_glued(found, after):
            after += 1
        if after >= total or _is_glued(found, after):
            continue
        following = words[after]
        if following[0].islower():
            continue
        if word == "." and index and _is_short(lower[index - 1]):
            continue
        if index and lower[index - 1].isdigit() and lower[after] in _MONTHS:
            continue
        if after > starts[-1]:
            starts.append(after)
    starts.append(total)
    return starts


def _is_glued(found: Tokens, at: int) -> bool:
    return found.starts[at] == found.ends[at - 1]


def _is_short(word: str) -> bool:
    """Whether a full stop behind this word may be the word's own."""
    return word in _ABBREVIATED or len(word) == 1
