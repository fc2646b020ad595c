"""The list of keys, and what the app is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from literacy_app.ui.actions import Command, plain_words
from literacy_app.ui.marking_key_words import marking_keys
from literacy_app.ui.quiz_keys import quiz_keys
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.labels import Label, caps, ground, label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.desk import Desk

_SECTION_WIDTH = 300
Row = tuple[str, str]
Section = tuple[str, list[Row]]


class Dialog(QDialog):
    """A dialog with a title, drawn as the pages are. Its content goes into `column`."""

    def __init__(self, title: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look = look
        self.setPalette(look.palette())
        self.setStyleSheet(look.style_sheet())
        self.column = QVBoxLayout(self)
        side = round(look.px(28))
        self.column.setContentsMargins(side, side, side, round(look.px(20)))
        self.column.setSpacing(round(look.px(8)))
        self.column.addWidget(label(title, self.look, "page_title"))

    def add_button(self, row: QHBoxLayout, text: str) -> QPushButton:
        """A button that leaves the keyboard where it is until it is used."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        row.addWidget(button)
        return button

    def close_with_button(self) -> None:
        """End with a row that holds a button to close the dialog."""
        row = QHBoxLayout()
        row.addStretch(1)
        button = self.add_button(row, tr("Close"))
        button.setDefault(True)
        button.clicked.connect(self.accept)
        self.column.addSpacing(round(self.look.px(10)))
        self.column.addLayout(row)

    def fit(self, content: QWidget, width: float) -> None:
        """Take a width at 100 %, and the height that the scrolled content needs at it."""
        px, layout = self.look.px, content.layout()
        margins = self.column.contentsMargins()
        inside = round(px(width)) - margins.left() - margins.right()
        height = layout.heightForWidth(inside) if layout is not None else 0
        others = margins.top() + margins.bottom() + px(110)
        self.resize_to(width, (height + others) / px(1))

    def resize_to(self, width: float, height: float) -> None:
        """Take a size at 100 %, as far as the window that the dialog belongs to has room."""
        px, room = self.look.px, self._parent.window().size()
        self.resize(
            min(round(px(width)), max(room.width() - 24, 320)),
            min(round(px(height)), max(room.height() - 24, 280)),
        )

    def add_scrolling(self, content: QWidget) -> QScrollArea:
        """Add content that scrolls where it is higher than the dialog can be."""
        ground(content, self.look, "page")
        scroll = QScrollArea()
        scroll.setVerticalScrollBar(SlimScrollBar(self.look, "page"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        ground(scroll, self.look, "page")
        self.column.addWidget(scroll, 1)
        return scroll


class KeysDialog(Dialog):
    """Lists every command that has a key, in as many columns as there is room for."""

    def __init__(
        self, commands: Mapping[str, tuple[Command, ...]], look: Look, parent: QWidget
    ) -> None:
        super().__init__(tr("Keys"), look, parent)
        sections = [(plain_words(title), _rows(each)) for title, each in commands.items()]
        article = [(tr("Open the card"), tr("Enter")), (tr("Scroll"), "↑ ↓")]
        sections.append((tr("In the article"), article))
        keys = tr(" or ").join((_native("Ctrl+F"), "/"))
        lessons = [(tr("Search the lessons"), keys), (tr("Read a lesson"), tr("Enter"))]
        lessons.append((tr("The menu of a lesson"), _native("Shift+F10")))
        sections.append((tr("Among the lessons"), lessons))
        sections.append((tr("In a quiz"), [*quiz_keys()]))
        sections.append((tr("Marking on the desk"), marking_keys()))
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, round(look.px(12)), 0)
        columns.setSpacing(round(look.px(44)))
        room = parent.window().width() - look.px(100)
        count = int(min(max(room // look.px(_SECTION_WIDTH + 44), 1), 3))
        for part in _balanced(sections, count):
            columns.addLayout(self._column_of(part), 1)
        scroll = self.add_scrolling(content)
        self.close_with_button()
        self.fit(content, max(count * (_SECTION_WIDTH + 44) + 68, 420))
        scroll.setFocus()

    def _column_of(self, sections: list[Section]) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(0)
        for title, rows in sections:
            side.addWidget(caps(title, self.look))
            side.addSpacing(round(self.look.px(6)))
            side.addLayout(self._grid_of(rows))
            side.addSpacing(round(self.look.px(22)))
        side.addStretch(1)
        return side

    def _grid_of(self, rows: list[Row]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(self.look.px(20)))
        grid.setVerticalSpacing(round(self.look.px(6)))
        top = Qt.AlignmentFlag.AlignTop
        for number, (words, key) in enumerate(rows):
            grid.addWidget(label(words, self.look), number, 0, top)
            grid.addWidget(self._key(key), number, 1, top | Qt.AlignmentFlag.AlignTrailing)
        grid.setColumnStretch(0, 1)
        return grid

    def _key(self, key: str) -> Label:
        return label(key, self.look, "quiet", wrap=False)


def _rows(commands: tuple[Command, ...]) -> list[Row]:
    return [
        (plain_words(each.words), tr(" or ").join(_native(key) for key in each.keys[:2]))
        for each in commands
        if each.keys
    ]


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _balanced(sections: list[Section], count: int) -> list[list[Section]]:
    """The sections in order, in `count` columns of which the highest is as low as can be."""
    ways = (
        [sections[start:end] for start, end in pairwise((0, *cuts, len(sections)))]
        for cuts in combinations(range(1, len(sections)), count - 1)
    )
    return min(ways, key=lambda columns: max(map(_lines, columns)))


def _lines(sections: list[Section]) -> int:
    return sum(len(rows) + 2 for _, rows in sections)


class AboutDialog(Dialog):
    """Says what the app is, what it is made of, and where it keeps what it remembers."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Whose Voice?"), look, parent)
        self._desk = desk
        content = QWidget()
        self._body = QVBoxLayout(content)
        self._body.setContentsMargins(0, 0, round(look.px(12)), 0)
        self._body.setSpacing(round(look.px(6)))
        version = desk.version()
        if version:
            self._say(tr("Version {version}", version=version), "quiet")
        words = tr(
            "Read an article and hear who is speaking in it: the people it reports, the writer’s "
            "own attitude, or the writer’s own conclusions. It works without a network, and keeps "
            "what it remembers on this computer."
        )
        self._say(words)
        self._add_place(tr("What it remembers"), desk.data_folder, desk.log_file)
        self._add_place(tr("Its log, for when something went wrong"), desk.log_file, desk.log_file)
        self._add_parts()
        self._body.addStretch(1)
        self.add_scrolling(content)
        self.close_with_button()
        self.fit(content, 560)

    def _say(self, words: str, role: str = "value") -> None:
        self._body.addWidget(label(words, self.look, role))

    def _head(self, words: str) -> None:
        self._body.addSpacing(round(self.look.px(14)))
        self._body.addWidget(caps(words, self.look))

    def _add_place(self, heading: str, place: Path | None, within: Path | None) -> None:
        """Where something lies, with a button that shows the folder of `within`."""
        if place is None or within is None:
            return
        self._head(heading)
        row = QHBoxLayout()
        row.setSpacing(round(self.look.px(12)))
        # A path has no spaces to break at; marks that take no room let it go over several lines.
        row.addWidget(label(str(place).replace("/", "/\u200b"), self.look), 1)
        button = self.add_button(row, tr("Show"))
        button.setAccessibleName(tr("Show: {what}", what=heading))
        button.clicked.connect(lambda: self._desk.show_folder(within))
        self._body.addLayout(row)

    def _add_parts(self) -> None:
        self._head(tr("Made with"))
        for name, licence in _PARTS:
            self._say(tr("{part} ({licence})", part=name, licence=licence))


_PARTS = (
    ("Python", "PSF License 2"),
    ("Qt, PySide6", "LGPL 3"),
    ("Python-Markdown", "BSD 3-Clause"),
    ("PyYAML", "MIT"),
)
