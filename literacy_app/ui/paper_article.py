"""An article on paper: laid out and painted as on the screen, and cut into pages by its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock

from literacy_app.domain.lesson import MARKED_VOICES, Article, BlockKind
from literacy_app.ui.paper_breaks import Row
from literacy_app.ui.widgets.article_document import ArticleDocument, Head
from literacy_app.ui.widgets.block_writer import block_font
from literacy_app.ui.widgets.gutter import Margin, Named
from literacy_app.ui.widgets.passage_geometry import BlockMarks, Bracket
from literacy_app.ui.widgets.passage_painter import Highlights, paint_marks
from literacy_app.ui.widgets.patterns import Pens
from literacy_app.ui.widgets.underlay import Underlay

if TYPE_CHECKING:
    from literacy_app.ui.paper_look import PaperLook

_BELOW_BASELINE = 10.4
"""Between what hangs below a line (two lanes of underlines) and what rises from the next."""
_ABOVE_CAPITALS = 8.0
_OVERHANG = 40.0
"""How far margin labels may hang into the foot of a page."""
_BOX = 15.0
_EVERY = 5


class SheetUnderlay(Underlay):
    """What lies under the words of one sheet: the clip that is painted is the sheet's."""

    _sheet = QRectF()

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint a sheet; its margin labels are those of its own lines."""
        self._sheet = clip
        visible = [each for each in self.blocks(clip.top(), clip.bottom()) if self._speaks(each)]
        marks = [self._marks(each) for each in visible]
        gutter = self._make_gutter()
        painter.save()
        painter.setClipRect(clip)
        self._paint_introduction(painter)
        paint_marks(painter, self._pens, marks, self.highlights)
        gutter.paint_brackets(painter, marks, self.highlights)
        painter.restore()
        reach = clip.adjusted(0, 0, 0, self._look.px(_OVERHANG))
        labels = gutter.lifted(gutter.lay_out(marks), reach.bottom())
        gutter.paint_labels(painter, labels, self.highlights, reach)

    def _speaks(self, block: QTextBlock) -> bool:
        return bool(self.article.stretches(block.blockNumber()))

    def _marks(self, block: QTextBlock) -> BlockMarks:
        marks = super()._marks(block)
        return BlockMarks(marks.marks, tuple(self._on_sheet(marks.brackets)))

    def _on_sheet(self, brackets: Sequence[Bracket]) -> Iterator[Bracket]:
        top, bottom = self._sheet.top(), self._sheet.bottom()
        tick = self._look.px(3)
        for each in brackets:
            if each.bottom - tick <= top or each.top + tick >= bottom:
                continue
            begins = each.opens and each.top + tick >= top
            above, below = max(each.top, top), min(each.bottom, bottom)
            yield Bracket(each.passage, begins, above, below, each.lane)


class ArticleFlow:
    """One article, laid out at a width, in rows that go on sheets.

    Attributes:
        rows: its lines from top to bottom, in units.
    """

    def __init__(
        self,
        article: Article,
        head: Head,
        names: Sequence[Named],
        look: PaperLook,
        width: float,
        right_to_left: bool,
        marks: bool,
        line_numbers: bool,
    ) -> None:
        self._look = look
        self._marks = marks
        self._line_numbers = line_numbers
        self._shown = ArticleDocument(article, head, look, right_to_left)
        self._shown.document.setUseDesignMetrics(True)
        margin = Margin.LONG_NAMES if look.percent <= 100 else Margin.BADGES
        self._underlay = SheetUnderlay(self._shown, names, Pens(look), margin)
        voices = frozenset(MARKED_VOICES) if marks else frozenset()
        self._underlay.highlights = Highlights(voices)
        self._shown.document.setTextWidth(width)
        self._numbers: dict[tuple[int, int], int] = {}
        self.rows = tuple(self._rows())

    # ------------------------------------------------------------ rows

    def _rows(self) -> Iterator[Row]:
        document = self._shown.document
        document.documentLayout().documentSize()  # lays everything out
        block, bound = document.firstBlock(), True
        while block.isValid():
            kind = self._kind(block)
            lines = block.layout().lineCount()
            edges = self._edges(block, kind)
            holds_on = self._holds_on(block, kind)
            for line in range(lines):
                top, bottom = edges[line], edges[line + 1]
                within = 2 <= line <= lines - 2 and not holds_on
                opens = within if line else not bound
                counts = kind is BlockKind.PARAGRAPH
                yield Row(block.blockNumber(), line, top, bottom, opens, counts)
                if counts:
                    self._numbers[block.blockNumber(), line] = len(self._numbers) + 1
            bound = holds_on
            block = block.next()

    def _kind(self, block: QTextBlock) -> BlockKind | None:
        """The kind of a block of the article; None in the head and the introduction."""
        number = block.blockNumber()
        around = number < self._shown.introduction_blocks or number in self._shown.muted_blocks
        return None if around else self._shown.kind_of(number)

    def _holds_on(self, block: QTextBlock, kind: BlockKind | None) -> bool:
        """Whether no page may end in a block or behind it: one of the head, or a crosshead."""
        if block.blockNumber() < self._shown.introduction_blocks:
            return False
        return kind in (None, BlockKind.HEADLINE, BlockKind.CROSSHEAD)

    def _edges(self, block: QTextBlock, kind: BlockKind | None) -> list[float]:
        """Where the block's lines can be cut, above the first to below the last."""
        layout, px = block.layout(), self._look.px
        origin = layout.position().y()
        lines = [layout.lineAt(each) for each in range(layout.lineCount())]
        if kind is None:
            bottoms = [origin + each.y() + each.height() for each in lines]
            edges = [origin + lines[0].y(), *bottoms] if lines else [origin]
            return self._with_box(block.blockNumber(), edges)
        bottoms = [origin + each.y() + each.ascent() + px(_BELOW_BASELINE) for each in lines]
        capitals = QFontMetricsF(block_font(self._look, kind)).capHeight()
        first = lines[0]
        top = origin + first.y() + first.ascent() - capitals - px(_ABOVE_CAPITALS)
        return [top, *bottoms]

    def _with_box(self, number: int, edges: list[float]) -> list[float]:
        """The edges, wide enough for the box around the introduction."""
        air = self._look.px(_BOX)
        if number == 0 and self._shown.introduction_blocks:
            edges[0] -= air
        if number == self._shown.introduction_blocks - 1:
            edges[-1] += air
        return edges

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, rows: Sequence[Row]) -> None:
        """Paint the rows of a sheet, the first one's top at 0."""
        document, look = self._shown.document, self._look
        top, bottom = rows[0].top, rows[-1].bottom
        painter.save()
        painter.setLayoutDirection(self._shown.direction)
        painter.translate(0, -top)
        aside = look.px(80)
        sheet = QRectF(-aside, top, document.textWidth() + 2 * aside, bottom - top)
        self._underlay.paint(painter, sheet)
        painter.setPen(look.colour("text"))
        for row in rows:
            layout = document.findBlockByNumber(row.block).layout()
            layout.lineAt(row.line).draw(painter, layout.position())
        if self._line_numbers:
            self._paint_line_numbers(painter, rows)
        painter.restore()

    def _paint_line_numbers(self, painter: QPainter, rows: Sequence[Row]) -> None:
        look, px = self._look, self._look.px
        painter.setFont(look.sans("caps"))
        painter.setPen(look.colour("muted"))
        width = self._shown.document.textWidth()
        x = -px(16) if self._shown.right_to_left else width - px(16)
        for row in rows:
            number = self._numbers.get((row.block, row.line), 0)
            if number and number % _EVERY == 0:
                layout = self._shown.document.findBlockByNumber(row.block).layout()
                line = layout.lineAt(row.line)
                baseline = layout.position().y() + line.y() + line.ascent()
                box = QRectF(x, baseline - px(20), px(32), px(22))
                trailing = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box.translated(0, px(4)), trailing, str(number))
