"""Where everything stands in a row of a list of lessons, measured once for each width.

Boxes count from the side where lines begin; whoever paints mirrors them for the other direction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from literacy_app.domain.lesson import Voice
from literacy_app.ui.lesson_words import (
    Deed,
    bring_line,
    deed_words,
    deeds_of,
    draft_line,
    facts_of,
    hint_line,
    level_line,
    problem_line,
    progress_line,
    title_of,
    voices_of,
)
from literacy_app.ui.models.lesson_rows import Heading, LessonRows
from literacy_app.ui.text_offsets import Offsets
from literacy_app.ui.widgets.patterns import badge_height, badge_width

if TYPE_CHECKING:
    from literacy_app.ui.collaborators import ShelfEntry
    from literacy_app.ui.theme import Look

_LONG, _LONGEST = 300, 1200
_STACKED_BELOW = 560
_UPRIGHT = 18.0
_GAP = 28.0


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words in the face and colour of its role, which is a key of `RowShaper.fonts`."""

    text: str
    role: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class Knob:
    """A painted button."""

    deed: Deed
    text: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class RowShape:
    """Everything in a row, and its height."""

    height: float
    words: tuple[Words, ...] = ()
    badges: tuple[tuple[Voice, QRectF], ...] = ()
    knobs: tuple[Knob, ...] = ()


class RowShaper:
    """Shapes rows at one look, and keeps their shapes for the width asked for last."""

    def __init__(self, rows: LessonRows, look: Look) -> None:
        self._rows = rows
        self.look = look
        self.fonts = {
            "caps": look.capitals(),
            "title": look.serif("title", QFont.Weight.Bold),
            "body": look.sans("body"),
            "quiet": look.sans("small"),
            "problem": look.sans("small"),
            "progress": look.sans("small", QFont.Weight.DemiBold),
            "draft": look.sans("small", QFont.Weight.DemiBold),
            "heading": look.sans("name", QFont.Weight.DemiBold),
            "knob": look.sans("small"),
        }
        self.colours = {
            "caps": "muted",
            "title": "text",
            "body": "text",
            "quiet": "muted",
            "problem": "problem",
            "progress": "done",
            "draft": "warning",
            "heading": "text",
        }
        self._metrics = {role: QFontMetricsF(font) for role, font in self.fonts.items()}
        self._width = 0.0
        self._sized: dict[tuple[Deed, ...], list[Knob]] = {}
        self._shapes: dict[object, RowShape] = {}

    def forget(self) -> None:
        """Shape each row anew: what the rows tell of lessons has changed."""
        self._shapes = {}

    def shape(self, row: ShelfEntry | Heading, width: float) -> RowShape:
        """The shape of a row at a width."""
        if width != self._width:
            self._width = width
            self._shapes, self._sized = {}, {}
        found = self._shapes.get(row)
        if found is None:
            found = self._heading(row) if isinstance(row, Heading) else self._lesson(row)
            self._shapes[row] = found
        return found

    def _heading(self, heading: Heading) -> RowShape:
        px = self.look.px
        words, bottom = self._lines(heading.text, "heading", 0, px(26), self._width, 2)
        return RowShape(bottom + px(4), tuple(words))

    def _lesson(self, entry: ShelfEntry) -> RowShape:
        px, card = self.look.px, entry.card
        stacked = self._width < px(_STACKED_BELOW)
        knobs = self._knobs(entry)
        side = 0.0 if stacked else max(each.box.width() for each in knobs) + px(_GAP)
        width = self._width - side
        line = level_line(card, self._rows.modules.get(card.path)).upper()
        words, y = self._lines(line, "caps", 0, px(_UPRIGHT), width, 2)
        badges: tuple[tuple[Voice, QRectF], ...] = ()
        more, y = self._lines(title_of(card), "title", 0, y + px(5), width, 3)
        words += more
        if card.is_broken:
            more, y = self._lines(problem_line(card), "problem", 0, y + px(5), width, 6)
            hint, y = self._lines(hint_line(card), "quiet", 0, y + px(3), width, 4)
            words += more + hint
        else:
            more, y = self._lines(card.objective, "body", 0, y + px(4), width, 4)
            facts, badges, y = self._facts(entry, y + px(6), width)
            words += more + facts
        if entry.needs_article:
            more, y = self._lines(bring_line(), "quiet", 0, y + px(5), width, 6)
            words += more
        if card.id in self._rows.progress and not card.is_broken:
            line = progress_line(self._rows.progress[card.id])
            more, y = self._lines(line, "progress", 0, y + px(6), width, 2)
            words += more
        if card.path in self._rows.drafts:
            more, y = self._lines(draft_line(), "draft", 0, y + px(6), width, 2)
            words += more
        placed, bottom = self._placed(knobs, y, stacked)
        return RowShape(bottom + px(_UPRIGHT), tuple(words), badges, placed)

    def _facts(
        self, entry: ShelfEntry, y: float, width: float
    ) -> tuple[list[Words], tuple[tuple[Voice, QRectF], ...], float]:
        """The line of badges and facts, which goes on below where it is too long."""
        look, px = self.look, self.look.px
        x, badges = 0.0, []
        high, wide = badge_height(look), badge_width(look)
        line = self._metrics["quiet"].height()
        for voice in voices_of(entry.card):
            badges.append((voice, QRectF(x, y + (line - high) / 2, wide, high)))
            x += wide + px(4)
        x += px(6) if badges else 0
        text = "  ·  ".join(facts_of(entry.card, self._rows.modules.get(entry.card.path)))
        words, y = self._lines(text, "quiet", x, y, width - x, 3)
        return words, tuple(badges), max(y, badges[-1][1].bottom() if badges else y)

    def _lines(
        self, text: str, role: str, x: float, y: float, width: float, most: int
    ) -> tuple[list[Words], float]:
        """The words laid out from a height on, and the height where they end."""
        height = self._metrics[role].height()
        words = []
        for line in self._broken(text, role, width, most):
            words.append(Words(line, role, QRectF(x, y, width, height)))
            y += height
        return words, y

    def _broken(self, text: str, role: str, width: float, most: int) -> list[str]:
        metrics = self._metrics[role]
        if len(text) > _LONG or not (text.isascii() and text.isprintable()):
            text = Offsets(text[:_LONGEST].strip()).displayed
        if not text or metrics.horizontalAdvance(text) <= width:
            return [text] if text else []
        layout = QTextLayout(text, self.fonts[role])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        units = text.encode("utf-16-le")
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, length = line.textStart(), line.textLength()
            if len(lines) + 1 == most:
                rest = units[2 * start :].decode("utf-16-le")
                lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le").rstrip())
        layout.endLayout()
        return lines

    def _knobs(self, entry: ShelfEntry) -> list[Knob]:
        """The buttons with their sizes, not yet in their places."""
        deeds = deeds_of(entry)
        if deeds not in self._sized:
            self._sized[deeds] = [self._knob(deed) for deed in deeds]
        return self._sized[deeds]

    def _knob(self, deed: Deed) -> Knob:
        px, metrics, text = self.look.px, self._metrics["knob"], deed_words(deed)
        width = min(metrics.horizontalAdvance(text) + px(28), self._width)
        return Knob(deed, text, QRectF(0, 0, width, metrics.height() + px(12)))

    def _placed(
        self, knobs: list[Knob], bottom: float, stacked: bool
    ) -> tuple[tuple[Knob, ...], float]:
        """The buttons one below the other at the far side, or below the words; and their end."""
        px = self.look.px
        x, y = 0.0, bottom + px(12) if stacked else px(_UPRIGHT)
        placed = []
        for each in knobs:
            box = QRectF(each.box)
            if stacked and x and x + box.width() > self._width:
                x, y = 0.0, y + box.height() + px(8)
            box.moveTo(x if stacked else self._width - box.width(), y)
            if stacked:
                x += box.width() + px(8)
            else:
                y += box.height() + px(8)
            placed.append(Knob(each.deed, each.text, box))
        return tuple(placed), max(bottom, placed[-1].box.bottom())
