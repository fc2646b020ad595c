"""The short form about an article: who wrote it, where, when, and whether it may be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from literacy_app.domain.lesson import Origin
from literacy_app.domain.text import main_language
from literacy_app.ui.intake_words import ORIGINS, origin_meaning, origin_name
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.choice import Choice
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import Label, caps, label
from literacy_app.ui.words import LANGUAGES, language_name, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGridLayout as Grid

    from literacy_app.intake.facts import Facts
    from literacy_app.ui.theme import Look


class ArticleForm(QWidget):
    """Asks about an article; what is known already stands in it.

    Attributes:
        fields: the lines by name: headline, byline, outlet, date, link.

    Signals:
        form_changed(): something else stands in it.
    """

    form_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._headings: list[Label] = []
        self.fields: dict[str, QLineEdit] = {}
        self.origin = Origin.PUBLISHED
        self.language_tag = "en"
        self.origins: dict[Origin, FlatButton] = {}
        self._group = QButtonGroup(self)
        self.references = QPlainTextEdit()
        self._column = bare_column(self)
        self._build()

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        grid = self._grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        names = (
            ("headline", tr("Headline"), ""),
            ("byline", tr("Written by"), ""),
            ("outlet", tr("Published in"), ""),
            ("date", tr("Date"), tr("2026-03-14")),
            ("link", tr("Link"), "https://"),
        )
        for row, (name, words, usual) in enumerate(names):
            self._add_line(grid, row, name, words, usual)
        self._column.addLayout(grid)
        self.language = self._make_language(LANGUAGES)
        self._column.addWidget(self.language)
        self._heading = caps(tr("May the text be passed on?"), self._look)
        self._column.addWidget(self._heading)
        self._meanings: list[Label] = []
        for origin in ORIGINS:
            self._add_origin(origin)
        self._sources = label(tr("What was it retold from? One a line, with its link."), self._look)
        self._column.addWidget(self._sources)
        self.references.setTabChangesFocus(True)
        self.references.setAccessibleName(tr("What it was retold from"))
        self.references.textChanged.connect(self.form_changed)
        self._column.addWidget(self.references)
        self.set_look(self._look)
        self._show_origin()

    def _make_language(self, tags: tuple[str, ...]) -> Choice:
        choice = Choice(tr("Language"), [(tag, language_name(tag)) for tag in tags], self._look)
        choice.chosen.connect(self._set_language)
        self._tags = tags
        return choice

    def _offer_languages(self, tags: tuple[str, ...]) -> None:
        if tags != self._tags:
            before = self.language
            self.language = self._make_language(tags)
            self._column.replaceWidget(before, self.language)
            before.hide()
            before.deleteLater()

    def _add_line(self, grid: Grid, row: int, name: str, words: str, usual: str) -> None:
        heading = label(words, self._look, "quiet", wrap=False)
        line = QLineEdit()
        line.setObjectName("reason")
        line.setAccessibleName(words)
        line.setPlaceholderText(usual)
        line.textEdited.connect(lambda: self.form_changed.emit())
        heading.setBuddy(line)
        self._headings.append(heading)
        self.fields[name] = line
        grid.addWidget(heading, 2 * row, 0)
        grid.addWidget(line, 2 * row + 1, 0)

    def _add_origin(self, origin: Origin) -> None:
        button = FlatButton(origin_name(origin), self._look, checkable=True)
        button.setAccessibleDescription(origin_meaning(origin))
        button.clicked.connect(lambda: self._choose(origin))
        self._group.addButton(button)
        self.origins[origin] = button
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        meaning = label(origin_meaning(origin), self._look, "quiet")
        self._meanings.append(meaning)
        self._column.addWidget(meaning)

    # ------------------------------------------------------------ showing

    def show_facts(self, facts: Facts) -> None:
        """Show what is known of another article; nothing else stands in the form then."""
        known = facts._asdict()
        for name, line in self.fields.items():
            line.setText(known[name])
            line.setCursorPosition(0)
        tag = main_language(facts.language) or "en"
        self._offer_languages(LANGUAGES if tag in LANGUAGES else (*LANGUAGES, tag))
        self._set_language(tag)
        self.references.clear()
        self.origin = Origin.PUBLISHED
        self._show_origin()

    def value(self, name: str) -> str:
        """What stands in a line."""
        return self.fields[name].text().strip()

    def _set_language(self, tag: str) -> None:
        self.language_tag = tag
        self.language.show_chosen(tag)
        self.form_changed.emit()

    def _choose(self, origin: Origin) -> None:
        self.origin = origin
        self._show_origin()
        self.form_changed.emit()

    def _show_origin(self) -> None:
        self.origins[self.origin].setChecked(True)
        retold = self.origin is Origin.RETOLD
        self._sources.setVisible(retold)
        self.references.setVisible(retold)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        dressed: tuple[Label | FlatButton | Choice, ...] = (
            *self._headings, *self._meanings, self._sources, self._heading, self.language,
            *self.origins.values(),
        )  # fmt: skip
        for widget in dressed:
            widget.set_look(look)
        for each in self._headings[1:]:
            each.setContentsMargins(0, round(px(6)), 0, 0)
        for each in self._meanings:
            each.setContentsMargins(0, 0, 0, round(px(6)))
        self._column.setSpacing(round(px(6)))
        self._grid.setVerticalSpacing(round(px(4)))
        self.references.setFixedHeight(round(px(90)))
