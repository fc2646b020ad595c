"""Showing a reading: its articles, their passages, the line above and the card beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import Article, Span
from literacy_app.session.focus import OnlySpeaker
from literacy_app.session.glossary import glosses, glosses_within
from literacy_app.session.reading import Reading
from literacy_app.ui.heads import head_of, names_beside
from literacy_app.ui.pages.reading_layout import ReadingLayout
from literacy_app.ui.pages.reading_words import state_words
from literacy_app.ui.passage_words import passage_title
from literacy_app.ui.widgets.article_pane import Content
from literacy_app.ui.widgets.passage_painter import Highlights
from literacy_app.ui.words import is_right_to_left, tr

if TYPE_CHECKING:
    from literacy_app.session.who_speaks import SpeakerRow
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse
    from literacy_app.ui.widgets.state_line import Choice


class ShownReading(ReadingLayout):
    """Shows the state of a reading.

    Signals:
        state_changed(): another way of reading is on: something alone, trying first, who speaks.
    """

    state_changed = Signal()

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(look, prose, parent)
        self._rows: dict[int, tuple[SpeakerRow, ...]] = {}
        self._contents: Sequence[Content] = ()
        self._orders: Sequence[dict[str, int]] = ()
        self.spread.quote = self._quote

    def show_reading(self, reading: Reading) -> None:
        """Show a lesson that was opened."""
        self.reading = reading
        self._wants_who = False
        self._rows = {}
        lesson = reading.lesson
        names = tuple(each.name for each in lesson.articles)
        self.bar.show_lesson(lesson.title, names, reading.article_index)
        self._contents = [self._content(each, reading) for each in lesson.articles]
        self._orders = [
            {passage.id: index for index, passage in enumerate(each.marked())}
            for each in lesson.articles
        ]
        self.spread.show_articles(self._contents, reading.article_index)
        if self._shape is not None:
            self._fit()
        self._show_article()

    def _content(self, article: Article, reading: Reading) -> Content:
        lesson = reading.lesson
        return Content(
            article,
            head_of(article, lesson, self._prose),
            names_beside(article),
            glosses(article, lesson.glossary, lesson.language),
            is_right_to_left(lesson.language),
            article.headline or lesson.title,
        )

    def _show_article(self) -> None:
        """Show the article that is read now."""
        assert self.reading is not None
        self.bar.choose_article(self.reading.article_index)
        self.spread.turn_to(self.reading.article_index)
        self._show_state()
        if self.is_finding:
            self.finder.article_changed()

    def _show_state(self, reveal: bool = False, card: bool = True, roomy: bool = True) -> None:
        """Show which passages are seen and which is selected; `card` says if the card changes.

        `reveal` scrolls to the selected one, which then has text around it if `roomy`.
        """
        reading = self.reading
        assert reading is not None
        highlights = [self._highlights(reading, n) for n in range(len(self._contents))]
        selected = highlights[reading.article_index].selected
        self.bar.show_voices(reading.shown, reading.counts(), reading.only)
        self.line.say(state_words(reading), self._choices())
        self.spread.set_highlights(highlights)
        self._describe(reading)
        if card and self._shape is not None:  # else it is shown once the page has its size
            self._show_card(reading)
        self._show_who(reading)
        self._show_side()
        if reveal and selected >= 0:
            self._column.activate()
            self.view.reveal(selected, roomy)
        self.state_changed.emit()

    def _choices(self) -> Sequence[Choice]:
        """What the line offers to do."""
        return ()

    def _highlights(self, reading: Reading, index: int) -> Highlights:
        article = reading.lesson.articles[index]
        chosen = reading.selected if index == reading.article_index else None
        selected = self._orders[index][chosen.id] if chosen is not None else -1
        kept, lit = reading.kept_in(article), reading.lit_in(article)
        return Highlights(reading.shown, selected, -1, kept, lit)

    def _show_card(self, reading: Reading) -> None:
        passage = reading.selected
        found = self._contents[reading.article_index].glosses
        words = glosses_within(found, passage.pieces) if passage is not None else ()
        self.card.show_state(reading, words)

    def _show_who(self, reading: Reading) -> None:
        """Show who speaks, if that is what is seen beside the article."""
        if not self._wants_who:
            return
        from literacy_app.session.who_speaks import speaker_rows

        index = reading.article_index
        if index not in self._rows:
            self._rows[index] = speaker_rows(reading.article)
        rows, only = self._rows[index], reading.only
        alone = -1
        if isinstance(only, OnlySpeaker):
            alone = next((n for n, row in enumerate(rows) if row.source == only.source), -1)
        self.side.who.show_rows(rows, alone)

    def _describe(self, reading: Reading) -> None:
        passage = reading.selected
        if passage is None:
            self.view.setAccessibleDescription(tr("No passage selected"))
            return
        self.view.setAccessibleDescription(passage_title(reading.article, passage))

    def _quote(self, index: int, words: str, span: Span) -> str:
        """Selected words as they are copied."""
        from literacy_app.ui.quoting import quoted_words

        assert self.reading is not None
        lesson = self.reading.lesson
        return quoted_words(lesson.articles[index], words, span, lesson.language)
