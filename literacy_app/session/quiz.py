"""One quiz: which task is asked, what was answered, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from literacy_app.domain.attempt import Attempt, Mode, Remark, Response, Sureness
from literacy_app.domain.painting import prepare
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.report import Results, score_of, summarise
from literacy_app.session.answer_words import answer_in_words
from literacy_app.session.answering import Answered, answered, is_complete

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.problems import Message
    from literacy_app.domain.schedule import SkillCard
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.session.modules import Module
    from literacy_app.store.attempts import Kept


class Phase(StrEnum):
    """Where a quiz stands: a task is asked, its answer was given, or all are done."""

    ASKING = "asking"
    ANSWERED = "answered"
    DONE = "done"


class Keep(Protocol):
    """Where answers are kept. Both raise StoreError where that fails."""

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        """Keep an answer with the cards that it changes; its sequence number."""

    def remark(self, seq: int, remark: Remark) -> None:
        """Add a remark to an answer."""


def unreviewed(attempt: Attempt) -> Sequence[SkillCard]:
    """No cards: an answer that changes no schedule."""
    return ()


class Quiz:
    """A quiz in progress; a view decides nothing.

    A module holds at least one task. What was kept of the same run earlier counts as answered, and
    the quiz goes on with the first task that isn't.

    Attributes:
        lesson: what it is about.
        module: its tasks.
        mode: practice, or a test without feedback before the end.
        run_id: what it is kept under.
        phase: where it stands.
        index: which task is asked, from 0; the number of tasks once it is done.
        note: what the learner should know of it, if anything.
    """

    note: Message | None = None

    def __init__(
        self,
        lesson: Lesson,
        module: Module,
        mode: Mode,
        run_id: str,
        lesson_hash: str,
        keep: Keep,
        kept: Sequence[Kept] = (),
        reviewed: Callable[[Attempt], Sequence[SkillCard]] = unreviewed,
    ) -> None:
        self.lesson = lesson
        self.module = module
        self.mode = mode
        self.run_id = run_id
        self.index = 0
        self._lesson_hash = lesson_hash
        self._keep, self._reviewed = keep, reviewed
        ids = {task.id for task in module.tasks}
        self._given = [_Given(*each) for each in kept if each[1].question_id in ids]
        self._answers: list[Answered | None] = [None] * len(self._given)
        self.phase = Phase.ASKING
        self._seek()

    # ------------------------------------------------------------ what is asked

    @property
    def task(self) -> Task:
        """The task that is asked or was just answered; raises LookupError once it is done."""
        return self.module.tasks[self.index]

    @property
    def article(self) -> Article:
        """The article of the task; of the last one once the quiz is done."""
        return self.lesson.articles[self.module.tasks[self.number - 1].article]

    @property
    def number(self) -> int:
        """Which task it is, from 1; the last one's once the quiz is done."""
        return min(self.index + 1, self.total)

    @property
    def total(self) -> int:
        """How many tasks there are."""
        return len(self.module.tasks)

    @property
    def is_met_again(self) -> bool:
        """Whether practice asks about a passage that isn't new to the learner any more."""
        return False

    def hint(self) -> str:
        """The task's hint in Markdown, or nothing where it has none."""
        return self.task.hint if self.phase is not Phase.DONE else ""

    def make_ready(self) -> None:
        """Do ahead what the first answer would wait for, where much is to be painted."""
        if self.phase is Phase.ASKING and self.task.kind is QuestionKind.MARK:
            prepare(self.article, self.lesson.language)

    # ------------------------------------------------------------ answering

    def is_complete(self, response: Response) -> bool:
        """Whether the task can be answered like this."""
        return self.phase is Phase.ASKING and is_complete(self.task, response)

    def answer(
        self, response: Response, sureness: Sureness, at: datetime, day: int, took: timedelta
    ) -> Feedback:
        """Answer the task, and say what was right in it once that is kept.

        A test goes straight on to the next task. Raises StoreError where it can't be kept; the
        task is then still to be answered. Raises ValueError where none is asked.
        """
        if self.phase is not Phase.ASKING:
            raise ValueError("no task is asked")
        found = answered(self.lesson, self.task, response)
        attempt = Attempt(
            run=self.run_id,
            lesson_id=self.lesson.id,
            lesson_hash=self._lesson_hash,
            question_id=self.task.id,
            kind=self.task.kind,
            mode=self.mode,
            seed=self.module.seed,
            response=response,
            answer=answer_in_words(self.task, response, self.article),
            sureness=sureness,
            score=found.feedback.score,
            judgements=found.feedback.judgements,
            at=at,
            day=day,
            took=took,
        )
        seq = self._keep.add(attempt, self._reviewed(attempt))
        self._given.append(_Given(seq, attempt))
        self._answers.append(found)
        self.phase = Phase.ANSWERED
        if self.mode is Mode.TEST:
            self.go_on()
        return found.feedback

    def disagree(self, reason: str, answer: int = -1) -> None:
        """Keep why the learner sees an answer otherwise, by default the last; raises StoreError."""
        self._remark(answer, Remark(disagreement=reason.strip()))

    def assess(self, ticks: tuple[bool, ...], answer: int = -1) -> None:
        """Keep which lines of the self-check list hold for an answer, by default the last.

        The share of those that do becomes the score of an open one. Raises StoreError.
        """
        self._remark(answer, Remark(ticks=ticks))

    def _remark(self, answer: int, remark: Remark) -> None:
        given = self._given[answer]
        self._keep.remark(given.seq, remark)
        self._given[answer] = given._replace(remarks=(*given.remarks, remark))

    def go_on(self) -> None:
        """On to the next task after an answer, or to the end."""
        if self.phase is Phase.ANSWERED:
            self.phase = Phase.ASKING
            self._seek()

    def _seek(self) -> None:
        """Find the first task that is still to be answered."""
        done = {each.attempt.question_id for each in self._given}
        while self.index < self.total and self.task.id in done:
            self.index += 1
        if self.index == self.total:
            self.phase = Phase.DONE

    # ------------------------------------------------------------ what came of it

    def results(self) -> Results:
        """What the answers so far come to."""
        return summarise([(each.attempt, each.remarks) for each in self._given], self.total)

    def lesson_of(self, answer: int) -> Lesson:
        """The lesson that an answer was about, by the answer's index."""
        return self.lesson

    @property
    def feedbacks(self) -> tuple[Answered, ...]:
        """The tasks answered so far with what was answered and what is said to it, in order.

        An open answer has the score that the learner gave it.
        """
        tasks = {task.id: task for task in self.module.tasks}
        for index, given in enumerate(self._given):
            if self._answers[index] is None:
                task = tasks[given.attempt.question_id]
                self._answers[index] = answered(self.lesson, task, given.attempt.response)
        pairs = zip(self._answers, self._given, strict=True)
        return tuple(_assessed(answer, given) for answer, given in pairs if answer is not None)


class _Given(NamedTuple):
    """An answer as it is kept."""

    seq: int
    attempt: Attempt
    remarks: tuple[Remark, ...] = ()


def _assessed(answer: Answered, given: _Given) -> Answered:
    score = score_of(given.attempt, given.remarks)
    return answer._replace(feedback=replace(answer.feedback, score=score))
