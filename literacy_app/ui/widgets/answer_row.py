"""How sure are you? Three buttons that answer a question, and the one that goes on afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.domain.attempt import Sureness
from literacy_app.ui.quiz_words import sureness_words
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.key_legend import key_cap_width, paint_key_cap
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

_HIGH, _LOW = 40, 32
_SURENESS_KEYS = {Sureness.GUESS: "G", Sureness.THINK_SO: "T", Sureness.SURE: "S"}
"""The plain key of each button; Ctrl+1, 2 and 3 work in text fields too."""


class KeyButton(QAbstractButton):
    """A button with its key on it, if it has one.

    It is filled where it is the one thing to do, as long as it can be done, and `quiet` where it
    is there just in case.
    """

    def __init__(
        self, text: str, key: str, look: Look, filled: bool = False, quiet: bool = False
    ) -> None:
        super().__init__()
        self._key = key
        self._filled = filled
        self._quiet = quiet
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tr("Key: {key}", key=key) if key else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        weight = QFont.Weight.Normal if self._quiet else QFont.Weight.DemiBold
        self._font = look.sans("small" if self._quiet else "body", weight)
        self.updateGeometry()
        self.update()

    def show_words(self, text: str) -> None:
        """Say something else on it."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _widths(self) -> tuple[float, float]:
        """Of its words, and of its key's cap."""
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return words, key_cap_width(self._look, self._key) if self._key else 0.0

    def sizeHint(self) -> QSize:
        words, cap = self._widths()
        px = self._look.px
        beside = cap + px(9 + 12) if self._key else px(16)
        return QSize(round(words + px(16) + beside), round(px(_LOW if self._quiet else _HIGH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled, focus = self.isEnabled(), self.hasFocus()
        edge = "focus" if focus else "edge" if enabled else "rule"
        painter.setPen(QPen(look.colour(edge), 2.0 if focus else 1.0))
        painter.setBrush(look.colour(self._ground()))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, px(8), px(8))
        filled = self._filled and enabled
        if filled and focus:
            painter.setPen(QPen(look.colour("card"), 1.5))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(7), px(7))
        painter.setPen(look.colour("on_accent" if filled else "text" if enabled else "muted"))
        painter.setFont(self._font)
        words, cap = self._widths()
        text = QRectF(px(16), 0, words + 2, self.height())
        key = QRectF(self.width() - px(12) - cap, (self.height() - px(19)) / 2, cap, px(19))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            text.moveRight(self.width() - px(16))
            key.moveLeft(px(12))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._key:
            role = "on_accent" if filled else "muted"
            paint_key_cap(painter, look, key, self._key, edge=role, ink=role)
        painter.end()

    def _ground(self) -> str:
        if self._filled and self.isEnabled():
            return "accent"
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            return "hover"
        return "card" if self.isEnabled() and not self._quiet else "chrome"


class AnswerRow(QWidget):
    """The buttons below a question: how sure the learner is of the answer.

    Attributes:
        buttons: by how sure they are.

    Signals:
        answered(Sureness): an answer was given by one of them.
    """

    answered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._question = label("", look, "quiet")
        self._flow = FlowLayout(0)
        self.buttons = {
            sureness: KeyButton(sureness_words(sureness), key, look)
            for sureness, key in _SURENESS_KEYS.items()
        }
        for sureness, button in self.buttons.items():
            button.clicked.connect(lambda _=False, each=sureness: self.answered.emit(each))
            self._flow.addWidget(button)
        self._column = bare_column(self)
        self._column.addWidget(self._question)
        self._column.addLayout(self._flow)
        self.set_look(look)
        self.set_ready(False)

    def set_ready(self, ready: bool) -> None:
        """Let the question be answered, or say that there is no answer yet."""
        asked, first = tr("How sure are you?"), tr("Answer first. Then say how sure you are.")
        self._question.setText(asked if ready else first)
        for button in self.buttons.values():
            button.setEnabled(ready)
            button.setToolTip("" if ready else first)

    @property
    def is_ready(self) -> bool:
        """Whether the question can be answered."""
        return all(each.isEnabled() for each in self.buttons.values())

    def set_low(self, low: bool) -> None:
        """Leave the words above the buttons away, where there is no room for them."""
        self._question.setVisible(not low)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._question.set_look(look)
        self._column.setSpacing(round(look.px(8)))
        self._flow.set_gap(round(look.px(8)))
        for button in self.buttons.values():
            button.set_look(look)
