"""What the forms share in which something is chosen from a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.domain.attempt import Response
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.answers.option_list import OptionList, OptionText

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse


class ChoosingForm(AnswerForm):
    """A form that is a list of options, and perhaps something above it.

    Attributes:
        list: the options, once a task is shown.
    """

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose)
        self.list: OptionList | None = None

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show the options of a task."""
        self.show_options([OptionText(self.prose(each.text)) for each in task.options], task.many)

    def show_options(self, texts: Sequence[OptionText], many: bool) -> None:
        """Show these options."""
        self.list = OptionList(texts, many, self.look)
        self.list.choice_changed.connect(self.response_changed)
        self.column.addWidget(self.list)

    def response(self) -> Response:
        """The options that are chosen."""
        return Response(chosen=self.list.chosen if self.list is not None else ())

    def right_options(self, feedback: Feedback) -> Collection[int]:
        """The indices of the options that were right."""
        return feedback.right.chosen

    def show_feedback(self, feedback: Feedback) -> None:
        """Show the right options, and of the others those that were chosen."""
        if self.list is not None:
            self.list.show_right(self.right_options(feedback))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        if self.list is not None:
            self.list.set_look(look)

    def focus_first(self) -> None:
        """Bring the keyboard to the first option."""
        if self.list is not None:
            self.list.focus_first()

    def take_key(self, key: int) -> bool:
        """A number chooses the option that has it."""
        if self.list is None or not Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return False
        return self.list.choose(key - Qt.Key.Key_1)

    def choose_focused(self) -> bool:
        """Choose the option that has the keyboard."""
        focused = self.list.focused if self.list is not None else None
        if focused is not None:
            focused.click()
        return focused is not None
