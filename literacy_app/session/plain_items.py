"""Plain passages to ask about: those that a lesson marks, and sentences that nobody marked."""

from __future__ import annotations

import re
from bisect import bisect_left

from literacy_app.domain.lesson import Article, BlockKind, Passage, Span, Voice
from literacy_app.domain.sentences import sentences
from literacy_app.domain.text import count_words

_FEWEST_WORDS, _MOST_WORDS = 5, 40
_QUOTES = re.compile('["“”„«»‘]')
_END = ".!?… "


def marked_plain(article: Article) -> tuple[Passage, ...]:
    """The passages that the lesson marks as plain, and that stand in no other."""
    return tuple(
        each for each in article.passages if each.voice is Voice.PLAIN and each.within is None
    )


def unmarked_plain(article: Article, language: str) -> tuple[Passage, ...]:
    """The sentences that touch no passage, as plain passages with ids of their own.

    Headlines, crossheads and credits are left out, and so is whatever is very short, very long, or
    in quotation marks: it might not be plain after all. The full stop stays outside.
    """
    pieces = sorted(piece for each in article.passages for piece in each.pieces)
    starts = [piece.start for piece in pieces]
    reach = 0
    ends = [reach := max(reach, piece.end) for piece in pieces]
    found = []
    for block in article.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        words = article.text[block.span.start : block.span.end]
        for inner in sentences(words, language):
            span = Span(block.span.start + inner.start, block.span.start + inner.end)
            before = bisect_left(starts, span.end)
            is_clear = not before or ends[before - 1] <= span.start
            if is_clear and _is_askable(words[inner.start : inner.end]):
                found.append(_plain(article, span))
    return tuple(found)


def _is_askable(sentence: str) -> bool:
    ends = sentence.rstrip()[-1:] in ".!?…"
    fits = _FEWEST_WORDS <= count_words(sentence) <= _MOST_WORDS
    return ends and fits and not _QUOTES.search(sentence)


def _plain(article: Article, span: Span) -> Passage:
    end = span.start + len(article.text[span.start : span.end].rstrip(_END))
    return Passage(f"plain-{span.start}-{end}", Voice.PLAIN, (Span(span.start, end),))
