"""The line of the day on the home page: what is due, and the way to begin with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import Label, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.session.today import Today
    from literacy_app.ui.theme import Look

_LEAST_WORDS = 260


class TodayLine(QWidget):
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
        super().__init__(parent)
        self._is_new = False
        self._words: Label = label("", look)
        self.begin = FlatButton(tr("Begin"), look)
        self.more = FlatButton(tr("Today"), look)
        self.begin.clicked.connect(self._begin)
        self.more.clicked.connect(self.page_requested)
        self._flow = FlowLayout(0)
        self._flow.addWidget(self.begin)
        self._flow.addWidget(self.more)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._words, 1)
        self._row.addLayout(self._flow)
        self.set_look(look)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for each in (self._words, self.begin, self.more):
            each.set_look(look)
        px = look.px
        self._row.setContentsMargins(round(px(14)), round(px(8)), round(px(10)), round(px(8)))
        self._row.setSpacing(round(px(10)))
        self._flow.set_gap(round(px(8)))
        self._fit()

    def show_today(self, today: Today, is_new: bool) -> None:
        """Show what is due; to somebody new, what there is."""
        from literacy_app.ui.today_words import line_words

        self._is_new = is_new
        words = line_words(today, is_new)
        self._words.setText(words)
        self.more.setVisible(not is_new)
        self.begin.setAccessibleDescription(words)
        self.setVisible(bool(words))

    def _fit(self) -> None:
        """Stand the buttons below the words where there is no room beside them."""
        directions = QBoxLayout.Direction
        beside = self._flow.sizeHint().width() + self._look.px(_LEAST_WORDS) <= self.width()
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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
