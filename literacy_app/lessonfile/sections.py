"""A lesson's body in sections: the introduction, and what stands below each `#` heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.source import Reporter

NAMES = ("Article", "Passages", "Quiz", "Teacher", "Glossary")
_HEADING = re.compile(r"#[ \t]+")
_SLIP = re.compile(rf"#(?=(?:{'|'.join(NAMES)})\b)|#{{2,6}}(?=[\w\[“\"])", re.IGNORECASE)
_CODE_FENCE = re.compile(r"[ ]{0,3}(```|~~~)")


@dataclass(slots=True)
class Section:
    """A section by name; the lines from index `first` up to `last` are its content.

    `rest` is what stands behind a colon in the heading, `heading` the index of its line.
    """

    name: str
    heading: int
    first: int
    last: int
    rest: str = ""


def find_sections(reporter: Reporter, begin: int) -> list[Section]:
    """The sections from line index `begin` on; the first is the introduction, with no name.

    Unknown and repeated headings are reported.
    """
    lines = reporter.source.lines
    sections = [Section("", begin, begin, len(lines))]
    fence = ""
    for index in range(begin, len(lines)):
        line = lines[index]
        mark = _CODE_FENCE.match(line)
        if mark is not None:
            fence = "" if fence == mark[1] else fence or mark[1]
        if fence or not line.startswith("#"):
            continue
        if not _HEADING.match(line):
            if (slip := _SLIP.match(line)) is not None:
                reporter.report_at("heading-without-space", index + 1, slip.end() + 1)
            continue
        sections[-1].last = index
        name, _, rest = _words(line).partition(":")
        section = Section(name.rstrip(), index, index + 1, len(lines), rest.lstrip())
        _check(section, sections, reporter)
        sections.append(section)
    return sections


def _words(heading: str) -> str:
    """The words of a heading, without the signs before them and behind them."""
    words = heading[1:].strip()
    bare = words.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else words


def _check(section: Section, before: list[Section], reporter: Reporter) -> None:
    place = (section.heading + 1, 3)
    if section.name not in NAMES:
        meant = Near(section.name.partition("{")[0].strip(), NAMES)
        reporter.report_at("section-unknown", *place, meant, name=section.name)
        section.name = "?"
    elif section.name != "Article" and any(each.name == section.name for each in before):
        reporter.report_at("section-twice", *place, name=section.name)
        section.name = "?"


def trimmed(lines: list[str], first: int, last: int) -> tuple[int, int]:
    """The range without blank lines at its ends."""
    while first < last and not lines[first].strip():
        first += 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    return first, last
