"""A new lesson from an article: the text is brought, looked through, and made a lesson."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from literacy_app.ui.pages.cleaned_article import CleanedArticle
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.flow_layout import bare_column, in_a_row
from literacy_app.ui.widgets.labels import caps, ground, label
from literacy_app.ui.widgets.link_button import GUIDE_KEY, LinkButton
from literacy_app.ui.widgets.paste_field import PasteField, drop_frame, on_clipboard
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

    from literacy_app.intake.cleaning import Cleaned
    from literacy_app.ui.theme import Look


class NewLessonPage(QWidget):
    """Asks for an article's text, and then shows it cleaned.

    Attributes:
        asking: the part that asks for the text. cleaned: the part that shows what came of it.

    Signals:
        pasted(str, str): a text was pasted or typed, plain and as HTML where there is any.
        file_requested(): choose an article's file.
        file_dropped(Path): an article's file was dropped.
        lesson_requested(NewLesson): make the lesson.
        guide_requested(): show the guide for authors.
        leave_requested(): go back to where the person came from.
    """

    pasted = Signal(str, str)
    file_requested = Signal()
    guide_requested = Signal()
    file_dropped = Signal(Path)
    lesson_requested = Signal(object)
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        column = bare_column(self)
        column.addWidget(self._stack)
        asking = self.asking = AskForText(look)
        asking.pasted.connect(self.pasted)
        asking.file_requested.connect(self.file_requested)
        asking.guide_requested.connect(self.guide_requested)
        asking.leave_requested.connect(self.leave_requested)
        self._stack.addWidget(asking)
        self.cleaned = CleanedArticle(look)
        self.cleaned.lesson_requested.connect(self.lesson_requested)
        self.cleaned.other_requested.connect(self.ask)
        self._stack.addWidget(self.cleaned)
        ground(self, look, "page")

    @property
    def is_asking(self) -> bool:
        """Whether it still asks for a text."""
        return self._stack.currentWidget() is self.asking

    def ask(self) -> None:
        """Ask for a text, from the beginning."""
        self.asking.ask()
        self._stack.setCurrentWidget(self.asking)
        self.asking.text.setFocus()

    def show_busy(self) -> None:
        """Say that a text is being looked through."""
        self.asking.say(tr("Looking through the text…"), is_trouble=False)

    def show_trouble(self, words: str) -> None:
        """Say why a text can't be taken, and ask for another."""
        self._stack.setCurrentWidget(self.asking)
        self.asking.say(words)

    def show_cleaned(self, cleaned: Cleaned) -> None:
        """Show what came of a text."""
        self._stack.setCurrentWidget(self.cleaned)
        self.cleaned.show_cleaned(cleaned)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        ground(self, look, "page")
        self.asking.set_look(look)
        self.cleaned.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V outside of any field brings what is on the clipboard."""
        if self.is_asking and event.matches(QKeySequence.StandardKey.Paste):
            self.asking.paste()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and words are welcome."""
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file, or else the words, that were dropped."""
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.file_dropped.emit(paths[0])
        else:
            self.pasted.emit(data.text(), data.html() if data.hasHtml() else "")


class AskForText(ColumnPage):
    """Asks for an article's text: a paste, a drop, a file.

    Signals:
        pasted(str, str), file_requested(), guide_requested(), leave_requested(): as those of
            NewLessonPage.
    """

    pasted = Signal(str, str)
    file_requested = Signal()
    guide_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._said: tuple[str, bool] = ("", False)
        self.text = PasteField(look, tr("The article’s text"))
        self.rebuild()

    def ask(self) -> None:
        """Ask for a text, with nothing in the field."""
        self._said = ("", False)
        self.text.clear()
        self.rebuild()

    def say(self, words: str, is_trouble: bool = True) -> None:
        """Say something about the text that was brought."""
        self._said = (words, is_trouble)
        self.rebuild()

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self.pasted.emit(*on_clipboard())

    def build(self, column: QVBoxLayout) -> None:
        """What will come of it, the ways to bring a text, and what is wrong with the last one."""
        column.addWidget(label(tr("New lesson from an article"), self.look, "page_title"))
        self.space(column, 6)
        words = tr(
            "Bring the article as it is. Captions, buttons, cookie notices and the like are left "
            "out, and you see what was: anything can be put back."
        )
        column.addWidget(label(words, self.look))
        self.space(column, 18)
        said, is_trouble = self._said
        if said:
            column.addWidget(label(said, self.look, "problem" if is_trouble else "value"))
            self.space(column, 18)
        self._add_field(column, said)
        self.space(column, 22)
        words = tr("Or drop its file here, or open it: a saved web page, a text, a Word document.")
        column.addWidget(drop_frame(words, self.file_requested.emit, self.look))
        self.space(column, 18)
        self.guide = LinkButton(tr("Guide for authors"), GUIDE_KEY, self.look)
        self.guide.clicked.connect(lambda: self.guide_requested.emit())
        column.addWidget(self.guide)

    def _add_field(self, column: QVBoxLayout, said: str) -> None:
        column.addWidget(caps(tr("Paste it here"), self.look))
        self.space(column, 6)
        typed = self.text.toPlainText()
        self.text = self.entrance = PasteField(self.look, tr("The article’s text"))
        self.text.setAccessibleDescription(said)
        self.text.setPlaceholderText(
            tr("Copy the article in your browser, its headline included, and paste it with Ctrl+V.")
        )
        self.text.setPlainText(typed)
        self.text.pasted.connect(self.pasted)
        self.text.setMinimumHeight(round(self.look.px(200)))
        column.addWidget(self.text)
        self.space(column, 12)
        use = push_button(tr("Use this text"), self._use, "primary")
        back = push_button(tr("Back"), self.leave_requested.emit)
        column.addLayout(in_a_row((use, back), round(self.look.px(10))))

    def _use(self) -> None:
        self.pasted.emit(self.text.toPlainText(), "")
