"""The options of a question, or the lines of its self-check list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from literacy_app.domain.question import Option
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.option_fields import OptionRow
from literacy_app.ui.authoring.question_part import Asked, QuestionPart
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import take_out
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class OptionsPart(QuestionPart):
    """Options, each in a row; Enter goes on to the next, Alt and an arrow move one.

    Attributes:
        rows: the options.
        add: adds one.
    """

    def __init__(self, look: Look, is_check: bool) -> None:
        super().__init__(look)
        self._is_check = is_check
        self._options: tuple[Option, ...] = ()
        self.rows: list[OptionRow] = []
        words, hint, add = self._words()
        self._heading = Heading(words, look, is_part=True)
        self._hint = label(hint, look, "quiet")
        self._rows = QVBoxLayout()
        self.add = FlatButton(add, look)
        self.add.clicked.connect(lambda: self._insert(len(self._options)))
        self.column.addWidget(self._heading)
        self.column.addWidget(self._hint)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_look(look)

    def _words(self) -> tuple[str, str, str]:
        if self._is_check:
            hint = tr("Once the model is shown, the learner ticks what holds for the own answer.")
            return tr("Self-check list"), hint, tr("Add a line")
        hint = tr("Tick what is right; several may be. Learners get them shuffled.")
        return tr("Options"), hint, tr("Add an option")

    # ------------------------------------------------------------ showing

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show the options that there are."""
        self._options = asked.question.options
        while len(self.rows) > len(self._options):
            take_out(self._rows, self.rows.pop())
        while len(self.rows) < len(self._options):
            self._add_row()
        for number, (row, option) in enumerate(zip(self.rows, self._options, strict=True), 1):
            row.show_option(number, option, is_other)

    def _add_row(self) -> None:
        row, at = OptionRow(self._is_check, self.look), len(self.rows)
        row.edited.connect(lambda name, value: self._edit(at, name, value))
        row.removed.connect(lambda: self._remove(at))
        row.entered.connect(lambda: self._go_on(at))
        row.moved.connect(lambda by: self._move(at, by))
        row.left.connect(self.left)
        self.rows.append(row)
        self._rows.addWidget(row)

    # ------------------------------------------------------------ what the author does

    def _edit(self, at: int, name: str, value: Any) -> None:
        options = list(self._options)
        options[at] = options[at]._replace(**{name: value})
        merge = "" if name == "right" else f"option:{at}:{name}"
        self.changed.emit({"options": tuple(options)}, merge)

    def _remove(self, at: int) -> None:
        self.changed.emit({"options": (*self._options[:at], *self._options[at + 1 :])}, "")
        (self.rows[min(at, len(self.rows) - 1)] if self.rows else self.add).setFocus()

    def _insert(self, at: int) -> None:
        options = (*self._options[:at], Option(""), *self._options[at:])
        self.changed.emit({"options": options}, "")
        if at < len(self.rows):
            self.rows[at].text.setFocus()

    def _go_on(self, at: int) -> None:
        """On to the option below; to a new one behind the last, unless that is empty."""
        if at + 1 < len(self.rows):
            self.rows[at + 1].text.setFocus()
        elif self._options[at].text:
            self._insert(at + 1)

    def _move(self, at: int, by: int) -> None:
        to = at + by
        if not 0 <= to < len(self._options):
            return
        in_feedback = self.rows[at].feedback.area.hasFocus()
        options = list(self._options)
        options.insert(to, options.pop(at))
        self.changed.emit({"options": tuple(options)}, "")
        row = self.rows[to]
        (row.feedback if in_feedback else row.text).setFocus()

    def say(self, name: str, trouble: str) -> None:
        """Say what is wrong with what was typed in an option, or nothing."""
        kind, _, rest = name.partition(":")
        at, _, field = rest.partition(":")
        if kind == "option" and int(at) < len(self.rows):
            row = self.rows[int(at)]
            (row.text if field == "text" else row.feedback).say(trouble)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for each in (self._heading, self._hint, self.add):
            each.set_look(look)
        for row in self.rows:
            row.set_look(look)
        self.column.setSpacing(round(look.px(6)))
        self._rows.setSpacing(round(look.px(10)))
