"""A pack looked at without unpacking it: every danger is found before a byte is written."""

from __future__ import annotations

import hashlib
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from literacy_app.packs.archive import Archive, Entry, opened_archive
from literacy_app.packs.errors import refusal
from literacy_app.packs.manifest import MOST_BYTES, NAME, Listed, Manifest, read_manifest
from literacy_app.packs.names import LONGEST, is_lesson_name, same, trouble_with


class OpenPack:
    """A pack whose directory and list are sound; what a lesson holds is checked as it is read.

    Attributes:
        manifest: what the pack says it holds.
    """

    def __init__(self, archive: Archive, path: Path) -> None:
        self._archive, self._path = archive, path
        for entry in archive.entries:
            self._check_kind(entry)
        self._check_names()
        archive.check_sizes()
        self._by_name = {each.name: each for each in archive.entries}
        self.manifest = self._read_manifest()
        self._check_list()

    def read(self, listed: Listed) -> bytes:
        """A lesson's bytes, as they were when they were packed; raises PackError."""
        content = self._archive.read(self._by_name[listed.file])
        if hashlib.sha256(content).hexdigest() != listed.digest:
            raise refusal("entry-altered", self._path, entry=listed.file)
        return content

    def _check_kind(self, entry: Entry) -> None:
        kind = stat.S_IFMT(entry.mode)
        if kind == stat.S_IFLNK:
            raise refusal("entry-link", self._path, entry=entry.name)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise refusal("entry-device", self._path, entry=entry.name)
        trouble = trouble_with(entry.name)
        if not trouble and (entry.is_folder or kind == stat.S_IFDIR):
            trouble = "entry-folder"
        if not trouble and entry.name != NAME and not is_lesson_name(entry.name):
            trouble = "entry-no-lesson"
        if trouble:
            raise refusal(trouble, self._path, entry=entry.name[:LONGEST], most=LONGEST)

    def _check_names(self) -> None:
        found: dict[str, str] = {}
        for entry in self._archive.entries:
            other = found.setdefault(same(entry.name), entry.name)
            if other != entry.name:
                raise refusal("entry-collides", self._path, entry=entry.name, other=other)
        self._check_once(each.name for each in self._archive.entries)

    def _read_manifest(self) -> Manifest:
        entry = self._by_name.get(NAME)
        if entry is None:
            raise refusal("list-missing", self._path)
        if entry.size > MOST_BYTES:
            raise refusal("list-too-large", self._path)
        return read_manifest(self._archive.read(entry), self._path)

    def _check_list(self) -> None:
        """The list and the entries name the same files, each once, and each lesson once."""
        listed = self.manifest.lessons
        names = dict.fromkeys(each.file for each in listed)
        self._check_once(each.file for each in listed)
        self._check_once(each.id for each in listed)
        for each in self._by_name:
            if each not in names and each != NAME:
                raise refusal("entry-unlisted", self._path, entry=each)
        for each in names:
            if each not in self._by_name or each == NAME:
                raise refusal("entry-lacking", self._path, entry=each)

    def _check_once(self, names: Iterable[str]) -> None:
        for name, count in Counter(names).items():
            if count > 1:
                raise refusal("entry-twice", self._path, entry=name)


@contextmanager
def opened_pack(path: Path) -> Iterator[OpenPack]:
    """The pack at `path` while its lessons are read; raises PackError for anything else."""
    with opened_archive(path) as archive:
        yield OpenPack(archive, path)


def inspect(path: Path) -> Manifest:
    """What the pack at `path` holds, after every byte of it was checked; raises PackError."""
    with opened_pack(path) as pack:
        for each in pack.manifest.lessons:
            pack.read(each)
        return pack.manifest
