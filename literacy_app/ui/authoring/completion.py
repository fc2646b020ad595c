"""Offers what can be written at the caret, and what can be done about a problem there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from literacy_app.session.completing import Completions, completions
from literacy_app.ui.authoring.pick_list import PickList

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.authoring.source_edit import SourceEdit
    from literacy_app.ui.theme import Look

_GOING_ON = frozenset('.{="^; -_')


class Completion(QObject):
    """Has one list for both, and takes the keys that are for it while it is shown.

    Attributes:
        list: the list beside the caret.
    """

    def __init__(self, edit: SourceEdit, look: Look, lesson: Callable[[], Lesson | None]) -> None:
        super().__init__(edit)
        self._edit, self._lesson = edit, lesson
        self.list = PickList(look, edit.viewport(), edit)
        self.list.picked.connect(self._pick)
        edit.textChanged.connect(self._stand)
        self._found: Completions | None = None
        self._deeds: Sequence[Callable[[], None]] = ()

    @property
    def is_shown(self) -> bool:
        """Whether something is offered."""
        return self.list.isVisible()

    def ask(self) -> None:
        """Offer all that can be written at the caret."""
        self._offer(asked=True)

    def follow(self, inserted: str) -> None:
        """Offer what goes on with what was just typed, or hide."""
        goes_on = len(inserted) == 1 and (inserted.isalnum() or inserted in _GOING_ON)
        if goes_on or (self.is_shown and not inserted):
            self._offer(asked=False)
        else:
            self.hide()

    def _offer(self, asked: bool) -> None:
        edit = self._edit
        found = completions(edit.text, edit.caret, self._lesson(), asked)
        if found is None:
            self.hide()
            return
        self._found, self._deeds = found, ()
        self.list.offer(found.items, edit.box_of(found.start))

    def _stand(self) -> None:
        """Lie by the words that are gone on with: while they were told, they had no place yet."""
        if self._found is not None and self.is_shown:
            self.list.stand_by(self._edit.box_of(self._found.start))

    def offer_deeds(
        self, words: Sequence[str], deeds: Sequence[Callable[[], None]], beside: QRect
    ) -> None:
        """Offer things to do."""
        self._found, self._deeds = None, deeds
        self.list.offer(words, beside)

    def hide(self) -> None:
        """Offer nothing any more."""
        if self.is_shown:
            self.list.hide()
        self._found, self._deeds = None, ()

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key for the list; False where it isn't for it."""
        if not self.is_shown or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._pick(self.list.currentRow())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _pick(self, row: int) -> None:
        found, deeds = self._found, self._deeds
        self.hide()
        if found is not None:
            words = found.items[row]
            self._edit.write(found.start, found.end, words)
            if words.endswith("="):
                self.ask()
        elif row < len(deeds):
            deeds[row]()
