"""The articles of a lesson: one at a time, or two side by side that scroll together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.ui.widgets.article_pane import ArticlePane, Content
from literacy_app.ui.widgets.scroll_together import ScrollTogether, Together

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Span
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_view import ArticleView
    from literacy_app.ui.widgets.passage_painter import Highlights
    from literacy_app.ui.widgets.prose import ReadProse

_BESIDE = 2
"""How many articles stand side by side."""


class Spread(QWidget):
    """Shows articles in panes, each made when first seen.

    Attributes:
        current: the index of the article that is read.
        beside: whether two articles stand side by side.
        quote: makes of selected words of an article (its index) what is copied.

    Signals:
        passage_clicked(int, str), only_requested(int, str): in the article of that index, on the
            passage of that id.
        menu_requested(int, str, QPoint): a context menu there, at a point of the screen.
        ground_clicked(int): on words of that article which belong to no passage shown.
        card_requested(): Enter was pressed.
    """

    passage_clicked = Signal(int, str)
    only_requested = Signal(int, str)
    menu_requested = Signal(int, str, QPoint)
    ground_clicked = Signal(int)
    card_requested = Signal()

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._prose = prose
        self._contents: Sequence[Content] = ()
        self._highlights: Sequence[Highlights] = ()
        self._narrow = False
        self.current = 0
        self.beside = False
        self.quote: Callable[[int, str, Span], str] | None = None
        self.together = ScrollTogether(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.panes: list[ArticlePane] = []
        self._add_pane()

    def _add_pane(self) -> None:
        pane, index = ArticlePane(self._look), len(self.panes)
        view = pane.view
        view.prose = self._prose
        view.passage_clicked.connect(lambda id: self.passage_clicked.emit(index, id))
        view.only_requested.connect(lambda id: self.only_requested.emit(index, id))
        view.menu_requested.connect(lambda id, at: self.menu_requested.emit(index, id, at))
        view.ground_clicked.connect(lambda: self.ground_clicked.emit(index))
        view.card_requested.connect(self.card_requested)
        view.quote = lambda words, span: self.quote(index, words, span) if self.quote else words
        self.panes.append(pane)
        self._row.addWidget(pane, 1)

    @property
    def pane(self) -> ArticlePane:
        """The pane of the article that is read."""
        return self.panes[self.current]

    @property
    def view(self) -> ArticleView:
        """The article that is read."""
        return self.pane.view

    # ------------------------------------------------------------ what is shown

    def show_articles(self, contents: Sequence[Content], current: int) -> None:
        """Show the articles of another lesson."""
        self._contents = contents
        self._highlights = ()
        for pane in self.panes:
            pane.content = None
        while len(self.panes) < len(contents):
            self._add_pane()
        self.current = current
        self._arrange()

    def turn_to(self, index: int) -> None:
        """Read another article of the lesson."""
        self.current = index
        self._arrange()

    def set_beside(self, beside: bool) -> None:
        """Let two articles stand side by side, or show one at a time."""
        if beside != self.beside:
            self.beside = beside
            self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """Shrink margin labels to their badges, or bring their names back."""
        self._narrow = narrow
        self._fit()

    def scroll_by(self, by: Together) -> None:
        """Scroll articles that stand side by side together, or apart."""
        self.together.by = by
        self.together.align(self.view)

    def set_highlights(self, highlights: Sequence[Highlights]) -> None:
        """Show these passages in the articles, one a piece."""
        self._highlights = highlights
        for index in self.seen():
            self.panes[index].set_highlights(highlights[index])

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for pane in self.panes:
            pane.set_look(look)

    def seen(self) -> range:
        """The indices of the articles that are seen."""
        if not self.beside:
            return range(self.current, self.current + 1)
        first = min(self.current, max(len(self._contents) - _BESIDE, 0))
        return range(first, min(first + _BESIDE, len(self._contents)))

    def _arrange(self) -> None:
        seen = self.seen()
        for index, pane in enumerate(self.panes):
            shown = index in seen
            if shown and pane.content is not self._contents[index]:
                pane.show_content(self._contents[index])
                if self._highlights:
                    pane.set_highlights(self._highlights[index])
            pane.set_marked(len(seen) > 1 and index == self.current)
            pane.set_beside(len(seen) > 1)
            pane.setVisible(shown)
        self._fit()
        self.together.join([self.panes[index].view for index in seen])

    def _fit(self) -> None:
        narrow = self._narrow or len(self.seen()) > 1
        for pane in self.panes:
            pane.view.set_narrow(narrow)
