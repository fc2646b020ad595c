"""Who speaks, and how much: an article as a row of segments, and its words by speaker.

A word belongs to the innermost passage around it. Inside reported speech that is the source; a
word of commentary or inference, and whatever is in no passage, is the writer's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from literacy_app.domain.lesson import Article, Passage, Span, Voice
from literacy_app.domain.text import word_spans


class Segment(NamedTuple):
    """A run of text with the innermost passage around it, or None where there is none."""

    span: Span
    passage: Passage | None

    @property
    def voice(self) -> Voice:
        """The voice of the run; plain where no passage is."""
        return self.passage.voice if self.passage else Voice.PLAIN


class Share(NamedTuple):
    """What one speaker has of an article's words.

    `source` is as lessons write it: a name, `unnamed`, or "" where it is unstated; None is the
    writer. `passages` are the ids of the passages, in text order.
    """

    source: str | None
    words: int
    passages: tuple[str, ...] = ()


def segments(article: Article) -> list[Segment]:
    """The whole text as segments in order, each code point in just one of them."""
    found: list[Segment] = []
    stack: list[tuple[Span, Passage]] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        while at < to:
            while stack and stack[-1][0].end <= at:
                stack.pop()
            end = min(to, stack[-1][0].end) if stack else to
            found.append(Segment(Span(at, end), stack[-1][1] if stack else None))
            at = end

    for span, passage in _pieces(article):
        advance(span.start)
        stack.append((span, passage))
    advance(len(article.text))
    return found


def _pieces(article: Article) -> Iterator[tuple[Span, Passage]]:
    """The pieces of the marked passages in text order, an outer one before those in it."""
    order = {each.id: index for index, each in enumerate(article.passages)}
    pieces = [(piece, each) for each in article.marked() for piece in each.pieces]
    yield from sorted(pieces, key=lambda p: (p[0].start, -p[0].end, order[p[1].id]))


def shares(article: Article) -> tuple[Share, ...]:
    """The words of each speaker, the most talkative first; speakers without words are left out."""
    words: dict[str | None, int] = {}
    passages: dict[str | None, dict[str, None]] = {}
    runs = iter(segments(article))
    run = next(runs, None)
    for word in word_spans(article.text):
        while run is not None and run.span.end <= word.start:
            run = next(runs, None)
        passage = run.passage if run is not None else None
        speaker = _speaker(passage)
        words[speaker] = words.get(speaker, 0) + 1
        if passage is not None:
            passages.setdefault(speaker, {})[passage.id] = None
    found = (Share(who, count, tuple(passages.get(who, ()))) for who, count in words.items())
    return tuple(sorted(found, key=lambda each: (-each.words, each.source or "")))


def _speaker(passage: Passage | None) -> str | None:
    if passage is None or passage.voice is not Voice.SPEECH:
        return None
    return passage.source or ""
