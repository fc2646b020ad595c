"""What a word, a sentence and a quotation are: the one place that says so.

Offsets are code points, ends exclusive. Nothing here depends on the language but where an
argument says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from literacy_app.domain.lesson import Span

_compiled = cache(re.compile)
"""Compiles a pattern when it is first used: for an article on screen only one is."""


def main_language(tag: str) -> str:
    """The language of a tag, in small letters and without its country: `de` of `de-AT`."""
    return tag.partition("-")[0].lower()


# ---------------------------------------------------------------- words

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_QUOTES = "\"'‘’‚‛“”„‟«»‹›`´"
_DASHES = "\\-‐‑‒–—―−"
_TOKEN = (
    rf"(?P<word>(?:[^\W_]|[{_MARKS}{_UNSEEN}])+)"
    rf"|(?P<quote>[{_QUOTES}])|(?P<dash>[{_DASHES}]+)|[^\s]"
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
    for match in _compiled(_TOKEN).finditer(text):
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


# ---------------------------------------------------------------- sentences

_PARAGRAPH_END = r"[\r\n](?:(?<=\r)\n)?+[^\S\r\n]*[\r\n]\s*"
_SENTENCE_END = r"([.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'’”“»«)\]]*+)\s+"
_TAIL_END = r"[.!?…;:]|\r?\n\s*\r?\n|[“„«\"]|$"
_TAIL_WORDS = 6
_LONGEST_ABBREVIATION = 8
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col lt sgt rep sen gov hon rev jr sr no vs etc inc ltd co corp dept"
    " jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx fig vol pp cf al"
    " hr fr bzw usw ca vgl nr str abs".split()
)
_ORDINAL_LANGUAGES = ("de", "da", "nb", "nn", "no", "fi", "cs", "hu")


def sentences(text: str, language: str = "en") -> list[Span]:
    """The sentences of `text`, without the white space between them.

    A blank line ends a sentence; a line break doesn't. After a quoted question or cry a short
    rest without a further quotation ("… ?” Ada Quist asked.") belongs to the same sentence.
    """
    return list(map(Span, *_sentence_bounds(text, language)))


def _sentence_bounds(text: str, language: str) -> tuple[list[int], list[int]]:
    """Where the sentences begin, and where they end."""
    ordinals = main_language(language) in _ORDINAL_LANGUAGES
    bounds: tuple[list[int], list[int]] = [], []
    begin = 0
    for edge in (*_compiled(_PARAGRAPH_END).finditer(text), None):
        stop = edge.start() if edge else len(text)
        _add_sentences(*bounds, text, begin, stop, ordinals)
        begin = edge.end() if edge else stop
    return bounds


def _add_sentences(
    starts: list[int], ends: list[int], text: str, begin: int, stop: int, ordinals: bool
) -> None:
    """Add the bounds of the sentences of the paragraph from `begin` to `stop`."""
    start = begin
    while start < stop and text[start].isspace():
        start += 1
    for match in _compiled(_SENTENCE_END).finditer(text, begin, stop):
        following = match.end()
        if following < stop and _ends_sentence(text, match, stop, ordinals):
            end = match.end(1)
            if end > start:
                starts.append(start)
                ends.append(end)
            start = following
    end = stop
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        starts.append(start)
        ends.append(end)


def _ends_sentence(text: str, match: re.Match[str], stop: int, ordinals: bool) -> bool:
    following = match.end()
    if text[following].islower():
        return False
    ending = match[1]
    if ending == ".":
        return not _is_abbreviated(text, match.start(), ordinals)
    if ending[0] in "?!…" and ending[-1] in "\"'’”“»«":
        tail = _compiled(_TAIL_END).search(text, following, stop)
        end = tail.start() if tail else stop
        is_quote = tail is not None and tail.group() in ("“", "„", "«", '"')
        return is_quote or count_words(text[following:end]) > _TAIL_WORDS
    return True


def _is_abbreviated(text: str, stop: int, ordinals: bool) -> bool:
    """Whether the full stop at offset `stop` belongs to the word before it."""
    word = text[text.rfind(" ", max(0, stop - _LONGEST_ABBREVIATION), stop) + 1 : stop]
    word = word.lstrip("\"'‘“„«([")
    if len(word) == 1:
        return word.isupper() or (ordinals and word.isdigit())
    if len(word) > _LONGEST_ABBREVIATION:
        return False
    if "." in word:
        return all(len(part) == 1 for part in word.split("."))
    return word.lower() in _ABBREVIATIONS or (ordinals and len(word) == 2 and word.isdigit())


class Sentences:
    """The sentences of one text, to be asked which of them a span touches."""

    def __init__(self, text: str, language: str = "en") -> None:
        self._starts, self._ends = _sentence_bounds(text, language)

    def touched_by(self, span: Span) -> Span | None:
        """From the beginning of the first sentence touched to the end of the last."""
        starts, ends = self._starts, self._ends
        if not starts:
            return None
        start, end = span
        first = max(0, bisect_right(starts, start) - 1)
        if end <= ends[first]:
            return Span(starts[first], ends[first])
        last = max(first, bisect_right(starts, end - 1) - 1)
        return Span(starts[first], max(ends[last], end))


# ---------------------------------------------------------------- finding words again

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


def occurrences(folded: str, phrase: str, within: Span) -> Iterator[Span]:
    """Where `phrase` stands as whole words in a text that was folded with `fold`.

    White space and line breaks between its words may differ, and after a hyphen be added.
    """
    wanted = _folded_phrase(phrase)
    if not wanted:
        return
    start, stop = within.start, within.end
    is_even = wanted.isalnum() or not (
        folded.find("  ", start, stop) >= 0 or folded.find("- ", start, stop) >= 0
    )
    pattern = None if is_even else _pattern(wanted)
    at = start - 1
    while True:
        if pattern is None:
            at = folded.find(wanted, at + 1, stop)
            end = at + len(wanted)
        else:
            match = pattern.search(folded, at + 1, stop)
            at, end = match.span() if match else (-1, -1)
        if at < 0:
            return
        if _is_whole(folded, at, end):
            yield Span(at, end)


@lru_cache(maxsize=1024)
def _folded_phrase(phrase: str) -> str:
    return " ".join(fold(phrase).split())


_BETWEEN = {" ": r"\s+", "-": r"-\s*", "- ": r"-\s+"}


@lru_cache(maxsize=1024)
def _pattern(wanted: str) -> re.Pattern[str]:
    parts = re.split(r"( |- ?)", wanted)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = [_BETWEEN[each] for each in parts[1::2]]
    return re.compile("".join(parts))


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def nearest(spans: Sequence[Span], to: Sequence[Span]) -> Span | None:
    """Of `spans`, the nearest to any of `to` without touching one; of two as near, the later.

    Both stand in text order; those in `to` lie apart.
    """
    best, least = None, -1
    for index, each in enumerate(to):
        floor = to[index - 1].end if index else 0
        ceiling = to[index + 1].start if index + 1 < len(to) else None
        before = bisect_right(spans, each.start, key=_end_of) - 1
        after = bisect_left(spans, each.end, key=_start_of)
        if before >= 0 and (span := spans[before]).start >= floor:
            gap = each.start - span.end
            if best is None or (gap, -span.start) < (least, -best.start):
                best, least = span, gap
        if after < len(spans) and (ceiling is None or spans[after].end <= ceiling):
            span, gap = spans[after], spans[after].start - each.end
            if best is None or (gap, -span.start) < (least, -best.start):
                best, least = span, gap
    return best


_start_of, _end_of = attrgetter("start"), attrgetter("end")


# ---------------------------------------------------------------- quotation marks

_CLOSERS = {"”": "“„”", "“": "„", "’": "‘", "‘": "‚", "»": "«", "«": "»", "›": "‹", "‹": "›"}
_MARK = f"[{_QUOTES}]"
_DEEPEST = 8


def stray_quotation_marks(text: str) -> list[int]:
    """Offsets of the quotation marks in `text` that lack their partner in kind and depth.

    Apostrophes and inch marks are no quotation marks; a straight single quotation mark that
    is never closed is taken for an apostrophe.
    """
    return sorted(_quoted_and_stray(text)[1])


def quotations(text: str) -> list[Span]:
    """The outermost quotations of a paragraph, marks included.

    One in double marks that is never closed reaches to the end, as where it runs over paragraphs.
    """
    quoted, stray = _quoted_and_stray(text)
    unclosed = (Span(at, len(text)) for at in stray if text[at] in '“„«"')
    found: list[Span] = []
    for each in sorted([*quoted, *unclosed], key=lambda span: (span.start, -span.end)):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return found


def _quoted_and_stray(text: str) -> tuple[list[Span], list[int]]:
    """What stands between partners, however deep, and the marks that lack theirs."""
    open_marks: list[tuple[str, int]] = []
    quoted: list[Span] = []
    stray: list[int] = []
    for match in _compiled(_MARK).finditer(text):
        mark, at = match.group(), match.start()
        if mark in "`´‟‛" or _is_apostrophe(text, at, mark, open_marks):
            continue
        partners = {'"': '"', "'": "'"}.get(mark) or _CLOSERS.get(mark, "")
        if mark == '"' and not open_marks and at and text[at - 1].isdigit():
            continue
        while open_marks and open_marks[-1][0] == "'" and mark != "'":
            open_marks.pop()
        depth = _partner_depth(open_marks, partners, mark)
        if depth is None:
            if _may_open(text, at, mark):
                open_marks.append((mark, at))
            else:
                stray.append(at)
            continue
        stray.extend(offset for kind, offset in open_marks[depth + 1 :] if kind != "'")
        quoted.append(Span(open_marks[depth][1], at + 1))
        del open_marks[depth:]
    stray.extend(offset for kind, offset in open_marks if kind != "'")
    return quoted, stray


def _partner_depth(open_marks: list[tuple[str, int]], partners: str, mark: str) -> int | None:
    if mark in "“‘" and (not open_marks or open_marks[-1][0] not in partners):
        return None
    for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEEPEST), -1):
        if open_marks[depth][0] in partners:
            return depth
    return None


def _may_open(text: str, at: int, mark: str) -> bool:
    if mark in "“„‘‚«‹\"'":
        return True
    if mark == "’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and before not in ".,!?" and after.isalnum()


def _is_apostrophe(text: str, at: int, mark: str, open_marks: list[tuple[str, int]]) -> bool:
    if mark not in "'’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    closes = bool(open_marks) and open_marks[-1][0] == ("'" if mark == "'" else "‘")
    if mark == "’":
        return not closes
    opens = (before.isspace() or before in '([“„«"-–—') and after.isalnum()
    return not (closes and not before.isspace()) and not opens


# ---------------------------------------------------------------- hidden characters

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
HIDDEN = re.compile(f"[{_BIDI}]")
"""Characters that turn the direction of text round without being seen."""

_LATIN = r"[A-Za-z]"
_LOOKALIKE = r"[\u0370-\u03ff\u0400-\u052f]"


def mixes_alphabets(word: str) -> bool:
    """Whether a word has Latin letters beside Greek or Cyrillic ones that look like them."""
    return bool(_compiled(_LATIN).search(word)) and bool(_compiled(_LOOKALIKE).search(word))
