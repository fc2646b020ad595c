"""A quiz as it is played: one question at a time, and what is said to the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.domain.attempt import Mode
from literacy_app.session.quiz import Phase
from literacy_app.ui.announcing import announce
from literacy_app.ui.heads import head_of
from literacy_app.ui.pages.quiz_layout import QuizLayout
from literacy_app.ui.widgets.answers.forms import form_for
from literacy_app.ui.words import is_right_to_left, message_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Sureness
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.moment import Moment
    from literacy_app.session.feedback import Feedback
    from literacy_app.session.quiz import Quiz
    from literacy_app.store.errors import StoreError
    from literacy_app.ui.pages.quiz_start import QuizOffer
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.answers.form import AnswerForm
    from literacy_app.ui.widgets.prose import ReadProse


class PlayedQuiz(QuizLayout):
    """Plays a quiz step by step, and measures how long each answer takes.

    Attributes:
        quiz: the quiz that is played, if any.
        shown: the article that is seen.

    Signals:
        begin_requested(Mode): a new quiz on the lesson that was offered.
        resume_requested(): the quiz on it that was left.
        leave_requested(): away from here; all that was answered is kept.
        quiz_finished(): every question is answered.
        stage_changed(): a quiz is offered, its article read, or the first question asked.
    """

    stage_changed = Signal()
    begin_requested = Signal(object)
    resume_requested = Signal()
    leave_requested = Signal()
    quiz_finished = Signal()

    def __init__(
        self,
        look: Look,
        prose: ReadProse,
        now: Callable[[], Moment],
        clock: Callable[[], float] = monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, prose, parent)
        self._now = now
        self._clock = clock
        self._since = 0.0
        self.shown: Article | None = None
        self._offer: QuizOffer | None = None
        self.quiz: Quiz | None = None
        self._connect()

    def _connect(self) -> None:
        start, bar, panel = self.start, self.bar, self.panel
        start.begin_requested.connect(self.begin_requested)
        start.resume_requested.connect(self.resume_requested)
        start.leave_requested.connect(self.leave_requested)
        start.article_requested.connect(self.read_first)
        bar.leave_requested.connect(self.leave)
        bar.begin_requested.connect(self.start.go)
        bar.turn_requested.connect(self.read_next)
        panel.answered.connect(self.answer)
        panel.next_requested.connect(self.go_on)
        panel.hint_requested.connect(self.show_hint)
        panel.assessed.connect(self._assess)
        panel.disagreed.connect(self._disagree)

    # ------------------------------------------------------------ before the first question

    def offer(self, offer: QuizOffer) -> None:
        """Show what a quiz is before it begins."""
        self.quiz = None
        self._offer = offer
        self._drop_form()
        self.show_start()
        self.start.offer(offer)
        self.stage_changed.emit()

    def read_first(self) -> None:
        """Show the bare article, undisturbed."""
        if self._offer is None or not self._offer.lesson.articles:
            return
        lesson = self._offer.lesson
        self._show_article(lesson.articles[0], lesson)
        self.article.set_items((), -1)
        self.bar.show_reading(lesson.title, len(lesson.articles) > 1)
        self.show_sitting(with_question=False)
        self.stage_changed.emit()
        self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back from the bare article to the offer, or away from here."""
        if self.is_reading_first and self._offer is not None:
            self.offer(self._offer)
        else:
            self.leave_requested.emit()

    @property
    def is_reading_first(self) -> bool:
        """Whether the bare article is read before the first question."""
        return self.quiz is None and not self.is_starting

    def read_next(self) -> None:
        """Show the next of the bare articles, around the end."""
        lesson = self._offer.lesson if self._offer is not None else None
        if lesson is not None and self.is_reading_first and self.shown in lesson.articles:
            following = lesson.articles.index(self.shown) + 1
            self._show_article(lesson.articles[following % len(lesson.articles)], lesson)

    # ------------------------------------------------------------ asking

    def play(self, quiz: Quiz) -> None:
        """Play a quiz from where it stands."""
        self.quiz = quiz
        self.show_sitting(with_question=True)
        self.stage_changed.emit()
        if quiz.phase is Phase.ANSWERED:  # it was left while its feedback was shown
            quiz.go_on()
        self._move_on()

    def _ask(self) -> None:
        """Show the task that is asked."""
        quiz = self.quiz
        assert quiz is not None
        task = quiz.task
        self._drop_form()
        self._show_article(quiz.article, quiz.lesson)
        self.article.set_items(task.items, 0 if task.items else -1)
        form = form_for(task)(self.look, self.prose)
        form.attach(self.article)
        form.show_task(task, quiz.article, quiz.lesson)
        form.response_changed.connect(self._weigh)
        form.item_focused.connect(lambda index: self.article.set_items(task.items, index))
        is_test, title = quiz.mode is Mode.TEST, quiz.lesson.title
        if quiz.is_met_again:
            title = tr("You have met this one before: {title}", title=title)
        self.bar.show_place(title, quiz.number, quiz.total, is_test)
        self.panel.ask(task, quiz.article, form, with_hint=not is_test)
        self._weigh()
        self._since = self._clock()
        self._enter_question(form)
        QTimer.singleShot(0, form, quiz.make_ready)  # once the question is seen

    def _enter_question(self, form: AnswerForm) -> None:
        form.focus_first()
        place = tr("Question {place}", place=self.bar.place)
        announce(self.panel, f"{place}. {self.panel.words}")

    def _show_article(self, article: Article, lesson: Lesson) -> None:
        """Show the bare article, unless it is shown already."""
        if article is not self.shown:
            self.shown = article
            head = head_of(article, lesson, self.prose)._replace(introduction=())
            mirrored = is_right_to_left(lesson.language)
            self.article.show_article(article, head, mirrored, lesson.language)
        self.article.clear()

    def _drop_form(self) -> None:
        form = self.panel.form
        if form is not None and form.beside is not None:
            form.detach()

    def _weigh(self) -> None:
        """Let the question be answered once it can be."""
        self.panel.answers.set_ready(self.is_ready)

    @property
    def is_ready(self) -> bool:
        """Whether the question can be answered as things stand."""
        quiz, form = self.quiz, self.panel.form
        if quiz is None or form is None or quiz.phase is not Phase.ASKING:
            return False
        return quiz.is_complete(form.response())

    @property
    def is_answered(self) -> bool:
        """Whether what is said to an answer is shown."""
        return self.quiz is not None and self.quiz.phase is Phase.ANSWERED

    def show_hint(self) -> None:
        """Show the hint, if the question has one and this is no test."""
        quiz = self.quiz
        if quiz is not None and quiz.phase is Phase.ASKING and quiz.mode is not Mode.TEST:
            self.panel.show_hint(quiz.hint())

    # ------------------------------------------------------------ answering

    def answer(self, sureness: Sureness) -> None:
        """Answer the question as things stand; nothing where it isn't complete."""
        quiz, form = self.quiz, self.panel.form
        if quiz is None or form is None or not self.is_ready:
            return
        from literacy_app.store.errors import StoreError

        took = timedelta(seconds=max(self._clock() - self._since, 0.0))
        moment = self._now()
        try:
            feedback = quiz.answer(form.response(), sureness, moment.at, moment.day, took)
        except StoreError as error:
            self._not_kept(error)
            return
        if quiz.phase is Phase.ANSWERED:
            self._show_feedback(feedback)
        else:
            self._move_on()

    def _show_feedback(self, feedback: Feedback) -> None:
        quiz = self.quiz
        assert quiz is not None
        self.bar.show_answered(quiz.number, quiz.total)
        self.panel.show_feedback(feedback, is_last=quiz.number == quiz.total)
        self.article.reveal(quiz.task.items)
        self.article.light(feedback.lit)
        if feedback.grade is not None:
            self.article.show_grade(feedback.grade.differences)

    def _not_kept(self, error: StoreError) -> None:
        """Say that something couldn't be kept; the same buttons try it again."""
        reason = message_words(error.message)
        words = tr("That could not be kept: {reason} Nothing is lost. Try again.", reason=reason)
        self.panel.show_trouble(words)

    def _keep(self, do: Callable[[], None]) -> bool:
        """Keep something; whether that worked."""
        from literacy_app.store.errors import StoreError

        try:
            do()
        except StoreError as error:
            self._not_kept(error)
            return False
        self.panel.show_trouble("")
        return True

    def _assess(self, ticks: tuple[bool, ...]) -> None:
        quiz = self.quiz
        if quiz is not None and self.is_answered:
            self._keep(lambda: quiz.assess(ticks))

    def _disagree(self, reason: str) -> None:
        quiz, said = self.quiz, self.panel.feedback
        if quiz is None or said is None or not self.is_answered:
            return
        if self._keep(lambda: quiz.disagree(reason)):
            said.objection.show_kept()
            self.panel.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """On to the next question, or to the end."""
        if self.quiz is not None and self.is_answered:
            self.quiz.go_on()
            self._move_on()

    def _move_on(self) -> None:
        assert self.quiz is not None
        if self.quiz.phase is Phase.DONE:
            self._drop_form()
            self.quiz_finished.emit()
        else:
            self._ask()
