"""A file's text with its places, and the reporter that collects what is wrong with it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from literacy_app.domain.problems import Message, Problem, Severity
from literacy_app.lessonfile.catalogue import CATALOGUE


class Source:
    """The text of a lesson file with line ends made `\\n`; offsets are code points into it."""

    def __init__(self, text: str, path: str = "") -> None:
        if text.startswith("\ufeff"):
            text = text[1:]
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.text = text
        self.path = path

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line) + 1
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        index = bisect_right(self.starts, offset) - 1
        return index + 1, offset - self.starts[index] + 1

    def line_of(self, offset: int) -> int:
        """The index (from 0) of the line that holds an offset."""
        return bisect_right(self.starts, offset) - 1


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a lesson file that is written as one: its kind, its key, and its lines.

    `first` is the index of its first line, `last` that of the line after it. What a unit says is
    kept apart from how it is set, so that an edit can leave the other units' bytes alone.
    """

    kind: str
    key: str
    first: int
    last: int


class Reporter:
    """Collects problems of one file, and the units it is made of."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.units: list[Unit] = []

    def report(
        self, code: str, at: int, meant: str | None = None, **arguments: str | int
    ) -> None:
        """Add the problem `code` at an offset; `meant` is what was probably meant."""
        self.report_at(code, *self.source.place(at), meant, **arguments)

    def report_at(
        self, code: str, line: int, column: int, meant: str | None = None, **arguments: str | int
    ) -> None:
        """Add the problem `code` at a line and column, both from 1."""
        severity, template, hint = CATALOGUE[code]
        advice = Message.of("Did you mean “{meant}”?", meant=meant) if meant else None
        if advice is None and hint:
            advice = Message.of(hint, **arguments)
        self.problems.append(
            Problem(
                code,
                self.source.path,
                line,
                column,
                Severity(severity),
                Message.of(template, **arguments),
                advice,
            )
        )

    def unit(self, kind: str, key: str, first: int, last: int) -> None:
        """Note that the lines from index `first` up to `last` are one unit."""
        self.units.append(Unit(kind, key, first, last))
