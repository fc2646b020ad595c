"""A key made of an article: its passages by the fewest words that find them again.

A passage of up to six words is written whole, a longer one by three words at each end; more of
them, and then words around it, only where those are found elsewhere too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from literacy_app.domain.lesson import Anchor, AnchorMark, Article, ArticleKey, Passage, Span
from literacy_app.domain.text import Token, word_spans
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import AnchorFinder
from literacy_app.lessonfile.source import Reporter, Source

WHOLE = 6
"""The most words of a passage that is written whole."""
ENDS = 3
"""How many words of a longer passage are written at each of its ends."""
_ALL_WAYS = 12
"""Up to so many words around a passage, each way to part them before and behind it is tried."""


class NoAnchor(Exception):
    """There are no words by which a passage could be found again."""

    def __init__(self, passage_id: str) -> None:
        super().__init__(f"passage {passage_id} can't be found by words")
        self.passage_id = passage_id


def make_key(article: Article, like: ArticleKey | None = None) -> ArticleKey:
    """The key with which `article` is had again from its bare text.

    Anchors of the key that it was brought with (`like`) stay as they are where they still fit.
    Raises NoAnchor where a passage can't be found by words, as one without any.
    """
    imprint = article.imprint
    if not imprint.fingerprint:
        imprint = replace(imprint, fingerprint=fingerprint(article.text))
    return ArticleKey(tuple(_Maker(article, like).anchors()), imprint)


class _Piece(NamedTuple):
    """A piece of a passage: its words, by span and by tokens, and whether it is the first."""

    span: Span
    first: int
    last: int
    passage: Passage
    is_first: bool

    @property
    def mark(self) -> AnchorMark:
        """The piece without its place."""
        if not self.is_first:
            return AnchorMark(Span(0, 0), None, self.passage.id)
        return AnchorMark(Span(0, 0), replace(self.passage, pieces=(), cue_span=None))


class _Maker:
    def __init__(self, article: Article, like: ArticleKey | None) -> None:
        self._text = article.text
        self._reporter = Reporter(Source(""))
        self._finder = AnchorFinder(article.text, self._reporter)
        self._tokens = self._finder.tokens
        self._words = list(word_spans(article.text))
        self._starts = [each.start for each in self._tokens]
        self._ends = [each.end for each in self._tokens]
        self._groups = list(self._grouped(article))
        self._old = {_said(each.marks): each for each in like.anchors} if like else {}

    def _grouped(self, article: Article) -> Iterator[list[_Piece]]:
        """The pieces that stand in no other, each with those in it, in text order."""
        pieces = [
            (span, order, at)
            for order, each in enumerate(article.passages)
            for at, span in enumerate(each.pieces)
        ]
        pieces.sort(key=lambda each: (each[0].start, -each[0].end, each[1]))
        group: list[_Piece] = []
        for span, order, at in pieces:
            if group and not group[0].span.holds(span):
                yield group
                group = []
            group.append(self._piece(span, article.passages[order], at == 0))
        if group:
            yield group

    def _piece(self, span: Span, passage: Passage, is_first: bool) -> _Piece:
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end) - 1
        if first > last:
            raise NoAnchor(passage.id)
        return _Piece(span, first, last, passage, is_first)

    def anchors(self) -> Iterator[Anchor]:
        """An anchor for each outermost piece."""
        begin = 0
        for group in self._groups:
            kept = self._old.get(_said(tuple(each.mark for each in group)))
            found = self._fits(kept, group, begin) if kept is not None else None
            if kept is not None and found is not None:
                yield kept
            else:
                kept, found = self._made(group, begin)
                yield kept
            begin = found

    def _fits(self, anchor: Anchor, group: list[_Piece], begin: int) -> int | None:
        """Where the anchor's mark begins if it finds just these pieces, and nowhere else."""
        before = len(self._reporter.problems)
        found = self._finder.find(anchor, begin, 0)
        if found is None or len(self._reporter.problems) > before:
            del self._reporter.problems[before:]
            return None
        return found[0] if found[1] == [each.span for each in group] else None

    def _made(self, group: list[_Piece], begin: int) -> tuple[Anchor, int]:
        shown = _Shown(self._tokens, self._words, group)
        while True:
            anchor = self._anchor(shown, group)
            found = self._fits(anchor, group, begin)
            if found is not None:
                return anchor, found
            if not shown.grow():
                raise NoAnchor(group[0].passage.id)

    def _anchor(self, shown: _Shown, group: list[_Piece]) -> Anchor:
        """The words of the tokens shown, with the pieces marked in them."""
        words, places, size = list[str](), dict[int, int](), 0
        for first, last in shown.runs():
            if words:
                words.append(" … ")
                size += 3
            start, end = self._starts[first], self._ends[last]
            was_space = False
            for offset in range(start, end):
                places[offset] = size
                is_space = self._text[offset].isspace()
                if not (is_space and was_space):
                    words.append(" " if is_space else self._text[offset])
                    size += 1
                was_space = is_space
            places[end] = size
        marks = (
            each.mark._replace(span=Span(*self._ends_of(each.span, each, places))) for each in group
        )
        return Anchor("".join(words), tuple(marks))

    def _ends_of(self, span: Span, piece: _Piece, places: dict[int, int]) -> tuple[int, int]:
        start = max(span.start, self._starts[piece.first])
        end = min(span.end, self._ends[piece.last])
        # Behind the last letter, which may be the last before a gap.
        return places[start], places[end - 1] + 1


class _Shown:
    """Which tokens of the article an anchor shows, in whole words."""

    def __init__(self, tokens: list[Token], words: Sequence[Span], group: list[_Piece]) -> None:
        self._tokens, self._words = tokens, words
        self._outer = group[0]
        self._shown: set[int] = set()
        self._turn = 0
        self._around = self._ways()
        for each in group:
            self._show_ends(each)

    def _show_ends(self, piece: _Piece) -> None:
        first = bisect_right(self._words, piece.span.start, key=_end_of)
        inside = self._words[first : bisect_left(self._words, piece.span.end, key=_start_of)]
        begin, end = piece.first, piece.last
        if len(inside) <= WHOLE:
            self._shown.update(range(begin, end + 1))
        else:
            self._shown.update(range(begin, self._last_before(inside[ENDS - 1].end) + 1))
            self._shown.update(range(self._first_from(inside[-ENDS].start), end + 1))

    def runs(self) -> list[tuple[int, int]]:
        """The first and the last token of each run, in order."""
        found: list[tuple[int, int]] = []
        for at in sorted(self._shown):
            if found and found[-1][1] == at - 1:
                found[-1] = (found[-1][0], at)
            else:
                found.append((at, at))
        return found

    def grow(self) -> bool:
        """Show a word more: behind each run in turn, then around the passage.

        False where there is none.
        """
        runs = self.runs()
        if len(runs) > 1:
            self._turn += 1
            at = runs[self._turn % (len(runs) - 1)][1]
            word = self._words[bisect_left(self._words, self._tokens[at].end, key=_start_of)]
            self._shown.update(range(at, self._last_before(word.end) + 1))
            return True
        way = next(self._around, None)
        if way is not None:
            self._shown = set(way)
        return way is not None

    def _ways(self) -> Iterator[range]:
        """The tokens of the passage with ever more words around it, those behind it first."""
        before = bisect_right(self._words, self._outer.span.start, key=_end_of)
        behind = bisect_left(self._words, self._outer.span.end, key=_start_of)
        most = len(self._words) - behind
        for total in range(1, before + most + 1):
            splits = range(total + 1) if total <= _ALL_WAYS else (total // 2, min(total, before))
            for fore in splits:
                if fore <= before and total - fore <= most:
                    first, last = self._outer.first, self._outer.last
                    if fore:
                        first = self._first_from(self._words[before - fore].start)
                    if total > fore:
                        last = self._last_before(self._words[behind + total - fore - 1].end)
                    yield range(first, last + 1)

    def _first_from(self, offset: int) -> int:
        return bisect_left(self._tokens, offset, key=_start_of)

    def _last_before(self, offset: int) -> int:
        return bisect_right(self._tokens, offset, key=_end_of) - 1


_start_of, _end_of = attrgetter("start"), attrgetter("end")


def _said(marks: tuple[AnchorMark, ...]) -> tuple[AnchorMark, ...]:
    """What marks say, wherever they stand."""
    return tuple(each._replace(span=Span(0, 0)) for each in marks)
