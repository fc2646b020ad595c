"""How an option of a question looks: its number, its words, and afterwards a sign and a word."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from literacy_app.ui.widgets.prose import insert_prose
from literacy_app.ui.widgets.signs import paint_sign
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.theme import Look

_SIDE, _TOP, _BOX, _GAP = 12.0, 9.0, 24.0, 12.0
_LEAST = 160


class Verdict(StrEnum):
    """What came of an option: `MISSED` is right, and was not chosen."""

    NONE = ""
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


def verdict_words(verdict: Verdict) -> str:
    """What is said of an option once it was answered."""
    return {
        Verdict.NONE: "",
        Verdict.RIGHT: tr("Right"),
        Verdict.WRONG: tr("Not this one"),
        Verdict.MISSED: tr("This one is right"),
    }[verdict]


class OptionFace:
    """Draws an option for the button that it is the face of.

    Attributes:
        verdict: what came of it, once it was answered.
        words: what it says, without any weight.
    """

    def __init__(
        self,
        button: QAbstractButton,
        blocks: Iterable[ProseBlock],
        number: str,
        look: Look,
        note: str = "",
        is_round: bool = True,
    ) -> None:
        self._button = button
        self._blocks = tuple(blocks)
        self._number = number
        self._note = note
        self._is_round = is_round
        self.verdict = Verdict.NONE
        self.words = " ".join(each.text for each in self._blocks)
        self._document = QTextDocument(button)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        option = self._document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self._button.layoutDirection())
        self._document.setDefaultTextOption(option)
        self._document.clear()
        insert_prose(QTextCursor(self._document), self._blocks, look)
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        last = cursor.blockFormat()
        last.setBottomMargin(0)
        cursor.setBlockFormat(last)
        self._button.updateGeometry()
        self._button.update()

    # ------------------------------------------------------------ its size

    @property
    def _small(self) -> QFont:
        weight = QFont.Weight.DemiBold if self.verdict else QFont.Weight.Normal
        return self._look.sans("small", weight)

    @property
    def _below(self) -> str:
        """What stands below its words."""
        return verdict_words(self.verdict) or self._note

    def height(self, width: int) -> int:
        """How high it is at a width."""
        px = self._look.px
        self._document.setTextWidth(max(width - px(2 * _SIDE + _BOX + _GAP), 20))
        below = self._look.size("small") * 1.5 if self._below else 0
        words = self._document.size().height() + below
        return round(max(words, px(_BOX)) + px(2 * _TOP))

    def size(self) -> QSize:
        """Its size as it stands: any width will do, and the height that goes with it."""
        least = round(self._look.px(_LEAST))
        return QSize(least, self.height(self._button.width() or 2 * least))

    # ------------------------------------------------------------ its looks

    def paint(self) -> None:
        """Draw it."""
        look, px, button = self._look, self._look.px, self._button
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(px(_SIDE), px(_TOP), px(_BOX), px(_BOX))
        left = px(_SIDE + _BOX + _GAP)
        if mirrored:
            box.moveRight(button.width() - px(_SIDE))
            left = px(_SIDE)
        self._paint_box(painter, box)
        self._document.setTextWidth(max(button.width() - px(2 * _SIDE + _BOX + _GAP), 20))
        height = self._document.size().height()
        below = self._below
        top = px(_TOP) + (0 if below else max((px(_BOX) - height) / 2, 0) + px(1))
        painter.save()
        painter.translate(left, top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, look.colour("text"))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if below:
            room = QRectF(left, top + height, self._document.textWidth(), button.height())
            self._paint_below(painter, room, below)
        painter.end()

    def _paint_below(self, painter: QPainter, room: QRectF, words: str) -> None:
        role = {Verdict.NONE: "muted", Verdict.WRONG: "wrong"}.get(self.verdict, "right")
        painter.setPen(self._look.colour(role))
        painter.setFont(self._small)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, leading, words)

    def _paint_ground(self, painter: QPainter) -> None:
        look, px, button = self._look, self._look.px, self._button
        focus, chosen = button.hasFocus(), button.isChecked()
        role, width = "rule", 1.0
        if self.verdict:
            role, width = ("wrong" if self.verdict is Verdict.WRONG else "right"), 1.5
        elif chosen:
            role, width = "accent", 1.5
        if focus:
            role, width = "focus", 2.0
        painter.setPen(QPen(look.colour(role), width))
        painter.setBrush(look.colour(self._ground()))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), px(8), px(8))

    def _ground(self) -> str:
        if self.verdict is Verdict.WRONG:
            return "wrong_wash"
        if self.verdict:
            return "right_wash"
        hovered = self._button.underMouse() and self._button.isEnabled()
        return "hover" if hovered else "card"

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        """The number in a circle (a square where several may be chosen), or the sign."""
        look, px = self._look, self._look.px
        if self.verdict:
            paint_sign(painter, look, box, is_right=self.verdict is not Verdict.WRONG)
            return
        chosen = self._button.isChecked()
        painter.setPen(QPen(look.colour("accent" if chosen else "edge"), 1.2))
        painter.setBrush(look.colour("accent" if chosen else "card"))
        radius = box.width() / 2 if self._is_round else px(5)
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
        painter.setPen(look.colour("on_accent" if chosen else "muted"))
        if chosen and not self._is_round:
            painter.setPen(QPen(look.colour("on_accent"), px(2)))
            at = (QPointF(0.27, 0.53), QPointF(0.43, 0.69), QPointF(0.75, 0.33))
            painter.drawPolyline([box.topLeft() + each * box.width() for each in at])
            return
        painter.setFont(look.sans("label", QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._number)
