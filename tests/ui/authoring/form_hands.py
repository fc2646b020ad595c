"""A lesson on a bench with a form over it, for tests that use the form as people do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from literacy_app.domain.lesson import Lesson, Passage
from literacy_app.session.authoring import Authoring
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.bench_form import BenchForm
from literacy_app.ui.pages.keyboard import shortcut
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.theme import Look

Form = TypeVar("Form", bound=BenchForm)
CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def on_desk(
    app: QApplication, make: Callable[[Look, Bench], Form], look: Look, text: str
) -> Iterator[Form]:
    """A form that is seen, over a lesson with that text, on a page whose keys take steps back."""
    tasks = Tasks()
    bench = Bench(Authoring(text, Path("bridge.md")), tasks)
    page = QWidget()
    page.resize(460, 900)
    form = make(look, bench)
    form.setParent(page)
    form.resize(page.size())
    shortcut(page, "Ctrl+Z", bench.undo)
    page.show()
    page.activateWindow()
    app.processEvents()
    yield form
    tasks.stop()
    page.close()
    page.deleteLater()
    bench.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()


def lesson(form: BenchForm) -> Lesson:
    """What the lesson says now."""
    return form.bench.authoring.lesson


def passage(form: BenchForm, passage_id: str = "1") -> Passage:
    """What a passage of the lesson says now."""
    return form.bench.authoring.draft.passage(passage_id)


def click(widget: QWidget) -> None:
    """Click in the middle of a widget, once it has its place."""
    QApplication.processEvents()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def write(widget: QWidget, words: str) -> None:
    """Go to a field and type."""
    widget.setFocus()
    QTest.keyClicks(widget, words)


def write_anew(widget: QLineEdit, words: str) -> None:
    """Go to a field and type over what stands in it."""
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, words)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)
