"""Trying questions as a learner: the quiz page itself, with nothing kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from literacy_app.domain.attempt import Sureness
from literacy_app.session.quiz_trying import trial
from literacy_app.ui.authoring.question_preview import NO_TIME
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.flow_layout import bare_column, in_a_row
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.report import Results
    from literacy_app.domain.task import Task
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_CTRL = Qt.KeyboardModifier.ControlModifier
_SURE = {
    Qt.Key.Key_1: Sureness.GUESS,
    Qt.Key.Key_2: Sureness.THINK_SO,
    Qt.Key.Key_3: Sureness.SURE,
}


class TrialEnd(QWidget):
    """What stands at the end of a trial.

    Attributes:
        again, leave: the buttons.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = label(tr("That was all of it"), look, "page_title")
        self._words = label("", look)
        self.leave = KeyButton(tr("Back to the questions"), tr("Esc"), look, filled=True)
        self.again = KeyButton(tr("Once more"), "", look)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._flow = in_a_row((self.leave, self.again), round(look.px(10)))
        self._column.addLayout(self._flow)
        self._column.addStretch(1)
        self.set_look(look)

    def show_results(self, results: Results) -> None:
        """Say how it went."""
        right = results.answered - len(results.missed)
        words = tr("{right} of {total} right.", right=right, total=results.total)
        self._words.setText(f"{words} {tr('Nothing was kept: it was only a try.')}")

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self._title, self._words, self.leave, self.again):
            each.set_look(look)
        side = round(look.px(40))
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(round(look.px(14)))
        self._flow.set_gap(round(look.px(10)))
        ground(self, look, "page")


class QuizTrial(QWidget):
    """Plays questions as a learner gets them. Its keys are the quiz page's; no answer is kept.

    Attributes:
        page: the learner's page. end: what stands at its end.

    Signals:
        leave_requested(): back to where the questions are made.
    """

    leave_requested = Signal()

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__()
        self._asked: tuple[Lesson, tuple[Task, ...]] | None = None
        self.page = QuizPage(look, prose, lambda: NO_TIME, lambda: 0.0)
        self.page.leave_requested.connect(self.leave_requested)
        self.page.quiz_finished.connect(self._finish)
        self.page.bar.leave.setToolTip(
            tr("Back to the questions. Nothing that you answer is kept.")
        )
        self.end = TrialEnd(look)
        self.end.leave.clicked.connect(lambda: self.leave_requested.emit())
        self.end.again.clicked.connect(self._again)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.end)
        column = bare_column(self, 0)
        column.addWidget(self._stack)

    @property
    def is_over(self) -> bool:
        """Whether all its questions were answered."""
        return self._stack.currentWidget() is self.end

    def play(self, lesson: Lesson, tasks: Sequence[Task]) -> None:
        """Play these questions from the first."""
        title = tr("Only a try: {title}", title=lesson.title)
        self._asked = replace(lesson, title=title), tuple(tasks)
        self._again()

    def _again(self) -> None:
        if self._asked is not None:
            self._stack.setCurrentWidget(self.page)
            self.page.shown = None
            self.page.play(trial(*self._asked))

    def _finish(self) -> None:
        assert self.page.quiz is not None
        self.end.show_results(self.page.quiz.results())
        self._stack.setCurrentWidget(self.end)
        self.end.leave.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.page.set_look(look)
        self.end.set_look(look)

    # ------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """The keys of the quiz page come before those of the desk around it."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F6:
            return True
        return event.modifiers() == _CTRL and event.key() in _SURE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_F6:
            self.page.next_pane()
        elif event.modifiers() == _CTRL and event.key() in _SURE:
            self.page.answer(_SURE[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
