"""An article as a text document: its head, its paragraphs, and where its passages stand in it.

Words come in by `insertText` alone, so nothing in a lesson is ever read as markup.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
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

from literacy_app.domain.lesson import Article, Block, BlockKind, Emphasis, Passage, Span
from literacy_app.domain.prose import ProseBlock
from literacy_app.ui.text_offsets import Offsets, shown
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_changes import Change, changed_blocks, has_same_words
from literacy_app.ui.widgets.block_writer import BlockWriter
from literacy_app.ui.widgets.placing import Placing, Stretch
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
        self._writer = BlockWriter(self.document, look, self.direction)
        self._fill(head)
        self.parents = _parents(self.passages)
        self._placing = Placing(self, self.passages)

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
        placed: list[_Placed] = []
        if blocks and blocks[0].kind is BlockKind.HEADLINE:
            placed.append(self._insert_block(cursor, blocks.pop(0), is_first=False))
        self._insert_head(cursor, HeadKind.BYLINE, shown(head.byline))
        self._insert_head(cursor, HeadKind.ORIGIN, shown(head.origin))
        for index, block in enumerate(blocks):
            placed.append(self._insert_block(cursor, block, is_first=index == 0))
        self._place(placed)
        self._emphasise(self.article.emphasis)
        cursor.endEditBlock()

    def _place(self, placed: Sequence[_Placed]) -> None:
        self._placed = placed
        self._starts = [each.block.span.start for each in placed]
        self._numbers = {each.number: each for each in placed}

    def _space_after_introduction(self, cursor: QTextCursor) -> None:
        block_format = cursor.blockFormat()
        block_format.setBottomMargin(self._look.px(46))
        cursor.setBlockFormat(block_format)

    def _insert_head(self, cursor: QTextCursor, kind: HeadKind, text: str) -> None:
        if not text:
            return
        block_format, char_format = self._head_formats(kind)
        self._writer.start(cursor, block_format, char_format)
        self.muted_blocks.append(cursor.blockNumber())
        cursor.insertText(text.upper() if kind is HeadKind.KICKER else text, char_format)

    def _head_formats(self, kind: HeadKind) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look = self._look
        block_format, char_format = self._writer.block_format(), QTextCharFormat()
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

    def _insert_block(self, cursor: QTextCursor, block: Block, is_first: bool) -> _Placed:
        offsets = self._offsets(block, self.article)
        self._writer.write(cursor, block.kind, offsets, is_first)
        return _Placed(block, cursor.blockNumber(), offsets)

    def _offsets(self, block: Block, article: Article) -> Offsets:
        return Offsets(article.text[block.span.start : block.span.end])

    def _emphasise(self, emphasis: Iterable[Emphasis]) -> None:
        for each in emphasis:
            index = bisect_right(self._starts, each.span.start) - 1
            if index < 0:
                continue
            placed = self._placed[index]
            base = placed.block.span.start
            end = min(each.span.end, placed.block.span.end)
            to_qt = placed.offsets.to_qt
            self._writer.emphasise(
                placed.number, to_qt(each.span.start - base), to_qt(end - base), each.strong
            )

    # ------------------------------------------------------------ other versions of the article

    def revise(self, article: Article) -> bool:
        """Show another version of the article; False where that takes a document of its own.

        Blocks that stay as they are stay laid out as they are.
        """
        if not has_same_words(self.article, article) and not self._rewrite(article):
            return False
        self.article = article
        self.passages = article.marked()
        self.parents = _parents(self.passages)
        self._placing.show(self.passages)
        return True

    def _rewrite(self, article: Article) -> bool:
        """Write the blocks that have changed anew."""
        change = changed_blocks(self.article, article)
        first = int(bool(article.blocks) and article.blocks[0].kind is BlockKind.HEADLINE)
        has_moved = change.gone != change.come and change.front <= first
        if has_moved or not self._placed or not self._keeps_headline(article):
            return False
        gone, come = self._placed[change.front :][: change.gone], article.blocks[change.front :]
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        written: list[_Placed] = []
        number = self._placed[change.front - 1].number
        for index, block in enumerate(come[: change.come]):
            offsets = self._offsets(block, article)
            if index < len(gone):
                number = gone[index].number
                is_first = change.front + index == first
                self._writer.write_over(number, block.kind, offsets, is_first)
            else:
                self._writer.write_behind(number, block.kind, offsets)
                number += 1
            written.append(_Placed(block, number, offsets))
        for placed in reversed(gone[change.come :]):
            self._writer.remove(placed.number)
        self._place([*self._placed[: change.front], *written, *self._moved(article, change)])
        spans = [each.block.span for each in written]
        self._emphasise(e for e in article.emphasis if any(s.meets(e.span) for s in spans))
        cursor.endEditBlock()
        return True

    def _keeps_headline(self, article: Article) -> bool:
        """Whether what stands first stays what it is; the lines of the head stand around it."""
        kinds = [blocks[0].kind for blocks in (self.article.blocks, article.blocks) if blocks]
        return len(kinds) == 2 and (BlockKind.HEADLINE not in kinds or len({*kinds}) == 1)

    def _moved(self, article: Article, change: Change) -> Iterable[_Placed]:
        """The blocks behind those that have changed, where they are now."""
        by = change.come - change.gone
        behind = self._placed[change.front + change.gone :]
        blocks = article.blocks[change.front + change.come :]
        for placed, block in zip(behind, blocks, strict=True):
            yield _Placed(block, placed.number + by, placed.offsets)

    # ------------------------------------------------------------ where things stand

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
        return self._placing.stretches(block_number)

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


def _parents(passages: tuple[Passage, ...]) -> list[int]:
    indices = {each.id: index for index, each in enumerate(passages)}
    return [indices.get(each.within, -1) if each.within else -1 for each in passages]
