"""How paper looks: its sizes, its lengths, its themes, and letters that copy as they are read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont

from literacy_app.ui.theme import Look

if TYPE_CHECKING:
    from literacy_app.ui.theme import ThemeFiles

POINT = 7 / 4
"""Units in a point. Lengths on paper are units: at 100 % an article's letters are 11 points."""

_LIGATURES = ("liga", "clig", "hlig", "calt")


class PaperSize(StrEnum):
    """The sizes of sheets."""

    A4 = "A4"
    LETTER = "Letter"


class TextSize(StrEnum):
    """The sizes of an article's letters."""

    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


PERCENTS = {TextSize.NORMAL: 100, TextSize.LARGE: 130, TextSize.HUGE: 165}
"""What the text sizes are of the normal one: 11, 14 and 18 points."""

_POINTS = {PaperSize.A4: (595.276, 841.89), PaperSize.LETTER: (612.0, 792.0)}


@dataclass(frozen=True)
class PaperChoice:
    """How a lesson is put on paper.

    Without `marks` the bare article is printed, for a first reading; its lines break as they do
    with them. `grey` leaves colour out, `lines` numbers every fifth line. `article` is the index
    of the only article to print; None prints all.
    """

    size: PaperSize = PaperSize.A4
    text: TextSize = TextSize.NORMAL
    grey: bool = False
    marks: bool = True
    notes: bool = True
    lines: bool = True
    article: int | None = None

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of a sheet in points."""
        return _POINTS[self.size]

    @property
    def shows_notes(self) -> bool:
        """Whether the explanations are printed: they belong to the marks."""
        return self.marks and self.notes


def usual_size() -> PaperSize:
    """The size that is usual where the person lives."""
    american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if american else PaperSize.A4


class PaperLook(Look):
    """A look without ligatures: in a PDF they would copy as nothing."""

    def _font(self, families: tuple[str, ...], role: str, weight: QFont.Weight) -> QFont:
        font = super()._font(families, role, weight)
        for tag in _LIGATURES:
            font.setFeature(QFont.Tag.fromString(tag), 0)
        return font


def paper_look(themes: ThemeFiles, grey: bool, percent: int) -> PaperLook:
    """The look of paper at a text size; `grey` is without colour."""
    look = themes.look("paper_grey" if grey else "paper", percent)
    return PaperLook(**{each.name: getattr(look, each.name) for each in fields(look)})
