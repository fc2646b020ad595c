"""Completes names while they are typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel
from PySide6.QtWidgets import QCompleter

if TYPE_CHECKING:
    from literacy_app.ui.authoring.form_entries import Line
    from literacy_app.ui.theme import Look


class NameCompletion(QObject):
    """Offers names below a line: those of which a word begins with what is typed.

    `names` is asked when the keyboard comes to the line; `taken` is told what was chosen.
    """

    def __init__(
        self,
        line: Line,
        names: Callable[[], Iterable[str]],
        taken: Callable[[str], object],
        look: Look,
    ) -> None:
        super().__init__(line)
        self._ask = names
        self._names: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(8)
        self.completer.activated.connect(taken)
        line.textEdited.connect(self._offer)
        line.setCompleter(self.completer)
        line.came.connect(self._look_up)
        self.set_look(look)

    def _look_up(self) -> None:
        self._names = tuple(self._ask())

    def _offer(self, typed: str) -> None:
        """Offer what fits; a name that stands there already is none to complete."""
        begun = typed.casefold().strip()
        found = [each for each in self._names if begun and each != typed and _fits(each, begun)]
        self._model.setStringList(found)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        popup = self.completer.popup()
        assert popup is not None
        popup.setObjectName("names")
        popup.setStyleSheet(look.style_sheet())


def _fits(name: str, begun: str) -> bool:
    """Whether the name, from one of its words on, begins so."""
    words = name.casefold().split()
    return any(" ".join(words[at:]).startswith(begun) for at in range(len(words)))
