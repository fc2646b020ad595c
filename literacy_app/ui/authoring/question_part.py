"""A part of the form of a question: what it is shown, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.authoring.form_fields import TextArea, one_line, paragraphs
from literacy_app.ui.widgets.buttons import PassageLink
from literacy_app.ui.widgets.flow_layout import bare_column

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.question import Question
    from literacy_app.ui.theme import Look


class Asked(NamedTuple):
    """A question on the form: the lesson that it belongs to, and its number there, from 0."""

    lesson: Lesson
    question: Question
    number: int


class ShortLink(PassageLink):
    """Leads to a passage, as wide as there is room."""

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.px(90)), round(self._look.px(28)))


class QuestionPart(QWidget):
    """Shows a part of a question, and says what its author makes of it.

    Signals:
        changed(object, str): these fields are to be so; edits of one name in a row are one step.
        left(): the keyboard went away from something that is typed into.
    """

    changed = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.column = bare_column(self)

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show the part of a question; `is_other` where another one was shown before."""
        raise NotImplementedError

    def say(self, name: str, trouble: str) -> None:
        """Say what is wrong with what was typed under a name, or nothing."""

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look


class TextPart(QuestionPart):
    """A field of words. `field` is where they are typed."""

    def __init__(
        self,
        name: str,
        heading: str,
        look: Look,
        usual: str = "",
        hint: str = "",
        keeps: Callable[[str], str] = paragraphs,
        lines: tuple[int, int] = (2, 8),
    ) -> None:
        super().__init__(look)
        self.name = name
        self.field = TextArea(heading, look, hint, usual, keeps, lines, is_part=True)
        self.field.edited.connect(lambda text: self.changed.emit({name: text}, name))
        self.field.left.connect(self.left)
        self.column.addWidget(self.field)
        self.setFocusProxy(self.field)

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show its words."""
        text = getattr(asked.question, self.name)
        if is_other:
            self.field.forget()
        self.field.show_value(text)

    def say(self, name: str, trouble: str) -> None:
        """Say what is wrong with what was typed, or nothing."""
        if name == self.name:
            self.field.say(trouble)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.field.set_look(look)


def line_part(name: str, heading: str, look: Look, usual: str = "", hint: str = "") -> TextPart:
    """A part of one line, over as many lines of the form as it needs."""
    return TextPart(name, heading, look, usual, hint, one_line, (1, 5))
