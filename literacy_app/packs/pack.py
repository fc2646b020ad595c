"""Lessons made into a pack: the same lessons give the same bytes, whoever packs them, and when."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.packs.archive import (
    DEFLATED,
    MOST_BYTES,
    MOST_ENTRIES,
    MOST_LESSON_BYTES,
    MOST_RATIO,
    STORED,
    UTF8,
)
from literacy_app.packs.errors import PackError, problem
from literacy_app.packs.manifest import LONGEST, NAME, Listed, Manifest
from literacy_app.packs.names import free_name, safe_name, same

_DATE = (1 << 5) | 1  # 1 January 1980, the first day that a zip can name
_MODE = 0o100644 << 16
_UNIX = 3


class Candidate(NamedTuple):
    """A lesson to be packed: its file's path and bytes, what was read in them, what is wrong."""

    path: Path
    content: bytes
    lesson: Lesson | None
    problems: tuple[Problem, ...] = ()


def packed(candidates: Sequence[Candidate], title: str, note: str = "") -> bytes:
    """A pack of these lessons, as bytes; raises PackError with all that is in the way.

    A keyed lesson goes as its file is: with its key, and without the article. Of titles and the
    note, the list has as much as it takes.
    """
    troubles = tuple(_troubles(candidates))
    if troubles:
        raise PackError(troubles)
    listed, taken = list[Listed](), {same(NAME)}
    for each in candidates:
        assert each.lesson is not None
        file = free_name(safe_name(each.path.name), taken)
        taken.add(same(file))
        digest = hashlib.sha256(each.content).hexdigest()
        one = each.lesson
        called = one.title[: LONGEST["title"]]
        listed.append(Listed(file, one.id, called, one.level, one.language, digest))
    title, note = title[: LONGEST["title"]], note[: LONGEST["note"]]
    manifest = Manifest(title, note, tuple(listed)).to_bytes()
    contents = [each.content for each in candidates]
    names = [NAME, *(each.file for each in listed)]
    return _zipped(zip(names, [manifest, *contents], strict=True))


def _troubles(candidates: Sequence[Candidate]) -> Iterator[Problem]:
    if not candidates:
        yield problem("nothing-to-pack", "")
    if len(candidates) >= MOST_ENTRIES:
        yield problem("pack-too-many", "", count=len(candidates) + 1, most=MOST_ENTRIES)
    if sum(len(each.content) for each in candidates) > MOST_BYTES:
        yield problem("pack-too-big-unpacked", "", most=MOST_BYTES // 1_000_000)
    by_id: dict[str, Path] = {}
    for each in candidates:
        errors = [found for found in each.problems if found.is_error]
        yield from errors
        if errors:
            continue
        if each.lesson is None:
            yield problem("lesson-broken", each.path, reason="it is no lesson.")
            continue
        yield from _troubles_of(each, each.lesson)
        other = by_id.setdefault(each.lesson.id, each.path)
        if other is not each.path:
            yield problem("lesson-id-twice", each.path, other=str(other), id=each.lesson.id)


def _troubles_of(one: Candidate, lesson: Lesson) -> Iterator[Problem]:
    """What keeps a lesson out of any pack, or would keep the pack from being opened again."""
    if lesson.is_keyed and lesson.articles:
        yield problem("lesson-with-text", one.path)
    if len(one.content) > MOST_LESSON_BYTES:
        most = MOST_LESSON_BYTES // 1_000_000
        yield problem("entry-too-large", one.path, entry=one.path.name, most=most)
    for key, value in (("id", lesson.id), ("language", lesson.language)):
        if len(value) > LONGEST[key]:
            reason = f"its “{key}” has more than {LONGEST[key]} letters."
            yield problem("lesson-broken", one.path, reason=reason)


# ---------------------------------------------------------------- the zip


def _zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these files in their order, with no date and nobody's name in it."""
    body, directory, count = bytearray(), bytearray(), 0
    for name, content in files:
        encoded = name.encode("utf-8")
        flags = 0 if name.isascii() else UTF8
        method, data = _compressed(content)
        sizes = (zlib.crc32(content), len(data), len(content), len(encoded))
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, _DATE, *sizes, 0)
        outer = struct.pack("<HHHII", 0, 0, 0, _MODE, len(body))
        made_by = struct.pack("<H", _UNIX << 8 | 20)
        directory += b"PK\1\2" + made_by + common + outer + encoded
        body += b"PK\3\4" + common + encoded + data
        count += 1
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory) + b"PK\5\6" + end


def _compressed(content: bytes) -> tuple[int, bytes]:
    """The content as it is stored: never smaller than a reader takes for honest text."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezer.compress(content) + squeezer.flush()
    if len(data) >= len(content) or len(content) > MOST_RATIO * len(data):
        return STORED, content
    return DEFLATED, data
