"""A lesson written as a file: whole, or over the file it came from.

The law: `parse(write(lesson)).lesson == lesson`, and `write(lesson, over=source)` keeps every byte
that the edit doesn't concern.
"""

from __future__ import annotations

from literacy_app.domain.lesson import Lesson
from literacy_app.lessonfile.merge import merge
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.units import WrittenUnit, units_of

_TIGHT = ("front", "note", "anchor")
"""Units of these kinds stand on neighbouring lines; all others have a blank line between."""


def write(lesson: Lesson, over: str | None = None) -> str:
    """The lesson as text; `over` is the text of the file that it is an edit of.

    A file that has errors, or whose layout can't be kept for this edit, is written anew.
    """
    written = units_of(lesson)
    if over is None:
        return joined(written)
    parsed = parse(over)
    if not parsed.is_sound or parsed.lesson is None:
        return joined(written)
    if parsed.lesson == lesson:
        return over
    whole = joined(written)
    meant = parse(whole).lesson
    for careful in (True, False):
        merged = merge(parsed, units_of(parsed.lesson), written, over, careful)
        if parse(merged).lesson == meant:
            return merged
    return whole


def joined(written: list[WrittenUnit]) -> str:
    """Units as a whole file."""
    lines: list[str] = []
    before = ""
    for unit in written:
        tight = unit.kind == before and unit.kind in _TIGHT or unit.kind == "fence"
        if lines and not tight and before != "fence-open":
            lines.append("")
        lines.append(unit.text)
        before = "fence-open" if unit.kind == "fence" and unit.key == "open" else unit.kind
    return "\n".join(lines) + "\n"
