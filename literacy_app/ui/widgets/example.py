"""An example of a lesson's text, in fixed type on a quiet ground, to be copied with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from literacy_app.session.excerpts import tints_of_excerpt
from literacy_app.ui.announcing import say
from literacy_app.ui.text_offsets import shown, units_of
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.source_ink import source_format
from literacy_app.ui.widgets.wrapped_lines import WrappedLines
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

_PAD, _GAP, _ROUND = 16, 10, 8
_HANGING = 2
"""By how many signs a line goes on further in, where it has to wrap."""


class Example(QWidget):
    """Shows an example, coloured as the source view colours it.

    Attributes:
        text: what is copied.
        copy: the button that does it.
    """

    def __init__(self, text: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = text
        self.copy = FlatButton(tr("Copy"), look)
        self.copy.setAccessibleName(tr("Copy this example"))
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        pad = round(look.px(_PAD))
        row.setContentsMargins(pad, *(round(look.px(each)) for each in (12, 10, 12)))
        row.setSpacing(round(look.px(_GAP)))
        row.addWidget(SourceLines(text, look), 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the text in it runs
        self.setAccessibleName(tr("Example"))
        self.setAccessibleDescription(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.setText(tr("Copied"))
        self.copy.updateGeometry()
        say(self.copy, tr("The example is on the clipboard."))

    def leaveEvent(self, event: QEvent) -> None:
        """Offer the copy again."""
        self.copy.setText(tr("Copy"))
        self.copy.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("rule"))
        painter.setBrush(look.colour("chrome"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, look.px(_ROUND), look.px(_ROUND))
        painter.end()


class SourceLines(WrappedLines):
    """The lines of a source, as high as they need to be at their width."""

    def __init__(self, text: str, look: Look) -> None:
        across = QSizePolicy.Policy.Expanding
        super().__init__(_document_of(text, look), look.colour("text"), across)


def _document_of(text: str, look: Look) -> QTextDocument:
    document, font = QTextDocument(), look.mono("small")
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    lines = QTextBlockFormat()
    hanging = QFontMetricsF(font).horizontalAdvance(" ") * _HANGING
    lines.setLeftMargin(hanging)
    lines.setTextIndent(-hanging)
    lines.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(lines)
    cursor.insertText("\n".join(map(shown, text.split("\n"))))
    for tint in tints_of_excerpt(text):
        cursor.setPosition(units_of(text[: tint.start]))
        end = units_of(text[: tint.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(source_format(look, tint.role, tint.voice))
    return document
