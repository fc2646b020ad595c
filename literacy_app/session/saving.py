"""Saving a lesson: whole or not at all, never over what somebody else has saved meanwhile."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.problems import Message
from literacy_app.export.files import write_whole
from literacy_app.session.digests import decoded, digest_of, encoded
from literacy_app.session.starting import with_ids

if TYPE_CHECKING:
    from literacy_app.session.authoring import Authoring

Writer = Callable[[Path, bytes], None]
"""Writes a file whole or not at all; raises OSError."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_GONE = (errno.ENOENT, errno.ENOTDIR)


class CannotSave(Exception):
    """A lesson that wasn't saved; `message` says why, and `way_out` what to do.

    What was there before is as it was.
    """

    def __init__(self, code: str, path: Path, **arguments: str | int) -> None:
        message, way_out = _REASONS[code]
        self.code, self.path = code, path
        self.message = Message.of(message, name=path.name, **arguments)
        self.way_out = Message.of(way_out)
        super().__init__(f"{self.message} {self.way_out}")


class ChangedUnderneath(CannotSave):
    """The file isn't what was opened: `ours` and `theirs` are both texts, to be shown side by side.

    `theirs` is None where the file is gone, or is no text.
    """

    def __init__(self, path: Path, ours: str, theirs: str | None) -> None:
        super().__init__("changed-underneath" if theirs is not None else "gone-underneath", path)
        self.ours, self.theirs = ours, theirs


_ELSEWHERE = "Save it in another place."
_REASONS = {
    "changed-underneath": (
        "“{name}” was changed by somebody else since you opened it.",
        "Keep your lesson, take theirs, or save yours as a copy.",
    ),
    "gone-underneath": (
        "“{name}” isn't there any more as you opened it.",
        "Save it there again, or in another place.",
    ),
    "exists-already": (
        "There is a file “{name}” already.",
        "Choose another name, or replace it.",
    ),
    "folder-read-only": ("Nothing can be saved in the folder of “{name}”.", _ELSEWHERE),
    "folder-gone": ("The folder of “{name}” isn't there any more.", _ELSEWHERE),
    "disk-full": (
        "There is no room left on the disk for “{name}”.",
        "Make some room and save again, or save it in another place.",
    ),
    "unwritable": ("“{name}” can't be saved: {reason}.", _ELSEWHERE),
    "no-place": ("The lesson has no file yet.", "Choose where to save it."),
}


def from_error(error: OSError, path: Path) -> CannotSave:
    """Why a file couldn't be written, as it is said to people."""
    if error.errno in _FULL:
        return CannotSave("disk-full", path)
    if error.errno in _FORBIDDEN:
        return CannotSave("folder-read-only", path)
    if error.errno in _GONE:
        return CannotSave("folder-gone", path)
    return CannotSave("unwritable", path, reason=error.strerror or str(error))


def save(
    authoring: Authoring,
    path: Path | None = None,
    force: bool = False,
    write: Writer = write_whole,
) -> None:
    """Save the lesson where it was opened, or at another `path`; raises CannotSave.

    Where the text can be read, the lesson and its questions are given ids first. A file that isn't
    what was opened or last saved is replaced only by `force`.
    """
    place = path if path is not None else authoring.path
    if place is None:
        raise CannotSave("no-place", Path("lesson.md"))
    give_ids(authoring)
    contents = authoring.contents()
    if not force:
        _check_underneath(authoring, place, contents)
    try:
        write(place, encoded(contents))
    except OSError as error:
        raise from_error(error, place) from error
    authoring.saved_as(place)


def give_ids(authoring: Authoring) -> None:
    """Give the lesson and its questions ids, if the text says a lesson."""
    try:
        authoring.edit(lambda it: Draft(with_ids(it.lesson)))
    except EditRefused:
        return  # it is saved as it is, to be mended later


def _check_underneath(authoring: Authoring, place: Path, ours: str) -> None:
    """Raise CannotSave where the file is another than was opened, unless it says the same."""
    is_same_place = authoring.path is not None and place == authoring.path
    try:
        there = place.read_bytes()
    except FileNotFoundError:
        if is_same_place and authoring.opened is not None:
            raise ChangedUnderneath(place, ours, None) from None
        return
    except OSError as error:
        raise from_error(error, place) from error
    if there == encoded(ours):
        return
    if not is_same_place:
        raise CannotSave("exists-already", place)
    theirs = decoded(there)
    if theirs is None or authoring.opened != digest_of(theirs):
        raise ChangedUnderneath(place, ours, theirs)
