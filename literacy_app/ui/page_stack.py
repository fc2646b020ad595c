"""The pages of a window on top of each other: which is seen, and which lies behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from literacy_app.ui.guests import Guest, Page
    from literacy_app.ui.theme import Look


class PageStack(QObject):
    """Shows one page at a time, in the look of the window.

    A page can be visited, over the one that was seen: that one lies `behind` it. Of the visited
    pages one is left for the next, except that a page with `is_returned_to` waits until a page that
    was visited from it is left.

    Attributes:
        look: what the pages are drawn with.

    Signals:
        page_shown(): another page is seen now, or another thing on it.
    """

    page_shown = Signal()

    def __init__(self, stack: QStackedWidget, look: Look) -> None:
        super().__init__(stack)
        self._stack = stack
        self.look = look
        self._shown: Page | None = None
        self._guest: Guest | None = None
        self._before: QWidget | None = None
        self._under: Guest | None = None

    @property
    def window(self) -> QWidget:
        """The window that the pages are in."""
        return self._stack.window()

    @property
    def seen(self) -> QWidget | None:
        """The page that is seen; None while there is none yet."""
        return self._stack.currentWidget()

    @property
    def behind(self) -> QWidget | None:
        """The page that is seen, or that lies behind the one that is visited."""
        return self._before if self.is_visiting else self.seen

    @property
    def is_visiting(self) -> bool:
        """Whether a page is seen that is visited."""
        return self._guest is not None and self.seen is self._guest

    def comes_back_to(self, page: Guest) -> bool:
        """Whether a page waits until the one that is seen is left."""
        return self._under is page and self.is_visiting

    def add(self, page: Page) -> None:
        """Take a page in, which isn't shown yet."""
        self._stack.addWidget(page)

    def show(self, page: Page) -> None:
        """Show a page."""
        self._shown = page
        self._dress(page)
        self._stack.setCurrentWidget(page)
        self.page_shown.emit()

    def visit(self, page: Guest) -> None:
        """Show a page over the one that is seen."""
        if self.seen is page:
            return
        if not self.is_visiting:
            self._before = self.seen
            self._under = None
        elif self._guest is not None and _is_returned_to(self._guest):
            self._under = self._guest
        if _is_returned_to(page):
            self._under = None
        if self._guest is not page:
            self._guest = page
            self.add(page)
        self.show(page)

    def come_back(self) -> bool:
        """Show the page that waits, if one does; whether one did."""
        if self._under is None:
            return False
        self._guest, self._under = self._under, None
        self.show(self._guest)
        return True

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; pages that aren't seen follow when they are."""
        self.look = look
        if self._shown is not None and self._shown is self.seen:  # not one that is gone by now
            self._dress(self._shown)

    def _dress(self, page: Page) -> None:
        if page.look is not self.look:
            page.set_look(self.look)


def _is_returned_to(page: Guest) -> bool:
    """Whether somebody who goes on from a page to another one comes back to it."""
    return bool(getattr(page, "is_returned_to", False))
