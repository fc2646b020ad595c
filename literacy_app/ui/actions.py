"""Everything that can be done in the window: its menus and its keys, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionGroup


class Command(NamedTuple):
    """One thing to do: its name in code, its words, its keys, and how it is checked.

    `check` is `on` or `off` for a switch; commands with the same `group` exclude each other.
    `reading` commands work while a lesson is read, `desk` commands on the authoring desk.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    check: str = ""
    group: str = ""
    reading: bool = False
    separated: bool = False
    desk: bool = False


def titles() -> tuple[str, ...]:
    """The titles of the menus, in the window's language."""
    return (
        tr("&File"),
        tr("&Edit"),
        tr("&View"),
        tr("&Passage"),
        tr("&Reading"),
        tr("&Quiz"),
        tr("&Desk"),
        tr("&Help"),
    )


def commands() -> Mapping[str, tuple[Command, ...]]:
    """The commands of each menu, in the window's language."""
    from literacy_app.ui.desk_commands import desk_commands, saving_commands, step_commands
    from literacy_app.ui.quiz_commands import quiz_commands
    from literacy_app.ui.reading_commands import edit_commands, way_commands
    from literacy_app.ui.widgets.link_button import GUIDE_KEY

    file, edit, view, passage, reading, quiz, desk, help_ = titles()
    return {
        file: (
            Command("open", tr("&Open a lesson…"), ("Ctrl+O",)),
            Command("new_lesson", tr("&New lesson from an article…"), ("Ctrl+N",)),
            Command("bring", tr("&Bring the article…"), ("Ctrl+B",)),
            Command("recent", tr("Open &recent")),
            *saving_commands(),
            Command("print", tr("&Print…"), ("Ctrl+P",), reading=True, separated=True),
            Command("pdf", tr("Save as P&DF…"), reading=True),
            Command("web_page", tr("Save as &web page…"), reading=True),
            Command("lesson_folders", tr("L&esson folders…"), separated=True),
            Command("look", tr("Loo&k for new lessons"), ("F5",)),
            Command("pack", tr("P&ack lessons…")),
            Command("article_folder", tr("Article &folder…"), separated=True),
            Command("no_article_folder", tr("&Stop using the article folder")),
            Command("home", tr("&Lessons"), ("Alt+Home",), separated=True),
            Command("settings", tr("Se&ttings…"), ("Ctrl+,",), separated=True),
            Command("quit", tr("&Quit"), ("Ctrl+Q",)),
        ),
        edit: (*step_commands(), *edit_commands()),
        view: (
            Command("system", tr("Colours of the &system"), check="off", group="theme"),
            Command("light", tr("&Light"), check="off", group="theme"),
            Command("dark", tr("&Dark"), check="off", group="theme"),
            Command("contrast", tr("High &contrast"), check="off", group="theme"),
            Command("bigger", tr("&Bigger text"), ("Ctrl++", "Ctrl+="), separated=True),
            Command("smaller", tr("S&maller text"), ("Ctrl+-",)),
            Command("normal", tr("&Normal text"), ("Ctrl+0",)),
            Command("full_screen", tr("&Full screen"), ("F11",), check="off", separated=True),
            Command("next_pane", tr("Next &pane"), ("F6",), reading=True),
        ),
        passage: (
            Command("next", tr("&Next passage"), ("N",), reading=True),
            Command("previous", tr("&Previous passage"), ("P",), reading=True),
            Command("passages", tr("&List of passages…"), ("L",), reading=True),
            Command("close", tr("Cl&ose the card"), ("Esc",), reading=True),
            Command("speech", tr("&Reported speech"), ("1",), "on", reading=True, separated=True),
            Command("commentary", tr("&Commentary"), ("2",), "on", reading=True),
            Command("inference", tr("&Inference"), ("3",), "on", reading=True),
        ),
        reading: way_commands(),
        quiz: quiz_commands(),
        desk: desk_commands(),
        help_: (
            Command("first_steps", tr("&First steps")),
            Command("guideline", tr("&How to tell the voices apart"), ("Shift+F1",)),
            Command("authors_guide", tr("&Guide for authors"), (GUIDE_KEY,)),
            Command("shortcuts", tr("&Keys"), ("F1", "?")),
            Command("log", tr("Show the &log")),
            Command("about", tr("&About Whose Voice?")),
        ),
    }


class Actions:
    """The window's menus, and its actions by name, which are not there before `fill`.

    To make them takes longer than all else that the window has around its page.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._by_name: dict[str, QAction] = {}
        self._reading: list[QAction] = []
        self._desk: list[QAction] = []
        self.recent = QMenu(window)
        self._bar = QMenuBar()
        self._font = self._bar.font()
        self._percent = 100
        self._menus = [self.recent]
        window.setMenuBar(self._bar)
        for title in titles():
            menu = QMenu(title, window)
            self._menus.append(menu)
            self._bar.addMenu(menu)

    @property
    def are_there(self) -> bool:
        """Whether the menus have been filled."""
        return bool(self._by_name)

    def fill(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Make the actions, each with the handler of its name."""
        for menu, group in zip(self._menus[1:], commands().values(), strict=True):
            for command in group:
                self._add(menu, command, handlers)

    def _add(
        self, menu: QMenu, command: Command, handlers: Mapping[str, Callable[[], object]]
    ) -> None:
        from PySide6.QtGui import QAction, QKeySequence

        if command.separated:
            menu.addSeparator()
        if command.name == "recent":
            self.recent.setTitle(command.words)
            menu.addMenu(self.recent)
            return
        action = QAction(command.words, self._window)
        action.setShortcuts([QKeySequence(each) for each in command.keys])
        if command.check:
            action.setCheckable(True)
            action.setChecked(command.check == "on")
        if command.group:
            self._group(command.group).addAction(action)
        if command.reading:
            self._reading.append(action)
        if command.desk:
            self._desk.append(action)
        handler = handlers[command.name]
        action.triggered.connect(lambda _=False: handler())
        menu.addAction(action)
        self._by_name[command.name] = action

    def _group(self, name: str) -> QActionGroup:
        from PySide6.QtGui import QActionGroup

        if name not in self._groups:
            self._groups[name] = QActionGroup(self._window)
        return self._groups[name]

    def scale(self, percent: int) -> None:
        """Write the menus in the system's font, scaled to a text size."""
        if percent == self._percent:
            return
        self._percent = percent
        font = QFont(self._font)
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        for each in (self._bar, *self._menus):
            each.setFont(font)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def set_reading(self, reading: bool) -> None:
        """Enable what works while a lesson is read, and nowhere else."""
        for action in self._reading:
            action.setEnabled(reading)

    def set_desk(self, at_desk: bool) -> None:
        """Enable what works on the authoring desk, and there what has none of its keys."""
        for action in self._desk:
            action.setEnabled(at_desk)
        self._by_name["look"].setEnabled(not at_desk)

    def set_checked(self, name: str, checked: bool) -> None:
        """Show a switch as on or off."""
        self._by_name[name].setChecked(checked)


def plain_words(words: str) -> str:
    """A command's words without the mark of its mnemonic."""
    return words.replace("&", "")
