"""What a session of practice holds: what is due, mixed with what it is confused with."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Voice

if TYPE_CHECKING:
    from random import Random

    from literacy_app.domain.attempt import Tally
    from literacy_app.domain.history import History
    from literacy_app.domain.schedule import Practice, Skill

HALVED_IN = 7
"""After so many days an answer counts half as much for what is hard now."""


def troubles(tallies: Iterable[Tally], practice: Practice, day: int) -> dict[Skill, float]:
    """How hard each skill is, from 0 to 1: the share of wrong answers, the latest weighing most.

    One right answer is added to all, so that a single slip is no trouble yet. What is older than
    ten weeks weighs next to nothing, and is left out.
    """
    wrong: dict[Skill, float] = {}
    weights: dict[Skill, float] = {}
    for each in tallies:
        if each.counts and each.day > day - 10 * HALVED_IN:
            skill = practice.skill(each.voice, each.kind)
            weight: float = 0.5 ** (max(0, day - each.day) / HALVED_IN)
            wrong[skill] = wrong.get(skill, 0) + weight * (each.items - each.score)
            weights[skill] = weights.get(skill, 0) + weight * each.items
    return {each: wrong[each] / (weights[each] + 1) for each in weights}


# ---------------------------------------------------------------- what a session holds

SESSION = 10
_PLAIN = 2
_LEADS = 4
_HARD = 1 / 3
_NEIGHBOURS: Mapping[Voice, tuple[Voice, ...]] = MappingProxyType(
    {
        Voice.SPEECH: (Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN),
        Voice.COMMENTARY: (Voice.INFERENCE, Voice.SPEECH, Voice.PLAIN),
        Voice.INFERENCE: (Voice.SPEECH, Voice.COMMENTARY, Voice.PLAIN),
        Voice.PLAIN: (Voice.COMMENTARY, Voice.INFERENCE, Voice.SPEECH),
    }
)
"""The voices a voice is usually confused with, for learners who haven't confused it yet."""


def neighbours(voice: Voice, history: History) -> tuple[Voice, ...]:
    """The two voices that a learner confuses most with this one, the usual ones failing them."""
    return tuple(dict.fromkeys((*history.confused_with(voice), *_NEIGHBOURS[voice])))[:2]


def compose(
    urgent: Sequence[Skill],
    practice: Practice,
    trouble: Mapping[Skill, float],
    history: History,
    random: Random,
) -> tuple[Skill, ...]:
    """The skills that a session asks for, one an item: about ten, interleaved.

    `urgent` are all skills, what should be practised first in front. Four items lead: the most
    urgent skills, a hard one twice; their most confused neighbours follow, of each voice the
    skill that is hardest; two at least are plain, where the lessons hold any.
    """
    left = {each: supply.held for each, supply in practice.supplies.items()}
    chosen: list[Skill] = []

    def take(skill: Skill | None) -> None:
        if skill is not None and left.get(skill, 0) and len(chosen) < SESSION:
            left[skill] -= 1
            chosen.append(skill)

    def hardest(voice: Voice) -> Skill | None:
        of_voice = [each for each in practice.of_voice(voice) if left[each]]
        random.shuffle(of_voice)
        return max(of_voice, key=lambda each: trouble.get(each, 0.0), default=None)

    for skill in _leads(urgent, trouble):
        take(skill)
    leads = tuple(chosen)
    for _ in range(_PLAIN - sum(each.voice is Voice.PLAIN for each in chosen)):
        take(hardest(Voice.PLAIN))
    turns = {each.voice: itertools.cycle(neighbours(each.voice, history)) for each in leads}
    for lead in leads * SESSION:  # a skill that leads twice is mixed with both its neighbours
        take(hardest(next(turns[lead.voice])))
    for skill in list(urgent) * SESSION:  # lessons that hold little give what they have
        take(skill)
    return interleaved(chosen, random)


def _leads(urgent: Sequence[Skill], trouble: Mapping[Skill, float]) -> Iterator[Skill]:
    """The first four of the urgent skills, a hard one counted and asked for twice."""
    leads = []
    for skill in urgent:
        leads += [skill] * (2 if trouble.get(skill, 0.0) >= _HARD else 1)
    rest = itertools.cycle(urgent)
    while urgent and len(leads) < _LEADS:
        leads.append(next(rest))
    return iter(leads[:_LEADS])


def interleaved(skills: Sequence[Skill], random: Random) -> tuple[Skill, ...]:
    """The skills in an order in which a voice follows itself only where it can't be helped."""
    waiting = list(skills)
    random.shuffle(waiting)
    ordered: list[Skill] = []
    while waiting:
        counts = Counter(each.voice for each in waiting)
        last = ordered[-1].voice if ordered else None
        others = [each for each in waiting if each.voice is not last] or waiting
        chosen = max(others, key=lambda each: counts[each.voice])
        waiting.remove(chosen)
        ordered.append(chosen)
    return tuple(ordered)
