"""The buttons of options: one of several, or any number of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from literacy_app.ui.widgets.answers.option_face import OptionFace, Verdict, verdict_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.theme import Look

LEFT_TO_LIST = frozenset(
    (
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    )
)
"""The keys that an option leaves to the list, and the list to the page."""


class RadioOption(QRadioButton):
    """An option of which only one can be chosen. `face` is how it looks."""

    def __init__(
        self, blocks: Iterable[ProseBlock], number: str, look: Look, note: str = ""
    ) -> None:
        super().__init__()
        self.face = OptionFace(self, blocks, number, look, note)
        _prepare(self, self.face, note)

    def sizeHint(self) -> QSize:
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 24)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def hitButton(self, spot: QPoint) -> bool:
        return self.rect().contains(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; the list knows where the arrows go, and the page what Enter does."""
        if event.key() in LEFT_TO_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint()


class TickOption(QCheckBox):
    """An option of which several can be chosen. `face` is how it looks."""

    def __init__(
        self, blocks: Iterable[ProseBlock], number: str, look: Look, note: str = ""
    ) -> None:
        super().__init__()
        self.face = OptionFace(self, blocks, number, look, note, is_round=False)
        _prepare(self, self.face, note)

    def sizeHint(self) -> QSize:
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 24)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def hitButton(self, spot: QPoint) -> bool:
        return self.rect().contains(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; the list knows where the arrows go, and the page what Enter does."""
        if event.key() in LEFT_TO_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint()


def _prepare(button: QAbstractButton, face: OptionFace, note: str) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(face.words)
    button.setAccessibleDescription(note)


def judge(option: RadioOption | TickOption, verdict: Verdict) -> None:
    """Show what came of an option, which takes no more clicks."""
    option.face.verdict = verdict
    option.setEnabled(False)
    option.setCursor(Qt.CursorShape.ArrowCursor)
    option.setAccessibleDescription(verdict_words(verdict))
    option.updateGeometry()
    option.update()
