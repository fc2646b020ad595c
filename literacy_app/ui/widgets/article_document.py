"""An article as a text document: its head, its paragraphs, and where its passages stand in it.

Words come in by `insertText` alone, so nothing in a lesson is ever read as markup.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from literacy_app.domain.lesson import Article, Block, BlockKind, Passage, Span
from literacy_app.domain.prose import ProseBlock
from literacy_app.ui.text_offsets import Offsets, shown
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.prose import insert_prose


class HeadKind(Enum):
    """The lines above and below a headline."""

    KICKER = auto()
    BYLINE = auto()
    ORIGIN = auto()


class Head(NamedTuple):
    """What stands around an article's headline; empty lines are left out."""

    kicker: str = ""
    byline: str = ""
    origin: str = ""
    introduction: tuple[ProseBlock, ...] = ()


class Stretch(NamedTuple):
    """The part of a passage that lies in one block.

    `passage` is its index among the marked passages; `start` and `end` are Qt positions within
    the block; `opens` says that the passage begins here.
    """

    passage: int
    start: int
    end: int
    opens: bool


class _Placed(NamedTuple):
    """A block of the article, the number it has in the document, and its offsets."""

    block: Block
    number: int
    offsets: Offsets


class ArticleDocument:
    """The document of one article at one look, and the way from its text to positions and back.

    Attributes:
        document: it is laid out once it has a text width.
        passages: the marked ones in text order.
        parents: for each of them the index of the passage that it is nested in, or -1.
        direction: in which its lines run; `right_to_left` says the same.
        introduction_blocks: how many blocks at the top are the lesson's introduction.
        muted_blocks: the numbers of the blocks around the headline that are in muted ink.
    """

    def __init__(self, article: Article, head: Head, look: Look, right_to_left: bool) -> None:
        self.article = article
        self.passages = article.marked()
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.right_to_left = right_to_left
        self.introduction_blocks = 0
        self.muted_blocks: list[int] = []
        self._look = look
        self.direction = (
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._placed: list[_Placed] = []
        self._fill(head)
        self._starts = [each.block.span.start for each in self._placed]
        self._numbers = {each.number: each for each in self._placed}
        self.parents = _parents(self.passages)
        self._stretches = self._place_passages()

    def _fill(self, head: Head) -> None:
        option = QTextOption()
        option.setTextDirection(self.direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        if head.introduction:
            insert_prose(cursor, head.introduction, self._look)
            self.introduction_blocks = self.document.blockCount()
            self._space_after_introduction(cursor)
        self._insert_head(cursor, HeadKind.KICKER, shown(head.kicker))
        blocks = list(self.article.blocks)
        if blocks and blocks[0].kind is BlockKind.HEADLINE:
            self._insert_block(cursor, blocks.pop(0))
        self._insert_head(cursor, HeadKind.BYLINE, shown(head.byline))
        self._insert_head(cursor, HeadKind.ORIGIN, shown(head.origin))
        for block in blocks:
            self._insert_block(cursor, block)
        self._emphasise(cursor)
        cursor.endEditBlock()

    def _space_after_introduction(self, cursor: QTextCursor) -> None:
        block_format = cursor.blockFormat()
        block_format.setBottomMargin(self._look.px(46))
        cursor.setBlockFormat(block_format)

    def _insert_head(self, cursor: QTextCursor, kind: HeadKind, text: str) -> None:
        if not text:
            return
        block_format, char_format = self._head_formats(kind)
        self._start_block(cursor, block_format, char_format)
        self.muted_blocks.append(cursor.blockNumber())
        cursor.insertText(text.upper() if kind is HeadKind.KICKER else text, char_format)

    def _head_formats(self, kind: HeadKind) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look = self._look
        block_format, char_format = self._block_format(), QTextCharFormat()
        font = look.sans("small")
        if kind is HeadKind.KICKER:
            font = look.sans("label", QFont.Weight.DemiBold)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.px(1.4))
            block_format.setBottomMargin(look.px(6))
        elif kind is HeadKind.BYLINE:
            block_format.setBottomMargin(look.px(4))
        else:
            font.setItalic(True)
        char_format.setFont(font)
        char_format.setForeground(look.colour("muted"))
        return block_format, char_format

    def _block_format(self) -> QTextBlockFormat:
        block_format = QTextBlockFormat()
        block_format.setLayoutDirection(self.direction)
        return block_format

    def _start_block(
        self, cursor: QTextCursor, block_format: QTextBlockFormat, char_format: QTextCharFormat
    ) -> None:
        if self.document.isEmpty():
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        else:
            cursor.insertBlock(block_format, char_format)

    def _insert_block(self, cursor: QTextCursor, block: Block) -> None:
        offsets = Offsets(self.article.text[block.span.start : block.span.end])
        block_format, char_format = self._text_formats(block.kind)
        if block.kind is not BlockKind.HEADLINE and not self._has_body():
            block_format.setTopMargin(self._look.px(26))
        self._start_block(cursor, block_format, char_format)
        self._placed.append(_Placed(block, cursor.blockNumber(), offsets))
        cursor.insertText(offsets.displayed, char_format)

    def _has_body(self) -> bool:
        return any(each.block.kind is not BlockKind.HEADLINE for each in self._placed)

    def _text_formats(self, kind: BlockKind) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look = self._look
        block_format, char_format = self._block_format(), QTextCharFormat()
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
        return block_format, char_format

    def _emphasise(self, cursor: QTextCursor) -> None:
        starts = [each.block.span.start for each in self._placed]
        for emphasis in self.article.emphasis:
            index = bisect_right(starts, emphasis.span.start) - 1
            if index < 0:
                continue
            placed = self._placed[index]
            self._select(cursor, placed, emphasis.span)
            char_format = QTextCharFormat()
            if emphasis.strong:
                char_format.setFontWeight(QFont.Weight.Bold)
            else:
                char_format.setFontItalic(True)
            cursor.mergeCharFormat(char_format)

    def _select(self, cursor: QTextCursor, placed: _Placed, span: Span) -> None:
        first = self.document.findBlockByNumber(placed.number).position()
        base = placed.block.span.start
        keep = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(first + placed.offsets.to_qt(span.start - base))
        end = min(span.end, placed.block.span.end)
        cursor.setPosition(first + placed.offsets.to_qt(end - base), keep)

    def _place_passages(self) -> dict[int, list[Stretch]]:
        stretches: dict[int, list[Stretch]] = {}
        for index, passage in enumerate(self.passages):
            opens = True
            for piece in passage.pieces:
                for number, start, end in self.place(piece):
                    stretches.setdefault(number, []).append(Stretch(index, start, end, opens))
                    opens = False
        for found in stretches.values():
            found.sort(key=lambda each: (each.start, -each.end, each.passage))
        return stretches

    def place(self, span: Span) -> Iterable[tuple[int, int, int]]:
        """Where a span stands: block numbers with a start and an end within the block."""
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        for placed in self._placed[index:]:
            block = placed.block.span
            if block.start >= span.end:
                return
            start, end = max(span.start, block.start), min(span.end, block.end)
            if start < end:
                to_qt = placed.offsets.to_qt
                yield placed.number, to_qt(start - block.start), to_qt(end - block.start)

    def stretches(self, block_number: int) -> list[Stretch]:
        """The stretches of passages in a block, in text order, an outer one before those in it."""
        return self._stretches.get(block_number, [])

    def text_of(self, block_number: int) -> Span | None:
        """The span of the article's text that a block shows; None for blocks of the head."""
        placed = self._numbers.get(block_number)
        return placed.block.span if placed is not None else None

    @property
    def block_numbers(self) -> tuple[int, ...]:
        """The numbers of the blocks that show the article's text, the headline's among them."""
        return tuple(self._numbers)

    def kind_of(self, block_number: int) -> BlockKind:
        """The kind of a block of the article."""
        return self._numbers[block_number].block.kind

    def code_point_at(self, block: QTextBlock, position: int) -> int | None:
        """The code point of the article at a position within a block; None in the head."""
        placed = self._numbers.get(block.blockNumber())
        if placed is None:
            return None
        return placed.block.span.start + placed.offsets.to_code_point(position)


def block_font(look: Look, kind: BlockKind) -> QFont:
    """The font of a kind of block."""
    if kind is BlockKind.HEADLINE:
        return look.serif("headline", QFont.Weight.Bold)
    if kind is BlockKind.CROSSHEAD:
        return look.serif("crosshead", QFont.Weight.Bold)
    return look.sans("small") if kind is BlockKind.CREDIT else look.serif("article")


def _parents(passages: tuple[Passage, ...]) -> list[int]:
    indices = {each.id: index for index, each in enumerate(passages)}
    return [indices.get(each.within, -1) if each.within else -1 for each in passages]
