"""What stands on the pages of the library in a picture: a made-up shelf of every kind of entry."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.domain.problems import Message
from literacy_app.session.cards import Card, card_of_lesson
from literacy_app.session.curriculum import CourseModule, Curriculum
from literacy_app.session.search import Filter
from literacy_app.session.shelf import ShelfEntry

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.main_window import MainWindow

_ALL = ("speech", "commentary", "inference")
LIBRARY_PAGES = (
    "library",
    "filtered",
    "nothing-found",
    "empty-library",
    "reading-lessons",
    "folders",
    "first-steps",
    "first-steps-2",
    "first-steps-3",
)
"""The pages of the library that can be drawn, besides `home`."""

COURSE_PAGE = "home-course"
"""The home page with a course on it."""


def course_for(page: str, lesson: Lesson) -> Curriculum:
    """The course on a page: the lesson to draw is its first module."""
    if page != COURSE_PAGE:
        return Curriculum()
    first, shipped = f"{lesson.id}.md", f"lessons{os.sep}"
    modules = (
        CourseModule(1, "Who’s talking?", "Direct speech and plain reporting", (first,)),
        CourseModule(2, "Said or snorted?", "Loaded verbs", (f"{shipped}bridge.md",)),
        CourseModule(3, "Open case", "Everything together", (f"{shipped}harbour.md",)),
    )
    return Curriculum(modules, "lessons", "practice")


def entries_for(page: str, lesson: Lesson) -> tuple[ShelfEntry, ...]:
    """The shelf on a page of the library: the lesson to draw, and others made up from it."""
    if page == "empty-library":
        return ()
    card = card_of_lesson(Path(f"{lesson.id}.md"), lesson)
    if page == COURSE_PAGE:
        return tuple(map(ShelfEntry, _course_of(card)))
    if page not in LIBRARY_PAGES:
        brought = lesson.is_keyed and bool(lesson.articles)
        return (ShelfEntry(card, brought, brought),)
    keyed = card._replace(
        path="harbour.md",
        title="The harbour that was promised twice",
        level=3,
        is_keyed=True,
        origin="published",
        words=0,
    )
    return (
        ShelfEntry(card),
        ShelfEntry(_other(card, "bridge.md", "The bridge opens in April", 2, ("speech",))),
        ShelfEntry(keyed),
        ShelfEntry(keyed._replace(path="ferry.md", title="The ferry stays"), True, True),
        ShelfEntry(
            _other(card, "bruecke.md", "Eine Brücke, drei Stimmen", 4, ("inference",))._replace(
                language="de",
                objective="Hören, wer in einem langen Artikel spricht, auch wo er es verschweigt.",
            )
        ),
        ShelfEntry(
            Card(
                "market.md",
                problem=Message.of(
                    "passage 2 names the cue “snorts”, which is not in its sentence."
                ),
                hint=Message.of("Did you mean “snorted”?"),
                problem_line=24,
                errors=3,
            )
        ),
    )


def _course_of(card: Card) -> tuple[Card, ...]:
    """A lesson a module, one for practice, and one of the person's own."""
    shipped = f"lessons{os.sep}"
    practice = f"{shipped}practice{os.sep}in-brief.md"
    return (
        card,
        _other(card, f"{shipped}bridge.md", "The bridge opens in April", 2, ("speech",)),
        _other(card, f"{shipped}harbour.md", "The harbour that was promised twice", 4, _ALL),
        _other(card, "market.md", "Rain on market day", 1, ("speech",)),
        _other(card, practice, "In brief: the ferry edition", 1, _ALL),
    )


def _other(card: Card, path: str, title: str, level: int, teaches: tuple[str, ...]) -> Card:
    return card._replace(path=path, id=path, title=title, level=level, teaches=teaches)


def turn_to(window: MainWindow, page: str) -> None:
    """Turn to a page of the library."""
    window.rooms.show_home()
    home = window.rooms.home
    if page == "filtered":
        home.ask(Filter(levels=frozenset({3})))
        home.list.choose_first()
    elif page == "nothing-found":
        home.search.line.setText("xylophone")
    elif page == "reading-lessons":
        home.show_progress(125, 2000)
    elif page == "folders":
        window.library.show_folders()
    elif page.startswith("first-steps"):
        window.library.show_first_steps()
        steps = window.library.first_steps
        steps.show_step(int(page.removeprefix("first-steps").strip("-") or 1) - 1)
        if steps.step == 1:
            steps.select("commentary")
