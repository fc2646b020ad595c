"""The window: its menus, its look, what is dropped on it, and what it remembers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QStackedWidget

from literacy_app.ui.authoring_ways import AuthoringWays
from literacy_app.ui.bringing import Bringing
from literacy_app.ui.comfort import Comfort
from literacy_app.ui.desk import AUTHORS_GUIDE
from literacy_app.ui.editing_ways import EditingWays
from literacy_app.ui.front_desk import FrontDesk
from literacy_app.ui.library_ways import LibraryWays
from literacy_app.ui.memory import WindowMemory
from literacy_app.ui.notices import Notices
from literacy_app.ui.pack_ways import PackWays
from literacy_app.ui.people_ways import PeopleWays
from literacy_app.ui.quiz_ways import QuizWays
from literacy_app.ui.reading_commands import ReadingCommands
from literacy_app.ui.results_ways import ResultsWays
from literacy_app.ui.resuming import Resuming
from literacy_app.ui.rooms import Rooms
from literacy_app.ui.study_ways import StudyWays
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.wandering import Wandering
from literacy_app.ui.window_menus import WindowMenus
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from literacy_app.domain.problems import Message
    from literacy_app.ui.actions import Actions
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.printing import Printing
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.focus_ring import FocusRing


class MainWindow(QMainWindow):
    """The app's window.

    Attributes:
        comfort: how it looks: theme, text size, type setting.
        rooms: its pages, and the ways between them.
        notices, tasks: what it says to people, and what it does in the background.
        library, packs, bringing: how lessons, packs and articles come in.
        authoring, editing: how lessons are begun, and made on the desk.
        quizzes, results, study, people: how learners practise, and who they are.
        reading_ways, wandering, front: what is done while reading, the way back, all the rest.

    Signals:
        was_seen(): it has been painted for the first time; what can wait until then begins now.
    """

    was_seen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._memory = WindowMemory(desk.settings, self._tell)
        self.comfort = Comfort(desk.themes, self._memory, self)
        self._printing: Printing | None = None
        self._ring: FocusRing | None = None
        self._is_seen = False
        self.setPalette(self.look.palette())
        self.setWindowTitle(tr("Whose Voice?"))
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        self._menus = WindowMenus(self, self._memory)
        stack = self._stack = QStackedWidget()
        stack.setObjectName("page")
        self.setCentralWidget(stack)
        self.notices = Notices(stack, self.look)
        self.rooms = Rooms(stack, desk, self.look, self.notices, self._memory.recent)
        self.tasks = Tasks(self)
        self._build_ways(desk)
        self._join_ways()
        self.was_seen.connect(self._settle_in)
        self.comfort.look_changed.connect(self._dress)
        self._restore_place()
        self.comfort.set_room(self.width(), self.height())

    def _build_ways(self, desk: Desk) -> None:
        rooms, memory, notices, tasks = self.rooms, self._memory, self.notices, self.tasks
        self.bringing = Bringing(rooms, desk, notices, tasks)
        self.library = LibraryWays(rooms, desk, memory, notices, tasks)
        self.packs = PackWays(rooms, desk, memory, notices, tasks, self.library)
        self.authoring = AuthoringWays(rooms, desk, memory, notices, tasks)
        self.editing = EditingWays(rooms, desk, memory, notices, tasks)
        self.quizzes = QuizWays(rooms, desk, memory, notices)
        self.results = ResultsWays(rooms, desk, notices, self.quizzes)
        self.study = StudyWays(rooms, desk, notices, self.quizzes, self.results)
        self.people = PeopleWays(rooms, desk, notices)
        self.reading_ways = ReadingCommands(rooms, notices)
        self.wandering = Wandering(rooms)
        show_folder = self._menus.show_article_folder
        self.front = FrontDesk(self, desk, self.comfort, memory, rooms, notices, show_folder)
        self._resuming = Resuming(rooms, memory, self.quizzes)

    def _join_ways(self) -> None:
        self.authoring.lesson_made.connect(self.editing.begin)
        self.authoring.guide_requested.connect(
            lambda: self.front.show_guide(AUTHORS_GUIDE, self.authoring.go_on)
        )
        self.editing.guide_requested.connect(lambda: self.front.show_guide(AUTHORS_GUIDE))
        self.editing.state_changed.connect(self._show_desk)
        self.people.learner_changed.connect(self.results.forget)
        self.rooms.page_shown.connect(self._page_was_shown)
        self.rooms.lesson_opened.connect(self._memory.add_recent)

    def _tell(self, message: Message) -> None:
        self.notices.say(message_words(message))

    def start(self, paths: Sequence[Path]) -> None:
        """Show what was named when the app was started, or where the reader was, or home."""
        if paths:
            self.rooms.take(paths)
        elif not self._resuming.resume():
            self.rooms.show_home()
            if not self._memory.has_seen_first_steps:
                self.library.show_first_steps()
        self.library.librarian.begin()

    def open_also(self, paths: Sequence[Path]) -> None:
        """Open what a second start of the app was given, and come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.rooms.take(paths)

    # ------------------------------------------------------------ look and place

    @property
    def look(self) -> Look:
        """What everything is drawn with."""
        return self.comfort.look

    def set_theme(self, name: str) -> None:
        """Wear a theme, and remember it."""
        self.comfort.set_theme(name)

    def set_percent(self, percent: int) -> None:
        """Take a text size, and remember it."""
        self.comfort.set_percent(percent)

    def _dress(self) -> None:
        self._menus.show_look()
        self.setPalette(self.look.palette())
        self.notices.set_look(self.look)
        self.rooms.set_look(self.look)
        if self._ring is not None:
            self._ring.set_look(self.look)

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

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to where the reader was."""
        super().showEvent(event)
        self._resuming.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin with what can wait once everything is painted."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self.was_seen.emit)

    def _settle_in(self) -> None:
        """Make what nobody misses before the window is seen."""
        from literacy_app.ui import accessibility
        from literacy_app.ui.widgets.focus_ring import FocusRing

        self._menus.fill()
        accessibility.install()
        self._ring = FocusRing(self._stack, self.look)
        self.packs.tidy()
        self.study.settle_in()
        self.editing.settle_in()

    def event(self, event: QEvent) -> bool:
        """A key that comes before all else has waited has to find its command."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._menus.fill()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back may have changed lessons meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.library.librarian.look_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.comfort.set_room(self.width(), self.height())
        self.notices.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place, and the reader's."""
        if not self.editing.may_close():
            event.ignore()
            return
        self.tasks.stop()
        self._resuming.take_down()
        self._memory.geometry = self.saveGeometry()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Esc leaves a page over the others."""
        focus = self.focusWidget()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and isinstance(focus, QAbstractButton):
            focus.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.rooms.step_out()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ menus and title

    @property
    def commands(self) -> Actions:
        """What can be done in the window, by name."""
        return self._menus.commands

    def _page_was_shown(self) -> None:
        self._menus.show_state()
        self._show_title()

    def _show_desk(self) -> None:
        """Show in the title and on the menus how the lesson on the desk stands."""
        self._show_title()
        self._menus.show_desk()

    def _show_title(self) -> None:
        rooms, title = self.rooms, tr("Whose Voice?")
        reading = rooms.reading.reading if rooms.is_reading_behind else None
        seen = self.editing.title or (reading.lesson.title if reading else "")
        self.setWindowTitle(f"{seen} – {title}" if seen else title)

    @property
    def printing(self) -> Printing:
        """The way to paper."""
        if self._printing is None:
            from literacy_app.ui.printing import Printing

            self._printing = Printing(self.rooms, self._desk, self.notices, self._tell)
        return self._printing

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
        if not self.editing.take(paths):
            self.rooms.take(paths)
