"""Lesson packs as they are drawn by `picture`: made up, without a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.domain.problems import Message
from literacy_app.session.cards import Card, card_of_lesson
from literacy_app.session.shelf import ShelfEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.main_window import MainWindow

PACK_PAGES = ("pack", "pack-clash", "pack-refused", "packing")
"""The pages of packs that can be drawn."""

_FOLDER = Path("/home/ines/Lessons")
_PACK = Path("autumn-term.zip")


def show_pack(window: MainWindow, lesson: Lesson, page: str) -> None:
    """Show a pack, or the lessons for one."""
    from literacy_app.packs.errors import problem
    from literacy_app.packs.manifest import Manifest
    from literacy_app.packs.unpack import Folder, Stamp, There
    from literacy_app.session.unpacking import Arrival, Preview, Unpacking

    if page == "packing":
        window.rooms.visit(window.packs.packing)
        entries = [ShelfEntry(each) for each in _cards(lesson, broken=False)]
        window.packs.packing.show_lessons(entries, entries[1].path)
        return
    window.rooms.visit(window.packs.page)
    if page == "pack-refused":
        refused = problem("entry-climbs", _PACK, entry="../../start-up.md")
        window.packs.page.show_refusal(_PACK, (refused,))
        return
    clashes = page == "pack-clash"
    arrivals = tuple(Arrival(each, "0" * 64) for each in _cards(lesson, clashes))
    manifest = Manifest(
        "Autumn term: three voices",
        "For 7b. Begin with the library; the bridge takes two lessons.",
        (),
    )
    here = [There("bridge.md", Stamp(1, 1), "bridge"), There("ferry.md", Stamp(1, 1))]
    folder = Folder(_FOLDER, here if clashes else ())
    window.packs.page.show_pack(Unpacking(Preview(_PACK, manifest, arrivals), folder))


def _cards(lesson: Lesson, broken: bool) -> Iterator[Card]:
    """The lesson to draw, and others made up from it."""
    card = card_of_lesson(Path(f"{lesson.id}.md"), lesson)
    yield card
    bridge = card._replace(path="bridge.md", id="bridge", title="The bridge opens in April")
    yield bridge._replace(level=2)
    yield bridge._replace(path="ferry.md", id="ferry", title="The ferry stays", level=3)
    harbour = bridge._replace(path="harbour.md", id="harbour", words=0, is_keyed=True, level=4)
    yield harbour._replace(title="The harbour that was promised twice", origin="published")
    if broken:
        said = Message.of("passage 2 names the cue “snorts”, which is not in its sentence.")
        hint = Message.of("Did you mean “snorted”?")
        yield Card("market.md", problem=said, hint=hint, problem_line=24, errors=1)
