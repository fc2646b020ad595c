"""The words of an article by number: which stands where, and where its sentence begins and ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import BlockKind, Span
from literacy_app.domain.sentences import sentences
from literacy_app.domain.text import word_spans

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article

_OPENING = "\"'‘‚“„«»‹›"
_CLOSING = "\"'’‘”“»«›‹"
_WITHIN = ".,!?;:…"


class WordMap:
    """The words of an article's text but for its credits, numbered from 0.

    Attributes:
        text: the article's text.
        spans: where each word stands in it.
    """

    def __init__(self, article: Article, language: str = "en") -> None:
        self.text = article.text
        credits = [each.span for each in article.blocks if each.kind is BlockKind.CREDIT]
        self.spans = tuple(
            each for each in word_spans(self.text) if not any(span.meets(each) for span in credits)
        )
        self._starts = [each.start for each in self.spans]
        firsts = {bisect_left(self._starts, each.start) for each in sentences(self.text, language)}
        self._firsts = sorted(each for each in firsts if each < len(self.spans))

    def __len__(self) -> int:
        return len(self.spans)

    def kept(self, index: int) -> int:
        """The nearest number that a word has; 0 where there are none."""
        return max(min(index, len(self.spans) - 1), 0)

    def nearest(self, offset: int) -> int:
        """The word at an offset of the text, else the nearer of its neighbours."""
        before = bisect_right(self._starts, offset) - 1
        if before < 0 or offset <= self.spans[before].end or before + 1 == len(self.spans):
            return max(before, 0)
        after = self.spans[before + 1]
        return before + (after.start - offset < offset - self.spans[before].end)

    def touched(self, span: Span) -> tuple[int, int] | None:
        """The first and the last word of which a span has a part; None where it has none."""
        first = bisect_right(self._starts, span.start) - 1
        if first < 0 or self.spans[first].end <= span.start:
            first += 1
        last = bisect_left(self._starts, span.end) - 1
        return (first, last) if first <= last else None

    def span(self, first: int, last: int) -> Span:
        """From one word to another, with the quotation marks that touch them on the outside."""
        start, end = self.spans[first].start, self.spans[last].end
        while start and self.text[start - 1] in _OPENING:
            start -= 1
        return Span(start, self._end_with_marks(end))

    def _end_with_marks(self, end: int) -> int:
        """`end`, or the end of the closing quotation marks and the punctuation within them."""
        at = end
        while at < len(self.text) and self.text[at] in _WITHIN:
            at += 1
        closed = at
        while closed < len(self.text) and self.text[closed] in _CLOSING:
            closed += 1
        return closed if closed > at else end

    def words(self, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.text[self.spans[first].start : self.spans[last].end]

    def sentence(self, index: int) -> tuple[int, int]:
        """The first and the last word of the sentence of a word."""
        at = max(bisect_right(self._firsts, index) - 1, 0)
        first = self._firsts[at] if self._firsts else 0
        following = self._firsts[at + 1] if at + 1 < len(self._firsts) else len(self.spans)
        return first, self.kept(following - 1)

    def stepped(self, index: int, forward: bool, to_ends: bool = False) -> int:
        """The beginning of the sentence before or behind; going forward `to_ends`, its end."""
        first, last = self.sentence(index)
        if not forward:
            return first if index > first else self.sentence(self.kept(index - 1))[0]
        if to_ends and index < last:
            return last
        behind = self.sentence(self.kept(last + 1))
        return behind[1] if to_ends else behind[0] if last + 1 < len(self.spans) else last
