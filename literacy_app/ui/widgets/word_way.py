"""Where a key leads from a word of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from literacy_app.session.word_map import WordMap
    from literacy_app.ui.widgets.word_places import WordPlaces

_Key = Qt.Key
_SIDES: dict[int, bool] = {_Key.Key_Left: False, _Key.Key_Right: True}
_LINES: dict[int, bool] = {_Key.Key_Up: False, _Key.Key_Down: True}
_PAGES: dict[int, bool] = {_Key.Key_PageUp: False, _Key.Key_PageDown: True}
ENDS: dict[int, bool] = {_Key.Key_Home: False, _Key.Key_End: True}
STEPS = (*_SIDES, *_LINES, *_PAGES, *ENDS)
"""The keys that lead from a word to another."""


class WordWay(NamedTuple):
    """The words of an article as keys go through them."""

    places: WordPlaces
    words: WordMap
    is_mirrored: bool

    def led_to(self, key: int, control: bool, word: int, to_ends: bool) -> int:
        """Where a key leads from a word; sentences are gone through to their ends if asked."""
        places, words = self.places, self.words
        if key in _SIDES:
            forward = _SIDES[key] != self.is_mirrored
            return (
                words.stepped(word, forward, to_ends) if control else word + (1 if forward else -1)
            )
        if key in _LINES:
            down = _LINES[key]
            return words.stepped(word, down, to_ends) if control else places.line_step(word, down)
        if key in _PAGES:
            return places.page_step(word, _PAGES[key])
        at_end = ENDS[key]
        if control:
            return len(words) - 1 if at_end else 0
        return places.line_end(word, at_end)
