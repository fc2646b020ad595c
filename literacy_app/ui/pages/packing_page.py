"""Choosing lessons to pass on, and what the pack is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from literacy_app.ui.lesson_words import level_line, title_of
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from literacy_app.ui.collaborators import ShelfEntry
    from literacy_app.ui.theme import Look

_PATH = Qt.ItemDataRole.UserRole
_ROWS = 8


class PackingPage(ColumnPage):
    """Lists the lessons that can be packed; a tick before one says that it goes in.

    Attributes:
        list: the lessons. `title` and `note` are written by the person.

    Signals:
        saving_requested(): choose where the pack is written, and write it.
        leave_requested()
    """

    saving_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._entries: tuple[ShelfEntry, ...] = ()
        self._chosen: set[Path] = set()
        self._words = ("", "")
        self.title, self.note = QLineEdit(), QLineEdit()
        self.list = QListWidget()
        self.save = QPushButton()

    def show_lessons(self, entries: Sequence[ShelfEntry], chosen: Path | None) -> None:
        """Show the lessons that there are, one of them ticked."""
        self._entries = tuple(each for each in entries if not each.card.is_broken)
        self._chosen = {chosen} if chosen is not None else set()
        self._words = ("", "")
        self.rebuild()
        self.list.setFocus()

    @property
    def chosen(self) -> tuple[Path, ...]:
        """The lessons that go in, in the order in which they stand."""
        return tuple(each.path for each in self._entries if each.path in self._chosen)

    @property
    def pack_title(self) -> str:
        """What the pack is called: what was written, or else its only lesson's title."""
        only = [each.card.title for each in self._entries if each.path in self._chosen]
        return self.title.text().strip() or (only[0] if len(only) == 1 else tr("Lessons"))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size, keeping what was written."""
        self._words = (self.title.text(), self.note.text())
        super().set_look(look)

    def build(self, column: QVBoxLayout) -> None:
        """What a pack is, the lessons, its title and a word along, and the buttons."""
        column.addWidget(label(tr("Pack lessons"), self.look, "page_title"))
        self.space(column, 6)
        words = tr(
            "A pack is one file that holds the lessons you tick: send it, or copy it to a stick. "
            "Whoever has this app opens it like a lesson. Articles that may not be passed on stay "
            "here; a lesson that needs one asks for it again."
        )
        column.addWidget(label(words, self.look))
        self.space(column, 18)
        self._add_list(column)
        self.space(column, 18)
        self.title = self._field(column, tr("Title"), self._words[0], tr("Such as: Autumn term"))
        self.note = self._field(
            column, tr("A word along"), self._words[1], tr("To whoever opens it, if you like")
        )
        self._add_buttons(column)

    def _add_list(self, column: QVBoxLayout) -> None:
        self.list = self.entrance = QListWidget()
        self.list.setAccessibleName(tr("Lessons to pack"))
        self.list.setVerticalScrollBar(SlimScrollBar(self.look, "card"))
        self.list.setFont(self.look.sans("body"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette = self.look.palette()
        palette.setColor(QPalette.ColorRole.Base, self.look.colour("card"))
        # Fusion draws the boxes that are ticked in this colour, 1.4 times darker.
        palette.setColor(QPalette.ColorRole.Window, self.look.colour("edge").lighter(140))
        self.list.setPalette(palette)
        self.list.setProperty("shows_focus", True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet(self._list_style())
        titles = Counter(title_of(each.card) for each in self._entries)
        for each in self._entries:
            self.list.addItem(self._item(each, is_alone=titles[title_of(each.card)] == 1))
        if self.list.count():
            self.list.setCurrentRow(0)
        rows = min(max(self.list.count(), 3), _ROWS)
        self.list.setFixedHeight(rows * self._row_height() + round(self.look.px(8)))
        self.list.itemChanged.connect(self._tick)
        column.addWidget(self.list)

    def _list_style(self) -> str:
        """Round corners; no ground for the row of the keys, or its box would lose its edge."""
        px, roles = self.look.px, self.look.theme.roles
        return (
            f"QListWidget {{ border: 1px solid {roles['edge']}; outline: 0;"
            f" border-radius: {round(px(8))}px; padding: {round(px(3))}px; }}"
            f" QListWidget::item {{ padding: 0 {round(px(6))}px; border: 2px solid transparent;"
            f" border-radius: {round(px(6))}px; color: {roles['text']}; }}"
            f" QListWidget::item:focus {{ border-color: {roles['focus']}; }}"
        )

    def _row_height(self) -> int:
        return round(QFontMetricsF(self.look.sans("body")).height() + self.look.px(14))

    def _item(self, entry: ShelfEntry, is_alone: bool) -> QListWidgetItem:
        """A lesson in the list; where its title isn't alone, its file tells which one it is."""
        parts = [shown(title_of(entry.card)), level_line(entry.card)]
        if not is_alone:
            parts.append(shown(f"{entry.path.parent.name}/{entry.path.name}"))
        if entry.card.is_keyed:
            parts.append(tr("without its article"))
        item = QListWidgetItem("  ·  ".join(parts))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
        states = Qt.CheckState
        ticked = entry.path in self._chosen
        item.setCheckState(states.Checked if ticked else states.Unchecked)
        item.setSizeHint(QSize(0, self._row_height()))
        item.setData(_PATH, str(entry.path))
        return item

    def _tick(self, item: QListWidgetItem) -> None:
        path = Path(item.data(_PATH))
        if item.checkState() == Qt.CheckState.Checked:
            self._chosen.add(path)
        else:
            self._chosen.discard(path)
        self._show_count()

    def _field(self, column: QVBoxLayout, name: str, text: str, example: str) -> QLineEdit:
        column.addWidget(caps(name, self.look))
        self.space(column, 4)
        field = QLineEdit(text)
        field.setObjectName("reason")
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        column.addWidget(field)
        self.space(column, 14)
        return field

    def _add_buttons(self, column: QVBoxLayout) -> None:
        self.save = push_button("", self.saving_requested.emit, "primary")
        back = push_button(tr("Back"), self.leave_requested.emit)
        column.addLayout(in_a_row((self.save, back), round(self.look.px(10))))
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.chosen)
        words = counted("Save {count} lesson as a pack…", "Save {count} lessons as a pack…", count)
        self.save.setText(words if count else tr("Tick a lesson"))
        self.save.setEnabled(count > 0)
