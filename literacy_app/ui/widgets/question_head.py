"""What is asked: the question, what its author says to it, and the words that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from literacy_app.domain.question import QuestionKind
from literacy_app.ui.passage_words import plain_prose
from literacy_app.ui.quiz_words import prompt_words, task_words
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import Label, label, shortened
from literacy_app.ui.widgets.prose import ProseLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Article
    from literacy_app.domain.task import Task
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_LONGEST = 180
_QUOTED = frozenset(
    (QuestionKind.CHOICE, QuestionKind.SOURCE, QuestionKind.BECAUSE, QuestionKind.REWRITE)
)
"""The kinds of question that repeat the words of their one passage."""


class Excerpt(Label):
    """The words that are asked about, beside a bar that tells nothing of their voice."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text, look, "quotation")
        indent = round(look.px(16))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setContentsMargins(0 if mirrored else indent, 0, indent if mirrored else 0, 0)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self._bar, self._width = look.colour("edge"), look.px(3)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - self._width if mirrored else 0
        painter = QPainter(self)
        painter.fillRect(QRectF(left, 2, self._width, self.height() - 4), self._bar)
        painter.end()


class QuestionHead(QWidget):
    """Shows the question of a task. `words` is all that it says, for a screen reader."""

    def __init__(
        self,
        task: Task,
        article: Article,
        look: Look,
        prose: ReadProse,
    ) -> None:
        super().__init__()
        asked = plain_prose(prose(task.prompt)) if task.prompt else prompt_words(task)
        said = [asked]
        column = bare_column(self, round(look.px(10)))
        column.addWidget(label(asked, look, "chapter"))
        if task.prose:
            shown = ProseLabel(prose(task.prose), look)
            said.append(shown.text)
            column.addWidget(shown)
        elif words := task_words(task):
            said.append(words)
            column.addWidget(label(words, look, "quiet"))
        if task.kind in _QUOTED and len(task.items) == 1:
            words = shortened(article.words_of(task.items[0]), _LONGEST)
            said.append(words)
            column.addWidget(Excerpt(words, look))
        self.words = " ".join(said)
        self.setAccessibleName(self.words)
