"""The bar above a lesson that is made: which one, whether it is saved, and what of it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from literacy_app.ui.authoring.desk_layout import ARTICLE, PARTICULARS, QUIZ, VIEWS
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import ground, label, shown_lines
from literacy_app.ui.widgets.rule import paint_foot
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_SIDE, _TOP, _GAP = 20, 11, 8
_LEAST_TITLE = 130
"""The title has a line of its own where it has less room than this beside the buttons."""


class DeskBar(QWidget):
    """Shows which lesson is made and whether it is saved, and leads to its parts.

    Signals:
        leave_requested(), save_requested(), undo_requested(), redo_requested()
        view_requested(str): a part of the lesson, one of VIEWS.
        source_requested(bool), problems_requested(bool): show it, or hide it.
    """

    leave_requested = Signal()
    save_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    view_requested = Signal(str)
    source_requested = Signal(bool)
    problems_requested = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._tail = "", ""
        self._title = label("", look, "bar_title", wrap=False)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back = self._button(tr("Back"), tr("Leave the desk; what you made is kept (Esc)"))
        self.back.clicked.connect(self.leave_requested)
        self._group = QButtonGroup(self)
        self.views = {name: self._view(name, number) for number, name in enumerate(VIEWS, 1)}
        self.source = self._button(tr("Source"), tr("The lesson as text (Ctrl+U)"), checkable=True)
        self.source.clicked.connect(self.source_requested)
        self.problems = self._button("", tr("What is still to be mended (F8)"), checkable=True)
        self.problems.clicked.connect(self.problems_requested)
        self.undo = self._button(tr("Undo"), tr("Take the last step back (Ctrl+Z)"))
        self.undo.clicked.connect(self.undo_requested)
        self.redo = self._button(tr("Redo"), tr("Do it again (Ctrl+Shift+Z)"))
        self.redo.clicked.connect(self.redo_requested)
        self.save = self._button(tr("Save"), tr("Save the lesson (Ctrl+S)"))
        self.save.clicked.connect(self.save_requested)
        self._lay_out()
        self.show_problems(0)
        self.set_look(look)

    def _button(self, words: str, hint: str, checkable: bool = False) -> FlatButton:
        button = FlatButton(words, self._look, checkable)
        button.setToolTip(hint)
        return button

    def _view(self, name: str, number: int) -> FlatButton:
        words = {ARTICLE: tr("Article"), QUIZ: tr("Quiz"), PARTICULARS: tr("Particulars")}[name]
        hint = {
            ARTICLE: tr("Mark the voices (Ctrl+{number})", number=number),
            QUIZ: tr("Make the questions (Ctrl+{number})", number=number),
            PARTICULARS: tr("Title, level, people, teacher’s page (Ctrl+{number})", number=number),
        }[name]
        button = self._button(words, hint, checkable=True)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.view_requested.emit(name))
        return button

    def _tools(self) -> tuple[FlatButton, ...]:
        views = self.views.values()
        return (*views, self.source, self.problems, self.undo, self.redo, self.save)

    def _lay_out(self) -> None:
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lead = QHBoxLayout()
        self._lead.addWidget(self.back)
        self._lead.addWidget(self._title, 1)
        self._across.addLayout(self._lead, 1)
        self._buttons = QWidget()
        self._flow = FlowLayout(0, self._buttons)
        for each in self._tools():
            self._flow.addWidget(each)
        self._across.addWidget(self._buttons)

    # ------------------------------------------------------------ what it shows

    def show_title(self, title: str, tail: str) -> None:
        """Show the lesson's title, and behind it how it stands with its file."""
        self._words, self._tail = shown_lines(title), f" · {tail}" if tail else ""
        self._fit()

    def show_saving(self, words: str, is_wanted: bool) -> None:
        """Show what a save is called, and whether there is anything to save."""
        self.save.setText(words)
        self.save.updateGeometry()
        self.save.setEnabled(is_wanted)
        self.save.set_primary(is_wanted)
        self._fit()

    def show_steps(self, can_undo: bool, can_redo: bool) -> None:
        """Show whether there are steps to take back, or to do again."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def show_seen(self, view: str, source: bool, problems: bool) -> None:
        """Show which part is seen, and what beside it."""
        self.views[view].setChecked(True)
        self.source.setChecked(source)
        self.problems.setChecked(problems)

    def show_problems(self, count: int) -> None:
        """Show how much there is to mend."""
        words = tr("No problems")
        if count:
            words = counted("{count} problem", "{count} problems", count)
        if words != self.problems.text():
            self.problems.setText(words)
            self.problems.updateGeometry()
            self._fit()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        ground(self, look, "chrome")
        self._title.set_look(look)
        for each in (self.back, *self._tools()):
            each.set_look(look)
        self._across.setContentsMargins(*(round(px(each)) for each in (_SIDE, _TOP, _SIDE, _TOP)))
        self._across.setSpacing(round(px(_GAP + 2)))
        self._lead.setSpacing(round(px(_GAP + 4)))
        self._flow.set_gap(round(px(_GAP)))
        self._fit()

    def _fit(self) -> None:
        """Have the buttons beside the title, or below it, and cut the title where it must be."""
        px, gap = self._look.px, round(self._look.px(_GAP))
        inside = self.width() - 2 * round(px(_SIDE))
        lead = self.back.sizeHint().width() + round(px(_GAP + 4))
        tools = sum(each.sizeHint().width() + gap for each in self._tools()) + gap
        is_beside = lead + tools + px(_LEAST_TITLE) <= inside
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._stand_save(among_tools=is_beside)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._across.setAlignment(self._buttons, middle if is_beside else Qt.AlignmentFlag(0))
        metrics = QFontMetricsF(self._title.font())
        beside = tools if is_beside else self.save.sizeHint().width() + px(_GAP + 4)
        room = inside - lead - beside - px(4)
        room -= metrics.horizontalAdvance(self._tail)
        elide = Qt.TextElideMode.ElideRight
        self._title.setText(metrics.elidedText(self._words, elide, max(room, 0)) + self._tail)
        self._title.setToolTip(self._words)

    def _stand_save(self, among_tools: bool) -> None:
        """Have the button to save behind the others, or behind a title with a line of its own."""
        home, other = (self._flow, self._lead) if among_tools else (self._lead, self._flow)
        if home.indexOf(self.save) < 0:
            other.removeWidget(self.save)
            home.addWidget(self.save)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the page."""
        paint_foot(self, self._look)
