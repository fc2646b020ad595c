"""What can be done on the authoring desk, in the menus and with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.ui.actions import Command
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.ui.actions import Actions
    from literacy_app.ui.authoring.author_page import AuthorPage
    from literacy_app.ui.authoring.laid_lesson import LaidLesson
    from literacy_app.ui.editing_ways import EditingWays


def saving_commands() -> tuple[Command, ...]:
    """The commands of the File menu about the lesson that is made."""
    return (
        Command("edit_lesson", tr("Edit t&his lesson"), ("Ctrl+E",)),
        Command("save", tr("Sa&ve"), ("Ctrl+S",), desk=True),
        Command("save_as", tr("Save as a cop&y…"), ("Ctrl+Shift+S",), desk=True),
        Command("versions", tr("Earl&ier saves…"), ("Ctrl+H",), desk=True),
    )


def step_commands() -> tuple[Command, ...]:
    """The commands of the Edit menu that go back and forth between steps."""
    return (
        Command("undo", tr("&Undo"), ("Ctrl+Z",), desk=True),
        Command("redo", tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), desk=True),
    )


def desk_commands() -> tuple[Command, ...]:
    """The commands of the Desk menu."""
    return (
        Command("desk_article", tr("The &article"), ("Ctrl+1",), desk=True),
        Command("desk_quiz", tr("The &quiz"), ("Ctrl+2",), desk=True),
        Command("desk_lesson", tr("The &particulars"), ("Ctrl+3",), desk=True),
        Command("desk_source", tr("The &source"), ("Ctrl+U",), "off", desk=True),
        Command("desk_problems", tr("The pro&blems"), ("Ctrl+J",), "off", desk=True),
        Command("next_problem", tr("&Next problem"), ("F8",), desk=True, separated=True),
        Command("previous_problem", tr("Pre&vious problem"), ("Shift+F8",), desk=True),
        Command("try_lesson", tr("&Try it as a learner"), ("F5",), desk=True, separated=True),
    )


def desk_handlers(ways: EditingWays) -> dict[str, Callable[[], object]]:
    """What each command does, by its name."""

    def laid(do: Callable[[LaidLesson], object]) -> Callable[[], object]:
        return lambda: do(ways.laid) if ways.laid is not None and ways.is_at_work else None

    def on(do: Callable[[AuthorPage], object]) -> Callable[[], object]:
        return laid(lambda lesson: do(lesson.page))

    return {
        "edit_lesson": ways.edit_this,
        "save": ways.save,
        "save_as": laid(lambda lesson: lesson.saving.save_elsewhere()),
        "versions": laid(lambda lesson: lesson.saving.panels.show_versions()),
        "undo": on(lambda page: page.bench.undo()),
        "redo": on(lambda page: page.bench.redo()),
        "desk_article": on(lambda page: page.show_view("article")),
        "desk_quiz": on(lambda page: page.show_view("quiz")),
        "desk_lesson": on(lambda page: page.show_view("lesson")),
        "desk_source": on(lambda page: page.show_source(not page.floor.shows_source)),
        "desk_problems": on(lambda page: page.show_problems(not page.floor.shows_problems)),
        "next_problem": on(lambda page: page.step_problem(forward=True)),
        "previous_problem": on(lambda page: page.step_problem(forward=False)),
        "try_lesson": on(lambda page: page.try_quiz()),
    }


def show_desk(actions: Actions, ways: EditingWays) -> None:
    """Enable on the menus what works on the desk now, and check what is seen there."""
    page = ways.page if ways.is_at_work else None
    actions.set_desk(page is not None)
    actions["edit_lesson"].setEnabled(ways.at_hand.may_be_there)
    if page is None:
        return
    authoring = page.bench.authoring
    actions["save"].setEnabled(authoring.is_changed)
    actions["versions"].setEnabled(authoring.path is not None)
    actions["undo"].setEnabled(authoring.can_undo)
    actions["redo"].setEnabled(authoring.can_redo)
    actions.set_checked("desk_source", page.floor.shows_source)
    actions.set_checked("desk_problems", page.floor.shows_problems)
