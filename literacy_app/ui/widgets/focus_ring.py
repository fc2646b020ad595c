"""Shows in which pane the keyboard is, where the pane doesn't show it itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

_WIDTH = 2


class FocusRing(QWidget):
    """A frame over the edge of the pane that has the keyboard.

    It shows when the keyboard went from one part of the page to a pane, as by F6 or Tab, not when
    the pointer took it there or a page has just come up: then nobody looks for it.
    """

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._over = over
        self._look = look
        self._page = self._page_now()
        self._pane: QWidget | None = None
        self._watched: tuple[QWidget, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    @property
    def pane(self) -> QWidget | None:
        """The pane that is framed."""
        return self._pane

    def set_look(self, look: Look) -> None:
        """Draw with another theme."""
        self._look = look
        self.update()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return  # the window has lost the keyboard; it will come back to where it was
        is_fresh = self._page is not self._page_now()
        if is_fresh:
            QTimer.singleShot(0, self, self._get_used_to_page)
        if not _needs_frame(new) or not self._over.isAncestorOf(new):
            self._frame(None)
        elif old is not None and new is not self._pane:
            by_pointer = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
            on_page = self._over.isAncestorOf(old) and old.isVisible()
            self._frame(None if by_pointer or is_fresh or not on_page else new)

    def _page_now(self) -> QWidget | None:
        """Which of the pages below is seen."""
        return self._over.currentWidget() if isinstance(self._over, QStackedWidget) else None

    def _get_used_to_page(self) -> None:
        """All that came with the page has come: from now on, the keyboard is moved by somebody."""
        self._page = self._page_now()

    def _frame(self, pane: QWidget | None) -> None:
        if self._pane is pane:
            return
        for each in filter(isValid, self._watched):
            each.removeEventFilter(self)
        self._pane = pane
        self._watched = _pane_and_viewport(pane) if pane is not None else ()
        for each in self._watched:
            each.installEventFilter(self)
        self.setVisible(pane is not None)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the pane; go with it, or with a click."""
        kind = event.type()
        if kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif kind in (QEvent.Type.Hide, QEvent.Type.MouseButtonPress, QEvent.Type.Destroy):
            self._frame(None)
        return False

    def _place(self) -> None:
        if self._pane is None:
            return
        corner = self._pane.mapTo(self._over, self._pane.rect().topLeft())
        box = QRect(corner, self._pane.size())
        self.setGeometry(box)
        inner = self.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._look.colour("focus"), 2 * _WIDTH))
        painter.drawRect(self.rect())
        painter.end()


def _pane_and_viewport(pane: QWidget) -> tuple[QWidget, ...]:
    """A pane, and what in it the pointer's clicks go to."""
    viewport = pane.findChild(QWidget, "qt_scrollarea_viewport")
    return (pane, viewport) if viewport is not None else (pane,)


def _needs_frame(widget: QWidget) -> bool:
    """Whether a widget is a pane; what is typed into, and a list, show the keys themselves."""
    shows_it = isinstance(widget, QPlainTextEdit) or widget.property("shows_focus")
    return isinstance(widget, QAbstractScrollArea) and not shows_it
