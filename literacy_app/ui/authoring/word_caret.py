"""Selecting words of an article by the keyboard, as its own cursor has them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.domain.lesson import Article, Span
from literacy_app.session.word_map import WordMap
from literacy_app.ui.widgets.word_places import WordPlaces
from literacy_app.ui.widgets.word_way import STEPS, WordWay

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent

    from literacy_app.ui.authoring.marking_view import MarkingView

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class WordCaret:
    """A caret that stands on words. What is selected with it is the view's selection.

    Attributes:
        is_shown: whether it is seen: the keyboard was used last.
    """

    def __init__(self, view: MarkingView) -> None:
        self._view = view
        self.is_shown = False
        self._anchor, self._word = 0, 0
        self._selected: Span | None = None
        self.show_article(Article("", ()))

    def show_article(self, article: Article, language: str = "en") -> None:
        """Go through the words of another article, or of another version of it."""
        self._article, self._language = article, language
        self.__dict__.pop("_way", None)

    @cached_property
    def _way(self) -> WordWay:
        """The words, found when they are first gone through."""
        words = WordMap(self._article, self._language)
        return WordWay(WordPlaces(self._view, words), words, self._view.is_mirrored)

    # ------------------------------------------------------------ where it is

    def put(self, offset: int) -> None:
        """Put it on the word at an offset of the text, with nothing selected."""
        self._view.clear_selection(offset)  # which word that is, is found when it matters
        self._selected = None

    def hide(self) -> None:
        """The pointer was used: nobody looks for it."""
        self.is_shown = False

    @property
    def span(self) -> Span | None:
        """The word that it stands on; None where there are no words."""
        self._follow()
        words = self._way.words
        return words.spans[self._word] if len(words) else None

    def rects(self) -> list[QRectF]:
        """The boxes to frame: those of its word, unless words are selected."""
        if not self.is_shown or self._view.selected_span() is not None:
            return []
        self._follow()
        return self._way.places.rects(self._word, self._word)

    def word_at(self, offset: int) -> Span | None:
        """The word at an offset of the text, or beside it."""
        words = self._way.words
        return words.spans[words.nearest(offset)] if len(words) else None

    def words_in(self, span: Span) -> Span:
        """A span from its first whole word to its last one."""
        found = self._way.words.touched(span)
        if found is None:
            return span
        spans = self._way.words.spans
        return Span(spans[found[0]].start, spans[found[1]].end)

    # ------------------------------------------------------------ keys

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key leads to another word."""
        others = event.modifiers() & ~(_SHIFT | _CTRL | _KEYPAD)
        return event.key() in STEPS and others == Qt.KeyboardModifier.NoModifier

    def step(self, event: QKeyEvent) -> None:
        """Go where a key leads; with Shift, select as far as there."""
        words = self._way.words
        if not len(words):
            return
        self._follow()
        extend = bool(event.modifiers() & _SHIFT)
        if not self.is_shown and not extend and not self._is_seen():
            self.is_shown = True  # it comes to where the reader is
            self.put(self._view.text_offset_at_top() or 0)
            return
        self.is_shown = True
        control = bool(event.modifiers() & _CTRL)
        self._word = words.kept(self._way.led_to(event.key(), control, self._word, extend))
        if extend:
            first, last = sorted((self._anchor, self._word))
            self._selected = words.span(first, last)
            self._view.select_span(self._selected)
        else:
            self.put(words.spans[self._word].start)
        self._view.reveal_span(words.spans[self._word])

    def _is_seen(self) -> bool:
        rects = self._way.places.rects(self._word, self._word)
        top = self._view.bar.value()
        return any(top <= each.center().y() <= top + self._view.page.height() for each in rects)

    def _follow(self) -> None:
        """Take up where the pointer has led the view's own cursor meanwhile."""
        words, selected = self._way.words, self._view.selected_span()
        if selected is not None:
            if selected != self._selected:
                found = words.touched(selected)
                self._anchor, self._word = found if found is not None else (0, 0)
                self._selected = selected
            return
        at = self._view.cursor_offset()
        if self._selected is not None or (at is not None and words.nearest(at) != self._word):
            self._word = words.nearest(at or 0)
        self._anchor, self._selected = self._word, None
