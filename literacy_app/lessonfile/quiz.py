"""The quiz section: a heading a question, task lists for options, fixed terms for the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from literacy_app.domain.lesson import Passage
from literacy_app.domain.question import Option, Question, Version
from literacy_app.lessonfile.definitions import Definition, is_definition, read_definition
from literacy_app.lessonfile.inline import read_inline
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.passages import Placed, understand
from literacy_app.lessonfile.question_heading import HeadingReader
from literacy_app.lessonfile.resolve import resolve
from literacy_app.lessonfile.sections import Section, trimmed
from literacy_app.lessonfile.source import Reporter

TERMS = ("Hint", "Why", "Model", "A", "B")
_HEADING = re.compile(r"##[ \t]+(?P<text>.*)")
_OPTION = re.compile(r"[-*+][ \t]+\[(?P<box>[ xX])\][ \t]+(?P<text>.*)")
_OPTION_SLIP = re.compile(r"(?:[-*+][ \t]*)?(?:\[(?:[ xX]?|[^\]]{2,3})\]|\([ xX]\))(?:[ \t]|$)")
_FEEDBACK = re.compile(r"[ \t]{2,}[-*+][ \t]+(?P<text>.*)")
_ONE_LINE_TERM = re.compile(r"(Hint|Why|Model|A|B):[ \t]+\S")


class Asked(NamedTuple):
    """A question with the places that checks of it point to."""

    question: Question
    line: int
    refers: dict[str, int]
    options_at: list[int]


class _QuestionReader:
    """One question: the lines from its heading up to the next."""

    def __init__(self, reporter: Reporter, ids: dict[str, Passage], language: str) -> None:
        self._reporter = reporter
        self._ids, self._language = ids, language
        self._prose: list[str] = []
        self._options: list[Option] = []
        self._options_at: list[int] = []
        self._terms: dict[str, str] = {}
        self._versions: dict[str, Version] = {}

    def read(self, first: int, last: int) -> Asked | None:
        heading = HeadingReader(self._reporter, self._ids).read(first)
        self._body(first + 1, last)
        if heading is None:
            return None
        question = Question(
            kind=heading.kind,
            prompt=heading.prompt,
            id=heading.id,
            passages=heading.passages,
            voices=heading.voices,
            article=heading.article,
            prose="\n".join(self._prose).strip("\n"),
            options=tuple(self._options),
            hint=self._terms.get("Hint", ""),
            why=self._terms.get("Why", ""),
            model=self._terms.get("Model", ""),
            a=self._versions.get("A"),
            b=self._versions.get("B"),
            counts=heading.counts,
        )
        return Asked(question, first + 1, heading.refers, self._options_at)

    def _body(self, index: int, stop: int) -> None:
        lines = self._reporter.source.lines
        while index < stop:
            line = lines[index]
            option = _OPTION.match(line)
            if option is not None:
                index = self._option(index, option, stop)
            elif (
                line.strip()
                and not is_definition(line)
                and ((read := read_definition(lines, index, stop, self._reporter)) is not None)
            ):
                self._define(read[0])
                index = read[1]
            else:
                self._prose_line(line, index)
                index += 1

    def _prose_line(self, line: str, index: int) -> None:
        if line.strip():
            if _OPTION_SLIP.match(line):
                self._reporter.report_at("option-box", index + 1, 1)
            elif (slip := _ONE_LINE_TERM.match(line)) is not None:
                self._reporter.report_at("term-on-one-line", index + 1, 1, term=slip[1])
            elif is_definition(line):
                self._reporter.report_at("definition-without-term", index + 1, 1)
            elif self._options or self._terms or self._versions:
                self._reporter.report_at("prose-late", index + 1, 1)
        self._prose.append(line.rstrip())

    def _option(self, index: int, match: re.Match[str], stop: int) -> int:
        lines = self._reporter.source.lines
        self._options_at.append(index + 1)
        parts: list[str] = [match["text"].strip()]
        feedback: list[str] = []
        target, index = parts, index + 1
        while index < stop:
            line = lines[index]
            if line and not line[0].isspace():
                break
            nested = _FEEDBACK.match(line)
            if nested is not None:
                if "\t" in line[: nested.start("text")]:
                    self._reporter.report_at("tab", index + 1, line.index("\t") + 1)
                if feedback:
                    self._reporter.report_at("feedback-twice", index + 1, 1)
                feedback.append(nested["text"].strip())
                target = feedback
            elif line.startswith(("  ", "\t")) and line.strip():
                target.append(line.strip())
            elif line.strip() or not _goes_on(lines, index, stop):
                break
            index += 1
        right = match["box"] != " "
        self._options.append(Option(_joined(parts), right, _joined(feedback)))
        return index

    def _define(self, definition: Definition) -> None:
        term, line = definition.term, definition.first + 1
        if term not in TERMS:
            meant = Near(term, TERMS) if len(term) > 1 else None
            self._reporter.report_at("term-unknown", line, 1, meant, term=term)
        elif term in self._terms or term in self._versions:
            self._reporter.report_at("term-twice", line, 1, term=term)
        elif term in ("A", "B"):
            self._versions[term] = self._version(definition)
        else:
            self._terms[term] = definition.text

    def _version(self, definition: Definition) -> Version:
        starts, lines = self._reporter.source.starts, self._reporter.source.lines
        if not definition.body:
            return Version("")
        first, column, _ = definition.body[0]
        last = definition.body[-1][0]
        inline = read_inline(
            self._reporter, starts[first] + column, starts[last] + len(lines[last])
        )
        placed = []
        for order, bracketed in enumerate(inline.spans):
            mark = understand(bracketed, self._reporter)
            if bracketed.span.start == bracketed.span.end:
                self._reporter.report("passage-empty", bracketed.open)
            elif mark.of:
                self._reporter.report("piece-of-nothing", mark.of_at, of=mark.of)
            else:
                passage = replace(mark.passage, id=mark.passage.id or mark.label or str(order + 1))
                placed.append(Placed(passage, [mark.span], mark.at, order))
        passages = resolve(inline.text, self._language, placed, self._reporter.report)
        return Version(inline.text, passages)


def _joined(lines: list[str]) -> str:
    return " ".join(line for line in lines if line)


def _goes_on(lines: list[str], index: int, stop: int) -> bool:
    """Whether a blank line inside an option is followed by more of it."""
    return index + 1 < stop and lines[index + 1].startswith(("  ", "\t"))


def read_quiz(
    section: Section, reporter: Reporter, ids: dict[str, Passage], language: str
) -> list[Asked]:
    """The questions of a `# Quiz` section; `ids` are the lesson's passages."""
    lines = reporter.source.lines
    headings = [
        index
        for index in range(section.first, section.last)
        if lines[index].startswith("##") and not lines[index].startswith("###")
    ]
    begin = headings[0] if headings else section.last
    first, last = trimmed(lines, section.first, begin)
    if first < last:
        reporter.report_at("quiz-before-heading", first + 1, 1)
    asked: list[Asked] = []
    for index, following in pairwise([*headings, section.last]):
        _, end = trimmed(lines, index, following)
        reporter.unit("question", str(len(asked)), index, end)
        found = _QuestionReader(reporter, ids, language).read(index, end)
        if found is not None:
            asked.append(found)
    return asked
