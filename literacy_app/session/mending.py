"""What a quick fix has to work with: a problem, what stands where it is, and patches to mend it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from literacy_app.domain.lesson import Article, Passage, Span
from literacy_app.domain.patches import Patch, Patches
from literacy_app.domain.problems import Message, Problem
from literacy_app.lessonfile.attributes import Attributes, read_attributes
from literacy_app.lessonfile.frontmatter import find_fence
from literacy_app.lessonfile.parse import Parsed
from literacy_app.lessonfile.source import Unit
from literacy_app.session.extents import extent

_NUMBERED = re.compile(r"\[\^(\d{1,9})\]|\bid=\"?(\d{1,9})\b")


class Fix(NamedTuple):
    """A way to mend a problem: what it does, in words for a button, and the patches for it."""

    words: Message
    patches: Patches


class Trouble:
    """A problem in its source.

    Attributes:
        at: the offset that it is told at; 0 where it is about the file as a whole.
        here: what is underlined for it.
    """

    def __init__(self, parsed: Parsed, problem: Problem) -> None:
        self.parsed, self.problem = parsed, problem
        self.source, self.text = parsed.source, parsed.source.text
        self.here = extent(self.source, problem) or Span(0, 0)
        self.line = max(problem.line - 1, 0)
        starts = self.source.starts
        start = starts[min(self.line, len(starts) - 1)]
        self.at = min(start + max(problem.column - 1, 0), len(self.text))
        self._arguments = dict(problem.message.arguments)

    def said(self, name: str) -> str:
        """What the problem's message says for `name`; nothing where it doesn't name it."""
        return str(self._arguments.get(name, ""))

    def hinted(self, name: str) -> str:
        """What the problem's hint says for `name`; nothing where it doesn't name it."""
        hint = self.problem.hint
        return str(dict(hint.arguments).get(name, "")) if hint is not None else ""

    @property
    def words(self) -> str:
        """The line that it is in."""
        return self.source.lines[self.line] if self.line < len(self.source.lines) else ""

    @property
    def line_span(self) -> Span:
        """That line, without its end."""
        start = self.source.starts[self.line]
        return Span(start, start + len(self.words))

    @property
    def meant(self) -> str | None:
        """What was probably meant, where that is told in place of a hint."""
        return self.hinted("meant") or None

    @cached_property
    def attributes(self) -> Attributes | None:
        """The attributes that the problem is in, or those of the passage that it is about."""
        at = self.at
        passage_at = self.parsed.places.get(self.said("id"))
        if self.text.startswith("]{", at):
            at += 1
        elif self.text.startswith("[", at) and passage_at is not None:
            at = passage_at + 1
        elif not self.text.startswith("{", at):
            at = self.text.rfind("{", self.source.starts[self.line], at)
        found = read_attributes(self.text, at, len(self.text)) if at >= 0 else None
        is_around = found is not None and (found.end > self.at or at > self.at)
        return found if is_around else None

    @cached_property
    def passage(self) -> Passage | None:
        """The passage that the problem is about."""
        lesson = self.parsed.lesson
        passages = {each.id: each for each in lesson.passages()} if lesson is not None else {}
        by_place = {at: passage_id for passage_id, at in self.parsed.places.items()}
        found = self.attributes
        close = found.start - 1 if found is not None else self.at
        return passages.get(by_place.get(close, self.said("id")))

    @property
    def article(self) -> Article | None:
        """The article with that passage."""
        lesson, passage = self.parsed.lesson, self.passage
        articles = lesson.articles if lesson is not None else ()
        return next((each for each in articles if passage in each.passages), None)

    @cached_property
    def new_id(self) -> str:
        """The number behind the highest that is written for a passage or a footnote."""
        written = (int(label or bare) for label, bare in _NUMBERED.findall(self.text))
        return str(max(written, default=0) + 1)

    def unit(self, kind: str, key: str) -> Unit | None:
        """The part of that kind and key."""
        return next((e for e in self.parsed.units if (e.kind, e.key) == (kind, key)), None)

    @property
    def fence(self) -> int:
        """The index of the line that closes the front matter; 0 where none does."""
        return find_fence(self.source.lines) or 0

    # ------------------------------------------------------------ patches

    def put(self, span: Span, inserted: str) -> Patch:
        """Words in the place of a span."""
        return Patch(span.start, self.text[span.start : span.end], inserted)

    def insert(self, at: int, inserted: str) -> Patch:
        """Words put in at an offset."""
        return Patch(at, "", inserted)

    def below(self, line: int, inserted: str) -> Patch:
        """A new line behind the line of an index."""
        at = self.source.starts[line] + len(self.source.lines[line])
        return Patch(at, "", f"\n{inserted}")

    def without_lines(self, first: int, last: int) -> Patch:
        """Lines taken out, from index `first` up to `last`."""
        starts = self.source.starts
        end = starts[last] if last < len(starts) else len(self.text)
        return self.put(Span(starts[first], end), "")

    def without(self, span: Span) -> Patch:
        """A span taken out, with the space in front of it, or else the one behind it."""
        start, end = span
        if start and self.text[start - 1] == " ":
            start -= 1
        elif self.text[end : end + 1] == " ":
            end += 1
        return self.put(Span(start, end), "")


def fix(template: str, *patches: Patch, **arguments: str | int) -> Fix:
    """A fix of these patches, to be applied the last place first."""
    order = sorted(patches, key=lambda each: -each.start)
    return Fix(Message.of(template, **arguments), tuple(order))


def whole_word(words: str) -> re.Pattern[str]:
    """A pattern for words that stand by themselves."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
