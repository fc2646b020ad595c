"""The drafts that somebody can go on with, by the titles of their lessons."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from literacy_app.lessonfile.parse import parse
from literacy_app.session.autosaving import KeptDraft, all_found


class Unsaved(NamedTuple):
    """A draft, and what its lesson is called in it."""

    title: str
    draft: KeptDraft


def unsaved(data: Path) -> tuple[Unsaved, ...]:
    """What was being made and isn't saved, the newest first; takes a while where there is much."""
    return tuple(Unsaved(_title(each), each) for each in all_found(data))


def _title(draft: KeptDraft) -> str:
    lesson = parse(draft.contents).lesson
    if lesson is not None and lesson.title:
        return lesson.title
    return draft.path.name if draft.path is not None else ""
