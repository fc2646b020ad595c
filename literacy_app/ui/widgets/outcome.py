"""How a passage went: found, in part, or missed; its sign, pattern and colours."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from literacy_app.ui.widgets.signs import paint_sign
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_FOUND, _MISSED = 0.999, 0.001


class Outcome(StrEnum):
    """How a passage went."""

    FOUND = "found"
    PARTLY = "partly"
    MISSED = "missed"


def outcome_of(score: float) -> Outcome:
    """How a passage of that mean score (0 to 1) went."""
    if score >= _FOUND:
        return Outcome.FOUND
    return Outcome.PARTLY if score > _MISSED else Outcome.MISSED


def outcome_words(outcome: Outcome) -> str:
    """What an outcome is called."""
    return {
        Outcome.FOUND: tr("Right"),
        Outcome.PARTLY: tr("Partly right"),
        Outcome.MISSED: tr("Missed"),
    }[outcome]


def wash_role(outcome: Outcome) -> str:
    """The role of the colour behind its words."""
    return {
        Outcome.FOUND: "right_wash",
        Outcome.PARTLY: "asked",
        Outcome.MISSED: "wrong_wash",
    }[outcome]


def outcome_pen(look: Look, outcome: Outcome) -> QPen:
    """The line under its words: solid, dashed, or round dots."""
    role = {
        Outcome.FOUND: "right",
        Outcome.PARTLY: "text",
        Outcome.MISSED: "wrong",
    }[outcome]
    pen = QPen(look.colour(role), look.px(2))
    if outcome is Outcome.PARTLY:
        pen.setDashPattern([3.2, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    elif outcome is Outcome.MISSED:
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def paint_outcome(painter: QPainter, look: Look, box: QRectF, outcome: Outcome) -> None:
    """Paint its sign into a box that is as wide as high: a tick, a half disc, or a cross."""
    if outcome is not Outcome.PARTLY:
        paint_sign(painter, look, box, outcome is Outcome.FOUND)
        return
    painter.setPen(QPen(look.colour("text"), look.px(1.6)))
    painter.setBrush(look.colour("page"))
    inner = box.adjusted(1, 1, -1, -1)
    painter.drawEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("text"))
    painter.drawPie(inner, 90 * 16, 180 * 16)


def paint_sample(painter: QPainter, look: Look, box: QRectF, outcome: Outcome) -> None:
    """Paint how words of that outcome look, without words."""
    px = look.px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(wash_role(outcome)))
    painter.drawRoundedRect(box, px(4), px(4))
    painter.setPen(outcome_pen(look, outcome))
    y = box.bottom() - px(2.5)
    painter.drawLine(QPointF(box.left() + px(3), y), QPointF(box.right() - px(3), y))
