"""The article after a quiz: every passage that was asked about as it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.domain.lesson import Span, Voice
from literacy_app.ui.heads import names_beside
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.labels import Label, ground, label
from literacy_app.ui.widgets.mark_layer import MarkLayer
from literacy_app.ui.widgets.outcome import (
    Outcome,
    outcome_pen,
    outcome_words,
    paint_outcome,
    wash_role,
)
from literacy_app.ui.widgets.outcome_key import OutcomeKey
from literacy_app.ui.widgets.painted_text import PaintedText
from literacy_app.ui.widgets.patterns import badge_height, badge_width, paint_badge
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson, Passage
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.gutter import Named

_SIGN = 18.0
_FROM_TEXT, _ASIDE = 26.0, 52.0


class ResultsText(PaintedText):
    """An article on which passages are shown as they went, with sign and voice in the margin."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.set_narrow(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Article"))
        self.outcomes: Mapping[str, Outcome] = {}
        self._passages: Sequence[Passage] = ()
        self._layer: MarkLayer | None = None

    def show_outcomes(
        self,
        article: Article,
        right_to_left: bool,
        passages: Sequence[Passage],
        outcomes: Mapping[str, Outcome],
    ) -> None:
        """Show an article from its top, with how these of its passages went."""
        self.outcomes = outcomes
        self._passages = sorted(passages, key=lambda each: (each.start, -each.end))
        self.show_article(article, Head(), names_beside(article), right_to_left)
        self.set_highlights(frozenset(), -1)
        told = (
            f"{outcome_words(outcomes[each.id])}: {voice_name(each.voice)}, "
            f"“{article.text[each.start : each.end]}”."
            for each in self._passages
        )
        self.setAccessibleDescription(" ".join(told))

    def show_article(
        self, article: Article, head: Head, names: Sequence[Named], right_to_left: bool
    ) -> None:
        """Lay an article out, and what is shown on it."""
        super().show_article(article, head, names, right_to_left)
        assert self.underlay is not None
        self._layer = MarkLayer(self.underlay.article, self._look)
        self._layer.show(self._passages)
        layout = self.underlay.article.document.documentLayout()
        layout.documentSizeChanged.connect(self._layer.forget)

    # ------------------------------------------------------------ painting

    def paint_beneath(self, painter: QPainter, clip: QRectF) -> None:
        """Paint the passages as they went."""
        if self._layer is None or self.underlay is None:
            return
        blocks = [self._layer.marks(b) for b in self.underlay.blocks(clip.top(), clip.bottom())]
        marks = [each for block in blocks for each in block.marks]
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in marks:
            painter.setBrush(self._look.colour(wash_role(self._outcome(mark.passage))))
            painter.drawPath(mark.wash)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in marks:
            painter.setPen(outcome_pen(self._look, self._outcome(mark.passage)))
            painter.drawLines(mark.underlines)
        self._paint_margin(painter, clip)

    def _outcome(self, index: int) -> Outcome:
        return self.outcomes[self._passages[index].id]

    def _paint_margin(self, painter: QPainter, clip: QRectF) -> None:
        """The sign and the voice of each passage beside the line in which it begins."""
        assert self.underlay is not None
        px, lowest = self._look.px, float("-inf")
        step = px(_SIGN + 3)
        for passage in self._passages:
            rects = self.underlay.rects_of(Span(passage.start, passage.start + 1))
            if not rects:
                continue
            lowest = y = max(rects[0].center().y(), lowest + step)
            if clip.top() - step <= y <= clip.bottom() + step:
                self._paint_sign(painter, passage.voice, self.outcomes[passage.id], y)

    def _paint_sign(self, painter: QPainter, voice: Voice, outcome: Outcome, y: float) -> None:
        assert self.underlay is not None
        look, px = self._look, self._look.px
        outward = 1.0 if self.underlay.is_mirrored else -1.0
        sign = QRectF(0, 0, px(_SIGN), px(_SIGN))
        sign.moveCenter(QPointF(self.underlay.text_edge + outward * px(_FROM_TEXT), y))
        badge = QRectF(0, 0, badge_width(look), badge_height(look))
        badge.moveCenter(QPointF(self.underlay.text_edge + outward * px(_ASIDE), y))
        paint_outcome(painter, look, sign, outcome)
        paint_badge(painter, self._pens, voice, badge)


class ResultsArticle(QWidget):
    """The articles of a quiz's lesson, one at a time, below the legend.

    Attributes:
        view: the text itself, which has the keyboard.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.view = ResultsText(look)
        self._head = QWidget()
        self._column = QVBoxLayout(self._head)
        self._note: Label = label(tr("What is unmarked was not asked."), look, "quiet")
        self._keys = [OutcomeKey(each, look) for each in Outcome]
        self._flow = FlowLayout(0)
        for key in self._keys:
            self._flow.addWidget(key)
        self._tabs = FlowLayout(0)
        self._articles: list[FlatButton] = []
        self._column.addLayout(self._tabs)
        self._column.addLayout(self._flow)
        self._column.addWidget(self._note)
        whole = bare_column(self, 0)
        whole.addWidget(self._head)
        whole.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        ground(self, look, "page")
        self._note.set_look(look)
        for key in self._keys:
            key.set_look(look)
        for button in self._articles:
            button.set_look(look)
        self.view.set_look(look)
        self._column.setContentsMargins(round(px(28)), round(px(14)), round(px(28)), round(px(8)))
        self._column.setSpacing(round(px(6)))
        self._flow.set_gap(round(px(18)))
        self._tabs.set_gap(round(px(8)))

    def show_lesson(
        self,
        lesson: Lesson,
        passages: Sequence[tuple[int, Passage]],
        outcomes: Mapping[str, Outcome],
        right_to_left: bool,
    ) -> None:
        """Show how the passages of a lesson went, each with the index of its article."""
        self._lesson, self._passages = lesson, passages
        self._outcomes, self._mirrored = outcomes, right_to_left
        for button in self._articles:
            button.hide()
            button.deleteLater()
        self._articles = []
        several = lesson.articles if len(lesson.articles) > 1 else ()
        for index, article in enumerate(several):
            words = article.name or str(index + 1)
            button = FlatButton(words, self._look, checkable=True)
            button.clicked.connect(lambda _=False, index=index: self.choose(index))
            self._articles.append(button)
            self._tabs.addWidget(button)
        asked = [index for index, _ in passages]
        self.choose(asked[0] if asked else 0)

    def choose(self, index: int) -> None:
        """Show another article."""
        for number, button in enumerate(self._articles):
            button.setChecked(number == index)
        here = [each for article, each in self._passages if article == index]
        article = self._lesson.articles[index]
        self.view.show_outcomes(article, self._mirrored, here, self._outcomes)

    def reveal(self, article: int, passage: Passage) -> None:
        """Scroll to a passage."""
        if self._articles and not self._articles[article].isChecked():
            self.choose(article)
        self.view.reveal_span(passage.pieces[0])
