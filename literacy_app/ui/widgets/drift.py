"""Scrolling on while something is drawn past the edge of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBasicTimer, QObject, QPointF

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent
    from PySide6.QtWidgets import QScrollBar, QWidget

_STEP = 40
"""Milliseconds between steps."""


class Drift(QObject):
    """Follows the pointer, and scrolls for as long as it is above or below the page.

    `step` is called for each place on the page that what is drawn comes to.

    Attributes:
        spot: where on the page the pointer was last.
    """

    def __init__(self, page: QWidget, bar: QScrollBar, step: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._bar, self._step = page, bar, step
        self.spot = QPointF()
        self._timer = QBasicTimer()

    def follow(self, spot: QPointF) -> None:
        """The pointer is there now."""
        self.spot = spot
        self._go_on()

    def stop(self) -> None:
        """Nothing is drawn any more."""
        self._timer.stop()

    @property
    def is_under_way(self) -> bool:
        """Whether the page is being scrolled."""
        return self._timer.isActive()

    def _go_on(self) -> None:
        y = self.spot.y()
        beyond = min(y, 0.0) + max(y - self._page.height(), 0.0)
        if beyond:
            self._bar.setValue(self._bar.value() + round(beyond / 2))
            self._timer.start(_STEP, self)
        else:
            self._timer.stop()
        self._step()

    def timerEvent(self, event: QTimerEvent) -> None:
        """What is drawn goes along with what is scrolled below it."""
        self._go_on()
