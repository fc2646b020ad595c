"""Lessons into files from the command line, in another language or on paper, without a display."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.export.html import html_page
from literacy_app.export.wording import Wording
from literacy_app.ui.paper import Sheets
from literacy_app.ui.paper_file import pdf_of
from literacy_app.ui.paper_look import PaperChoice, usual_size
from literacy_app.ui.picture import drawing_application
from literacy_app.ui.speaking import speaking
from literacy_app.ui.words import date_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.theme import ThemeFiles

Prose = Callable[[str], "tuple[ProseBlock, ...]"]


def exported_pdf(
    lesson: Lesson, language: str, themes: ThemeFiles, translations: Path, prose: Prose
) -> bytes:
    """The lesson with its voices and explanations as a PDF, on the paper that is usual here."""
    app = drawing_application()
    size = usual_size()
    with speaking(app, language, translations):
        return pdf_of(Sheets(lesson, PaperChoice(size), themes, prose))


def exported_page(lesson: Lesson, language: str, translations: Path, prose: Prose) -> bytes:
    """The lesson as a web page whose own words are in a language."""
    with speaking(drawing_application(), language, translations):
        return html_page(lesson, prose, Wording(tr, language, date_words)).encode("utf-8")
