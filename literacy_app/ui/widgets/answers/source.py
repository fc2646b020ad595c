"""Choosing who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Response
from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.ui.quiz_words import name_words
from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from literacy_app.ui.widgets.answers.option_list import OptionText

if TYPE_CHECKING:
    from collections.abc import Collection

    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback


class SourceForm(ChoosingForm):
    """The names that might be the source, with what is known of each."""

    _names: tuple[str, ...] = ()
    _key: tuple[str, ...] = ()

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show the names of a task."""
        self._names, self._key = task.names, task.key
        texts = [self._text(each, lesson) for each in task.names]
        self.show_options(texts, many=False)

    def _text(self, name: str, lesson: Lesson) -> OptionText:
        run = Run(name_words(name))
        return OptionText((ProseBlock(ProseKind.PARAGRAPH, (run,)),), lesson.role_of(name))

    def response(self) -> Response:
        """The name that is chosen."""
        chosen = super().response().chosen
        return Response(names=tuple(self._names[each] for each in chosen))

    def right_options(self, feedback: Feedback) -> Collection[int]:
        """Every name that is accepted, or the one that the feedback gives."""
        right = {*self._key, *feedback.right.names}
        return [n for n, each in enumerate(self._names) if each in right]
