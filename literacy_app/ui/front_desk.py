"""What a window offers besides its lessons: settings, help, the log, the article folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.ui.comfort import Comfort
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.guideline_page import GuidelinePage
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
        self._guideline: GuidelinePage | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "settings": self.show_settings,
            "passages": self.show_passages,
            "guideline": self.show_guideline,
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

    def show_guideline(self) -> None:
        """Show how the voices are told apart, from the beginning."""
        if self._guideline is None:
            from literacy_app.ui.pages.guideline_page import GuidelinePage

            page = self._guideline = GuidelinePage(self._comfort.look, self._desk.guideline())
            page.leave_requested.connect(self._rooms.leave)
        self._rooms.visit(self._guideline)
        self._guideline.show_top()

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
