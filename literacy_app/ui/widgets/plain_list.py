"""What lists have in common that a delegate paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame

if TYPE_CHECKING:
    from literacy_app.ui.widgets.scroll_bar import SlimScrollBar


def make_plain(view: QAbstractItemView, bar: SlimScrollBar) -> None:
    """Have a list without a frame, which scrolls smoothly, up and down only, by this bar.

    Nothing in it is written over, it hears of the pointer, and the keyboard's ring is drawn there.
    """
    view.setVerticalScrollBar(bar)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setMouseTracking(True)
    view.setProperty("shows_focus", True)
