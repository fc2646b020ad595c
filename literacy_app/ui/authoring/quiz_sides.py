"""The sides of the quiz builder: the list of questions, and the form of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from literacy_app.ui.authoring.form_chips import Sign, SignButton
from literacy_app.ui.authoring.question_form import QuestionForm
from literacy_app.ui.authoring.quiz_list import QuizList
from literacy_app.ui.authoring.split_bar import SplitBar
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.empty_note import EmptyNote
from literacy_app.ui.widgets.flow_layout import bare_column, in_a_row
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class ListSide(QWidget):
    """The questions, and what adds to them.

    Attributes:
        list: the questions. add, propose, attempt: the buttons below it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label("", look, "name", wrap=False)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.list = QuizList(tr("Questions"), look, is_movable=True, on="chrome")
        self.add = KeyButton(tr("Add a question"), "A", look, filled=True, quiet=True)
        self.propose = KeyButton(tr("From the passages…"), "G", look, quiet=True)
        self.propose.setToolTip(tr("Questions made of the passages: keep the good ones"))
        self.attempt = KeyButton(tr("Try them all"), tr("Shift+F5"), look, quiet=True)
        self.attempt.setToolTip(tr("Take the whole quiz as a learner; nothing is kept"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.list, 1)
        self._flow = in_a_row((self.add, self.propose, self.attempt), 0)
        self._column.addLayout(self._flow)
        self.set_look(look)

    def show_count(self, count: int) -> None:
        """Say how many questions there are."""
        words = counted("{count} question", "{count} questions", count)
        self._title.setText(words if count else tr("No questions yet"))
        self.attempt.setEnabled(count > 0)

    @property
    def least(self) -> int:
        """The width that its buttons need."""
        widest = max(e.sizeHint().width() for e in (self.add, self.propose, self.attempt))
        return widest + round(self._look.px(28))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        for each in (self._title, self.list, self.add, self.propose, self.attempt):
            each.set_look(look)
        self._title.setContentsMargins(round(px(12)), 0, 0, round(px(4)))
        self._column.setContentsMargins(*(round(px(each)) for each in (8, 14, 8, 12)))
        self._column.setSpacing(round(px(6)))
        self._flow.setContentsMargins(round(px(6)), round(px(6)), round(px(6)), 0)
        self._flow.set_gap(round(px(7)))
        ground(self, look, "chrome")


class FormHead(SplitBar):
    """Which question is made, and what can be done with it as a whole.

    Attributes:
        up, down, copy, remove: the buttons.

    Signals:
        move_requested(int): one place up (-1) or down (1).
    """

    move_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        self._name = label("", look, "name", wrap=False)
        self.up = SignButton(Sign.UP, tr("One place up (Alt+Up)"), look)
        self.down = SignButton(Sign.DOWN, tr("One place down (Alt+Down)"), look)
        self.copy = FlatButton(tr("Duplicate"), look)
        self.copy.setToolTip(tr("The same once more (Ctrl+D)"))
        self.remove = FlatButton(tr("Remove"), look)
        self.remove.setToolTip(tr("Take it away (Delete in the list); Ctrl+Z brings it back"))
        super().__init__(self._name, (self.up, self.down, self.copy, self.remove), look, "page")
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))

    def show_place(self, kind: str, number: int, total: int) -> None:
        """Show which of the questions it is, from 1, and of what kind."""
        self._name.setText(tr("{number}. {kind}", number=number, kind=kind))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < total)
        self.fit()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self._name, self.up, self.down, self.copy, self.remove):
            each.set_look(look)
        super().set_look(look)


class FormSide(QWidget):
    """The form of the question that is chosen, or what stands in its place.

    Attributes:
        head: which one it is. form: the form.
        note: what is said where there is no question. propose: the other way that it offers.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.head = FormHead(look)
        self.form = QuestionForm(look)
        self._making = QWidget()
        making = bare_column(self._making, 0)
        making.addWidget(self.head)
        making.addWidget(self.form, 1)
        self.note = EmptyNote(look)
        self.note.say(
            tr("Ask the first question"),
            tr(
                "Choose what the learner is to do, such as sorting passages or finding who says "
                "it. Or let the app propose questions from the passages that you have marked."
            ),
            tr("Add a question (A)"),
        )
        self.propose = FlatButton(tr("Questions from the passages (G)"), look)
        leading = Qt.AlignmentFlag.AlignLeading
        self.note.column.insertWidget(self.note.column.count() - 1, self.propose, 0, leading)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._making)
        self._stack.addWidget(self.note)
        column = bare_column(self, 0)
        column.addWidget(self._stack)
        self.set_look(look)

    def add_other(self, widget: QWidget) -> None:
        """Have another widget that can stand in place of the form."""
        self._stack.addWidget(widget)

    @property
    def other(self) -> QWidget | None:
        """What stands in place of the form, if anything does."""
        seen = self._stack.currentWidget()
        return None if seen in (self._making, self.note) else seen

    def show_form(self, has_question: bool) -> None:
        """Show the form, or what is said where there is no question."""
        self._stack.setCurrentWidget(self._making if has_question else self.note)

    def show_other(self, widget: QWidget) -> None:
        """Show something in place of the form."""
        self._stack.setCurrentWidget(widget)
        widget.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self.head, self.form, self.note, self.propose):
            each.set_look(look)
        side = round(look.px(28))
        self.note.column.setContentsMargins(side, side, side, side)
        ground(self, look, "page")
