"""What the window remembers between two starts, over `Settings`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.ui.theme import SYSTEM, TEXT_PERCENTS, THEME_NAMES
from literacy_app.ui.typefaces import COLUMNS, FACES, LINES, TypeSetting

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from literacy_app.domain.problems import Message
    from literacy_app.ui.collaborators import Settings

ARTICLE_FOLDER = "articles.folder"
LANGUAGE = "window.language"
LESSON_FOLDERS = "lessons.folders"
_FIRST_STEPS = "window.first_steps"
_TESTS = "quiz.tests"
_MOST_RECENT = 8


class Place(NamedTuple):
    """A place in a lesson.

    `article` is an index, `passage` the selected one's id or nothing, `offset` the code point at
    the top of what is seen (None in the article's head), `hidden` names the voices switched off.
    `quiz` says that the lesson's quiz lay over it.
    """

    lesson: Path
    article: int = 0
    passage: str = ""
    offset: int | None = None
    hidden: tuple[str, ...] = ()
    quiz: bool = False

    def to_text(self) -> str:
        """The place as JSON."""
        return json.dumps({**self._asdict(), "lesson": str(self.lesson)})

    @classmethod
    def from_text(cls, text: str) -> Place | None:
        """The place that a text from `to_text` names; None for anything else."""
        try:
            data = json.loads(text)
            lesson, offset = Path(data["lesson"]), data["offset"]
            place = cls(
                lesson,
                int(data["article"]),
                str(data["passage"]),
                None if offset is None else int(offset),
                tuple(str(each) for each in data["hidden"]),
                bool(data.get("quiz", False)),
            )
        except (ValueError, TypeError, LookupError):
            return None
        return place if min(place.article, place.offset or 0) >= 0 else None


def folders_in(text: str) -> tuple[Path, ...]:
    """The paths that a JSON list names; none in anything else."""
    return tuple(map(Path, _texts_in(text)))


def _texts_in(text: str) -> tuple[str, ...]:
    """The texts in a JSON list; none in anything else."""
    try:
        texts = json.loads(text or "[]")
    except ValueError:
        return ()
    return tuple(each for each in texts if isinstance(each, str)) if isinstance(texts, list) else ()


class WindowMemory:
    """The look, the window's place and language, recent lessons; nonsense counts as unset.

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
    def setting(self) -> TypeSetting:
        """The type setting."""
        usual = TypeSetting()
        return TypeSetting(
            self._one_of("window.face", FACES, usual.face),
            self._one_of("window.lines", LINES, usual.lines),
            self._one_of("window.column", COLUMNS, usual.column),
        )

    @setting.setter
    def setting(self, setting: TypeSetting) -> None:
        self._keep("window.face", setting.face)
        self._keep("window.lines", setting.lines)
        self._keep("window.column", setting.column)

    def _one_of(self, key: str, names: tuple[str, ...], usual: str) -> str:
        name = self._settings.get(key, usual)
        return name if name in names else usual

    @property
    def language(self) -> str:
        """The tag of the window's language, `system` for the system's."""
        return self._settings.get(LANGUAGE, SYSTEM) or SYSTEM

    @language.setter
    def language(self, tag: str) -> None:
        self._keep(LANGUAGE, tag)

    @property
    def starts_at_home(self) -> bool:
        """Whether the app starts with the lessons rather than where it was left."""
        return self._settings.get("window.start", "") == "home"

    @starts_at_home.setter
    def starts_at_home(self, home: bool) -> None:
        self._keep("window.start", "home" if home else "place")

    @property
    def place(self) -> Place | None:
        """Where the reader was when the window was closed."""
        return Place.from_text(self._settings.get("window.place", ""))

    @place.setter
    def place(self, place: Place | None) -> None:
        self._keep("window.place", place.to_text() if place is not None else "")

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

    @property
    def lesson_folders(self) -> tuple[Path, ...]:
        """The folders of one's own in which lessons lie."""
        return folders_in(self._settings.get(LESSON_FOLDERS, ""))

    @lesson_folders.setter
    def lesson_folders(self, folders: tuple[Path, ...]) -> None:
        self._keep(LESSON_FOLDERS, json.dumps([str(each) for each in folders]))

    @property
    def own_folder(self) -> Path | None:
        """Where new lessons go if nobody says otherwise: the first of those that is there."""
        return next((each for each in self.lesson_folders if each.is_dir()), None)

    @property
    def desk(self) -> str:
        """How the authoring desk was left, as `DeskLayout` has it in words."""
        return self._settings.get("window.desk", "")

    @desk.setter
    def desk(self, layout: str) -> None:
        if layout != self.desk:
            self._keep("window.desk", layout)

    @property
    def has_seen_first_steps(self) -> bool:
        """Whether the first steps have been shown."""
        return bool(self._settings.get(_FIRST_STEPS, ""))

    @has_seen_first_steps.setter
    def has_seen_first_steps(self, seen: bool) -> None:
        self._keep(_FIRST_STEPS, "seen" if seen else "")

    @property
    def tests(self) -> tuple[str, ...]:
        """The ids of the lessons on which somebody has begun a test."""
        return _texts_in(self._settings.get(_TESTS, ""))

    @tests.setter
    def tests(self, lesson_ids: tuple[str, ...]) -> None:
        self._keep(_TESTS, json.dumps(lesson_ids))

    def recent(self) -> tuple[Path, ...]:
        """The lessons opened last, the newest first, without those that are gone."""
        found = folders_in(self._settings.get("window.recent", ""))
        return tuple(each for each in found if each.is_file())

    def add_recent(self, path: Path) -> None:
        """Put a lesson first among the recent ones."""
        path = path.absolute()
        paths = [path, *(each for each in self.recent() if each != path)][:_MOST_RECENT]
        self._keep("window.recent", json.dumps([str(each) for each in paths]))
