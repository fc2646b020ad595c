"""The keys of marking: what each asks for, and whether there is a use for it now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.domain.lesson import Voice
from literacy_app.ui.authoring.tool_hand import CUE, SOURCE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.ui.authoring.end_hand import EndHand
    from literacy_app.ui.authoring.ghost_hand import GhostHand
    from literacy_app.ui.authoring.marking_hand import MarkingHand
    from literacy_app.ui.authoring.tool_hand import ToolHand

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_GONE = (_Key.Key_Delete, _Key.Key_Backspace)
_VOICES: dict[int, Voice] = {
    _Key.Key_1: Voice.SPEECH,
    _Key.Key_2: Voice.COMMENTARY,
    _Key.Key_3: Voice.INFERENCE,
    _Key.Key_4: Voice.PLAIN,
    _Key.Key_0: Voice.PLAIN,
}
_SIDES: dict[int, bool] = {_Key.Key_Left: False, _Key.Key_Right: True}
_LINES: dict[int, bool] = {_Key.Key_Up: False, _Key.Key_Down: True}

Do = Callable[[], object]


class MarkingKeys:
    """Finds what a key asks for."""

    def __init__(
        self,
        hand: MarkingHand,
        ends: EndHand,
        tools: ToolHand,
        ghosts: GhostHand,
        is_mirrored: Callable[[], bool],
    ) -> None:
        self._hand, self._ends, self._tools, self._ghosts = hand, ends, tools, ghosts
        self._is_mirrored = is_mirrored

    def take(self, event: QKeyEvent, do: bool) -> bool:
        """Whether there is a use for a key; what it is for is done if asked to."""
        found = self._found(event)
        if found is not None and do:
            found()
        return found is not None

    def _found(self, event: QKeyEvent) -> Do | None:
        modifiers = event.modifiers() & ~_Modifier.KeypadModifier
        key = event.key()
        if modifiers == _Modifier.AltModifier:
            return self._with_alt(key)
        if key == _Key.Key_Backtab:
            return (lambda: self._ghosts.step(forward=False)) if self._has_ghost() else None
        if modifiers != _Modifier.NoModifier:
            return None
        ghost = self._on_ghost(key) if self._ghosts.is_on else None
        return ghost or self._with_tool(key) or self._plain(key)

    def _has_ghost(self) -> bool:
        return self._ghosts.is_on and bool(self._ghosts.suggesting.ghosts)

    def _with_alt(self, key: int) -> Do | None:
        """Keys that move the ends of the selected passage."""
        ends = self._ends
        if ends.selected is None:
            return None
        if key in _SIDES:
            forward = _SIDES[key] != self._is_mirrored()
            return lambda: ends.step(forward)
        if key in _LINES:
            return lambda: ends.next(_LINES[key])
        return None

    def _on_ghost(self, key: int) -> Do | None:
        """Keys that answer a suggestion; a passage that is selected has its own."""
        ghosts = self._ghosts
        if key == _Key.Key_Tab and self._has_ghost():
            return lambda: ghosts.step(forward=True)
        if key == _Key.Key_Escape and not self._hand.is_busy:
            return ghosts.stop
        if ghosts.suggesting.current is None or self._hand.is_busy:
            return None
        if key in _ENTER:
            return ghosts.accept
        if key in _GONE:
            return ghosts.dismiss
        return ghosts.edit if key == _Key.Key_E else None

    def _with_tool(self, key: int) -> Do | None:
        """Keys while a tool is in hand."""
        if self._tools.tool and key in (*_ENTER, _Key.Key_Space):
            return self._tools.take_words
        return None

    def _plain(self, key: int) -> Do | None:
        hand, selected = self._hand, self._hand.selected is not None
        if key in _VOICES:
            return lambda: hand.mark(_VOICES[key])
        if key == _Key.Key_Escape:
            return hand.put_down if hand.is_busy else None
        if key in _ENTER:
            return hand.enter
        if key in (_Key.Key_N, _Key.Key_P):
            return lambda: hand.step(forward=key == _Key.Key_N)
        if key == _Key.Key_D:
            return self._ghosts.begin if self._ghosts.is_offered else None
        if not selected:
            return None
        if key in _GONE:
            return hand.remove
        deeds: dict[int, Do] = {
            _Key.Key_X: hand.snap,
            _Key.Key_J: hand.join,
            _Key.Key_C: lambda: self._tools.take_up(CUE),
            _Key.Key_S: lambda: self._tools.take_up(SOURCE),
            _Key.Key_E: hand.form_requested.emit,
        }
        return deeds.get(key)
