"""What the window works with, and the doors out of it that tests replace."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.moment import Moment
    from literacy_app.domain.prose import ProseBlock
    from literacy_app.session.curriculum import Curriculum
    from literacy_app.session.library import Progress
    from literacy_app.ui.authoring.ghost_hand import Draft
    from literacy_app.ui.authoring.problem_watch import CheckContent
    from literacy_app.ui.collaborators import Learner, Refresh, Settings, Shelf
    from literacy_app.ui.paper import Sheets
    from literacy_app.ui.theme import ThemeFiles
    from literacy_app.ui.widgets.prose import ReadProse


ReadGuide = Callable[[str], "tuple[ProseBlock, ...]"]
"""Reads the guide of a name."""

GUIDELINE, AUTHORS_GUIDE = "guideline", "authors"
"""The guides, by name."""


def no_guide(name: str) -> tuple[ProseBlock, ...]:
    """A guide that says nothing."""
    return ()


def choose_file(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
    """Ask the person for a file that exists."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(chosen) if chosen else None


def choose_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """Ask the person for a folder that exists."""
    from PySide6.QtWidgets import QFileDialog

    chosen = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(chosen) if chosen else None


def choose_new_file(parent: QWidget, title: str, usual: str, kinds: str) -> Path | None:
    """Ask the person where to write a file; `usual` is what it is called if they don't care."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, str(Path(usual).parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(usual).suffix.removeprefix("."))
    dialog.selectFile(Path(usual).name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def documents() -> Path:
    """The folder of a person's documents."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def has_printer() -> bool:
    """Whether the system knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, sheets: Sheets) -> QPrinter | None:
    """Ask the person for a printer, and for the pages it is to print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from literacy_app.ui.paper_file import prepare

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, sheets)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, sheets.count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec()
    dialog.deleteLater()
    return printer if accepted else None


def show_folder(path: Path) -> None:
    """Show a file's folder in the system's file manager."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))


def read_nothing(places: tuple[Path, ...], is_cancelled: Callable[[], bool]) -> Iterator[Progress]:
    """Nothing has changed in these places."""
    return iter(())


def no_checks(others: Sequence[Path]) -> CheckContent:
    """No content check has anything to say."""
    return lambda parsed, brought: ()


def no_course() -> Curriculum:
    """No lesson is part of a course."""
    from literacy_app.session.curriculum import Curriculum

    return Curriculum()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises OSError."""
    from literacy_app.export.files import write_whole

    write_whole(path, content)


def at_noon() -> Moment:
    """The same noon always, where no clock is handed in."""
    from datetime import UTC, datetime

    from literacy_app.domain.moment import Moment

    noon = datetime(2026, 3, 14, 12, tzinfo=UTC)
    return Moment(noon, noon.toordinal())


def new_learner() -> Learner:
    """A learner of whom nothing is known yet, and of whom nothing outlives the app."""
    from literacy_app.ui import sample_learner

    return sample_learner.new_learner(now=at_noon)


@dataclass(frozen=True)
class Desk:
    """The window's collaborators."""

    shelf: Shelf
    settings: Settings
    themes: ThemeFiles
    prose: ReadProse
    version: Callable[[], str] = str
    data_folder: Path | None = None
    shipped: Path | None = None
    log_file: Path | None = None
    languages: tuple[str, ...] = ("en",)
    guide: ReadGuide = no_guide
    choose_file: Callable[[QWidget, str, str, str], Path | None] = choose_file
    choose_folder: Callable[[QWidget, str, str], Path | None] = choose_folder
    choose_new_file: Callable[[QWidget, str, str, str], Path | None] = choose_new_file
    has_printer: Callable[[], bool] = has_printer
    choose_printer: Callable[[QWidget, Sheets], QPrinter | None] = choose_printer
    show_folder: Callable[[Path], None] = show_folder
    refresh: Refresh = read_nothing
    learner: Learner = field(default_factory=new_learner)
    curriculum: Callable[[], Curriculum] = no_course
    checks: Callable[[Sequence[Path]], CheckContent] = no_checks
    draft: Draft | None = None
    now: Callable[[], Moment] = at_noon
    write: Callable[[Path, bytes], None] = write_whole
