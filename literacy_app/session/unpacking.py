"""Unpacking lessons: a pack looked into, what is there already, and what is chosen for each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from literacy_app.domain.problems import Problem
from literacy_app.packs.archive import MOST_LESSON_BYTES
from literacy_app.packs.errors import refusal
from literacy_app.packs.inspect import opened_pack
from literacy_app.packs.manifest import Manifest
from literacy_app.packs.names import is_lesson_name
from literacy_app.packs.staging import Placed, put, tidy
from literacy_app.packs.unpack import Choice, Clash, Folder, Incoming, Placing, Stamp, There, plan
from literacy_app.session.cards import Card, card_for
from literacy_app.session.digests import digest_of_file


class Arrival(NamedTuple):
    """A lesson of a pack: its card, by its file's name in the pack, and what is wrong with it."""

    card: Card
    digest: str
    problems: tuple[Problem, ...] = ()

    @property
    def incoming(self) -> Incoming:
        """The lesson as it is planned with."""
        return Incoming(self.card.path, self.card.id)


class Preview(NamedTuple):
    """What is in a pack, every byte of which was checked."""

    path: Path
    manifest: Manifest
    arrivals: tuple[Arrival, ...]


class Step(NamedTuple):
    """How far a piece of work has come: `done` lessons of `total`.

    The last step of a look has the `preview`, the last of an unpacking where the lessons are now.
    """

    done: int
    total: int
    preview: Preview | None = None
    added: tuple[Path, ...] | None = None


def look_into(path: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[Step]:
    """Read the pack at `path` without writing anything; raises PackError."""
    from literacy_app.lessonfile.files import lesson_in

    arrivals = list[Arrival]()
    with opened_pack(path) as pack:
        total = len(pack.manifest.lessons)
        for listed in pack.manifest.lessons:
            yield Step(len(arrivals), total)
            if is_cancelled():
                return
            parsed = lesson_in(pack.read(listed), listed.file)
            card = card_for(Path(listed.file), parsed)
            arrivals.append(Arrival(card, listed.digest, parsed.problems))
        yield Step(total, total, Preview(path, pack.manifest, tuple(arrivals)))


def survey(folder: Path, elsewhere: Mapping[str, Path] | None = None) -> Folder:
    """What is in a folder that lessons may go to, which need not exist; raises PackError.

    `elsewhere` has the ids of lessons in other places, and their files.
    """
    tidy(folder)
    tidy(folder.parent)
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except FileNotFoundError:
        entries = []
    except OSError as error:
        reason = error.strerror or str(error)
        raise refusal("folder-unusable", folder, reason=reason) from error
    return Folder(folder, map(_there, entries), elsewhere)


def _there(entry: os.DirEntry[str]) -> There:
    if not entry.is_file(follow_symlinks=False):
        return There(entry.name, None)
    status = entry.stat(follow_symlinks=False)
    stamp = Stamp(status.st_mtime_ns, status.st_size)
    return There(entry.name, stamp, _id_in(Path(entry.path)) if is_lesson_name(entry.name) else "")


def _id_in(path: Path) -> str:
    """The id of a lesson, by its front matter alone; nothing where that can't be read."""
    from literacy_app.lessonfile.frontmatter import LONGEST, find_fence, read_front_matter
    from literacy_app.lessonfile.source import Reporter, Source

    try:
        with open(path, "rb") as file:
            text = file.read(4 * LONGEST).decode("utf-8-sig", "replace")
    except OSError:
        return ""
    reporter = Reporter(Source(text))
    lines = reporter.source.lines
    fence = find_fence(lines) if lines[0].rstrip() == "---" else None
    matter = read_front_matter(reporter, "", fence) if fence is not None else None
    return matter.id if matter is not None else ""


class Unpacking:
    """A pack on its way into a folder: what clashes there, and what is chosen for each clash.

    Attributes:
        preview: what is in the pack.
        folder: where its lessons go.
        clashes: what is there already, by the lesson's file in the pack.
        choices: what is to be done about each clash.
    """

    def __init__(self, preview: Preview, folder: Folder) -> None:
        self.preview, self.folder = preview, folder
        self.clashes: dict[str, Clash] = {}
        for each in self.sound:
            clash = folder.clash(each.incoming)
            if clash is not None:
                same = _digest(clash.path) == each.digest
                self.clashes[each.card.path] = clash._replace(is_same=same)
        self.choices = {file: clash.proposed for file, clash in self.clashes.items()}

    @property
    def sound(self) -> tuple[Arrival, ...]:
        """The lessons that can be opened; the others stay out."""
        return tuple(each for each in self.preview.arrivals if not each.card.is_broken)

    @property
    def broken(self) -> tuple[Arrival, ...]:
        """The lessons that can't be opened."""
        return tuple(each for each in self.preview.arrivals if each.card.is_broken)

    def options(self, file: str) -> tuple[Choice, ...]:
        """What can be done about a clash."""
        can_replace = self.clashes[file].can_replace
        return tuple(each for each in Choice if can_replace or each is not Choice.REPLACE)

    def choose(self, file: str, choice: Choice) -> None:
        """Do this about a clash."""
        if choice in self.options(file):
            self.choices[file] = choice

    def choose_for_all(self, choice: Choice) -> None:
        """Do this about every clash in which it can be done; a lesson that is there is skipped."""
        for file, clash in self.clashes.items():
            self.choose(file, Choice.SKIP if clash.is_same else choice)

    def placings(self) -> tuple[Placing, ...]:
        """Where each lesson goes that isn't skipped."""
        kept = Choice.KEEP_BOTH
        wanted = [
            (each.incoming, self.choices.get(each.card.path, kept))
            for each in self.sound
            if self.choices.get(each.card.path) is not Choice.SKIP
        ]
        return plan(wanted, self.folder)

    @property
    def count(self) -> int:
        """How many lessons go into the folder."""
        chosen = list(self.choices.values())
        return len(self.sound) - chosen.count(Choice.SKIP)

    def unpack(self, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[Step]:
        """Put the lessons into the folder, all or none; raises PackError.

        Where it is cancelled before the last step, nothing is changed.
        """
        placings = self.placings()
        if not placings:
            yield Step(0, 0, added=())
            return
        with closing(put(self.folder.path, self._contents(placings))) as work:
            for done, paths in enumerate(work, 1):
                if paths:
                    yield Step(len(paths), len(paths), added=paths)
                    return
                if is_cancelled():
                    return
                yield Step(done, len(placings))

    def _contents(self, placings: tuple[Placing, ...]) -> Iterator[Placed]:
        with opened_pack(self.preview.path) as pack:
            if pack.manifest != self.preview.manifest:
                raise refusal("pack-changed", self.preview.path)
            listed = {each.file: each for each in pack.manifest.lessons}
            for each in placings:
                content = pack.read(listed[each.incoming.file])
                if each.lesson_id != each.incoming.lesson_id:
                    content = with_id(content, each.lesson_id)
                yield Placed(each.name, content, each.over)


def with_id(content: bytes, lesson_id: str) -> bytes:
    """A sound lesson's file with another id, and otherwise as it was."""
    from literacy_app.lessonfile.files import lesson_in
    from literacy_app.lessonfile.write import write

    lesson = lesson_in(content, "").lesson
    assert lesson is not None
    return write(replace(lesson, id=lesson_id), over=content.decode("utf-8")).encode("utf-8")


def _digest(path: Path) -> str:
    """The SHA-256 of a file that may be a lesson; nothing where it can't be read."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_LESSON_BYTES:
            return ""
    except OSError:
        return ""
    return digest_of_file(path)
