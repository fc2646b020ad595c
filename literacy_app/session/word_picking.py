"""Picking words out of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Span
from literacy_app.session.strokes import Strokes

if TYPE_CHECKING:
    from literacy_app.session.word_map import WordMap


class Picking(Strokes[frozenset[int]]):
    """Which words are picked. A stroke that begins on a picked word lets words go."""

    def __init__(self, words: WordMap) -> None:
        super().__init__(words, frozenset())

    def applied(self, base: frozenset[int], anchor: int, at: int) -> frozenset[int]:
        """Pick the words from one to another, or let them go."""
        first, last = sorted((anchor, at))
        words = frozenset(range(first, last + 1))
        return base - words if anchor in base else base | words

    def toggle(self, word: int) -> None:
        """Pick a word, or let it go."""
        self.change(self.state ^ {word})

    def let_go(self, span: Span) -> None:
        """Let go of the words that a span has a part of."""
        words = self.words.touched(span)
        if words is not None:
            self.change(self.state - frozenset(range(words[0], words[1] + 1)))

    def runs(self) -> tuple[tuple[int, int], ...]:
        """The first and last of picked words that follow each other in one sentence."""
        found: list[tuple[int, int]] = []
        for word in sorted(self.state):
            first = self.words.sentence(word)[0]
            if found and found[-1][1] == word - 1 and word != first:
                found[-1] = (found[-1][0], word)
            else:
                found.append((word, word))
        return tuple(found)

    def spans(self) -> tuple[Span, ...]:
        """What is picked, as an answer has it."""
        spans = self.words.spans
        return tuple(Span(spans[first].start, spans[last].end) for first, last in self.runs())
