"""Putting it neutrally."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.ui.widgets.answers.writing import WritingForm
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task


class RewriteForm(WritingForm):
    """The words of a passage as the learner would put them."""

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show a field for the neutral words."""
        self.placeholder = tr("Your version")
        super().show_task(task, article, lesson)
