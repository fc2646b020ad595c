"""One article with its voice strip and the words that its glossary explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.domain.lesson import Span
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.glossary_hints import GlossaryHints
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.voice_strip import VoiceStrip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Article
    from literacy_app.session.glossary import Gloss
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_document import Head
    from literacy_app.ui.widgets.gutter import Named
    from literacy_app.ui.widgets.passage_painter import Highlights

_MARK = 3


class Content(NamedTuple):
    """What a pane shows of an article; `names` go with its marked passages."""

    article: Article
    head: Head
    names: tuple[Named, ...]
    glosses: tuple[Gloss, ...]
    right_to_left: bool
    name: str


class ArticlePane(QWidget):
    """Shows one article.

    Attributes:
        view: the article itself.
        strip: the whole of it as bars of voice.
        hints: its glossary.
        content: what is shown.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marked = False
        self.content: Content | None = None
        self.view = ArticleView(look)
        self.strip = VoiceStrip(look, self.window_of_text)
        self.hints = GlossaryHints(self.view, look)
        self._column = bare_column(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.strip)
        self._column.addLayout(row)
        self.view.scrolled.connect(self.strip.update)
        self.strip.offset_requested.connect(self.go_to)
        ground(self, look, "page")

    def show_content(self, content: Content) -> None:
        """Show an article from its top."""
        self.content = content
        self.view.setAccessibleName(content.name)
        self.view.show_article(content.article, content.head, content.names, content.right_to_left)
        self.strip.show_article(content.article)
        self.hints.show_glosses(content.glosses)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.view.set_look(look)
        self.strip.set_look(look)
        self.hints.set_look(look)
        ground(self, look, "page")
        self.set_marked(self._marked)

    def set_highlights(self, highlights: Highlights) -> None:
        """Show these passages, in the article and on the strip."""
        self.view.set_highlights(
            highlights.shown, highlights.selected, highlights.kept, highlights.lit
        )
        self.strip.set_highlights(highlights)

    def set_marked(self, marked: bool) -> None:
        """Mark it as the one of several that is being read."""
        self._marked = marked
        self.update()

    def set_beside(self, beside: bool) -> None:
        """Leave room above for the mark, where articles stand side by side."""
        self._column.setContentsMargins(0, _MARK if beside else 0, 0, 0)

    def go_to(self, offset: int) -> None:
        """Scroll so that a code point of the text is in the middle of what is seen."""
        if self.view.underlay is None:
            return
        if offset == 0:
            self.view.bar.setValue(0)
            return
        rects = self.view.underlay.rects_of(Span(offset, offset + 1))
        rects = rects or self.view.underlay.rects_of(Span(max(offset - 4, 0), offset + 4))
        if rects:
            self.view.bar.setValue(round(rects[0].center().y() - self.view.page.height() / 2))

    def window_of_text(self) -> tuple[int, int]:
        """Which part of the text is seen, in code points."""
        underlay, content = self.view.underlay, self.content
        if underlay is None or content is None:
            return (0, 0)
        middle, top = self.view.lineWrapColumnOrWidth() / 2, self.view.bar.value()
        bottom = top + self.view.page.height()
        end = len(content.article.text)
        if bottom < self.view.document().size().height() - self._look.px(80):
            end = underlay.code_point_at(QPointF(middle, bottom - 1)) or 0
        return self.view.text_offset_at_top() or 0, end

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line above the one of several articles that is being read."""
        if self._marked:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), _MARK, self._look.colour("accent"))
            painter.end()
