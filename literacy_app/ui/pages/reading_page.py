"""The reading page: the article with its voices, the switches above it, the card beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from literacy_app.domain.lesson import Article, Voice
from literacy_app.domain.prose import ProseBlock
from literacy_app.session.reading import Reading, speaker_of
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.widgets.gutter import Named
from literacy_app.ui.widgets.passage_card import PassageCard
from literacy_app.ui.widgets.top_bar import TopBar
from literacy_app.ui.words import (
    date_words,
    is_right_to_left,
    kind_name,
    origin_words,
    short_link_name,
    tr,
    voice_name,
)

NARROW_BELOW = 1100
_TWO_COLUMNS_FROM = 760
_CARD_WIDTH = 332


class ReadingPage(QWidget):
    """Shows a reading, and turns clicks and keys into its steps.

    Signals:
        home_requested()
    """

    home_requested = Signal()

    def __init__(
        self,
        look: Look,
        prose: Callable[[str], tuple[ProseBlock, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._prose = prose
        self.reading: Reading | None = None
        self._order: dict[str, int] = {}
        self.bar = TopBar(look)
        self.view = ArticleView(look)
        self.card = PassageCard(look, prose)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self.view, 1)
        self._body.addWidget(self.card)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._body, 1)
        self._connect()
        self._narrow = False
        self._shape: tuple[bool, bool] | None = None

    def _connect(self) -> None:
        self.bar.home_requested.connect(self.home_requested)
        self.bar.voice_requested.connect(self.toggle_voice)
        self.bar.article_requested.connect(self.choose_article)
        self.view.passage_clicked.connect(self.select)
        self.view.ground_clicked.connect(self.clear)
        self.view.card_requested.connect(self.focus_card)
        self.card.passage_requested.connect(self.select)

    def show_reading(self, reading: Reading) -> None:
        """Show a lesson that was opened."""
        self.reading = reading
        self._show_article()

    def _show_article(self) -> None:
        reading = self.reading
        assert reading is not None
        article = reading.article
        passages = article.marked()
        self._order = {each.id: index for index, each in enumerate(passages)}
        names = [
            Named(short_link_name(speaker_of(article, each)), each.within in self._order)
            for each in passages
        ]
        names_of_articles = tuple(each.name for each in reading.lesson.articles)
        self.bar.show_lesson(reading.lesson.title, names_of_articles, reading.article_index)
        right_to_left = is_right_to_left(reading.lesson.language)
        self.view.setAccessibleName(article.headline or reading.lesson.title)
        self.view.show_article(article, self._head(article), names, right_to_left)
        self._show_state()

    def _head(self, article: Article) -> Head:
        assert self.reading is not None
        imprint, lesson = article.imprint, self.reading.lesson
        byline = "  ·  ".join(part for part in (imprint.byline, date_words(imprint.date)) if part)
        references = imprint.references or lesson.references
        titles = tuple(each.outlet or each.title for each in references)
        introduction = self._prose(lesson.introduction) if lesson.introduction else ()
        kicker = article.name or imprint.outlet
        if article.name and imprint.outlet:
            byline = "  ·  ".join(part for part in (imprint.outlet, byline) if part)
        return Head(kicker, byline, origin_words(imprint.origin, titles), introduction)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        resized = look.percent != self.look.percent
        self.look = look
        self.bar.set_look(look)
        self.card.set_look(look)
        self.view.set_look(look)
        if resized:
            self._shape = None
            self._fit()

    # ------------------------------------------------------------ what the person does

    def select(self, passage_id: str) -> None:
        """Select a passage."""
        if self.reading is not None and self.reading.select(passage_id):
            self._show_state(reveal=True)

    def clear(self) -> None:
        """Select nothing."""
        if self.reading is not None and self.reading.selected is not None:
            self.reading.clear()
            self._show_state()

    def step(self, forward: bool) -> None:
        """Go to the next or the previous passage."""
        if self.reading is not None:
            self.reading.step(forward, self.view.text_offset_at_top())
            self._show_state(reveal=True)

    def toggle_voice(self, voice: Voice) -> None:
        """Show or hide a voice."""
        if self.reading is not None:
            before = self.reading.selected
            self.reading.toggle(voice)
            self._show_state(card=before is not self.reading.selected)
            self.card.show_place(self.reading)

    def choose_article(self, index: int) -> None:
        """Turn to another article of the lesson."""
        if self.reading is not None:
            self.reading.choose_article(index)
            self._show_article()

    def back(self) -> None:
        """Leave the card for the article, or close the card."""
        if self.card.isAncestorOf(self.focusWidget() or self.view):
            self.view.setFocus()
        else:
            self.clear()

    def focus_card(self) -> None:
        """Bring the keyboard to the card of the selected passage."""
        if self.card.isVisible():
            self.card.setFocus()

    def next_pane(self) -> None:
        """Bring the keyboard from the article to the card, to the switches and back."""
        focus = self.focusWidget()
        homes = (self.view, self.card, self.bar)
        now = next((n for n, each in enumerate(homes) if focus and _holds(each, focus)), -1)
        panes_after = (*homes[now + 1 :], *homes[: now + 1])
        for pane in panes_after:
            if pane.isVisible():
                (self.bar.first_chip() if pane is self.bar else pane).setFocus()
                return

    # ------------------------------------------------------------ showing it

    def _show_state(self, reveal: bool = False, card: bool = True) -> None:
        reading = self.reading
        assert reading is not None
        selected = self._order[reading.selected.id] if reading.selected is not None else -1
        self.bar.show_voices(reading.shown, reading.counts())
        self.view.set_highlights(reading.shown, selected)
        self._describe(reading)
        if card and self._shape is not None:  # else it is shown once the page has its size
            self.card.show_state(reading)
        if self._narrow:
            self.card.setVisible(selected >= 0)
        if reveal and selected >= 0:
            self._column.activate()
            self.view.reveal(selected)

    def _describe(self, reading: Reading) -> None:
        passage = reading.selected
        if passage is None:
            self.view.setAccessibleDescription(tr("No passage selected"))
            return
        kind = f", {kind_name(passage.kind)}" if passage.kind else ""
        name = short_link_name(speaker_of(reading.article, passage))
        words = reading.article.words_of(passage)
        self.view.setAccessibleDescription(f"{voice_name(passage.voice)}{kind}, {name}: {words}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand the card beside the article, or lay it below as a sheet where that is narrow."""
        narrow = self.width() < self.look.px(NARROW_BELOW)
        if narrow:
            self.card.setFixedHeight(round(min(self.height() * 0.44, self.look.px(290))))
        wide = self.width() >= self.look.px(_TWO_COLUMNS_FROM)
        if (narrow, wide) == self._shape:
            return
        self._narrow, self._shape = narrow, (narrow, wide)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.view.set_narrow(narrow)
        self.card.set_sheet(narrow, wide)
        most = 16_777_215
        if narrow:
            self.card.setMinimumWidth(0)
            self.card.setMaximumWidth(most)
        else:
            self.card.setMinimumHeight(0)
            self.card.setMaximumHeight(most)
            self.card.setFixedWidth(round(self.look.px(_CARD_WIDTH)))
        selected = self.reading is not None and self.reading.selected is not None
        self.card.setVisible(selected or not narrow)
        if self.reading is not None:
            self.card.show_state(self.reading)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
