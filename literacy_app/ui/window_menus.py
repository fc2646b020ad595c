"""The menus of the window: made when somebody first needs them, and shown as things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.ui.actions import Actions
from literacy_app.ui.desk_commands import show_desk
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.main_window import MainWindow
    from literacy_app.ui.memory import WindowMemory


class WindowMenus:
    """Keeps the menus of a window: what is done from them, what works now, and what is checked.

    Until they are made, which takes longer than all else around the page, there is nothing to keep.
    """

    def __init__(self, window: MainWindow, memory: WindowMemory) -> None:
        self._window, self._memory = window, memory
        self._actions = Actions(window)
        self._actions.recent.aboutToShow.connect(self._list_recent)
        self._actions.scale(window.look.percent)

    @property
    def commands(self) -> Actions:
        """What can be done in the window, by name; made where it isn't there yet."""
        self.fill()
        return self._actions

    def fill(self) -> None:
        """Make the actions, with their keys, where they aren't there yet."""
        if self._actions.are_there:
            return
        from literacy_app.ui.window_commands import window_handlers

        self._actions.fill(window_handlers(self._window))
        self.show_look()
        self._actions.set_checked("full_screen", self._window.isFullScreen())
        self.show_article_folder(bool(self._memory.article_folder))
        self.show_state()

    def show_look(self) -> None:
        """Check the theme that is worn, and write in the text size."""
        if self._actions.are_there:
            self._actions[self._window.comfort.theme].setChecked(True)
        self._actions.scale(self._window.look.percent)

    def show_article_folder(self, there_is_one: bool) -> None:
        """Offer to do without the article folder where there is one."""
        self.commands["no_article_folder"].setEnabled(there_is_one)

    def show_state(self) -> None:
        """Enable what works on the page that is seen, and check what is on there."""
        if self._actions.are_there:
            rooms = self._window.rooms
            is_reading = rooms.is_reading and rooms.reading.reading is not None
            self._actions.set_reading(is_reading)
            self._window.reading_ways.show_state(self._actions)
            self.show_desk()

    def show_desk(self) -> None:
        """Show how the lesson on the authoring desk stands."""
        if self._actions.are_there:
            show_desk(self._actions, self._window.editing)

    def _list_recent(self) -> None:
        menu, rooms = self._actions.recent, self._window.rooms
        menu.clear()
        for path in self._memory.recent():
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: rooms.open_lesson(path))
        if menu.isEmpty():
            menu.addAction(tr("Nothing yet")).setEnabled(False)
