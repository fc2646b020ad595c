"""What takes the pointer and the keys while words of an article are painted or picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt

from literacy_app.ui.announcing import say
from literacy_app.ui.widgets.word_way import STEPS, WordWay
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.session.strokes import Strokes
    from literacy_app.session.word_picking import Picking
    from literacy_app.ui.widgets.quiz_text import QuizText

_Key = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = (_Key.Key_Return, _Key.Key_Enter)


class Hand:
    """Turns the pointer's way and keys into strokes. Whatever it changes, it tells its view.

    Attributes:
        strokes: what is painted or picked.
    """

    def __init__(self, view: QuizText, strokes: Strokes[Any]) -> None:
        self.view = view
        self.strokes = strokes
        self._pressed: int | None = None
        self._is_dragging = False

    # ------------------------------------------------------------ the pointer

    def press(self, spot: QPointF) -> None:
        """The pointer was pressed at a point of the viewport."""
        self.strokes.finish()
        self._pressed, self._is_dragging = self.view.places.word_at(spot), False
        if self._pressed is None:
            self.miss()
        else:
            self.strokes.caret = self._pressed
        self.view.strokes_were_made()

    def drag(self, spot: QPointF) -> None:
        """The pressed pointer is at another point."""
        word = self.view.places.word_near(spot)
        if self._pressed is None or word is None:
            return
        if not self._is_dragging and word != self._pressed:
            self._is_dragging = True
            self.strokes.begin(self._pressed)
        if self._is_dragging and word != self.strokes.caret:
            self.strokes.reach(word)
            self.view.strokes_were_made()

    def release(self) -> None:
        """The pointer was let go."""
        if self._is_dragging:
            self.strokes.finish()
        elif self._pressed is not None:
            self.click(self._pressed)
        self._pressed, self._is_dragging = None, False
        self.view.strokes_were_made()

    def paint_word(self, word: int) -> None:
        """Make a stroke of a single word."""
        self.strokes.begin(word)
        self.strokes.reach(word)
        self.strokes.finish()

    def click(self, word: int) -> None:
        """A word was clicked."""
        self.paint_word(word)

    def double_click(self, spot: QPointF) -> None:
        """A point was clicked once more."""
        self.press(spot)

    def miss(self) -> None:
        """Something was pressed that is no word."""

    def shape_at(self, spot: QPointF) -> Qt.CursorShape:
        """How the pointer looks at a point."""
        on_word = self.view.places.word_at(spot) is not None
        return Qt.CursorShape.PointingHandCursor if on_word else Qt.CursorShape.ArrowCursor

    # ------------------------------------------------------------ keys

    def wants(self, event: QKeyEvent) -> bool:
        """Whether it has a use for a key, before any shortcut of the window."""
        key, control = (
            event.key(),
            event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier),
        )
        if control == _CTRL:
            return key in (*STEPS, _Key.Key_Z, _Key.Key_Y)
        return control == Qt.KeyboardModifier.NoModifier and self.wants_plain(key)

    def wants_plain(self, key: int) -> bool:
        """Whether it has a use for a key by itself."""
        if key in (*ENTER, _Key.Key_Escape):
            return self.strokes.is_open
        return key in STEPS or key == _Key.Key_Space

    def press_key(self, event: QKeyEvent) -> bool:
        """Take a key; whether it was of use."""
        if not self.wants(event):
            return False
        key = event.key()
        extend = bool(event.modifiers() & _SHIFT)
        if key in (_Key.Key_Z, _Key.Key_Y):
            self.step_in_history(forward=key == _Key.Key_Y or extend)
        elif key in STEPS:
            self.step(event, extend)
        else:
            self.take(key)
        self.view.strokes_were_made()
        return True

    def step_in_history(self, forward: bool) -> None:
        """Undo a step, or take it again."""
        if forward:
            self.strokes.redo()
            say(self.view, tr("Done again"))
        else:
            self.strokes.undo()
            say(self.view, tr("Undone"))

    def step(self, event: QKeyEvent, extend: bool) -> None:
        """Bring the caret, or a stroke with it, where a key leads."""
        extend = extend or self.strokes.is_held
        self.strokes.move(self.led_to(event, self.strokes.caret, extend), extend)
        self.tell_caret()

    def led_to(self, event: QKeyEvent, word: int, to_ends: bool) -> int:
        """Where a key leads from a word; sentences are gone through to their ends if asked."""
        way = WordWay(self.view.places, self.strokes.words, self.view.is_mirrored)
        return way.led_to(event.key(), bool(event.modifiers() & _CTRL), word, to_ends)

    def take(self, key: int) -> None:
        """Take a key by itself."""
        if key == _Key.Key_Escape:
            self.strokes.cancel()
        elif key in ENTER:
            self.strokes.finish()
        elif key == _Key.Key_Space:
            self.strokes.hold()
        self.tell_caret()

    def tell_caret(self) -> None:
        """Show the word at the caret, and have it read out."""
        strokes = self.strokes
        if len(strokes.words):
            word = strokes.words.spans[strokes.caret]
            self.view.reveal_span(word)
            said = strokes.words.text[word.start : word.end]
            say(
                self.view,
                " ".join(each for each in (said, self.state_words(strokes.caret)) if each),
            )

    def state_words(self, word: int) -> str:
        """What is to be said of a word besides itself."""
        return ""


class PickHand(Hand):
    """Picks words."""

    strokes: Picking

    def take(self, key: int) -> None:
        """Space picks the word at the caret, or lets it go."""
        if key == _Key.Key_Space:
            self.strokes.toggle(self.strokes.caret)
            self.tell_caret()
        else:
            super().take(key)

    def state_words(self, word: int) -> str:
        """Whether the word is picked."""
        return tr("(chosen)") if word in self.strokes.state else ""
