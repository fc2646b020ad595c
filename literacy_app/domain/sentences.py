"""What a sentence is: the one place that says so.

Offsets are code points, ends exclusive. Abbreviations are those of English and German; which
languages write an ordinal number with a full stop is listed here.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from literacy_app.domain.lesson import Span
from literacy_app.domain.text import compiled, count_words, main_language

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
    for edge in (*compiled(_PARAGRAPH_END).finditer(text), None):
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
    for match in compiled(_SENTENCE_END).finditer(text, begin, stop):
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
        tail = compiled(_TAIL_END).search(text, following, stop)
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
