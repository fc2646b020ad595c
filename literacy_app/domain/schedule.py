"""What is practised: a skill is a voice in one of its kinds, and has a card that says when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.lesson import Kind, Voice

if TYPE_CHECKING:
    from datetime import datetime


class Skill(NamedTuple):
    """A voice in one of its kinds; `kind` is None where the voice alone is practised."""

    voice: Voice
    kind: Kind | None = None

    def __str__(self) -> str:
        return f"{self.voice}/{self.kind}" if self.kind else str(self.voice)

    @classmethod
    def read(cls, text: str) -> Skill:
        """The skill of such a text as `str` gives; raises ValueError for another."""
        voice, _, kind = text.partition("/")
        return cls(Voice(voice), Kind(kind) if kind else None)


@dataclass(frozen=True)
class SkillCard:
    """How well a skill is remembered and when it is due, in the terms of FSRS.

    `stability` is in days, `difficulty` from 1 to 10, both None before the first review; `state`
    and `step` are those of the scheduler. Times are UTC.
    """

    skill: Skill
    due: datetime
    last_review: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    state: int = 1
    step: int | None = 0
