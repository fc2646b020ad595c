"""The desk in the app's window, over a lesson of its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from literacy_app.app import desk_over, open_database
from literacy_app.export.files import write_whole
from literacy_app.session.authoring import Authoring
from literacy_app.store.settings import Settings
from literacy_app.ui.authoring.author_page import AuthorPage
from literacy_app.ui.main_window import MainWindow
from tests.builders import article, file_of, quiz
from tests.ui.conftest import Wait

LESSON = file_of(
    article(
        'Ada Quist said [that it opens]{.speech kind=indirect source="Ada Quist" cue="said"}[^1].'
        " It was [a dazzling idea]{.commentary kind=evaluation}[^2].\n\n"
        "[^1]: The clause is hers, in the paper's words.\n[^2]: Praise that nobody else gives."
    ),
    quiz("## Who says it? {.source passage=1 #who}"),
)
BROKEN = LESSON.replace("title: A try-out", "title: A: try-out")


class DeskWindow:
    """A window, and a lesson in it.

    Attributes:
        places: the answers to the dialogue that asks where to save.
        asked: what it proposed.
        error: what every write to the disk raises now, if anything.
    """

    def __init__(self, window: MainWindow, path: Path, wait: Wait) -> None:
        self.window, self.path, self.wait = window, path, wait
        self.places: list[Path] = []
        self.asked: list[Path] = []
        self.error: OSError | None = None

    # ------------------------------------------------------------ what there is

    @property
    def page(self) -> AuthorPage:
        page = self.window.editing.page
        assert page is not None
        return page

    @property
    def authoring(self) -> Authoring:
        return self.page.bench.authoring

    @property
    def said(self) -> str:
        """What the notice says."""
        return self.window.notices.text

    @property
    def file(self) -> str:
        return self.path.read_text("utf-8")

    # ------------------------------------------------------------ what is done

    def edit(self, path: Path | None = None) -> AuthorPage:
        """Put the lesson on the desk."""
        self.window.editing.edit(path or self.path)
        QApplication.processEvents()
        return self.page

    def change(self, note: str = "Something else.", passage: str = "1") -> None:
        """Change an explanation."""
        assert self.page.bench.edit(lambda draft: draft.change(passage, note=note))

    def act(self, name: str) -> None:
        """Do what a command does."""
        self.window.commands[name].trigger()
        QApplication.processEvents()

    def works(self, *names: str) -> list[bool]:
        """Whether commands can be done now."""
        return [self.window.commands[each].isEnabled() for each in names]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.window.activateWindow()
            self.wait(QGuiApplication.focusWindow)
            QTest.keySequence(self.window.windowHandle(), QKeySequence(key))
            QApplication.processEvents()

    def answer(self, words: str) -> None:
        """Press the notice's button."""
        buttons = self.window.findChildren(QPushButton)
        found = [each for each in buttons if each.text() == words and each.isVisible()]
        assert len(found) == 1, words
        found[0].click()
        QApplication.processEvents()

    def place(self, usual: str) -> Path | None:
        """What the dialogue answers."""
        self.asked.append(Path(usual))
        return self.places.pop(0) if self.places else None

    def write(self, path: Path, content: bytes) -> None:
        """Write to the disk, as far as there is room."""
        if self.error is not None:
            raise self.error
        write_whole(path, content)


@contextmanager
def desk_window(
    folder: Path, wait: Wait, contents: str = LESSON, shipped: Path | None = None
) -> Iterator[DeskWindow]:
    """A window over a data folder, and a lesson beside it."""
    data, path = folder / "data", folder / "own" / "lesson.md"
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_text(contents, "utf-8")
    database, trouble = open_database(data)
    assert trouble is None
    Settings(database).set("window.first_steps", "seen")
    made: list[DeskWindow] = []
    desk = replace(
        desk_over(database),
        data_folder=data,
        shipped=shipped,
        choose_new_file=lambda _, __, usual, ___: made[0].place(usual),
        choose_file=lambda *_: None,
        show_folder=lambda path: None,
        write=lambda path, content: made[0].write(path, content),
    )
    window = MainWindow(desk)
    made.append(DeskWindow(window, path, wait))
    window.resize(1280, 800)
    window.start([])
    window.show()
    window.activateWindow()
    wait(lambda: window.commands.are_there)
    yield made[0]
    made[0].error = None
    window.close()
    window.tasks.stop()  # a look at the lessons may have begun after a first close
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    database.close()
