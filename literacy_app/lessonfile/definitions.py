"""Definition lists: a term on its line, `:   ` and its definition below."""

from __future__ import annotations

import re
from typing import NamedTuple

from literacy_app.lessonfile.source import Reporter

_MARKER = re.compile(r"[ ]{0,3}[:~](?P<gap>[ \t]+)(?P<text>.*)")


class Definition(NamedTuple):
    """A term with its definition; `first` and `last` are line indices, `at` the text's place.

    `body` are the definition's lines as (line index, column offset, text).
    """

    term: str
    first: int
    last: int
    body: list[tuple[int, int, str]]

    @property
    def text(self) -> str:
        """The definition, soft breaks as one space, paragraphs with a blank line between."""
        return join_lines([text for _, _, text in self.body])


def join_lines(lines: list[str]) -> str:
    """Lines as prose: soft breaks as a space; a blank line parts paragraphs."""
    if len(lines) == 1:
        return lines[0].strip()
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.strip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(" ".join(each) for each in paragraphs if each)


def is_definition(line: str) -> bool:
    """Whether a line is the first of a definition."""
    return _MARKER.match(line) is not None


def read_definition(
    lines: list[str], index: int, stop: int, reporter: Reporter
) -> tuple[Definition, int] | None:
    """The definition whose term stands at line `index`, and the index of the line behind it.

    None where that line is no term.
    """
    term = lines[index].strip()
    marker = index + 1
    while marker < stop and not lines[marker].strip() and marker < index + 2:
        marker += 1
    match = _MARKER.match(lines[marker]) if term and marker < stop else None
    if match is None:
        return None
    body = [(marker, match.start("text"), match["text"])]
    end = marker + 1
    while end < stop:
        line = lines[end]
        if _MARKER.match(line):
            reporter.report_at("definition-twice", end + 1, 1, term=term)
        elif _ends_definition(lines, end, stop):
            break
        body.append((end, len(line) - len(line.lstrip()), line.lstrip()))
        end += 1
    while body and not body[-1][2].strip():
        body.pop()
    return Definition(term, index, body[-1][0] + 1 if body else marker + 1, body), end


def _ends_definition(lines: list[str], index: int, stop: int) -> bool:
    """Whether a line stands flush left, behind a blank line or as the term of the next."""
    line = lines[index]
    if not line.strip() or line.startswith((" ", "\t")):
        return False
    begins_term = index + 1 < stop and is_definition(lines[index + 1])
    return begins_term or not lines[index - 1].strip()
