"""A file's text with its places, and the reporter that collects what is wrong with it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from literacy_app.domain.problems import Message, Problem, Severity
from literacy_app.lessonfile.catalogue import CATALOGUE
from literacy_app.lessonfile.near import Guesses, Near


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


class Unit(NamedTuple):
    """A part of a lesson file that is written as one: its kind, its key, and its lines.

    `first` is the index of its first line, `last` that of the line after it. What a unit says is
    kept apart from how it is set, so that an edit can leave the other units' bytes alone.
    """

    kind: str
    key: str
    first: int
    last: int


class TooManyProblems(Exception):
    """The file has so many problems that nobody would read them all: it isn't read further."""


class Reporter:
    """Collects problems of one file, and the units it is made of.

    Raises TooManyProblems with the first one over `most`, which is the last of its `problems`.
    """

    def __init__(self, source: Source, most: int | None = None) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.units: list[Unit] = []
        self._most = most
        self._guesses = Guesses()

    def report(
        self, code: str, at: int, meant: str | Near | None = None, /, **arguments: str | int
    ) -> None:
        """Add the problem `code` at an offset; `meant` is what was probably meant, if known."""
        self.report_at(code, *self.source.place(at), meant, **arguments)

    def report_at(
        self,
        code: str,
        line: int,
        column: int,
        meant: str | Near | None = None,
        /,
        **arguments: str | int,
    ) -> None:
        """Add the problem `code` at a line and column, both from 1."""
        if self._most is not None and len(self.problems) == self._most:
            self._add("too-many-problems", 0, 0, None, most=self._most)
            raise TooManyProblems
        self._add(code, line, column, meant, **arguments)

    def _add(
        self,
        code: str,
        line: int,
        column: int,
        meant: str | Near | None,
        /,
        **arguments: str | int,
    ) -> None:
        severity, template, hint = CATALOGUE[code]
        if isinstance(meant, Near):
            meant = self._guesses.of(meant)
        advice = Message.of("Did you mean “{meant}”?", meant=meant) if meant else None
        if advice is None and hint:
            advice = Message.of(hint, **arguments)
        message = Message.of(template, **arguments)
        place = (self.source.path, line, column)
        self.problems.append(Problem(code, *place, Severity(severity), message, advice))

    def unit(self, kind: str, key: str, first: int, last: int) -> None:
        """Note that the lines from index `first` up to `last` are one unit."""
        self.units.append(Unit(kind, key, first, last))
