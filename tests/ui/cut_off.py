"""Finds text that is cut off, and widgets that lie on each other or stick out of their parent."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMenuBar,
    QStackedWidget,
    QWidget,
)

from literacy_app.ui.widgets.focus_ring import FocusRing

SLACK = 1
FLOATING = ("notice",)


def settle(app: QApplication) -> None:
    """Have everything stand where it will: heights follow from widths, and those from words."""
    for _ in range(8):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def faults(seen: QWidget) -> list[str]:
    """What is wrong with the text of a window or dialog, each as a line that says where."""
    return [*_faults_within(seen)]


def _faults_within(parent: QWidget) -> Iterator[str]:
    shown = [each for each in _children(parent) if each.isVisibleTo(parent)]
    for child in shown:
        yield from _cut(child)
        if not isinstance(parent, QAbstractScrollArea) and not _scrolls(parent):
            yield from _sticking_out(child, parent)
        yield from _faults_within(child)
    standing = [each for each in shown if not _floats(each)]
    if not isinstance(parent, QStackedWidget | QAbstractScrollArea):
        yield from _overlaps(standing)


def _children(parent: QWidget) -> list[QWidget]:
    found = (each for each in parent.children() if isinstance(each, QWidget))
    return [each for each in found if not each.isWindow() and not isinstance(each, FocusRing)]


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget is what a scroll area shows a part of its content through."""
    return widget.objectName() == "qt_scrollarea_viewport"


def _floats(widget: QWidget) -> bool:
    return widget.objectName() in FLOATING or bool(widget.property("floating"))


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        cut = _is_label_cut(widget)
    elif isinstance(widget, QAbstractButton):
        cut = _is_button_cut(widget)
    elif isinstance(widget, QLineEdit):
        cut = _is_line_cut(widget)
    elif isinstance(widget, QMenuBar) or (widget.hasHeightForWidth() and widget.layout() is None):
        cut = widget.height() + SLACK < widget.heightForWidth(widget.width())
    else:
        cut = False
    if cut:
        yield f"cut off: {_name(widget)}"


def _is_label_cut(label: QLabel) -> bool:
    text = label.text()
    if not text:
        return False
    metrics = QFontMetricsF(label.font())
    if label.wordWrap():
        margins = label.contentsMargins()
        inside = label.width() - margins.left() - margins.right()
        longest = max(metrics.horizontalAdvance(each) for each in text.split() or [""])
        low = label.height() + SLACK < label.heightForWidth(label.width())
        return low or (longest > inside + 2 and "\u200b" not in text and "/" not in text)
    elided = "…" in text and bool(label.toolTip())
    return not elided and label.width() + SLACK < label.sizeHint().width() and not label.toolTip()


def _is_button_cut(button: QAbstractButton) -> bool:
    hint = button.sizeHint()
    low = button.height() + SLACK < hint.height()
    elides = bool(button.accessibleName()) and bool(button.property("elides"))
    return low or (not elides and button.width() + SLACK < hint.width())


def _is_line_cut(line: QLineEdit) -> bool:
    words = line.text() or line.placeholderText()
    room = line.width() - 8
    return not line.text() and QFontMetricsF(line.font()).horizontalAdvance(words) > room


def _sticking_out(child: QWidget, parent: QWidget) -> Iterator[str]:
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not child.size().isEmpty() and not room.contains(child.geometry()):
        place = child.geometry().getRect()
        yield f"sticks out: {_name(child)} at {place} of {_name(parent)} {parent.size().toTuple()}"


def _overlaps(siblings: list[QWidget]) -> Iterator[str]:
    for number, one in enumerate(siblings):
        for other in siblings[number + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if _is_seen(shared):
                yield f"overlap: {_name(one)} and {_name(other)} by {shared.size().toTuple()}"


def _is_seen(shared: QRect) -> bool:
    return shared.width() > SLACK and shared.height() > SLACK


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", None)
    text = str(words())[:40] if callable(words) else widget.accessibleName()[:40]
    return f"{type(widget).__name__} {widget.objectName()} “{text}” {widget.size().toTuple()}"
