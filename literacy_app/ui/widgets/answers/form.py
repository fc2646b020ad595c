"""What every form of answering a question has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.flow_layout import bare_column

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Response
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse
    from literacy_app.ui.widgets.quiz_article import QuizArticle


class AnswerForm(QWidget):
    """Takes the answer to one task, by mouse and by keyboard, and shows how it was afterwards.

    A form is made for one task and goes with it. The page makes it, gives it the article beside
    the question (`attach`), and then the task (`show_task`). It decides nothing about the answer:
    the page asks it for the `response`, and gives it the `Feedback`, after which it takes no more
    input. Plain keys that a form doesn't use itself go on to the page, which answers by some of
    them: a form ignores the key events that it has no use for.

    Attributes:
        look: what it draws with.
        prose: makes blocks of a lesson's Markdown.
        beside: the article beside the question, once attached.
        column: what it shows, from top to bottom.

    Signals:
        response_changed(): another answer would be given now.
        item_focused(int): the item of that index is the one being answered; -1 for none.
    """

    response_changed = Signal()
    item_focused = Signal(int)

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__()
        self.look = look
        self.prose = prose
        self.beside: QuizArticle | None = None
        self.column = bare_column(self)

    def attach(self, beside: QuizArticle) -> None:
        """Take the article beside the question, for forms that are answered in it."""
        self.beside = beside

    def detach(self) -> None:
        """Leave the article beside the question as if nothing had been answered in it."""
        self.beside = None

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Ask for an answer to a task about an article of a lesson."""
        raise NotImplementedError

    def response(self) -> Response:
        """The answer as it would be given now."""
        raise NotImplementedError

    def show_feedback(self, feedback: Feedback) -> None:
        """Show what was right and what was not, and take no more input."""
        raise NotImplementedError

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size, keeping what has been answered."""
        self.look = look

    def take_key(self, key: int) -> bool:
        """Take a plain key that was pressed elsewhere on the page; whether it was of use here."""
        return False

    def choose_focused(self) -> bool:
        """Take what has the keyboard as Space does, for Enter; whether there was anything."""
        return False

    def focus_first(self) -> None:
        """Bring the keyboard to where answering begins."""
        self.setFocus()
