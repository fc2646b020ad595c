"""Reads the list of lessons as it is painted, and clicks where its buttons are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.ui.lesson_words import deed_words, title_of
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.models.lesson_rows import Heading
from literacy_app.ui.widgets.lesson_list import LessonList
from literacy_app.ui.widgets.lesson_shape import Knob


def list_of(window: MainWindow) -> LessonList:
    return window.rooms.home.list


def titles(window: MainWindow) -> list[str]:
    """The titles of the lessons shown, and the headings in brackets."""
    rows = list_of(window).rows.rows
    return [f"[{row.text}]" if isinstance(row, Heading) else title_of(row.card) for row in rows]


def levels(window: MainWindow) -> set[int]:
    """The levels of the lessons shown."""
    rows = list_of(window).rows.rows
    return {row.card.level for row in rows if not isinstance(row, Heading)}


def words(window: MainWindow) -> str:
    """Every word that is painted in the list."""
    shown = list_of(window)
    shapes = [shown.shape(row) for row in range(len(shown.rows.rows))]
    lines = [" ".join(each.text for each in shape.words) for shape in shapes]
    knobs = [each.text for shape in shapes for each in shape.knobs]
    return "\n".join([*lines, *knobs])


def _knobs(window: MainWindow) -> dict[str, tuple[QModelIndex, Knob]]:
    """The painted buttons by name, as `Read: A title`."""
    shown, found = list_of(window), {}
    for number, row in enumerate(shown.rows.rows):
        if not isinstance(row, Heading):
            for knob in shown.shape(number).knobs:
                name = f"{deed_words(knob.deed)}: {title_of(row.card)}"
                found[name] = (shown.rows.index(number, 0), knob)
    return found


def has_knob(window: MainWindow, name: str) -> bool:
    return name in _knobs(window)


def spot_of(window: MainWindow, name: str) -> QPoint:
    """Where the middle of a painted button is now, on the list's page or beyond its edges."""
    index, knob = _knobs(window)[name]
    return list_of(window).place_of(index, knob).center().toPoint()


def click(window: MainWindow, name: str) -> None:
    """Click a painted button, scrolling to it first."""
    shown = list_of(window)
    shown.scrollTo(_knobs(window)[name][0])
    QApplication.processEvents()
    QTest.mouseClick(shown.page, Qt.MouseButton.LeftButton, pos=spot_of(window, name))


def click_row(window: MainWindow, row: int) -> None:
    """Click the words of a row."""
    shown = list_of(window)
    box = shown.visualRect(shown.rows.index(row, 0))
    spot = QPoint(box.center().x(), box.top() + 30)
    QTest.mouseClick(shown.page, Qt.MouseButton.LeftButton, pos=spot)
