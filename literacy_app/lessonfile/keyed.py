"""A key set onto the article it was made for: anchors found in a brought text.

Matching forgives white space, kinds of space, dashes and quotation marks, line and paragraph
breaks, and what stands between passages; it is strict about words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise
from typing import NamedTuple

from literacy_app.domain.lesson import (
    Anchor,
    Article,
    ArticleKey,
    Block,
    BlockKind,
    Lesson,
    Passage,
    Span,
)
from literacy_app.domain.problems import Problem
from literacy_app.domain.text import Token, tokens
from literacy_app.lessonfile.fingerprint import RECOGNISED, share
from literacy_app.lessonfile.parse import Parsed
from literacy_app.lessonfile.passages import Placed
from literacy_app.lessonfile.resolve import resolve
from literacy_app.lessonfile.source import Reporter

_GAP = re.compile(r"(?:(?<=\s)|^|(?<=[\[“„«‘]))(?:…|\.\.\.)(?=\s|$)")
_PARAGRAPH = re.compile(r"(?>\r\n?|\n)[^\S\r\n]*[\r\n]\s*")
_LINE = re.compile(r"[\r\n]\s*")
_LONGEST_HEADLINE = 250
_LONGEST_CREDIT = 120
_CREDIT = re.compile(
    r"\b(?:getty|reuters|afp|ap|epa|dpa|alamy|shutterstock|photo(?:graph)?|picture|image|credit)\b",
    re.IGNORECASE,
)
_MOST_SHOWN = 3


class Brought(NamedTuple):
    """A keyed lesson with its article; `problems` are those of setting the key onto the text."""

    lesson: Lesson
    problems: tuple[Problem, ...]


def bring(parsed: Parsed, text: str) -> Brought:
    """The keyed lesson `parsed` with its passages found in `text`, whose offsets they take.

    Passages that aren't found are reported and left out. Raises ValueError if the lesson isn't
    keyed.
    """
    lesson = parsed.lesson
    if lesson is None or lesson.key is None:
        raise ValueError("the lesson holds no key")
    reporter = Reporter(parsed.source)
    placed = _KeyPlacer(lesson.key, text, reporter, parsed).place()
    article = Article(
        text=text,
        blocks=blocks_of(text),
        passages=resolve(text, lesson.language, placed, reporter.report),
        imprint=lesson.key.imprint,
    )
    return Brought(replace(lesson, articles=(article,)), tuple(reporter.problems))


def refusal(parsed: Parsed, text: str) -> Problem | None:
    """Why `text` isn't taken for the article of a keyed lesson; None where it is.

    A lesson without a fingerprint takes any text.
    """
    lesson = parsed.lesson
    sketch = lesson.key.imprint.fingerprint if lesson is not None and lesson.key else ""
    found = share(sketch, text) if sketch else 1.0
    if found >= RECOGNISED:
        return None
    reporter = Reporter(parsed.source)
    reporter.report_at("article-not-this", 0, 0, share=round(found * 100))
    return reporter.problems[0]


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs of a bare article; the first is the headline if it is short.

    Blank lines part paragraphs; where there are none, each line is one.
    """
    words = text.rstrip()
    parts = _PARAGRAPH if _PARAGRAPH.search(words) else _LINE
    if not words:
        return ()
    spans, at = [], len(words) - len(words.lstrip())
    for match in (*parts.finditer(words, at), None):
        end = match.start() if match else len(words)
        spans.append(Span(at, at + len(words[at:end].rstrip())))
        at = match.end() if match else end
    kinds = [_kind_of(words[span.start : span.end]) for span in spans]
    if len(spans) > 1 and spans[0].end - spans[0].start <= _LONGEST_HEADLINE:
        kinds[0] = BlockKind.HEADLINE
    return tuple(map(Block, kinds, spans))


def _kind_of(paragraph: str) -> BlockKind:
    """A short line that names a picture agency and is no sentence is a credit."""
    is_credit = (
        len(paragraph) <= _LONGEST_CREDIT
        and paragraph[-1] not in ".!?”\"’'"
        and _CREDIT.search(paragraph) is not None
    )
    return BlockKind.CREDIT if is_credit else BlockKind.PARAGRAPH


class _Tokens:
    """A text's tokens, to be searched for runs of words."""

    def __init__(self, text: str) -> None:
        self.tokens = tokens(text)
        self.keys = [token.key for token in self.tokens]
        self._at: dict[str, list[int]] = defaultdict(list)
        for index, key in enumerate(self.keys):
            self._at[key].append(index)

    def find(self, run: list[str], begin: int) -> Iterator[int]:
        """The indices from `begin` on at which the run of keys stands."""
        rarest = min(range(len(run)), key=lambda at: len(self._at.get(run[at], ())))
        places = self._at.get(run[rarest], [])
        for number in range(bisect_left(places, begin + rarest), len(places)):
            first = places[number] - rarest
            if self.keys[first : first + len(run)] == run:
                yield first


class _Segment(NamedTuple):
    """Words of an anchor between gaps: its tokens, with offsets into the anchor's words."""

    tokens: list[Token]
    closes_nested: bool

    @property
    def run(self) -> list[str]:
        return [token.key for token in self.tokens]


class _KeyPlacer:
    def __init__(self, key: ArticleKey, text: str, reporter: Reporter, parsed: Parsed) -> None:
        self._key, self._reporter, self._parsed = key, reporter, parsed
        self._finder = AnchorFinder(text, reporter)

    def place(self) -> list[Placed]:
        """The passages found, in the order of the anchors."""
        placed: dict[str, Placed] = {}
        further: list[tuple[str, Span, int]] = []
        begin = 0
        for number, anchor in enumerate(self._key.anchors):
            at = self._parsed.anchors[number] if number < len(self._parsed.anchors) else 0
            found = self._finder.find(anchor, begin, at)
            if found is None:
                continue
            begin, spans = found
            for mark, span in zip(anchor.marks, spans, strict=True):
                if mark.passage is None:
                    further.append((mark.of, span, at))
                    continue
                where = self._parsed.places.get(mark.passage.id, at)
                placed[mark.passage.id] = Placed(mark.passage, [span], where, len(placed))
        for owner, span, at in further:
            if owner in placed and not placed[owner].take(span):
                self._reporter.report("piece-overlaps", at, of=owner)
        return list(placed.values())


class AnchorFinder:
    """Finds anchors in one article; what it doesn't find, or finds twice, is reported."""

    def __init__(self, text: str, reporter: Reporter) -> None:
        self._text, self._reporter = text, reporter
        self._tokens = _Tokens(text)

    @property
    def tokens(self) -> list[Token]:
        """The words and marks of the article."""
        return self._tokens.tokens

    def find(self, anchor: Anchor, begin: int, at: int) -> tuple[int, list[Span]] | None:
        """Where the anchor's first mark begins, as an index of tokens, and its marks' spans.

        It is searched from the token of index `begin` on, and reported on at the offset `at`.
        """
        segments = _segments(anchor)
        if not segments or not anchor.marks:
            return None
        lead = sum(1 for t in segments[0].tokens if t.end <= anchor.marks[0].span.start)
        name = _name(anchor)
        found = self._tokens.find(segments[0].run, max(0, begin - lead))
        starts = list(islice(found, _MOST_SHOWN))
        words = anchor.words[segments[0].tokens[0].start : segments[0].tokens[-1].end]
        if not starts:
            self._reporter.report("anchor-missing", at, id=name, words=words)
            return None
        firsts = [starts[0]]
        previous = starts[0]
        for before, segment in pairwise(segments):
            start = previous + (1 if before.closes_nested else len(before.tokens))
            following = next(self._tokens.find(segment.run, start), None)
            if following is None:
                missing = anchor.words[segment.tokens[0].start : segment.tokens[-1].end]
                self._reporter.report("anchor-partly", at, id=name, found=words, words=missing)
                return None
            firsts.append(following)
            previous = following
        if len(starts) > 1:
            self._report_ambiguous(starts, len(segments[0].tokens), words, name, at)
        spans = [self._span(mark.span, segments, firsts) for mark in anchor.marks]
        return firsts[0] + lead, spans

    def _report_ambiguous(
        self, starts: list[int], size: int, words: str, name: str, at: int
    ) -> None:
        found = "; ".join(self._excerpt(start, size) for start in starts)
        self._reporter.report("anchor-ambiguous", at, id=name, words=words, found=found)

    def _excerpt(self, start: int, size: int) -> str:
        all_tokens = self._tokens.tokens
        first = all_tokens[max(0, start - 2)].start
        last = all_tokens[min(len(all_tokens), start + size + 2) - 1].end
        return f"“{' '.join(self._text[first:last].split())}”"

    def _span(self, mark: Span, segments: list[_Segment], firsts: list[int]) -> Span:
        """A mark of the anchor, as the span of the text that it stands for."""
        start = end = None
        for segment, first in zip(segments, firsts, strict=True):
            for offset, token in enumerate(segment.tokens):
                there = self._tokens.tokens[first + offset]
                if start is None and token.end > mark.start:
                    start = there.start + _inside(token, there, mark.start)
                if token.start < mark.end:
                    cut = token.end - mark.end
                    end = there.end - (cut if 0 < cut < there.end - there.start else 0)
        return Span(start or 0, end or 0)


def _inside(token: Token, there: Token, offset: int) -> int:
    """How far within a word a mark begins, where the two words are written alike."""
    within = offset - token.start
    return within if 0 < within < there.end - there.start else 0


def _segments(anchor: Anchor) -> list[_Segment]:
    edges = [0]
    for match in _GAP.finditer(anchor.words):
        edges.extend((match.start(), match.end()))
    edges.append(len(anchor.words))
    outermost = max((m.span.end for m in anchor.marks), default=0)
    ends = {mark.span.end for mark in anchor.marks if mark.span.end != outermost}
    segments = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        found = [
            Token(each.key, each.start + start, each.end + start)
            for each in tokens(anchor.words[start:end])
        ]
        if found:
            segments.append(_Segment(found, found[-1].end in ends))
    return segments


def _name(anchor: Anchor) -> str:
    first = anchor.marks[0]
    return first.passage.id if isinstance(first.passage, Passage) else first.of
