"""Builds the app's objects and hands each what it works with. Nothing else does."""

from __future__ import annotations

import gc
import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from literacy_app import paths
from literacy_app.domain.problems import Message
from literacy_app.lessonfile.prose import blocks
from literacy_app.session.shelf import Shelf
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.database import Database
from literacy_app.store.errors import StoreError
from literacy_app.store.settings import Settings
from literacy_app.ui.desk import Desk
from literacy_app.ui.memory import ARTICLE_FOLDER
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.theme import THEME_NAMES, ThemeFiles
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson

GOOD, UNUSABLE = 0, 2


def run(path: Path | None, data: Path | None) -> int:
    """Open the window, on a lesson or an article if `path` names one, until it is closed.

    `data` is another folder for what the app remembers.
    """
    gc.disable()  # nothing made while starting is garbage yet, and looking for it takes 15 ms
    application = make_application()
    database, trouble = open_database(paths.user_data(data))
    window = MainWindow(desk_over(database))
    window.start([path] if path is not None else [])
    window.show()
    if trouble is not None:
        window.notices.say(message_words(trouble))
    QTimer.singleShot(0, _settle)
    try:
        return application.exec()
    finally:
        database.close()


def _settle() -> None:
    """What starting made stays; only what comes after is looked through for garbage."""
    gc.freeze()
    gc.enable()


def make_application() -> QApplication:
    """The Qt application, in the one style that looks the same everywhere."""
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
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
    shelf = Shelf((paths.lessons(),), articles, lambda: datetime.now(UTC), article_folder)
    themes = ThemeFiles(paths.assets() / "themes")
    return Desk(shelf, settings, themes, blocks, _version)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # takes 10 ms to load

    try:
        return version("literacy-app")
    except PackageNotFoundError:
        return ""


def picture(lesson: Lesson | None, options: Namespace) -> int:
    """Draw a page into a file, as the command line's `picture` asks; the exit code."""
    from literacy_app.ui.picture import PAGES, Sitting, draw

    if options.page == "help":
        sys.stdout.write("\n".join(PAGES) + "\n")
        return GOOD
    width, _, height = options.size.partition("x")
    trouble = _picture_trouble(lesson, options, (width, height), PAGES)
    if trouble or lesson is None:
        return _refuse(trouble)
    size = (int(width), int(height))
    sitting = Sitting(
        options.page, options.theme, size, options.text, options.language, options.passage or ""
    )
    themes, translations = ThemeFiles(paths.assets() / "themes"), paths.assets() / "translations"
    try:
        image = draw(lesson, sitting, themes, translations, blocks)
    except ValueError as error:
        return _refuse(f"{error}.")
    if not image.save(str(options.output)):
        return _refuse(f"{options.output} can't be written; does its folder exist?")
    return GOOD


def _picture_trouble(
    lesson: Lesson | None, options: Namespace, size: tuple[str, str], pages: tuple[str, ...]
) -> str:
    """Why a picture can't be drawn as asked, or nothing."""
    if lesson is None:
        return "name the lesson to draw."
    if options.output is None:
        return "name the file to draw into: -o FILE.png."
    if options.page not in pages:
        return f"there is no page “{options.page}”; there are {', '.join(pages)}."
    if options.theme not in THEME_NAMES:
        return f"there is no theme “{options.theme}”; there are {', '.join(THEME_NAMES)}."
    if not all(each.isdecimal() and 200 <= int(each) <= 8000 for each in size):
        return "--size is a width and a height between 200 and 8000, such as 1280x800."
    if not 80 <= options.text <= 250:
        return "--text is between 80 and 250 per cent."
    if options.page == "reading" and not lesson.articles:
        return "this lesson's article isn't there: bring it with --article FILE."
    return ""


def _refuse(trouble: str) -> int:
    sys.stderr.write(f"literacy-app: {trouble}\n")
    return UNUSABLE
