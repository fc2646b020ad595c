"""One lesson file on the home page: what it teaches and a way in, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.domain.problems import Problem
from literacy_app.ui.collaborators import ShelfEntry
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge
from literacy_app.ui.words import (
    counted,
    language_name,
    level_words,
    message_words,
    origin_words,
    tr,
    voice_name,
)

_PROBLEMS_SHOWN = 3


class Badges(QWidget):
    """The badges of some voices in a row."""

    def __init__(self, voices: Sequence[Voice], look: Look) -> None:
        super().__init__()
        self._voices = tuple(voices)
        self._look = look
        self._pens = Pens(look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(voice_name(each) for each in self._voices))

    def sizeHint(self) -> QSize:
        step = badge_width(self._look) + self._look.px(4)
        return QSize(round(step * len(self._voices)), round(badge_height(self._look)) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = badge_width(self._look)
        x = 0.0
        for voice in self._voices:
            box = QRectF(x, 1, width, badge_height(self._look))
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveRight(self.width() - x)
            paint_badge(painter, self._pens, voice, box)
            x += width + self._look.px(4)
        painter.end()


class LessonRow(QWidget):
    """Shows one entry of the shelf.

    Signals:
        lesson_requested(): read it.
        article_requested(): bring its article.
        forgetting_requested(): forget its article.
        folder_requested(): show its file's folder.
    """

    lesson_requested = Signal()
    article_requested = Signal()
    forgetting_requested = Signal()
    folder_requested = Signal()

    def __init__(self, entry: ShelfEntry, look: Look) -> None:
        super().__init__()
        self.entry = entry
        self._look = look
        self._readable = entry.lesson is not None and not entry.needs_article
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if self._readable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        upright = round(look.px(18))
        row.setContentsMargins(0, upright, 0, upright)
        row.setSpacing(round(look.px(28)))
        self._words = QVBoxLayout()
        self._words.setSpacing(round(look.px(5)))
        row.addLayout(self._words, 1)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(round(look.px(8)))
        row.addLayout(self._buttons)
        if entry.lesson is not None:
            self._show_lesson(entry.lesson)
        else:
            self._show_broken(entry)
        self._buttons.addStretch(1)

    def _show_lesson(self, lesson: Lesson) -> None:
        words = level_words(lesson.level)
        level = tr("Level {level} · {words}", level=lesson.level, words=words)
        self._words.addWidget(caps(level, self._look))
        self._words.addWidget(label(lesson.title, self._look, "row_title"))
        if lesson.objective:
            self._words.addWidget(label(lesson.objective, self._look))
        self._words.addLayout(self._facts(lesson))
        if self._readable:
            self._add_button(tr("Read"), self.lesson_requested, "primary")
        if self.entry.needs_article:
            explanation = tr(
                "Its article may not be passed on, so you bring it yourself, once: as a file, by "
                "pasting it, or by dropping it here. It stays on this computer."
            )
            self._words.addWidget(label(explanation, self._look, "quiet"))
            self._add_button(tr("Bring the article…"), self.article_requested, "primary")
        elif self.entry.keeps_article:
            self._add_button(tr("Forget article"), self.forgetting_requested)

    def _facts(self, lesson: Lesson) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(round(self._look.px(8)))
        if lesson.teaches:
            row.addWidget(Badges(lesson.teaches, self._look))
        parts = [language_name(lesson.language)]
        count = sum(len(article.text.split()) for article in lesson.articles)
        if count:
            parts.append(counted("{count} word", "{count} words", count))
        marked = sum(each.voice is not Voice.PLAIN for each in lesson.passages())
        if marked:
            parts.append(counted("{count} passage", "{count} passages", marked))
        if lesson.articles:
            imprint = lesson.articles[0].imprint
            origin = origin_words(imprint.origin).partition(":")[0]
            parts.extend([origin] if origin else [])
        row.addWidget(label("  ·  ".join(parts), self._look, "quiet"), 1)
        return row

    def _show_broken(self, entry: ShelfEntry) -> None:
        self._words.addWidget(caps(tr("Can’t be opened yet"), self._look))
        self._words.addWidget(label(entry.path.name, self._look, "row_title"))
        errors = sorted(entry.problems, key=lambda each: not each.is_error)
        for problem in errors[:_PROBLEMS_SHOWN]:
            self._add_problem(problem)
        more = len(errors) - _PROBLEMS_SHOWN
        if more > 0:
            words = counted("and {count} more problem", "and {count} more problems", more)
            self._words.addWidget(label(words, self._look, "quiet"))
        self._add_button(tr("Show the file"), self.folder_requested)

    def _add_problem(self, problem: Problem) -> None:
        place = tr("Line {line}: ", line=problem.line) if problem.line else ""
        self._words.addWidget(label(place + message_words(problem.message), self._look, "problem"))
        if problem.hint is not None:
            self._words.addWidget(label(message_words(problem.hint), self._look, "quiet"))

    def _add_button(self, text: str, signal: SignalInstance, role: str = "") -> None:
        button = QPushButton(text)
        button.setObjectName(role)
        subject = self.entry.lesson.title if self.entry.lesson else self.entry.path.name
        button.setAccessibleName(f"{text}: {subject}")
        button.clicked.connect(signal)
        self._buttons.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below; the card's colour under the pointer where a click opens it."""
        painter = QPainter(self)
        if self._readable and self.underMouse():
            painter.fillRect(self.rect(), self._look.colour("card"))
        painter.setPen(self._look.colour("rule"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere opens a lesson that can be read."""
        inside = self.rect().contains(event.position().toPoint())
        if self._readable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.lesson_requested.emit()
