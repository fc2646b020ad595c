"""How painting went, passage by passage, and what the signs in the text mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.lesson import Span, Voice
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.answers.tile import Tile
from literacy_app.ui.widgets.answers.tile_face import Face, Row, in_brief
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import caps
from literacy_app.ui.widgets.patterns import Pens
from literacy_app.ui.widgets.scene_painting import paint_difference
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.domain.attempt import Mark
    from literacy_app.domain.grading import MarkGrade, PassageGrade
    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.ui.theme import Look

_GAP = 8
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class MarkReview(QWidget):
    """A tile for each passage of the key, and for what was painted beside them all.

    Attributes:
        tiles: what can be stepped through by the arrows.

    Signals:
        spans_pointed_at(tuple): the words that a tile is about.
    """

    spans_pointed_at = Signal(object)

    def __init__(self, grade: MarkGrade, article: Article, look: Look) -> None:
        super().__init__()
        self.tiles: list[Tile] = []
        self._column = bare_column(self)
        self._legend = _Legend(look)
        self._headings = [caps(tr("In the text"), look), caps(tr("Passage by passage"), look)]
        self._column.addWidget(self._headings[0])
        self._column.addWidget(self._legend)
        self._column.addWidget(self._headings[1])
        by_id = {each.id: each for each in article.passages}
        for each in grade.passages:
            passage = by_id[each.id]
            self._add(_tile_of(each, passage, article, look), passage.pieces)
        for mark in _strays(grade, article):
            words = in_brief(article.text[mark.span.start : mark.span.end])
            tile = Tile(Face(words, is_quotation=True), look)
            tile.show_rows(
                [Row(tr("Not in the key. You said"), mark.voice, "wrong")], Verdict.WRONG
            )
            self._add(tile, (mark.span,))
        self._column.addStretch(1)
        self.set_look(look)

    def _add(self, tile: Tile, spans: tuple[Span, ...]) -> None:
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        tile.focused.connect(lambda: tile.setChecked(True))
        tile.focused.connect(lambda: self.spans_pointed_at.emit(spans))
        tile.clicked.connect(lambda: self.spans_pointed_at.emit(spans))
        self._column.addWidget(tile)
        self.tiles.append(tile)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(round(look.px(_GAP)))
        self._legend.set_look(look)
        for heading in self._headings:
            heading.set_look(look)
        for tile in self.tiles:
            tile.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from passage to passage."""
        here = next((n for n, each in enumerate(self.tiles) if each.hasFocus()), None)
        step = _STEPS.get(event.key())
        if here is None or step is None:
            event.ignore()
            return
        there = self.tiles[(here + step) % len(self.tiles)]
        there.setFocus(Qt.FocusReason.TabFocusReason)


def _strays(grade: MarkGrade, article: Article) -> list[Mark]:
    """What was painted where the key has no passage that would speak of it."""
    by_id = {each.id: each for each in article.passages}
    told = [(each.answered, piece) for each in grade.passages for piece in by_id[each.id].pieces]
    return [
        mark
        for mark in grade.extra
        if not any(mark.voice is voice and piece.meets(mark.span) for voice, piece in told)
    ]


def _tile_of(grade: PassageGrade, passage: Passage, article: Article, look: Look) -> Tile:
    tile = Tile(Face(in_brief(article.words_of(passage)), is_quotation=True), look)
    message = _capitalised(message_words(grade.message)) if grade.message.template else ""
    rows = [Row("", passage.voice, "text")]
    if grade.answered is not None and not grade.voice:
        rows.append(Row(tr("You said"), grade.answered, "wrong"))
    if message:
        rows.append(Row(message, role="text"))
    tile.show_rows(rows, Verdict.RIGHT if grade.is_whole else Verdict.WRONG)
    return tile


def _capitalised(text: str) -> str:
    """`text` with its first letter as one that begins a sentence."""
    at = next((n for n, each in enumerate(text) if each.isalpha()), 0)
    return f"{text[:at]}{text[at : at + 1].upper()}{text[at + 1 :]}"


class _Legend(QWidget):
    """What the signs in the text mean, each on a word."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)
        self.setAccessibleName(", ".join(words for words, _, _ in _signs()))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look, words = self._look, QFontMetricsF(self._look.sans("small"))
        width = max(words.horizontalAdvance(each) for each, _, _ in _signs())
        return QSize(round(width + look.px(84)), round(look.px(28) * len(_signs())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        centre = Qt.AlignmentFlag.AlignCenter
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self.layoutDirection())
        for number, (words, wanted, painted) in enumerate(_signs()):
            y = px(28) * number
            sample = QRectF(px(2), y + px(3), px(64), px(20))
            beside = QRectF(px(78), y, self.width() - px(78), px(26))
            if mirrored:
                sample.moveRight(self.width() - px(2))
                beside.moveLeft(0)
            paint_difference(painter, self._pens, sample, wanted, painted)
            painter.setPen(look.colour("text"))
            painter.setFont(look.serif("small"))
            painter.drawText(sample, centre, tr("words"))
            painter.setFont(look.sans("small"))
            painter.drawText(beside, leading, words)
        painter.end()


def _signs() -> tuple[tuple[str, Voice | None, Voice | None], ...]:
    return (
        (tr("missed"), Voice.SPEECH, None),
        (tr("painted too much"), None, Voice.SPEECH),
        (tr("another voice: the line is the right one’s"), Voice.COMMENTARY, Voice.SPEECH),
    )
