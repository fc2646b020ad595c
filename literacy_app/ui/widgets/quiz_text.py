"""The article's text beside a question: it can be painted and picked from, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPen

from literacy_app.domain.lesson import Article
from literacy_app.session.painting import Painting
from literacy_app.session.word_map import WordMap
from literacy_app.session.word_picking import Picking
from literacy_app.ui.widgets.drift import Drift
from literacy_app.ui.widgets.hands import Hand
from literacy_app.ui.widgets.painted_text import PaintedText
from literacy_app.ui.widgets.scene import Scene, SceneLayers
from literacy_app.ui.widgets.scene_painting import GRAB, KNOB, paint_caret, paint_handle
from literacy_app.ui.widgets.word_places import WordPlaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from literacy_app.session.painting import Run
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_document import Head
    from literacy_app.ui.widgets.gutter import Named


class QuizText(PaintedText):
    """An article without its markings, in which a hand may paint or pick words.

    Attributes:
        scene: what else is shown on it.
        hand: what takes the pointer and the keys, or None while it is only read.
        places: where its words are.
        drift: scrolls while a stroke is drawn past the edge.

    Signals:
        strokes_changed(): what is painted or picked, or how, is another now.
    """

    strokes_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setTabChangesFocus(True)
        self.setProperty("shows_focus", False)
        self.hand: Hand | None = None
        self.scene = Scene()
        self.layers: SceneLayers | None = None
        self.words = WordMap(Article("", ()))
        self.places = WordPlaces(self, self.words)
        self._language = "en"
        self._hovered: Run | None = None
        self._shows_caret = False
        self.drift = Drift(self.page, self.bar, self._draw)

    def show_text(
        self,
        article: Article,
        head: Head,
        names: Sequence[Named],
        right_to_left: bool,
        language: str,
    ) -> None:
        """Show an article, with nothing marked in it."""
        self.hand, self.scene = None, Scene()
        self.drift.stop()
        self.words = WordMap(article, language)
        self.places = WordPlaces(self, self.words)
        self.show_article(article, head, names, right_to_left)

    def show_article(
        self, article: Article, head: Head, names: Sequence[Named], right_to_left: bool
    ) -> None:
        """Lay an article out, and what is shown on it."""
        super().show_article(article, head, names, right_to_left)
        assert self.underlay is not None
        self.layers = SceneLayers(self.underlay, self._look, self.scene)
        layout = self.underlay.article.document.documentLayout()
        layout.documentSizeChanged.connect(self.layers.forget)
        self._hovered = None

    @property
    def is_mirrored(self) -> bool:
        """Whether its lines run from right to left."""
        return self.underlay is not None and self.underlay.is_mirrored

    def take_hand(self, hand: Hand | None) -> None:
        """Let words be painted or picked, or no more."""
        self.hand, self._hovered = hand, None
        self.drift.stop()
        self.page.setCursor(Qt.CursorShape.IBeamCursor)
        self.strokes_were_made()

    def strokes_were_made(self) -> None:
        """Show what the hand has made."""
        strokes = self.hand.strokes if self.hand is not None else None
        if self.layers is not None and isinstance(strokes, Painting):
            marks, selected = strokes.marks(), strokes.selected
            runs = strokes.runs
            changing = runs.index(selected) if selected in runs else -1
            if (marks, changing) != (self.scene.marks, self.scene.changing):
                self.scene.marks, self.scene.changing = marks, changing
                self.layers.show_marks()
        elif self.layers is not None and isinstance(strokes, Picking):
            self.scene.picked = strokes.spans()
            self.layers.show_words()
        self.page.update()
        self.strokes_changed.emit()

    # ------------------------------------------------------------ pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The hand begins a stroke."""
        if self.hand is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._shows_caret = False
        self.hand.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand goes along; without a press, it shows what could be taken hold of."""
        if self.hand is None:
            super().mouseMoveEvent(event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.drift.follow(event.position())
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The hand lets go."""
        if self.hand is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        self.drift.stop()
        self.hand.release()
        self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is the hand's, too."""
        if self.hand is None:
            super().mouseDoubleClickEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.hand.double_click(event.position())

    def _draw(self) -> None:
        if self.hand is not None:
            self.hand.drag(self.drift.spot)

    def _hover(self, spot: QPointF) -> None:
        assert self.hand is not None
        strokes = self.hand.strokes
        if isinstance(strokes, Painting):
            handle, word = self.handle_at(spot), self.places.word_at(spot)
            run = strokes.run_at(word) if word is not None else None
            hovered = handle[0] if handle is not None else run
            if hovered != self._hovered:
                self._hovered = hovered
                self.page.update()
        self.page.setCursor(self.hand.shape_at(spot))

    def leaveEvent(self, event: QEvent) -> None:
        """No handles are shown that the pointer can't take."""
        super().leaveEvent(event)
        if self._hovered is not None:
            self._hovered = None
            self.page.update()

    def event(self, event: QEvent) -> bool:
        """Keys that the hand has a use for are no shortcuts."""
        is_wish = event.type() == QEvent.Type.ShortcutOverride
        if is_wish and isinstance(event, QKeyEvent) and self.hand and self.hand.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The hand's keys; others scroll, or go on to the page."""
        if self.hand is None:
            super().keyPressEvent(event)
            return
        self._shows_caret = True
        if not self.hand.press_key(event):
            event.ignore()
        self.page.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who came by keyboard sees where it is."""
        super().focusInEvent(event)
        self._shows_caret = event.reason() != Qt.FocusReason.MouseFocusReason
        self.page.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.page.update()

    # ------------------------------------------------------------ painting

    def paint_beneath(self, painter: QPainter, clip: QRectF) -> None:
        """Paint the scene, the handles of runs that may be taken by them, and the caret."""
        if self.layers is None:
            return
        self.layers.paint(painter, self._pens, clip)
        if self.hand is None:
            return
        for run, is_end, top, bottom in self._handles():
            strokes = self.hand.strokes
            assert isinstance(strokes, Painting)
            active = run == strokes.selected and strokes.moves_end == is_end and self.hasFocus()
            pen = QPen(self._look.ink(run.voice))
            paint_handle(painter, self._look, pen, top, bottom, active)
        if self.hasFocus() and self._shows_caret and len(self.words):
            caret = self.hand.strokes.caret
            rects = self.places.rects(caret, caret)
            paint_caret(painter, self._look, rects, self.hand.strokes.is_held)

    def _handles(self) -> Iterator[tuple[Run, bool, QPointF, QPointF]]:
        """The handles that are shown: the run, whether it is its end's, its line from top down."""
        strokes = self.hand.strokes if self.hand is not None else None
        if self.underlay is None or not isinstance(strokes, Painting):
            return
        shown = [each for each in (strokes.selected, self._hovered) if each in strokes.runs]
        for run in dict.fromkeys(filter(None, shown)):
            span = self.words.span(run.first, run.last)
            rects = self.underlay.rects_of(span)
            for is_end, rect in ((False, rects[0]), (True, rects[-1])):
                at_right = is_end != self.is_mirrored
                x = rect.right() + 2 if at_right else rect.left() - 2
                yield run, is_end, QPointF(x, rect.top()), QPointF(x, rect.bottom() + 2)

    def handle_at(self, spot: QPointF) -> tuple[Run, bool] | None:
        """The run, and whether it is its end, whose handle is at a point of the viewport."""
        at = spot + QPointF(0, self.bar.value())
        side, knob = self._look.px(GRAB) / 2, self._look.px(KNOB)
        for run, is_end, top, bottom in self._handles():
            middle = QPointF(bottom.x(), bottom.y() + knob * 0.4)
            grab = QRectF(middle.x() - side, middle.y() - side * 0.7, 2 * side, 2 * side)
            edge = QRectF(top.x() - knob * 0.3, top.y(), knob * 0.6, bottom.y() - top.y())
            if grab.contains(at) or edge.contains(at):
                return run, is_end
        return None
