"""Builds the app's objects and hands each what it works with. Nothing else does."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from literacy_app import paths
from literacy_app.domain.moment import Moment
from literacy_app.domain.problems import Message
from literacy_app.lessonfile.prose import blocks
from literacy_app.session.desk_checks import DeskChecks
from literacy_app.session.drafter import Drafter
from literacy_app.session.last_read import LastRead
from literacy_app.session.learner import Learner
from literacy_app.session.library import Index, Library, MemoryIndex, Progress
from literacy_app.session.shelf import Shelf
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.database import Database
from literacy_app.store.errors import StoreError
from literacy_app.store.last_lesson import LastLesson
from literacy_app.store.library_index import LibraryIndex
from literacy_app.store.settings import Settings
from literacy_app.ui.bugs import Bugs, say_bug
from literacy_app.ui.desk import Desk
from literacy_app.ui.log import Log
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import ARTICLE_FOLDER, LANGUAGE, LESSON_FOLDERS, folders_in
from literacy_app.ui.single_instance import Doorbell, door_of, hand_over
from literacy_app.ui.theme import SYSTEM, ThemeFiles
from literacy_app.ui.words import is_right_to_left, locale_of, message_words, tr, translator_for

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.prose import ProseBlock
    from literacy_app.session.curriculum import Curriculum
    from literacy_app.ui.collaborators import Refresh
    from literacy_app.ui.picture import Sitting

LOG = "log.txt"
_AFTER_FIRST_PAINT = 100


def run(
    path: Path | None, data: Path | None, when_loaded: Callable[[], None] = lambda: None
) -> int:
    """Open the window, on a lesson or an article if `path` names one, until it is closed.

    `data` is another folder for what the app remembers. `when_loaded` is called once all that the
    window is made of is there. Returns the exit code.
    """
    application = make_application()
    folder = paths.user_data(data)
    given = [path] if path is not None else []
    door = door_of(folder)
    if hand_over(door, given):
        return 0
    bugs = Bugs(Log(folder / LOG, lambda: datetime.now(UTC), heading=_what_runs))
    with bugs.caught():
        database, trouble = open_database(folder)
        try:
            window = _open_window(database, folder, bugs)
            window.start(given)
            window.show()
            when_loaded()
            if trouble is not None:
                window.notices.say(message_words(trouble))
            bell = Doorbell(door, window)
            bell.rung.connect(window.open_also)
            QTimer.singleShot(0, _settle)
            QTimer.singleShot(_AFTER_FIRST_PAINT, bell.listen)
            return application.exec()
        finally:
            database.close()


def _open_window(database: Database, folder: Path, bugs: Bugs) -> MainWindow:
    """The window over a database, which says so when something has gone wrong in it."""
    speak(database)
    desk = replace(desk_over(database), data_folder=folder, log_file=folder / LOG)
    window = MainWindow(desk)
    bugs.bug_found.connect(lambda trace: say_bug(window.notices, bugs.log, trace))
    return window


def _settle() -> None:
    """What starting made stays; only what comes after is looked through for garbage from now on."""
    gc.freeze()
    gc.enable()


def speak(database: Database) -> None:
    """Take the window's language: the chosen one, or the system's where there is a catalogue."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    chosen = Settings(database).get(LANGUAGE, SYSTEM)
    tag = QLocale.system().name() if chosen == SYSTEM else chosen
    translator = translator_for(tag, paths.assets() / "translations", application)
    if chosen != SYSTEM:
        QLocale.setDefault(locale_of(tag))
    if translator is not None:
        QApplication.installTranslator(translator)
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        application.setLayoutDirection(right if is_right_to_left(tag) else left)


def make_application() -> QApplication:
    """The Qt application, in the one style that looks the same everywhere."""
    application = QApplication(["literacy-app", "-style", "Fusion"])
    application.setApplicationName("literacy-app")
    application.setApplicationDisplayName(tr("Whose Voice?"))
    application.setDesktopFileName("literacy-app")
    return application


def open_database(folder: Path) -> tuple[Database, Message | None]:
    """The database in a folder, or one that lasts until the app ends, with what to say of it."""
    try:
        database = Database.open(folder)
    except StoreError as error:
        return Database.in_memory(), error.message
    return database, database.notice


def desk_over(database: Database) -> Desk:
    """What the window works with, over what the database remembers."""
    settings = Settings(database)

    def article_folder() -> Path | None:
        folder = settings.get(ARTICLE_FOLDER)
        return Path(folder) if folder else None

    articles = BroughtArticles(database)
    index = LibraryIndex(database) if database.path else MemoryIndex()
    shelf = Shelf(
        (paths.lessons(),),
        articles,
        lambda: datetime.now(UTC),
        article_folder,
        lambda: folders_in(settings.get(LESSON_FOLDERS)),
        index,
        LastRead(LastLesson(database.path.parent), paths.version_of_reader)
        if database.path
        else None,
    )
    themes = ThemeFiles(paths.assets() / "themes")
    refresh = refresher(database.path, index)
    return Desk(
        shelf,
        settings,
        themes,
        blocks,
        _version,
        languages=_languages(),
        guide=guide,
        refresh=refresh,
        learner=Learner(database, shelf, moment, _seed, _new_id),
        curriculum=curriculum,
        checks=partial(DeskChecks, paths.assets() / "lexicons"),
        draft=Drafter(paths.assets() / "lexicons", paths.assets() / "models"),
        shipped=paths.lessons(),
        now=moment,
    )


def moment() -> Moment:
    """Now, and the day that it is here by the system's clock and zone."""
    now = datetime.now(UTC)
    return Moment(now, now.astimezone().toordinal())


def _seed() -> int:
    from random import SystemRandom  # not before the first quiz

    return SystemRandom().getrandbits(32)


def _new_id() -> str:
    from uuid import uuid4

    return str(uuid4())


def curriculum() -> Curriculum:
    """The course that ships."""
    from literacy_app.session.curriculum import read_curriculum  # a lesson is seen without it

    return read_curriculum(paths.assets() / "curriculum.json", paths.lessons())


def guide(name: str) -> tuple[ProseBlock, ...]:
    """The guide of that name: the guideline for teachers and readers, or that for authors."""
    return blocks((paths.assets() / "help" / f"{name}.md").read_text(encoding="utf-8"))


def refresher(path: Path | None, shared: Index) -> Refresh:
    """What reads lessons in a thread: over its own connection to the database at `path`.

    Without one, or where it can't be opened, what was read lasts as long as the app.
    """

    def refresh(places: tuple[Path, ...], is_cancelled: Callable[[], bool]) -> Iterator[Progress]:
        with ExitStack() as stack:
            index = shared
            if path is not None:
                try:
                    index = LibraryIndex(stack.enter_context(Database.open(path.parent)))
                except StoreError:
                    index = MemoryIndex()
            yield from Library(lambda: places, index).refresh(is_cancelled)

    return refresh


def _languages() -> tuple[str, ...]:
    """English, and the languages that there are catalogues for."""
    found = (paths.assets() / "translations").glob("literacy_app_*.qm")
    return ("en", *sorted(each.stem.removeprefix("literacy_app_") for each in found))


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # takes 10 ms to load

    try:
        return version("literacy-app")
    except PackageNotFoundError:
        return ""


def _what_runs() -> str:
    """The versions and the system, for the log."""
    import platform

    from PySide6.QtCore import qVersion

    app = f"Whose Voice? {_version() or '(from a checkout)'}"
    return f"{app}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"


def drawn(lesson: Lesson, sitting: Sitting) -> QImage:
    """The picture of a page. Raises ValueError for a page or a passage that there isn't."""
    from literacy_app.ui.picture import draw

    themes, translations = ThemeFiles(paths.assets() / "themes"), paths.assets() / "translations"
    return draw(lesson, sitting, themes, translations, blocks, guide)


def exported(lesson: Lesson, form: str, language: str) -> bytes:
    """A lesson as a `pdf` or as a web page (`html`) whose own words are in a language."""
    from literacy_app.ui.exporting import exported_page, exported_pdf

    translations = paths.assets() / "translations"
    if form == "html":
        return exported_page(lesson, language, translations, blocks)
    return exported_pdf(
        lesson, language, ThemeFiles(paths.assets() / "themes"), translations, blocks
    )
