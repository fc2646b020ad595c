"""What the hands that work on an article have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.domain.editing import EditRefused

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.marking_view import MarkingView


class DeskHand(QObject):
    """Works on the article that is marked on a bench, and shown in a view."""

    def __init__(self, bench: Bench, view: MarkingView, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._view = bench, view

    @property
    def article(self) -> Article | None:
        """The article that is marked."""
        try:
            return self._bench.marker.shown
        except EditRefused:
            return None

    @property
    def selected(self) -> Passage | None:
        """The selected passage, if it stands in this article."""
        return self._bench.marker.selected if self.article is not None else None
