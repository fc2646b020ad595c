"""A lesson on paper: its articles with their voices, and the explanations, sheet by sheet.

What is under the words is painted by the same code as on the screen. Sheets paint on anything: a
preview, a printer, a PDF.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from literacy_app.domain.lesson import MARKED_VOICES, Article, Lesson
from literacy_app.ui.heads import head_of, names_beside
from literacy_app.ui.paper_article import ArticleFlow
from literacy_app.ui.paper_breaks import Row, broken
from literacy_app.ui.paper_look import PERCENTS, POINT, PaperChoice, paper_look
from literacy_app.ui.paper_notes import NotesFlow
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.patterns import Pens, badge_height, paint_badge, pattern_pen
from literacy_app.ui.words import is_right_to_left, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.ui.theme import ThemeFiles
    from literacy_app.ui.widgets.prose import ReadProse

CONTENT = 936.0
"""The width of what is printed, margin labels included, in units."""

_TOP, _BOTTOM = 84.0, 100.0
_RUNNING, _FOOT = 46.0, 52.0
_BETWEEN_COLUMNS = 34.0
_NOTES = 1.05
_ABOVE_NOTES = 60.0
_ROOM = 0.25
"""The share of a sheet that must be free below an article for its notes to begin there."""


class Flow(Protocol):
    """Something laid out in rows."""

    @property
    def rows(self) -> Sequence[Row]: ...

    def paint(self, painter: QPainter, rows: Sequence[Row]) -> None:
        """Paint some rows, the first one's top at 0."""
        ...


@dataclass(frozen=True)
class Part:
    """Rows of a flow, and how far from the content's left edge and top they stand, in units."""

    flow: Flow
    rows: tuple[Row, ...]
    left: float = 0.0
    top: float = 0.0

    @property
    def bottom(self) -> float:
        """How far from the content's top the last row ends."""
        return self.top + self.rows[-1].bottom - self.rows[0].top


@dataclass(frozen=True)
class Sheet:
    """One side of paper. The first one of an article has no running title."""

    parts: tuple[Part, ...]
    running_title: str = ""


class Sheets:
    """A lesson laid out for paper; raises ValueError where its article's text isn't there."""

    def __init__(
        self,
        lesson: Lesson,
        choice: PaperChoice,
        themes: ThemeFiles,
        prose: ReadProse,
    ) -> None:
        if not lesson.articles:
            raise ValueError(f"lesson {lesson.id!r} has no article to print")
        self.lesson = lesson
        self.choice = choice
        self._prose = prose
        self._look = paper_look(themes, choice.grey, PERCENTS[choice.text])
        self._furniture = paper_look(themes, choice.grey, 100)
        self._pens = Pens(self._furniture)
        notes = round(PERCENTS[choice.text] * _NOTES)
        self._notes_look = paper_look(themes, choice.grey, notes)
        self._right_to_left = is_right_to_left(lesson.language)
        self._sheets = tuple(self._lay_out())

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self._sheets)

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of each sheet in points."""
        return self.choice.points

    # ------------------------------------------------------------ layout

    def _articles(self) -> Sequence[Article]:
        index = self.choice.article
        if index is None or not 0 <= index < len(self.lesson.articles):
            return self.lesson.articles
        return (self.lesson.articles[index],)

    def _lay_out(self) -> Iterator[Sheet]:
        for article in self._articles():
            title = shown(self._running_title(article))
            flow = self._article_flow(article)
            parts = [Part(flow, rows) for rows in broken(flow.rows, repeat(self._height))]
            for number, part in enumerate(parts[:-1]):
                yield Sheet((part,), title if number else "")
            last = Sheet((parts[-1],), title if len(parts) > 1 else "")
            if self.choice.shows_notes and article.marked():
                yield from self._note_sheets(article, title, last)
            else:
                yield last

    @property
    def _height(self) -> float:
        """The height of what is printed on a sheet, in units."""
        return self.points[1] * POINT - _TOP - _BOTTOM

    def _article_flow(self, article: Article) -> ArticleFlow:
        head = head_of(article, self.lesson, self._prose)
        if article is not self._articles()[0]:
            head = Head(head.kicker, head.byline, head.origin)
        return ArticleFlow(
            article,
            head,
            names_beside(article, numbered=self.choice.shows_notes),
            self._look,
            CONTENT,
            self._right_to_left,
            self.choice.marks,
            self.choice.lines,
        )

    def _note_sheets(self, article: Article, title: str, last: Sheet) -> Iterator[Sheet]:
        """The notes in columns, below the end of the article where there is room for them."""
        columns = 2 if self._look.percent <= 100 else 1
        width = (CONTENT - _BETWEEN_COLUMNS * (columns - 1)) / columns
        flow = NotesFlow(
            self.lesson, article, self._prose, self._notes_look, width, self._right_to_left
        )
        lefts = [at * (width + _BETWEEN_COLUMNS) for at in range(columns)]
        if self._right_to_left:
            lefts.reverse()
        top = last.parts[0].bottom + _ABOVE_NOTES
        shares = self._height - top >= self._height * _ROOM
        room = [self._height - top] * columns if shares else []
        pieces = list(broken(flow.rows, chain(room, repeat(self._height))))
        beside, pieces = pieces[: len(room)], pieces[len(room) :]
        below = [Part(flow, rows, x, top) for rows, x in zip(beside, lefts, strict=False)]
        yield Sheet((*last.parts, *below), last.running_title)
        for first in range(0, len(pieces), columns):
            found = zip(pieces[first : first + columns], lefts, strict=False)
            yield Sheet(tuple(Part(flow, rows, x) for rows, x in found), title)

    def _running_title(self, article: Article) -> str:
        known = (article.name or article.imprint.outlet, " ".join(article.headline.split()))
        return "  ·  ".join(part for part in known if part) or self.lesson.title

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a sheet, by its number from 0; the painter's lengths are points."""
        sheet = self._sheets[number]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(1 / POINT, 1 / POINT)
        left = (self.points[0] * POINT - CONTENT) / 2
        painter.translate(left, 0)
        self._paint_running_title(painter, sheet)
        self._paint_foot(painter, number)
        for part in sheet.parts:
            painter.save()
            painter.translate(part.left, _TOP + part.top)
            part.flow.paint(painter, part.rows)
            painter.restore()
        painter.restore()

    def _paint_running_title(self, painter: QPainter, sheet: Sheet) -> None:
        if not sheet.running_title:
            return
        look = self._furniture
        font = look.sans("label")
        painter.setFont(font)
        painter.setPen(look.colour("muted"))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(sheet.running_title, elide, CONTENT)
        self._write(painter, _RUNNING, words, leading=True)
        painter.setPen(look.colour("rule"))
        painter.drawLine(QLineF(0, _RUNNING + 15, CONTENT, _RUNNING + 15))

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        look = self._furniture
        y = self.points[1] * POINT - _FOOT
        painter.setFont(look.sans("label"))
        painter.setPen(look.colour("muted"))
        words = tr("{number} of {total}", number=number + 1, total=self.count)
        self._write(painter, y, words, leading=False)
        if self.choice.marks:
            self._paint_legend(painter, y)

    def _write(self, painter: QPainter, middle: float, words: str, leading: bool) -> None:
        alignment = Qt.AlignmentFlag.AlignRight
        if leading != self._right_to_left:
            alignment = Qt.AlignmentFlag.AlignLeft
        box = QRectF(0, middle - 12, CONTENT, 24)
        absolute = alignment | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, absolute, words)

    def _paint_legend(self, painter: QPainter, middle: float) -> None:
        """Paint badge, pattern and name of each voice in a line."""
        look = self._furniture
        font = look.sans("label", QFont.Weight.DemiBold)
        metrics, height, x = QFontMetricsF(font), badge_height(look), 0.0
        for voice in MARKED_VOICES:
            badge = self._box(x, middle, 17, height)
            line = self._box(x + 23, middle, 34, 0)
            words = voice_name(voice)
            width = metrics.horizontalAdvance(words) + 2
            paint_badge(painter, self._pens, voice, badge)
            painter.setPen(pattern_pen(look, voice))
            painter.drawLine(line.topLeft(), line.topRight())
            painter.setFont(font)
            painter.setPen(look.ink(voice))
            name = self._box(x + 64, middle, width, 24)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, words)
            x += 64 + width + 26

    def _box(self, x: float, middle: float, width: float, height: float) -> QRectF:
        left = CONTENT - x - width if self._right_to_left else x
        return QRectF(left, middle - height / 2, width, height)
