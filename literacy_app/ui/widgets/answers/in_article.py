"""What the forms share that are answered in the article beside the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.ui.widgets.answers.form import AnswerForm

if TYPE_CHECKING:
    from literacy_app.ui.widgets.quiz_article import QuizArticle


class InArticleForm(AnswerForm):
    """A form that shows what is painted or picked in the article, where the keyboard is."""

    def attach(self, beside: QuizArticle) -> None:
        """Take the article to paint or pick words in."""
        super().attach(beside)
        beside.strokes_changed.connect(self.show_strokes)

    def detach(self) -> None:
        """Paint or pick no more."""
        if self.beside is not None:
            self.beside.strokes_changed.disconnect(self.show_strokes)
            self.beside.stop()
        super().detach()

    def show_strokes(self) -> None:
        """Show what is painted or picked now."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Bring the keyboard to the article."""
        if self.beside is not None:
            self.beside.setFocus(Qt.FocusReason.OtherFocusReason)
