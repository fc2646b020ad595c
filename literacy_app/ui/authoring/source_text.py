"""A text that is edited here and elsewhere: offsets in code points, whatever Qt counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from literacy_app.domain.patches import Patch, narrowed
from literacy_app.ui.text_offsets import code_points_in, is_wide, units_of
from literacy_app.ui.widgets.labels import shown_lines

if TYPE_CHECKING:
    from literacy_app.domain.patches import Patches

_PARAGRAPH = "\u2029"


class SourceText(QPlainTextEdit):
    """Shows a text, tells what is typed into it, and follows what others change.

    Offsets are code points into the text. It keeps no history of its own. Controls that would
    reorder the text are shown as markers, and stay in it.

    Signals:
        shifted(int, int, int): at a position of the document, so many units gave way to so many.
        typed(int, int, str): at an offset, so many code points gave way to these.
        caret_moved(): the caret was moved, by whatever but `go_to`.
    """

    shifted = Signal(int, int, int)
    typed = Signal(int, int, str)
    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._is_wide = "", False
        self._is_told = False
        self.setUndoRedoEnabled(False)
        self.document().contentsChange.connect(self._take)
        self.cursorPositionChanged.connect(self._tell_caret)

    @property
    def text(self) -> str:
        """The text that it shows."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self._text, self._is_wide = text, is_wide(text)
        self._is_told = True
        self.setPlainText(shown_lines(text))
        self._is_told = False

    def take_patches(self, patches: Patches) -> None:
        """Follow what was changed elsewhere; the caret and what is in sight stay where they are."""
        top = QTextCursor(self.firstVisibleBlock())
        above = self.verticalScrollBar().value() - top.block().firstLineNumber()
        self._is_told = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, removed, inserted in patches:
            cursor.setPosition(self._position(start))
            end = self._position(start + len(removed))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(shown_lines(inserted))
            self._text = self._text[:start] + inserted + self._text[start + len(removed) :]
            self._is_wide = self._is_wide or is_wide(inserted)
        cursor.endEditBlock()
        self._is_told = False
        self.verticalScrollBar().setValue(top.block().firstLineNumber() + above)

    def _take(self, position: int, removed: int, added: int) -> None:
        """Tell what has become of the text by a key, as far as it differs."""
        self.shifted.emit(position, removed, added)
        if self._is_told:
            return
        start = self._offset(position)
        end = min(self._offset(position + removed), len(self._text))
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, last))
        cursor.setPosition(min(position + added, last), QTextCursor.MoveMode.KeepAnchor)
        new = cursor.selectedText().replace(_PARAGRAPH, "\n")
        old = shown_lines(self._text[start:end])
        patch = narrowed(Patch(start, old, new))
        start, end, inserted = patch.start, patch.end, patch.inserted
        self._text = self._text[:start] + inserted + self._text[end:]
        self._is_wide = self._is_wide or is_wide(inserted)
        if start != end or inserted:
            self.typed.emit(start, end - start, inserted)

    def _position(self, offset: int) -> int:
        return units_of(self._text[:offset]) if self._is_wide else offset

    def _offset(self, position: int) -> int:
        return code_points_in(self._text, position) if self._is_wide else position

    def write(self, start: int, end: int, words: str) -> None:
        """Have other words between two offsets, told like what is typed, and go behind them."""
        self.take_patches((Patch(start, self._text[start:end], words),))
        self.go_to(start + len(words))
        self.typed.emit(start, end - start, words)

    # ------------------------------------------------------------ the caret

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self._offset(self.textCursor().position())

    def selected(self) -> tuple[int, int]:
        """The offsets between which text is selected; the caret twice where none is."""
        cursor = self.textCursor()
        return self._offset(cursor.selectionStart()), self._offset(cursor.selectionEnd())

    def go_to(self, offset: int) -> None:
        """Put the caret there, and bring it in sight; nobody is told."""
        was_told, self._is_told = self._is_told, True
        cursor = self.textCursor()
        cursor.setPosition(min(self._position(offset), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        spot = self.cursorRect()
        if not self.viewport().rect().contains(spot) or spot.bottom() > self.viewport().height():
            self.centerCursor()
        self._is_told = was_told

    def box_of(self, offset: int) -> QRect:
        """Where an offset stands in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._position(offset), self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def offset_of(self, cursor: QTextCursor) -> int:
        """The offset that a cursor stands at."""
        return self._offset(cursor.position())

    def _tell_caret(self) -> None:
        if not self._is_told:
            self.caret_moved.emit()
