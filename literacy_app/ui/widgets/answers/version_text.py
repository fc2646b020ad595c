"""One of two versions of a sentence, with what changed in it; its voices show once they may."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.ui.text_offsets import Offsets
from literacy_app.ui.widgets.patterns import pattern_pen
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextLine

    from literacy_app.domain.lesson import Passage
    from literacy_app.domain.question import Version
    from literacy_app.ui.theme import Look

_LETTER, _LINE = 26.0, 1.5


class VersionText(QWidget):
    """Shows a version by its letter. What changed is framed, or has its voice's pattern."""

    def __init__(self, letter: str, version: Version, look: Look) -> None:
        super().__init__()
        self._letter = letter
        self._version = version
        self._offsets = Offsets(version.text)
        self._is_revealed = False
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("{letter}: {words}", letter=letter, words=version.text))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._layout = QTextLayout(self._offsets.displayed, look.serif("quote"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.updateGeometry()
        self.update()

    def reveal(self) -> None:
        """Show in which voices the words are that changed."""
        self._is_revealed = True
        names = "; ".join(self._said(each) for each in self._version.passages)
        self.setAccessibleDescription(names)
        self.updateGeometry()
        self.update()

    def _said(self, passage: Passage) -> str:
        words = " … ".join(self._version.text[p.start : p.end] for p in passage.pieces)
        return tr("{words}: {voice}", words=words, voice=voice_name(passage.voice))

    # ------------------------------------------------------------ its size

    def _lay_out(self, width: float) -> float:
        """Set the words in a width; their height."""
        line_height = self._look.size("quote") * _LINE
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width - self._look.px(_LETTER), 40))
            line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
            y += line_height
        self._layout.endLayout()
        return y

    @property
    def _names(self) -> str:
        """The voices of what changed, in words."""
        voices = dict.fromkeys(voice_name(each.voice) for each in self._version.passages)
        return ", ".join(voices) if self._is_revealed else ""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        below = self._look.size("small") * 1.6 if self._names else 0
        return round(self._lay_out(width) + below) + 2

    def sizeHint(self) -> QSize:
        width = self.width() or 320
        return QSize(160, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 24)

    # ------------------------------------------------------------ its looks

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._lay_out(self.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0.0 if mirrored else px(_LETTER)
        letter = QRectF(0, 0, px(_LETTER), look.size("quote") * _LINE)
        if mirrored:
            letter.moveRight(self.width())
        painter.setFont(look.sans("name", QFont.Weight.DemiBold))
        painter.setPen(look.colour("muted"))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(letter, leading, self._letter)
        painter.translate(left, 0)
        for passage in self._version.passages:
            for box in self._boxes(passage):
                self._paint_changed(painter, passage.voice, box)
        painter.setPen(look.colour("text"))
        self._layout.draw(painter, QPointF(0, 0))
        if self._names:
            painter.setFont(look.sans("small"))
            painter.setPen(look.colour("muted"))
            room = QRectF(0, height, self.width() - px(_LETTER), look.size("small") * 1.6)
            painter.drawText(room, leading, self._names)
        painter.end()

    def _paint_changed(self, painter: QPainter, voice: Voice, box: QRectF) -> None:
        look, px = self._look, self._look.px
        is_marked = self._is_revealed and voice in look.theme.voices
        ground = box.adjusted(-px(1), 0, px(1), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._is_revealed:  # a wash alone is hardly told from what it lies on
            painter.setPen(QPen(look.colour("edge"), px(1)))
            within = ground.adjusted(0, px(1.5), 0, -px(3.5))  # its line, so that nothing is cut
            ground = QRectF(within.toRect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(look.wash(voice) if is_marked else look.colour("hover"))
        painter.drawRoundedRect(ground, px(3), px(3))
        if self._is_revealed:
            painter.setPen(pattern_pen(look, voice))
            y = box.bottom() - px(1)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _boxes(self, passage: Passage) -> Iterator[QRectF]:
        for piece in passage.pieces:
            start, end = self._offsets.to_qt(piece.start), self._offsets.to_qt(piece.end)
            for number in range(self._layout.lineCount()):
                line = self._layout.lineAt(number)
                first = max(start, line.textStart())
                last = min(end, line.textStart() + line.textLength())
                if first < last:
                    yield self._box(line, first, last)

    def _box(self, line: QTextLine, first: int, last: int) -> QRectF:
        ends = (_x(line, first), _x(line, last))
        height = line.height()
        return QRectF(min(ends), line.y(), abs(ends[1] - ends[0]), height + self._look.px(2))


def _x(line: QTextLine, position: int) -> float:
    """Where a position stands on a line."""
    found: object = line.cursorToX(position)
    if isinstance(found, tuple):
        found = found[0]  # beside the position that it belongs to
    assert isinstance(found, int | float)
    return found
