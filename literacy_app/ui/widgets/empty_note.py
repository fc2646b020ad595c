"""What stands in the place of a list that has nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class EmptyNote(QWidget):
    """Says that there is nothing, why, and what to do about it.

    Signals:
        deed_requested(): its button was pressed.
    """

    deed_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", look, "row_title")
        self._words = label("", look)
        self.button = FlatButton("", look)
        self.button.clicked.connect(self.deed_requested)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self._title)
        self.column.addWidget(self._words)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for each in (self._title, self._words, self.button):
            each.set_look(look)
        self.column.setSpacing(round(look.px(10)))

    def say(self, title: str, words: str, deed: str) -> None:
        """Say this; `deed` is the words of the button, which is left out without any."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.button.setText(deed)
        self.button.setVisible(bool(deed))
        self.button.updateGeometry()
