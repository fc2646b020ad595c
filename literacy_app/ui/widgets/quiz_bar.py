"""The bar above a quiz: the way out, how far it has come, and what is being asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.labels import ground, label, shown_lines
from literacy_app.ui.widgets.rule import paint_share
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look


class QuizBar(QWidget):
    """Shows where in a quiz one is.

    Attributes:
        leave: the way out.
        begin: the way to the questions, while the article is read first.
        turn: the way to the next article then, where the lesson has several.

    Signals:
        leave_requested(), begin_requested(), turn_requested()
    """

    turn_requested = Signal()
    leave_requested = Signal()
    begin_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = ""
        self._share = -1.0
        self.leave = KeyButton(tr("Leave"), tr("Esc"), look, quiet=True)
        self.leave.setToolTip(tr("Your answers are kept: come back where you were."))
        self.leave.clicked.connect(self.leave_requested)
        self._name = label("", look, "bar_title", wrap=False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setSizePolicy(policy)
        self._place = label("", look, "value", wrap=False)
        self.begin = KeyButton(tr("Begin"), tr("Enter"), look, filled=True, quiet=True)
        self.begin.clicked.connect(self.begin_requested)
        self.turn = KeyButton(tr("Next article"), "N", look, quiet=True)
        self.turn.clicked.connect(self.turn_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.leave)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self._place)
        self._row.addWidget(self.turn)
        self._row.addWidget(self.begin)
        self.turn.hide()
        self.set_look(look)

    @property
    def place(self) -> str:
        """How far it has come, in words."""
        return self._place.text()

    def show_place(self, title: str, number: int, total: int, is_test: bool = False) -> None:
        """Show which question it is, from 1."""
        self._title = shown_lines(title)
        digits = QLocale().toString
        words = tr("{number} of {total}", number=digits(number), total=digits(total))
        if is_test:
            words = tr("Test: {place}", place=words)
        self._place.setText(words)
        self._place.setAccessibleName(tr("Question {place}", place=words))
        self._share = (number - 1) / total if total else 0.0
        self.leave.show_words(tr("Leave"))
        self.begin.hide()
        self.turn.hide()
        self._place.show()
        self._fit()

    def show_reading(self, title: str, several: bool) -> None:
        """Show that the article (or several) is read before the first question."""
        self._title = shown_lines(title)
        self._share = -1.0
        self.leave.show_words(tr("Back"))
        self._place.hide()
        self.begin.show()
        self.turn.setVisible(several)
        self._fit()

    def show_answered(self, number: int, total: int) -> None:
        """Let the thin bar grow by the question that was answered."""
        self._share = number / total if total else 0.0
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        for each in (self.leave, self._name, self._place, self.turn, self.begin):
            each.set_look(look)
        self._row.setContentsMargins(round(px(20)), round(px(8)), round(px(20)), round(px(9)))
        self._row.setSpacing(round(px(16)))
        ground(self, look, "chrome")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Cut the title where there is no room for it."""
        px = self._look.px
        shown = (self.leave, self._place, self.turn, self.begin)
        others = [each for each in shown if not each.isHidden()]
        used = sum(each.sizeHint().width() for each in others) + px(40) + px(16) * len(others)
        metrics = QFontMetricsF(self._name.font())
        room = max(self.width() - used - px(8), 0)
        self._name.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))
        self._name.setToolTip(self._title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the page, which fills as the quiz goes on."""
        paint_share(self, self._look, self._share, at_foot=True)
