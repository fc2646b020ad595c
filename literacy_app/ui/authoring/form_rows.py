"""Rows of lines on a form: people, words, relays; each can be added, moved and taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_chips import Chip
from literacy_app.ui.authoring.form_fields import one_line
from literacy_app.ui.authoring.form_row import SIGN, Column, Names, Row, RowLines, least_width
from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look


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
        if had_focus:
            near = self.rows[min(at, len(self.rows) - 1)].lines[0] if self.rows else self.add
            near.setFocus()
        take_out(self._column, row)

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
        is_narrow = 0 < self.width() < self._look.px(least_width(len(self._heads), self._in_order))
        for each in self._heads:
            each.setVisible(bool(self.rows) and len(self._columns) > 1 and not is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_heads()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        dress(look, *self._heads, self.add, *self.rows)
        signs = SIGN * (3 if self._in_order else 1)
        self._head.setContentsMargins(0, 0, round(look.px(signs)), 0)
        self._head.setSpacing(round(look.px(4)))
        self._column.setSpacing(round(look.px(6)))
