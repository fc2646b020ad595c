"""A scrolled column that shows what was just added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_GAP = 16


class RevealingScroll(QScrollArea):
    """Scrolls a column. `bar` is its scroll bar."""

    def __init__(self, look: Look, ground: str) -> None:
        super().__init__()
        self._gap = round(look.px(_GAP))
        self._sought: QWidget | None = None
        self.bar = SlimScrollBar(look, ground)
        self.bar.rangeChanged.connect(self._reveal)
        self.bar.sliderMoved.connect(self.stay)
        scroll_by(self, self.bar)

    @property
    def goes_on(self) -> bool:
        """Whether there is more below what is seen."""
        return self.bar.value() < self.bar.maximum()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._gap = round(look.px(_GAP))
        self.bar.set_look(look)

    def stay(self) -> None:
        """Scroll to nothing by itself any more."""
        self._sought = None

    def reveal_soon(self, widget: QWidget) -> None:
        """Scroll to a widget once it has its place: now, or when what is above it has grown."""
        self._sought = widget
        QTimer.singleShot(0, widget, self._reveal)

    def _reveal(self) -> None:
        """Show the whole of what is sought, or its beginning where it is too high."""
        widget, content = self._sought, self.widget()
        if widget is None or content is None or not isValid(widget):
            return
        if not content.isAncestorOf(widget):
            return
        top = widget.mapTo(content, widget.rect().topLeft()).y()
        room = self.viewport().height()
        bottom = min(top + widget.height() + self._gap, top - self._gap + room)
        if bottom > self.bar.value() + room:
            self.bar.setValue(bottom - room)
