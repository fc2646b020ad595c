"""The buttons of options: one of several, or any number of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from literacy_app.ui.widgets.answers.option_face import OptionFace, Verdict, verdict_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QAbstractButton as _Button

    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.theme import Look
else:
    _Button = object

_LEFT_TO_LIST = frozenset(
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


class _Option(_Button):
    """What options have in common, whichever button they are. `face` is how one looks."""

    face: OptionFace

    def wear(self, face: OptionFace, note: str) -> None:
        """Take its looks, and behave as an option does."""
        self.face = face
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(face.words)
        self.setAccessibleDescription(note)

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
        if event.key() in _LEFT_TO_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint()


class RadioOption(_Option, QRadioButton):
    """An option of which only one can be chosen."""

    def __init__(
        self, blocks: Iterable[ProseBlock], number: str, look: Look, note: str = ""
    ) -> None:
        super().__init__()
        self.wear(OptionFace(self, blocks, number, look, note), note)


class TickOption(_Option, QCheckBox):
    """An option of which several can be chosen."""

    def __init__(
        self, blocks: Iterable[ProseBlock], number: str, look: Look, note: str = ""
    ) -> None:
        super().__init__()
        self.wear(OptionFace(self, blocks, number, look, note, is_round=False), note)


def judge(option: RadioOption | TickOption, verdict: Verdict) -> None:
    """Show what came of an option, which takes no more clicks."""
    option.face.verdict = verdict
    option.setEnabled(False)
    option.setCursor(Qt.CursorShape.ArrowCursor)
    option.setAccessibleDescription(verdict_words(verdict))
    option.updateGeometry()
    option.update()
