"""The article while it is marked: what is pointed at, selected and drawn in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from literacy_app.domain.lesson import Passage, Span
from literacy_app.ui.authoring.desk_layers import DeskLayers
from literacy_app.ui.authoring.desk_text import DeskText
from literacy_app.ui.authoring.passage_ends import End, handle_at, paint_handles
from literacy_app.ui.authoring.word_caret import WordCaret
from literacy_app.ui.widgets.article_changes import has_same_words
from literacy_app.ui.widgets.drift import Drift
from literacy_app.ui.widgets.scene_painting import paint_caret, paint_picked, paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.lesson import Article
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_document import Head
    from literacy_app.ui.widgets.gutter import Named

_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class MarkingView(DeskText):
    """Shows an article with what is made of it, and says what the person points at.

    Attributes:
        layers: plain passages and ghosts, once an article is shown.
        caret: the keyboard's place in the text.
        chosen: the passage whose ends can be drawn, if any.
        held: which of them keys move.
        offered: words that may be taken, framed.
        also: the words of a second passage that is chosen.
        drift: scrolls while an end is drawn past the edge.
        points: whether a click takes words, as with a tool.
        takes_key: says whether there is a use for a key, and does what it is for if asked to.

    Signals:
        offset_clicked(int, bool): a click that selected no words, at a code point of the text
            (-1 beside it); True where another passage is meant besides the chosen one.
        label_clicked(str): a click on the label of that passage.
        words_selected(): words were selected, or are no more.
        end_drawn(object, int): an end was drawn to a code point, and is still held.
        end_dropped(): it was let go.
    """

    offset_clicked = Signal(int, bool)
    label_clicked = Signal(str)
    words_selected = Signal()
    end_drawn = Signal(object, int)
    end_dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("shows_focus", False)
        self.setTabChangesFocus(True)
        self.layers: DeskLayers | None = None
        self.caret = WordCaret(self)
        self.chosen: Passage | None = None
        self.held: End | None = None
        self.offered: Sequence[Span] = ()
        self.also: Sequence[Span] = ()
        self.points = False
        self.takes_key: Callable[[QKeyEvent, bool], bool] = lambda event, do: False
        self._drawn: End | None = None
        self._grip = QPointF()
        self.drift = Drift(self.page, self.bar, self._draw)

    # ------------------------------------------------------------ what is shown

    def show_article(
        self, article: Article, head: Head, names: Sequence[Named], right_to_left: bool
    ) -> None:
        """Lay an article out, and what lies on it."""
        before = self.layers
        super().show_article(article, head, names, right_to_left)
        assert self.underlay is not None
        self.layers = DeskLayers(self.underlay, self._look)
        self.layers.show_article(article)
        if before is not None:
            self.layers.show_ghosts(before.ghosts, before.current)
            self.layers.selected = before.selected
        self.caret.show_article(article)
        layout = self.underlay.article.document.documentLayout()
        layout.documentSizeChanged.connect(self.layers.forget)

    def revise_article(self, article: Article, names: Sequence[Named]) -> bool:
        """Show another version of the article where it is scrolled to, if that can be."""
        before = self.underlay.article.article if self.underlay is not None else None
        if not super().revise_article(article, names):
            return False
        assert before is not None
        assert self.layers is not None
        self.layers.show_article(article)
        if not has_same_words(before, article):
            self.layers.forget()
            self.caret.show_article(article)
        return True

    def choose(self, passage: Passage | None) -> None:
        """Show a passage as the selected one, with handles at its ends."""
        if passage is None or self.chosen is None or passage.id != self.chosen.id:
            self.held, self.also = None, ()
        self.chosen = passage
        if self.layers is not None:
            self.layers.selected = passage.id if passage is not None else None
        self.page.update()

    # ------------------------------------------------------------ places

    def _end_at(self, spot: QPointF) -> End | None:
        if self.chosen is None or self.underlay is None or self.points:
            return None
        at = QPointF(spot.x(), spot.y() + self.bar.value())
        found = handle_at(self.underlay, self._look, self.chosen, at)
        if found is None:
            return None
        self._grip = at - (found.top + found.bottom) / 2  # the knob hangs below the words
        return found.end

    # ------------------------------------------------------------ the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A handle is taken where there is one; else words are selected."""
        self.caret.hide()
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._drawn = self._end_at(event.position()) if is_left else None
        if self._drawn is not None:
            self.held = self._drawn
            self.page.update()
        elif is_left and event.modifiers() & _SEVERAL and not self.textCursor().hasSelection():
            self.offset_clicked.emit(self.offset_at(event.position()), True)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The end that is held goes along."""
        if self._drawn is None:
            super().mouseMoveEvent(event)
            self._show_shape(event.position())
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.drift.follow(event.position() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Whatever was held is let go."""
        if self._drawn is not None:
            self.drift.stop()
            self._drawn = None
            self.end_dropped.emit()
            return
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() & _SEVERAL:
            if self.textCursor().hasSelection():
                super().mouseReleaseEvent(event)
                self.words_selected.emit()
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.words_selected.emit()

    def was_clicked(self, spot: QPointF) -> None:
        """Say what was clicked: a label beside the text, or a place in it."""
        index = self.passage_at(spot)
        offset = self.offset_at(spot)
        if offset < 0 and index >= 0:
            self.label_clicked.emit(self._id_of(index))
        else:
            self.offset_clicked.emit(offset, False)

    def _show_shape(self, spot: QPointF) -> None:
        shapes = Qt.CursorShape
        if self._end_at(spot) is not None:
            self.page.setCursor(shapes.SizeHorCursor)
        elif self.points:
            self.page.setCursor(shapes.PointingHandCursor)
        elif self.page.cursor().shape() == shapes.SizeHorCursor:
            over = self.passage_at(spot) >= 0
            self.page.setCursor(shapes.PointingHandCursor if over else shapes.IBeamCursor)

    def _draw(self) -> None:
        """The end that is held is drawn to where the pointer is."""
        if self._drawn is None or self.underlay is None:
            return
        spot = self.drift.spot
        at = QPointF(spot.x(), spot.y() + self.bar.value())
        offset = self.underlay.code_point_at(at)
        if offset is not None:
            self.end_drawn.emit(self._drawn, offset)

    # ------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Keys that there is a use for are no shortcuts, and Tab doesn't leave then."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and self._wants(event):
                event.accept()
                return True
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if is_tab and kind == QEvent.Type.KeyPress and self.takes_key(event, True):
                return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        return self.caret.wants(event) or self.takes_key(event, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The caret's keys and those of marking; others go on to the page."""
        if self.caret.wants(event):
            self.caret.step(event)
            self.words_selected.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not self.takes_key(event, True):
            event.ignore()
        self.page.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who came by keyboard sees where it is."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        self.caret.is_shown = self.caret.is_shown or by_key
        self.page.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.page.update()

    # ------------------------------------------------------------ painting

    def paint_beneath(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies on the article besides its passages."""
        if self.layers is None or self.underlay is None:
            return
        self.layers.paint(painter, self._pens, clip)
        for span in self.also:
            paint_picked(painter, self._look, self._seen(span, clip))
        for span in self.offered:
            paint_ring(painter, self._look, self._seen(span, clip))
        if self.chosen is not None and not self.points:
            held = self.held if self.hasFocus() or self._drawn is not None else None
            paint_handles(painter, self.underlay, self._look, self.chosen, held)
        if self.hasFocus():
            paint_caret(painter, self._look, self.caret.rects(), False)

    def _seen(self, span: Span, clip: QRectF) -> list[QRectF]:
        assert self.underlay is not None
        return [each for each in self.underlay.rects_of(span) if each.intersects(clip)]
