"""What the settings page asks for, done: between the page, the look and the memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.pages.settings_page import SettingsPage, SettingsState
from literacy_app.ui.theme import SYSTEM, THEME_NAMES, next_percent
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.comfort import Comfort
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices


class Preferences(QObject):
    """Keeps the settings page and what it sets in step. `page` is the page.

    `choose_folder` lets the person choose the article folder; None uses none.
    """

    def __init__(
        self,
        comfort: Comfort,
        memory: WindowMemory,
        notices: Notices,
        languages: tuple[str, ...],
        choose_folder: Callable[[], None],
        use_folder: Callable[[Path | None], None],
    ) -> None:
        super().__init__(comfort)
        self._comfort = comfort
        self._memory = memory
        self._notices = notices
        self.page = page = SettingsPage(comfort.look, languages, THEME_NAMES)
        page.theme_requested.connect(comfort.set_theme)
        page.setting_requested.connect(comfort.set_setting)
        page.size_requested.connect(self._change_size)
        page.start_requested.connect(self._set_start)
        page.language_requested.connect(self._set_language)
        page.folder_requested.connect(choose_folder)
        page.no_folder_requested.connect(lambda: use_folder(None))
        page.reset_requested.connect(self.reset)
        comfort.look_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is set now."""
        self.page.show_state(self._state())

    def _state(self) -> SettingsState:
        memory = self._memory
        return SettingsState(
            memory.theme,
            memory.percent,
            memory.setting,
            memory.starts_at_home,
            memory.language,
            memory.article_folder,
        )

    def _change_size(self, step: int) -> None:
        percent = next_percent(self._comfort.percent, up=step > 0) if step else 100
        self._comfort.set_percent(percent)

    def _set_start(self, home: bool) -> None:
        self._memory.starts_at_home = home

    def _set_language(self, tag: str) -> None:
        if tag != self._memory.language:
            self._memory.language = tag
            self._notices.say(tr("The window speaks that language from the next start on."))

    def reset(self) -> None:
        """Have everything as it was at first, but for the article folder; it can be undone."""
        before = self._state()
        self._restore(SettingsState())
        words = tr("Everything is set as it was at first. The folder with articles stays.")
        self._notices.say(words, tr("Undo"), lambda: self._restore(before))

    def _restore(self, state: SettingsState) -> None:
        self._memory.starts_at_home = state.starts_at_home
        self._memory.language = state.language or SYSTEM
        self._comfort.wear(state.theme, state.percent, state.setting)
