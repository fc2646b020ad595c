"""Where a phrase stands in a text, and which of the places is nearest.

Offsets are code points, ends exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from literacy_app.domain.lesson import Span
from literacy_app.domain.text import fold

_BETWEEN = {" ": r"\s+", "-": r"-\s*", "- ": r"-\s+"}
"""What may stand between a phrase's words for what is written there."""

_start_of, _end_of = attrgetter("start"), attrgetter("end")


def occurrences(folded: str, phrase: str, within: Span) -> Iterator[Span]:
    """Where `phrase` stands as whole words in a text that was folded with `fold`.

    White space and line breaks between its words may differ, and after a hyphen be added.
    """
    wanted = _folded_phrase(phrase)
    if not wanted:
        return
    start, stop = within.start, within.end
    is_even = wanted.isalnum() or not (
        folded.find("  ", start, stop) >= 0 or folded.find("- ", start, stop) >= 0
    )
    pattern = None if is_even else _pattern(wanted)
    at = start - 1
    while True:
        if pattern is None:
            at = folded.find(wanted, at + 1, stop)
            end = at + len(wanted)
        else:
            match = pattern.search(folded, at + 1, stop)
            at, end = match.span() if match else (-1, -1)
        if at < 0:
            return
        if _is_whole(folded, at, end):
            yield Span(at, end)


@lru_cache(maxsize=1024)
def _folded_phrase(phrase: str) -> str:
    return " ".join(fold(phrase).split())


@lru_cache(maxsize=1024)
def _pattern(wanted: str) -> re.Pattern[str]:
    parts = re.split(r"( |- ?)", wanted)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = [_BETWEEN[each] for each in parts[1::2]]
    return re.compile("".join(parts))


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def nearest(spans: Sequence[Span], to: Sequence[Span]) -> Span | None:
    """Of `spans`, the nearest to any of `to` without touching one; of two as near, the later.

    Both stand in text order; those in `to` lie apart.
    """
    best, least = None, -1
    for index, each in enumerate(to):
        floor = to[index - 1].end if index else 0
        ceiling = to[index + 1].start if index + 1 < len(to) else None
        before = bisect_right(spans, each.start, key=_end_of) - 1
        after = bisect_left(spans, each.end, key=_start_of)
        if before >= 0 and (span := spans[before]).start >= floor:
            gap = each.start - span.end
            if best is None or (gap, -span.start) < (least, -best.start):
                best, least = span, gap
        if after < len(spans) and (ceiling is None or spans[after].end <= ceiling):
            span, gap = spans[after], spans[after].start - each.end
            if best is None or (gap, -span.start) < (least, -best.start):
                best, least = span, gap
    return best
