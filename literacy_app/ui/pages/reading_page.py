"""The reading page: the article with its voices, the switches above it, the card beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.session.focus import Only, OnlySpeaker, OnlyVoice, speaker_key
from literacy_app.ui.pages.keyboard import is_in, shortcut
from literacy_app.ui.pages.shown_reading import ShownReading
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse
    from literacy_app.ui.widgets.state_line import Choice


class ReadingPage(ShownReading):
    """Shows a reading, and turns clicks and keys into its steps.

    Attributes:
        menu: the context menu that was asked for last.

    Signals:
        home_requested()
        place_changed(): another passage is selected, or another article is read.
        passage_copied(): the selected passage is on the clipboard.
    """

    home_requested = Signal()
    place_changed = Signal()
    passage_copied = Signal()

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(look, prose, parent)
        self.menu: QMenu | None = None
        self._connect()
        for number in range(1, 10):
            shortcut(self, f"Ctrl+{number}", partial(self.choose_article, number - 1))

    def _connect(self) -> None:
        bar, spread, card = self.bar, self.spread, self.card
        bar.home_requested.connect(self.home_requested)
        bar.voice_requested.connect(self.toggle_voice)
        bar.only_requested.connect(lambda voice: self.read_only(OnlyVoice(voice)))
        bar.article_requested.connect(self.choose_article)
        bar.beside_requested.connect(self.put_beside)
        spread.passage_clicked.connect(lambda _, id: self.select(id, pointed_at=True))
        spread.only_requested.connect(self._click_only)
        spread.menu_requested.connect(self._open_menu)
        spread.ground_clicked.connect(self._click_ground)
        spread.card_requested.connect(self.focus_card)
        card.passage_requested.connect(self.select)
        card.source_requested.connect(self.read_only_source)
        card.copy_requested.connect(self.copy_passage)
        card.trying_requested.connect(self.try_first)
        card.who_requested.connect(self.show_who)
        self.side.speaker_requested.connect(lambda who: self.read_only(OnlySpeaker(who)))
        self.side.card_requested.connect(self.show_who)

    # ------------------------------------------------------------ articles

    def choose_article(self, index: int) -> None:
        """Turn to another article of the lesson."""
        if self.reading is not None and 0 <= index < len(self.reading.lesson.articles):
            self._turn_to(index)
            self.view.setFocus()
            self.place_changed.emit()

    def _turn_to(self, index: int) -> None:
        if self.reading is not None and index != self.reading.article_index:
            self.reading.choose_article(index)
            self._show_article()

    def step_article(self, forward: bool) -> None:
        """Turn to the next or the previous article, around the ends."""
        if self.reading is not None and len(self.reading.lesson.articles) > 1:
            step, count = 1 if forward else -1, len(self.reading.lesson.articles)
            self.choose_article((self.reading.article_index + step) % count)

    def put_beside(self) -> None:
        """Put two articles side by side where there is room, or show one at a time."""
        self.wants_beside = not self.wants_beside
        self._fit()
        self.state_changed.emit()

    # ------------------------------------------------------------ passages

    def select(self, passage_id: str, pointed_at: bool = False) -> None:
        """Select a passage, in whichever article it is; one `pointed_at` stays where it is seen."""
        if self.reading is None:
            return
        for index, order in enumerate(self._orders):
            if passage_id in order:
                self._turn_to(index)
        if self.reading.select(passage_id):
            self._wants_who = False
            self._show_state(reveal=True, roomy=not pointed_at)
            self.place_changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        if self.reading is not None and self.reading.selected is not None:
            self.reading.clear()
            self._show_state()

    def step(self, forward: bool) -> None:
        """Go to the next or the previous passage."""
        if self.reading is not None and self.reading.step(forward, self.view.text_offset_at_top()):
            self._wants_who = False
            self._show_state(reveal=True)
            self.place_changed.emit()

    def copy_passage(self) -> bool:
        """Copy the selected passage, with whose words it is; whether there is one."""
        from literacy_app.ui.quoting import quoted_passage

        reading = self.reading
        if reading is not None and reading.selected is not None:
            language = reading.lesson.language
            words = quoted_passage(reading.article, reading.selected, language)
            QGuiApplication.clipboard().setText(words)
            self.passage_copied.emit()
            return True
        return False

    def explain_word(self) -> bool:
        """Say what the next word means that the glossary explains; whether there is one."""
        gloss = self.spread.pane.hints.step()
        if gloss is not None:
            self.view.setAccessibleDescription(f"{gloss.entry.term}: {gloss.entry.meaning}")
        return gloss is not None

    # ------------------------------------------------------------ ways of reading

    def toggle_voice(self, voice: Voice) -> None:
        """Show or hide a voice."""
        if self.reading is not None:
            before = self.reading.selected
            self.reading.toggle(voice)
            self._show_state(card=before is not self.reading.selected)
            self.card.show_place(self.reading)

    def read_only(self, only: Only | None) -> None:
        """Read one voice or one speaker alone; the same again, or None, ends it."""
        if self.reading is not None:
            before = self.reading.selected
            self.reading.read_only(only)
            self._show_state(card=before is not self.reading.selected)
            self.card.show_place(self.reading)
            self._reveal_kept()

    def _reveal_kept(self) -> None:
        """Scroll to the next passage that is read alone, where none of them is seen."""
        reading = self.reading
        kept = reading.kept_in(reading.article) if reading is not None else None
        if reading is None or not kept:
            return
        self._column.activate()
        start, end = self.spread.pane.window_of_text()
        marked = reading.article.marked()
        below = [each for each in sorted(kept) if marked[each].end > start]
        if not below or marked[below[0]].start >= end:
            self.view.reveal(below[0] if below else min(kept))

    def read_only_source(self) -> None:
        """Read the words of the selected passage's speaker alone; again ends it."""
        reading = self.reading
        if reading is not None and reading.selected is not None:
            self.read_only(OnlySpeaker(speaker_key(reading.selected)))
        elif reading is not None and reading.only is not None:
            self.read_only(None)

    def try_first(self) -> None:
        """Hide the passages until they are asked for, or show them."""
        if self.reading is not None:
            before = self.reading.selected
            self.reading.try_first(not self.reading.trying)
            self._wants_who = False
            self._show_state(card=before is not self.reading.selected)
            self.card.show_place(self.reading)

    def show_who(self) -> None:
        """Show who speaks in place of the card, or the card again."""
        if self.reading is not None:
            had_focus = self.side.shows_who and is_in(self, self.side.who)
            self._wants_who = not self._wants_who
            if self._wants_who and self.reading.trying:
                self.reading.try_first(False)
            self._show_state()
            if self._wants_who:
                self.side.who.setFocus()
            elif had_focus:
                self.view.setFocus()

    def _choices(self) -> Sequence[Choice]:
        reading = self.reading
        if reading is None:
            return ()
        if reading.only is not None:
            return ((tr("Show everything ({key})", key=tr("Esc")), lambda: self.read_only(None)),)
        return (
            (tr("Reveal one ({key})", key="N"), lambda: self.step(forward=True)),
            (tr("Show the passages ({key})", key="T"), self.try_first),
        )

    def back(self) -> None:
        """One step out: of the search, a word's meaning, the card, what is read alone."""
        if self.is_finding:
            self.finder.close()
        elif self.spread.pane.hints.close():
            return
        elif is_in(self, self.card):
            self.view.setFocus()
        elif self.reading is not None and self.reading.only is not None:
            self.read_only(None)
        elif self._wants_who:
            self.show_who()
        else:
            self.clear()

    # ------------------------------------------------------------ the mouse

    def _click_ground(self, index: int) -> None:
        self._turn_to(index)
        self.clear()

    def _click_only(self, index: int, passage_id: str) -> None:
        self._turn_to(index)
        passage = self.reading.article.passage(passage_id) if self.reading is not None else None
        if passage is not None:
            self.read_only(OnlySpeaker(speaker_key(passage)))

    def _open_menu(self, index: int, passage_id: str, at: QPoint) -> None:
        from literacy_app.ui.pages.passage_menu import passage_menu

        self._turn_to(index)
        reading = self.reading
        if reading is None:
            return
        passage = reading.article.passage(passage_id)
        if passage is not None and not self.view.textCursor().hasSelection():
            self.select(passage_id, pointed_at=True)
        copy_words = self.view.copy if self.view.textCursor().hasSelection() else None
        self.menu = passage_menu(
            reading, passage, self.read_only, self.copy_passage, copy_words, self
        )
        if not self.menu.isEmpty():
            self.menu.popup(at)
