"""The boxes of many spans of an article's text, block by block, each found when first seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from literacy_app.domain.lesson import Span
    from literacy_app.ui.widgets.article_document import ArticleDocument
    from literacy_app.ui.widgets.passage_geometry import PassageGeometry

Box = tuple[int, QRectF]
"""The index of a span, and one of its boxes in document coordinates."""


class SpanBoxes:
    """Finds where spans lie on the laid-out page. The spans are in text order and lie apart."""

    def __init__(
        self, article: ArticleDocument, geometry: PassageGeometry, spans: Sequence[Span] = ()
    ) -> None:
        self._article = article
        self._geometry = geometry
        self.show(spans)

    def show(self, spans: Sequence[Span]) -> None:
        """Take other spans."""
        self.spans = spans
        self._ends = [span.end for span in spans]
        self.forget()

    def forget(self) -> None:
        """Drop every box: the layout has changed."""
        self._boxes: dict[int, list[Box]] = {}

    def beside(self, block: QTextBlock) -> list[Box]:
        """The boxes of the spans that lie in a block, line by line."""
        number = block.blockNumber()
        found = self._boxes.get(number)
        if found is None:
            found = self._boxes[number] = list(self._find(block, number))
        return found

    def _find(self, block: QTextBlock, number: int) -> list[Box]:
        text = self._article.text_of(number)
        if text is None:
            return []
        found: list[Box] = []
        for index in range(bisect_left(self._ends, text.start + 1), len(self.spans)):
            if self.spans[index].start >= text.end:
                break
            for placed, start, end in self._article.place(self.spans[index]):
                if placed == number:
                    rects = self._geometry.rects(block, start, end)
                    found.extend((index, rect) for rect in rects)
        return found
