"""Saying what changed between two versions of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.answers.version_text import VersionText
from literacy_app.ui.widgets.answers.writing import WritingForm
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look

_GAP = 10


class Versions(QWidget):
    """The two versions below each other. `texts` are the widgets that show them."""

    def __init__(self, task: Task, look: Look) -> None:
        super().__init__()
        letters = ((tr("A"), task.a), (tr("B"), task.b))
        self.texts = tuple(
            VersionText(letter, version, look) for letter, version in letters if version is not None
        )
        self._column = QVBoxLayout(self)
        for each in self.texts:
            self._column.addWidget(each)
        self._space(look)

    def _space(self, look: Look) -> None:
        gap = round(look.px(_GAP))
        self._column.setContentsMargins(0, 0, 0, gap)
        self._column.setSpacing(gap)

    def reveal(self) -> None:
        """Show in which voices the words are that changed."""
        for each in self.texts:
            each.reveal()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._space(look)
        for each in self.texts:
            each.set_look(look)


class _VersionsAbove(AnswerForm):
    """A form below the versions, whose voices show with the feedback."""

    versions: Versions | None = None

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show the versions of a task, and below them what it is answered in."""
        self.versions = Versions(task, self.look)
        self.column.insertWidget(0, self.versions)
        super().show_task(task, article, lesson)

    def show_feedback(self, feedback: Feedback) -> None:
        """Show what the form shows, and in which voice the changed words are."""
        super().show_feedback(feedback)
        if self.versions is not None:
            self.versions.reveal()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        if self.versions is not None:
            self.versions.set_look(look)


class ContrastForm(_VersionsAbove, ChoosingForm):
    """The versions above options."""


class WrittenContrastForm(_VersionsAbove, WritingForm):
    """The versions above a field in which to write what has changed."""
