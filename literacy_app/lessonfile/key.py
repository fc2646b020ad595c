"""The passages section of a keyed lesson: anchors that find an article's passages again."""

from __future__ import annotations

import re
from dataclasses import replace

from literacy_app.domain.lesson import Anchor, AnchorMark, Passage
from literacy_app.lessonfile.inline import read_inline
from literacy_app.lessonfile.notes import Note, is_note, read_note
from literacy_app.lessonfile.passages import Marked, Register, understand
from literacy_app.lessonfile.sections import Section
from literacy_app.lessonfile.source import Reporter

_ITEM = re.compile(r"[ ]{0,3}[-*+][ \t]+")
_SLIP = re.compile(r"[ ]{0,3}[-*+](?=[^\s\-*+])")


class KeyReader:
    """Reads a `# Passages` section; `places` says where each anchor's item begins."""

    def __init__(self, register: Register, reporter: Reporter) -> None:
        self._register, self._reporter = register, reporter
        self._anchors: list[tuple[str, list[Marked]]] = []
        self.places: list[int] = []

    def read(self, section: Section, notes: dict[str, Note]) -> tuple[Anchor, ...]:
        """The anchors in their order; the section's footnotes are added to `notes`."""
        lines = self._reporter.source.lines
        index = section.first
        while index < section.last:
            line = lines[index]
            if not line.strip():
                index += 1
            elif is_note(line):
                index = read_note(lines, index, section.last, notes, self._reporter)
            elif (item := _ITEM.match(line)) is not None:
                index = self._item(index, item.end(), section.last)
            else:
                code = "item-without-space" if _SLIP.match(line) else "not-an-item"
                self._reporter.report_at(code, index + 1, 1)
                index += 1
        return self._assemble()

    def _item(self, index: int, skip: int, stop: int) -> int:
        lines, starts = self._reporter.source.lines, self._reporter.source.starts
        end = index + 1
        while end < stop and lines[end].strip() and not _begins_other(lines[end]):
            end += 1
        self._reporter.unit("anchor", str(len(self._anchors)), index, end)
        start = starts[index] + skip
        inline = read_inline(self._reporter, start, starts[end - 1] + len(lines[end - 1]))
        if not inline.spans:
            self._reporter.report("item-without-passage", start)
        self._anchors.append(
            (inline.text, [understand(each, self._reporter) for each in inline.spans])
        )
        self.places.append(start)
        return end

    def _assemble(self) -> tuple[Anchor, ...]:
        passages: dict[str, Passage] = {}
        named: dict[int, Passage] = {}
        for _, marks in self._anchors:
            self._register.foresee(marks)
        for _, marks in self._anchors:
            around: list[tuple[Marked, str]] = []
            for mark in marks:
                while around and not around[-1][0].span.holds(mark.span):
                    around.pop()
                if not mark.of:
                    within = around[-1][1] if around else None
                    passage = replace(self._register.named(mark), within=within)
                    named[id(mark)] = passages[passage.id] = passage
                around.append((mark, mark.of or named[id(mark)].id))
        for _, marks in self._anchors:
            for mark in marks:
                if mark.of:
                    self._register.owner(mark, passages)
        return tuple(
            Anchor(
                words,
                tuple(AnchorMark(each.span, named.get(id(each)), each.of) for each in marks),
            )
            for words, marks in self._anchors
        )


def _begins_other(line: str) -> bool:
    return is_note(line) or line.startswith("#") or _ITEM.match(line) is not None
