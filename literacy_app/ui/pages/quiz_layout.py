"""How the quiz page is laid out: the article with the question beside it, or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from literacy_app.ui.pages.quiz_start import QuizStart
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.question_panel import QuestionPanel
from literacy_app.ui.widgets.quiz_article import QuizArticle
from literacy_app.ui.widgets.quiz_bar import QuizBar
from literacy_app.ui.widgets.sheet import lie_below, stand_beside

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_BESIDE_FROM = 1000
_SHARE, _LEAST, _MOST = 0.36, 390, 560
_SHEET_SHARE, _LOW = 0.6, 230


class QuizLayout(QWidget):
    """Holds the parts of the quiz page.

    Attributes:
        start: what is shown before the first question.
        bar: the way out, and how far the quiz has come.
        article: the article that is asked about.
        panel: the question.
    """

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.prose = prose
        self.start = QuizStart(look)
        self.bar = QuizBar(look)
        self.article = QuizArticle(look)
        self.panel = QuestionPanel(look, prose)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self._sitting = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self.article, 1)
        self._body.addWidget(self.panel)
        column = bare_column(self._sitting, 0)
        column.addWidget(self.bar)
        column.addLayout(self._body, 1)
        self._pages.addWidget(self._sitting)
        whole = bare_column(self)
        whole.addWidget(self._pages)

    @property
    def is_starting(self) -> bool:
        """Whether the page before the first question is seen."""
        return self._pages.currentWidget() is self.start

    def show_start(self) -> None:
        """Show the page before the first question."""
        self._pages.setCurrentWidget(self.start)

    def show_sitting(self, with_question: bool) -> None:
        """Show the article, and the question beside it or nothing but the article."""
        self.panel.setVisible(with_question)
        self._pages.setCurrentWidget(self._sitting)
        self._fit()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        self.start.set_look(look)
        for each in (self.bar, self.article, self.panel):
            each.set_look(look)
        self._fit()

    # ------------------------------------------------------------ fitting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand the question beside the article, or lay it below as a sheet."""
        px, panel = self.look.px, self.panel
        directions = QBoxLayout.Direction
        sheet = self.width() < px(_BESIDE_FROM)
        self._body.setDirection(directions.TopToBottom if sheet else directions.LeftToRight)
        room = self.height() - self.bar.sizeHint().height()
        height = min(room * _SHEET_SHARE, room - self.article.minimumSizeHint().height())
        panel.set_sheet(sheet, sheet and height < px(_LOW))
        if sheet:
            lie_below(panel, max(height, 1))
        else:
            stand_beside(panel, min(max(self.width() * _SHARE, px(_LEAST)), px(_MOST)))
