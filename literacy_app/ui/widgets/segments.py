"""A row of buttons of which one is pressed: what of a page is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import ground

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class Segments(QWidget):
    """One of several views; the arrow keys go from one to the next.

    Signals:
        chosen(str): the name of the one that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], look: Look) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._flow = FlowLayout(0)
        self._column.addLayout(self._flow)
        self._buttons: dict[str, FlatButton] = {}
        self._group = QButtonGroup(self)
        for name, words in options:
            button = FlatButton(words, look, checkable=True)
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[name] = button
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        px = look.px
        ground(self, look, "chrome")
        for button in self._buttons.values():
            button.set_look(look)
        self._column.setContentsMargins(round(px(20)), round(px(10)), round(px(20)), round(px(10)))
        self._flow.set_gap(round(px(8)))

    def show_chosen(self, name: str) -> None:
        """Show which one is chosen."""
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> FlatButton:
        """The button of one of them."""
        return self._buttons[name]
