"""Packing lessons: files read, checked and made into one pack that may be passed on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from literacy_app.packs.errors import refusal
from literacy_app.packs.names import safe_name
from literacy_app.packs.pack import Candidate, packed

SUFFIX = ".zip"


class Packing(NamedTuple):
    """How far packing has come: `done` lessons of `total`; `path` is the pack once it is there."""

    done: int
    total: int
    path: Path | None = None


def candidate(path: Path) -> Candidate:
    """A lesson's file as it may be packed: never with an article that a reader has brought."""
    from literacy_app.lessonfile.files import lesson_in, read_lesson

    parsed = read_lesson(path)
    if not parsed.is_sound:
        return Candidate(path, b"", parsed.lesson, parsed.problems)
    content = path.read_bytes()
    again = lesson_in(content, str(path))
    return Candidate(path, content, again.lesson, again.problems)


def pack_lessons(
    paths: Sequence[Path],
    output: Path,
    title: str = "",
    note: str = "",
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Packing]:
    """Write a pack of these lessons, whole or not at all; the last step has its path.

    Without a title it is called as its only lesson, or else as its file. Raises PackError.
    """
    from literacy_app.export.files import write_whole

    found = list[Candidate]()
    for path in dict.fromkeys(paths):
        yield Packing(len(found), len(paths))
        if is_cancelled():
            return
        try:
            found.append(candidate(path))
        except OSError as error:
            reason = error.strerror or str(error)
            raise refusal("pack-unreadable", path, reason=reason) from error
    content = packed(found, title.strip() or _title_of(found, output), note.strip())
    try:
        write_whole(output, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise refusal("folder-unusable", output, reason=reason) from error
    yield Packing(len(found), len(found), output)


def _title_of(found: Sequence[Candidate], output: Path) -> str:
    lesson = found[0].lesson if len(found) == 1 else None
    return lesson.title if lesson is not None else output.stem


def usual_name(title: str) -> str:
    """What a pack's file is called if nobody cares."""
    return re.sub(r"[\s-]+", "-", safe_name(f"{title}.md").removesuffix(".md").lower()) + SUFFIX
