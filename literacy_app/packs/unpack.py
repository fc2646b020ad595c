"""Which file each lesson of a pack becomes: what is there already, and what is chosen for it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from literacy_app.packs.names import free_name, same


class Choice(StrEnum):
    """What to do with a lesson whose file name or id is there already."""

    KEEP_BOTH = "keep-both"
    REPLACE = "replace"
    SKIP = "skip"


class Stamp(NamedTuple):
    """A file's time in nanoseconds and its size, to see whether it has changed."""

    mtime_ns: int
    size: int

    @staticmethod
    def of(status: os.stat_result) -> Stamp:
        """The stamp of the file that has this status."""
        return Stamp(status.st_mtime_ns, status.st_size)


class There(NamedTuple):
    """A file in the folder that lessons go to; `stamp` is None for what is no ordinary file."""

    name: str
    stamp: Stamp | None
    lesson_id: str = ""


class Incoming(NamedTuple):
    """A lesson of a pack: its file in the pack, and its id."""

    file: str
    lesson_id: str


class Clash(NamedTuple):
    """What is there already: `path`, with the same id or, if `is_same_id` isn't so, the same name.

    `can_replace` says whether the lesson may take its place; `is_same` that it is the same lesson,
    word for word.
    """

    path: Path
    is_same_id: bool
    can_replace: bool
    is_same: bool = False

    @property
    def proposed(self) -> Choice:
        """What loses nothing and makes no copies."""
        return Choice.SKIP if self.is_same else Choice.KEEP_BOTH


class Folder:
    """A folder that lessons go to, as it was looked at. It need not exist yet.

    `elsewhere` has the ids of lessons that the person has in other places, and their files.
    """

    def __init__(
        self, path: Path, files: Iterable[There] = (), elsewhere: Mapping[str, Path] | None = None
    ) -> None:
        self.path = path
        self.files = tuple(files)
        self._elsewhere = dict(elsewhere or {})
        self._by_id = {each.lesson_id: each for each in self.files if each.lesson_id}
        self._by_name = {same(each.name): each for each in self.files}

    def clash(self, incoming: Incoming) -> Clash | None:
        """What is in the way of a lesson: above all one with its id, also in another place."""
        there = self._by_id.get(incoming.lesson_id)
        if there is not None:
            return Clash(self.path / there.name, True, there.stamp is not None)
        named = self._by_name.get(same(incoming.file))
        other = self._elsewhere.get(incoming.lesson_id)
        if named is not None:
            return Clash(self.path / named.name, False, named.stamp is not None and other is None)
        return Clash(other, True, False) if other is not None else None

    @property
    def names(self) -> set[str]:
        """What is taken, as `same` has it."""
        return set(self._by_name)

    @property
    def ids(self) -> set[str]:
        """The ids that lessons have already, here or elsewhere."""
        return {*self._by_id, *self._elsewhere}

    def there(self, path: Path) -> There:
        """What was at `path` in the folder."""
        return self._by_name[same(path.name)]


class Placing(NamedTuple):
    """Where a lesson of a pack goes: to `name`, in the place of `over` if there is such a file.

    `lesson_id` is the id that it is to have there.
    """

    incoming: Incoming
    name: str
    lesson_id: str
    over: Stamp | None = None


def plan(
    wanted: Sequence[tuple[Incoming, Choice]], folder: Folder, ids: Iterable[str] = ()
) -> tuple[Placing, ...]:
    """Where each lesson goes that isn't skipped; `ids` are further ids not to be given again.

    A choice counts only where there is a clash. A lesson that is to replace what nothing may
    replace, or what another lesson of the pack replaces already, is kept beside it.
    """
    return _Planner(wanted, folder, ids).placings()


class _Planner:
    def __init__(
        self, wanted: Sequence[tuple[Incoming, Choice]], folder: Folder, ids: Iterable[str]
    ) -> None:
        self._wanted, self._folder = wanted, folder
        self._names = folder.names
        self._ids = {*folder.ids, *ids, *(each.lesson_id for each, _ in wanted)}
        self._replaced: set[Path] = set()

    def placings(self) -> tuple[Placing, ...]:
        """One a lesson; those that replace something are placed first."""
        found: dict[Incoming, Placing] = {}
        for incoming, choice in self._wanted:
            clash = self._folder.clash(incoming)
            if clash and choice is Choice.REPLACE and self._may_replace(clash):
                self._replaced.add(clash.path)
                there = self._folder.there(clash.path)
                found[incoming] = Placing(incoming, there.name, incoming.lesson_id, there.stamp)
        for incoming, choice in self._wanted:
            clash = self._folder.clash(incoming)
            if incoming not in found and not (clash and choice is Choice.SKIP):
                found[incoming] = self._beside(incoming, clash)
        return tuple(found[each] for each, _ in self._wanted if each in found)

    def _may_replace(self, clash: Clash) -> bool:
        return clash.can_replace and clash.path not in self._replaced

    def _beside(self, incoming: Incoming, clash: Clash | None) -> Placing:
        name = free_name(incoming.file, self._names)
        self._names.add(same(name))
        lesson_id = incoming.lesson_id
        if clash is not None and incoming.lesson_id in self._folder.ids:
            lesson_id = self._free_id(lesson_id)
        return Placing(incoming, name, lesson_id)

    def _free_id(self, lesson_id: str) -> str:
        number = 2
        while f"{lesson_id}-{number}" in self._ids:
            number += 1
        self._ids.add(f"{lesson_id}-{number}")
        return f"{lesson_id}-{number}"
