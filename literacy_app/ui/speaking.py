"""Another language for a while: for pictures, and for files made from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from literacy_app.ui.words import is_right_to_left, locale_of, translator_for


@contextmanager
def speaking(app: QApplication, language: str, translations: Path) -> Iterator[None]:
    """Have the app's words, numbers and dates in a language, from the catalogues in a folder."""
    translator = translator_for(language, translations, app)
    before = QLocale()
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    QLocale.setDefault(locale_of(language))
    try:
        yield
    finally:
        QLocale.setDefault(before)
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


@contextmanager
def showing(app: QApplication, language: str, translations: Path) -> Iterator[None]:
    """The same, with windows laid out the way the language runs."""
    before, directions = app.layoutDirection(), Qt.LayoutDirection
    mirrored = is_right_to_left(language)
    with speaking(app, language, translations):
        app.setLayoutDirection(directions.RightToLeft if mirrored else directions.LeftToRight)
        try:
            yield
        finally:
            app.setLayoutDirection(before)
