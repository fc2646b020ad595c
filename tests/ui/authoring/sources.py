"""A lesson as text on a bench, with somebody at the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.checking.checks import Told
from literacy_app.domain.lesson import Lesson
from literacy_app.lessonfile.parse import Parsed
from literacy_app.paths import assets
from literacy_app.session.authoring import Authoring
from literacy_app.session.checking import content_told
from literacy_app.session.lexicons import Lexicons
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.problem_watch import ProblemWatch
from literacy_app.ui.authoring.problems_pane import ProblemsPane
from literacy_app.ui.authoring.source_pane import SourcePane
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.theme import Look
from tests.builders import article, file_of, quiz

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key
LESSON = file_of(
    article(
        "The crossing was closed.\n\nAda Quist said [that it opens]{.speech kind=indirect"
        ' source="Ada Quist" cue="said"}[^1]. It was [a dazzling idea]{.commentary'
        " kind=evaluation}[^2].\n\n[^1]: The clause is hers, in the paper's words.\n"
        "[^2]: “Dazzling” is praise, and nobody else gives it."
    ),
    quiz("## Who says it? {.choice passage=1}\n\n- [x] Ada Quist\n- [ ] The reporter\n- [ ] Both"),
)


class Desk:
    """The panes of one lesson that are about its text, shown as the window would."""

    def __init__(self, look: Look, text: str = LESSON) -> None:
        self.tasks, self.first = Tasks(), text
        self.bench = Bench(Authoring(text), self.tasks)
        self.checks = 0
        self._lexicons = Lexicons(assets() / "lexicons")
        self.watch = ProblemWatch(self.bench, self.tasks, self._check)
        self.source = SourcePane(look, self.bench, self.watch)
        self.problems = ProblemsPane(look, self.bench, self.watch)
        self.edit = self.source.edit

    def _check(self, parsed: Parsed, lesson: Lesson | None) -> tuple[Told, ...]:
        self.checks += 1
        return content_told(parsed, self._lexicons, None, lesson)

    def show(self, pane: QWidget) -> None:
        pane.resize(700, 500)
        pane.show()
        pane.activateWindow()
        pane.setFocus()
        QApplication.processEvents()

    def close(self) -> None:
        self.tasks.stop()
        for each in (self.source, self.problems):
            each.hide()
            each.deleteLater()

    # ------------------------------------------------------------ at the keys

    @property
    def text(self) -> str:
        return self.bench.authoring.text

    def go(self, words: str, at_end: bool = True) -> None:
        """Put the caret in front of or behind words, as by a click."""
        self.click(self.text.index(words) + (len(words) if at_end else 0))

    def click(self, offset: int) -> None:
        """Put the caret there, as by a click."""
        cursor = self.edit.textCursor()
        cursor.setPosition(len(self.text[:offset].encode("utf-16-le")) // 2)
        self.edit.setTextCursor(cursor)

    def select(self, words: str) -> None:
        cursor = self.edit.textCursor()
        at = self.text.index(words)
        cursor.setPosition(at)
        cursor.setPosition(at + len(words), cursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.edit, words)

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            QTest.keyClick(self.edit, key, with_ or Qt.KeyboardModifier.NoModifier)

    @property
    def shown(self) -> str:
        """The text that is seen."""
        return self.edit.document().toRawText().replace("\u2029", "\n")

    @property
    def offered(self) -> list[str]:
        """What the list beside the caret offers; nothing while it isn't seen."""
        found = self.source.completion.list
        return [found.item(n).text() for n in range(found.count())] if found.isVisible() else []


def told(signal: object) -> list[object]:
    """What a signal tells from now on."""
    heard: list[object] = []
    connect: Callable[..., object] = signal.connect  # type: ignore[attr-defined]  # a bound signal
    connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))
    return heard
