"""Strokes over the words of an article, by pointer or by a caret, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from literacy_app.session.word_map import WordMap

State = TypeVar("State")


class Strokes(Generic[State]):
    """A state that strokes from word to word change, and a caret that stands on a word.

    A stroke begins at a word and reaches to another; as long as it is open, every reach starts
    anew from the state before it, so that it can be drawn back. A finished one can be undone.

    Attributes:
        words: the words, by number.
        caret: the word that the keyboard is at.
        state: what the strokes have made so far, an open one among them.
    """

    def __init__(self, words: WordMap, state: State) -> None:
        self.words = words
        self.caret = 0
        self.state = state
        self._base = state
        self._anchor: int | None = None
        self._is_held = False
        self._undone: list[State] = []
        self._done: list[State] = []

    def applied(self, base: State, anchor: int, at: int) -> State:
        """`base` as a stroke from one word to another changes it."""
        raise NotImplementedError

    @property
    def is_open(self) -> bool:
        """Whether a stroke has begun and isn't finished."""
        return self._anchor is not None

    @property
    def is_held(self) -> bool:
        """Whether the open stroke goes along with the caret until it is let go."""
        return self._is_held

    def begin(self, at: int, held: bool = False) -> None:
        """Begin a stroke at a word, without reaching for any as yet."""
        self.finish()
        self._base, self._anchor, self._is_held = self.state, at, held

    def reach(self, at: int) -> None:
        """Have the open stroke reach to a word."""
        if self._anchor is not None and len(self.words):
            self.caret = self.words.kept(at)
            self.state = self.applied(self._base, self._anchor, self.caret)

    def finish(self) -> None:
        """Let the open stroke be as it is."""
        if self._anchor is None:
            return
        self._anchor, self._is_held = None, False
        if self.state != self._base:
            self._done.append(self._base)
            self._undone.clear()

    def cancel(self) -> None:
        """Take the open stroke back."""
        if self._anchor is not None:
            self.state, self._anchor, self._is_held = self._base, None, False

    def move(self, to: int, extend: bool = False) -> None:
        """Bring the caret to a word; a stroke goes along that is held, or made by extending."""
        to = self.words.kept(to)
        if extend and self._anchor is None:
            self.begin(self.caret)
        if self._anchor is not None and (extend or self._is_held):
            self.reach(to)
            return
        self.finish()
        self.caret = to

    def hold(self) -> None:
        """Begin a stroke that goes along with the caret, or finish it."""
        if self._is_held:
            self.finish()
        else:
            self.begin(self.caret, held=True)
            self.reach(self.caret)

    def change(self, state: State) -> None:
        """Take another state, as one step that can be undone."""
        self.finish()
        if state != self.state:
            self._done.append(self.state)
            self._undone.clear()
            self.state = state

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done) or (self.is_open and self.state != self._base)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._undone) and not self.is_open

    def undo(self) -> None:
        """Take the last step back."""
        self.finish()
        if self._done:
            self._undone.append(self.state)
            self.state = self._done.pop()

    def redo(self) -> None:
        """Take the last step again that was taken back."""
        self.finish()
        if self._undone:
            self._done.append(self.state)
            self.state = self._undone.pop()
