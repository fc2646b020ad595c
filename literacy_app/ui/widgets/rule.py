"""A hairline between things that stand below one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.ui.widgets.labels import ground

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class Rule(QWidget):
    """A line one pixel high, as wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ground(self, look, "rule")
