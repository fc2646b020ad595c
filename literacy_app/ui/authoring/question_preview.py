"""A question as the learner sees it, beside the form in which it is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from literacy_app.domain.moment import Moment
from literacy_app.session.quiz_trying import trial
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.split_bar import SplitBar
from literacy_app.ui.pages.played_quiz import PlayedQuiz
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.empty_note import EmptyNote
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.task import Task
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.answers.form import AnswerForm
    from literacy_app.ui.widgets.prose import ReadProse

NO_TIME = Moment(datetime(2000, 1, 1, tzinfo=UTC), 730120)
"""When a question is tried: it is kept nowhere, so that it doesn't matter."""

_LEAST = 400
"""The page is at least so high: no window that a learner has is lower."""


class ShownQuestion(PlayedQuiz):
    """The quiz page without its bar; it leaves the keyboard where it is."""

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose, lambda: NO_TIME, lambda: 0.0)
        self.bar.hide()

    def _enter_question(self, form: AnswerForm) -> None:
        """Nobody has come to it: whoever writes the question goes on writing."""


class QuestionPreview(QWidget):
    """Shows what a learner gets of a question, and lets it be answered on the spot.

    Attributes:
        page: the learner's page. note: why there is nothing to see.
        back, on: lead through what one question asks several times.
        attempt: tries it on a page of its own.

    Signals:
        trial_requested(): try it as a learner.
    """

    trial_requested = Signal()

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__()
        self._look = look
        self._tasks: tuple[Task, ...] = ()
        self._lesson: Lesson | None = None
        self._number = 0
        self._title = Heading(tr("As the learner sees it"), look, is_part=True)
        self._place = label("", look, "quiet", wrap=False)
        self.back = FlatButton("‹", look)
        self.back.setAccessibleName(tr("The one before"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on = FlatButton("›", look)
        self.on.setAccessibleName(tr("The next one"))
        self.on.clicked.connect(lambda: self._turn(1))
        self.attempt = FlatButton(tr("Try it (F5)"), look)
        self.attempt.clicked.connect(lambda: self.trial_requested.emit())
        self.page = ShownQuestion(look, prose)
        self.page.quiz_finished.connect(lambda: self._turn(1))
        self.note = EmptyNote(look)
        self._stack = QStackedWidget()
        self._slider = SlimScrollBar(look, "page")
        self._scroll = QScrollArea()
        scroll_by(self._scroll, self._slider)
        self._scroll.setWidget(self.page)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.note)
        self._lay_out()
        self.set_look(look)

    def _lay_out(self) -> None:
        buttons = (self.back, self._place, self.on, self.attempt)
        self._bar = SplitBar(self._title, buttons, self._look, "chrome")
        column = bare_column(self, 0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    # ------------------------------------------------------------ showing

    def show_tasks(self, lesson: Lesson, tasks: Sequence[Task], why_not: str) -> None:
        """Show what is asked; where nothing is, `why_not`. What is shown already stays."""
        tasks = tuple(tasks)
        lesson = self._with_articles_kept(lesson)
        same = [each.id for each in tasks] == [each.id for each in self._tasks]
        if not tasks:
            self.note.say(tr("Nothing to see yet"), why_not, "")
        if tasks == self._tasks and self._is_about(lesson):
            return
        self._lesson, self._tasks = lesson, tasks
        self._number = self._number if same else 0
        if not tasks:
            self._stack.setCurrentWidget(self.note)
        else:
            self._stack.setCurrentWidget(self._scroll)
            self._play()
        self._show_place()

    def _with_articles_kept(self, lesson: Lesson) -> Lesson:
        """The lesson, with the very articles that are shown wherever they are the same.

        An article that is set anew loses its place.
        """
        known = self._lesson.articles if self._lesson is not None else ()
        articles = tuple(
            next((old for old in known if old == each), each) for each in lesson.articles
        )
        return replace(lesson, articles=articles)

    def _is_about(self, lesson: Lesson) -> bool:
        before = self._lesson
        return before is not None and before.articles == lesson.articles

    def _play(self) -> None:
        assert self._lesson is not None
        self.page.play(trial(self._lesson, self._tasks, self._number))

    def _turn(self, by: int) -> None:
        """On to another of what it asks, around the end."""
        if self._tasks:
            self._number = (self._number + by) % len(self._tasks)
            self._play()
            self._show_place()

    def _show_place(self) -> None:
        count = len(self._tasks)
        number = tr("{number} of {total}", number=self._number + 1, total=count)
        self._place.setText(number if count > 1 else "")
        for each in (self.back, self._place, self.on):
            each.setVisible(count > 1)
        self.attempt.setEnabled(count > 0)
        self._bar.fit()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        for each in (self._title, self._place, self.back, self.on, self.attempt, self.note):
            each.set_look(look)
        self.page.set_look(look)
        self._slider.set_look(look)
        self._bar.set_look(look)
        ground(self, look, "page")
        self.page.setMinimumHeight(round(px(_LEAST)))
        side = round(px(24))
        self.note.column.setContentsMargins(side, side, side, side)
