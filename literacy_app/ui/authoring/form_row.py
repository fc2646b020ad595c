"""One row of lines on a form, and the buttons that move it and take it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_chips import Sign, SignButton
from literacy_app.ui.authoring.form_entries import Line
from literacy_app.ui.authoring.form_fields import one_line
from literacy_app.ui.authoring.name_completion import NameCompletion
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look

SIGN = 32
"""How wide a button of a row is, at 100 %."""
_SHORTEST = 136

Row = tuple[str, ...]
"""What stands in the lines of a row."""

Names = Callable[[], Iterable[str]]
"""Tells the names that a line may be completed with."""


def least_width(lines: int, in_order: bool) -> int:
    """The width, at 100 %, from which the lines of a row stand beside one another."""
    return _SHORTEST * lines + SIGN * (3 if in_order else 1)


class Column(NamedTuple):
    """A line of each row: what it asks, what usually stands in it, its share of the width."""

    name: str
    usual: str = ""
    share: int = 1


class RowLines(QWidget):
    """One row: its lines, and the buttons that move it and take it out.

    Signals:
        typed(int): something else stands in a line.
        came(), left(): the keyboard came to one of its lines, and went away.
        moved(int): it is to go a place up (-1) or down (1).
        removed(): it is to go away.
        finished(): Enter was pressed in its last line.
    """

    typed = Signal(int)
    came = Signal()
    left = Signal()
    moved = Signal(int)
    removed = Signal()
    finished = Signal()

    def __init__(self, columns: Sequence[Column], look: Look, in_order: bool) -> None:
        super().__init__()
        self._completion: NameCompletion | None = None
        self.lines = [Line(each.name, each.usual or each.name) for each in columns]
        self.up = SignButton(Sign.UP, tr("Move up (Alt+Up)"), look)
        self.down = SignButton(Sign.DOWN, tr("Move down (Alt+Down)"), look)
        self.cross = SignButton(Sign.CROSS, tr("Take out"), look)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._written = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._written, 1)
        for at, (line, column) in enumerate(zip(self.lines, columns, strict=True)):
            line.setMinimumWidth(40)
            line.textEdited.connect(lambda _, at=at: self.typed.emit(at))
            line.came.connect(self.came)
            line.left.connect(self.left)
            line.moved.connect(self.moved)
            line.returnPressed.connect(lambda at=at: self._go_on(at))
            self._written.addWidget(line, column.share)
        signs = QHBoxLayout()
        signs.addStretch(1)
        for button in self._buttons:
            signs.addWidget(button)
        self._row.addLayout(signs)
        self._in_order = in_order
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.cross.clicked.connect(self.removed)
        self.set_look(look)

    @property
    def _buttons(self) -> tuple[SignButton, ...]:
        return self.up, self.down, self.cross

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self.lines):
            self.lines[at + 1].setFocus()
        else:
            self.finished.emit()

    def complete(self, names: Names) -> None:
        """Complete names in its first line."""
        self._completion = NameCompletion(self.lines[0], names, self._complete, self._look)

    def _complete(self, name: str) -> None:
        self.lines[0].put(name)
        self.typed.emit(0)

    @property
    def value(self) -> Row:
        """What stands in it, as the lesson keeps it."""
        return tuple(one_line(line.text()) for line in self.lines)

    def put(self, row: Row) -> None:
        """Have this stand in it."""
        for line, text in zip(self.lines, row, strict=True):
            if one_line(line.text()) != one_line(text):
                line.put(text)
        self.cross.say(tr("Take out {name}", name=row[0]) if row[0] else tr("Take out"))

    def show_place(self, is_first: bool, is_last: bool) -> None:
        """Show whether it can go up, or down."""
        for button in (self.up, self.down):
            button.setVisible(self._in_order and not (is_first and is_last))
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._row.setSpacing(round(look.px(4)))
        self._written.setSpacing(round(look.px(4)))
        dress(look, *self._buttons, self._completion)
        self._fit()

    def _fit(self) -> None:
        """Have the lines stand below one another where they would be too short beside."""
        directions = QBoxLayout.Direction
        is_narrow = 0 < self.width() < self._look.px(least_width(len(self.lines), self._in_order))
        for each in (self._row, self._written):
            each.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
