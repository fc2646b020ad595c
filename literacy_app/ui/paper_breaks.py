"""Where pages break: between lines, never within one, and not behind a heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a laid-out document: line `line` of block `block`, and its place.

    `opens` says that a page may begin with it. `counts` says that it is a numbered line.
    """

    block: int
    line: int
    top: float
    bottom: float
    opens: bool = True
    counts: bool = False


def broken(rows: Sequence[Row], heights: Iterable[float]) -> Iterator[tuple[Row, ...]]:
    """The rows of each page in order; every row is on just one page.

    `heights` are those of the pages and have no end. A page begins only with a row that may open
    one, unless the rows before it fill a page alone.
    """
    first, height = 0, iter(heights)
    while first < len(rows):
        end = _last_that_fits(rows, first, next(height)) + 1
        if end < len(rows):
            end = next((at for at in range(end, first, -1) if rows[at].opens), end)
        yield tuple(rows[first:end])
        first = end


def _last_that_fits(rows: Sequence[Row], first: int, height: float) -> int:
    """The index of the last row that fits on a page which begins with `first`; at least that."""
    last = first
    while last + 1 < len(rows) and rows[last + 1].bottom - rows[first].top <= height:
        last += 1
    return last
