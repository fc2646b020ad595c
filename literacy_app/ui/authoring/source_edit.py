"""The text of a lesson to be typed in: its keys, its clipboard and its margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from literacy_app.ui.authoring.form_entries import is_step
from literacy_app.ui.authoring.line_numbers import LineNumbers
from literacy_app.ui.authoring.source_text import SourceText
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
    )

    from literacy_app.ui.theme import Look

_INDENT = 4


class SourceEdit(SourceText):
    """A text with the numbers of its lines, to be edited by the keys.

    Attributes:
        numbers: the numbers of the lines, in the margin.

    Signals:
        undo_requested(), redo_requested(): take the last step back, or do it again.
        menu_requested(QPoint): show what can be done, at a spot of the screen.
        resized(): there is room for other lines than before.
    """

    undo_requested = Signal()
    redo_requested = Signal()
    menu_requested = Signal(QPoint)
    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The lesson as text"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self._bar = SlimScrollBar(look, "page")
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.numbers = LineNumbers(self, look)
        self._lit = 0
        self.cursorPositionChanged.connect(self._light)
        self.blockCountChanged.connect(lambda _: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._bar.set_look(look)
        font, roles = look.mono("body"), look.theme.roles
        self.setFont(font)
        families = ",".join(f'"{each}"' for each in font.families())
        self.setStyleSheet(
            f"QPlainTextEdit, QPlainTextEdit:focus {{ color: {roles['text']};"
            f" background: {roles['page']}; border: 0; border-radius: 0; padding: 0;"
            f" font-family: {families}; font-size: {font.pixelSize()}px;"
            f" selection-background-color: {roles['selection']};"
            f" selection-color: {roles['text']}; }}"
        )
        self.document().setDocumentMargin(round(look.px(8)))
        self.numbers.set_look(look)
        self._make_room()

    # ------------------------------------------------------------ keys and the clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo are everybody's; Tab indents; Enter keeps the indent."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif is_step(event):
            self.redo_requested.emit()
        elif event.key() == Qt.Key.Key_Tab and plain:
            self._indent()
        elif event.key() == Qt.Key.Key_Backtab:
            self._outdent()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._break_line()
        else:
            super().keyPressEvent(event)

    def _indent(self) -> None:
        start, end = self.selected()
        column = start - (self._text.rfind("\n", 0, start) + 1)
        self.write(start, end, " " * (_INDENT - column % _INDENT))

    def _outdent(self) -> None:
        caret = self.caret
        line = self._text.rfind("\n", 0, caret) + 1
        spaces = len(self._text[line:]) - len(self._text[line:].lstrip(" "))
        if spaces:
            taken = (spaces - 1) % _INDENT + 1
            self.write(line, line + taken, "")
            self.go_to(max(line, caret - taken))

    def _break_line(self) -> None:
        start, end = self.selected()
        line = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        self.write(start, end, "\n" + line[: len(line) - len(line.lstrip(" "))])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the text itself, with what isn't shown of it."""
        start, end = self.selected()
        data = QMimeData()
        data.setText(self._text[start:end])
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted is plain text."""
        words = source.text().replace("\r\n", "\n").replace("\r", "\n")
        self.write(*self.selected(), words)

    # ------------------------------------------------------------ the margin

    def _make_room(self) -> None:
        width = self.numbers.wanted_width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if mirrored else width, 0, width if mirrored else 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        box, width = self.contentsRect(), self.numbers.wanted_width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() + 1 - width if mirrored else box.left()
        self.numbers.setGeometry(left, box.top(), width, box.height())

    def _scroll_numbers(self, box: QRect, by: int) -> None:
        if by:
            self.numbers.scroll(0, by)
        else:
            self.numbers.update(0, box.y(), self.numbers.width(), box.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_numbers()
        if self.hasFocus():
            self.ensureCursorVisible()
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._light()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._light()

    def _light(self) -> None:
        """Have the line of the caret drawn anew, and the one that it was in."""
        self.numbers.update()
        before = self.document().findBlockByNumber(self._lit)
        block = self.textCursor().block()
        self._lit = block.blockNumber()
        for each in (before, block) if before.isValid() else (block,):
            self.viewport().update(self._ground_of(each))

    def _ground_of(self, block: QTextBlock) -> QRect:
        """The stretch of the viewport that a line of the text lies on."""
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        return QRect(0, round(box.top()), self.viewport().width(), max(round(box.height()), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of the caret lies on a ground of its own."""
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.fillRect(self._ground_of(self.textCursor().block()),
                             self._look.colour("chrome"))  # fmt: skip
            painter.end()
        super().paintEvent(event)
