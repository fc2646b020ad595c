"""The legend of an article after a quiz: how words look that were found, in part, or missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.outcome import Outcome, outcome_words, paint_outcome, paint_sample

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class OutcomeKey(QWidget):
    """An entry of the legend: the sign, how the words look, and what that is called."""

    def __init__(self, outcome: Outcome, look: Look) -> None:
        super().__init__()
        self._outcome = outcome
        self.setAccessibleName(outcome_words(outcome))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.sans("small")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        words = QFontMetricsF(self._font).horizontalAdvance(outcome_words(self._outcome))
        return QSize(round(px(18 + 6 + 30 + 7) + words) + 2, round(px(24)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        sign = box_in(self, 0, middle - px(9), px(18), px(18))
        sample = box_in(self, px(24), middle - px(9), px(30), px(18))
        words = box_in(self, px(61), 0, self.width() - px(61), self.height())
        paint_outcome(painter, look, sign, self._outcome)
        paint_sample(painter, look, sample, self._outcome)
        painter.setFont(self._font)
        painter.setPen(look.colour("text"))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, leading, outcome_words(self._outcome))
        painter.end()
