"""The page of the day: what is due, a session to begin, and how far the learner has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.domain.mastery import SHARE
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.today_words import (
    begin_words,
    day_words,
    due_words,
    is_first_day,
    share_words,
    skill_words,
)
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.bar_rows import BarRow, BarRows
from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.widgets.weeks_chart import WeeksChart
from literacy_app.ui.words import message_words, tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.session.today import Today
    from literacy_app.ui.theme import Look

_MOST_DUE = 6
_ABOVE_HEADS = 32


class TodayPage(ColumnPage):
    """Shows the learner's day.

    Attributes:
        begin: begins a session; None where the lessons hold nothing to practise.

    Signals:
        begin_requested(): a session.
        leave_requested(): back to where the person came from.
        home_requested(): the lessons.
    """

    begin_requested = Signal()
    leave_requested = Signal()
    home_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._today: Today | None = None
        self._code = ""
        self.begin: KeyButton | None = None

    def show_today(self, today: Today, code: str) -> None:
        """Show a day from the top; `code` is whose it is, if anybody's."""
        self._today, self._code = today, code
        self.rebuild()
        self.verticalScrollBar().setValue(0)

    # ------------------------------------------------------------ what is shown

    def build(self, column: QVBoxLayout) -> None:
        """The day in a sentence, the button, what is due, and how it went so far."""
        today, look = self._today, self.look
        self.begin = None
        if today is None:
            return
        if self._code:
            column.addWidget(caps(self._code, look))
            self.space(column, 6)
        column.addWidget(label(tr("Today"), look, "page_title"))
        self.space(column, 8)
        first = is_first_day(today)
        column.addWidget(label(_first_words() if first else day_words(today), look, "quotation"))
        if today.note is not None:
            self.space(column, 8)
            column.addWidget(label(message_words(today.note), look, "quiet"))
        self.space(column, 20)
        self._add_ways(column, today)
        if not first:
            self._add_due(column, today)
            self._add_mastery(column, today)
            self._add_weeks(column, today)

    def _add_ways(self, column: QVBoxLayout, today: Today) -> None:
        leave = KeyButton(tr("Back"), tr("Esc"), self.look)
        leave.clicked.connect(self.leave_requested)
        self.entrance = leave
        if not today.items:
            lessons = KeyButton(tr("Lessons"), "", self.look)
            lessons.clicked.connect(self.home_requested)
            column.addLayout(in_a_row((lessons, leave), round(self.look.px(10))))
            return
        begin = KeyButton(begin_words(today), tr("Enter"), self.look, filled=True)
        begin.clicked.connect(self.begin_requested)
        self.entrance = self.begin = begin
        column.addLayout(in_a_row((begin, leave), round(self.look.px(10))))

    def _add_due(self, column: QVBoxLayout, today: Today) -> None:
        """The skills that are due, each with since when."""
        if not today.due:
            return
        self.head(column, tr("What is due"), _ABOVE_HEADS)
        for due in today.due[:_MOST_DUE]:
            row = QHBoxLayout()
            row.setSpacing(round(self.look.px(14)))
            row.addWidget(label(skill_words(due.skill), self.look), 1)
            row.addWidget(label(due_words(due), self.look, "quiet", wrap=False))
            column.addLayout(row)
            self.space(column, 4)
        more = len(today.due) - _MOST_DUE
        if more > 0:
            words = tr("And {count} more.", count=more)
            column.addWidget(label(words, self.look, "quiet"))

    def _add_mastery(self, column: QVBoxLayout, today: Today) -> None:
        name = tr("Your voices")
        self.head(column, name, _ABOVE_HEADS)
        words = tr(
            "A voice is mastered once you find {percent} % of its passages, in new texts and on "
            "several days. The line stands there.",
            percent=round(SHARE * 100),
        )
        column.addWidget(label(words, self.look, "quiet"))
        self.space(column, 10)
        for each in today.mastery:
            rows = BarRows(self.look, name)
            name_of, share = voice_name(each.voice), each.recall or 0.0
            rows.show_rows([BarRow(name_of, share, share_words(each), each.voice, SHARE)])
            column.addWidget(rows)
            if not each.is_mastered:
                column.addWidget(label(message_words(each.needs), self.look, "quiet"))
            self.space(column, 12)

    def _add_weeks(self, column: QVBoxLayout, today: Today) -> None:
        self.head(column, tr("Your weeks"), _ABOVE_HEADS)
        chart = WeeksChart(self.look)
        chart.show_weeks(today.weeks)
        column.addWidget(chart)
        self.space(column, 6)
        words = tr("As high as you practised; the filled part was right.")
        column.addWidget(label(words, self.look, "quiet"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)


def _first_words() -> str:
    return tr(
        "Here you practise a little each day: ten short questions from all your lessons. What you "
        "mix up comes back sooner, what you know comes back later."
    )
