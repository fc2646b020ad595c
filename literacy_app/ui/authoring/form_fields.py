"""Fields of the forms on the desk: a heading, what is typed, and what is to be said about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_entries import Area, Line
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import Label, label, shown_lines

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_SPACE = re.compile(r"[ \t\n]+")


def one_line(text: str) -> str:
    """`text` as a lesson keeps it in one line; spaces that hold words together stay such."""
    return _SPACE.sub(" ", text).strip(" ")


def paragraphs(text: str) -> str:
    """`text` as a lesson keeps an explanation: paragraphs of one line each."""
    return "\n\n".join(filter(None, map(one_line, _BLANK_LINE.split(text))))


def prose(text: str) -> str:
    """`text` as a lesson keeps a page of prose: its lines, without white space at the ends."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def by_pointer() -> bool:
    """Whether the pointer is pressed: then nothing may move below it, or its click would miss."""
    return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton


class Heading(Label):
    """What a field asks: in capitals where it begins a part, quiet where it is one of several."""

    def __init__(self, words: str, look: Look, is_part: bool) -> None:
        super().__init__("", look, "caps" if is_part else "quiet")
        self._is_part = is_part
        self.ask(words)

    def ask(self, words: str) -> None:
        """Ask something else."""
        self.setText(shown_lines(words.upper() if self._is_part else words))


class Field(QWidget):
    """A heading above something that is typed; below it a hint, and what can't be kept.

    What stands in it is told as the lesson keeps it. What the lesson says is shown only where it
    is something else, so that nothing moves below the hands of whoever types.

    Signals:
        edited(str): something else stands in it.
        came(), left(): the keyboard came to it, and went away.
    """

    edited = Signal(str)
    came = Signal()
    left = Signal()

    def __init__(self, heading: str, look: Look, hint: str, is_part: bool) -> None:
        super().__init__()
        self.heading = Heading(heading, look, is_part)
        self.hint = label(hint, look, "quiet")
        self.trouble = label("", look, "problem")
        self.trouble.hide()
        self.column = bare_column(self)
        self._known: str | None = ""
        self._told = ""
        self._entry: Line | Area
        self._keeps: Callable[[str], str] = one_line

    def _settle(self, entry: Line | Area, look: Look) -> None:
        """Put it together around what is typed into."""
        self._entry = entry
        self.heading.setBuddy(entry)
        self._describe()
        entry.came.connect(self.came)
        entry.left.connect(self.left)
        self.setFocusProxy(entry)
        for each in (self.heading, entry, self.trouble, self.hint):
            self.column.addWidget(each)
        self.hint.setVisible(bool(self.hint.text()))  # by itself it would be a window of its own
        self.set_look(look)

    @property
    def value(self) -> str:
        """What stands in it, as the lesson keeps it."""
        return self._keeps(self.typed)

    @property
    def typed(self) -> str:
        """What stands in it."""
        raise NotImplementedError

    def put(self, text: str) -> None:
        """Have this stand in it."""
        raise NotImplementedError

    def show_value(self, value: str) -> None:
        """Show what the lesson says."""
        if value == self._known:
            return
        self._known = self._told = value
        self.say("")
        if self._keeps(value) != self.value:
            self.put(value)

    def forget(self) -> None:
        """Show what is said next whatever was typed: it is about something else."""
        self._known = None
        self.put("")

    def take(self, text: str) -> None:
        """Have this stand in it as if it had been typed."""
        self.put(text)
        self._tell()

    def say(self, trouble: str) -> None:
        """Say what is wrong with what was typed, or nothing."""
        if trouble != self.trouble.text():
            self.trouble.setText(shown_lines(trouble))
            self.trouble.setVisible(bool(trouble))
            self._describe()

    def set_hint(self, hint: str) -> None:
        """Say something else below it."""
        if hint != self.hint.text():
            self.hint.setText(shown_lines(hint))
            self.hint.setVisible(bool(hint))
            self._describe()

    def _describe(self) -> None:
        """Have a screen reader say what stands below it."""
        words = " ".join(filter(None, (self.trouble.text(), self.hint.text())))
        self._entry.setAccessibleDescription(words)

    def _tell(self) -> None:
        value = self.value
        if value != self._told:
            self._told = value
            self.edited.emit(value)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        dress(look, self.heading, self.hint, self.trouble)
        self.column.setSpacing(round(look.px(4)))


class TextLine(Field):
    """A field of one line. `line` is what is typed into."""

    def __init__(
        self, heading: str, look: Look, hint: str = "", usual: str = "", is_part: bool = False
    ) -> None:
        super().__init__(heading, look, hint, is_part)
        self.line = Line(heading, usual)
        self.line.textEdited.connect(self._tell)
        self._settle(self.line, look)

    @property
    def typed(self) -> str:
        """What stands in it."""
        return self.line.text()

    def put(self, text: str) -> None:
        """Have this stand in it."""
        self.line.put(text)


class TextArea(Field):
    """A field of several lines. `area` is what is typed into."""

    def __init__(
        self,
        heading: str,
        look: Look,
        hint: str = "",
        usual: str = "",
        keeps: Callable[[str], str] = prose,
        lines: tuple[int, int] = (2, 10),
        is_part: bool = False,
    ) -> None:
        super().__init__(heading, look, hint, is_part)
        self._keeps = keeps
        self.area = self._make_area(heading, look, lines)
        self.area.setPlaceholderText(usual)
        self.area.typed.connect(self._tell)
        self._settle(self.area, look)

    def _make_area(self, heading: str, look: Look, lines: tuple[int, int]) -> Area:
        return Area(heading, look, *lines)

    @property
    def typed(self) -> str:
        """What stands in it."""
        return self.area.text

    def put(self, text: str) -> None:
        """Have this stand in it."""
        self.area.put(text)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.area.set_look(look)
