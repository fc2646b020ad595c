"""Lesson files on disk: read within bounds, and found in folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from literacy_app.domain.lesson import LESSON_SUFFIXES
from literacy_app.lessonfile.parse import Parsed, looks_like_lesson, parse
from literacy_app.lessonfile.source import Reporter, Source

MOST_MEGABYTES = 5
_MOST_BYTES = MOST_MEGABYTES * 1_000_000


def read_lesson(path: Path) -> Parsed:
    """The lesson in a file; what keeps it from being read comes back as a problem."""
    name = str(path)
    reporter = Reporter(Source("", name))
    data = _read_bytes(path, reporter)
    if data is None:
        return Parsed(name, None, tuple(reporter.problems), reporter.source)
    return lesson_in(data, name)


def lesson_in(data: bytes, name: str) -> Parsed:
    """The lesson in the bytes of a file of that name."""
    reporter = Reporter(Source("", name))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        reporter.report_at("not-utf-8", line, len(before) - before.rfind("\n"))
        return Parsed(name, None, tuple(reporter.problems), reporter.source)
    return parse(text, name)


def _read_bytes(path: Path, reporter: Reporter) -> bytes | None:
    """The file's bytes; only regular files within the bound are opened at all."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            reporter.report_at("file-not-regular", 0, 0)
            return None
        if status.st_size > _MOST_BYTES:
            size = -(-status.st_size // 1_000_000)
            reporter.report_at("file-too-large", 0, 0, size=size, most=MOST_MEGABYTES)
            return None
        # Not to wait for a FIFO that has come into the file's place meanwhile.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb") as file:
            return file.read(_MOST_BYTES)
    except FileNotFoundError:
        reporter.report_at("file-missing", 0, 0)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        reporter.report_at("file-unreadable", 0, 0, reason=reason)
    return None


def lesson_files(folder: Path) -> Iterator[Path]:
    """The lesson files below a folder by name; files that aren't lessons are passed over."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if path.suffix.lower() in LESSON_SUFFIXES and is_lesson_file(path):
                yield path


def is_lesson_file(path: Path) -> bool:
    """Whether a file has front matter and an article or a key, or can't be looked into."""
    data = _read_bytes(path, Reporter(Source("", str(path))))
    return data is None or looks_like_lesson(data.decode("utf-8", "replace"))
