"""What a word is, and what makes two texts the same: the one place that says so.

Offsets are code points, ends exclusive. Nothing here depends on a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from literacy_app.domain.lesson import Span

compiled = cache(re.compile)
"""Compiles a pattern when it is first used: for an article on screen only one is."""


def main_language(tag: str) -> str:
    """The language of a tag, in small letters and without its country: `de` of `de-AT`."""
    return tag.partition("-")[0].lower()


# ---------------------------------------------------------------- words

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
QUOTES = "\"'‘’‚‛“”„‟«»‹›`´"
_DASHES = "\\-‐‑‒–—―−"
_TOKEN = (
    rf"(?P<word>(?:[^\W_]|[{_MARKS}{_UNSEEN}])+)"
    rf"|(?P<quote>[{QUOTES}])|(?P<dash>[{_DASHES}]+)|[^\s]"
)
_DROP_UNSEEN = dict.fromkeys(map(ord, _UNSEEN))
_WORD = re.compile(rf"[^\W_]++(?:(?:[{_MARKS}{_UNSEEN}]|['’‑-](?=[^\W_]))[^\W_]*+)*+")


class Token(NamedTuple):
    """A word or a mark as it is compared (`key`), and where it stands."""

    key: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words and marks of `text`, made equal where typesetting may differ.

    White space is no token; every quotation mark and apostrophe is `"`, every dash `-`, an
    ellipsis three full stops. Words keep their case; hyphens part them, soft hyphens don't.
    """
    from unicodedata import normalize  # a library of its own, that no text on screen needs

    found: list[Token] = []
    for match in compiled(_TOKEN).finditer(text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        key = match.group()
        if kind == "word":
            if not key.isascii():
                key = normalize("NFC", key.translate(_DROP_UNSEEN))
            if key:
                found.append(Token(key, start, end))
        elif kind == "quote":
            found.append(Token('"', start, end))
        elif kind == "dash":
            found.append(Token("-", start, end))
        elif key == "…":
            found.extend(Token(".", start, end) for _ in range(3))
        else:
            found.append(Token(key, start, end))
    return found


def word_spans(text: str, within: Span | None = None) -> Iterator[Span]:
    """Where the words are; "state-of-the-art" and "won’t" are one word each.

    `within` is taken for a text of its own.
    """
    start, end = within or (0, len(text))
    for match in _WORD.finditer(text, start, end):
        yield Span(match.start(), match.end())


def word_bounds(text: str) -> tuple[list[int], list[int]]:
    """Where the words of `word_spans` begin, and where they end."""
    starts, ends = [], []
    for match in _WORD.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return starts, ends


def count_words(text: str) -> int:
    """How many words `text` has."""
    return sum(1 for _ in _WORD.finditer(text))


def plain_words(text: str) -> list[str]:
    """The words alone, without case, marks or typesetting: what a fingerprint is made of."""
    return [token.key.casefold() for token in tokens(text) if token.key[0].isalnum()]


# ---------------------------------------------------------------- letters made equal

_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All that `str.isspace` takes for a space."""

_FOLD = str.maketrans(
    dict.fromkeys("‘’‚‛`´", "'")
    | dict.fromkeys("“”„‟«»‹›", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys(_SPACES, " ")
)


def fold(text: str) -> str:
    """`text` in lower case with plain quotation marks, dashes and spaces; the same length."""
    folded = text.translate(_FOLD)
    lower = folded.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := each.lower()) == 1 else each for each in folded)


# ---------------------------------------------------------------- hidden characters

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
HIDDEN = re.compile(f"[{_BIDI}]")
"""Characters that turn the direction of text round without being seen."""

_LATIN = r"[A-Za-z]"
_LOOKALIKE = r"[\u0370-\u03ff\u0400-\u052f]"


def mixes_alphabets(word: str) -> bool:
    """Whether a word has Latin letters beside Greek or Cyrillic ones that look like them."""
    return bool(compiled(_LATIN).search(word)) and bool(compiled(_LOOKALIKE).search(word))
