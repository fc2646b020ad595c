"""A list of problems, each with where it is, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from literacy_app.domain.problems import Severity
from literacy_app.ui.authoring.line_numbers import paint_severity
from literacy_app.ui.models.lesson_rows import Index
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.plain_list import make_plain
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import message_words, sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.lessonfile.source import Unit
    from literacy_app.ui.authoring.problem_watch import Spotted
    from literacy_app.ui.theme import Look

MOST = 200
"""So many problems are listed; whoever has more will hardly read further."""
_NONE = QModelIndex()
_SIDE, _SIGN, _GAP = 16, 16, 10
_WRAP = Qt.TextFlag.TextWordWrap


def severity_words(severity: Severity) -> str:
    """What a severity is called."""
    return tr("Error") if severity is Severity.ERROR else tr("Warning")


def told_words(spotted: Spotted) -> str:
    """What is wrong, as a sentence."""
    return sentence(shown(message_words(spotted.problem.message)))


def way_words(spotted: Spotted) -> str:
    """What to do about it, or why it was set aside."""
    if spotted.dismissal is not None:
        reason = shown(spotted.dismissal.reason)
        return tr("Set aside: {reason}", reason=reason) if reason else tr("Set aside")
    hint = spotted.problem.hint
    return shown(message_words(hint)) if hint is not None else ""


def place_words(spotted: Spotted) -> str:
    """Where it is: in which part of the lesson, as the desk calls it, and in which line."""
    line, part = spotted.problem.line, part_words(spotted.part)
    if not line:
        return tr("The whole lesson")
    return tr("{part}, line {line}", part=part, line=line) if part else tr("Line {line}", line=line)


def part_words(part: Unit | None) -> str:
    """What a part of a lesson is called on the desk; nothing where it has no name there."""
    if part is None:
        return ""
    if part.kind == "question":
        return tr("Question {number}", number=int(part.key) + 1)
    if part.kind == "note":
        return tr("Explanation of passage {id}", id=shown(part.key))
    return {
        "front": tr("Particulars"),
        "introduction": tr("Before reading"),
        "block": tr("Article"),
        "anchor": tr("Article"),
        "teacher": tr("For the teacher"),
        "term": tr("Difficult words"),
    }.get(part.kind, "")


class ProblemRows(QAbstractListModel):
    """Holds the problems."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Spotted, ...] = ()

    def set_rows(self, rows: tuple[Spotted, ...]) -> None:
        """Hold other ones."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        spotted = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return told_words(spotted)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (severity_words(spotted.problem.severity), place_words(spotted))
            return ". ".join((*parts, told_words(spotted)))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return way_words(spotted)
        return None


class _ProblemDelegate(QStyledItemDelegate):
    """Paints a sign, the place, what is wrong, and below it in quiet ink what to do."""

    def __init__(self, rows: ProblemRows, look: Look) -> None:
        super().__init__()
        self._rows = rows
        self.width = 0
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._fonts = (look.sans("label", QFont.Weight.DemiBold), look.sans("body"),
                       look.sans("small"))  # fmt: skip
        self._metrics = tuple(QFontMetricsF(each) for each in self._fonts)

    def _boxes(self, row: int) -> tuple[list[tuple[str, QRectF]], float]:
        """Place, message and hint with their boxes in a row, and the row's height."""
        px, spotted = self._look.px, self._rows.rows[row]
        left = px(_SIDE + _SIGN + _GAP)
        width = max(self.width - left - px(_SIDE), px(80))
        texts = (place_words(spotted), told_words(spotted), way_words(spotted))
        top, boxes = px(10), []
        for words, metrics in zip(texts, self._metrics, strict=True):
            if words:
                room = metrics.boundingRect(QRectF(0, 0, width, 100_000), _WRAP, words)
                boxes.append((words, QRectF(left, top, width, room.height())))
                top += room.height() + px(3)
            else:
                boxes.append(("", QRectF()))
        return boxes, top + px(8)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, round(self._boxes(index.row())[1]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = self._look, self._look.px
        box, state = QRectF(option.rect), option.state
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        spotted = self._rows.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, box.top())
        ground = QRectF(px(4), px(2), box.width() - px(8), box.height() - px(4))
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        focused = is_current and bool(state & QStyle.StateFlag.State_Active)
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            ring = QPen(look.colour("focus"), 2.0) if focused else Qt.PenStyle.NoPen
            painter.setPen(ring)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(ground, px(8), px(8))
        sign = QRectF(px(_SIDE), px(11), px(_SIGN), px(_SIGN))
        if mirrored:
            sign.moveRight(box.width() - px(_SIDE))
        if spotted.dismissal is None:
            paint_severity(painter, look, spotted.problem.severity, sign)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(_WRAP | side | Qt.AlignmentFlag.AlignAbsolute)
        quiet = spotted.dismissal is not None
        for (words, place), font, role in zip(
            self._boxes(index.row())[0], self._fonts,
            ("muted", "muted" if quiet else "text", "muted"), strict=True,
        ):  # fmt: skip
            if mirrored:
                place.moveRight(box.width() - place.left())
            painter.setFont(font)
            painter.setPen(look.colour(role))
            painter.drawText(place, flags, words)
        painter.restore()


class ProblemList(QListView):
    """Shows problems; arrows go through them.

    Signals:
        current_changed(): the keys are at another one.
        chosen(): Enter was pressed, or a problem clicked twice.
        aside_requested(): Delete was pressed.
    """

    current_changed = Signal()
    chosen = Signal()
    aside_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ProblemRows()
        self.setModel(self.rows)
        self._delegate = _ProblemDelegate(self.rows, look)
        self.setItemDelegate(self._delegate)
        self._bar = SlimScrollBar(look, "page")
        make_plain(self, self._bar)
        self.setAccessibleName(tr("Problems"))
        self.doubleClicked.connect(lambda _: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._delegate.set_look(look)
        self._bar.set_look(look)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour("page"))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    def show_problems(self, found: Sequence[Spotted]) -> None:
        """Show these; the one that the keys are at stays so, if it is there still."""
        found = tuple(found)[:MOST]
        if found == self.rows.rows:
            return
        before, place = self.current(), self._bar.value()
        at = max(self.currentIndex().row(), 0)
        self.rows.set_rows(found)
        if found:
            names = [(each.problem.code, each.problem.message) for each in found]
            name = (before.problem.code, before.problem.message) if before is not None else None
            row = names.index(name) if name in names else min(at, len(found) - 1)
            self.setCurrentIndex(self.rows.index(row, 0))
        self._bar.setValue(place)

    def current(self) -> Spotted | None:
        """The problem that the keys are at."""
        row = self.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def step(self, forward: bool) -> None:
        """Go to the next problem, or the one before, going round."""
        count, row = len(self.rows.rows), self.currentIndex().row()
        if count:
            row = (row + 1) % count if forward else (max(row, 0) - 1) % count
            self.setCurrentIndex(self.rows.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.aside_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
