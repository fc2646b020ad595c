"""The words of a text by number, and those that cost nothing when a learner paints it.

Who is learning to hear voices apart shouldn't lose points over where exactly a brush was lifted. So
these words are neither asked for nor held against anyone: articles; the words that name who says
something, who passed it on, and the neutral verb between; and the “that” or “to” that opens a
paraphrase. Punctuation is no word in the first place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from literacy_app.domain.lesson import MARKED_VOICES, UNNAMED, Article, Passage, Span
from literacy_app.domain.roles import Finder
from literacy_app.domain.text import main_language, word_bounds

ARTICLES: Mapping[str, str] = MappingProxyType(
    {
        "en": "a an the",
        "de": "der die das den dem des ein eine einen einem einer eines",
        "nl": "de het een",
        "fr": "le la les un une des du",
        "es": "el la los las un una unos unas",
        "pt": "o a os as um uma uns umas",
        "it": "il lo la i gli le un uno una",
        "sv": "en ett",
        "da": "en et",
        "nb": "en ei et",
        "nn": "ein ei eit",
    }
)
"""The articles of a language; one that isn't here has none that cost nothing."""

OPENERS: Mapping[str, str] = MappingProxyType(
    {
        "en": "that to",
        "de": "dass daß zu",
        "nl": "dat te om",
        "fr": "que de",
        "es": "que",
        "pt": "que",
        "it": "che di",
        "sv": "att",
        "da": "at",
        "nb": "at",
        "nn": "at",
    }
)
"""The words that open a paraphrase in a language."""

_RELAYING = {
    "en": "according to as reported by quoted cited citing in via through told",
    "de": "laut nach wie so unter berufung auf angaben von berichtet berichtete berichten meldet"
    " meldete zufolge",
}
_RELAYED = {"de": "berichtet berichtete berichteten meldet meldete meldeten schreibt zufolge"}
"""Words that stand behind whoever passed something on ("wie das Radio berichtet")."""
_PRONOUNS = {
    "en": "i he she it we they who",
    "de": "ich er sie es wir man wer",
    "nl": "ik hij zij ze het wij we wie",
    "fr": "je il elle on nous ils elles qui",
}
_SPEECH, *_REPORTERS = MARKED_VOICES
_MOST_BESIDE_A_CUE = 2
_CLAUSE_EDGE = re.compile(
    r"[,;:.!?…)\]”“\"»›](?=\s)|(?<=\s)[(\[“„\"«‹]|[,.!?…][”“\"»’]|[—–]|\s-\s|\n\s*\n"
)


Range = tuple[int, int]
"""The numbers of the first word and of the one behind the last."""
Ranges = tuple[Range, ...]


class Words:
    """The words of one text by number: `starts` and `ends` are their offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = word_bounds(text)

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, number: int) -> str:
        """The word of that number."""
        return self.text[self.starts[number] : self.ends[number]]

    def touched(self, span: Span) -> Range:
        """The numbers of the first word that the span touches and of the first one behind it."""
        start, end = span
        first = bisect_right(self.ends, start)
        return first, bisect_left(self.starts, end, first)

    def span(self, first: int, stop: int) -> Span:
        """From the beginning of a word to the end of the one before `stop`."""
        return Span(self.starts[first], self.ends[stop - 1])

    def are_one_clause(self, first: int, stop: int) -> bool:
        """Whether no punctuation parts these words."""
        return _CLAUSE_EDGE.search(self.text, self.starts[first], self.ends[stop - 1]) is None


class Costless(NamedTuple):
    """One byte a word: 1 where it costs nothing. `little` are the articles and openers of those."""

    free: bytearray
    little: bytearray


class _Little:
    """The little words of a language: the row of articles and openers, and more of them by kind."""

    def __init__(self, row: bytearray, tag: str) -> None:
        self.row = row
        self.relaying = frozenset(_RELAYING.get(tag, "").split())
        self.relayed = frozenset(_RELAYED.get(tag, "").split())
        self.pronouns = frozenset(_PRONOUNS.get(tag, "").split())


def costless(
    article: Article, words: Words, ranges: Mapping[str, Ranges], language: str
) -> Costless:
    """Which words cost nothing; `ranges` are those of each passage's pieces, by its id.

    A cue is neutral where no passage of commentary holds it: “snorted” is the writer's. Likewise a
    name within a passage of commentary or inference is a part of it and costs as all of it does.
    """
    tag = main_language(language)
    little = _articles(words, tag)
    for first, stop in _openers(article, words, ranges, tag):
        little[first:stop] = b"\1" * (stop - first)
    free = bytearray(len(words))
    for first, stop in _roles(article, words, ranges, language, _Little(little, tag)):
        free[first:stop] = b"\1" * (stop - first)
    for passage in article.passages:
        if passage.voice in _REPORTERS:
            for first, stop in ranges[passage.id]:
                free[first:stop] = bytes(stop - first)
    both = int.from_bytes(free, "little") | int.from_bytes(little, "little")
    return Costless(bytearray(both.to_bytes(len(words), "little")), little)


def _articles(words: Words, tag: str) -> bytearray:
    known = ARTICLES.get(tag, "").split()
    forms = frozenset(form for each in known for form in (each, each.title(), each.upper()))
    text = words.text
    bounds = zip(words.starts, words.ends, strict=True)
    return bytearray([text[start:end] in forms for start, end in bounds])


def _openers(
    article: Article, words: Words, ranges: Mapping[str, Ranges], tag: str
) -> Iterator[Range]:
    """The “that” or “to” with which speech begins, or that stands directly before it.

    Behind a quotation mark it is a word of the speaker's own ("“That is wrong”").
    """
    known = frozenset(OPENERS.get(tag, "").split())
    text = words.text
    for passage in article.passages if known else ():
        if passage.voice is _SPEECH:
            first, _ = ranges[passage.id][0]
            for at in (first, first - 1):
                if not 0 <= at < len(words):
                    continue
                before = at < first and text[words.ends[at] : passage.start].isspace()
                is_first = before or words.starts[at] == passage.start
                if is_first and words.word(at).lower() in known:
                    yield at, at + 1


def _roles(
    article: Article,
    words: Words,
    ranges: Mapping[str, Ranges],
    language: str,
    little: _Little,
) -> Iterator[Range]:
    """Where sources, cues and relays of reported speech stand."""
    finder = Finder(words.text, language)
    for passage in article.passages:
        if passage.voice is not _SPEECH:
            continue
        source = finder.source(passage)
        if source is not None:
            yield words.touched(source)
        if passage.cue_span is not None:
            cue = words.touched(passage.cue_span)
            yield cue
            if source is None:
                yield _beside(cue, passage, ranges[passage.id], words, little)
        for name in passage.via:
            relay = finder.near(name, passage.pieces)
            if relay is not None:
                first, stop = words.touched(relay)
                while first and words.word(first - 1).lower() in little.relaying:
                    first -= 1
                if stop < len(words) and words.word(stop).lower() in little.relayed:
                    stop += 1
                yield first, stop


def _beside(cue: Range, passage: Passage, own: Ranges, words: Words, little: _Little) -> Range:
    """The words beside a cue that stand for a source whose name the sentence doesn't give.

    A pronoun ("he said"); otherwise at most two words and their article, those before the cue in
    its clause or else those behind it ("said the mayor"). A source that has a name needs the
    article, one that has none doesn't ("officials said").
    """

    def is_near(at: int) -> bool:
        if not 0 <= at < len(words) or any(first <= at < stop for first, stop in own):
            return False
        return words.are_one_clause(min(at, cue[0]), max(at + 1, cue[1]))

    first, stop = cue
    for at in (first - 1, stop):
        if is_near(at) and words.word(at).lower() in little.pronouns:
            return min(at, first), max(at + 1, stop)
    costly = 0
    while is_near(first - 1) and costly + (not little.row[first - 1]) <= _MOST_BESIDE_A_CUE:
        first -= 1
        costly += not little.row[first]
    while first == cue[0] and is_near(stop) and costly < _MOST_BESIDE_A_CUE:
        costly += not little.row[stop]
        stop += 1
    begin = first if first < cue[0] else cue[1]
    has_article = begin < stop and little.row[begin] == 1
    return (first, stop) if has_article or passage.source == UNNAMED else cue
