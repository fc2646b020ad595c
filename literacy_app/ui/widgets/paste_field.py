"""A field for text that tells what is pasted into it, plain and rich."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from literacy_app.ui.widgets.scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from literacy_app.ui.theme import Look


def on_clipboard() -> tuple[str, str]:
    """What is on the clipboard: its plain text, and its HTML where it has any."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:  # nobody has copied anything yet
        return "", ""
    return data.text(), data.html() if data.hasHtml() else ""


class PasteField(QPlainTextEdit):
    """A plain text to type in; what is pasted is handed on instead of put in.

    Signals:
        pasted(str, str): the plain text of a paste, and its HTML where it has any.
    """

    pasted = Signal(str, str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setVerticalScrollBar(SlimScrollBar(look, "card"))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.pasted.emit(source.text(), source.html() if source.hasHtml() else "")
