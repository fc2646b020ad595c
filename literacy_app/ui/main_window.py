"""The window: its menus, its look, what is dropped on it, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.actions import Actions, commands
from literacy_app.ui.memory import WindowMemory
from literacy_app.ui.notices import Notices
from literacy_app.ui.rooms import Rooms
from literacy_app.ui.theme import SYSTEM, THEME_NAMES, next_percent
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from literacy_app.domain.problems import Message
    from literacy_app.ui.desk import Desk


class MainWindow(QMainWindow):
    """The app's window. `rooms` holds its pages, `notices` its messages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._memory = WindowMemory(desk.settings, self._tell)
        self.look = desk.themes.look(self._memory.theme, self._memory.percent)
        self.setPalette(self.look.palette())
        self.setWindowTitle(tr("Whose Voice?"))
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        stack = QStackedWidget()
        stack.setObjectName("page")
        self.setCentralWidget(stack)
        self.notices = Notices(stack, self.look)
        self.rooms = Rooms(stack, desk, self.look, self.notices)
        self.commands = Actions(self, self._handlers())
        self.commands.recent.aboutToShow.connect(self._list_recent)
        self.commands[self._memory.theme].setChecked(True)
        self.commands["no_article_folder"].setEnabled(bool(self._memory.article_folder))
        self.commands.set_reading(False)
        self.commands.scale(self.look.percent)
        self.rooms.page_shown.connect(self._page_was_shown)
        self.rooms.lesson_opened.connect(self._memory.add_recent)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._restore_place()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        rooms = self.rooms
        return {
            "open": rooms.choose_lesson,
            "bring": lambda: rooms.ask_for_article(None),
            "article_folder": self.choose_article_folder,
            "no_article_folder": lambda: self._use_article_folder(None),
            "home": rooms.show_home,
            "quit": self.close,
            **{name: self._theme_setter(name) for name in (SYSTEM, *THEME_NAMES)},
            "bigger": lambda: self.set_percent(next_percent(self.look.percent, up=True)),
            "smaller": lambda: self.set_percent(next_percent(self.look.percent, up=False)),
            "normal": lambda: self.set_percent(100),
            "full_screen": self.switch_full_screen,
            "next_pane": lambda: rooms.reading.next_pane(),
            "next": lambda: rooms.reading.step(forward=True),
            "previous": lambda: rooms.reading.step(forward=False),
            "close": lambda: rooms.reading.back(),
            **{str(voice): self._voice_switch(voice) for voice in MARKED_VOICES},
            "shortcuts": self.show_keys,
            "about": self.show_about,
        }

    def _theme_setter(self, name: str) -> Callable[[], None]:
        return lambda: self.set_theme(name)

    def _voice_switch(self, voice: Voice) -> Callable[[], None]:
        return lambda: self.rooms.reading.toggle_voice(voice)

    def _tell(self, message: Message) -> None:
        self.notices.say(message_words(message))

    def start(self, paths: Sequence[Path]) -> None:
        """Show the home page, or what was named when the app was started."""
        if paths:
            self.rooms.take(paths)
        else:
            self.rooms.show_home()

    # ------------------------------------------------------------ look and place

    def set_theme(self, name: str) -> None:
        """Wear a theme, and remember it."""
        self._memory.theme = name
        self.commands[name].setChecked(True)
        self._dress()

    def set_percent(self, percent: int) -> None:
        """Take a text size, and remember it."""
        self._memory.percent = percent
        self._dress()

    def _dress(self) -> None:
        self.look = self._desk.themes.look(self._memory.theme, self._memory.percent)
        self.setPalette(self.look.palette())
        self.commands.scale(self.look.percent)
        self.notices.set_look(self.look)
        self.rooms.set_look(self.look)

    def _follow_system(self) -> None:
        if self._memory.theme == SYSTEM:
            self._dress()

    def switch_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()
        self.commands.set_checked("full_screen", self.isFullScreen())

    def _restore_place(self) -> None:
        geometry = self._memory.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1280, 860)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notices.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place."""
        self._memory.geometry = self.saveGeometry()
        super().closeEvent(event)

    # ------------------------------------------------------------ menus

    def _page_was_shown(self) -> None:
        reading = self.rooms.reading.reading if self.rooms.is_reading else None
        self.commands.set_reading(reading is not None)
        title = tr("Whose Voice?")
        self.setWindowTitle(f"{reading.lesson.title} – {title}" if reading else title)

    def _list_recent(self) -> None:
        menu = self.commands.recent
        menu.clear()
        for path in self._memory.recent():
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.rooms.open_lesson(path))
        if menu.isEmpty():
            menu.addAction(tr("Nothing yet")).setEnabled(False)

    def show_keys(self) -> None:
        """List the keys."""
        from literacy_app.ui.help_dialog import KeysDialog

        KeysDialog(commands(), self.look, self).open()

    def show_about(self) -> None:
        """Say what the app is."""
        from literacy_app.ui.help_dialog import AboutDialog

        AboutDialog(self._desk.version(), self.look, self).open()

    def choose_article_folder(self) -> None:
        """Let a teacher choose the folder in which the class's articles lie."""
        title = tr("Folder with the articles of keyed lessons")
        folder = self._desk.choose_folder(self, title, self._memory.article_folder)
        if folder is not None:
            self._use_article_folder(folder)

    def _use_article_folder(self, folder: Path | None) -> None:
        self._memory.article_folder = str(folder) if folder else ""
        self.commands["no_article_folder"].setEnabled(folder is not None)
        self.rooms.show_home()
        if folder is None:
            self.notices.say(tr("Articles are taken from no folder now."))
        else:
            words = tr("Lessons find their articles in “{folder}” now.", folder=folder.name)
            self.notices.say(words)

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        event.acceptProposedAction()
        self.rooms.take(paths)
