"""A question's heading: its prompt, and in braces its kind and what it is about."""

from __future__ import annotations

import re
from typing import NamedTuple

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.lessonfile.attributes import Attribute, Attributes, read_attributes
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.passages import report_odd
from literacy_app.lessonfile.source import Reporter

OF_QUESTION = ("passage", "passages", "voice", "article")
"""The names of the values that a question's attributes have, besides counts of kinds."""
_RANGE = re.compile(r"(\S+?)[-–](\S+)")
_KINDS = {kind.value: kind for kind in QuestionKind}
_VOICES = {voice.value: voice for voice in Voice}


class Heading(NamedTuple):
    """What a question's heading says of it.

    `refers` are the offsets of the attributes, by name, that checks of the question point to.
    """

    kind: QuestionKind
    prompt: str
    id: str
    passages: tuple[str, ...]
    voices: tuple[Voice, ...]
    article: str
    counts: tuple[tuple[QuestionKind, int], ...]
    refers: dict[str, int]


class HeadingReader:
    """Reads one heading. `ids` are the passages that the question may be about."""

    def __init__(self, reporter: Reporter, ids: dict[str, Passage]) -> None:
        self._reporter, self._ids = reporter, ids
        self._refers: dict[str, int] = {}

    def read(self, index: int) -> Heading | None:
        """The heading on the line of that index; None where it names no kind of question."""
        source = self._reporter.source
        prompt, attributes = self._parts(source.lines[index], source.starts[index])
        kind = self._kind(attributes, index) if attributes else None
        if kind is None or attributes is None:
            return None
        return Heading(
            kind,
            prompt,
            attributes.ids[0].value if attributes.ids else "",
            self._passages(attributes),
            self._voices(attributes),
            attributes.value("article") or "",
            self._counts(attributes, kind),
            self._refers,
        )

    def _parts(self, line: str, start: int) -> tuple[str, Attributes | None]:
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

    def _kind(self, attributes: Attributes, index: int) -> QuestionKind | None:
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
            self._reporter.report_at("question-without-kind", index + 1, 1)
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
