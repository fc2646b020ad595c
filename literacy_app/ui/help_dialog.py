"""The list of keys, and what the app is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from literacy_app.ui.actions import Command, plain_words
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr


class _Dialog(QDialog):
    def __init__(self, title: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.look = look
        self.setStyleSheet(look.style_sheet())
        self.column = QVBoxLayout(self)
        side = round(look.px(28))
        self.column.setContentsMargins(side, side, side, round(look.px(20)))
        self.column.setSpacing(round(look.px(8)))
        self.column.addWidget(label(title, self.look, "page_title"))

    def close_with_button(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        button = QPushButton(tr("Close"))
        button.setDefault(True)
        button.clicked.connect(self.accept)
        row.addWidget(button)
        self.column.addSpacing(round(self.look.px(10)))
        self.column.addLayout(row)


class KeysDialog(_Dialog):
    """Lists every command that has a key."""

    def __init__(
        self, commands: Mapping[str, tuple[Command, ...]], look: Look, parent: QWidget
    ) -> None:
        super().__init__(tr("Keys"), look, parent)
        columns = QHBoxLayout()
        columns.setSpacing(round(look.px(48)))
        for titles in (list(commands)[:2], list(commands)[2:]):
            side = QVBoxLayout()
            side.setSpacing(round(look.px(8)))
            for title in titles:
                self._add_menu(side, plain_words(title), commands[title])
            if titles is not None and titles[-1] == list(commands)[-1]:
                article = [(tr("Open the card"), tr("Enter")), (tr("Scroll"), "↑ ↓")]
                self._add_rows(side, tr("In the article"), article)
            side.addStretch(1)
            columns.addLayout(side)
        self.column.addLayout(columns)
        self.close_with_button()

    def _add_menu(self, side: QVBoxLayout, title: str, commands: tuple[Command, ...]) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        rows = [
            (plain_words(each.words), QKeySequence(each.keys[0]).toString(native))
            for each in commands
            if each.keys
        ]
        self._add_rows(side, title, rows)

    def _add_rows(self, side: QVBoxLayout, title: str, rows: list[tuple[str, str]]) -> None:
        side.addSpacing(round(self.look.px(8)))
        side.addWidget(label(title.upper(), self.look, "caps", wrap=False))
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(self.look.px(24)))
        grid.setVerticalSpacing(round(self.look.px(5)))
        for number, (words, key) in enumerate(rows):
            grid.addWidget(label(words, self.look, wrap=False), number, 0)
            grid.addWidget(label(key, self.look, "quiet", wrap=False), number, 1)
        grid.setColumnStretch(0, 1)
        side.addLayout(grid)


class AboutDialog(_Dialog):
    """Says what the app is."""

    def __init__(self, version: str, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Whose Voice?"), look, parent)
        self.column.addWidget(
            label(tr("Version {version}", version=version), self.look, "quiet", wrap=False)
        )
        words = tr(
            "Read an article and hear who is speaking in it: the people it reports, the writer’s "
            "own attitude, or the writer’s own conclusions. It works without a network, and keeps "
            "what it remembers on this computer."
        )
        text = label(words, self.look)
        text.setMinimumWidth(round(look.px(420)))
        self.column.addWidget(text)
        self.close_with_button()
