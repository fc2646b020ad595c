"""The questions of a draft: each edit returns a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from literacy_app.domain.editing import EditRefused

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.question import Question


@dataclass(frozen=True)
class QuizDraft:
    """A lesson whose questions are edited, each named by its index. Edits raise EditRefused."""

    lesson: Lesson

    def question(self, index: int) -> Question:
        """The question of that index."""
        if not 0 <= index < len(self.lesson.questions):
            raise EditRefused("question-unknown")
        return self.lesson.questions[index]

    def add_question(self, question: Question, at: int | None = None) -> Self:
        """The draft with one more question: at that place, or as the last."""
        questions = self.lesson.questions
        at = len(questions) if at is None else at
        return self._with_questions((*questions[:at], question, *questions[at:]))

    def change_question(self, index: int, question: Question) -> Self:
        """The draft with this question in the place of another."""
        self.question(index)
        questions = self.lesson.questions
        return self._with_questions((*questions[:index], question, *questions[index + 1 :]))

    def remove_question(self, index: int) -> Self:
        """The draft without that question."""
        self.question(index)
        questions = self.lesson.questions
        return self._with_questions((*questions[:index], *questions[index + 1 :]))

    def move_question(self, index: int, to: int) -> Self:
        """The draft in which that question stands at another place among the rest."""
        moved = self.question(index)
        rest = self.remove_question(index).lesson.questions
        return self._with_questions((*rest[:to], moved, *rest[to:]))

    def _with_questions(self, questions: tuple[Question, ...]) -> Self:
        return replace(self, lesson=replace(self.lesson, questions=questions))
