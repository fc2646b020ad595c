"""The ways to what came of a quiz, and on from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.domain.mode import Mode
from literacy_app.ui.keeping import is_kept, kept
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.session.quiz import Quiz
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.results_page import ResultsPage
    from literacy_app.ui.quiz_ways import QuizWays, Taken
    from literacy_app.ui.rooms import Rooms


class ResultsWays(QObject):
    """Shows the results of the last quiz, and leads to the next.

    Signals:
        study_left(): the results of a session of what is due were left.
        study_requested(): another session of what is due.
    """

    study_left = Signal()
    study_requested = Signal()

    def __init__(self, rooms: Rooms, desk: Desk, notices: Notices, quizzes: QuizWays) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._notices, self._quizzes = rooms, desk, notices, quizzes
        self._page: ResultsPage | None = None
        self._last: tuple[Quiz, Taken | None] | None = None
        quizzes.quiz_ended.connect(self._take)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"results": self.show_last}

    @property
    def page(self) -> ResultsPage:
        """The page of results."""
        if self._page is None:
            from literacy_app.ui.pages.results_page import ResultsPage

            page = self._page = ResultsPage(self._rooms.look, self._desk.prose)
            page.retry_requested.connect(self._retry)
            page.drill_requested.connect(self._drill)
            page.again_requested.connect(self._again)
            page.home_requested.connect(self._rooms.show_home)
            page.leave_requested.connect(self._leave)
            page.assessed.connect(self._assess)
            page.disagreed.connect(self._disagree)
        return self._page

    def forget(self) -> None:
        """Somebody else learns now: the results are not theirs."""
        self._last = None

    def _take(self) -> None:
        quiz = self._quizzes.page.quiz
        if quiz is not None:
            self._last = quiz, self._quizzes.taken
            self.show_last()

    def show_last(self) -> None:
        """Show what came of the last quiz."""
        last = self._last = self._last or self._found()
        if last is None:
            self._notices.say(tr("There are no results yet: take a quiz first."))
            return
        quiz, _ = last
        if self.page.quiz is not quiz:
            self.page.show_quiz(quiz)
        self._rooms.visit(self.page)
        self.page.focus_first()

    def _found(self) -> tuple[Quiz, Taken] | None:
        """The last quiz of an earlier day, whose lesson is still the same."""
        found = kept(self._notices, lambda: (self._desk.learner.last_finished(),))
        if found is None or found[0] is None:
            return None
        path, quiz = found[0]
        return quiz, self._quizzes.taken_from(path, quiz.lesson)

    # ------------------------------------------------------------ on from there

    def _retry(self) -> None:
        from literacy_app.session.modules import Selection

        if self._last is not None:
            self._quizzes.taken = self._last[1]
            missed = self._last[0].results().missed
            self._quizzes.begin(Mode.PRACTICE, Selection.missed(missed))

    def _drill(self) -> None:
        from literacy_app.session.modules import Selection

        found = self._last[0].results().confusion if self._last is not None else None
        if self._last is not None and found is not None:
            self._quizzes.taken = self._last[1]
            self._quizzes.begin(Mode.PRACTICE, Selection.confusion(found.voice, found.taken_for))

    def _again(self) -> None:
        if self._last is None:
            return
        quiz, taken = self._last
        if quiz.mode is Mode.STUDY:
            self.study_requested.emit()
        else:
            self._quizzes.taken = taken
            self._quizzes.begin(quiz.mode)

    def _leave(self) -> None:
        """Back to the lesson; from a session, to the page of the day."""
        taken, rooms = self._last[1] if self._last is not None else None, self._rooms
        reading = rooms.reading.reading if rooms.is_reading_behind else None
        if taken is None:
            self.study_left.emit()
        elif reading is not None and reading.lesson.id == taken.lesson.id:
            rooms.leave()
        else:
            rooms.open_lesson(taken.path)

    def _assess(self, index: int, ticks: tuple[bool, ...]) -> None:
        if self._last is not None:
            quiz, _ = self._last
            kept(self._notices, lambda: quiz.assess(ticks, index))
            self.page.column.refresh()

    def _disagree(self, index: int, reason: str) -> None:
        if self._last is not None:
            quiz, _ = self._last
            if is_kept(self._notices, lambda: quiz.disagree(reason, index)):
                self.page.column.show_kept(index)
