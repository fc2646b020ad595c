"""Which kinds of passages each level asks for, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from literacy_app.domain.lesson import KINDS, Kind, Voice


class Stage(NamedTuple):
    """The kinds that a level asks for, and the reason for them."""

    kinds: tuple[Kind, ...]
    reason: str


class Cell(NamedTuple):
    """A place in the table; plain reporting has no kind."""

    level: int
    voice: Voice
    kind: Kind | None = None


_EXPLICIT = (
    Kind.DIRECT,
    Kind.INDIRECT,
    Kind.THOUGHT,
    Kind.LABEL,
    Kind.EVALUATION,
    Kind.PREDICTION,
    Kind.GENERALISATION,
)
_MIXED = (*_EXPLICIT, Kind.MIXED, Kind.LOADED_VERB, Kind.MOTIVE, Kind.IMPLICATION)

STAGES: Mapping[int, Stage] = MappingProxyType(
    {
        1: Stage(_EXPLICIT, "clear signals: a cue, a judging word, a “will” or a “never”"),
        2: Stage(_MIXED, "mixed quotations and loaded verbs; intentions and causes are concluded"),
        3: Stage(tuple(Kind), "irony and distance too: what is said isn't what is meant"),
        4: Stage(tuple(Kind), "a whole article may hold anything"),
    }
)
"""What each level asks for, besides plain reporting, which is an answer everywhere."""


def cells(level: int) -> Iterator[Cell]:
    """The cells of the table that a level asks for, in the order of the voices."""
    for voice, kinds in KINDS.items():
        wanted = STAGES[level].kinds
        yield from (Cell(level, voice, kind) for kind in kinds if kind in wanted)
    yield Cell(level, Voice.PLAIN)
