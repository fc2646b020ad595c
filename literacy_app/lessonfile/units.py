"""A lesson as the units it is written in, each in the form that the app itself writes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from literacy_app.domain.lesson import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Emphasis,
    Imprint,
    Lesson,
    Passage,
    Reference,
    Span,
)
from literacy_app.domain.question import Question, Version
from literacy_app.lessonfile.attributes import written_value
from literacy_app.lessonfile.yamltext import scalar

_MARKS = {BlockKind.HEADLINE: "## ", BlockKind.CROSSHEAD: "### "}


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """A unit's kind, its key, and its text without the last line end.

    `kind` and `key` are those that the parser notes; headings and fences have kinds of their own.
    """

    kind: str
    key: str
    text: str


def units_of(lesson: Lesson, blocks: Container[str] | None = None) -> list[WrittenUnit]:
    """All units of a lesson in the order they are written in; of blocks only those with these keys.

    A block's key is the index of its article, a full stop, and its own index there.
    """
    return list(_units(lesson, blocks))


def _units(lesson: Lesson, blocks: Container[str] | None) -> Iterator[WrittenUnit]:
    yield WrittenUnit("fence", "open", "---")
    yield from (WrittenUnit("front", key, text) for key, text in _front_matter(lesson))
    yield WrittenUnit("fence", "close", "---")
    if lesson.introduction:
        yield WrittenUnit("introduction", "", lesson.introduction)
    if lesson.key is not None:
        yield WrittenUnit("heading", "Passages", "# Passages")
        for number, anchor in enumerate(lesson.key.anchors):
            yield WrittenUnit("anchor", str(number), "- " + _anchor(anchor))
        yield from _notes(lesson.key.passages)
    else:
        for number, article in enumerate(lesson.articles):
            yield from _article(article, number, blocks)
    if lesson.questions:
        yield WrittenUnit("heading", "Quiz", "# Quiz")
        for number, question in enumerate(lesson.questions):
            yield WrittenUnit("question", str(number), _question(question))
    if lesson.teacher:
        yield WrittenUnit("heading", "Teacher", "# Teacher")
        yield WrittenUnit("teacher", "", lesson.teacher)
    if lesson.glossary:
        yield WrittenUnit("heading", "Glossary", "# Glossary")
        for entry in lesson.glossary:
            yield WrittenUnit("term", entry.term, _definition(entry.term, entry.meaning))


# ---------------------------------------------------------------- front matter


def _front_matter(lesson: Lesson) -> Iterator[tuple[str, str]]:
    yield "id", f"id: {scalar(lesson.id)}"
    yield "title", f"title: {scalar(lesson.title)}"
    yield "language", f"language: {scalar(lesson.language)}"
    yield "level", f"level: {lesson.level}"
    if lesson.objective:
        yield "objective", f"objective: {scalar(lesson.objective)}"
    if lesson.teaches:
        yield "teaches", f"teaches: [{', '.join(lesson.teaches)}]"
    yield from _imprints(lesson)
    if lesson.speakers:
        records = [(("name", each.name), ("role", each.role)) for each in lesson.speakers]
        yield "speakers", _records("speakers", records)
    if lesson.references:
        yield "references", _records("references", map(_reference, lesson.references))
    if lesson.dismissed:
        dismissed = [
            (("code", each.code), ("passage", each.passage), ("reason", each.reason))
            for each in lesson.dismissed
        ]
        yield "dismissed", _records("dismissed", dismissed)


def _imprints(lesson: Lesson) -> Iterator[tuple[str, str]]:
    imprints = [each.imprint for each in lesson.articles]
    if lesson.key is not None:
        imprints = [lesson.key.imprint]
    if all(each == Imprint() for each in imprints):
        return
    if len(imprints) == 1:
        yield "article", "article:"
        for key, text in _imprint(imprints[0]):
            yield f"article.{key}", "  " + text.replace("\n", "\n  ")
        return
    lines = ["article:"]
    for each in imprints:
        fields = [text for _, text in _imprint(each)] or ['byline: ""']
        indented = "\n".join(fields).replace("\n", "\n    ")
        lines.append(f"  - {indented}")
    yield "article", "\n".join(lines)


def _imprint(imprint: Imprint) -> Iterator[tuple[str, str]]:
    for key in ("byline", "outlet", "date", "link", "origin", "fingerprint"):
        value = getattr(imprint, key)
        if value:
            yield key, f"{key}: {scalar(value)}"
    if imprint.references:
        yield "references", _records("references", map(_reference, imprint.references))


def _reference(each: Reference) -> tuple[tuple[str, str], ...]:
    return (
        ("title", each.title),
        ("outlet", each.outlet),
        ("date", each.date),
        ("link", each.link),
    )


def _records(name: str, records: Iterable[tuple[tuple[str, str], ...]]) -> str:
    lines = [f"{name}:"]
    for record in records:
        values = [f"{key}: {scalar(value, flow=True)}" for key, value in record if value]
        lines.append(f"  - {{{', '.join(values)}}}")
    return "\n".join(lines)


# ---------------------------------------------------------------- articles and keys


def _article(article: Article, number: int, wanted: Container[str] | None) -> Iterator[WrittenUnit]:
    name = f": {article.name}" if article.name else ""
    if name.endswith("#"):  # or it would be taken for a heading's closing sign
        name += " #"
    yield WrittenUnit("heading", f"Article {number}", f"# Article{name}")
    spans = [
        (piece, _attributes(passage) if at == 0 else f"{{of={written_value(passage.id)}}}", order)
        for order, passage in enumerate(article.passages)
        for at, piece in enumerate(passage.pieces)
    ]
    spans.sort(key=lambda each: (each[0].start, -each[0].end, each[2]))
    emphasis = list(article.emphasis)
    at = emphasised = 0
    for index, block in enumerate(article.blocks):
        first, first_emphasis = at, emphasised
        while at < len(spans) and spans[at][0].start < block.span.end:
            at += 1
        while emphasised < len(emphasis) and emphasis[emphasised].span.start < block.span.end:
            emphasised += 1
        if wanted is not None and f"{number}.{index}" not in wanted:
            continue
        words = _marked(
            article.text,
            block.span,
            [(span, written) for span, written, _ in spans[first:at]],
            emphasis[first_emphasis:emphasised],
        )
        yield WrittenUnit("block", f"{number}.{index}", _block(block, words))
    yield from _notes(article.passages)


def _block(block: Block, words: str) -> str:
    words = re.sub(r"^ | $", "&#32;", words)
    if block.kind is BlockKind.PARAGRAPH:
        words = re.sub(r"^(?=[-+>#=|~`])", r"\\", words)
        return re.sub(r"^(\d{1,9})(?=[.)]\s)", r"\1\\", words)
    return _MARKS.get(block.kind, "") + words


def _notes(passages: tuple[Passage, ...]) -> Iterator[WrittenUnit]:
    for each in passages:
        if each.note:
            text = each.note.replace("\n\n", "\n\n    ")
            yield WrittenUnit("note", each.id, f"[^{each.id}]: {text}")


def _attributes(passage: Passage) -> str:
    """The attributes of a passage's first piece, with its footnote's mark."""
    parts = [f".{passage.voice.value}"]
    values = {
        "kind": passage.kind.value if passage.kind else None,
        "source": passage.source,
        "via": "; ".join(passage.via) or None,
        "cue": passage.cue,
        "alt": passage.alternative.value if passage.alternative else None,
        "id": None if passage.note else passage.id or None,
    }
    for key, value in values.items():
        if value is not None:
            written = value if key in ("kind", "alt", "id") else f'"{value}"'
            if '"' in value or "\\" in value or key == "id":
                written = written_value(value)
            parts.append(f"{key}={written}")
    note = f"[^{passage.id}]" if passage.note else ""
    return f"{{{' '.join(parts)}}}{note}"


def _anchor(anchor: Anchor) -> str:
    spans = []
    for mark in anchor.marks:
        if mark.passage is not None:
            spans.append((mark.span, _attributes(mark.passage)))
        else:
            spans.append((mark.span, f"{{of={written_value(mark.of)}}}"))
    return _marked(anchor.words, Span(0, len(anchor.words)), spans, [])


def _marked(
    text: str, within: Span, spans: list[tuple[Span, str]], emphasis: list[Emphasis]
) -> str:
    """The words of a span with brackets and asterisks around what is marked in it.

    `spans` stand in text order, an outer one before those in it.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    order = [(span, "[", f"]{written}") for span, written in spans]
    order += [(e.span, m, m) for e in emphasis for m in ["**" if e.strong else "*"]]
    order.sort(key=lambda each: (each[0].start, -each[0].end))
    for span, begin, end in order:
        opening.setdefault(span.start, []).append(begin)
        closing.setdefault(span.end, []).insert(0, end)
    parts, at = [], within.start
    for edge in sorted({*opening, *closing, within.end}):
        parts.append(escaped(text[at:edge]))
        parts.extend(closing.get(edge, ()))
        parts.extend(opening.get(edge, ()))
        at = edge
    return "".join(parts)


_ALWAYS = re.compile(r"[\\*_\[\]\t\n\r]|^\^|&(?=[#A-Za-z])|<(?=[/!A-Za-z])")
_PLAIN_BRACKETS = re.compile(r"\[(?!\^)([^\[\]\\*_&<\n]*)\](?![{(\[\s:])")


def escaped(text: str) -> str:
    """Words so that the parser reads just them; bare brackets around words stay as they are."""
    if not _ALWAYS.search(text):
        return text
    parts, at = [], 0
    for match in _PLAIN_BRACKETS.finditer(text):
        if match.end() == len(text):
            break
        parts.append(_ALWAYS.sub(_escape, text[at : match.start()]))
        parts.append(match.group())
        at = match.end()
    parts.append(_ALWAYS.sub(_escape, text[at:]))
    return "".join(parts)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return f"&#{ord(found)};" if found.isspace() else "\\" + found


# ---------------------------------------------------------------- quiz and glossary


def _question(question: Question) -> str:
    attributes = [f".{question.kind.value}"]
    if question.passages:
        name = "passage" if len(question.passages) == 1 else "passages"
        attributes.append(f"{name}={written_value(' '.join(question.passages))}")
    if question.voices:
        attributes.append(f"voice={written_value(' '.join(question.voices))}")
    if question.article:
        attributes.append(f"article={written_value(question.article)}")
    attributes += [f"{kind.value}={count}" for kind, count in question.counts]
    if question.id:
        attributes.append(f"#{question.id}")
    prompt = f"{question.prompt} " if question.prompt else ""
    blocks = [f"## {prompt}{{{' '.join(attributes)}}}"]
    if question.prose:
        blocks.append(question.prose)
    for term, version in (("A", question.a), ("B", question.b)):
        if version is not None:
            blocks.append(_definition(term, _version(version)))
    if question.model:
        blocks.append(_definition("Model", question.model))
    if question.options:
        blocks.append("\n".join(_options(question)))
    for term, text in (("Hint", question.hint), ("Why", question.why)):
        if text:
            blocks.append(_definition(term, text))
    return "\n\n".join(blocks)


def _options(question: Question) -> Iterator[str]:
    for option in question.options:
        yield f"- [{'x' if option.right else ' '}] {option.text}"
        if option.feedback:
            yield f"    - {option.feedback}"


def _version(version: Version) -> str:
    spans: list[tuple[Span, str]] = []
    for number, passage in enumerate(version.passages, 1):
        is_numbered = passage.id == str(number)
        attributes = _attributes(replace(passage, id="") if is_numbered else passage)
        spans.extend((piece, attributes) for piece in passage.pieces)
    return _marked(version.text, Span(0, len(version.text)), spans, [])


def _definition(term: str, text: str) -> str:
    return f"{term}\n:   " + text.replace("\n\n", "\n\n    ")
