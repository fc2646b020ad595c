"""Pictures of pages, drawn without a screen exactly as the window shows them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.session.library import Progress
from literacy_app.session.shelf import Forgotten, ShelfEntry
from literacy_app.ui.authoring_pictures import AUTHORING_PAGES, quoted, show_authoring
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.desk import Desk, ReadGuide, no_guide
from literacy_app.ui.learner_pictures import LEARNER_PAGES, learner_for, show_learner
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pack_pictures import PACK_PAGES, show_pack
from literacy_app.ui.picture_library import LIBRARY_PAGES, course_for, entries_for, turn_to
from literacy_app.ui.quiz_pictures import QUIZ_STATES, show_quiz
from literacy_app.ui.reading_pictures import STATES
from literacy_app.ui.speaking import showing
from literacy_app.ui.theme import ThemeFiles
from literacy_app.ui.widgets.prose import ReadProse

PAGES = (
    *LIBRARY_PAGES,
    "reading",
    "home",
    "bring",
    "paper",
    "settings",
    "keys",
    "about",
    "guideline",
    "authors",
    "list",
    *STATES,
    *QUIZ_STATES,
    *LEARNER_PAGES,
    *PACK_PAGES,
    *AUTHORING_PAGES,
)
"""The pages that can be drawn."""

_AT_HOME = ("home", "settings", "keys", "about", "guideline", "authors")
_BY_COMMAND = {
    "settings": "settings",
    "keys": "shortcuts",
    "about": "about",
    "guideline": "guideline",
    "authors": "authors_guide",
    "list": "passages",
}


@dataclass(frozen=True)
class _Opened:
    lesson: Lesson | None
    problems: tuple[Problem, ...] = ()
    share: float = 0.0
    lesson_path: Path | None = None


class _OneLesson:
    """A shelf that holds the lesson to draw."""

    def __init__(self, lesson: Lesson, page: str) -> None:
        self._entry = _Opened(lesson)
        self._entries = entries_for(page, lesson)

    def entries(self) -> tuple[ShelfEntry, ...]:
        return self._entries

    def words(self) -> dict[str, str]:
        return {}

    def places(self) -> tuple[Path, ...]:
        return ()

    def take(self, step: Progress) -> bool:
        return False

    def remove(self, path: Path) -> None:
        return None

    def add(self, path: Path) -> None:
        return None

    def open(self, path: Path) -> _Opened:
        return self._entry

    def brought_text(self, path: Path) -> str | None:
        return None

    def bring(self, lesson_path: Path | None, text: str, name: str) -> _Opened:
        return self._entry

    def open_article_file(self, path: Path) -> str:
        return ""

    def forget(self, lesson_id: str) -> None:
        return None

    def keep_again(self, forgotten: Forgotten) -> tuple[Problem, ...]:
        return ()

    def what_is(self, path: Path) -> str:
        return "lesson"


@dataclass(frozen=True)
class Sitting:
    """How a page sits for its picture. `passage` is the id of the selected one, if any."""

    page: str = "reading"
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    text_percent: int = 100
    language: str = "en"
    passage: str = ""


def draw(
    lesson: Lesson,
    sitting: Sitting,
    themes: ThemeFiles,
    translations: Path,
    prose: ReadProse,
    guide: ReadGuide = no_guide,
) -> QImage:
    """The picture of a page. Raises ValueError for a page or a passage that there isn't."""
    with staged(lesson, sitting, themes, translations, prose, guide) as seen:
        return seen.grab().toImage()


@contextmanager
def staged(
    lesson: Lesson,
    sitting: Sitting,
    themes: ThemeFiles,
    translations: Path,
    prose: ReadProse,
    guide: ReadGuide = no_guide,
) -> Iterator[QWidget]:
    """A page (the window that shows it, or the dialog over it), ready to be looked at.

    Raises ValueError for a page or a passage that there isn't.
    """
    if sitting.page not in PAGES:
        raise ValueError(f"there is no page {sitting.page!r}; there are {', '.join(PAGES)}")
    with showing(drawing_application(), sitting.language, translations):
        window = _sit(lesson, sitting, themes, prose, guide)
        yield window.findChild(QDialog) or window
        window.hide()
        window.deleteLater()


def _sit(
    lesson: Lesson,
    sitting: Sitting,
    themes: ThemeFiles,
    prose: ReadProse,
    guide: ReadGuide = no_guide,
) -> MainWindow:
    memory = {"window.theme": sitting.theme, "window.text_percent": str(sitting.text_percent)}
    shelf, settings = _OneLesson(lesson, sitting.page), MemorySettings(memory)
    learner = learner_for(sitting.page, lesson, shelf)
    course = course_for(sitting.page, lesson)
    desk = Desk(
        shelf,
        settings,
        themes,
        prose,
        guide=guide,
        learner=learner,
        curriculum=lambda: course,
        draft=quoted,
    )
    window = MainWindow(desk)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(QSize(*sitting.size))
    window.menuBar().setNativeMenuBar(False)
    _turn_to(window, lesson, sitting)
    window.show()
    QCoreApplication.processEvents()
    if sitting.page in _BY_COMMAND:
        window.commands[_BY_COMMAND[sitting.page]].trigger()
        QCoreApplication.processEvents()
    if sitting.passage:
        _select(window, sitting.passage)
        QCoreApplication.processEvents()
    if sitting.page in STATES:
        STATES[sitting.page](window.rooms.reading)
    elif sitting.page in QUIZ_STATES:
        show_quiz(window, lesson, sitting.page, prose)
    elif sitting.page in LEARNER_PAGES:
        show_learner(window, learner, lesson, sitting.page)
    elif sitting.page in AUTHORING_PAGES:
        show_authoring(window, lesson, sitting.page)
    elif sitting.page in PACK_PAGES:
        show_pack(window, lesson, sitting.page)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()  # heights that follow from widths take a second round
    return window


def _turn_to(window: MainWindow, lesson: Lesson, sitting: Sitting) -> None:
    if sitting.page in LIBRARY_PAGES:
        turn_to(window, sitting.page)
    elif sitting.page in (*_AT_HOME, *PACK_PAGES, *AUTHORING_PAGES):
        window.rooms.show_home()
    elif sitting.page == "bring":
        window.rooms.ask_for_article(Path(f"{lesson.id}.md"))
    else:
        window.rooms.open_lesson(Path(f"{lesson.id}.md"))
    if sitting.page == "paper":
        window.printing.show()


def _select(window: MainWindow, passage: str) -> None:
    page = window.rooms.reading
    page.select(passage)
    if page.reading is None or page.reading.selected is None:
        raise ValueError(f"there is no marked passage {passage!r}")


def drawing_application() -> QApplication:
    """The application, made for drawing without a display where there is none yet."""
    app = QCoreApplication.instance()
    if isinstance(app, QApplication):
        return app
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made = QApplication(["literacy-app"])
    made.setStyle("Fusion")
    return made
