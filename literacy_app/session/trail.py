"""Where the reader has been: back and forward over lessons and selected passages."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

MOST_STEPS = 200


class Place(NamedTuple):
    """Where a reader is: a lesson's file, one of its articles, and the selected passage if any."""

    path: Path
    article: int = 0
    passage: str = ""


class Trail:
    """The places in the order in which they were visited, and the one where the reader is."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place where the reader is, or was before going home."""
        return self._places[self._at] if self._at >= 0 else None

    def visit(self, place: Place) -> None:
        """Go to a place; what lay ahead is forgotten. Staying where one is adds nothing."""
        if place == self.here:
            return
        self._places = [*self._places[: self._at + 1], place][-MOST_STEPS:]
        self._at = len(self._places) - 1

    def step(self, forward: bool) -> Place | None:
        """Go back or forward and return the place.

        None where there is no further one; back from the first place is before all of them.
        """
        at = self._at + (1 if forward else -1)
        if at >= len(self._places):
            return None
        self._at = max(at, -1)
        return self.here
