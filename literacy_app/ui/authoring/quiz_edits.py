"""Edits of the questions on the bench."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.ui.authoring.form_edits import FormEdits

if TYPE_CHECKING:
    from typing import Any

    from literacy_app.domain.draft import Draft
    from literacy_app.domain.question import Question


class QuestionEdits(FormEdits):
    """Edits questions, each named by its number from 0; each edit returns why it was refused."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that there are."""
        authoring = self.bench.authoring
        return authoring.lesson.questions if authoring.has_lesson else ()

    def change(self, number: int, fields: dict[str, Any], name: str) -> str:
        """Have a question be otherwise; edits of one name in a row are one step."""
        merge = f"question:{number}:{name}" if name else ""

        def changed(draft: Draft) -> Draft:
            return draft.change_question(number, replace(draft.question(number), **fields))

        return self.edit(changed, merge)

    def add(self, questions: Sequence[Question], at: int) -> str:
        """Add questions at a place, as one step."""

        def added(draft: Draft) -> Draft:
            for number, each in enumerate(questions):
                draft = draft.add_question(each, at + number)
            return draft

        return self.edit(added)

    def duplicate(self, number: int) -> str:
        """Have the same question once more behind it; it gets an id of its own when saved."""
        return self.edit(
            lambda it: it.add_question(replace(it.question(number), id=""), number + 1)
        )

    def remove(self, number: int) -> str:
        """Take a question away."""
        return self.edit(lambda it: it.remove_question(number))

    def move(self, number: int, to: int) -> str:
        """Have a question stand at another place among the rest."""
        return self.edit(lambda it: it.move_question(number, to))
