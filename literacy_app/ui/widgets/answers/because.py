"""Choosing or writing the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from literacy_app.ui.widgets.answers.writing import WritingForm
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task


class BecauseForm(ChoosingForm):
    """Reasons, of which one holds (or several do)."""


class WrittenBecauseForm(WritingForm):
    """The reason in the learner’s own words."""

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show a field for the reason."""
        self.placeholder = tr("Because …")
        super().show_task(task, article, lesson)
