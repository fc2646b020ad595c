"""Places that a tile can be dropped on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from literacy_app.ui.widgets.answers.tile import Tile


class DropPlaces:
    """Tiles that others are carried to. Spots are points of the screen."""

    def __init__(self, tiles: Sequence[Tile]) -> None:
        self._tiles = tiles

    def _at(self, spot: QPoint) -> int | None:
        seen = [(number, each) for number, each in enumerate(self._tiles) if each.isVisible()]
        boxes = ((n, QRect(each.mapToGlobal(QPoint(0, 0)), each.size())) for n, each in seen)
        return next((number for number, box in boxes if box.contains(spot)), None)

    def hover(self, spot: QPoint) -> None:
        """Show where something would be dropped."""
        hot = self._at(spot)
        for number, tile in enumerate(self._tiles):
            tile.set_hot(number == hot)

    def drop(self, spot: QPoint) -> int | None:
        """The index of the tile that something was dropped on, if it was one."""
        for tile in self._tiles:
            tile.set_hot(False)
        return self._at(spot)
