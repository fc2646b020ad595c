"""What each stretch of a lesson's source is, as the parser understood it: to be shown in colours.

Only the parts that are asked for are looked at, so that a long lesson costs what is seen of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from literacy_app.domain.lesson import Voice
from literacy_app.lessonfile.attributes import Attributes, read_attributes
from literacy_app.lessonfile.frontmatter import find_fence
from literacy_app.lessonfile.inline import Bracketed, read_inline
from literacy_app.lessonfile.parse import Parsed
from literacy_app.lessonfile.source import Reporter, Unit


class Role(StrEnum):
    """What a stretch does in the file; `words` are those of a passage, `sign` is mere notation."""

    SECTION = "section"
    HEADING = "heading"
    KEY = "key"
    SIGN = "sign"
    CLASS = "class"
    NAME = "name"
    VALUE = "value"
    LABEL = "label"
    TERM = "term"
    RIGHT = "right"
    COMMENT = "comment"
    WORDS = "words"


class Tint(NamedTuple):
    """A stretch of the source, in code points, its role, and the passage that it belongs to."""

    start: int
    end: int
    role: Role
    voice: Voice | None = None
    passage: str | None = None


_VOICES = {voice.value: voice for voice in Voice}
_KEY = re.compile(r"(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)([A-Za-z][\w-]*)(?=[ \t]*:(?:\s|$))")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_FLOW = re.compile(r"[{}\[\],]|^[ \t]*-(?=[ \t])")
_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)")
_NOTE = re.compile(r"[ ]{0,3}\[\^([^\s\[\]]+)\][ \t]*:")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])(?=[ \t])")
_BOX = re.compile(r"[ \t]*[-*+][ \t]+(\[[ xX]\])")
_DEFINITION = re.compile(r"[ ]{0,3}[:~](?=[ \t])")


class Colouring:
    """The tints of a lesson's source, an outer one before those in it."""

    def __init__(self, parsed: Parsed) -> None:
        self.source = parsed.source
        self._units = parsed.units
        self._firsts = [each.first for each in parsed.units]
        self._parsed = parsed
        self._known: dict[int, tuple[Tint, ...]] = {}

    def of_line(self, line: int) -> tuple[Tint, ...]:
        """The tints of the part that the line of this index belongs to; others may reach in."""
        index = bisect_right(self._firsts, line) - 1
        if index < 0 or line >= self._units[index].last:
            return tuple(self._between(line))
        if index not in self._known:
            self._known[index] = tuple(self._tints(self._units[index]))
        return self._known[index]

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        lesson = self._parsed.lesson
        return {each.id: each.voice for each in lesson.passages()} if lesson else {}

    @cached_property
    def _ids(self) -> dict[int, str]:
        return {at: passage_id for passage_id, at in self._parsed.places.items()}

    @cached_property
    def _fence(self) -> int:
        fence = find_fence(self.source.lines)
        return -1 if fence is None else fence

    # ------------------------------------------------------------ parts

    def _between(self, line: int) -> Iterator[Tint]:
        """A line that is no part of anything: a section's heading, a fence, a comment."""
        start, words = self.source.starts[line], self.source.lines[line]
        end = start + len(words)
        if line in (0, self._fence) and words.startswith(("---", "...")):
            yield Tint(start, end, Role.SIGN)
        elif line < self._fence:
            yield from self._yaml(line)
        elif words.startswith("# "):
            yield Tint(start, end, Role.SECTION)
            yield Tint(start, start + 1, Role.SIGN)

    def _tints(self, unit: Unit) -> Iterator[Tint]:
        if unit.kind == "front":
            for line in range(unit.first, unit.last):
                yield from self._yaml(line)
        elif unit.kind in ("block", "anchor"):
            yield from self._heading(unit.first)
            yield from self._item(unit.first)
            yield from self._inline(unit.first, unit.last)
        elif unit.kind == "note":
            yield from self._note(unit.first)
        elif unit.kind == "term":
            yield from self._definitions(unit.first, unit.last)
        elif unit.kind == "question":
            yield from self._question(unit)
        else:
            for line in range(unit.first, unit.last):
                yield from self._heading(line)
                yield from self._item(line)

    def _yaml(self, line: int) -> Iterator[Tint]:
        start, words = self.source.starts[line], self.source.lines[line]
        for each in _FLOW.finditer(words):
            yield Tint(start + each.start(), start + each.end(), Role.SIGN)
        for each in _KEY.finditer(words):
            yield Tint(start + each.start(1), start + each.end(1), Role.KEY)
        quoted = [each.span() for each in _QUOTED.finditer(words)]
        for begin, end in quoted:
            yield Tint(start + begin, start + end, Role.VALUE)
        for each in _COMMENT.finditer(words):
            if not any(begin < each.start() < end for begin, end in quoted):
                yield Tint(start + each.start(), start + each.end(), Role.COMMENT)

    def _heading(self, line: int) -> Iterator[Tint]:
        start, words = self.source.starts[line], self.source.lines[line]
        signs = _HEADING.match(words)
        if signs is not None:
            yield Tint(start, start + len(words), Role.HEADING)
            yield Tint(start, start + signs.end(), Role.SIGN)

    def _item(self, line: int) -> Iterator[Tint]:
        start, words = self.source.starts[line], self.source.lines[line]
        sign = _ITEM.match(words)
        if sign is not None:
            yield Tint(start + sign.start(), start + sign.end(), Role.SIGN)

    def _note(self, line: int) -> Iterator[Tint]:
        start, words = self.source.starts[line], self.source.lines[line]
        label = _NOTE.match(words)
        if label is not None:
            voice = self._voices.get(label[1])
            yield Tint(start + label.start(), start + label.end(), Role.LABEL, voice, label[1])

    def _definitions(self, first: int, last: int) -> Iterator[Tint]:
        lines, starts = self.source.lines, self.source.starts
        for line in range(first, last):
            sign = _DEFINITION.match(lines[line])
            if sign is None:
                continue
            yield Tint(starts[line] + sign.start(), starts[line] + sign.end(), Role.SIGN)
            term = line - 1 if line > first and lines[line - 1].strip() else line - 2
            if term >= first:
                yield Tint(starts[term], starts[term] + len(lines[term]), Role.TERM)

    def _question(self, unit: Unit) -> Iterator[Tint]:
        lines, starts = self.source.lines, self.source.starts
        yield from self._heading(unit.first)
        start, stop = starts[unit.first], starts[unit.first] + len(lines[unit.first].rstrip())
        brace = lines[unit.first].rfind("{")
        found = read_attributes(self.source.text, start + brace, stop) if brace >= 0 else None
        if found is not None and found.end == stop:
            yield from self._attributes(found, None, None)
        for line in range(unit.first + 1, unit.last):
            yield from self._item(line)
            box = _BOX.match(lines[line])
            if box is not None:
                role = Role.RIGHT if box[1] != "[ ]" else Role.SIGN
                yield Tint(starts[line] + box.start(1), starts[line] + box.end(1), role)
        yield from self._definitions(unit.first + 1, unit.last)
        for line in range(unit.first + 1, unit.last):
            if lines[line].strip() in ("A", "B"):
                yield from self._inline(line + 1, self._end_of_version(line + 1, unit.last))

    def _end_of_version(self, first: int, last: int) -> int:
        lines = self.source.lines
        end = first
        while end < last and lines[end].strip():
            end += 1
        return end

    # ------------------------------------------------------------ passages

    def _inline(self, first: int, last: int) -> Iterator[Tint]:
        if first >= last:
            return
        source = self.source
        stop = source.starts[last - 1] + len(source.lines[last - 1])
        for each in read_inline(Reporter(source), source.starts[first], stop).spans:
            yield from self._passage(each)

    def _passage(self, each: Bracketed) -> Iterator[Tint]:
        attributes = each.attributes
        of = attributes.value("of")
        named = (_VOICES.get(name.value) for name in attributes.classes)
        voice = next((found for found in named if found), self._voices.get(of or ""))
        passage = of or self._ids.get(each.close)
        yield Tint(each.open + 1, each.close, Role.WORDS, voice, passage)
        for at in (each.open, each.close):
            yield Tint(at, at + 1, Role.CLASS, voice, passage)
        yield from self._attributes(attributes, voice, passage)
        if each.label is not None:
            yield Tint(each.label.at, each.label.end, Role.LABEL, voice, passage)

    def _attributes(
        self, found: Attributes, voice: Voice | None, passage: str | None
    ) -> Iterator[Tint]:
        yield Tint(found.start, found.end, Role.SIGN, voice, passage)
        for name in found.classes:
            yield Tint(name.at, name.end, Role.CLASS, voice, passage)
        for name in found.ids:
            yield Tint(name.at, name.end, Role.LABEL, voice, passage)
        for word, value in found.values.items():
            yield Tint(value.at, value.at + len(word), Role.NAME, voice, passage)
            yield Tint(value.at + len(word) + 1, value.end, Role.VALUE, voice, passage)
