"""Taking quizzes: what somebody sees of them, and what they answer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from PySide6.QtWidgets import QLabel

from literacy_app.domain.attempt import Mode, Response, Sureness
from literacy_app.domain.judging import right_response
from literacy_app.domain.lesson import Article, Kind, Lesson, Span, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.quiz import Quiz
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.pages.results_page import ResultsPage
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.feedback_panel import FeedbackPanel
from literacy_app.ui.widgets.prose import ProseLabel
from tests.journeys.driving import Reader
from tests.ui.conftest import Wait

EVERY_KIND = frozenset(QuestionKind) - {QuestionKind.GENERATE}

Meant = Callable[[Task, Article, Lesson], Response]
"""What somebody would answer to a task."""


def rightly(task: Task, article: Article, lesson: Lesson) -> Response:
    """As it is right; about what is written, there is nothing to know."""
    if task.is_open:
        return Response(text="He said so.")
    return right_response(task, article, lesson)


def confused(task: Task, article: Article, lesson: Lesson) -> Response:
    """Rightly, but for taking indirect speech for commentary, and another name for the source."""
    right = rightly(task, article, lesson)
    if task.kind is QuestionKind.SORT:
        pairs = zip(task.items, right.voices, strict=True)
        return Response(
            voices=tuple(
                Voice.COMMENTARY if each.kind is Kind.INDIRECT else voice for each, voice in pairs
            )
        )
    if task.kind is QuestionKind.SOURCE:
        return Response(names=tuple(each for each in task.names if each not in task.key)[:1])
    return right


class Taker(Reader):
    """Somebody who takes quizzes. They guess, think so and are sure in turns.

    Attributes:
        meant: what they answer.
        asked: every task that they have answered since the window was opened.
    """

    def __init__(self, window: MainWindow, wait: Wait) -> None:
        super().__init__(window, wait)
        self.meant: Meant = rightly
        self.asked: list[Task] = []
        self._sureness = cycle(Sureness)

    # ------------------------------------------------------------ what is seen

    @property
    def sheet(self) -> QuizPage:
        """The page that quizzes are played on."""
        return self.window.quizzes.page

    @property
    def quiz(self) -> Quiz:
        quiz = self.window.quizzes.quiz
        assert quiz is not None
        return quiz

    @property
    def task(self) -> Task:
        return self.quiz.task

    @property
    def form(self) -> AnswerForm:
        assert self.sheet.panel.form is not None
        return self.sheet.panel.form

    @property
    def feedback(self) -> FeedbackPanel:
        assert self.sheet.panel.feedback is not None
        return self.sheet.panel.feedback

    @property
    def said(self) -> str:
        """What is said to the answer."""
        found = self.feedback.findChildren(QLabel)
        return "\n".join(each.text() for each in found if each.isVisibleTo(self.feedback))

    @property
    def hint(self) -> str:
        """The hint that is seen, as a screen reader would say it."""
        found = self.sheet.panel.findChildren(ProseLabel)
        names = [each.accessibleName() for each in found if each.isVisibleTo(self.sheet)]
        return "".join(each for each in names if each.startswith("Hint: "))

    @property
    def results(self) -> ResultsPage:
        return self.window.results.page

    @property
    def code(self) -> str:
        """The code of whoever learns now."""
        profile = self.window._desk.learner.profile
        assert profile is not None
        return profile.code

    @property
    def other_code(self) -> str:
        """The code of the other one who has learnt here."""
        (found,) = (
            each.code for each in self.window._desk.learner.profiles() if each.code != self.code
        )
        return found

    def words_of(self, span: Span) -> tuple[int, int]:
        """The first and the last word of a span of the article, by their numbers from 0."""
        words = self.sheet.article.view.words.touched(span)
        assert words is not None
        return words

    def painted(self) -> list[Span]:
        """The words that are painted, with the quotation marks and stops that belong to them."""
        return [each.span for each in self.sheet.article.marks()]

    def is_asked(self) -> bool:
        """Whether a question is seen."""
        return self.window.quizzes.quiz is not None

    def can_send(self) -> bool:
        """Whether the three buttons can be used."""
        return self.sheet.panel.answers.is_ready

    def has_results(self) -> bool:
        """Whether results are seen."""
        return self.window.rooms.is_at(self.results)

    # ------------------------------------------------------------ answering

    def answer(self) -> Task:
        """Answer the question that is asked, and look at what is said to it."""
        quiz, task, number = self.quiz, self.task, self.quiz.number
        meant = self.meant(task, quiz.article, quiz.lesson)
        assert not self.can_send(), f"{task.id}: it could be sent without an answer"
        self.give(meant)
        assert self.can_send(), f"{task.id}: the answer is not complete"
        self.send(self.sureness())
        self.asked.append(task)
        if quiz.mode is Mode.TEST:
            assert not self.sheet.is_answered
            assert quiz.number > number or not self.is_asked()
        else:
            answered = quiz.feedbacks[-1]
            assert self.said
            if meant == rightly(task, quiz.article, quiz.lesson) and not task.is_open:
                assert answered.feedback.is_right, f"{task.id}: {answered.response}"
        return task

    def answer_on(self, count: int = 99) -> None:
        """Answer one question after another: so many, or all that are left."""
        while self.is_asked() and count:
            self.answer()
            if self.quiz_goes_on_by_hand():
                self.go_on()
            count -= 1

    def answer_until(self, kind: QuestionKind) -> None:
        """Answer one question after another up to the next of a kind."""
        while self.task.kind is not kind:
            self.answer_on(1)

    def answer_until_wrong(self) -> None:
        """Answer one question after another up to the first that isn't wholly right."""
        while self.answer().is_open or self.quiz.feedbacks[-1].feedback.is_right:
            self.go_on()

    def quiz_goes_on_by_hand(self) -> bool:
        """Whether what is said to the answer is seen, and the next question is not."""
        return self.is_asked() and self.sheet.is_answered

    def sureness(self) -> Sureness:
        """How sure they are this time."""
        return next(self._sureness)

    # ------------------------------------------------------------ what hands do

    def give(self, response: Response) -> None:
        """Fill the form in."""
        raise NotImplementedError

    def send(self, sureness: Sureness) -> None:
        """Answer as it is filled in."""
        raise NotImplementedError

    def go_on(self) -> None:
        """On to the next question, or to the results."""
        raise NotImplementedError

    def open_hint(self) -> None:
        """Open the hint."""
        raise NotImplementedError

    def disagree(self, reason: str) -> None:
        """Say why they see it otherwise."""
        raise NotImplementedError
