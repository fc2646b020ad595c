"""Self-study: a session of passages that this learner has not seen, drawn from any lesson."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Mode
from literacy_app.domain.problems import Message
from literacy_app.session.modules import Module
from literacy_app.session.quiz import Keep, Quiz

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Attempt
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.schedule import SkillCard
    from literacy_app.session.drawing import Drawn

SEEN_AGAIN = Message.of(
    "Of some voices, no passages that are new to you are left: you meet the oldest ones again."
)


class StudyQuiz(Quiz):
    """A session of practice: a quiz whose lesson and article change from task to task.

    Attributes:
        drawn: its tasks, with their lessons.
    """

    def __init__(
        self,
        drawn: Sequence[Drawn],
        run_id: str,
        seed: int,
        keep: Keep,
        reviewed: Callable[[Attempt], Sequence[SkillCard]],
    ) -> None:
        self.drawn, first = drawn, drawn[0]
        self.note = None if all(each.is_unseen for each in drawn) else SEEN_AGAIN
        module = Module("", seed, tuple(each.task for each in drawn))
        super().__init__(
            first.lesson, module, Mode.STUDY, run_id, first.lesson_hash, keep, (), reviewed
        )

    @property
    def is_met_again(self) -> bool:
        """Whether the passage was asked about before, as nothing new was left to draw."""
        return not self.drawn[self.number - 1].is_unseen

    def lesson_of(self, answer: int) -> Lesson:
        """The lesson that the answer of that index was about."""
        return self.drawn[answer].lesson

    def _seek(self) -> None:
        super()._seek()
        drawn = self.drawn[self.number - 1]
        self.lesson, self._lesson_hash = drawn.lesson, drawn.lesson_hash
