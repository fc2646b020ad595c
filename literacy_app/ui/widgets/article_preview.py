"""A cleaned article as its readers will see it, out of which paragraphs can be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from literacy_app.domain.lesson import Article, Block, BlockKind, Span
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.words import date_words, is_right_to_left, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.session.new_lesson import NewLesson
    from literacy_app.ui.theme import Look

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ArticlePreview(ArticleView):
    """Shows the article; a click chooses one of its paragraphs.

    Attributes:
        chosen: the block of the chosen paragraph, None where none is.

    Signals:
        choice_changed(): another paragraph is chosen, or none.
        taking_out_requested(): Delete was pressed.
    """

    choice_changed = Signal()
    taking_out_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("The article as it will be read"))
        self.chosen: int | None = None
        self._spans: list[tuple[Span, int]] = []
        self.ground_clicked.connect(self._choose_clicked)

    def show_new(self, new: NewLesson) -> None:
        """Show an article, at the place that was scrolled to."""
        at = self.bar.value()
        self._spans = []
        self.chosen = None
        article = self._article_of(new)
        head = Head("", "  ·  ".join(filter(None, (new.byline, new.outlet, date_words(new.date)))))
        self.show_article(article, head, (), is_right_to_left(new.language))
        self.bar.setValue(at)
        self.choice_changed.emit()

    def _article_of(self, new: NewLesson) -> Article:
        parts: list[tuple[BlockKind, str, int | None]] = []
        if new.headline:
            parts.append((BlockKind.HEADLINE, new.headline, None))
        for each in new.paragraphs:
            kind = BlockKind.CROSSHEAD if each.is_crosshead else BlockKind.PARAGRAPH
            parts.append((kind, each.text, each.block))
        at, blocks = 0, list[Block]()
        for kind, words, number in parts:
            span = Span(at, at + len(words))
            blocks.append(Block(kind, span))
            if number is not None:
                self._spans.append((span, number))
            at = span.end + 2
        return Article("\n\n".join(words for _, words, _ in parts), tuple(blocks))

    def _choose_clicked(self) -> None:
        cursor = self.textCursor()
        block = cursor.block()
        place = cursor.position() - block.position()
        at = self.underlay.article.code_point_at(block, place) if self.underlay else None
        found = [(s, n) for s, n in self._spans if at is not None and s.start <= at <= s.end]
        if found:
            self.choose(found[0][1])

    def choose(self, number: int) -> None:
        """Choose the paragraph of this block, and show it as selected."""
        for span, block in self._spans:
            if block == number:
                self.select_span(span)
                self.chosen = number
                self.choice_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from paragraph to paragraph, Delete takes the chosen one out."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taking_out_requested.emit()
        elif event.key() in _STEPS and self._spans:
            numbers = [number for _, number in self._spans]
            at = numbers.index(self.chosen) if self.chosen in numbers else -1
            self.choose(numbers[max(0, min(len(numbers) - 1, at + _STEPS[event.key()]))])
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
