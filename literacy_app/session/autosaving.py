"""Drafts kept while a lesson is being made, so that a crash loses next to nothing.

A draft lies beside its lesson, as `.NAME.draft`. It lies in the user's own data where that folder
can't be written to or isn't the user's, where the lesson has no file yet, and where the lesson is
keyed: the text of its article is kept with it, and never leaves the user's data.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.export.files import write_whole
from literacy_app.session.digests import digest_of_place, encoded, text_in
from literacy_app.session.saving import CannotSave, Writer, from_error

if TYPE_CHECKING:
    from literacy_app.session.authoring import Authoring

_FOLDER = "drafts"
_SUFFIX = ".draft"
_POINTER = ".where"
_LARGEST = 40_000_000


@dataclass(frozen=True)
class KeptDraft:
    """A draft that was found again: what it is of, and when it was kept (in UTC).

    `path` is None for a lesson without a file; `opened` is the digest of the file that it was an
    edit of; `place` is where the draft lies.
    """

    place: Path
    path: Path | None
    opened: str | None
    kept_at: datetime
    contents: str
    brought: str | None = None


@dataclass(frozen=True)
class Keeping:
    """A draft to be written, in whatever thread: to the first of the places that takes it."""

    revision: int
    places: tuple[Path, ...]
    content: bytes
    pointer: tuple[Path, bytes] | None
    write: Writer

    def run(self) -> Path:
        """Write it; returns where. Raises CannotSave where no place takes it."""
        refused: CannotSave | None = None
        for place in self.places:
            try:
                if place is self.places[-1]:
                    place.parent.mkdir(parents=True, exist_ok=True)
                self.write(place, self.content)
            except OSError as error:
                refused = refused or from_error(error, place)
            else:
                self._point()
                return place
        raise refused or CannotSave("no-place", Path("lesson.md"))

    def _point(self) -> None:
        """Note in the user's data that there is a draft of that lesson."""
        if self.pointer is not None and not self.pointer[0].exists():
            with suppress(OSError):  # the draft is still found when the lesson is opened
                self.pointer[0].parent.mkdir(parents=True, exist_ok=True)
                self.write(*self.pointer)


class Autosave:
    """Keeps the draft of one lesson on the desk. Ask `due` at least twice a second.

    `key` names the draft of a lesson that has no file yet. `not_beside` is a folder in which no
    draft is to lie.
    """

    def __init__(
        self,
        authoring: Authoring,
        data: Path,
        key: str = "new",
        write: Writer = write_whole,
        not_beside: Path | None = None,
    ) -> None:
        self._authoring, self._data, self._key, self._write = authoring, data, key, write
        self._not_beside = not_beside
        self._kept = self._underway = authoring.revision if authoring.path is not None else -1
        self._written: set[Path] = set(self._places() if authoring.path is None else ())

    def due(self, now: datetime) -> Keeping | None:
        """The draft to write, and then to tell `done` or `failed` of; None where nothing changed.

        `now` is aware of its zone.
        """
        authoring = self._authoring
        if authoring.revision == self._kept or self._underway != self._kept:
            return None
        if not authoring.is_changed:
            self.discard()
            return None
        self._underway = authoring.revision
        self._written.update(self._places())
        path = authoring.path
        pointer = None
        if path is not None:
            note = json.dumps({"path": str(path.absolute())})
            pointer = places_in(self._data, path).with_suffix(_POINTER), encoded(note)
            self._written.add(pointer[0])
        return Keeping(authoring.revision, self._places(), self._content(now), pointer, self._write)

    def done(self, keeping: Keeping) -> None:
        """Take it that this draft was written."""
        self._kept = self._underway = keeping.revision

    def failed(self) -> None:
        """Take it that the draft wasn't written, and have it due again."""
        self._underway = self._kept

    def keep(self, now: datetime) -> bool:
        """Write the draft at once, if one is due, and say whether. Raises CannotSave."""
        keeping = self.due(now)
        if keeping is None:
            return False
        try:
            keeping.run()
        except CannotSave:
            self.failed()
            raise
        self.done(keeping)
        return True

    def discard(self) -> None:
        """Remove the draft, as after a save or when it isn't wanted."""
        for each in self._written:
            _remove(each)
        self._written.clear()
        if self._authoring.path is not None:
            forget(self._data, self._authoring.path)
        self._kept = self._underway = self._authoring.revision

    def _places(self) -> tuple[Path, ...]:
        path, brought = self._authoring.path, self._authoring.brought
        if path is None:
            return (self._data / _FOLDER / f"{self._key}{_SUFFIX}",)
        inside = places_in(self._data, path)
        is_inside = brought is not None or is_within(path, self._not_beside)
        return (inside,) if is_inside else (beside(path), inside)

    def _content(self, now: datetime) -> bytes:
        authoring = self._authoring
        fields = {
            "path": str(authoring.path.absolute()) if authoring.path is not None else None,
            "opened": authoring.opened,
            "kept_at": now.astimezone(UTC).isoformat(),
            "contents": authoring.contents(),
            "brought": authoring.brought,
        }
        return json.dumps(fields).encode("ascii")


# ---------------------------------------------------------------- found again


def is_within(path: Path, folder: Path | None) -> bool:
    """Whether a file lies in a folder."""
    return folder is not None and path.absolute().is_relative_to(folder.absolute())


def beside(path: Path) -> Path:
    """Where the draft of a lesson lies, if it lies beside it."""
    return path.with_name(f".{path.name}{_SUFFIX}")


def places_in(data: Path, path: Path) -> Path:
    """Where the draft of a lesson lies, if it lies in the user's data."""
    return data / _FOLDER / f"{digest_of_place(path)}{_SUFFIX}"


def found(data: Path, path: Path) -> KeptDraft | None:
    """The draft of the lesson at `path` that was kept last, unless it says what the file says."""
    drafts = [each for place in (beside(path), places_in(data, path)) if (each := _read(place))]
    if not drafts:
        return None
    newest = max(drafts, key=lambda each: each.kept_at)
    try:
        is_saved = path.read_bytes() == encoded(newest.contents)
    except OSError:
        is_saved = False
    return None if is_saved else replace(newest, path=path)


def resumed(kept: KeptDraft) -> Authoring:
    """The lesson on the desk as the draft has it; one step takes it back to the file's text."""
    from literacy_app.session.authoring import Authoring

    contents = text_in(kept.path) if kept.path is not None else None
    text = contents if contents is not None else kept.contents
    authoring = Authoring(text, kept.path, kept.brought)
    authoring.opened = kept.opened
    authoring.replace_all(kept.contents)
    authoring.settle()
    return authoring


def all_found(data: Path) -> tuple[KeptDraft, ...]:
    """Every draft there is to go on with, the newest first."""
    drafts: dict[Path, KeptDraft] = {}
    try:
        names = sorted(os.listdir(data / _FOLDER))
    except OSError:
        return ()
    for name in names:
        place = data / _FOLDER / name
        draft = _read(place) if name.endswith(_SUFFIX) else None
        path = draft.path if draft is not None else None
        if name.endswith(_POINTER):
            path = _pointed(place)
        if path is not None:
            draft = found(data, path)
        if draft is not None:
            drafts[draft.place] = draft
    return tuple(sorted(drafts.values(), key=lambda each: each.kept_at, reverse=True))


def forget(data: Path, path: Path) -> None:
    """Remove the drafts of the lesson at `path`."""
    for place in (beside(path), places_in(data, path)):
        _remove(place)
    _remove(places_in(data, path).with_suffix(_POINTER))


def _pointed(place: Path) -> Path | None:
    try:
        return Path(json.loads(place.read_bytes())["path"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _read(place: Path) -> KeptDraft | None:
    """The draft at a place; None where there is none that can be read."""
    try:
        if not place.is_file() or place.stat().st_size > _LARGEST:
            return None
        fields = json.loads(place.read_bytes())
        path, opened, brought = fields["path"], fields["opened"], fields["brought"]
        return KeptDraft(
            place,
            Path(path) if path is not None else None,
            str(opened) if opened is not None else None,
            datetime.fromisoformat(fields["kept_at"]).astimezone(UTC),
            str(fields["contents"]),
            str(brought) if brought is not None else None,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _remove(place: Path) -> None:
    with suppress(OSError):
        place.unlink()


def tidy(path: Path) -> None:
    """Clear away what is left beside a lesson of drafts and saves that were broken off.

    Not to be called while anything of it is being written.
    """
    starts = (f".{path.name}.", f".{beside(path).name}.")
    try:
        names = os.listdir(path.parent)
    except OSError:
        return
    for name in names:
        if name.endswith(".part") and name.startswith(starts):
            _remove(path.parent / name)
