"""A lesson as the units it is written in, each in the form that the app itself writes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from literacy_app.domain.lesson import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Lesson,
    Passage,
    Span,
)
from literacy_app.domain.question import Question, Version
from literacy_app.lessonfile.attributes import written_value
from literacy_app.lessonfile.bracketing import attributes_of, bracketed, piece_of
from literacy_app.lessonfile.front_written import front_matter

TIGHT = ("front", "note", "anchor")
"""Units of these kinds stand on neighbouring lines; all others have a blank line between."""
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
    yield from (WrittenUnit("front", key, text) for key, text in front_matter(lesson))
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


# ---------------------------------------------------------------- articles and keys


def _article(article: Article, number: int, wanted: Container[str] | None) -> Iterator[WrittenUnit]:
    name = f": {article.name}" if article.name else ""
    if name.endswith("#"):  # or it would be taken for a heading's closing sign
        name += " #"
    yield WrittenUnit("heading", f"Article {number}", f"# Article{name}")
    spans = [
        (piece, attributes_of(passage) if at == 0 else piece_of(passage.id), order)
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
        words = bracketed(
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


def _anchor(anchor: Anchor) -> str:
    spans = []
    for mark in anchor.marks:
        if mark.passage is not None:
            spans.append((mark.span, attributes_of(mark.passage)))
        else:
            spans.append((mark.span, piece_of(mark.of)))
    return bracketed(anchor.words, Span(0, len(anchor.words)), spans)


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
        attributes = attributes_of(replace(passage, id="") if is_numbered else passage)
        spans.extend((piece, attributes) for piece in passage.pieces)
    return bracketed(version.text, Span(0, len(version.text)), spans)


def _definition(term: str, text: str) -> str:
    return f"{term}\n:   " + text.replace("\n\n", "\n\n    ")
