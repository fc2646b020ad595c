"""The quiz section: a heading a question, task lists for options, fixed terms for the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.domain.question import Option, Question, QuestionKind, Version
from literacy_app.lessonfile.attributes import Attribute, Attributes, read_attributes
from literacy_app.lessonfile.definitions import Definition, is_definition, read_definition
from literacy_app.lessonfile.inline import read_inline
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.passages import Placed, report_odd, understand
from literacy_app.lessonfile.resolve import resolve
from literacy_app.lessonfile.sections import Section, trimmed
from literacy_app.lessonfile.source import Reporter

TERMS = ("Hint", "Why", "Model", "A", "B")
_HEADING = re.compile(r"##[ \t]+(?P<text>.*)")
_OPTION = re.compile(r"[-*+][ \t]+\[(?P<box>[ xX])\][ \t]+(?P<text>.*)")
_OPTION_SLIP = re.compile(r"(?:[-*+][ \t]*)?(?:\[(?:[ xX]?|[^\]]{2,3})\]|\([ xX]\))(?:[ \t]|$)")
_FEEDBACK = re.compile(r"[ \t]{2,}[-*+][ \t]+(?P<text>.*)")
_ONE_LINE_TERM = re.compile(r"(Hint|Why|Model|A|B):[ \t]+\S")
_RANGE = re.compile(r"(\S+?)[-–](\S+)")
_KINDS = {kind.value: kind for kind in QuestionKind}
_VOICES = {voice.value: voice for voice in Voice}
OF_QUESTION = ("passage", "passages", "voice", "article")
"""The names of the values that a question's attributes have, besides counts of kinds."""


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
        self._refers: dict[str, int] = {}

    def read(self, first: int, last: int) -> Asked | None:
        lines, starts = self._reporter.source.lines, self._reporter.source.starts
        heading = lines[first]
        prompt, attributes = self._heading(heading, starts[first])
        kind = self._kind(attributes, first) if attributes else None
        self._body(first + 1, last)
        if kind is None or attributes is None:
            return None
        question = Question(
            kind=kind,
            prompt=prompt,
            id=attributes.ids[0].value if attributes.ids else "",
            passages=self._passages(attributes),
            voices=self._voices(attributes),
            article=attributes.value("article") or "",
            prose="\n".join(self._prose).strip("\n"),
            options=tuple(self._options),
            hint=self._terms.get("Hint", ""),
            why=self._terms.get("Why", ""),
            model=self._terms.get("Model", ""),
            a=self._versions.get("A"),
            b=self._versions.get("B"),
            counts=self._counts(attributes, kind),
        )
        return Asked(question, first + 1, self._refers, self._options_at)

    # ---- heading

    def _heading(self, line: str, start: int) -> tuple[str, Attributes | None]:
        """The prompt, and the attributes that end the line."""
        source, stop = self._reporter.source.text, start + len(line.rstrip())
        code, at = "question-without-kind", start
        for brace in re.finditer(r"\{", line):
            attributes = read_attributes(source, start + brace.start(), stop)
            if attributes is None:
                code, at = "braces-unclosed", start + brace.start()
            elif attributes.end == stop:
                return line[2 : brace.start()].strip(), attributes
            elif attributes.classes:
                code, at = "braces-not-last", attributes.end
        self._reporter.report(code, at)
        return "", None

    def _kind(self, attributes: Attributes, first: int) -> QuestionKind | None:
        report_odd(attributes, _KINDS, self._reporter)
        kind: QuestionKind | None = None
        for each in attributes.classes:
            found = _KINDS.get(each.value)
            if found is None:
                meant = Near(each.value, _KINDS, ".{}")
                self._reporter.report(
                    "question-kind-unknown", each.at, meant, value=f".{each.value}"
                )
            elif kind is not None:
                self._reporter.report("question-kind-twice", each.at)
            kind = kind or found
        if not attributes.classes and not attributes.odd:
            self._reporter.report_at("question-without-kind", first + 1, 1)
        return kind

    def _counts(
        self, attributes: Attributes, kind: QuestionKind
    ) -> tuple[tuple[QuestionKind, int], ...]:
        known = [*OF_QUESTION]
        if kind is QuestionKind.GENERATE:
            known += [name for name in _KINDS if name != "generate"]
        counts = []
        for name, each in attributes.values.items():
            if name not in known:
                self._reporter.report(
                    "attribute-unknown",
                    each.at,
                    Near(name, known),
                    name=name,
                    known=", ".join(known),
                )
            elif name not in OF_QUESTION:
                if each.value.isdecimal() and 0 < int(each.value) < 1000:
                    counts.append((_KINDS[name], int(each.value)))
                else:
                    self._refers[name] = each.at
                    self._reporter.report("count-unreadable", each.at, value=each.value, name=name)
        return tuple(counts)

    def _voices(self, attributes: Attributes) -> tuple[Voice, ...]:
        written = attributes.values.get("voice")
        voices = []
        for name in written.value.replace(",", " ").split() if written else ():
            if name in _VOICES:
                voices.append(_VOICES[name])
            elif written:
                self._reporter.report("voice-unknown", written.at, Near(name, _VOICES), value=name)
        return tuple(dict.fromkeys(voices))

    def _passages(self, attributes: Attributes) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for name in ("passage", "passages"):
            written = attributes.values.get(name)
            if written is not None:
                for word in dict.fromkeys(written.value.replace(",", " ").split()):
                    found.update(dict.fromkeys(self._expand(word, written)))
                self._refers[name] = written.at
        return tuple(found)

    def _expand(self, word: str, written: Attribute) -> list[str]:
        if word in self._ids:
            return [word]
        match = _RANGE.fullmatch(word)
        if match and match[1] in self._ids and match[2] in self._ids:
            first, last = match[1], match[2]
            if first.isdecimal() and last.isdecimal():
                low, high = int(first), int(last)
                return [i for i in self._ids if i.isdecimal() and low <= int(i) <= high]
            order = list(self._ids)
            return order[order.index(first) : order.index(last) + 1]
        missing = word
        if match:
            missing = next(end for end in match.groups() if end not in self._ids)
        meant = Near(missing, self._ids)
        self._reporter.report("passage-unknown", written.at, meant, id=missing)
        return []

    # ---- body

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
