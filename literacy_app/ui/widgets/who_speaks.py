"""The picture of who speaks in an article, in place of the card: a table with bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from literacy_app.session.reading import Known
from literacy_app.ui.models.speakers import SHARE, WHO, WORDS, SpeakersModel
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.key_legend import KeyLegend
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.widgets.sheet import paint_edge
from literacy_app.ui.widgets.speaker_bars import SpeakerBars
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.session.who_speaks import SpeakerRow
    from literacy_app.ui.theme import Look


class WhoSpeaks(QWidget):
    """Shows the words given to each source, and to the writer.

    Attributes:
        table: the rows, with `SpeakersModel` as its model.

    Signals:
        speaker_requested(object): a row was chosen: a source, or None for the writer.
        leave_requested(): the card again.
    """

    speaker_requested = Signal(object)
    leave_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = False
        self._rows: Sequence[SpeakerRow] = ()
        self._title = label(tr("Who speaks"), look, "name")
        self._leave = FlatButton(tr("Close"), look)
        self._leave.setToolTip(tr("Close ({key})", key="W"))
        self._leave.clicked.connect(self.leave_requested)
        self._total = label("", look, "quiet")
        self.model = SpeakersModel(self)
        self.table = _Table(self.model, look)
        self.table.row_chosen.connect(self._choose)
        self._note = label(
            tr("A hatched bar is a source that the text doesn’t name."), look, "quiet"
        )
        self._legend = KeyLegend([("↑ ↓", tr("choose")), (tr("Enter"), tr("read alone"))], look)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._leave)
        self._column.addLayout(top)
        self._column.addWidget(self._total)
        self._column.addSpacing(round(look.px(10)))
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._note)
        self._column.addSpacing(round(look.px(8)))
        self._column.addWidget(self._legend)
        self.setFocusProxy(self.table)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        ground(self, look, "card")
        for each in (self._title, self._total, self._note):
            each.set_look(look)
        self._leave.set_look(look)
        self._legend.set_look(look)
        self.table.set_look(look)
        self.set_sheet(self._sheet)

    def set_sheet(self, sheet: bool) -> None:
        """Lie below the article as a sheet, or stand beside it."""
        self._sheet = sheet
        sides = round(self._look.px(18))
        top, bottom = round(self._look.px(10 if sheet else 26)), round(self._look.px(10))
        self._column.setContentsMargins(sides, top, sides, bottom)
        self._show_note()
        self._legend.setVisible(not sheet)

    def _show_note(self) -> None:
        """Explain the hatched bars where there are any, and room."""
        hatched = (not row.is_writer and row.link.known is not Known.NAMED for row in self._rows)
        self._note.setVisible(not self._sheet and any(hatched))

    def show_rows(self, rows: Sequence[SpeakerRow], only: int) -> None:
        """Show the rows; `only` is the index of the one that is read alone, or -1."""
        self._rows = rows
        self._show_note()
        words = sum(row.words for row in rows)
        of_all = counted("{count} word", "{count} words", words)
        self._total.setText(tr("{words}, given to:", words=of_all))
        self.table.setAccessibleName(tr("Who speaks: {words}", words=of_all))
        current = self.table.currentIndex().row()
        self.model.show_rows(rows, only)
        row = only if only >= 0 else max(min(current, len(rows) - 1), 0)
        if rows and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(row, WHO))

    def _choose(self, row: int) -> None:
        self.speaker_requested.emit(self.model.rows[row].source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the article."""
        painter = QPainter(self)
        paint_edge(painter, self._look, self, self._sheet)
        painter.end()


class _Table(QTableView):
    """A table of rows. Enter, the space bar and a click choose one (signal `row_chosen(int)`)."""

    row_chosen = Signal(int)

    def __init__(self, model: SpeakersModel, look: Look) -> None:
        super().__init__()
        self._scroll = SlimScrollBar(look, "card")
        self.setVerticalScrollBar(self._scroll)
        self._bars = SpeakerBars(look, model, self)
        self.setModel(model)
        self.setItemDelegate(self._bars)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setProperty("shows_focus", True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
        for column in (WORDS, SHARE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        self.clicked.connect(self._clicked)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._scroll.set_look(look)
        self._bars.set_look(look)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour("card"))
        self.setPalette(palette)
        header, roles = self.horizontalHeader(), look.theme.roles
        header.setFont(look.capitals())
        header.setStyleSheet(
            f"QHeaderView {{ background: {roles['card']}; }}"
            f" QHeaderView::section {{ background: {roles['card']}; color: {roles['muted']};"
            f" border: 0; border-bottom: 1px solid {roles['rule']};"
            f" padding: {round(look.px(4))}px {round(look.px(8))}px; }}"
        )
        self.resizeRowsToContents()

    def _clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()  # letters belong to the page's keys, not to a search in the table
