"""What the window wears: theme, text size and type setting, worn live and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from literacy_app.ui.theme import SYSTEM, Look, fitting_percent
from literacy_app.ui.typefaces import TypeSetting

if TYPE_CHECKING:
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.theme import ThemeFiles


class Comfort(QObject):
    """Holds the look that everything is drawn with.

    Signals:
        look_changed(): `look` is another one now.
    """

    look_changed = Signal()

    def __init__(self, themes: ThemeFiles, memory: WindowMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._memory = memory
        self._room = (1280, 800)
        self.look = self._worn()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> str:
        """The name of the chosen theme, `system` included."""
        return self._memory.theme

    @property
    def percent(self) -> int:
        """The chosen text size, which articles have; all else, where the window has room."""
        return self._memory.percent

    def set_room(self, width: int, height: int) -> None:
        """Fit what stands around articles into a window of that size."""
        self._room = (width, height)
        if self._around() != self.look.percent:
            self._change()

    def _around(self) -> int:
        return fitting_percent(self._memory.percent, *self._room)

    def set_theme(self, name: str) -> None:
        """Wear a theme, and remember it."""
        self._memory.theme = name
        self._change()

    def set_percent(self, percent: int) -> None:
        """Take a text size, and remember it."""
        self._memory.percent = percent
        self._change()

    def set_setting(self, setting: TypeSetting) -> None:
        """Take a type setting, and remember it."""
        self._memory.setting = setting
        self._change()

    def reset(self) -> None:
        """Wear what a new window wears."""
        self.wear(SYSTEM, 100, TypeSetting())

    def wear(self, theme: str, percent: int, setting: TypeSetting) -> None:
        """Take all three at once, and remember them."""
        memory = self._memory
        memory.theme, memory.percent, memory.setting = theme, percent, setting
        self._change()

    def _worn(self) -> Look:
        memory = self._memory
        return self._themes.look(memory.theme, self._around(), memory.setting, memory.percent)

    def _change(self) -> None:
        self.look = self._worn()
        self.look_changed.emit()

    def _follow_system(self) -> None:
        if self._memory.theme == SYSTEM:
            self._change()
