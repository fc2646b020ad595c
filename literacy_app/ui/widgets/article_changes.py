"""What has changed between two versions of an article, block by block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Passage


class Change(NamedTuple):
    """Of a sequence, how many at the front stay, how many behind them go, and how many come."""

    front: int
    gone: int
    come: int

    def moved(self, index: int) -> int:
        """The index that something has now which stays and had this one."""
        return index if index < self.front else index + self.come - self.gone


def has_same_words(old: Article, new: Article) -> bool:
    """Whether two versions of an article differ in nothing but their passages."""
    return (old.text, old.blocks, old.emphasis) == (new.text, new.blocks, new.emphasis)


def changed_passages(old: Sequence[Passage], new: Sequence[Passage]) -> Change:
    """How many passages at the front stay, how many behind them go, and how many come instead."""
    front = _alike(old, new)
    back = _alike(old[front:][::-1], new[front:][::-1])
    return Change(front, len(old) - front - back, len(new) - front - back)


def changed_blocks(old: Article, new: Article) -> Change:
    """Which blocks of an article another version of it has changed."""
    before, after = _shapes(old), _shapes(new)
    front = _alike(before, after)
    back = _alike(before[front:][::-1], after[front:][::-1])
    return Change(front, len(before) - front - back, len(after) - front - back)


def _shapes(article: Article) -> list[tuple[object, ...]]:
    """What each block is, wherever it stands: its kind, its words, and what is emphasised."""
    emphasis: dict[int, list[tuple[int, int, bool]]] = {}
    starts = [each.span.start for each in article.blocks]
    for span, strong in article.emphasis:
        at = bisect_right(starts, span.start) - 1
        base = starts[max(at, 0)]
        emphasis.setdefault(at, []).append((span.start - base, span.end - base, strong))
    return [
        (kind, article.text[start:end], tuple(emphasis.get(index, ())))
        for index, (kind, (start, end)) in enumerate(article.blocks)
    ]


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many values two sequences begin with alike."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine is not theirs and mine != theirs:
            break
        count += 1
    return count
