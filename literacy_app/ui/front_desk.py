"""What a window offers besides its lessons: settings, help, the log, the article folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.desk import AUTHORS_GUIDE, GUIDELINE
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.ui.comfort import Comfort
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.guide_page import GuidePage
    from literacy_app.ui.preferences import Preferences
    from literacy_app.ui.rooms import Rooms


class FrontDesk(QObject):
    """Opens the settings page and the dialogs, each built when it is asked for.

    `folder_changed` hears whether there is an article folder now.
    """

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        comfort: Comfort,
        memory: WindowMemory,
        rooms: Rooms,
        notices: Notices,
        folder_changed: Callable[[bool], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._comfort = comfort
        self._memory = memory
        self._rooms = rooms
        self._notices = notices
        self._folder_changed = folder_changed
        self._preferences: Preferences | None = None
        self._guides: dict[str, GuidePage] = {}
        self._back: Callable[[], None] = rooms.leave

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "settings": self.show_settings,
            "passages": self.show_passages,
            "guideline": lambda: self.show_guide(GUIDELINE),
            "authors_guide": lambda: self.show_guide(AUTHORS_GUIDE),
            "shortcuts": self.show_keys,
            "log": self.show_log,
            "about": self.show_about,
            "article_folder": self.choose_article_folder,
            "no_article_folder": lambda: self.use_article_folder(None),
        }

    def show_settings(self) -> None:
        """Show the settings."""
        if self._preferences is None:
            from literacy_app.ui.preferences import Preferences

            preferences = self._preferences = Preferences(
                self._comfort,
                self._memory,
                self._notices,
                self._desk.languages,
                self.choose_article_folder,
                self.use_article_folder,
            )
            preferences.page.leave_requested.connect(self._rooms.leave)
        self._rooms.visit(self._preferences.page)

    def show_passages(self) -> None:
        """List the passages of the article that is read."""
        from literacy_app.ui.passage_list import PassageListDialog

        page, look = self._rooms.reading, self._comfort.look
        PassageListDialog(page, self._desk.prose, look, self._window).open()

    def show_guide(self, name: str, back: Callable[[], None] | None = None) -> None:
        """Show the guide of that name from its beginning; `back` leads where it isn't as usual."""
        from literacy_app.ui.pages.guide_page import GuidePage

        page = self._guides.get(name)
        if page is None:
            page = self._guides[name] = GuidePage(self._comfort.look, self._desk.guide(name))
            page.leave_requested.connect(self._leave_guide)
        self._back = back or self._rooms.leave
        self._rooms.visit(page)
        page.show_top()

    def _leave_guide(self) -> None:
        self._back()

    def show_keys(self) -> None:
        """List the keys."""
        from literacy_app.ui.actions import commands
        from literacy_app.ui.help_dialog import KeysDialog

        KeysDialog(commands(), self._comfort.look, self._window).open()

    def show_about(self) -> None:
        """Say what the app is."""
        from literacy_app.ui.help_dialog import AboutDialog

        AboutDialog(self._desk, self._comfort.look, self._window).open()

    def show_log(self) -> None:
        """Show where the log lies."""
        if self._desk.log_file is not None:
            self._desk.show_folder(self._desk.log_file)

    # ------------------------------------------------------------ the article folder

    def choose_article_folder(self) -> None:
        """Let a teacher choose the folder in which the class's articles lie."""
        title = tr("Folder with articles")
        folder = self._desk.choose_folder(self._window, title, self._memory.article_folder)
        if folder is not None:
            self.use_article_folder(folder)

    def use_article_folder(self, folder: Path | None) -> None:
        """Find articles in a folder from now on, or in none."""
        self._memory.article_folder = str(folder) if folder else ""
        self._folder_changed(folder is not None)
        if self._preferences is not None:
            self._preferences.refresh()
        self._rooms.refresh_home()
        if folder is None:
            self._notices.say(tr("Articles are taken from no folder now."))
        else:
            words = tr("Lessons find their articles in “{folder}” now.", folder=folder.name)
            self._notices.say(words)
