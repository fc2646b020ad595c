"""Where words stand on the laid-out page, and which one is at a spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from literacy_app.domain.lesson import Span

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from literacy_app.session.word_map import WordMap
    from literacy_app.ui.widgets.painted_text import PaintedText

_NEAR = 10.0
_PAGE = 0.8
_SAME_LINE = 4.0
_LINE_STEP, _LINES = 12.0, 30
"""How far, and how often, the next line is looked for."""


class WordPlaces:
    """Finds the words of an article by place. Spots are points of the viewport."""

    def __init__(self, view: PaintedText, words: WordMap) -> None:
        self._view = view
        self._words = words

    def rects(self, first: int, last: int) -> list[QRectF]:
        """The boxes from one word to another, line by line, in document coordinates."""
        if self._view.underlay is None or not len(self._words):
            return []
        spans = self._words.spans
        return self._view.underlay.rects_of(Span(spans[first].start, spans[last].end))

    def word_near(self, spot: QPointF) -> int | None:
        """The word nearest to a spot; None where the article has none."""
        underlay = self._view.underlay
        if underlay is None or not len(self._words):
            return None
        offset = underlay.code_point_at(spot + QPointF(0, self._view.bar.value()))
        return self._words.nearest(offset or 0)

    def word_at(self, spot: QPointF) -> int | None:
        """The word at a spot, or right beside it."""
        word = self.word_near(spot)
        if word is None:
            return None
        at = spot + QPointF(0, self._view.bar.value())
        boxes = (
            each.adjusted(-_NEAR, -_NEAR / 2, _NEAR, _NEAR / 2) for each in self.rects(word, word)
        )
        return word if any(each.contains(at) for each in boxes) else None

    def line_step(self, word: int, down: bool) -> int:
        """The word above or below a word; itself where there is no line more."""
        return self._step(word, down, 0.0)

    def page_step(self, word: int, down: bool) -> int:
        """The word about a page above or below a word."""
        return self._step(word, down, self._view.page.height() * _PAGE)

    def _step(self, word: int, down: bool, least: float) -> int:
        """The nearest word in the first line that lies at least so far above or below."""
        here = self._middle(word)
        if here is None:
            return word
        top = self._view.bar.value()
        for line in range(1, _LINES + 1):
            away = max(least, 0.0) + line * _LINE_STEP
            y = here.y() + (away if down else -away)
            there = self.word_near(QPointF(here.x(), y - top))
            middle = self._middle(there) if there is not None else None
            if there is None or middle is None:
                break
            if abs(middle.y() - here.y()) > _SAME_LINE and (middle.y() > here.y()) == down:
                return there
        return word

    def _middle(self, word: int) -> QPointF | None:
        rects = self.rects(word, word)
        return rects[0].center() if rects else None

    def line_end(self, word: int, at_end: bool) -> int:
        """The last word of the line of a word, or the first."""
        here = self._middle(word)
        step = 1 if at_end else -1
        while here is not None and 0 <= word + step < len(self._words):
            there = self._middle(word + step)
            if there is None or abs(there.y() - here.y()) >= _SAME_LINE:
                break
            word += step
        return word
