"""Where passages stand in the blocks of an article, each block looked at when it is first seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Passage, Span


class Stretch(NamedTuple):
    """The part of a passage that lies in one block.

    `passage` is its index among the passages; `start` and `end` are Qt positions within the
    block; `opens` says that the passage begins here.
    """

    passage: int
    start: int
    end: int
    opens: bool


class Blocks(Protocol):
    """The blocks of a document that show an article's text."""

    def text_of(self, block_number: int) -> Span | None:
        """The span of the article's text that a block shows; None for blocks of the head."""

    def place(self, span: Span) -> Iterable[tuple[int, int, int]]:
        """Where a span stands: block numbers with a start and an end within the block."""


class Placing:
    """The stretches of some passages, which are in text order, an outer one before those in it."""

    def __init__(self, blocks: Blocks, passages: Sequence[Passage] = ()) -> None:
        self._blocks = blocks
        self.show(passages)

    def show(self, passages: Sequence[Passage]) -> None:
        """Take other passages."""
        self._passages = passages
        self._reaches = [*accumulate((each.pieces[-1].end for each in passages), max)]
        self._stretches: dict[int, list[Stretch]] = {}

    def stretches(self, block_number: int) -> list[Stretch]:
        """The stretches in a block, in text order, an outer one before those in it."""
        found = self._stretches.get(block_number)
        if found is None:
            found = self._stretches[block_number] = self._find(block_number)
        return found

    def _find(self, block_number: int) -> list[Stretch]:
        text = self._blocks.text_of(block_number)
        if text is None:
            return []
        found: list[Stretch] = []
        for index in range(bisect_left(self._reaches, text.start + 1), len(self._passages)):
            passage = self._passages[index]
            if passage.start >= text.end:
                break
            for piece in passage.pieces:
                if not text.meets(piece):
                    continue
                opens = piece.start == passage.start >= text.start
                for number, start, end in self._blocks.place(piece):
                    if number == block_number:
                        found.append(Stretch(index, start, end, opens))
        found.sort(key=lambda each: (each.start, -each.end, each.passage))
        return found
