"""What the glossary says about a word, shown beside the word itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.session.glossary import Gloss
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_view import ArticleView

_WIDEST = 340


class GlossPopup(QWidget):
    """A small card with a word and its meaning; it lies over the article and takes no clicks."""

    def __init__(self, gloss: Gloss, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{gloss.entry.term}: {gloss.entry.meaning}")
        column = QVBoxLayout(self)
        px = look.px
        column.setContentsMargins(round(px(14)), round(px(10)), round(px(14)), round(px(12)))
        column.setSpacing(round(px(3)))
        column.addWidget(label(gloss.entry.term, look, "name"))
        column.addWidget(label(gloss.entry.meaning, look))
        self.setFixedWidth(min(round(px(_WIDEST)), parent.width()))
        self.setFixedHeight(column.heightForWidth(self.width()))

    def stand_by(self, word: QRectF) -> None:
        """Stand below a word, or above it where there is no room, within the parent."""
        page, gap = self._page, round(self._look.px(8))
        x = min(max(round(word.left()) - gap, 0), max(page.width() - self.width(), 0))
        y = round(word.bottom()) + gap
        if y + self.height() > page.height():
            y = round(word.top()) - gap - self.height()
        self.move(x, max(y, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1.2))
        painter.setBrush(self._look.colour("card"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, self._look.px(8), self._look.px(8))
        painter.end()


class GlossaryHints(QObject):
    """Marks the glossary's words in an article, and explains the one that is asked about.

    Attributes:
        popup: the meaning that is shown, if any.
    """

    def __init__(self, view: ArticleView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._glosses: Sequence[Gloss] = ()
        self._open = -1
        self._held = False
        self.popup: GlossPopup | None = None
        view.pointed_at.connect(self._move)
        view.pressed_at.connect(self._press)
        view.pointer_left.connect(self._leave)
        view.scrolled.connect(self._place)

    @property
    def gloss(self) -> Gloss | None:
        """The entry that is shown."""
        return self._glosses[self._open] if self._open >= 0 else None

    def show_glosses(self, glosses: Sequence[Gloss]) -> None:
        """Mark these words of the article that the view shows."""
        self.close()
        self._glosses = glosses
        if self._view.underlay is not None:
            self._view.underlay.glosses.show([each.span for each in glosses])
            self._view.page.update()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.close()
        self._look = look

    def step(self) -> Gloss | None:
        """Explain the next word, from the top of what is seen, and return it."""
        if not self._glosses:
            return None
        if self._held:
            index = (self._open + 1) % len(self._glosses)
        else:
            starts = [each.span.start for each in self._glosses]
            index = bisect_left(starts, self._view.text_offset_at_top() or 0) % len(starts)
        self._view.reveal_span(self._glosses[index].span)
        self._show(index, held=True)
        return self._glosses[index]

    def close(self) -> bool:
        """Explain nothing; whether something was explained."""
        was_open = self._open >= 0
        if self.popup is not None:
            self.popup.hide()
            self.popup.deleteLater()
            self.popup = None
        self._open, self._held = -1, False
        if self._view.underlay is not None:
            self._view.underlay.open_gloss = -1
            self._view.page.update()
        return was_open

    def _show(self, index: int, held: bool) -> None:
        if index != self._open:
            self.close()
            self._open = index
            self.popup = GlossPopup(self._glosses[index], self._look, self._view.page)
            if self._view.underlay is not None:
                self._view.underlay.open_gloss = index
            self._place()
            self.popup.show()
            self._view.page.update()
        self._held = held

    def _place(self) -> None:
        underlay = self._view.underlay
        if self.popup is None or underlay is None or self._open < 0:
            return
        rects = underlay.rects_of(self._glosses[self._open].span)
        if rects:
            self.popup.stand_by(rects[0].translated(0, -self._view.bar.value()))

    def _at(self, point: QPointF) -> int:
        underlay = self._view.underlay
        if underlay is None or not self._glosses:
            return -1
        return underlay.gloss_at(QPointF(point.x(), point.y() + self._view.bar.value()))

    def _move(self, point: QPointF) -> None:
        """Follow the pointer over the article."""
        if self._held:
            return
        index = self._at(point)
        if index >= 0:
            self._show(index, held=False)
        elif self._open >= 0:
            self.close()

    def _leave(self) -> None:
        if not self._held and self._open >= 0:
            self.close()

    def _press(self, point: QPointF) -> None:
        """A click on a word keeps its meaning there."""
        index = self._at(point)
        if index >= 0:
            self._show(index, held=True)
        elif self._open >= 0:
            self.close()
