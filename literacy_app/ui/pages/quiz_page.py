"""The quiz page: a quiz that is played by keys and by clicks."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from literacy_app.domain.attempt import Sureness
from literacy_app.ui.pages.keyboard import is_in, shortcut
from literacy_app.ui.pages.played_quiz import PlayedQuiz

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.moment import Moment
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ANSWERS: dict[int, Sureness] = {
    Qt.Key.Key_G: Sureness.GUESS,
    Qt.Key.Key_T: Sureness.THINK_SO,
    Qt.Key.Key_S: Sureness.SURE,
}


class QuizPage(PlayedQuiz):
    """Turns keys into the steps of a quiz.

    What has the keyboard comes first: the plain keys of the page are those that it ignores.
    """

    def __init__(
        self,
        look: Look,
        prose: ReadProse,
        now: Callable[[], Moment],
        clock: Callable[[], float] = monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, prose, now, clock, parent)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+1", lambda: self.answer(Sureness.GUESS)),
            ("Ctrl+2", lambda: self.answer(Sureness.THINK_SO)),
            ("Ctrl+3", lambda: self.answer(Sureness.SURE)),
            ("Ctrl+Return", self._submit),
            ("Ctrl+Enter", self._submit),
            ("F6", self.next_pane),
        )
        for sequence, do in keys:
            shortcut(self, sequence, do)
        # The article has a use of its own for Enter, but not before the first question.
        self._begin_keys = [shortcut(self, each, self.start.go) for each in ("Return", "Enter")]
        self.stage_changed.connect(self._fit_keys)
        self._fit_keys()

    def _fit_keys(self) -> None:
        for each in self._begin_keys:
            each.setEnabled(self.is_reading_first)

    def next_pane(self) -> None:
        """Bring the keyboard from the question to the article, or back."""
        if self.quiz is None:
            return
        if is_in(self, self.panel):
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_answered:
            self.panel.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.panel.form is not None:
            self.panel.form.focus_first()

    def _submit(self) -> None:
        """What Enter does where it isn't typed: answer, or go on."""
        if self.is_answered:
            self.go_on()
        else:
            self.answer(Sureness.THINK_SO)

    def _press_enter(self) -> None:
        """Press what has the keyboard; choose it, where there is no answer yet; else answer."""
        focus, form = self.focusWidget(), self.panel.form
        in_form = form is not None and focus is not None and form.isAncestorOf(focus)
        if self.quiz is None:
            self.start.go()
        elif isinstance(focus, QAbstractButton) and not in_form and focus.isEnabled():
            focus.click()
        elif in_form and form is not None and not self.is_ready and not self.is_answered:
            form.choose_focused()
        else:
            self._submit()

    def _step_back(self) -> None:
        """Esc: out of a text field first, then out of the quiz."""
        focus = self.focusWidget()
        writes = isinstance(focus, QLineEdit | QPlainTextEdit) and self.panel.isAncestorOf(focus)
        if not writes or not self.panel.isVisible():
            self.leave()
        elif self.is_answered:
            self.panel.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_ready:
            self.panel.answers.buttons[Sureness.GUESS].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The plain keys of the page, where what has the keyboard has no use for them."""
        key = event.key()
        plain = event.modifiers() in _PLAIN
        if key in _ENTER and plain:
            self._press_enter()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key == Qt.Key.Key_N and plain and self.is_reading_first:
            self.read_next()
        elif not plain or self.quiz is None or not self._take(key):
            super().keyPressEvent(event)

    def _take(self, key: int) -> bool:
        """Take a plain key while a quiz is played; whether it was of use."""
        form, said = self.panel.form, self.panel.feedback
        if self.is_answered:
            if key == Qt.Key.Key_Space:
                self.go_on()
            elif key == Qt.Key.Key_D and said is not None:
                said.objection.open()
            else:
                return False
            return True
        if form is not None and form.take_key(key):
            return True
        if key == Qt.Key.Key_H:
            self.show_hint()
        elif key in _ANSWERS:
            self.answer(_ANSWERS[key])
        else:
            return False
        return True
