"""Pictures of pages, drawn without a screen exactly as the window shows them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.domain.prose import ProseBlock
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.desk import Desk
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.theme import ThemeFiles
from literacy_app.ui.words import is_right_to_left, translator_for

PAGES = ("reading", "home", "bring")
"""The pages that can be drawn."""


@dataclass(frozen=True)
class _Entry:
    path: Path
    lesson: Lesson | None
    problems: tuple[Problem, ...] = ()
    needs_article: bool = False
    has_article: bool = False
    keeps_article: bool = False
    share: float = 0.0
    lesson_path: Path | None = None


class _OneLesson:
    """A shelf that holds the lesson to draw."""

    def __init__(self, lesson: Lesson) -> None:
        missing = lesson.is_keyed and not lesson.articles
        brought = lesson.is_keyed and not missing
        path = Path(f"{lesson.id}.md")
        self._entry = _Entry(path, lesson, (), lesson.is_keyed, brought)

    def entries(self) -> tuple[_Entry, ...]:
        return (self._entry,)

    def add(self, path: Path) -> None:
        return None

    def open(self, path: Path) -> _Entry:
        return self._entry

    def bring(self, lesson_path: Path | None, text: str, name: str) -> _Entry:
        return self._entry

    def open_article_file(self, path: Path) -> str:
        return ""

    def forget(self, lesson_id: str) -> None:
        return None

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
    prose: Callable[[str], tuple[ProseBlock, ...]],
) -> QImage:
    """The picture of a page. Raises ValueError for a page or a passage that there isn't."""
    if sitting.page not in PAGES:
        raise ValueError(f"there is no page {sitting.page!r}; there are {', '.join(PAGES)}")
    app = drawing_application()
    translator = translator_for(sitting.language, translations, app)
    locale = QLocale()
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    mirrored = is_right_to_left(sitting.language)
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    before = app.layoutDirection()
    app.setLayoutDirection(direction)
    QLocale.setDefault(
        QLocale("en_GB" if sitting.language[:2] in ("x-", "en") else sitting.language)
    )
    try:
        return _grab(lesson, sitting, themes, prose)
    finally:
        QLocale.setDefault(locale)
        app.setLayoutDirection(before)
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


def _grab(
    lesson: Lesson,
    sitting: Sitting,
    themes: ThemeFiles,
    prose: Callable[[str], tuple[ProseBlock, ...]],
) -> QImage:
    memory = {"window.theme": sitting.theme, "window.text_percent": str(sitting.text_percent)}
    desk = Desk(_OneLesson(lesson), MemorySettings(memory), themes, prose)
    window = MainWindow(desk)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(QSize(*sitting.size))
    window.menuBar().setNativeMenuBar(False)
    _turn_to(window, lesson, sitting)
    window.show()
    QCoreApplication.processEvents()
    if sitting.passage:
        _select(window, sitting.passage)
        QCoreApplication.processEvents()
    image = window.grab().toImage()
    window.hide()
    window.deleteLater()
    return image


def _turn_to(window: MainWindow, lesson: Lesson, sitting: Sitting) -> None:
    if sitting.page == "home":
        window.rooms.show_home()
    elif sitting.page == "bring":
        window.rooms.ask_for_article(Path(f"{lesson.id}.md"))
    else:
        window.rooms.open_lesson(Path(f"{lesson.id}.md"))


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
