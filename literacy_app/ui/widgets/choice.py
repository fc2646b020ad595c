"""Rows of a settings page: what is set, and the buttons that set it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.widgets.sheet import UNBOUND

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look

_HEADING = 190
_BESIDE_FROM = 640


class SettingRow(QWidget):
    """A heading, and beside it (below, where that is narrow) the widgets that set it.

    `flow` holds the widgets; `note` stands below them, once it is shown.
    """

    def __init__(self, heading: str, look: Look) -> None:
        super().__init__()
        self._heading = label(heading, look)
        side = QVBoxLayout()
        side.setSpacing(4)
        self.flow = FlowLayout(0)
        side.addLayout(self.flow)
        self.note = label("", look, "quiet")
        self.note.hide()
        side.addWidget(self.note)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._heading, 0, top)
        self._row.addLayout(side, 1)
        self._look = look
        self._space()

    def set_look(self, look: Look) -> None:
        """Draw with another theme, text size or type setting."""
        self._look = look
        self._heading.set_look(look)
        self.note.set_look(look)
        for index in range(self.flow.count()):
            item = self.flow.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None and hasattr(widget, "set_look"):
                widget.set_look(look)
        self._space()

    def _space(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(0, round(px(7)), 0, round(px(7)))
        self._row.setSpacing(round(px(8)))
        self.flow.set_gap(round(px(8)))
        self._fit()

    def _fit(self) -> None:
        px, directions = self._look.px, QBoxLayout.Direction
        beside = self.width() >= px(_BESIDE_FROM)
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._heading.setMinimumWidth(round(px(_HEADING)) if beside else 0)
        self._heading.setMaximumWidth(round(px(_HEADING)) if beside else UNBOUND)
        self._heading.setMinimumHeight(round(px(30)) if beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class Choice(SettingRow):
    """One of several; the arrow keys go from one to the next.

    Signals:
        chosen(str): the name of the one that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, heading: str, options: Sequence[tuple[str, str]], look: Look) -> None:
        super().__init__(heading, look)
        self._buttons: dict[str, FlatButton] = {}
        self._group = QButtonGroup(self)
        for name, words in options:
            button = FlatButton(words, look, checkable=True)
            button.setAccessibleName(f"{heading}: {words}")
            self._group.addButton(button)
            self.flow.addWidget(button)
            self._buttons[name] = button
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))

    def show_chosen(self, name: str) -> None:
        """Show which one is chosen."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def button(self, name: str) -> FlatButton:
        """The button of one of them."""
        return self._buttons[name]

    def choose(self, name: str) -> None:
        """Choose one as a click does."""
        self._buttons[name].click()
