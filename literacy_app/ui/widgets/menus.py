"""Menus that come up over a page, in its look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

Item = tuple[str, bool | None, Callable[[], None]]
"""The words of an item, whether it is checked (None where it can't be), and what it does."""


def pop_up(items: Sequence[Item], look: Look, parent: QWidget, spot: QPoint) -> None:
    """Show a menu at a spot of the screen; it is gone once it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setPalette(look.palette())
    menu.setFont(look.sans("small"))
    for words, checked, do in items:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(checked is not None)
        action.setChecked(bool(checked))
        action.triggered.connect(lambda _=False, do=do: do())
    menu.popup(spot)
