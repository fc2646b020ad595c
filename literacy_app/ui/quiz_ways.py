"""The ways to a lesson's quiz, through it, and to what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from literacy_app.domain.mode import Mode
from literacy_app.ui.keeping import kept
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.session.modules import Selection
    from literacy_app.session.quiz import Quiz
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.quiz_page import QuizPage
    from literacy_app.ui.rooms import Rooms

_Found = TypeVar("_Found")


class Taken(NamedTuple):
    """A lesson whose quiz is taken, its file, and what tells whether that has changed."""

    path: Path
    lesson: Lesson
    hash: str


class QuizWays(QObject):
    """Leads from a lesson to its quiz and through it; the page is built when first needed.

    Attributes:
        taken: the lesson whose quiz is taken or was offered; None for a session of any lessons.

    Signals:
        place_changed(): a quiz was begun, left or finished.
        quiz_ended(): all its questions are answered.
        study_left(): a session of what is due was left.
    """

    place_changed = Signal()
    quiz_ended = Signal()
    study_left = Signal()

    def __init__(self, rooms: Rooms, desk: Desk, memory: WindowMemory, notices: Notices) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._memory, self._notices = rooms, desk, memory, notices
        self._page: QuizPage | None = None
        self._opened: Path | None = None
        self.taken: Taken | None = None
        self._hears_bar = False
        rooms.stays_closed = self.has_open_test
        rooms.lesson_opened.connect(self._take_down)
        rooms.lesson_refused.connect(self._refuse)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "quiz": lambda: self.take(Mode.PRACTICE),
            "quiz_test": lambda: self.take(Mode.TEST),
        }

    def _take_down(self, path: Path) -> None:
        self._opened = path
        if not self._hears_bar:
            self._hears_bar = True
            self._rooms.reading.bar.quiz_requested.connect(lambda: self.take(Mode.PRACTICE))

    def _kept(self, do: Callable[[], _Found]) -> _Found | None:
        return kept(self._notices, do)

    # ------------------------------------------------------------ to a quiz

    @property
    def page(self) -> QuizPage:
        """The page on which quizzes are played."""
        if self._page is None:
            from literacy_app.ui.pages.quiz_page import QuizPage

            page = self._page = QuizPage(self._rooms.look, self._desk.prose, self._desk.now)
            page.begin_requested.connect(lambda mode: self.begin(mode))
            page.resume_requested.connect(self.go_on)
            page.leave_requested.connect(self.leave)
            page.quiz_finished.connect(self._finish)
        return self._page

    def take(self, mode: Mode) -> None:
        """Offer the quiz of the lesson that is read, to be taken so."""
        reading = self._rooms.reading.reading if self._rooms.is_reading_behind else None
        if reading is not None and self._opened is not None:
            self._offer(self._opened, reading.lesson, mode)

    def _offer(self, path: Path, lesson: Lesson, mode: Mode) -> None:
        from literacy_app.ui.pages.quiz_start import QuizOffer

        learner = self._desk.learner
        taken = self.taken = self.taken_from(path, lesson)
        left = self._kept(lambda: learner.unfinished(lesson, taken.hash))
        offer = QuizOffer(lesson, self._kept(lambda: learner.count(lesson)) or 0)
        if left is not None and left.total:
            offer = offer._replace(answered=left.answered, of=left.total)
        self._rooms.visit(self.page)
        self.page.start.choose_mode(mode)
        self.page.offer(offer)
        self.place_changed.emit()
        if left is not None and left.changed is not None:
            self._notices.say(message_words(left.changed))

    def taken_from(self, path: Path, lesson: Lesson) -> Taken:
        """A lesson of a file, to be quizzed."""
        return Taken(path, lesson, self._desk.learner.hash_of(path))

    def begin(self, mode: Mode, selection: Selection | None = None) -> None:
        """Begin a quiz on the lesson whose quiz is taken."""
        from literacy_app.session.modules import NothingToAsk

        taken, learner = self.taken, self._desk.learner
        if taken is None:
            return
        try:
            quiz = self._kept(lambda: learner.begin(taken.lesson, taken.hash, mode, selection))
        except NothingToAsk as error:
            self._notices.say(message_words(error.message))
            return
        if quiz is not None:
            self.play(quiz)

    def go_on(self) -> None:
        """Go on with the quiz that was left."""
        taken, learner = self.taken, self._desk.learner
        if taken is None:
            return
        quiz = self._kept(lambda: learner.resume(taken.lesson, taken.hash))
        if quiz is not None:
            self.play(quiz)
        else:
            self._notices.say(tr("That quiz can’t go on any more. Begin it anew."))

    def play(self, quiz: Quiz) -> None:
        """Play a quiz from where it stands."""
        self._notices.dismiss()
        if quiz.mode is Mode.STUDY:
            self.taken = None
        elif quiz.mode is Mode.TEST and quiz.lesson.id not in self._memory.tests:
            self._memory.tests = (*self._memory.tests, quiz.lesson.id)
        self._rooms.visit(self.page)
        self.page.play(quiz)
        self.place_changed.emit()

    # ------------------------------------------------------------ away from it

    @property
    def quiz(self) -> Quiz | None:
        """The quiz that is being played on the page that is seen, if one is."""
        page = self._page
        return page.quiz if page is not None and page.isVisible() else None

    @property
    def played(self) -> Path | None:
        """The lesson whose quiz is seen, or offered."""
        page = self._page
        seen = page is not None and self._rooms.is_at(page)
        return self.taken.path if seen and self.taken is not None else None

    def leave(self) -> None:
        """Leave the quiz: what was answered is kept, and the lesson offers to go on."""
        quiz = self.page.quiz
        if quiz is not None and quiz.mode is Mode.STUDY:
            self.study_left.emit()
            return
        self._rooms.leave()
        self.place_changed.emit()
        if quiz is None or not quiz.results().answered:
            return
        taken = self.taken
        if self._rooms.is_reading:
            self._notices.say(tr("What you answered is kept. Press Q to go on from there."))
        else:
            words = tr("What you answered is kept.")
            if quiz.mode is Mode.TEST:
                words = tr("What you answered is kept. The test waits for you.")
            self._notices.say(words, tr("Go on with it"), lambda: self._return(taken))

    def _return(self, taken: Taken | None) -> None:
        self.taken = taken
        self.go_on()

    def _finish(self) -> None:
        """The last question is answered: show what came of it."""
        quiz = self.page.quiz
        if quiz is None:
            return
        self._kept(lambda: self._desk.learner.finish(quiz))
        self._forget_test(quiz.lesson)
        self.quiz_ended.emit()
        self.place_changed.emit()

    def come_back(self, path: Path) -> bool:
        """Go on with a lesson's quiz where it was left; whether there is one to go on with."""
        lesson = self._desk.shelf.open(path).lesson
        if lesson is None or not lesson.articles:
            return False
        taken, learner = self.taken_from(path, lesson), self._desk.learner
        left = self._kept(lambda: learner.unfinished(lesson, taken.hash))
        if left is None or not left.total:
            return False
        if left.mode is not Mode.TEST:
            self._rooms.open_lesson(path)
        self.taken = taken
        self.go_on()
        return True

    # ------------------------------------------------------------ tests that aren't finished

    def _forget_test(self, lesson: Lesson) -> None:
        """Look no more for a test on a lesson, unless it may be somebody else's."""
        tests = self._memory.tests
        if lesson.id in tests and len(self._kept(self._desk.learner.profiles) or ()) < 2:
            self._memory.tests = tuple(each for each in tests if each != lesson.id)

    def has_open_test(self, lesson: Lesson, path: Path | None) -> bool:
        """Whether this learner has a test on a lesson that isn't finished."""
        if lesson.id not in self._memory.tests:
            return False
        learner, path = self._desk.learner, path or self._opened
        lesson_hash = learner.hash_of(path) if path is not None else ""
        left = self._kept(lambda: learner.unfinished(lesson, lesson_hash))
        is_open = left is not None and left.mode is Mode.TEST and left.total > 0
        if not is_open and lesson.id != self._lesson_played:
            self._forget_test(lesson)
        return is_open

    @property
    def _lesson_played(self) -> str:
        quiz = self.quiz
        return quiz.lesson.id if quiz is not None else ""

    def _refuse(self, path: Path) -> None:
        """Offer the test to go on with, and the way out of it."""
        lesson = self._desk.shelf.open(path).lesson
        if lesson is None:
            return
        if self._lesson_played != lesson.id:
            self._offer(path, lesson, Mode.TEST)
        words = tr("Your test on this lesson isn’t finished. Its marked article stays closed.")
        self._notices.say(words, tr("Leave the test"), lambda: self._give_up(path, lesson))

    def _give_up(self, path: Path, lesson: Lesson) -> None:
        """Leave a test for good, and read its lesson."""
        learner, lesson_hash = self._desk.learner, self._desk.learner.hash_of(path)
        quiz = self._kept(lambda: learner.resume(lesson, lesson_hash))
        if quiz is not None:
            self._kept(lambda: learner.finish(quiz))
        self._forget_test(lesson)
        self._rooms.open_lesson(path)
