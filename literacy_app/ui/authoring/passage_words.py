"""The words of the passage that a form is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.labels import Quotation, shortened, shown_lines

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Passage, Voice
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look

_LONGEST = 180


class PassageQuotation(QWidget):
    """Shows the words of the passage, beside a bar in the pattern of its voice."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._edits, self._look = edits, look
        self._voice: Voice | None = None
        self._label: Quotation | None = None
        self._column = bare_column(self)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's words."""
        words = shortened(" ".join(self._edits.article.words_of(passage).split()), _LONGEST)
        if self._label is not None and passage.voice is self._voice:
            self._label.setText(shown_lines(words))
            return
        if self._label is not None:
            take_out(self._column, self._label)
        self._voice = passage.voice
        self._label = Quotation(words, passage.voice, self._look)
        self._column.addWidget(self._label)

    @property
    def words(self) -> str:
        """The words that are shown."""
        return self._label.text() if self._label is not None else ""

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self._label is not None:
            self._label.set_look(look)
