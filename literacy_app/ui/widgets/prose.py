"""Prose from a lesson (introductions, notes), inserted run by run and never read as markup."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.theme import Look


def insert_prose(cursor: QTextCursor, blocks: Iterable[ProseBlock], look: Look) -> None:
    """Insert prose at the end of the cursor's document."""
    empty = cursor.document().isEmpty()
    for block in blocks:
        block_format = _block_format(block, look)
        if empty:
            cursor.setBlockFormat(block_format)
            empty = False
        else:
            cursor.insertBlock(block_format)
        bullet = {ProseKind.BULLET: "•\u2002", ProseKind.NUMBER: f"{block.number}.\u2002"}
        if block.kind in bullet:
            cursor.insertText(bullet[block.kind], _char_format(Run(""), block, look))
        for run in block.runs:
            cursor.insertText(shown(run.text), _char_format(run, block, look))


def _block_format(block: ProseBlock, look: Look) -> QTextBlockFormat:
    block_format = QTextBlockFormat()
    block_format.setBottomMargin(look.px(8))
    block_format.setLineHeight(122, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.kind in (ProseKind.BULLET, ProseKind.NUMBER):
        block_format.setLeftMargin(look.px(16 * (block.level + 1)))
        block_format.setTextIndent(-look.px(14))
        block_format.setBottomMargin(look.px(4))
    elif block.kind is ProseKind.QUOTE:
        block_format.setLeftMargin(look.px(16))
    elif block.kind is ProseKind.HEADING:
        block_format.setHeadingLevel(min(block.level + 1, 6))
    return block_format


def _char_format(run: Run, block: ProseBlock, look: Look) -> QTextCharFormat:
    strong = run.strong or block.kind is ProseKind.HEADING
    font = look.sans("body", QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setItalic(run.emphasis)
    if run.code or block.kind is ProseKind.CODE:
        font.setFamilies(["Cascadia Mono", "Menlo", "DejaVu Sans Mono", "monospace"])
    char_format = QTextCharFormat()
    char_format.setFont(font)
    return char_format


class ProseLabel(QWidget):
    """Shows prose, as high as it needs to be at its width."""

    def __init__(self, blocks: Iterable[ProseBlock], look: Look) -> None:
        super().__init__()
        self.set_look(look)
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        insert_prose(QTextCursor(self._document), blocks, look)
        self._close_last_block()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._document.toPlainText())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_look(self, look: Look) -> None:
        """Draw with another theme, at the same text size."""
        self._colour = look.colour("text")
        self.update()

    def _close_last_block(self) -> None:
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block_format = cursor.blockFormat()
        block_format.setBottomMargin(0)
        cursor.setBlockFormat(block_format)

    @property
    def text(self) -> str:
        """Its words."""
        return self._document.toPlainText()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its words at `width`."""
        self._document.setTextWidth(width)
        return int(self._document.size().height()) + 1

    def sizeHint(self) -> QSize:
        """A line's width, and the height that goes with it."""
        width = self.width() or 280
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Little: it wraps at any width."""
        return QSize(80, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in the palette's text colour."""
        self._document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._colour)
        painter = QPainter(self)
        self._document.documentLayout().draw(painter, context)
        painter.end()
