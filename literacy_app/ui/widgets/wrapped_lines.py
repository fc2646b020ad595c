"""Lines of a document that wrap at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

_USUAL = 280


class WrappedLines(QWidget):
    """Paints a document, as high as it needs to be at the widget's width; clicks go through it.

    Attributes:
        document: what it paints; whoever made it may still fill it.
        ink: the colour of its words, where they have none of their own.
    """

    def __init__(self, document: QTextDocument, ink: QColor, across: QSizePolicy.Policy) -> None:
        super().__init__()
        self.document, self.ink = document, ink
        document.setParent(self)
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at `width`."""
        self.document.setTextWidth(width)
        return int(self.document.size().height()) + 1

    def sizeHint(self) -> QSize:
        """A line's width, and the height that goes with it."""
        width = self.width() or _USUAL
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Little: it wraps at any width."""
        return QSize(80, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self.ink)
        painter = QPainter(self)
        self.paint_below(painter)
        self.document.documentLayout().draw(painter, context)
        painter.end()

    def paint_below(self, painter: QPainter) -> None:
        """Paint what lies below the words: nothing, unless a kind of lines has something."""
