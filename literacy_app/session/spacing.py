"""Spacing: when a skill is due again, by the FSRS scheduler.

It works in whole local days, so that neither the hour nor a zone matters: a review is taken as made
at noon, and is due at a noon. The learner's sureness plays no part, only the score does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from literacy_app.domain.schedule import FARTHEST, Practice, Skill, SkillCard, card_of

if TYPE_CHECKING:
    from fsrs import Rating, Scheduler

    from literacy_app.domain.attempt import Judgement

GOOD, HARD = 0.8, 0.5
"""The least scores that count as known, and as known with an effort."""


def reviewed(
    judgements: Iterable[Judgement],
    practice: Practice,
    cards: Mapping[Skill, SkillCard],
    day: int,
) -> tuple[SkillCard, ...]:
    """The cards of the skills that an answer on a local day was about, reviewed by its scores.

    What has two readings is no evidence.
    """
    scores: dict[Skill, list[float]] = {}
    for each in judgements:
        if each.counts:
            scores.setdefault(practice.skill(each.voice, each.kind), []).append(each.score)
    return tuple(
        review(skill, card_of(skill, cards, practice), sum(found) / len(found), day)
        for skill, found in scores.items()
    )


def review(skill: Skill, card: SkillCard | None, score: float, day: int) -> SkillCard:
    """The skill's card after an answer of that score (0 to 1) on a local day; None is a new skill.

    Due on a later day, at most half a year off. A last review in the future (the clock has jumped
    back since) counts as made today.
    """
    from fsrs import Card, State

    now = _noon(day)
    last = card.last_review if card is not None else None
    known = Card(
        card_id=0,  # without one, it reads the clock
        state=State.Learning if card is None else State(card.state),
        step=0 if card is None else card.step,
        stability=None if card is None else card.stability,
        difficulty=None if card is None else card.difficulty,
        due=now,
        last_review=min(last, now) if last is not None else None,
    )
    after, _ = _scheduler().review_card(known, _rating(score), now)
    return SkillCard(
        skill, after.due, now, after.stability, after.difficulty, int(after.state), after.step
    )


@cache
def _scheduler() -> Scheduler:
    # No steps of minutes: they are made for single facts, and here every passage is another one.
    from fsrs import Scheduler

    return Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=FARTHEST, enable_fuzzing=False
    )


def _rating(score: float) -> Rating:
    from fsrs import Rating

    if score >= GOOD:
        return Rating.Good
    return Rating.Hard if score >= HARD else Rating.Again


def _noon(day: int) -> datetime:
    return datetime.combine(date.fromordinal(day), time(12), UTC)
