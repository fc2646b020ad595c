"""What the window works with, and the doors out of it that tests replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.collaborators import Settings, Shelf
    from literacy_app.ui.theme import ThemeFiles


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


def show_folder(path: Path) -> None:
    """Show a file's folder in the system's file manager."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))


@dataclass(frozen=True)
class Desk:
    """The window's collaborators."""

    shelf: Shelf
    settings: Settings
    themes: ThemeFiles
    prose: Callable[[str], tuple[ProseBlock, ...]]
    version: Callable[[], str] = str
    choose_file: Callable[[QWidget, str, str, str], Path | None] = choose_file
    choose_folder: Callable[[QWidget, str, str], Path | None] = choose_folder
    show_folder: Callable[[Path], None] = show_folder
