"""The hands of a reader: the keyboard alone, or the mouse alone, as the system hands them on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QMenuBar,
    QWidget,
)

from literacy_app.domain.lesson import Span
from literacy_app.ui.actions import plain_words
from literacy_app.ui.widgets.painted_text import PaintedText
from tests.journeys.driving import Reader, button
from tests.ui.lessons_shown import list_of, spot_of

Button = Qt.MouseButton
LEFT = Qt.MouseButton.LeftButton
_EDGE = 3


class Keyboard(Reader):
    """A reader without a mouse: every key goes to whatever has the keyboard."""

    def press(self, *keys: str) -> None:
        """Press keys, as `Ctrl+F`."""
        for key in keys:
            QTest.keySequence(self._window_with_keys(), QKeySequence(key))
            QApplication.processEvents()

    def write(self, words: str) -> None:
        """Type words."""
        for each in words:
            QTest.keyClick(self._window_with_keys(), ord(each))
        QApplication.processEvents()

    def _window_with_keys(self) -> QWindow:
        if QGuiApplication.focusWindow() is None:  # as a window manager does after a dialog
            self.window.activateWindow()
            self.wait(QGuiApplication.focusWindow)
        return QGuiApplication.focusWindow()

    def tab_to(self, words: str) -> None:
        """Go on with Tab to the button that says so."""
        passed: list[str] = []
        while words not in passed:
            self.press("Tab")
            focus = QApplication.focusWidget()
            passed.append(focus.text() if isinstance(focus, QAbstractButton) else str(focus))
            assert len(passed) < 99, f"{words} is not among {set(passed)}"


class Mouse(Reader):
    """A reader without a keyboard: everything happens at the pointer."""

    def point_at(self, widget: QWidget, spot: QPoint | None = None) -> tuple[QWindow, QPoint]:
        """Move to a spot of a widget (usually its middle), turning the wheel if need be."""
        spot = spot or widget.rect().center()
        self._turn_to(widget, spot)
        window, place = widget.window().windowHandle(), widget.mapTo(widget.window(), spot)
        QTest.mouseMove(window, place)
        QApplication.processEvents()
        return window, place

    def _turn_to(self, widget: QWidget, spot: QPoint) -> None:
        if widget.visibleRegion().contains(spot):
            return
        area = widget.parentWidget()
        while not isinstance(area, QAbstractScrollArea):
            assert area is not None, "it is not seen, and nothing there scrolls"
            area = area.parentWidget()
        below = widget.mapTo(area, spot).y() > area.height() / 2
        way = -1 if below else 1
        self._turn(area.viewport(), lambda: 0 if widget.visibleRegion().contains(spot) else way)

    def _turn(self, widget: QWidget, way: Callable[[], int]) -> None:
        """Turn the wheel over a widget, a notch each `way` that it is told, until that is 0."""
        for _ in range(99):
            if not way():
                return
            self.turn_wheel(widget, way())
        raise AssertionError("the wheel doesn't bring it up")

    def turn_wheel(self, widget: QWidget, notches: int) -> None:
        """Turn the wheel over a widget, away from oneself where `notches` is above 0."""
        place = QPointF(widget.mapTo(widget.window(), widget.rect().center()))
        QTest.wheelEvent(widget.window().windowHandle(), place, QPoint(0, 120 * notches))
        QApplication.processEvents()

    def click_at(self, widget: QWidget, spot: QPoint | None = None, button: Button = LEFT) -> None:
        """Click at a spot of a widget, usually its middle."""
        window, place = self.point_at(widget, spot)
        QTest.mouseClick(window, button, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()

    def click_twice_at(self, widget: QWidget, spot: QPoint) -> None:
        """Double-click at a spot of a widget."""
        window, place = self.point_at(widget, spot)
        QTest.mouseDClick(window, LEFT, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()

    def draw(self, widget: QWidget, start: QPoint, to: QWidget, end: QPoint) -> None:
        """Press at a spot of a widget, draw to one of another, and let go there."""
        window, place = self.point_at(widget, start)
        there, none = to.mapTo(to.window(), end), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(window, LEFT, none, place)
        for step in (place + QPoint(12, 12), (place + there) / 2, there):
            QTest.mouseMove(window, step)
            QApplication.processEvents()
        QTest.mouseRelease(window, LEFT, none, there)
        QApplication.processEvents()

    def paste_at(self, widget: QWidget, words: str) -> None:
        """Paste words that were copied in another program."""
        QGuiApplication.clipboard().setText(words)
        self.click_at(widget, button=Qt.MouseButton.RightButton)
        self.choose_here("Paste")

    def click(self, words: str) -> None:
        """Click the button that says so."""
        self.click_at(button(self.window, words))

    def click_lesson(self, name: str) -> None:
        """Click a button in the list of lessons, as `Read: A title`."""
        page = list_of(self.window).page
        self._turn(page, lambda: _way_to(spot_of(self.window, name).y(), page.height()))
        self.click_at(page, spot_of(self.window, name))

    def choose(self, *words: str) -> None:
        """Choose from the window's menus, as `View`, `Dark`."""
        bar = self.window.menuBar()
        self.click_at(bar, bar.actionGeometry(_action(bar, words[0])).center())
        self.choose_here(*words[1:])

    def choose_here(self, *words: str) -> None:
        """Choose from the menu that is open."""
        for each in words:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu), f"no menu is open for {each}"
            self.click_at(menu, menu.actionGeometry(_action(menu, each)).center())

    def spot_on(self, id: str) -> QPoint:
        """Where the first words of a passage are on the page of the article that is read."""
        underlay, marked = self.page.view.underlay, self.reading.article.marked()
        assert underlay is not None
        passage = next(each for each in marked if each.id == id)
        return self._on_page(underlay.rects_of(passage.pieces[0])[0])

    def spot_on_words(self, words: str) -> QPoint:
        """Where words of the article that is read are on its page."""
        underlay, text = self.page.view.underlay, self.reading.article.text
        assert underlay is not None
        start = text.index(words)
        return self._on_page(underlay.rects_of(Span(start, start + len(words)))[0])

    def _on_page(self, rect: QRectF) -> QPoint:
        return self.spot_in(self.page.view, rect)

    def spot_in(self, view: PaintedText, rect: QRectF) -> QPoint:
        """The spot at the beginning of a rectangle in a text, turning the wheel to it."""
        y = rect.center().y()
        self._turn(view.page, lambda: _way_to(y - view.bar.value(), view.page.height()))
        return QPoint(round(rect.left()) + 6, round(y) - view.bar.value())


def _way_to(y: float, height: int) -> int:
    """Which way the wheel has to turn for what lies at `y`, and 0 where that is well seen."""
    return 1 if y < _EDGE else -1 if y > height - _EDGE else 0


def _action(menu: QMenu | QMenuBar, words: str) -> QAction:
    names = [plain_words(each.text()).partition("\t")[0] for each in menu.actions()]
    found = [each for each, name in zip(menu.actions(), names, strict=True) if name == words]
    assert len(found) == 1, f"{words} is not among {names}"
    assert found[0].isEnabled(), words
    return found[0]
