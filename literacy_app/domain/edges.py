"""Where a passage begins and ends, as the annotation guideline has it.

A selection made by hand is snapped to whole words and to the quotation marks that belong to them.
Speech takes in the "that" or "to" that opens a paraphrase (in German "dass" or "zu"); the full
stop that ends the sentence stays outside, unless it stands inside the quotation marks. Commentary
stands on the fewest words that carry it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

from literacy_app.domain.costless import OPENERS
from literacy_app.domain.lesson import Article, Span, Voice
from literacy_app.domain.quotation_marks import quotations, stray_quotation_marks
from literacy_app.domain.sentences import Sentences
from literacy_app.domain.text import main_language, word_spans

_MARKS = "“”„‘’‚«»‹›\"'"
_INSIDE = ".,!?…;:"
_STOPS = ".!?…"
_SMALL_WORDS = {
    "en": "a an the this that these those his her its their our my your and or but of in on at by"
    " for with from as to is was are were be been being",
    "de": "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen"
    " sein seine seinen seiner ihr ihre ihren ihrer unser unsere und oder aber von vom in im an am"
    " auf bei für mit aus als zu zum zur ist war sind waren wird wurde",
}
"""The words of a language that carry no attitude by themselves."""


class Snap(NamedTuple):
    """A selection snapped to where a passage begins and ends, and the other way to snap it.

    Where there is only one way, both are the same.
    """

    span: Span
    other: Span


def snap(article: Article, selection: Span, voice: Voice, language: str = "en") -> Snap | None:
    """The words meant by a selection, for a passage of that voice; None where it holds no word.

    A mere place means the word that is there.
    """
    frame = _frame(article, selection)
    words = _words(article.text, frame, selection)
    if words is None:
        return None
    marked = _with_marks(article.text, frame, words)
    if voice is Voice.SPEECH:
        openers = _of(OPENERS, language)
        usual = Span(_opened(article.text, frame, marked.start, openers), marked.end)
        other = _other_speech(article.text, frame, words, usual, openers)
    elif voice is Voice.COMMENTARY:
        fewest = _fewest(article.text, words, _of(_SMALL_WORDS, language))
        usual = _with_marks(article.text, frame, fewest)
        other = marked
    else:
        usual = marked
        other = _sentence(article.text, frame, marked, language)
    return Snap(usual, other)


def snap_end(article: Article, at: int, is_end: bool) -> int:
    """An end of a passage, dragged to offset `at`: the nearest edge of a word, marks and all."""
    frame = _frame(article, Span(at, at))
    edges: set[int] = set()
    for word in word_spans(article.text, frame):
        if abs(word.start - at) < _REACH or abs(word.end - at) < _REACH:
            marked = _reaches(article.text, frame, word)
            edges.update(marked[1] if is_end else marked[0])
    return min(sorted(edges), key=lambda each: abs(each - at), default=at)


_REACH = 60


def step_end(article: Article, at: int, is_end: bool, forward: bool) -> int:
    """An end of a passage moved on, or back, by one word; the same where there is none."""
    frame = _frame(article, Span(at, at))
    edges = sorted(each.end if is_end else each.start for each in word_spans(article.text, frame))
    if forward:
        return next((each for each in edges if each > at), at)
    return next((each for each in reversed(edges) if each < at), at)


def _frame(article: Article, selection: Span) -> Span:
    """From the beginning of the first block that the selection touches to the end of the last."""
    touched = [
        each.span
        for each in article.blocks
        if each.span.start <= selection.end and selection.start <= each.span.end
    ]
    return Span(touched[0].start, touched[-1].end) if touched else Span(0, 0)


def _words(text: str, frame: Span, selection: Span) -> Span | None:
    """The whole words that the selection touches, with the signs that belong to numbers."""
    is_place = selection.start == selection.end
    touched = [
        each
        for each in word_spans(text, frame)
        if each.meets(selection) or (is_place and each.start <= selection.start <= each.end)
    ]
    if not touched:
        return None
    start, end = touched[0].start, touched[-1].end
    if start > frame.start and unicodedata.category(text[start - 1]) == "Sc":
        start -= 1
    while end < frame.end and text[end] in "%‰°€":
        end += 1
    return Span(start, end)


def _reaches(text: str, frame: Span, words: Span) -> tuple[list[int], list[int]]:
    """Where words may begin and end with none, some or all of the marks that touch them."""
    starts, at = [words.start], words.start
    while at > frame.start and text[at - 1] in _MARKS:
        at -= 1
        starts.append(at)
    ends, at = [words.end], words.end
    while at < frame.end and text[at] in _INSIDE + _MARKS:
        at += 1
        if text[at - 1] in _MARKS:
            ends.append(at)
    return starts, ends


def _with_marks(text: str, frame: Span, words: Span) -> Span:
    """The words with as many of the marks that touch them as have their partner there.

    A quotation that is closed in a later paragraph only keeps the mark that opens it.
    """
    around = text[frame.start : frame.end]
    lone = {at + frame.start for at in stray_quotation_marks(around)}
    starts, ends = _reaches(text, frame, words)
    ways = [Span(start, end) for start, end in product(starts, ends)]
    ways.sort(key=lambda each: each.start - each.end)
    for each in ways:
        stray = {at + each.start for at in stray_quotation_marks(text[each.start : each.end])}
        if stray <= lone:
            goes_on = each.start in lone and not text[each.end : frame.end].strip(_INSIDE)
            return Span(each.start, frame.end) if goes_on else each
    return words


def _of(words: Mapping[str, str], language: str) -> frozenset[str]:
    """The words of a language; none where it isn't known."""
    return frozenset(words.get(main_language(language), "").split())


def _opened(text: str, frame: Span, start: int, openers: frozenset[str]) -> int:
    """Where a "that" or "to" begins right before these words, or else they themselves."""
    words = list(word_spans(text, Span(frame.start, start)))
    if words and text[words[-1].start : words[-1].end].casefold() in openers:
        between = text[words[-1].end : start]
        if between and not between.strip():
            return words[-1].start
    return start


def _other_speech(
    text: str, frame: Span, words: Span, usual: Span, openers: frozenset[str]
) -> Span:
    """Speech without its opening "that", or without its marks, or else with more around it.

    That is its full stop, or the whole of the quotation that it is a part of.
    """
    inside = list(word_spans(text, usual))
    opens = text[inside[0].start : inside[0].end].casefold() in openers and len(inside) > 1
    if opens and inside[0].start == usual.start:
        return _with_marks(text, frame, Span(inside[1].start, words.end))
    if usual != words and not stray_quotation_marks(text[words.start : words.end]):
        return words
    other = _with_stop(text, frame, usual)
    return other if other != usual else _whole_quotation(text, frame, usual)


def _whole_quotation(text: str, frame: Span, words: Span) -> Span:
    """The quotation that the words stand in, marks included; else they themselves."""
    found = (each.moved(frame.start) for each in quotations(text[frame.start : frame.end]))
    return next((each for each in found if each.holds(words)), words)


def _with_stop(text: str, frame: Span, words: Span) -> Span:
    has_stop = words.end < frame.end and text[words.end] in _STOPS
    return Span(words.start, words.end + has_stop)


def _fewest(text: str, words: Span, small: frozenset[str]) -> Span:
    """The words without the small ones at either end, unless there are only such."""
    inside = list(word_spans(text, words))
    is_small = [text[each.start : each.end].casefold() in small for each in inside]
    if all(is_small):
        return words
    first, last = is_small.index(False), len(inside) - 1 - is_small[::-1].index(False)
    start = inside[first].start if first else words.start
    return Span(start, inside[last].end if last < len(inside) - 1 else words.end)


def _sentence(text: str, frame: Span, words: Span, language: str) -> Span:
    """The sentences that the words stand in, without the full stop."""
    sentences = Sentences(text[frame.start : frame.end], language)
    touched = sentences.touched_by(words.moved(-frame.start))
    if touched is None:
        return words
    inside = list(word_spans(text, touched.moved(frame.start)))
    return _with_marks(text, frame, Span(inside[0].start, inside[-1].end)) if inside else words
