"""The window: its pages, its menus, what is dropped on it, and what it remembers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.session.reading import Reading
from literacy_app.ui.actions import Actions, commands
from literacy_app.ui.desk import Desk
from literacy_app.ui.memory import WindowMemory
from literacy_app.ui.notices import Notices
from literacy_app.ui.pages.bring_page import BringPage
from literacy_app.ui.pages.home_page import HomePage
from literacy_app.ui.pages.reading_page import ReadingPage
from literacy_app.ui.theme import SYSTEM, THEME_NAMES, Look, next_percent
from literacy_app.ui.words import message_words, tr

_LESSON_FILES = "*.md"
_ARTICLE_FILES = "*.txt *.md *.html *.htm *.docx *.odt *.rtf"


class MainWindow(QMainWindow):
    """Shows one page at a time; each is built when it is first needed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._memory = WindowMemory(desk.settings)
        self.look = desk.themes.look(self._memory.theme, self._memory.percent)
        self.setWindowTitle(tr("Whose Voice?"))
        self.setAcceptDrops(True)
        self.setMinimumSize(520, 400)
        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        self.notices = Notices(self.pages, self.look)
        self._home: HomePage | None = None
        self._reading: ReadingPage | None = None
        self._bring: BringPage | None = None
        self.actions_by_name = Actions(self, self._handlers())
        self.actions_by_name.recent.aboutToShow.connect(self._list_recent)
        self._dress()
        self._restore_place()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    def _handlers(self) -> dict[str, object]:
        return {
            "open": self.choose_lesson,
            "bring": self.bring_article,
            "home": self.show_home,
            "quit": self.close,
            **{name: self._theme_setter(name) for name in (SYSTEM, *THEME_NAMES)},
            "bigger": lambda: self.set_percent(next_percent(self.look.percent, up=True)),
            "smaller": lambda: self.set_percent(next_percent(self.look.percent, up=False)),
            "normal": lambda: self.set_percent(100),
            "full_screen": self.switch_full_screen,
            "next_pane": lambda: self.reading_page.next_pane(),
            "next": lambda: self.reading_page.step(forward=True),
            "previous": lambda: self.reading_page.step(forward=False),
            "close": lambda: self.reading_page.back(),
            **{str(voice): self._voice_switch(voice) for voice in Voice},
            "shortcuts": self.show_keys,
            "about": self.show_about,
        }
