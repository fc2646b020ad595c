"""Asks why a warning may be set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.entry_line import EntryLine
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.authoring.problem_watch import Spotted
    from literacy_app.ui.theme import Look


class ReasonLine(QWidget):
    """A line for the reason; hidden while nobody is asked.

    Attributes:
        line: where it is typed.

    Signals:
        given(object, str): the problem is to be set aside for this reason.
        closed(): nothing is to be set aside.
    """

    given = Signal(object, str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spotted: Spotted | None = None
        self._question = label(tr("Why may it stay as it is?"), look)
        self.line = EntryLine()
        self.line.setObjectName("reason")
        self.line.setAccessibleName(tr("The reason"))
        self.line.setPlaceholderText(tr("The reason is kept in the lesson"))
        self.line.returnPressed.connect(self._give)
        self.line.textChanged.connect(self._allow)
        self.give = FlatButton(tr("Set aside"), look)
        self.give.clicked.connect(self._give)
        self._leave = FlatButton(tr("Cancel"), look)
        self._leave.clicked.connect(self._cancel)
        self._column = bare_column(self, 0)
        self._column.addWidget(self._question)
        self._column.addWidget(self.line)
        self._row = FlowLayout(0)
        self._row.addWidget(self.give)
        self._row.addWidget(self._leave)
        self._column.addLayout(self._row)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        px = look.px
        ground(self, look, "card")
        for each in (self._question, self.give, self._leave):
            each.set_look(look)
        self.line.setFont(look.sans("body"))
        self._column.setContentsMargins(*(round(px(each)) for each in (16, 10, 16, 12)))
        self._column.setSpacing(round(px(8)))
        self._row.set_gap(round(px(8)))

    @property
    def is_asking(self) -> bool:
        """Whether somebody is asked."""
        return self._spotted is not None

    def ask(self, spotted: Spotted) -> None:
        """Ask for the reason to set this problem aside."""
        self._spotted = spotted
        self.line.clear()
        self._allow()
        self.show()
        self.line.setFocus()

    def close_for(self, current: Spotted | None) -> None:
        """Ask no more, unless it is this problem still."""
        if self._spotted is None or (
            current is not None and current.problem.message == self._spotted.problem.message
        ):
            return
        self._spotted = None
        self.hide()

    def _allow(self) -> None:
        self.give.setEnabled(bool(self.line.text().strip()))

    def _give(self) -> None:
        spotted, reason = self._spotted, self.line.text().strip()
        if spotted is not None and reason:
            self.close_for(None)
            self.given.emit(spotted, reason)

    def _cancel(self) -> None:
        self.close_for(None)
        self.closed.emit()
