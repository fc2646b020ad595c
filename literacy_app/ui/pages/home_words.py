"""What the home page says over its lessons, and where there are none."""

from __future__ import annotations

from collections.abc import Container, Sequence

from literacy_app.session.browsing import Group, Section
from literacy_app.session.search import Filter
from literacy_app.ui.collaborators import ShelfEntry
from literacy_app.ui.models.lesson_rows import Heading
from literacy_app.ui.words import counted, tr


def rows_of(groups: Sequence[Group[ShelfEntry]]) -> list[ShelfEntry | Heading]:
    """The rows of a list that shows these groups."""
    sections = {group.section for group in groups}
    rows: list[ShelfEntry | Heading] = []
    for group in groups:
        heading = heading_of(group, sections)
        rows.extend([Heading(heading)] if heading else [])
        rows.extend(group.entries)
    return rows


def heading_of(group: Group[ShelfEntry], sections: Container[Section]) -> str:
    """The words over a group, of the sections shown; lessons that come first need none."""
    count = len(group.entries)
    if group.section is Section.FOUND:
        return counted("{count} lesson found", "{count} lessons found", count)
    if group.section is Section.BROKEN:
        return counted("{count} file needs mending", "{count} files need mending", count)
    if group.section is Section.LESSONS and Section.COURSE not in sections:
        return tr("Lessons") if Section.RECENT in sections else ""
    return {
        Section.RECENT: tr("Read last"),
        Section.COURSE: tr("The course"),
        Section.OWN: tr("Your own lessons"),
        Section.PRACTICE: tr("For practice: news in brief"),
        Section.LESSONS: tr("More lessons"),
    }[group.section]


def nothing_found(wanted: Filter) -> tuple[str, str, str]:
    """What to say where nothing passes the filter: a title, what to do, the words of a button."""
    query = wanted.query.strip()
    if not query:
        return tr("No lesson is all of this at once."), "", tr("Show all lessons")
    title = tr("Nothing found for “{query}”.", query=query)
    if wanted.has_choices:
        words = tr("It was looked for only among the lessons chosen above.")
        return title, words, tr("Show all lessons")
    words = tr("Try fewer letters, or another word: a name, a place, something in the article.")
    return title, words, tr("Show all lessons")
