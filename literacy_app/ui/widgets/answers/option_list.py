"""Options to choose from: one of them, or as many as are right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from literacy_app.ui.widgets.answers.option_button import RadioOption, TickOption, judge
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.flow_layout import bare_column

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.theme import Look

_GAP = 8
_STEPS: dict[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class OptionText(NamedTuple):
    """What an option says, and a quiet line below it."""

    blocks: tuple[ProseBlock, ...]
    note: str = ""


class OptionList(QWidget):
    """Shows options below each other, by their numbers; the arrows go from one to the next.

    Signals:
        choice_changed(): others are chosen now.
    """

    choice_changed = Signal()

    def __init__(
        self, texts: Sequence[OptionText], many: bool, look: Look, numbered: bool = True
    ) -> None:
        super().__init__()
        self._many = many
        kind = TickOption if many else RadioOption
        self._options: list[RadioOption | TickOption] = []
        # Of buttons in a group, Tab stops at one alone: ticks are in none.
        group = QButtonGroup(self)
        self._column = bare_column(self)
        for number, text in enumerate(texts, 1):
            shown = str(number) if numbered and number < 10 else ""
            option = kind(text.blocks, shown, look, text.note)
            option.toggled.connect(self._tell)
            if not many:
                group.addButton(option)
            self._column.addWidget(option)
            self._options.append(option)
        self.set_look(look)

    def _tell(self, on: bool) -> None:
        if on or self._many:
            self.choice_changed.emit()

    @property
    def options(self) -> tuple[RadioOption | TickOption, ...]:
        """Its buttons, in order."""
        return tuple(self._options)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The indices of the options that are chosen."""
        return tuple(n for n, each in enumerate(self._options) if each.isChecked())

    @property
    def focused(self) -> RadioOption | TickOption | None:
        """The option that has the keyboard."""
        focus = self.window().focusWidget()
        return next((each for each in self._options if each is focus), None)

    def set_chosen(self, indices: Collection[int]) -> None:
        """Show these as chosen, without telling."""
        self.blockSignals(True)
        for number, option in enumerate(self._options):
            option.setChecked(number in indices)
        self.blockSignals(False)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(round(look.px(_GAP)))
        for option in self._options:
            option.face.set_look(look)

    def focus_first(self) -> None:
        """Bring the keyboard to the option that is chosen, or to the first."""
        if self._options:
            self._options[next(iter(self.chosen), 0)].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, index: int) -> bool:
        """Choose an option as a click does; whether there is one."""
        if not 0 <= index < len(self._options) or not self._options[index].isEnabled():
            return False
        self._options[index].click()
        if self.focused is not None:
            self._options[index].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def show_right(self, right: Collection[int], tell_all: bool = True) -> None:
        """Show which were right, and take no more clicks; nothing about those left alone."""
        for number, option in enumerate(self._options):
            chosen = option.isChecked()
            verdict = Verdict.NONE
            if number in right:
                verdict = Verdict.RIGHT if chosen else Verdict.MISSED
            elif chosen:
                verdict = Verdict.WRONG
            judge(option, verdict if tell_all or chosen else Verdict.NONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow goes to the next option, and chooses it where only one can be."""
        step = _STEPS.get(event.key())
        focused = self.focused
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        here = self._options.index(focused)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.isRightToLeft():
            step = -step
        there = self._options[(here + step) % len(self._options)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._many:
            there.setChecked(True)
