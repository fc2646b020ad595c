"""The quiz builder: the questions of a lesson are made, and tried as a learner gets them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from literacy_app.session.quiz_trying import module_of, tasks_of
from literacy_app.ui.authoring.quiz_making import QuizMaking
from literacy_app.ui.widgets.menus import Item
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.task import Task
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.quiz_trial import QuizTrial
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse


class QuizPane(QuizMaking):
    """Makes the quiz of the lesson on the bench.

    Keys in it: A add, G questions from the passages, Ctrl+D duplicate, F5 try the question,
    Shift+F5 try them all, Esc back to the list; in the list also Enter, Delete, Alt and an arrow.

    Signals:
        trial_changed(): questions are being tried as a learner, or no longer.
    """

    trial_changed = Signal()

    def __init__(
        self,
        look: Look,
        bench: Bench,
        parent: QWidget | None = None,
        prose: ReadProse | None = None,
    ) -> None:
        self._prose = prose or _read_prose()
        self._trial: QuizTrial | None = None
        self._held: QWidget | None = None
        super().__init__(look, bench, self._prose, parent)
        self.side.attempt.clicked.connect(self.try_all)
        self.preview.trial_requested.connect(self.try_question)
        self.set_look(look)
        self._take_in()

    # ------------------------------------------------------------ trying

    @property
    def is_trying(self) -> bool:
        """Whether questions are being tried as a learner."""
        return self._trial is not None and self._trial.isVisible()

    @property
    def trial(self) -> QuizTrial:
        """Where questions are tried as a learner."""
        if self._trial is None:
            from literacy_app.ui.authoring.quiz_trial import QuizTrial

            self._trial = QuizTrial(self.look, self._prose)
            self._trial.leave_requested.connect(self.stop_trying)
        return self._trial

    def menu_of(self, number: int) -> list[Item]:
        """What can be done with a question, for its menu."""
        items = super().menu_of(number)
        return [(tr("Try it as a learner"), None, self.try_question), *items]

    def try_question(self) -> None:
        """Play the question that is chosen as a learner gets it; no answer is kept."""
        question = self.previewed()
        if self.lesson is not None and question is not None:
            self._try(tasks_of(self.lesson, question))

    def try_all(self) -> None:
        """Play the whole quiz as a learner gets it; no answer is kept."""
        if self.lesson is not None:
            self._try(module_of(self.lesson))

    def _try(self, tasks: Sequence[Task]) -> None:
        if tasks and self.lesson is not None:
            self.edits.seal()
            self._held = self.focusWidget()
            self.show_page(self.trial)
            self.trial.play(self.lesson, tasks)
            self.trial_changed.emit()

    def stop_trying(self) -> None:
        """Back to where the questions are made."""
        self.show_page(None)
        held, self._held = self._held, None
        if held is not None and isValid(held) and held.isVisible():
            held.setFocus()
        else:
            self.go_to_list()
        self.trial_changed.emit()

    # ------------------------------------------------------------ its looks, its keys

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        if self._trial is not None:
            self._trial.set_look(look)

    def event(self, event: QEvent) -> bool:
        """What its keys mean here comes before what they mean elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if self._deed(event) is not None and not (is_plain and event.text()):
                event.accept()
                return True
        return super().event(event)

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here."""
        modifiers, key = event.modifiers(), event.key()
        if self.is_trying:
            return None
        if modifiers == Qt.KeyboardModifier.NoModifier:
            return {
                Qt.Key.Key_A: self.ask_for_kind,
                Qt.Key.Key_G: self.propose,
                Qt.Key.Key_F5: self.try_question,
            }.get(Qt.Key(key))
        if modifiers == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_F5:
            return self.try_all
        if modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_D:
            return partial(self.duplicate, self.number)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is not None and self.lesson is not None:
            deed()
        elif event.key() == Qt.Key.Key_Escape and not self.side.list.hasFocus():
            self.go_to_list()
        else:
            super().keyPressEvent(event)


def _read_prose() -> ReadProse:
    from literacy_app.lessonfile.prose import blocks

    return blocks
