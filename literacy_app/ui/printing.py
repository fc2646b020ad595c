"""From a lesson to paper: the preview, and the ways out of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths

from literacy_app.ui.paper import Sheets
from literacy_app.ui.paper_look import PaperChoice, PaperSize, TextSize, usual_size
from literacy_app.ui.words import counted, date_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.problems import Message
    from literacy_app.ui.collaborators import Settings
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.paper_page import PaperPage
    from literacy_app.ui.rooms import Rooms

CHOICE, FOLDER = "paper.choice", "paper.folder"


def kept_choice(settings: Settings) -> PaperChoice:
    """What was chosen last, but for the article; nonsense counts as unset."""
    usual = PaperChoice(usual_size())
    try:
        kept = json.loads(settings.get(CHOICE, "{}"))
        size, text = PaperSize(kept["size"]), TextSize(kept["text"])
        switches = {name: bool(kept[name]) for name in ("grey", "marks", "notes", "lines")}
    except (ValueError, TypeError, LookupError):
        return usual
    return PaperChoice(size, text, **switches)


class Printing(QObject):
    """Shows lessons as sheets, prints and saves them; `tell` hears what can't be remembered."""

    def __init__(
        self, rooms: Rooms, desk: Desk, notices: Notices, tell: Callable[[Message], None]
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._notices, self._tell = rooms, desk, notices, tell
        self.page: PaperPage | None = None
        self._sheets: Sheets | None = None

    # ------------------------------------------------------------ the preview

    def show(self) -> bool:
        """Show the lesson that is read as sheets; False where none is."""
        reading = self._rooms.reading.reading if self._rooms.is_reading_behind else None
        if reading is None:
            return False
        if self.page is not None and self.page.isVisible():
            return True
        several = len(reading.lesson.articles) > 1
        choice = kept_choice(self._desk.settings)
        choice = replace(choice, article=reading.article_index if several else None)
        page = self._new_page(reading.lesson)
        self._lay_out(reading.lesson, choice)
        self._rooms.visit(page)
        page.view.setFocus()
        return True

    def _new_page(self, lesson: Lesson) -> PaperPage:
        from literacy_app.ui.pages.paper_page import PaperPage

        if self.page is not None:
            self.page.deleteLater()
        names = [
            each.name or each.imprint.outlet or str(number)
            for number, each in enumerate(lesson.articles, 1)
        ]
        page = self.page = PaperPage(self._rooms.look, names)
        page.leave_requested.connect(self._rooms.leave)
        page.options.choice_requested.connect(self._choose)
        page.options.print_requested.connect(self.print_out)
        page.options.pdf_requested.connect(self.save_pdf)
        page.options.page_requested.connect(self.save_page)
        return page

    def _lay_out(self, lesson: Lesson, choice: PaperChoice) -> None:
        assert self.page is not None
        self._sheets = Sheets(lesson, choice, self._desk.themes, self._desk.prose)
        self.page.show_sheets(self._sheets)

    def _choose(self, choice: PaperChoice) -> None:
        if self._sheets is None:
            return
        kept = {name: value for name, value in asdict(choice).items() if name != "article"}
        self._keep(CHOICE, json.dumps(kept))
        self._lay_out(self._sheets.lesson, choice)

    def _keep(self, key: str, value: str) -> None:
        from literacy_app.store.errors import StoreError

        try:
            self._desk.settings.set(key, value)
        except StoreError as error:
            self._tell(error.message)

    # ------------------------------------------------------------ the ways out

    def print_out(self) -> None:
        """Let the person choose a printer, and print."""
        from literacy_app.ui.paper_file import PrintError, print_out

        if self._sheets is None or self.page is None:
            return
        if not self._desk.has_printer():
            words = tr(
                "No printer is set up on this computer. Save a PDF: it can be printed elsewhere."
            )
            self._notices.say(words, tr("Save as PDF…"), self.save_pdf)
            return
        printer = self._desk.choose_printer(self.page, self._sheets)
        if printer is None:
            return
        try:
            count = print_out(self._sheets, printer)
        except PrintError:
            words = tr("The printer doesn’t answer. Is it switched on? A PDF can be saved instead.")
            self._notices.say(words, tr("Save as PDF…"), self.save_pdf)
        else:
            sent = counted(
                "{count} page is on its way to the printer.",
                "{count} pages are on their way to the printer.",
                count,
            )
            self._notices.say(sent)

    def save_pdf(self) -> None:
        """Save the sheets as a PDF, of the lesson that is read where none is shown."""
        from literacy_app.ui.paper_file import pdf_of

        if self.show() and self._sheets is not None:
            sheets = self._sheets
            self._save(tr("Save as PDF"), tr("PDF files"), ".pdf", lambda: pdf_of(sheets))

    def save_page(self) -> None:
        """Save the lesson as a web page, which screen readers read best."""
        from literacy_app.export.html import html_page
        from literacy_app.export.wording import Wording

        if self.show() and self._sheets is not None:
            lesson = self._sheets.lesson
            wording = Wording(tr, window_language(), date_words)
            page = html_page(lesson, self._desk.prose, wording).encode("utf-8")
            self._save(tr("Save as web page"), tr("Web pages"), ".html", lambda: page)

    def _save(self, title: str, kind: str, suffix: str, content: Callable[[], bytes]) -> None:
        from literacy_app.export.files import write_whole

        assert self._sheets is not None
        parent = self._rooms.window
        usual = str(self._folder() / (self._sheets.lesson.id + suffix))
        path = self._desk.choose_new_file(parent, title, usual, f"{kind} (*{suffix})")
        if path is None:
            return
        try:
            write_whole(path, content())
        except OSError as error:
            reason = error.strerror or str(error)
            self._notices.say(
                tr("{file} can’t be written: {reason}", file=path.name, reason=reason)
            )
            return
        self._keep(FOLDER, str(path.absolute().parent))
        show_it = tr("Show the file")
        words = tr("{file} is saved.", file=path.name)
        self._notices.say(words, show_it, lambda: self._desk.show_folder(path), stays=False)

    def _folder(self) -> Path:
        kept = Path(self._desk.settings.get(FOLDER, ""))
        if kept.is_absolute() and kept.is_dir():
            return kept
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or ".")


def window_language() -> str:
    """The tag of the language that the window speaks: English where there is no other."""
    name = tr("Reported speech")
    return QLocale().bcp47Name() if name != "Reported speech" else "en"
