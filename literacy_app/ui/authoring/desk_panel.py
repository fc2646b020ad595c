"""What lies over the panes of the desk until it is dealt with: a title, words, and ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.pages.keyboard import shortcut
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from literacy_app.ui.theme import Look

_SIDE = 28


class DeskPanel(QWidget):
    """A panel over the panes; what it shows goes into `column`, and its ways out follow below.

    Attributes:
        ways: the buttons, in their order, of which the last leaves everything as it was.

    Signals:
        left(): leave everything as it was (Esc).
    """

    left = Signal()

    def __init__(self, look: Look, title: str, words: str) -> None:
        super().__init__()
        self.look = look
        self.ways: list[FlatButton] = []
        self._title = label(title, look, "chapter")
        self._words = label(words, look)
        self._outer = bare_column(self, 0)
        self._outer.addWidget(self._title)
        self._outer.addWidget(self._words)
        self.column = bare_column(QWidget(self))
        holder = self.column.parentWidget()
        assert holder is not None
        self._outer.addWidget(holder, 1)
        self._flow = FlowLayout(0)
        self._outer.addLayout(self._flow)
        shortcut(self, "F6", self.next_pane)

    def say(self, words: str) -> None:
        """Say something else below the title."""
        self._words.setText(words)

    def add_way(self, words: str, do: Callable[[], object], hint: str = "") -> FlatButton:
        """Offer a way out."""
        button = FlatButton(words, self.look)
        button.setToolTip(hint)
        button.clicked.connect(lambda _=False: do())
        self.ways.append(button)
        self._flow.addWidget(button)
        return button

    def end_with_back(self, words: str = "") -> None:
        """Offer last to leave everything as it was."""
        self.add_way(words or tr("Back to the lesson"), self.left.emit, tr("Esc"))
        self.set_look(self.look)

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes by F6."""
        return [*self.ways[:1]]

    def next_pane(self) -> None:
        """Bring the keyboard to the next part of the panel."""
        stops, focus = self.stops(), self.focusWidget()
        at = next((n for n, each in enumerate(stops) if each is focus), len(stops) - 1)
        stops[(at + 1) % len(stops)].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        px = look.px
        ground(self, look, "page")
        dress(look, self._title, self._words, *self.ways)
        side = round(px(_SIDE))
        self._outer.setContentsMargins(side, round(px(22)), side, round(px(20)))
        self._outer.setSpacing(round(px(10)))
        self._flow.set_gap(round(px(10)))
