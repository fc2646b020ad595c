"""What was left out of a text, by what it is, each to be put back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.ui.intake_words import CUT_ORDER, cut_words
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.labels import caps, label, shortened
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from literacy_app.intake.blocks import Cut
    from literacy_app.intake.cleaning import Removed
    from literacy_app.ui.theme import Look

_AT_FIRST, _AT_MOST = 2, 40
_LENGTH = 140


class RemovedList(QWidget):
    """Shows what was left out; of each kind the first, the others when they are asked for.

    Signals:
        putting_back_requested(int): the block of that number belongs to the article after all.
    """

    putting_back_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._removed: Sequence[Removed] = ()
        self._opened: set[Cut] = set()
        self._column = bare_column(self, 0)
        self._inner: QWidget | None = None
        self.buttons: dict[int, FlatButton] = {}

    def show_removed(self, removed: Sequence[Removed]) -> None:
        """Show this; kinds that were opened stay open."""
        self._removed = removed
        self._build()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._build()

    def _build(self) -> None:
        if self._inner is not None:
            take_out(self._column, self._inner)
        self._inner = QWidget()
        self.buttons = {}
        column = bare_column(self._inner, round(self._look.px(6)))
        for cut in CUT_ORDER:
            of_kind = [each for each in self._removed if each.cut is cut]
            if of_kind:
                self._add_kind(column, cut, of_kind)
        self._column.addWidget(self._inner)
        self._inner.show()

    def _add_kind(self, column: QVBoxLayout, cut: Cut, removed: Sequence[Removed]) -> None:
        column.addSpacing(round(self._look.px(8)))
        column.addWidget(caps(cut_words(cut), self._look))
        shown = removed[: _AT_MOST if cut in self._opened else _AT_FIRST]
        for each in shown:
            self._add_row(column, each)
        more = len(removed) - len(shown)
        if not more:
            return
        words = counted("{count} more", "{count} more", more)
        if cut in self._opened:
            column.addWidget(label(words, self._look, "quiet"))
            return
        button = FlatButton(words, self._look)
        button.setAccessibleName(f"{cut_words(cut)}: {words}")
        button.clicked.connect(lambda: self._open(cut))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_row(self, column: QVBoxLayout, removed: Removed) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self._look.px(10)))
        row.addWidget(label(shortened(removed.text, _LENGTH), self._look, "quiet"), 1)
        button = FlatButton(tr("Put back"), self._look)
        button.setAccessibleName(tr("Put back: {words}", words=shortened(removed.text, _LENGTH)))
        button.clicked.connect(lambda: self.putting_back_requested.emit(removed.block))
        self.buttons[removed.block] = button
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _open(self, cut: Cut) -> None:
        self._opened.add(cut)
        self._build()
