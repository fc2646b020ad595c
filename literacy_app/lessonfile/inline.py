"""The span parser: a paragraph of an article into its words, its bracketed spans and emphasis.

A stack holds the open brackets, so that one pass reads them, nested ones included, in time linear
in the paragraph's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from literacy_app.domain.lesson import Emphasis, Span
from literacy_app.lessonfile.attributes import Attribute, Attributes, read_attributes
from literacy_app.lessonfile.source import Reporter

MOST_CHARACTERS = 20_000
MOST_BRACKETS = 500
DEEPEST = 8

_STOP = re.compile(r"[\\\n&\[\]*_\t<]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RUN = re.compile(r"\*+|_+")
_TAG = re.compile(r"<[A-Za-z][^<>\n]*>|<!--")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_NOTE = re.compile(r"\[\^([^\s\[\]]+)\]")
_APART = re.compile(r"[ \t]+(?=\{\s*(?:[.#]\w|[A-Za-z]+=))")


@dataclass(slots=True)
class Bracketed:
    """A bracketed span with attributes. `open` and `close` are offsets of its brackets."""

    open: int
    close: int
    span: Span
    attributes: Attributes
    label: Attribute | None = None


@dataclass(slots=True)
class Inline:
    """A paragraph read: its words, its spans in the order of their opening, its emphasis."""

    text: str
    spans: list[Bracketed] = field(default_factory=list)
    emphasis: list[Emphasis] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """An open bracket: the chunk that holds it, its offset, and the emphasis opened within."""

    chunk: int
    at: int
    delimiters: list[tuple[str, int]] = field(default_factory=list)


class _InlineParser:
    """One paragraph, `start` to `stop` of the source, being read."""

    def __init__(self, reporter: Reporter, start: int, stop: int, base: int) -> None:
        self._reporter = reporter
        self._source = reporter.source.text
        self._start, self._stop, self._base = start, stop, base
        self._chunks: list[str] = []
        self._frames = [_Frame(-1, start)]
        self._spans: list[tuple[int, int, Bracketed]] = []
        self._emphasis: list[tuple[int, int, bool]] = []
        self._braces_broken = self._too_deep = False

    def read(self) -> Inline:
        """The paragraph's words, spans and emphasis; reports what is wrong with it."""
        source, at, stop, chunks = self._source, self._start, self._stop, self._chunks
        while (match := _STOP.search(source, at, stop)) is not None:
            found = match.start()
            if found > at:
                chunks.append(source[at:found])
            character = source[found]
            if character == "]":
                at = self._close(found)
            elif character == "[":
                at = self._open(found)
            elif character == "\n":
                at = self._break(found)
            else:
                at = self._take(character, found)
        if at < stop:
            chunks.append(source[at:stop])
        for frame in self._frames[1:]:
            self._reporter.report("bracket-unclosed", frame.at)
        return self._result()

    def _open(self, at: int) -> int:
        source = self._source
        if source.startswith("[^", at) and (note := _NOTE.match(source, at, self._stop)):
            self._reporter.report("note-without-passage", at, label=note[1])
            return note.end()
        self._frames.append(_Frame(len(self._chunks), at))
        self._chunks.append("[")
        return at + 1

    def _break(self, at: int) -> int:
        """A line break and the blanks around it are one space."""
        chunks, source = self._chunks, self._source
        if chunks and chunks[-1].endswith((" ", "\t")):
            chunks[-1] = chunks[-1].rstrip(" \t")
        chunks.append(" ")
        at += 1
        while at < self._stop and source[at] in " \t":
            at += 1
        return at

    def _take(self, character: str, at: int) -> int:
        chunks, source = self._chunks, self._source
        if character == "\\":
            escaped = source[at + 1 : at + 2] if at + 1 < self._stop else ""
            if escaped == "\n":
                return self._break(at + 1)
            chunks.append(escaped if escaped in _PUNCTUATION else "\\")
            return at + 2 if escaped in _PUNCTUATION else at + 1
        if character in "*_":
            run = _RUN.match(source, at, self._stop)
            if run is not None:
                self._delimiter(run)
                return run.end()
        if character == "\t":
            self._reporter.report("tab", at)
            character = " "
        elif character == "&" and (entity := _ENTITY.match(source, at, self._stop)):
            from html import unescape  # loads all the entities there are

            chunks.append(unescape(entity.group()))
            return entity.end()
        elif character == "<" and _TAG.match(source, at, self._stop):
            self._reporter.report("html-in-article", at)
        chunks.append(character)
        return at + 1

    def _close(self, at: int) -> int:
        chunks, source = self._chunks, self._source
        following = source[at + 1 : at + 2] if at + 1 < self._stop else ""
        if len(self._frames) == 1:
            chunks.append("]")
            if following == "{":
                self._reporter.report("bracket-unopened", at)
            return at + 1
        frame = self._frames.pop()
        attributes = self._attributes(at) if following == "{" else None
        if attributes is None:
            self._frames[-1].delimiters.extend(frame.delimiters)
            chunks.append("]")
            self._look_for_slips(frame.at, at, following)
            return at + 1
        chunks[frame.chunk] = ""
        bracketed = Bracketed(frame.at, at, Span(0, 0), attributes)
        end = attributes.end
        label = _NOTE.match(source, end, self._stop)
        if label is not None:
            bracketed.label = Attribute(label[1], *label.span())
            end = label.end()
        if len(self._frames) <= DEEPEST:
            self._spans.append((frame.chunk, len(chunks), bracketed))
        elif not self._too_deep:
            self._too_deep = True
            self._reporter.report("nested-too-deep", frame.at, most=DEEPEST)
        return end

    def _attributes(self, at: int) -> Attributes | None:
        if self._braces_broken:
            return None
        attributes = read_attributes(self._source, at + 1, self._stop)
        if attributes is None:
            self._braces_broken = True
            self._reporter.report("braces-unclosed", at + 1)
        return attributes

    def _look_for_slips(self, begin: int, at: int, following: str) -> None:
        if following == "(" and begin > self._start and self._source[begin - 1] == "!":
            self._reporter.report("image-in-article", begin - 1)
        elif following == "(":
            self._reporter.report("link-in-article", begin)
        elif following in (" ", "\t") and _APART.match(self._source, at + 1, self._stop):
            self._reporter.report("braces-apart", at + 1)

    def _delimiter(self, match: re.Match[str]) -> None:
        run, source = match.group(), self._source
        before = source[match.start() - 1] if match.start() > self._start else " "
        after = source[match.end()] if match.end() < self._stop else " "
        can_close, can_open = not before.isspace(), not after.isspace()
        if run[0] == "_":  # inside a word it is none
            can_close = can_close and not after.isalnum()
            can_open = can_open and not before.isalnum()
        index, delimiters = len(self._chunks), self._frames[-1].delimiters
        self._chunks.append(run)
        if len(run) > 3:
            return
        if can_close:
            for depth in range(len(delimiters) - 1, max(-1, len(delimiters) - 9), -1):
                if delimiters[depth][0] == run:
                    self._emphasise(run, delimiters[depth][1], index)
                    del delimiters[depth:]
                    return
        if can_open:
            delimiters.append((run, index))

    def _emphasise(self, run: str, first: int, last: int) -> None:
        self._chunks[first] = self._chunks[last] = ""
        if len(run) != 2:
            self._emphasis.append((first, last, False))
        if len(run) != 1:
            self._emphasis.append((first, last, True))

    def _result(self) -> Inline:
        offsets = list(accumulate(map(len, self._chunks), initial=self._base))
        self._spans.sort(key=lambda each: each[0])
        for first, last, bracketed in self._spans:
            bracketed.span = Span(offsets[first], offsets[last])
        emphasis = [Emphasis(Span(offsets[a], offsets[b]), bold) for a, b, bold in self._emphasis]
        emphasis.sort(key=lambda each: (each.span.start, -each.span.end, each.strong))
        return Inline("".join(self._chunks), [each for _, _, each in self._spans], emphasis)


def read_inline(reporter: Reporter, start: int, stop: int, base: int = 0) -> Inline:
    """The words and spans between two offsets of the source, white space at the ends left out.

    The spans count from `base`: where the paragraph's words begin in their article. A paragraph
    over the bounds is reported and read as bare text.
    """
    source = reporter.source.text
    while start < stop and source[start] in " \t\n":
        start += 1
    while stop > start and source[stop - 1] in " \t\n":
        stop -= 1
    if stop - start > MOST_CHARACTERS:
        reporter.report("paragraph-too-long", start, most=MOST_CHARACTERS)
        return Inline(_bare(source[start : start + MOST_CHARACTERS]))
    signs = source.count("*", start, stop) + source.count("_", start, stop)
    if max(signs, source.count("[", start, stop)) > MOST_BRACKETS:
        reporter.report("too-many-brackets", start, most=MOST_BRACKETS)
        return Inline(_bare(source[start:stop]))
    return _InlineParser(reporter, start, stop, base).read()


def _bare(text: str) -> str:
    return " ".join(text.split())
