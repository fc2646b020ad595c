"""What is still to be mended in a lesson, and what was set aside, with ways to deal with each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from literacy_app.session.dismissing import can_dismiss, dismissed, taken_back
from literacy_app.ui.authoring.problem_list import MOST, ProblemList
from literacy_app.ui.authoring.reason_line import ReasonLine
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.empty_note import EmptyNote
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.labels import ground, label, shortened
from literacy_app.ui.widgets.rule import Rule
from literacy_app.ui.words import counted, message_words, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from literacy_app.domain.problems import Message
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.problem_watch import ProblemWatch, Spotted
    from literacy_app.ui.theme import Look

_SHOWN_FIXES = 3
_LONGEST_FIX = 44
"""So many letters a button has at most, at 100 %."""
_PAUSE = 150
"""So many milliseconds after a change the list follows: nobody reads it while typing."""


class ProblemsPane(QWidget):
    """Lists the problems of the lesson on a bench.

    Attributes:
        bench, watch: the lesson's, and what keeps track of its problems.
        list: the problems.
        deeds: the buttons for the problem that the keys are at.
        reason: where the reason is given for which a warning is set aside.
    """

    def __init__(
        self, look: Look, bench: Bench, watch: ProblemWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bench, self.watch = bench, watch
        self._led_to: object = None
        self.deeds: list[FlatButton] = []
        self._title = label("", look, "name")
        self._state = label("", look, "quiet")
        self.aside = FlatButton("", look, checkable=True)
        self.aside.toggled.connect(lambda _: self.show_all())
        self.list = ProblemList(look)
        self.list.current_changed.connect(self._show_deeds)
        self.list.chosen.connect(self.go)
        self.list.aside_requested.connect(self.ask_reason)
        self._empty = EmptyNote(look)
        self._rule = Rule(look)
        self.reason = ReasonLine(look)
        self.reason.given.connect(self.set_aside)
        self.reason.closed.connect(self._leave_reason)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.show_all)
        watch.changed.connect(self._follow)
        self.set_look(look)
        self.show_all()

    def _lay_out(self) -> None:
        column = bare_column(self, 0)
        self._head = FlowLayout(0)
        self._foot = FlowLayout(0)
        self._head.addWidget(self._title)
        self._head.addWidget(self.aside)
        column.addLayout(self._head)
        column.addWidget(self._state)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._rule)
        column.addWidget(self.reason)
        column.addLayout(self._foot)
        self.setFocusProxy(self.list)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look, px = look, look.px
        ground(self, look, "page")
        ground(self._rule, look, "rule")
        for words in (self._title, self._state):
            words.set_look(look)
        for button in (self.aside, *self.deeds):
            button.set_look(look)
        self.list.set_look(look)
        self._empty.set_look(look)
        self.reason.set_look(look)
        side, gap = round(px(16)), round(px(8))
        self._head.setContentsMargins(side, round(px(12)), side, 0)
        self._head.set_gap(round(px(12)))
        self._state.setContentsMargins(side, round(px(4)), side, round(px(6)))
        self._empty.column.setContentsMargins(side, round(px(18)), side, side)
        self._foot.setContentsMargins(side, gap, side, round(px(12)))
        self._foot.set_gap(gap)

    # ------------------------------------------------------------ what is shown

    def _follow(self) -> None:
        if self.isVisible():
            self._soon.start()

    def show_all(self) -> None:
        """Show the problems as they are now."""
        opened, everything = self.watch.open, self.watch.spotted
        aside = len(everything) - len(opened)
        self.aside.setText(tr("Set aside ({count})", count=aside))
        self.aside.updateGeometry()
        self.aside.setVisible(aside > 0)
        found = everything if self.aside.isChecked() and aside else opened
        self.list.show_problems(found)
        for each in (self.list, self._rule, self._title):
            each.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._empty.say(
            tr("Nothing to mend"), tr("No check has anything to say about this lesson."), ""
        )
        self._title.setText(counted("{count} problem", "{count} problems", len(opened)))
        self._state.setText(self._state_words(len(found)))
        self._state.setVisible(bool(self._state.text()))
        self._show_deeds()

    def _state_words(self, count: int) -> str:
        if not self.watch.can_check:
            return tr("Explanations, options and wording are looked at once there is no error.")
        if count > MOST:
            return tr("The first {most} are listed.", most=MOST)
        return "" if self.watch.is_checked else tr("Explanations and wording are looked at …")

    def showEvent(self, event: QShowEvent) -> None:
        """Be up to date when it is seen."""
        super().showEvent(event)
        self.show_all()

    # ------------------------------------------------------------ what can be done

    def _show_deeds(self) -> None:
        for button in self.deeds:
            button.hide()
            button.deleteLater()
        self.deeds = []
        current = self.list.current() if not self.list.isHidden() else None
        self.reason.close_for(current)
        if current is None or self.reason.is_asking:
            return
        self._add(tr("Go there"), tr("Enter"), self.go)
        if current.dismissal is not None:
            self._add(tr("Take back"), tr("Delete"), self.take_back)
            return
        for each in self.watch.ways(current)[:_SHOWN_FIXES]:
            words = shortened(message_words(each.words), _LONGEST_FIX * 100 // self.look.percent)
            self._add(words, "", partial(self.mend, each.words))
        if current.told is not None and can_dismiss(current.told):
            self._add(tr("Set aside …"), tr("Delete"), self.ask_reason)

    def _add(self, words: str, key: str, do: Callable[[], None]) -> None:
        button = FlatButton(words, self.look)
        button.setToolTip(key)
        button.clicked.connect(lambda _=False: do())
        self.deeds.append(button)
        self._foot.addWidget(button)

    def go(self) -> None:
        """Lead to the problem that the keys are at."""
        current = self.list.current()
        if current is not None:
            self._led_to = current.problem.message
            self.watch.choose(current)

    def step(self, forward: bool) -> None:
        """Lead to the next problem, or the one before."""
        self.show_all()
        current = self.list.current()
        if current is not None and current.problem.message == self._led_to:
            self.list.step(forward)
        self.go()

    def mend(self, words: Message) -> None:
        """Mend the problem that the keys are at in the way of these words."""
        self.show_all()  # its ways are those of the text as it is
        current = self.list.current()
        ways = self.watch.ways(current) if current is not None else ()
        way = next((each for each in ways if each.words == words), None)
        if way is not None and self.watch.mend(way):
            self.list.setFocus()

    def ask_reason(self) -> None:
        """Ask for which reason the warning is to be set aside, or take that back."""
        current = self.list.current()
        if current is None:
            return
        if current.dismissal is not None:
            self.take_back()
        elif current.told is not None and can_dismiss(current.told):
            self.reason.ask(current)
            self._show_deeds()

    def set_aside(self, spotted: Spotted, reason: str) -> None:
        """Set a warning aside for a reason; it is written into the lesson."""
        if spotted.told is not None:
            self.bench.edit(dismissed(spotted.told, reason))
            self.watch.check_soon()
            self.list.setFocus()

    def take_back(self) -> None:
        """Have the warning count again."""
        current = self.list.current()
        if current is not None and current.dismissal is not None:
            self.bench.edit(taken_back(current.dismissal))
            self.watch.check_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the reason first."""
        if event.key() == Qt.Key.Key_Escape and self.reason.isVisible():
            self.reason.close_for(None)
            self._leave_reason()
        else:
            super().keyPressEvent(event)

    def _leave_reason(self) -> None:
        self.list.setFocus()
        self._show_deeds()
