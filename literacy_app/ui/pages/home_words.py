"""What the home page says over its lessons, and where there are none."""

from __future__ import annotations

from literacy_app.session.browsing import Group, Section
from literacy_app.session.search import Filter
from literacy_app.ui.collaborators import ShelfEntry
from literacy_app.ui.words import counted, tr


def heading_of(group: Group[ShelfEntry], alone: bool) -> str:
    """The words over a group; the lessons need none where they stand alone."""
    count = len(group.entries)
    if group.section is Section.FOUND:
        return counted("{count} lesson found", "{count} lessons found", count)
    if group.section is Section.BROKEN:
        return counted("{count} file needs mending", "{count} files need mending", count)
    if group.section is Section.RECENT:
        return tr("Read last")
    return "" if alone else tr("Lessons")


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
