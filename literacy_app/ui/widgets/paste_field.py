"""A field for text that tells what is pasted into it, and a frame that invites to drop a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit

from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    from literacy_app.ui.theme import Look


def on_clipboard() -> tuple[str, str]:
    """What is on the clipboard: its plain text, and its HTML where it has any."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:  # nobody has copied anything yet
        return "", ""
    return data.text(), data.html() if data.hasHtml() else ""


def drop_frame(words: str, ask: Callable[[], None], look: Look) -> QFrame:
    """A frame that says what may be dropped on the page, with a button that asks for a file."""
    frame = QFrame()
    frame.setObjectName("drop")
    row = QHBoxLayout(frame)
    side = round(look.px(20))
    row.setContentsMargins(side, side, side, side)
    row.addWidget(label(words, look), 1)
    row.addWidget(push_button(tr("Open a file…"), ask))
    return frame


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
