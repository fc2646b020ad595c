"""What the forms share in which something is written, to be compared with a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPlainTextEdit

from literacy_app.domain.attempt import Response
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_LINES = 4.6
_MOST = 4000
"""How many characters an answer may have: what is written here is a sentence or a few."""


class WritingForm(AnswerForm):
    """A field to write in. `field` takes whole lines; Tab leaves it."""

    placeholder = ""

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(tr("Your answer"))
        self._bar = SlimScrollBar(look, "card")
        self.field.setVerticalScrollBar(self._bar)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.textChanged.connect(self._tell)
        self.column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.set_look(look)

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show an empty field."""
        self.field.setPlaceholderText(self.placeholder or tr("Write here"))

    def _tell(self) -> None:
        text = self.field.toPlainText()
        if len(text) > _MOST:
            self.field.setPlainText(text[:_MOST])
            return  # which comes here again
        self.response_changed.emit()

    def response(self) -> Response:
        """What is written."""
        return Response(text=self.field.toPlainText().strip())

    def show_feedback(self, feedback: Feedback) -> None:
        """Keep what was written, to be read beside the model."""
        self.field.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.field.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self._bar.set_look(look)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("muted"))
        self.field.setPalette(palette)
        self.field.setFixedHeight(round(look.size("paste") * 1.35 * _LINES))
