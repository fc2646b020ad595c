"""The hands of a teacher who makes a lesson: what they press, point at, type and paste."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from literacy_app.domain.lesson import Lesson, Passage, Span
from literacy_app.ui.authoring.author_page import AuthorPage
from literacy_app.ui.authoring.desk_layout import VIEWS
from literacy_app.ui.authoring.marking_view import MarkingView
from tests.journeys.hands import Keyboard, Mouse

Entry = QLineEdit | QPlainTextEdit
_LONG = 24
"""Words that are longer are pasted, as from somebody's notes."""


class Teacher(Keyboard, Mouse):
    """Somebody at the authoring desk."""

    @property
    def desk(self) -> AuthorPage:
        found = self.window.editing.page
        assert found is not None
        return found

    @property
    def lesson(self) -> Lesson:
        """The lesson as the desk has it."""
        return self.desk.bench.authoring.lesson

    def turn_to(self, view: str) -> None:
        """Turn to another part of the lesson, by its key."""
        self.press(f"Ctrl+{VIEWS.index(view) + 1}")
        self.wait(lambda: self.desk.floor.view == view)

    # ------------------------------------------------------------ fields and buttons

    def _entries(self) -> list[Entry]:
        """The fields that are seen."""
        found: list[Entry] = [
            *self.window.findChildren(QLineEdit),
            *self.window.findChildren(QPlainTextEdit),
        ]
        return [each for each in found if each.isVisibleTo(self.window)]

    def entry(self, name: str) -> Entry:
        """The field that a screen reader would call so."""
        found = [each for each in self._entries() if each.accessibleName() == name]
        assert len(found) == 1, f"{name} is not among {self.entries()}"
        return found[0]

    def entries(self) -> list[str]:
        """What the fields are called that are seen."""
        return [each.accessibleName() for each in self._entries()]

    def fill(self, name: str, words: str) -> None:
        """Click into a field, and have these words stand in it."""
        entry = self.entry(name)
        self._let_settle(entry)
        self.click_at(entry)
        self.put(words)

    def put(self, words: str) -> None:
        """Have these words in the place of all that stands where the keyboard is."""
        self.press("Ctrl+A")
        self.enter(words)

    def enter(self, words: str) -> None:
        """Type words, or paste them where they are many."""
        if len(words) > _LONG or "\n" in words:
            QGuiApplication.clipboard().setText(words)
            self.press("Ctrl+V")
        else:
            self.write(words)

    def push(self, name: str, within: QWidget | None = None) -> None:
        """Click the button that is called so."""
        place = within or self.window
        found = [
            each
            for each in place.findChildren(QAbstractButton)
            if name in (each.accessibleName(), each.text()) and each.isVisibleTo(self.window)
        ]
        assert len(found) == 1, f"{name}: {len(found)}"
        self._let_settle(found[0])
        self.click_at(found[0])

    def _let_settle(self, widget: QWidget) -> None:
        """Wait until a widget has its place: what was pasted above it takes its room."""
        before = None
        while before != (before := widget.mapTo(self.window, QPoint())):
            for _ in range(3):
                QApplication.processEvents()

    # ------------------------------------------------------------ the article

    @property
    def text(self) -> MarkingView:
        return self.desk.article.view

    def span_of(self, words: str, after: str = "") -> Span:
        """Where words stand in the article, behind others if need be."""
        text = self.lesson.articles[0].text
        start = text.index(words, text.index(after) if after else 0)
        return Span(start, start + len(words))

    def go_to_words(self, words: str, after: str = "") -> None:
        """Go on with the arrow keys to the first of some words."""
        start = self.span_of(words, after).start
        self.press("Right")  # where the reader had scrolled to, it comes there first
        at = self.text.caret.span
        if at is not None and at.start > start:
            self.press("Ctrl+Home")
        self._step("Right", lambda at: at.start >= start)

    def select(self, words: str, after: str = "") -> None:
        """Go to words with the arrow keys, and select them with Shift."""
        span = self.span_of(words, after)
        self.go_to_words(words, after)
        if len(words.split()) == 1:
            self.let_go()  # then a key is for the word that the caret stands on
            return
        self._step("Shift+Right", lambda at: at.end >= span.end)

    def let_go(self) -> None:
        """Let go of the selected passage, with Esc."""
        while self.desk.bench.authoring.selected is not None:
            self.press("Esc")

    def _step(self, key: str, is_there: Callable[[Span], bool]) -> None:
        for _ in range(999):
            at = self.text.selected_span() if "Shift" in key else self.text.caret.span
            if at is not None and is_there(at):
                return
            self.press(key)
        raise AssertionError("the keys don’t lead there")

    def draw_over(self, words: str, after: str = "") -> None:
        """Select words with the mouse."""
        span, page = self.span_of(words, after), self.text.page
        self._spot(Span(span.start, span.start + 1), at_end=False)
        self._spot(Span(span.end - 1, span.end), at_end=True)  # now both are seen
        start = self._spot(Span(span.start, span.start + 1), at_end=False)
        end = self._spot(Span(span.end - 1, span.end), at_end=True)
        self.draw(page, start, page, end)

    def _spot(self, letter: Span, at_end: bool) -> QPoint:
        view = self.text
        assert view.underlay is not None
        rect = view.underlay.rects_of(letter)[0]
        self.spot_in(view, rect)
        x = rect.right() - 1 if at_end else rect.left() + 1
        return QPoint(round(x), round(rect.center().y()) - view.bar.value())

    def point_at_words(self, words: str, after: str = "") -> None:
        """Click the first of some words."""
        span = self.span_of(words, after)
        self.click_at(self.text.page, self._spot(Span(span.start, span.start + 1), at_end=False))

    @property
    def has_keys(self) -> str:
        """What has the keyboard."""
        focus = QApplication.focusWidget()
        return focus.accessibleName() if focus is not None else ""

    def passage(self, passage_id: str) -> Passage:
        """A passage as the desk has it."""
        return self.desk.bench.authoring.draft.passage(passage_id)

    def point_at_passage(self, passage: Passage) -> None:
        """Click the first words of a passage."""
        self.click_at(self.text.page, self._spot(Span(passage.start, passage.start + 1), False))

    def find_in_source(self, words: str) -> None:
        """Go down in the source to the line that begins with these words, by the arrow keys."""
        edit = self.desk.floor.source.edit
        for _ in range(999):
            if edit.textCursor().block().text().startswith(words):
                return
            self.press("Down")
        raise AssertionError(f"{words} begins no line")

    def push_like(self, beginning: str) -> None:
        """Click the button whose words begin so."""
        found = [
            each
            for each in self.window.findChildren(QAbstractButton)
            if each.text().startswith(beginning) and each.isVisibleTo(self.window)
        ]
        assert len(found) == 1, f"{beginning}: {len(found)}"
        self.click_at(found[0])

    def push_voice(self, name: str) -> None:
        """Click a voice on the palette beside the selected words."""
        palette = self.desk.article.voice_palette
        self.wait(palette.isVisible)
        self.push(name, palette)

    def paste_into(self, name: str, words: str) -> None:
        """Paste words into a field, from its own menu."""
        QGuiApplication.clipboard().setText(words)
        self.click_at(self.entry(name), button=Qt.MouseButton.RightButton)
        self.choose_here("Paste")
