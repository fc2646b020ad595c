"""Taking up a lesson that is to be edited: from its file, or from the draft kept of it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from literacy_app.domain.problems import Message
from literacy_app.lessonfile.files import MOST_MEGABYTES
from literacy_app.session.authoring import Authoring
from literacy_app.session.autosaving import KeptDraft, forget, found, resumed, tidy
from literacy_app.session.digests import decoded
from literacy_app.session.saving import CannotSave
from literacy_app.session.versions import Versions


class CannotTakeUp(Exception):
    """A file that can't be edited here; `message` says why."""

    def __init__(self, template: str, path: Path, **arguments: str | int) -> None:
        self.message = Message.of(template, name=path.name, **arguments)
        super().__init__(str(self.message))


class TakenUp(NamedTuple):
    """A lesson on the desk, and the draft that it goes on from, if there is one."""

    authoring: Authoring
    kept: KeptDraft | None


def take_up(path: Path, data: Path | None, brought: str | None) -> TakenUp:
    """Open a lesson for editing, going on from the draft of it that was kept in `data`.

    `brought` is the article of a keyed lesson, where it is there. What was left beside it by an app
    that was killed is cleared away. Raises CannotTakeUp.
    """
    tidy(path)
    kept = found(data, path) if data is not None else None
    if kept is not None:
        return TakenUp(resumed(kept), kept)
    return TakenUp(afresh(path, brought), None)


def put_draft_by(path: Path, data: Path, now: datetime) -> None:
    """Have a lesson that is written anew begin anew: a draft of the one before is an earlier save.

    Where it can't be kept as such, it stays the draft.
    """
    kept = found(data, path)
    if kept is not None:
        with suppress(CannotSave):
            Versions(data).add(path, kept.contents, now)
            forget(data, path)


def afresh(path: Path, brought: str | None) -> Authoring:
    """Open a lesson for editing as its file has it. Raises CannotTakeUp."""
    try:
        if not path.is_file():
            raise CannotTakeUp("“{name}” isn't there any more, or is no file.", path)
        if path.stat().st_size > MOST_MEGABYTES * 1_000_000:
            raise CannotTakeUp("“{name}” is too large for a lesson.", path)
        contents = decoded(path.read_bytes())
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotTakeUp("“{name}” can't be read: {reason}.", path, reason=reason) from error
    if contents is None:
        raise CannotTakeUp("“{name}” isn't a text in UTF-8.", path)
    return Authoring(contents, path, brought)
