"""Rows of lines on a form: people, words, relays; each can be added, moved and taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_chips import Chip, Sign, SignButton
from literacy_app.ui.authoring.form_entries import Line
from literacy_app.ui.authoring.form_fields import one_line
from literacy_app.ui.authoring.name_completion import NameCompletion
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look

_SHORTEST, _SIGN = 136, 32

Row = tuple[str, ...]
"""What stands in the lines of a row."""

Names = Callable[[], Iterable[str]]


def _least(lines: int, in_order: bool) -> int:
    """The width, at 100 %, from which the lines of a row stand beside one another."""
    return _SHORTEST * lines + _SIGN * (3 if in_order else 1)


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
        is_narrow = 0 < self.width() < self._look.px(_least(len(self.lines), self._in_order))
        for each in (self._row, self._written):
            each.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class Rows(QWidget):
    """A list of rows. One whose first line is empty isn't told yet: it is still being written.

    `names` complete the first line of each row.

    Attributes:
        rows: as they stand below one another.
        add: the button that adds one.

    Signals:
        edited(tuple, str): what stands in them now, and which line was typed in, or nothing.
        came(), left(): the keyboard came to one of their lines, and went away.
    """

    edited = Signal(object, str)
    came = Signal()
    left = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        add: str,
        look: Look,
        in_order: bool = False,
        names: Names | None = None,
    ) -> None:
        super().__init__()
        self._names = names
        self._columns, self._in_order, self._look = tuple(columns), in_order, look
        self._known: tuple[Row, ...] = ()
        self.rows: list[RowLines] = []
        self._column = bare_column(self)
        self._heads = [label(each.name, look, "quiet") for each in columns]
        self._head = QHBoxLayout()
        for head, column in zip(self._heads, columns, strict=True):
            head.setMinimumWidth(40)
            self._head.addWidget(head, column.share)
        self._column.addLayout(self._head)
        self.add = Chip(add, look)
        self.add.clicked.connect(self.begin_row)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_heads()
        self.set_look(look)

    # ------------------------------------------------------------ what stands in it

    @property
    def value(self) -> tuple[Row, ...]:
        """The rows whose first line isn't empty, as the lesson keeps them."""
        return tuple(each.value for each in self.rows if each.value[0])

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what the lesson says."""
        rows = tuple(rows)
        if rows == self._known:
            return
        self._known = rows
        if tuple(tuple(map(one_line, each)) for each in rows) != self.value:
            self._put(rows)

    def forget(self) -> None:
        """Show what is said next whatever was begun: it is about something else."""
        self._known = ()
        self._put(())

    def _put(self, rows: Sequence[Row]) -> None:
        while len(self.rows) < len(rows):
            self._insert()
        for spare in self.rows[len(rows) :]:
            self._drop(spare)
        for each, row in zip(self.rows, rows, strict=True):
            each.put(row)
        self._show_places()

    # ------------------------------------------------------------ what is done to it

    def begin_row(self) -> None:
        """Bring the keyboard to an empty row, the last one if it is still empty."""
        if not self.rows or any(self.rows[-1].value):
            self._insert()
            self._show_places()
        self.rows[-1].lines[0].setFocus()

    def _insert(self) -> None:
        row = RowLines(self._columns, self._look, self._in_order)
        row.came.connect(self.came)
        row.left.connect(self.left)
        row.typed.connect(lambda at: self._tell(f"{self.rows.index(row)}.{at}"))
        row.moved.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._remove(row))
        row.finished.connect(lambda: self._go_on(row))
        if self._names is not None:
            row.complete(self._names)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()

    def _drop(self, row: RowLines) -> None:
        had_focus = row.isAncestorOf(self.window().focusWidget())
        at = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        if had_focus:
            near = self.rows[min(at, len(self.rows) - 1)].lines[0] if self.rows else self.add
            near.setFocus()
        row.hide()
        row.deleteLater()

    def _remove(self, row: RowLines) -> None:
        self._drop(row)
        self._show_places()
        self._tell("")

    def _move(self, row: RowLines, step: int) -> None:
        at = self.rows.index(row)
        to = at + step
        if not self._in_order or not 0 <= to < len(self.rows):
            return
        self.rows.insert(to, self.rows.pop(at))
        focus = self.window().focusWidget()
        self._column.removeWidget(row)
        self._column.insertWidget(to + 1, row)
        if focus is not None and row.isAncestorOf(focus):
            focus.setFocus()
        self._show_places()
        self._tell("")

    def _go_on(self, row: RowLines) -> None:
        """From the end of a row to the next; behind the last one, another is begun."""
        at = self.rows.index(row)
        if at + 1 < len(self.rows):
            self.rows[at + 1].lines[0].setFocus()
        else:
            self.begin_row()

    def _tell(self, line: str) -> None:
        value = self.value
        if value != self._known:
            self.edited.emit(value, line)

    # ------------------------------------------------------------ how it looks

    def _show_places(self) -> None:
        last = len(self.rows) - 1
        for at, row in enumerate(self.rows):
            row.show_place(at == 0, at == last)
            for line, column in zip(row.lines, self._columns, strict=True):
                line.setAccessibleName(
                    tr("{column}, row {number}", column=column.name, number=at + 1)
                )
        self._show_heads()
        QTimer.singleShot(0, self, self.updateGeometry)

    def _show_heads(self) -> None:
        is_narrow = 0 < self.width() < self._look.px(_least(len(self._heads), self._in_order))
        for each in self._heads:
            each.setVisible(bool(self.rows) and len(self._columns) > 1 and not is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_heads()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        dress(look, *self._heads, self.add, *self.rows)
        signs = _SIGN * (3 if self._in_order else 1)
        self._head.setContentsMargins(0, 0, round(look.px(signs)), 0)
        self._head.setSpacing(round(look.px(4)))
        self._column.setSpacing(round(look.px(6)))
