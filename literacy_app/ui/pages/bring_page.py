"""Bringing an article to a lesson that holds only its key: a file, a paste, a drop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.domain.lesson import Lesson
from literacy_app.ui.announcing import say
from literacy_app.ui.collaborators import Brought, Shelf
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.widgets.paste_field import PasteField, drop_frame, on_clipboard
from literacy_app.ui.words import date_words, problem_words, tr

_LONG_ENOUGH = 400


class BringPage(ColumnPage):
    """Asks for an article, and shows what came of it.

    Signals:
        file_requested(): choose an article's file.
        lesson_requested(Path): read the lesson whose article was recognised.
        home_requested()
    """

    file_requested = Signal()
    lesson_requested = Signal(Path)
    home_requested = Signal()

    def __init__(self, look: Look, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._shelf = shelf
        self._path: Path | None = None
        self._lesson: Lesson | None = None
        self._brought: Brought | None = None
        self._trouble = self._busy = ""
        self._text = ""
        self.text = PasteField(look, "")

    def ask_for(self, path: Path | None, lesson: Lesson | None) -> None:
        """Ask for the article of a lesson, or of whichever lesson knows it."""
        self._path, self._lesson = path, lesson
        self._clear()
        pasted = _words_in(*on_clipboard())
        self._text = pasted if len(pasted) >= _LONG_ENOUGH else ""
        self.rebuild()
        self._choose_all()
        self.text.setFocus()

    def _choose_all(self) -> None:
        """Select what is there already, so that another paste takes its place."""
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.movePosition(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def bring_text(self, text: str, name: str) -> None:
        """Have a text recognised, and show what came of it."""
        self._clear()
        if text.strip():
            self._brought = self._shelf.bring(self._path, text, name)
        else:
            self._trouble = tr("There is no text in it yet.")
        self._text = text if name == "" else self.text.toPlainText()
        self.rebuild()

    def show_busy(self, name: str) -> None:
        """Say that the file of this name is being read."""
        self._clear()
        self._busy = tr("Looking through {file}…", file=name)
        self._text = self.text.toPlainText()
        self.rebuild()
        say(self.text, self._busy)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read for what was asked last."""
        return bool(self._busy)

    def show_trouble(self, words: str) -> None:
        """Say why a file can't be read."""
        self._clear()
        self._trouble = words
        self.rebuild()

    def _clear(self) -> None:
        self._brought, self._trouble, self._busy = None, "", ""

    @property
    def lesson_path(self) -> Path | None:
        """The lesson whose article was recognised."""
        return self._brought.lesson_path if self._brought is not None else None

    @property
    def trouble(self) -> str:
        """Why the recognised article can't be kept, or nothing."""
        if self._brought is None or self._brought.lesson_path is None:
            return ""
        return problem_words(self._brought.problems)

    def build(self, column: QVBoxLayout) -> None:
        """What is asked for, the ways to bring it, and what came of it."""
        column.addWidget(label(tr("Bring the article"), self.look, "page_title"))
        self.space(column, 6)
        if self._lesson is None:
            words = tr(
                "Some lessons hold only the key to an article. Bring its text once, and the lesson "
                "that knows it opens; it stays on this computer and is never put into a lesson."
            )
        else:
            words = tr(
                "This lesson knows its article by heart but may not pass it on. Bring the text "
                "once; it stays on this computer and is never put into a lesson."
            )
        column.addWidget(label(words, self.look))
        self.space(column, 18)
        self._add_known(column)
        self._add_result(column)
        self._add_ways(column)

    def _add_known(self, column: QVBoxLayout) -> None:
        if self._lesson is None or self._lesson.key is None:
            return
        imprint = self._lesson.key.imprint
        column.addWidget(caps(tr("The article of “{title}”", title=self._lesson.title), self.look))
        self.space(column, 4)
        facts = (imprint.outlet, imprint.byline, date_words(imprint.date))
        column.addWidget(label("  ·  ".join(each for each in facts if each), self.look))
        if imprint.link:
            link = label(imprint.link, self.look, "quiet")
            column.addWidget(link)
        self.space(column, 18)

    def _add_result(self, column: QVBoxLayout) -> None:
        words = self._busy or self._result()
        if words:
            column.addWidget(label(words, self.look, "quiet" if self._busy else "problem"))
            self.space(column, 22)

    def _result(self) -> str:
        """What is wrong with what was brought, or nothing."""
        if self._trouble or self._brought is None or self._brought.lesson_path is not None:
            return self._trouble
        return tr(
            "This is not the article: {percent} % of its words match, and 80 % are needed. "
            "Perhaps the text is cut short, or it is another version.",
            percent=round(self._brought.share * 100),
        )

    def _read(self) -> None:
        if self.lesson_path is not None:
            self.lesson_requested.emit(self.lesson_path)

    def _add_ways(self, column: QVBoxLayout) -> None:
        words = tr("Drop its file here, or open it: a text file or a saved web page.")
        column.addWidget(drop_frame(words, self.file_requested.emit, self.look))
        self.space(column, 22)
        column.addWidget(caps(tr("Or paste its text"), self.look))
        self.space(column, 6)
        self.text = self.entrance = PasteField(self.look, tr("The article’s text"))
        self.text.pasted.connect(self._paste)
        self.text.setAccessibleDescription(self._busy or self._result())
        self.text.setPlaceholderText(tr("Copy the whole article, headline included, and paste it."))
        self.text.setPlainText(self._text)
        self.text.setMinimumHeight(round(self.look.px(220)))
        column.addWidget(self.text)
        self.space(column, 12)
        self._add_buttons(column)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self.look.px(10)))
        row.addWidget(push_button(tr("Use this text"), self._use_text, "primary"))
        row.addWidget(push_button(tr("Back to the lessons"), self.home_requested.emit))
        row.addStretch(1)
        column.addLayout(row)

    def _paste(self, plain: str, html: str) -> None:
        self.text.insertPlainText(_words_in(plain, html))

    def _use_text(self) -> None:
        self.bring_text(self.text.toPlainText(), "")
        self._read()


def _words_in(plain: str, html: str) -> str:
    """The words of a paste, by its rich text where that tells its paragraphs."""
    from literacy_app.intake.article import ArticleError
    from literacy_app.intake.clipboard import pasted_article

    try:
        return pasted_article(plain, html).text
    except ArticleError:
        return plain  # it is refused, with the reason, when it is used
