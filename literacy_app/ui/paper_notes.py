"""The explanations of an article's passages on paper, by the numbers in their badges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from literacy_app.domain.lesson import MARKED_VOICES, Article, Lesson, Passage, Voice
from literacy_app.session.reading import Part, chain_of, speaker_of
from literacy_app.ui.paper_breaks import Row
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.labels import shortened
from literacy_app.ui.widgets.patterns import (
    Pens,
    badge_height,
    badge_width,
    paint_badge,
    paint_swatch,
    pattern_pen,
)
from literacy_app.ui.widgets.prose import insert_prose
from literacy_app.ui.words import kind_name, link_name, tr, voice_meaning, voice_name

if TYPE_CHECKING:
    from literacy_app.ui.paper_look import PaperLook
    from literacy_app.ui.widgets.prose import ReadProse

_ASIDE = 50.0
_LONGEST_QUOTATION = 130
_LINE = 120
_CONTENT = QFont.Weight.Normal
_STRONG = QFont.Weight.DemiBold


class NotesFlow:
    """The key to the voices and a note on each passage, laid out in rows that go on sheets.

    Attributes:
        rows: its lines from top to bottom, in units; a page or column may begin with a note.
    """

    def __init__(
        self,
        lesson: Lesson,
        article: Article,
        prose: ReadProse,
        look: PaperLook,
        width: float,
        right_to_left: bool,
    ) -> None:
        self._lesson, self._article, self._prose, self._look = lesson, article, prose, look
        self._pens = Pens(look)
        self._right_to_left = right_to_left
        self._passages = article.marked()
        self._numbers = {each.id: number for number, each in enumerate(self._passages, 1)}
        self._badges: dict[int, Passage] = {}
        self._swatches: dict[int, Voice] = {}
        self._bars: dict[int, Voice] = {}
        self._openings: set[int] = set()
        self._document = QTextDocument()
        self._direction = _direction(right_to_left)
        self._prepare(width)
        self._write()
        self.rows = tuple(self._rows())

    def _prepare(self, width: float) -> None:
        option = QTextOption()
        option.setTextDirection(self._direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setUseDesignMetrics(True)
        frame = self._document.rootFrame().frameFormat()
        aside = self._look.px(_ASIDE)
        frame.setLeftMargin(0 if self._right_to_left else aside)
        frame.setRightMargin(aside if self._right_to_left else 0)
        self._document.rootFrame().setFrameFormat(frame)
        self._document.setTextWidth(width)
        self._cursor = QTextCursor(self._document)

    # ------------------------------------------------------------ words

    def _write(self) -> None:
        self._cursor.beginEditBlock()
        heading = self._article.name or tr("Passage by passage")
        self._block(self._look.serif("crosshead", QFont.Weight.Bold), heading, below=10)
        self._openings.add(0)
        for voice in MARKED_VOICES:
            number = self._block(self._font("body", _STRONG), voice_name(voice))
            self._swatches[number] = voice
            self._block(self._font("small"), voice_meaning(voice), below=9)
        if any(each.is_contested for each in self._passages):
            words = tr("A question mark in a badge: a second reading can be defended as well.")
            self._block(self._font("small"), words, below=9, muted=True)
        for passage in self._passages:
            self._write_note(passage)
        self._cursor.endEditBlock()

    def _write_note(self, passage: Passage) -> None:
        speaker = speaker_of(self._article, passage)
        role = self._lesson.role_of(speaker.name) if speaker.name else ""
        number = self._block(self._font("body", _STRONG), link_name(speaker), above=13)
        self._openings.add(number)
        self._badges[number] = passage
        if role:
            self._add(self._font("small"), "  " + role, muted=True)
        kind = f", {kind_name(passage.kind)}" if passage.kind else ""
        self._block(self._font("small"), voice_name(passage.voice) + kind, muted=True)
        if passage.cue:
            words = tr("{what}: {value}", what=tr("Cue word"), value=passage.cue)
            self._add(self._font("small"), "  ·  ", muted=True)
            self._add(self._font("small"), words, muted=True)
        words = shortened(" ".join(self._article.words_of(passage).split()), _LONGEST_QUOTATION)
        font = self._look.serif("body")
        bar = self._block(font, words, above=3, below=4, inset=12, line=100)
        self._bars[bar] = passage.voice
        self._write_facts(passage)
        if passage.note:
            insert_prose(self._cursor, self._prose(passage.note), self._look)
        if passage.alternative is not None:
            self._write_second_reading(passage.alternative)

    def _write_facts(self, passage: Passage) -> None:
        chain = chain_of(self._article, passage)
        if passage.via and chain[0].part is not Part.WRITER:
            arrow = " \u2190 " if self._right_to_left else " \u2192 "
            names = (link_name(each).replace(" ", "\u00a0") for each in chain)
            self._fact(tr("How it reached you"), arrow.join(names))
        outer = self._numbers.get(passage.within or "")
        if outer is not None:
            self._fact(tr("Inside"), self._badge_words(self._passages[outer - 1]))
        inner = [each for each in self._passages if each.within == passage.id]
        if inner:
            self._fact(tr("Contains"), ", ".join(map(self._badge_words, inner)))

    def _badge_words(self, passage: Passage) -> str:
        contested = "?" if passage.is_contested else ""
        return f"{self._pens.letters[passage.voice]}{self._numbers[passage.id]}{contested}"

    def _write_second_reading(self, voice: Voice) -> None:
        self._fact(tr("Contested: a second reading"), voice_name(voice))

    def _fact(self, heading: str, value: str) -> None:
        words = tr("{what}: {value}", what=heading, value=value)
        self._block(self._font("small"), words, below=3, muted=True)

    def _font(self, role: str, weight: QFont.Weight = _CONTENT) -> QFont:
        return self._look.sans(role, weight)

    def _block(
        self,
        font: QFont,
        words: str,
        above: float = 0,
        below: float = 0,
        inset: float = 0,
        line: int = _LINE,
        muted: bool = False,
    ) -> int:
        """Begin a block with some words, and return its number."""
        px = self._look.px
        block_format = QTextBlockFormat()
        block_format.setLayoutDirection(self._direction)
        block_format.setTopMargin(px(above))
        block_format.setBottomMargin(px(below))
        block_format.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._right_to_left:
            block_format.setRightMargin(px(inset))
        else:
            block_format.setLeftMargin(px(inset))
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block_format)
        else:
            self._cursor.insertBlock(block_format)
        self._add(font, words, muted)
        return self._cursor.blockNumber()

    def _add(self, font: QFont, words: str, muted: bool = False) -> None:
        char_format = QTextCharFormat()
        char_format.setFont(font)
        char_format.setForeground(self._look.colour("muted" if muted else "text"))
        words = shown(words)
        if self._right_to_left:  # the app's own words may run the other way
            words = f"\u2068{words}\u2069"
        self._cursor.insertText(words, char_format)

    # ------------------------------------------------------------ rows and painting

    def _rows(self) -> Iterator[Row]:
        self._document.documentLayout().documentSize()  # lays everything out
        block = self._document.firstBlock()
        while block.isValid():
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                top = layout.position().y() + line.y()
                opens = number == 0 and block.blockNumber() in self._openings
                yield Row(block.blockNumber(), number, top, top + line.height(), opens)
            block = block.next()

    def paint(self, painter: QPainter, rows: Sequence[Row]) -> None:
        """Paint the rows of a sheet or column, the first one's top at 0."""
        painter.save()
        painter.setLayoutDirection(self._direction)
        painter.translate(0, -rows[0].top)
        for row in rows:
            block = self._document.findBlockByNumber(row.block)
            layout = block.layout()
            painter.setPen(self._look.colour("text"))
            layout.lineAt(row.line).draw(painter, layout.position())
            if row.block in self._bars:
                self._paint_bar(painter, row)
            if row.line == 0:
                self._paint_aside(painter, block, row)
        painter.restore()

    def _outer(self, width: float) -> float:
        """Where something of a width stands at the outer edge."""
        return self._document.textWidth() - width if self._right_to_left else 0.0

    def _paint_bar(self, painter: QPainter, row: Row) -> None:
        px, outward = self._look.px, self._look.px(_ASIDE + 2)
        x = self._document.textWidth() - outward if self._right_to_left else outward
        painter.setPen(pattern_pen(self._look, self._bars[row.block], px(0.4)))
        painter.drawLine(QPointF(x, row.top), QPointF(x, row.bottom))

    def _paint_aside(self, painter: QPainter, block: QTextBlock, row: Row) -> None:
        look, px, middle = self._look, self._look.px, _middle(block, self._look)
        if row.block in self._swatches:
            box = QRectF(self._outer(px(34)), middle - px(9), px(34), px(18))
            paint_swatch(painter, look, self._swatches[row.block], box)
        passage = self._badges.get(row.block)
        if passage is not None:
            number, contested = str(self._numbers[passage.id]), passage.is_contested
            width, height = badge_width(look, contested, number), badge_height(look)
            box = QRectF(self._outer(width), middle - height / 2, width, height)
            paint_badge(painter, self._pens, passage.voice, box, contested, number=number)


def _middle(block: QTextBlock, look: PaperLook) -> float:
    """The height of the middle of the capitals in a block's first line."""
    layout = block.layout()
    line = layout.lineAt(0)
    return layout.position().y() + line.y() + line.ascent() - look.px(5)


def _direction(right_to_left: bool) -> Qt.LayoutDirection:
    directions = Qt.LayoutDirection
    return directions.RightToLeft if right_to_left else directions.LeftToRight
