"""The line of the day on the home page: what is due, and the way to begin with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.worded_row import WordedRow
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.session.today import Today
    from literacy_app.ui.theme import Look


class TodayLine(WordedRow):
    """Says what is due today; hidden where there is nothing to say.

    Attributes:
        begin: begins a session, or shows those who are new what that is.
        more: shows the page of the day.

    Signals:
        begin_requested(): a session.
        page_requested(): the page of the day.
    """

    begin_requested = Signal()
    page_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_new = False
        self.begin = FlatButton(tr("Begin"), look)
        self.more = FlatButton(tr("Today"), look)
        self.begin.clicked.connect(self._begin)
        self.more.clicked.connect(self.page_requested)
        self._flow.addWidget(self.begin)
        self._flow.addWidget(self.more)
        self.set_look(look)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self.begin, self.more):
            each.set_look(look)
        self._space(look, (14, 8, 10, 8), 8)

    def show_today(self, today: Today, is_new: bool) -> None:
        """Show what is due; to somebody new, what there is."""
        from literacy_app.ui.today_words import line_words

        self._is_new = is_new
        words = line_words(today, is_new)
        self._words.setText(words)
        self.more.setVisible(not is_new)
        self.begin.setAccessibleDescription(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card for it to lie on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("rule"))
        painter.setBrush(self._look.colour("card"))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _begin(self) -> None:
        if self._is_new:
            self.page_requested.emit()
        else:
            self.begin_requested.emit()
