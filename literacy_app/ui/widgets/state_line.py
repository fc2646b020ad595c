"""The line above an article that says what is shown of it, and how to see everything again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.rule import paint_foot
from literacy_app.ui.widgets.worded_row import WordedRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

Choice = tuple[str, Callable[[], None]]
"""A button's words, and what it does."""


class StateLine(WordedRow):
    """Says what is shown, with a button for each thing to do about it; hidden while it is usual."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._buttons: list[FlatButton] = []
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._choices: Sequence[Choice] = ()
        self.set_look(look)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return self._shown[0]

    @property
    def buttons(self) -> Sequence[FlatButton]:
        """Its buttons, in the order of the choices."""
        return self._buttons

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        ground(self, look, "card")
        for button in self._buttons:
            button.set_look(look)
        self._space(look, (22, 7, 20, 8), 10)

    def say(self, words: str, choices: Sequence[Choice] = ()) -> None:
        """Say something, or nothing."""
        self._choices = choices
        shown = (words, tuple(each[0] for each in choices))
        if shown != self._shown:
            self._shown = shown
            self._words.setText(words)
            self.setAccessibleName(words)
            self._show_buttons()
        self.setVisible(bool(words))

    def _show_buttons(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for index, (words, _) in enumerate(self._choices):
            button = FlatButton(words, self._look)
            button.clicked.connect(lambda _=False, index=index: self._choices[index][1]())
            self._buttons.append(button)
            self._flow.addWidget(button)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the page."""
        paint_foot(self, self._look)
