"""What can be done while a lesson is read, besides going from passage to passage."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.session.focus import OnlyVoice
from literacy_app.ui.actions import Command
from literacy_app.ui.widgets.scroll_together import Together
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.actions import Actions
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.rooms import Rooms

_SEVERAL = ("next_article", "previous_article", "beside", *(f"by_{each}" for each in Together))
"""The commands for lessons with several articles."""


def edit_commands() -> tuple[Command, ...]:
    """The commands of the Edit menu."""
    return (
        Command("copy_passage", tr("&Copy the passage"), ("Ctrl+Shift+C",), reading=True),
        Command("find", tr("&Find…"), ("Ctrl+F",), reading=True, separated=True),
        Command("find_next", tr("Find &next"), ("F3",), reading=True),
        Command("find_previous", tr("Find &previous"), ("Shift+F3",), reading=True),
    )


def way_commands() -> tuple[Command, ...]:
    """The commands of the Reading menu."""
    return (
        Command("only_speech", tr("Only &reported speech"), ("Shift+1",), reading=True),
        Command("only_commentary", tr("Only &commentary"), ("Shift+2",), reading=True),
        Command("only_inference", tr("Only &inference"), ("Shift+3",), reading=True),
        Command("only_source", tr("Only this &source"), ("S",), reading=True),
        Command("everything", tr("Show &everything"), reading=True),
        Command("try_first", tr("Read &first"), ("T",), "off", reading=True, separated=True),
        Command("who", tr("&Who speaks"), ("W",), "off", reading=True),
        Command("explain", tr("Explain the next wor&d"), ("G",), reading=True),
        Command("next_article", tr("Next &article"), ("Ctrl+Tab",), reading=True, separated=True),
        Command("previous_article", tr("Pre&vious article"), ("Ctrl+Shift+Tab",), reading=True),
        Command("beside", tr("Articles side &by side"), ("B",), "on", reading=True),
        Command("by_paragraph", tr("Scroll by para&graph"), (), "on", "together", True, True),
        Command("by_share", tr("Scroll by &length"), (), "off", "together", True),
        Command("by_nothing", tr("Scroll a&part"), (), "off", "together", True),
        Command("back", tr("Bac&k"), ("Alt+Left",), separated=True),
        Command("forward", tr("F&orward"), ("Alt+Right",)),
    )


class ReadingCommands:
    """Does what the commands above say on the reading page of the rooms."""

    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        self._rooms = rooms
        self._notices = notices
        self._actions: Actions | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by its name; the way back and forward is not among them."""
        rooms = self._rooms
        return {
            **{f"only_{voice}": self._only(voice) for voice in MARKED_VOICES},
            "only_source": lambda: rooms.reading.read_only_source(),
            "everything": lambda: rooms.reading.read_only(None),
            "try_first": lambda: rooms.reading.try_first(),
            "who": lambda: rooms.reading.show_who(),
            "explain": self._explain,
            "copy_passage": self._copy,
            "find": lambda: rooms.reading.finder.open(),
            "find_next": lambda: rooms.reading.finder.step(forward=True),
            "find_previous": lambda: rooms.reading.finder.step(forward=False),
            "next_article": lambda: rooms.reading.step_article(forward=True),
            "previous_article": lambda: rooms.reading.step_article(forward=False),
            "beside": lambda: rooms.reading.put_beside(),
            **{f"by_{each}": self._scroll(each) for each in Together},
        }

    def _only(self, voice: Voice) -> Callable[[], None]:
        return lambda: self._rooms.reading.read_only(OnlyVoice(voice))

    def _scroll(self, by: Together) -> Callable[[], None]:
        return lambda: self._rooms.reading.spread.scroll_by(by)

    def _explain(self) -> None:
        if not self._rooms.reading.explain_word():
            self._notices.say(tr("The glossary explains no word of this article."))

    def _copy(self) -> None:
        if not self._rooms.reading.copy_passage():
            self._notices.say(tr("Choose a passage first, with N or a click."))

    def show_state(self, actions: Actions) -> None:
        """Show on the menus what is on now; called whenever a page was shown."""
        if not self._rooms.is_reading:
            return
        page = self._rooms.reading
        if self._actions is None:
            self._actions = actions
            page.state_changed.connect(self._refresh)
            page.passage_copied.connect(
                lambda: self._notices.say(tr("The passage is copied, with its source."))
            )
        self._refresh()

    def _refresh(self) -> None:
        page, actions = self._rooms.reading, self._actions
        if actions is None or page.reading is None:
            return
        actions.set_checked("try_first", page.reading.trying)
        actions.set_checked("who", page.side.shows_who)
        actions.set_checked("beside", page.wants_beside)
        actions["everything"].setEnabled(page.reading.only is not None)
        for name in _SEVERAL:
            actions[name].setEnabled(len(page.reading.lesson.articles) > 1)
