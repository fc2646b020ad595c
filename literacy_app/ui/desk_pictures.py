"""The authoring desk as `picture` draws it: in each of its states, over a lesson in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from literacy_app.lessonfile.write import write
from literacy_app.session.authoring import Authoring
from literacy_app.session.taking_up import TakenUp
from literacy_app.ui.authoring.author_page import AuthorPage
from literacy_app.ui.authoring.desk_layout import PARTICULARS, QUIZ
from literacy_app.ui.desk import at_noon
from literacy_app.ui.quiz_builder_pictures import QUIZ_BUILDER_STATES
from literacy_app.ui.source_pictures import PROBLEM_STATES, SOURCE_STATES

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.main_window import MainWindow


def show_desk(window: MainWindow, lesson: Lesson, name: str) -> None:
    """Put a lesson on the desk, and bring that into a state."""
    authoring = Authoring(write(lesson), Path(f"{lesson.id}.md"))
    laid = window.editing.lay(TakenUp(authoring, None))
    QCoreApplication.processEvents()
    DESK_STATES[name](laid.page)
    while laid.is_busy:
        QCoreApplication.processEvents()


def _passage(page: AuthorPage) -> None:
    """The first passage with a cue is selected."""
    passages = page.bench.authoring.lesson.passages()
    page.bench.select(next((each.id for each in passages if each.cue), None))


def _ghosts(page: AuthorPage) -> None:
    """A lesson without its marks, and what was suggested for it."""
    bench = page.bench
    for each in bench.authoring.lesson.passages():
        bench.edit(lambda draft, passage=each.id: draft.remove(passage))  # type: ignore[misc]
    page.article.do("draft")
    while page.article.ghosts.share >= 0:
        QCoreApplication.processEvents()


def _changed(page: AuthorPage) -> str:
    """The text as somebody else has it."""
    _passage(page)
    selected = page.bench.authoring.selected or ""
    text = page.bench.authoring.text
    page.bench.edit(lambda draft: draft.change(selected, note="A clause that the cue hands over."))
    page.bench.edit(lambda draft: draft.with_fields(title=f"{draft.lesson.title}, again"))
    return text.replace("level: 2", "level: 3")


def _conflict(page: AuthorPage) -> None:
    from literacy_app.session.saving import ChangedUnderneath
    from literacy_app.ui.authoring.conflict_panel import ConflictPanel

    theirs, authoring = _changed(page), page.bench.authoring
    assert authoring.path is not None
    error = ChangedUnderneath(authoring.path, authoring.text, theirs)
    page.show_panel(ConflictPanel(page.look, error))


def _versions(page: AuthorPage) -> None:
    from literacy_app.session.versions import Version
    from literacy_app.ui.authoring.versions_panel import VersionsPanel

    earlier, now = _changed(page), at_noon()
    hours = (0.2, 3, 30, 75)
    versions = [Version(n, now.at - timedelta(hours=each), Path()) for n, each in enumerate(hours)]

    text = page.bench.authoring.text
    page.show_panel(VersionsPanel(page.look, versions, lambda _: earlier, text, now))


def _quiz(name: str) -> Callable[[AuthorPage], None]:
    def turn(page: AuthorPage) -> None:
        page.show_view(QUIZ)
        QCoreApplication.processEvents()
        QUIZ_BUILDER_STATES[name](page.floor.quiz)

    return turn


def _source(name: str) -> Callable[[AuthorPage], None]:
    def turn(page: AuthorPage) -> None:
        page.show_source(True)
        QCoreApplication.processEvents()
        SOURCE_STATES[name](page.floor.source)

    return turn


def _problems(name: str) -> Callable[[AuthorPage], None]:
    def turn(page: AuthorPage) -> None:
        page.show_problems(True)
        QCoreApplication.processEvents()
        PROBLEM_STATES[name](page.floor.problems)

    return turn


DESK_STATES: Mapping[str, Callable[[AuthorPage], None]] = MappingProxyType(
    {
        "author-article": lambda page: None,
        "author-passage": _passage,
        "author-ghosts": _ghosts,
        "author-lesson": lambda page: page.show_view(PARTICULARS),
        "author-conflict": _conflict,
        "author-versions": _versions,
        **{name: _quiz(name) for name in QUIZ_BUILDER_STATES},
        **{name: _source(name) for name in SOURCE_STATES},
        **{name: _problems(name) for name in PROBLEM_STATES},
    }
)
"""What brings the desk into each state, by the name of its picture."""
