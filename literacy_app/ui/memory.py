"""What the window remembers between two starts, over `Settings`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.ui.theme import SYSTEM, TEXT_PERCENTS, THEME_NAMES

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from literacy_app.domain.problems import Message
    from literacy_app.ui.collaborators import Settings

ARTICLE_FOLDER = "articles.folder"
_MOST_RECENT = 8


class WindowMemory:
    """Theme, text size, place on the screen and recent lessons; nonsense counts as unset.

    `tell` hears why something can't be remembered.
    """

    def __init__(self, settings: Settings, tell: Callable[[Message], None]) -> None:
        self._settings = settings
        self._tell = tell

    def _keep(self, key: str, value: str) -> None:
        from literacy_app.store.errors import StoreError

        try:
            self._settings.set(key, value)
        except StoreError as error:
            self._tell(error.message)

    @property
    def theme(self) -> str:
        """The theme's name, `system` unless another was chosen."""
        name = self._settings.get("window.theme", SYSTEM)
        return name if name in THEME_NAMES else SYSTEM

    @theme.setter
    def theme(self, name: str) -> None:
        self._keep("window.theme", name)

    @property
    def percent(self) -> int:
        """The text size in per cent, one of the steps there are."""
        value = self._settings.get("window.text_percent", "100")
        percent = int(value) if value.isascii() and value.isdigit() else 100
        return min(max(percent, TEXT_PERCENTS[0]), TEXT_PERCENTS[-1])

    @percent.setter
    def percent(self, percent: int) -> None:
        self._keep("window.text_percent", str(percent))

    @property
    def geometry(self) -> QByteArray:
        """What `QWidget.restoreGeometry` takes, empty at first."""
        from PySide6.QtCore import QByteArray

        value = self._settings.get("window.geometry", "").encode("ascii", "ignore")
        return QByteArray.fromBase64(value)

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._keep("window.geometry", bytes(geometry.toBase64().data()).decode("ascii"))

    @property
    def article_folder(self) -> str:
        """The folder in which a teacher keeps articles for the class, or nothing."""
        return self._settings.get(ARTICLE_FOLDER, "")

    @article_folder.setter
    def article_folder(self, folder: str) -> None:
        self._keep(ARTICLE_FOLDER, folder)

    def recent(self) -> tuple[Path, ...]:
        """The lessons opened last, the newest first, without those that are gone."""
        try:
            paths = json.loads(self._settings.get("window.recent", "[]"))
        except ValueError:
            return ()
        if not isinstance(paths, list):
            return ()
        found = (Path(each) for each in paths if isinstance(each, str))
        return tuple(each for each in found if each.is_file())

    def add_recent(self, path: Path) -> None:
        """Put a lesson first among the recent ones."""
        path = path.absolute()
        paths = [path, *(each for each in self.recent() if each != path)][:_MOST_RECENT]
        self._keep("window.recent", json.dumps([str(each) for each in paths]))
