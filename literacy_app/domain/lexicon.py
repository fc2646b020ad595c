"""Lexicons: words that signal something, one file a language and topic.

A file is a table with tabs between its columns: a line of headings (`words`, `signals`, `note`),
then a line an entry. Blank lines and lines that begin with `#` are notes for whoever reads the
file. In `words`, `take/took` stands for either, `dishonest*` for whatever begins so, and `…` for
one to three words of any kind. Case and kinds of marks make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from literacy_app.domain.lesson import Span
from literacy_app.domain.text import fold, word_spans

HEADINGS = ("words", "signals", "note")
GAP = "…"
WIDEST_GAP = 3


class LexiconError(Exception):
    """A lexicon's file that can't be read as one; says the line and what it should be."""


class Entry(NamedTuple):
    """Words as the file writes them, what they signal, and what there is to say of them."""

    words: str
    signals: str
    note: str = ""


class Hit(NamedTuple):
    """An entry and where its words stand in a text."""

    span: Span
    entry: Entry


class _Pattern(NamedTuple):
    """What follows an entry's first word: each a choice of words, or the gap."""

    entry: Entry
    rest: tuple[tuple[str, ...], ...]


class _Starts:
    """The patterns that begin with one word, by the second where it must be a certain one."""

    def __init__(self) -> None:
        self._by_second: dict[str, list[_Pattern]] = {}
        self._others: list[_Pattern] = []

    def add(self, pattern: _Pattern) -> None:
        """Take in a pattern."""
        seconds = pattern.rest[0] if pattern.rest else (GAP,)
        if seconds == (GAP,) or any(each.endswith("*") for each in seconds):
            self._others.append(pattern)
            return
        for each in seconds:
            self._by_second.setdefault(each, []).append(pattern)

    def before(self, following: str) -> Iterator[_Pattern]:
        """Those that may stand before a word."""
        yield from self._others
        yield from self._by_second.get(following, ())


class Lexicon:
    """Entries to be found in texts; the work grows with the text, not with the entries."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)
        self._whole: dict[str, _Starts] = {}
        self._beginnings: dict[str, _Starts] = {}
        for entry in self.entries:
            first, *rest = (tuple(each.split("/")) for each in fold(entry.words).split())
            for word in first:
                starts = self._beginnings if word.endswith("*") else self._whole
                starts.setdefault(word.rstrip("*"), _Starts()).add(_Pattern(entry, tuple(rest)))
        self._lengths = sorted({len(each) for each in self._beginnings})
        self._shortest = min(self._lengths, default=0)
        self._leads = {each[: self._shortest] for each in self._beginnings}

    def find(self, text: str) -> list[Hit]:
        """Where the entries' words stand in `text`, in order; of several at one place, the longest.

        Hits don't overlap.
        """
        return self.find_among(*folded_words(text))

    def find_among(self, words: Sequence[str], spans: Sequence[Span]) -> list[Hit]:
        """The same in a text whose folded words stand at these spans."""
        found: list[Hit] = []
        if not self.entries:
            return found
        at = 0
        while at < len(words):
            word = words[at]
            if word not in self._whole and word[: self._shortest] not in self._leads:
                at += 1
                continue
            following = words[at + 1] if at + 1 < len(words) else ""
            ends = [(end, each.entry) for each in self._at(word, following)
                    for end in _ends(words, at + 1, each.rest)]  # fmt: skip
            if not ends:
                at += 1
                continue
            end, entry = max(ends, key=lambda each: each[0])
            found.append(Hit(Span(spans[at].start, spans[end - 1].end), entry))
            at = end
        return found

    def _at(self, word: str, following: str) -> Iterator[_Pattern]:
        if word in self._whole:
            yield from self._whole[word].before(following)
        for length in self._lengths:
            if word[:length] in self._beginnings:
                yield from self._beginnings[word[:length]].before(following)


def folded_words(text: str) -> tuple[list[str], list[Span]]:
    """The words of `text` as they are compared, and where they stand."""
    folded = fold(text)
    spans = list(word_spans(text))
    return [folded[span.start : span.end] for span in spans], spans


def _ends(words: Sequence[str], at: int, rest: tuple[tuple[str, ...], ...]) -> Iterator[int]:
    """The indices behind the last word, for every way in which `rest` goes on from `at`."""
    if not rest:
        yield at
    elif rest[0] == (GAP,):
        for width in range(1, WIDEST_GAP + 1):
            if at + width <= len(words):
                yield from _ends(words, at + width, rest[1:])
    elif at < len(words) and any(_is_meant(words[at], each) for each in rest[0]):
        yield from _ends(words, at + 1, rest[1:])


def _is_meant(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def read_lexicon(text: str) -> Lexicon:
    """The lexicon in a file's text; raises LexiconError."""
    entries: list[Entry] = []
    headings: list[str] | None = None
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [each.strip() for each in line.split("\t")]
        if headings is None:
            headings = fields
            if headings != list(HEADINGS):
                raise LexiconError(f"line {number}: the headings are {', '.join(HEADINGS)}")
        elif len(fields) not in (2, 3) or not all(fields[:2]) or fields[0].startswith(GAP):
            raise LexiconError(f"line {number}: an entry has words, what they signal, and a note")
        else:
            entries.append(Entry(*fields))
    return Lexicon(entries)
