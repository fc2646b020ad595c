"""Words that were picked out of an article, to be let go by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.answers.option_face import Verdict, verdict_words
from literacy_app.ui.widgets.labels import shortened
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.signs import paint_sign
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.ui.theme import Look

_SIDE, _HEIGHT, _END = 12.0, 34.0, 20.0
_MOST = 60


class WordChip(QAbstractButton):
    """Words in a pill with a cross that lets them go, or afterwards with a sign and a word."""

    def __init__(self, words: str, look: Look, verdict: Verdict = Verdict.NONE) -> None:
        super().__init__()
        words = shown(words)
        self._words = shortened(words, _MOST)
        self._verdict = verdict
        self.setText(self._words)
        self.setEnabled(not verdict)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        said = verdict_words(verdict) if verdict else tr("Let go of it")
        self.setAccessibleDescription(said)
        self.setToolTip("" if verdict else said)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def _said_width(self) -> float:
        if not self._verdict:
            return 0.0
        metrics = QFontMetricsF(self._look.sans("small"))
        return metrics.horizontalAdvance(verdict_words(self._verdict)) + self._look.px(14)

    def sizeHint(self) -> QSize:
        px = self._look.px
        words = QFontMetricsF(self._look.serif("quote")).horizontalAdvance(self._words)
        width = words + px(2 * _SIDE + _END + 8) + self._said_width()
        return QSize(round(width) + 2, round(px(_HEIGHT)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Delete and Backspace let go."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        role, ground = "accent", "hover" if self.underMouse() else "selection"
        if self._verdict:
            wrong = self._verdict is Verdict.WRONG
            role, ground = ("wrong", "wrong_wash") if wrong else ("right", "right_wash")
        focus = self.hasFocus()
        painter.setPen(QPen(look.colour("focus" if focus else role), 2.0 if focus else 1.3))
        painter.setBrush(look.colour(ground))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, px(8), px(8))
        high = self.height()
        end = box_in(self, self.width() - px(_SIDE + _END - 4), 0, px(_END), high)
        room = self.width() - px(_SIDE + _END) - self._said_width()
        words = box_in(self, px(_SIDE), 0, room, high)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("text"))
        painter.setFont(look.serif("quote"))
        painter.drawText(words, leading, self._words)
        if self._verdict:
            width = self._said_width()
            said = box_in(self, self.width() - px(_SIDE + _END) - width + px(8), 0, width, high)
            painter.setPen(look.colour(role))
            painter.setFont(look.sans("small"))
            painter.drawText(said, leading, verdict_words(self._verdict))
        self._paint_end(painter, end)
        painter.end()

    def _paint_end(self, painter: QPainter, box: QRectF) -> None:
        """A fine cross to let go by, or the sign of what came of it."""
        middle, look = box.center(), self._look
        if self._verdict:
            side = look.px(18)
            sign = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            paint_sign(painter, look, sign, is_right=self._verdict is not Verdict.WRONG)
            return
        arm = look.px(4)
        painter.setPen(QPen(look.colour("text"), look.px(1.5)))
        for slope in (1, -1):
            reach = QPointF(arm, arm * slope)
            painter.drawLine(QLineF(middle - reach, middle + reach))
