"""The article section: headline, crossheads and paragraphs with their passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from literacy_app.domain.lesson import Block, BlockKind, Emphasis, Span
from literacy_app.lessonfile.inline import read_inline
from literacy_app.lessonfile.notes import Note, is_note, read_note
from literacy_app.lessonfile.passages import Marked, understand
from literacy_app.lessonfile.sections import Section
from literacy_app.lessonfile.source import Reporter

_HEADING = re.compile(r"(#{2,6})(?:[ \t]+|$)")
_FOREIGN = (
    (re.compile(r"[ ]{0,3}(?:-[ \t]*){3,}$|[ ]{0,3}(?:\*[ \t]*){3,}$"), "rule"),
    (re.compile(r"[ ]{0,3}(?:_[ \t]*){3,}$|[ ]{0,3}={3,}[ \t]*$"), "rule"),
    (re.compile(r"[ ]{0,3}[-*+][ \t]+\S"), "list"),
    (re.compile(r"[ ]{0,3}\d{1,9}[.)][ \t]+\S"), "list"),
    (re.compile(r"[ ]{0,3}>"), "block quote"),
    (re.compile(r"[ ]{0,3}(?:```|~~~)"), "code block"),
    (re.compile(r"[ ]{0,3}\|"), "table"),
    (re.compile(r" {4,}\S"), "indented block"),
)
_SUSPICIOUS = re.compile(r"[-*+>`~_=|\d \t]")


@dataclass(slots=True)
class ArticleText:
    """An article as read: its text and blocks, with marks and emphasis as spans of the text."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    emphasis: list[Emphasis] = field(default_factory=list)
    marks: list[Marked] = field(default_factory=list)


class _ArticleReader:
    def __init__(
        self, section: Section, number: int, notes: dict[str, Note], reporter: Reporter
    ) -> None:
        self._section, self._number = section, number
        self._notes, self._reporter = notes, reporter
        self._parts: list[str] = []
        self._size = 0
        self._has_headline = False
        self._read = ArticleText()

    def read(self) -> ArticleText:
        lines = self._reporter.source.lines
        index = self._section.first
        while index < self._section.last:
            line = lines[index]
            if not line.strip():
                index += 1
            elif is_note(line):
                index = read_note(lines, index, self._section.last, self._notes, self._reporter)
            elif (heading := _HEADING.match(line)) is not None:
                self._heading(index, len(heading[1]), heading.end())
                index += 1
            else:
                index = self._paragraph(index)
        self._check_headline()
        self._read.text = "".join(self._parts)
        return self._read

    def _heading(self, index: int, rank: int, skip: int) -> None:
        first = not self._has_headline
        if rank == 2 and not first:
            self._reporter.report_at("headline-twice", index + 1, 1)
        elif rank == 2 and self._read.blocks:
            self._reporter.report_at("headline-late", index + 1, 1)
        elif rank > 3:
            self._reporter.report_at("heading-too-deep", index + 1, 1)
        kind = BlockKind.HEADLINE if rank == 2 and first else BlockKind.CROSSHEAD
        self._has_headline |= rank == 2
        source = self._reporter.source
        start = source.starts[index]
        self._add(kind, start + skip, start + len(source.lines[index]), index, index + 1)

    def _paragraph(self, index: int) -> int:
        lines = self._reporter.source.lines
        end = index
        while end < self._section.last:
            line = lines[end]
            if not line.strip() or is_note(line) or _HEADING.match(line):
                break
            if _SUSPICIOUS.match(line):
                self._check_foreign(line, end, begins=end == index)
            end += 1
        starts = self._reporter.source.starts
        self._add(
            BlockKind.PARAGRAPH, starts[index], starts[end - 1] + len(lines[end - 1]), index, end
        )
        return end

    def _check_foreign(self, line: str, index: int, begins: bool) -> None:
        for pattern, what in _FOREIGN:
            if (begins or what != "indented block") and pattern.match(line):
                self._reporter.report_at("not-in-article", index + 1, 1, what=what)
                return

    def _add(self, kind: BlockKind, start: int, stop: int, first: int, last: int) -> None:
        read = self._read
        self._reporter.unit("block", f"{self._number}.{len(read.blocks)}", first, last)
        if self._size:
            self._parts.append("\n\n")
            self._size += 2
        inline = read_inline(self._reporter, start, stop, self._size)
        if kind is BlockKind.HEADLINE and not inline.text:
            self._reporter.report_at("headline-missing", first + 1, 1)
        read.blocks.append(Block(kind, Span(self._size, self._size + len(inline.text))))
        self._parts.append(inline.text)
        self._size += len(inline.text)
        read.emphasis.extend(inline.emphasis)
        for bracketed in inline.spans:
            mark = understand(bracketed, self._reporter)
            if bracketed.span.start == bracketed.span.end:
                self._reporter.report("passage-empty", bracketed.open)
            else:
                read.marks.append(mark)

    def _check_headline(self) -> None:
        if not self._has_headline:
            self._reporter.report_at("headline-missing", self._section.heading + 1, 1)


def read_article(
    section: Section, number: int, notes: dict[str, Note], reporter: Reporter
) -> ArticleText:
    """The article below a heading; `number` counts the lesson's articles from 0.

    Its footnotes are added to `notes`.
    """
    return _ArticleReader(section, number, notes, reporter).read()
