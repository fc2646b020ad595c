"""Prose from a lesson (introductions, notes), inserted run by run and never read as markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy

from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.wrapped_lines import WrappedLines

ReadProse = Callable[[str], tuple[ProseBlock, ...]]
"""Makes blocks of a lesson's Markdown."""

_ITEMS = (ProseKind.BULLET, ProseKind.NUMBER)
_QUOTE = QTextFormat.Property.UserProperty.value + 1


@dataclass(frozen=True)
class ProseType:
    """How prose is set: the roles of its size and of quotations in serifs, its lines and gaps.

    `quote` is empty where quotations look as the rest, `code` the role of the colour behind words
    in fixed type; lines are in per cent, `gap` is in pixels.
    """

    size: str = "body"
    quote: str = ""
    line: int = 122
    quote_line: int = 122
    gap: int = 8
    code: str = ""


NOTE = ProseType()
"""Prose of a few lines beside something else."""

PAGE = ProseType("prose", "quote", 140, 118, 11, "chrome")
"""Prose that fills a page; its quotations are examples, set as an article is."""


def insert_prose(
    cursor: QTextCursor, blocks: Iterable[ProseBlock], look: Look, kind: ProseType = NOTE
) -> None:
    """Insert prose at the end of the cursor's document."""
    empty = cursor.document().isEmpty()
    blocks = tuple(blocks)
    for block, after in zip_longest(blocks, blocks[1:]):
        block_format = _block_format(block, look, kind)
        if block.kind in _ITEMS and after is not None and after.kind in (*_ITEMS, ProseKind.QUOTE):
            block_format.setBottomMargin(look.px(kind.gap / 2))
        if empty:
            cursor.setBlockFormat(block_format)
            empty = False
        else:
            cursor.insertBlock(block_format)
        if sign := _sign(block):
            cursor.insertText(sign, _char_format(Run(""), block, look, kind))
        for run in block.runs:
            cursor.insertText(_words(run, block), _char_format(run, block, look, kind))


def _words(run: Run, block: ProseBlock) -> str:
    """What is shown of a run; code keeps its lines."""
    if block.kind is ProseKind.CODE:
        return "\u2028".join(map(shown, run.text.split("\n")))
    return shown(run.text)


def _sign(block: ProseBlock) -> str:
    """What stands before an item of a list."""
    signs = {ProseKind.BULLET: "•\u2002", ProseKind.NUMBER: f"{block.number}.\u2002"}
    return signs.get(block.kind, "")


def _block_format(block: ProseBlock, look: Look, kind: ProseType) -> QTextBlockFormat:
    block_format = QTextBlockFormat()
    block_format.setBottomMargin(look.px(kind.gap))
    line = kind.quote_line if block.kind is ProseKind.QUOTE else kind.line
    block_format.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.kind in _ITEMS:
        font = _char_format(Run(""), block, look, kind).font()
        sign = QFontMetricsF(font).horizontalAdvance(_sign(block))
        block_format.setLeftMargin(look.px(16 * block.level) + max(look.px(16), sign))
        block_format.setTextIndent(-sign)
    elif block.kind is ProseKind.QUOTE:
        block_format.setLeftMargin(look.px(16 * (block.level + 1)))
        block_format.setProperty(_QUOTE, True)
    elif block.kind is ProseKind.HEADING:
        block_format.setHeadingLevel(min(block.level + 1, 6))
    return block_format


def _char_format(run: Run, block: ProseBlock, look: Look, kind: ProseType) -> QTextCharFormat:
    strong = run.strong or block.kind is ProseKind.HEADING
    weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
    if kind.quote and block.kind is ProseKind.QUOTE:
        font = look.serif(kind.quote, QFont.Weight.Bold if strong else weight)
    else:
        font = look.sans(kind.size, weight)
    font.setItalic(run.emphasis)
    if run.code or block.kind is ProseKind.CODE:
        font.setFamilies(["Cascadia Mono", "Menlo", "DejaVu Sans Mono", "monospace"])
    char_format = QTextCharFormat()
    char_format.setFont(font)
    if run.code and kind.code:
        char_format.setBackground(look.colour(kind.code))
    return char_format


class ProseLabel(WrappedLines):
    """Shows prose, as high as it needs to be at its width; a line stands beside quotations."""

    def __init__(self, blocks: Iterable[ProseBlock], look: Look, kind: ProseType = NOTE) -> None:
        super().__init__(QTextDocument(), look.colour("text"), QSizePolicy.Policy.Preferred)
        self.set_look(look)
        self.document.setDocumentMargin(0)
        self.document.setUndoRedoEnabled(False)
        option = self.document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        insert_prose(QTextCursor(self.document), blocks, look, kind)
        self._close_last_block()
        self.setAccessibleName(self.text)

    def set_look(self, look: Look) -> None:
        """Draw with another theme, at the same text size."""
        self.ink = look.colour("text")
        self._edge = look.colour("edge")
        self._unit = look.px(1)
        self.update()

    def _close_last_block(self) -> None:
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block_format = cursor.blockFormat()
        block_format.setBottomMargin(0)
        cursor.setBlockFormat(block_format)

    @property
    def text(self) -> str:
        """Its words."""
        return self.document.toPlainText()

    def paint_below(self, painter: QPainter) -> None:
        """Paint the lines beside quotations."""
        for box in self._bars():
            painter.fillRect(box, self._edge)

    def _bars(self) -> Iterator[QRectF]:
        """A thin box beside each run of quotations."""
        layout, unit = self.document.documentLayout(), self._unit
        block, box = self.document.begin(), QRectF()
        while block.isValid():
            block_format = block.blockFormat()
            if block_format.hasProperty(_QUOTE):
                left = block_format.leftMargin() - 13 * unit
                lines = layout.blockBoundingRect(block)
                new = QRectF(left, lines.top(), 2 * unit, lines.height())
                box = box.united(new) if box.left() == left and not box.isNull() else new
            elif not box.isNull():
                yield box
                box = QRectF()
            block = block.next()
        if not box.isNull():
            yield box
