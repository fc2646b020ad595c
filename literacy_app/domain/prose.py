"""Prose as the page draws it: blocks of runs, with nothing in them but words and weight."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ProseKind(StrEnum):
    """What a block of prose is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"
    QUOTE = "quote"
    CODE = "code"


class Run(NamedTuple):
    """Words set alike."""

    text: str
    emphasis: bool = False
    strong: bool = False
    code: bool = False


class ProseBlock(NamedTuple):
    """A block: `level` is a heading's rank from 1, or a list item's depth from 0.

    `number` is what stands before an item of a numbered list.
    """

    kind: ProseKind
    runs: tuple[Run, ...]
    level: int = 0
    number: int = 0

    @property
    def text(self) -> str:
        """The block's words."""
        return "".join(run.text for run in self.runs)
