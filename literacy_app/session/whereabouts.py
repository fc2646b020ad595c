"""Where the parts of a lesson stand in its text, and what stands at a place of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from literacy_app.lessonfile.inline import read_inline
from literacy_app.lessonfile.parse import Parsed
from literacy_app.lessonfile.source import Reporter, Unit

_LONGEST_PASSAGE = 40_000
_NESTED = 4
"""A part begins so few parts behind one that it is within, at most."""
_BRACKET = re.compile(r"[\[\]]")


class Where(NamedTuple):
    """What stands at a place: the kind of part, its key, and the passage, if there is one.

    Kinds and keys are those of units: `front` with the name of the field, `introduction`, `block`
    with the indices of the article and of the block ("0.3"), `note` with the passage's id,
    `anchor` and `question` with an index, `teacher`, `term`.
    """

    kind: str
    key: str
    passage: str | None = None


def where(parsed: Parsed, offset: int) -> Where | None:
    """What stands at an offset of the text that was parsed; None between its parts."""
    offset = max(0, min(offset, len(parsed.source.text)))
    line = parsed.source.place(offset)[0] - 1
    unit = _innermost(parsed.units, line)
    if unit is None:
        return None
    if unit.kind == "note":
        return Where(unit.kind, unit.key, unit.key)
    passage = _passage_at(parsed, unit, offset) if unit.kind in ("block", "anchor") else None
    return Where(unit.kind, unit.key, passage)


class Parts:
    """The parts of a lesson's text by their lines, for many to be asked for at once."""

    def __init__(self, parsed: Parsed) -> None:
        self._units = sorted(parsed.units, key=lambda each: each.first)
        self._firsts = [each.first for each in self._units]

    def at(self, line: int) -> Unit | None:
        """The innermost part that a line, counted from 1, belongs to; None between the parts."""
        begun = bisect_right(self._firsts, line - 1)
        return _innermost(self._units[max(begun - _NESTED, 0) : begun], line - 1)


def _innermost(units: Iterable[Unit], line: int) -> Unit | None:
    """The shortest of the units that a line, an index, belongs to."""
    inside = [each for each in units if each.first <= line < each.last]
    return min(inside, key=lambda each: each.last - each.first, default=None)


def _passage_at(parsed: Parsed, unit: Unit, offset: int) -> str | None:
    """The innermost passage whose brackets, attributes and label hold the offset."""
    source = parsed.source
    stop = source.starts[unit.last - 1] + len(source.lines[unit.last - 1])
    ids = {at: passage_id for passage_id, at in parsed.places.items()}
    inline = read_inline(Reporter(source), source.starts[unit.first], stop)
    for each in reversed(inline.spans):
        end = each.label.end if each.label is not None else each.attributes.end
        if each.open <= offset <= end:
            return ids.get(each.close) or each.attributes.value("of")
    return None


def offset_of(parsed: Parsed, kind: str, key: str = "") -> int | None:
    """Where a part begins in the text that was parsed."""
    for each in parsed.units:
        if (each.kind, each.key) == (kind, key):
            return parsed.source.starts[each.first]
    return None


def opening_of(text: str, close: int) -> int:
    """The offset of the bracket that is closed at an offset; that offset where none is."""
    if text[close : close + 1] != "]":
        return close
    depth = 0
    for match in _BRACKET.finditer(text[max(0, close - _LONGEST_PASSAGE) : close + 1][::-1]):
        depth += 1 if match.group() == "]" else -1
        if not depth:
            return close - match.start()
    return close


def offset_of_passage(parsed: Parsed, passage_id: str) -> int | None:
    """Where a passage's closing bracket stands in the text that was parsed."""
    return parsed.places.get(passage_id)
