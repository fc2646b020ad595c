"""Writes the blocks of an article into its document.

Words come in by `insertText` alone, so nothing in a lesson is ever read as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from literacy_app.domain.lesson import BlockKind
from literacy_app.ui.text_offsets import Offsets

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QTextDocument

    from literacy_app.ui.theme import Look


class BlockWriter:
    """Writes into one document at one look."""

    def __init__(self, document: QTextDocument, look: Look, direction: Qt.LayoutDirection) -> None:
        self._document = document
        self._look = look
        self._direction = direction

    def block_format(self) -> QTextBlockFormat:
        """The format of a block, in the direction in which its lines run."""
        block_format = QTextBlockFormat()
        block_format.setLayoutDirection(self._direction)
        return block_format

    def start(
        self, cursor: QTextCursor, block_format: QTextBlockFormat, char_format: QTextCharFormat
    ) -> None:
        """Begin a block behind the one of the cursor; the first one is there already."""
        if self._document.isEmpty():
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        else:
            cursor.insertBlock(block_format, char_format)

    def write(self, cursor: QTextCursor, kind: BlockKind, offsets: Offsets, is_first: bool) -> None:
        """Write a block behind the one of the cursor; `is_first` is the first below the head."""
        block_format, char_format = self._formats(kind, is_first)
        self.start(cursor, block_format, char_format)
        cursor.insertText(offsets.displayed, char_format)

    def write_over(self, number: int, kind: BlockKind, offsets: Offsets, is_first: bool) -> None:
        """Write a block in the place of the one of that number."""
        block_format, char_format = self._formats(kind, is_first)
        cursor = self._cursor_over(number)
        cursor.setBlockFormat(block_format)
        cursor.setBlockCharFormat(char_format)
        cursor.insertText(offsets.displayed, char_format)

    def write_behind(self, number: int, kind: BlockKind, offsets: Offsets) -> None:
        """Write a block behind the one of that number."""
        cursor = self._cursor_over(number)
        cursor.setPosition(cursor.position())
        self.write(cursor, kind, offsets, is_first=False)

    def remove(self, number: int) -> None:
        """Remove the block of that number, which isn't the first."""
        cursor = self._cursor_over(number)
        end = cursor.position()
        cursor.setPosition(self._document.findBlockByNumber(number).position() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _cursor_over(self, number: int) -> QTextCursor:
        """A cursor that has all words of a block selected."""
        block, cursor = self._document.findBlockByNumber(number), QTextCursor(self._document)
        cursor.setPosition(block.position())
        end = block.position() + block.length() - 1
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def emphasise(self, number: int, start: int, end: int, strong: bool) -> None:
        """Set the positions `start` to `end` of a block in bold, or else in italics."""
        cursor, first = QTextCursor(self._document), 0
        first = self._document.findBlockByNumber(number).position()
        cursor.setPosition(first + start)
        cursor.setPosition(first + end, QTextCursor.MoveMode.KeepAnchor)
        char_format = QTextCharFormat()
        if strong:
            char_format.setFontWeight(QFont.Weight.Bold)
        else:
            char_format.setFontItalic(True)
        cursor.mergeCharFormat(char_format)

    def _formats(self, kind: BlockKind, is_first: bool) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look = self._look
        block_format, char_format = self.block_format(), QTextCharFormat()
        line = {BlockKind.HEADLINE: "headline_line", BlockKind.CROSSHEAD: "crosshead_line"}
        height = look.size(line.get(kind, "article_line"))
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        block_format.setLineHeight(height, fixed)
        char_format.setFont(block_font(look, kind))
        if kind is BlockKind.HEADLINE:
            block_format.setHeadingLevel(1)
            block_format.setBottomMargin(look.px(10))
        elif kind is BlockKind.CROSSHEAD:
            block_format.setHeadingLevel(2)
            block_format.setTopMargin(look.px(12))
            block_format.setBottomMargin(look.px(6))
        else:
            block_format.setBottomMargin(look.size("paragraph_gap"))
        if is_first:
            block_format.setTopMargin(look.px(26))
        return block_format, char_format


def block_font(look: Look, kind: BlockKind) -> QFont:
    """The font of a kind of block."""
    if kind is BlockKind.HEADLINE:
        return look.serif("headline", QFont.Weight.Bold)
    if kind is BlockKind.CROSSHEAD:
        return look.serif("crosshead", QFont.Weight.Bold)
    return look.sans("small") if kind is BlockKind.CREDIT else look.serif("article")
