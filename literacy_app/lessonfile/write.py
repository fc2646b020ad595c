"""A lesson written as a file: whole, or over the file it came from.

The law: `parse(write(lesson)).lesson == lesson`, and `write(lesson, over=source)` keeps every byte
that the edit doesn't concern.
"""

from __future__ import annotations

import re

from literacy_app.domain.lesson import Lesson
from literacy_app.lessonfile.merge import WAYS, merge
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.unfinished import is_understood
from literacy_app.lessonfile.units import TIGHT, WrittenUnit, units_of


def write(lesson: Lesson, over: str | None = None) -> str:
    """The lesson as text; `over` is the text of the file that it is an edit of.

    A file that was misread, or whose layout can't be kept for this edit, is written anew.
    """
    written = units_of(lesson)
    whole = joined(written)
    if over is None:
        return whole
    parsed = parse(over)
    if parsed.lesson == lesson:
        return over
    if parsed.lesson is not None and is_understood(parsed):
        meant = parse(whole)
        for way in WAYS:
            merged = merge(parsed, units_of(parsed.lesson), written, over, way)
            read = parse(merged)
            if read.lesson == meant.lesson and is_understood(read) == is_understood(meant):
                return merged
    return _like(over, whole)


def _like(over: str, whole: str) -> str:
    """A file written anew with the line ends, and the byte-order mark, of the one it replaces."""
    end = re.search(r"\r\n|\r|\n", over)
    mark = "\ufeff" if over.startswith("\ufeff") else ""
    return mark + whole.replace("\n", end.group() if end else "\n")


def joined(written: list[WrittenUnit]) -> str:
    """Units as a whole file."""
    lines: list[str] = []
    before = ""
    for unit in written:
        tight = (unit.kind == before and unit.kind in TIGHT) or unit.kind == "fence"
        if lines and not tight and before != "fence-open":
            lines.append("")
        lines.append(unit.text)
        before = "fence-open" if unit.kind == "fence" and unit.key == "open" else unit.kind
    return "\n".join(lines) + "\n"
