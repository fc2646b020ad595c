"""A lesson on a bench with the quiz builder over it, for tests that use it as people do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.domain.question import Question
from literacy_app.session.authoring import Authoring
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.options_part import OptionsPart
from literacy_app.ui.authoring.question_part import QuestionPart, TextPart
from literacy_app.ui.authoring.quiz_list import QuizList
from literacy_app.ui.authoring.quiz_pane import QuizPane
from literacy_app.ui.pages.keyboard import shortcut
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.theme import Look
from tests.builders import article, file_of, quiz
from tests.session.quizzing import EVERY_KIND, TOLLE

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FRONT = """id: tolle
title: Tolle
language: en
level: 1
speakers:
  - {name: Ada Quist, role: Mayor}
  - {name: Bo Lund}
  - {name: Tolle Courier}
"""


def tolle_file(questions: str = EVERY_KIND) -> str:
    """The lesson about Tolle as a file, with these questions."""
    return file_of(article(TOLLE), *([quiz(questions)] if questions else []), front=FRONT)


class Desk(QWidget):
    """A page with the builder on it, whose keys take steps back; `others` are its other keys."""

    def __init__(self, look: Look, text: str, width: int) -> None:
        super().__init__()
        self.tasks = Tasks()
        self.bench = Bench(Authoring(text, Path("tolle.md")), self.tasks)
        self.others: list[str] = []
        self.resize(width, 900)
        self.pane = QuizPane(look, self.bench, self)
        self.pane.resize(self.size())
        shortcut(self, "Ctrl+Z", self.bench.undo)
        for key in ("F5", "F6", "Ctrl+1", "Ctrl+D"):
            shortcut(self, key, partial(self.others.append, key))


@contextmanager
def desk_with(
    app: QApplication, look: Look, text: str = "", width: int = 1400
) -> Iterator[QuizPane]:
    """The builder, seen, over the lesson about Tolle or another."""
    desk = Desk(look, text or tolle_file(), width)
    desk.show()
    desk.activateWindow()
    app.processEvents()
    yield desk.pane
    desk.tasks.stop()
    desk.close()
    desk.deleteLater()
    desk.bench.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()


def questions(pane: QuizPane) -> tuple[Question, ...]:
    """The questions of the lesson, as its text says them when it is read anew."""
    authoring = pane.bench.authoring
    return Authoring(authoring.text, Path("tolle.md")).lesson.questions


def kinds(pane: QuizPane) -> list[str]:
    return [each.kind.value for each in questions(pane)]


def others(pane: QuizPane) -> list[str]:
    """The keys that came through to the page around the builder."""
    desk = pane.window()
    assert isinstance(desk, Desk)
    return desk.others


def part(pane: QuizPane, name: str) -> QuestionPart:
    return pane.making.form.parts[name]


def text_part(pane: QuizPane, name: str) -> TextPart:
    found = part(pane, name)
    assert isinstance(found, TextPart)
    return found


def options_part(pane: QuizPane, name: str = "options") -> OptionsPart:
    found = part(pane, name)
    assert isinstance(found, OptionsPart)
    return found


def press(widget: QWidget, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, key, with_ or Qt.KeyboardModifier.NoModifier)


def press_here(key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    press(focus, key, with_)


def write_here(words: str) -> None:
    """Type where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT, pos=widget.rect().center())


def spot(shown: QuizList, row: int, below: float = 0.5) -> QPoint:
    """A spot in a row of a list, so far down."""
    box = shown.visualRect(shown.rows.index(row, 0))
    return QPoint(box.center().x(), round(box.top() + box.height() * below))


def click_row(shown: QuizList, row: int, x: int | None = None) -> None:
    where = spot(shown, row)
    QTest.mouseClick(shown.page, LEFT, pos=QPoint(x, where.y()) if x is not None else where)


def carry(shown: QuizList, row: int, to: int, below: float) -> None:
    """Carry a row over another one, so far down in it, and let it go."""
    end = spot(shown, to, below)
    QTest.mousePress(shown.page, LEFT, pos=spot(shown, row))
    QTest.mouseMove(shown.page, end)
    QTest.mouseMove(shown.page, end + QPoint(1, 0))
    QTest.mouseRelease(shown.page, LEFT, pos=end)
