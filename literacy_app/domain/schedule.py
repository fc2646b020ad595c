"""What is practised: a skill is a voice in one of its kinds, and has a card that says when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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


# ---------------------------------------------------------------- what is practised apart

FEW = 4
"""A kind of which the lessons hold fewer unseen passages is practised as its voice alone."""


class Supply(NamedTuple):
    """How many passages the lessons hold for something, and how many of them are unseen."""

    held: int = 0
    unseen: int = 0

    def and_(self, other: Supply) -> Supply:
        """Both together."""
        return Supply(self.held + other.held, self.unseen + other.unseen)


class Practice(NamedTuple):
    """The skills that are practised apart, with what the lessons hold for each of them."""

    supplies: Mapping[Skill, Supply]

    def skill(self, voice: Voice, kind: Kind | None) -> Skill:
        """The skill that a passage of this voice and kind belongs to."""
        apart = Skill(voice, kind)
        return apart if kind is not None and apart in self.supplies else Skill(voice)

    def of_voice(self, voice: Voice) -> tuple[Skill, ...]:
        """The skills of a voice, in the order of its kinds, the voice alone last."""
        return tuple(each for each in self.skills if each.voice is voice)

    @property
    def skills(self) -> tuple[Skill, ...]:
        """All skills by voice and kind, a voice alone behind its kinds."""
        return tuple(sorted(self.supplies, key=_place))


def practised(supplies: Mapping[Skill, Supply]) -> Practice:
    """What is practised where the lessons hold so many passages of each voice and kind."""
    found: dict[Skill, Supply] = {}
    for (voice, kind), supply in supplies.items():
        if supply.held:
            skill = Skill(voice, kind if supply.unseen >= FEW else None)
            found[skill] = found.get(skill, Supply()).and_(supply)
    return Practice(found)


_VOICES, _KINDS = tuple(Voice), tuple(Kind)


def _place(skill: Skill) -> tuple[int, int]:
    kind = _KINDS.index(skill.kind) if skill.kind else len(_KINDS)
    return _VOICES.index(skill.voice), kind


# ---------------------------------------------------------------- when it is due

FARTHEST = 180
"""No review is due in more days: what would be is due at once, for the clock has jumped back."""


def due_in(card: SkillCard, day: int) -> int:
    """In how many days a skill is due from a local day on; below 0 where it is overdue.

    Cards are due on days: `due` is the noon of one.
    """
    days = card.due.toordinal() - day
    return 0 if days > FARTHEST else days


def card_of(skill: Skill, cards: Mapping[Skill, SkillCard], practice: Practice) -> SkillCard | None:
    """The card by which a skill is practised; None for one that is new.

    A voice alone goes on from the soonest due of the kinds that it stands for, a kind from its
    voice: lessons come and passages are used up.
    """
    if skill in cards:
        return cards[skill]
    if skill.kind is not None:
        near = cards.get(Skill(skill.voice))
    else:
        kinds = (card for each, card in cards.items() if practice.skill(*each) == skill)
        near = min(kinds, key=lambda each: each.due, default=None)
    return replace(near, skill=skill) if near is not None else None
