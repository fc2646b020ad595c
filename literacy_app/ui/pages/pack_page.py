"""A pack that was opened: what is in it, before anything of it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from literacy_app.packs.unpack import Choice
from literacy_app.ui.lesson_words import hint_line, level_line, problem_line, title_of
from literacy_app.ui.pack_words import (
    add_words,
    choice_words,
    clash_words,
    facts_line,
    trouble_words,
)
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.widgets import choice
from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import Label, caps, label
from literacy_app.ui.widgets.rule import Rule
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from literacy_app.domain.problems import Problem
    from literacy_app.session.unpacking import Arrival, Unpacking
    from literacy_app.ui.theme import Look

MOST_SHOWN = 60
"""How many lessons are shown one by one, those first about which there is something to say."""


class PackPage(ColumnPage):
    """Shows how far the work with a pack has come, what is in it, or why it stays closed.

    Attributes:
        unpacking: the pack and what is chosen about it, once it was looked into.
        add: the button that adds its lessons.

    Signals:
        adding_requested(): put the lessons into the folder.
        folder_requested(): choose another folder for them.
        stop_requested(): go no further with the work under way.
        leave_requested(): leave the pack alone.
    """

    adding_requested = Signal()
    folder_requested = Signal()
    stop_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.unpacking: Unpacking | None = None
        self.add = QPushButton()
        self._file, self._work = "", ""
        self._problems: tuple[Problem, ...] = ()
        self._progress: Label | None = None
        self._rows: dict[str, choice.Choice] = {}

    # ------------------------------------------------------------ what is shown

    def show_waiting(self, path: Path, work: str) -> None:
        """Say what is being done with a pack, as `work` has it."""
        self._file, self._work, self._problems = path.name, work, ()
        self._focus_on_entrance()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far that has come."""
        if self._progress is not None and total:
            number = QLocale().toString
            words = tr("{done} of {total} lessons", done=number(done), total=number(total))
            self._progress.setText(words)

    def show_pack(self, unpacking: Unpacking) -> None:
        """Show what is in a pack."""
        self.unpacking, self._work, self._problems = unpacking, "", ()
        self._focus_on_entrance()

    def show_refusal(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Say why a pack stays closed, or why its lessons can't be added."""
        self._file, self._work, self._problems = path.name, "", problems
        self._focus_on_entrance()

    def forget(self) -> None:
        """Let go of the pack that was shown."""
        self.unpacking = None

    def _focus_on_entrance(self) -> None:
        self.rebuild()
        self.verticalScrollBar().setValue(0)
        if self.entrance is not None and self.isVisible():
            self.entrance.setFocus()

    def build(self, column: QVBoxLayout) -> None:
        """The work under way, the refusal, or the pack."""
        self._progress, self._rows = None, {}
        if self._work:
            self._build_waiting(column)
        elif self._problems and self.unpacking is None:
            self._build_refusal(column)
        elif self.unpacking is not None:
            self._build_pack(column, self.unpacking)

    def _build_waiting(self, column: QVBoxLayout) -> None:
        column.addWidget(caps(tr("Lesson pack"), self.look))
        self.space(column, 4)
        column.addWidget(label(self._work, self.look, "page_title"))
        self.space(column, 8)
        self._progress = label(self._file, self.look, "quiet")
        column.addWidget(self._progress)
        self.space(column, 18)
        self.entrance = push_button(tr("Stop"), self.stop_requested.emit)
        self._add_row(column, self.entrance)

    def _build_refusal(self, column: QVBoxLayout) -> None:
        column.addWidget(caps(tr("Lesson pack"), self.look))
        self.space(column, 4)
        words = tr("“{file}” can’t be opened", file=self._file)
        column.addWidget(label(words, self.look, "page_title"))
        self.space(column, 10)
        self._add_problem(column)
        column.addWidget(label(tr("Nothing of it was written."), self.look, "quiet"))
        self.space(column, 18)
        self.entrance = push_button(tr("Back"), self.leave_requested.emit, "primary")
        self._add_row(column, self.entrance)

    def _add_problem(self, column: QVBoxLayout) -> None:
        message, hint = trouble_words(self._problems)
        column.addWidget(label(message, self.look, "problem"))
        self.space(column, 4)
        column.addWidget(label(hint, self.look))
        self.space(column, 14)

    # ------------------------------------------------------------ the pack

    def _build_pack(self, column: QVBoxLayout, unpacking: Unpacking) -> None:
        manifest = unpacking.preview.manifest
        column.addWidget(caps(tr("Lesson pack"), self.look))
        self.space(column, 4)
        title = manifest.title or unpacking.preview.path.stem
        column.addWidget(label(title, self.look, "page_title"))
        self.space(column, 6)
        count = len(unpacking.preview.arrivals)
        facts = (counted("{count} lesson", "{count} lessons", count), unpacking.preview.path.name)
        column.addWidget(label("  ·  ".join(facts), self.look, "quiet"))
        if manifest.note:
            self.space(column, 12)
            column.addWidget(label(manifest.note, self.look))
        self.space(column, 18)
        if self._problems:
            self._add_problem(column)
        self._add_place(column, unpacking)
        self._add_buttons(column, unpacking)
        self._add_all(column, unpacking)
        self._add_lessons(column, unpacking)

    def _add_place(self, column: QVBoxLayout, unpacking: Unpacking) -> None:
        """Where the lessons go."""
        folder = unpacking.folder.path
        words = tr("The lessons go to “{folder}”.", folder=folder.name or str(folder))
        column.addWidget(label(words, self.look))
        self.space(column, 3)
        column.addWidget(label(str(folder), self.look, "quiet"))
        self.space(column, 14)

    def _add_buttons(self, column: QVBoxLayout, unpacking: Unpacking) -> None:
        self.add = push_button(add_words(unpacking.count), self.adding_requested.emit, "primary")
        other = push_button(tr("Another folder…"), self.folder_requested.emit)
        leave = push_button(tr("Leave it"), self.leave_requested.emit)
        self.entrance = leave
        if unpacking.sound:
            self.entrance = self.add
            self._add_row(column, self.add, other, leave)
        else:
            self._add_row(column, leave)
        self._show_count()

    def _show_count(self) -> None:
        count = self.unpacking.count if self.unpacking is not None else 0
        self.add.setText(add_words(count) if count else tr("Nothing to add"))
        self.add.setEnabled(count > 0)

    def _add_all(self, column: QVBoxLayout, unpacking: Unpacking) -> None:
        """One choice for all clashes, where there are several."""
        different = [each for each in unpacking.clashes.values() if not each.is_same]
        if len(different) < 2:
            return
        self.space(column, 22)
        words = counted(
            "{count} lesson is here already in another version, or its name is taken.",
            "{count} lessons are here already in other versions, or their names are taken.",
            len(different),
        )
        column.addWidget(label(words, self.look))
        options = [(each.value, choice_words(each)) for each in Choice]
        row = choice.Choice(tr("For all of them"), options, self.look)
        row.chosen.connect(lambda name: self.choose_for_all(Choice(name)))
        column.addWidget(row)

    def _add_lessons(self, column: QVBoxLayout, unpacking: Unpacking) -> None:
        clashes = [each for each in unpacking.sound if each.card.path in unpacking.clashes]
        others = [each for each in unpacking.sound if each.card.path not in unpacking.clashes]
        ordered = [*unpacking.broken, *clashes, *others]
        for each in ordered[:MOST_SHOWN]:
            self.space(column, 18)
            column.addWidget(Rule(self.look))
            self.space(column, 14)
            self._add_lesson(column, unpacking, each)
        more = len(ordered) - MOST_SHOWN
        if more > 0:
            self.space(column, 18)
            words = counted("And {count} more lesson.", "And {count} more lessons.", more)
            column.addWidget(label(words, self.look, "quiet"))

    def _add_lesson(self, column: QVBoxLayout, unpacking: Unpacking, arrival: Arrival) -> None:
        card = arrival.card
        column.addWidget(caps(level_line(card), self.look))
        self.space(column, 4)
        column.addWidget(label(title_of(card), self.look, "row_title"))
        self.space(column, 4)
        if card.is_broken:
            column.addWidget(label(problem_line(card), self.look, "problem"))
            self.space(column, 3)
            words = " ".join((hint_line(card), tr("It stays out.")))
            column.addWidget(label(words.strip(), self.look, "quiet"))
            return
        column.addWidget(label(facts_line(card), self.look, "quiet"))
        clash = unpacking.clashes.get(card.path)
        if clash is not None:
            self.space(column, 8)
            column.addWidget(label(clash_words(clash), self.look))
            column.addWidget(self._choices(unpacking, card.path, title_of(card)))

    def _choices(self, unpacking: Unpacking, file: str, title: str) -> choice.Choice:
        options = [(each.value, choice_words(each)) for each in unpacking.options(file)]
        row = self._rows[file] = choice.Choice(tr("Which to keep"), options, self.look)
        for name, words in options:
            row.button(name).setAccessibleName(f"{title}: {words}")
        row.show_chosen(unpacking.choices[file].value)
        row.chosen.connect(lambda name: self.choose(file, Choice(name)))
        return row

    # ------------------------------------------------------------ choosing

    def row(self, file: str) -> choice.Choice:
        """The buttons for the lesson of that file, which clashes."""
        return self._rows[file]

    def choose(self, file: str, chosen: Choice) -> None:
        """Do this about the lesson of that file."""
        assert self.unpacking is not None
        self.unpacking.choose(file, chosen)
        self._show_count()

    def choose_for_all(self, chosen: Choice) -> None:
        """Do this about every lesson that clashes."""
        assert self.unpacking is not None
        self.unpacking.choose_for_all(chosen)
        for file, row in self._rows.items():
            row.show_chosen(self.unpacking.choices[file].value)
        self._show_count()

    # ------------------------------------------------------------ parts

    def _add_row(self, column: QVBoxLayout, *widgets: QWidget) -> None:
        column.addLayout(in_a_row(widgets, round(self.look.px(10))))
