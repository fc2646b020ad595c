"""Painting words in voices by pointer and keys, and changing what is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.ui.announcing import say
from literacy_app.ui.widgets.hands import ENTER, Hand
from literacy_app.ui.widgets.word_way import ENDS
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.session.painting import Painting, Run

_Key = Qt.Key
_VOICES: dict[int, Voice] = dict(
    zip((_Key.Key_1, _Key.Key_2, _Key.Key_3), MARKED_VOICES, strict=True)
)


class BrushHand(Hand):
    """Paints words in voices, and changes what is painted."""

    strokes: Painting

    def press(self, spot: QPointF) -> None:
        """A handle is taken where there is one."""
        handle = self.view.handle_at(spot)
        if handle is None:
            super().press(spot)
            return
        run, is_end = handle
        self._pressed = None
        self.strokes.select(run)
        self.strokes.take_end(is_end)
        self.view.strokes_were_made()

    def drag(self, spot: QPointF) -> None:
        """The brush, or the handle, goes along."""
        if self._pressed is not None:
            super().drag(spot)
            return
        word = self.view.places.word_near(spot)
        if self.strokes.is_open and word is not None:
            self.strokes.reach(word)
            self.view.strokes_were_made()

    def release(self) -> None:
        """The pointer was let go."""
        made = self._is_dragging or self.strokes.is_open
        if self._pressed is None:
            self.strokes.finish()
        super().release()
        if made:
            self.tell_run(self.strokes.selected or self.strokes.run_at(self.strokes.caret))

    def click(self, word: int) -> None:
        """A painted word takes its run, to be changed; another one is painted."""
        run = self.strokes.run_at(word)
        if run is None:
            self.paint_word(word)
        else:
            self.strokes.select(None if run == self.strokes.selected else run)
        self.tell_run(self.strokes.run_at(word))

    def double_click(self, spot: QPointF) -> None:
        """A word is painted by itself, though it lies within a run."""
        word = self.view.places.word_at(spot)
        if word is not None:
            self.paint_word(word)
            self.tell_run(self.strokes.run_at(word))
            self.view.strokes_were_made()

    def miss(self) -> None:
        """A press beside the words lets a run go."""
        self.strokes.select(None)

    def shape_at(self, spot: QPointF) -> Qt.CursorShape:
        """A handle can be drawn sideways."""
        if self.view.handle_at(spot) is not None:
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.IBeamCursor

    def wants_plain(self, key: int) -> bool:
        """Numbers choose a voice, E and Delete change a run."""
        if key == _Key.Key_Escape or key in ENTER:
            return self.strokes.is_open or self.strokes.selected is not None
        if key in _VOICES:
            return _VOICES[key] in self.strokes.voices
        return super().wants_plain(key) or key in (_Key.Key_E, _Key.Key_Delete, _Key.Key_Backspace)

    def step(self, event: QKeyEvent, extend: bool) -> None:
        """A selected run has its end moved; without one, the caret moves."""
        run = self.strokes.selected
        if run is None or self.strokes.is_open:
            super().step(event, extend)
            return
        if event.key() in ENDS:
            self.strokes.moves_end = ENDS[event.key()]
        else:
            moved = run.last if self.strokes.moves_end else run.first
            self.strokes.step_end(self.led_to(event, moved, to_ends=True))
        self.tell_run(self.strokes.selected)

    def take(self, key: int) -> None:
        """Take a key by itself."""
        strokes = self.strokes
        if key in _VOICES:
            self.choose(_VOICES[key])
        elif key in (_Key.Key_Delete, _Key.Key_Backspace):
            self.remove()
        elif key == _Key.Key_E:
            strokes.select(strokes.run_at(strokes.caret) if strokes.selected is None else None)
            self.tell_run(strokes.selected)
        elif strokes.selected is not None and not strokes.is_open and key != _Key.Key_Space:
            strokes.select(None)
        else:
            super().take(key)

    def choose(self, voice: Voice) -> None:
        """Paint with a voice from now on."""
        self.strokes.choose(voice)
        say(self.view, voice_name(voice))

    def remove(self) -> None:
        """Take a run away."""
        run = self.strokes.remove()
        if run is not None:
            words = self.strokes.words.words(run.first, run.last)
            say(self.view, tr("No longer painted: {words}", words=words))

    def state_words(self, word: int) -> str:
        """The voice that the word is painted in."""
        run = self.strokes.run_at(word)
        return f"({voice_name(run.voice)})" if run is not None else ""

    def tell_run(self, run: Run | None) -> None:
        """Have a run read out."""
        if run is not None:
            words = self.strokes.words.words(run.first, run.last)
            say(self.view, f"{voice_name(run.voice)}: {words}")
