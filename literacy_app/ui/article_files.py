"""Articles' files: chosen by the person, and read as work that may be done in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from literacy_app.ui.desk import Desk
    from literacy_app.ui.tasks import Work

_FILES = "*.txt *.md *.html *.htm *.docx"


def choose_article(desk: Desk, window: QWidget) -> Path | None:
    """The article's file that the person chooses, or None."""
    kinds = f"{tr('Articles')} ({_FILES});;{tr('All files')} (*)"
    return desk.choose_file(window, tr("Open the article"), "", kinds)


def looked_through(read: Callable[[], object]) -> Work:
    """Work that yields what `read` returns, or the Problem for which it raises ArticleError."""
    from literacy_app.intake.article import ArticleError

    def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
        try:
            yield read()
        except ArticleError as error:
            yield error.problem

    return work
