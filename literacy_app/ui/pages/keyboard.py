"""What pages share about the keyboard: their own shortcuts, and which pane has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def shortcut(page: QWidget, keys: str, do: Callable[[], object]) -> QShortcut:
    """Have keys do something while the keyboard is on a page."""
    made = QShortcut(QKeySequence(keys), page)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(do)
    return made


def is_in(page: QWidget, pane: QWidget) -> bool:
    """Whether the keyboard is in a pane of a page."""
    focus = page.focusWidget()
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
