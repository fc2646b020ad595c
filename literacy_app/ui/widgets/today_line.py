"""The line of the day on the home page: what is due, what comes next, and the ways to both."""

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

    from literacy_app.session.curriculum import CourseModule
    from literacy_app.session.today import Today
    from literacy_app.ui.theme import Look


class TodayLine(WordedRow):
    """Says what is due today; hidden where there is nothing to say or to go on with.

    Attributes:
        begin: begins a session, or shows those who are new what that is.
        more: shows the page of the day.
        next: opens the next module of the course.

    Signals:
        begin_requested(): a session.
        page_requested(): the page of the day.
        next_requested(): the next module of the course.
    """

    begin_requested = Signal()
    page_requested = Signal()
    next_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_new = False
        self._due = ""
        self._module: CourseModule | None = None
        self._is_short = False
        self.begin = FlatButton(tr("Begin"), look)
        self.more = FlatButton(tr("Today"), look)
        self.next = FlatButton("", look)
        self.begin.clicked.connect(self._begin)
        self.more.clicked.connect(self.page_requested)
        self.next.clicked.connect(self.next_requested)
        for each in (self.begin, self.more, self.next):
            self._flow.addWidget(each)
        self.set_look(look)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self.begin, self.more, self.next):
            each.set_look(look)
        self._space(look, (14, 8, 10, 8), 8)

    def show_today(self, today: Today, is_new: bool) -> None:
        """Show what is due; to somebody new, what there is."""
        from literacy_app.ui.today_words import line_words

        self._is_new = is_new
        self._due = line_words(today, is_new)
        self._show()

    def show_next(self, module: CourseModule | None) -> None:
        """Offer a module of the course, or none."""
        if module != self._module:
            self._module = module
            self._show()

    def set_short(self, is_short: bool) -> None:
        """Leave the module out where there is little room, or show it again."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._show()

    def _show(self) -> None:
        module = None if self._is_short else self._module
        self._words.setText(self._due or tr("Go on with the course."))
        self.begin.setVisible(bool(self._due))
        self.begin.setAccessibleDescription(self._due)
        self.more.setVisible(bool(self._due) and not self._is_new)
        self.next.setVisible(module is not None)
        if module is not None:
            name = tr(module.name)
            self.next.setText(tr("Module {number}: {name}", number=module.number, name=name))
        self._fit()
        self.setVisible(bool(self._due) or module is not None)

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
