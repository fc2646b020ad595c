"""What a learner sees of their own practice: what is due, what is mastered, how the weeks went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.composing import SESSION
from literacy_app.domain.lesson import Voice
from literacy_app.domain.mastery import ITEMS, VoiceMastery, mastery
from literacy_app.domain.moment import monday_of
from literacy_app.domain.problems import Message
from literacy_app.domain.schedule import Practice, Skill, SkillCard, card_of, due_in

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Tally

WEEKS = 12
_SECONDS_AN_ITEM = 30


class Due(NamedTuple):
    """A skill to practise today; `overdue_days` is 0 where it has fallen due today or is new.

    `is_new` says that it has never been practised.
    """

    skill: Skill
    overdue_days: int = 0
    is_new: bool = False


class WeekPoint(NamedTuple):
    """A week's practice: its Monday as an ordinal, how many passages, and the share (0 to 1) of
    them that was right, or None where there was none.
    """

    start: int
    items: int
    right: float | None


class Today(NamedTuple):
    """The learner's day: what is due, and how it goes.

    `items` is how many a session would have now (0 where the lessons hold nothing to practise),
    `minutes` about how long it takes; `mastery` has the three marked voices in their order;
    `weeks` the latest weeks, the oldest first, this week last, and none before the first practice.
    `note` says what the learner should know, such as that no unseen passages are left.
    """

    due: tuple[Due, ...]
    items: int
    minutes: int
    mastery: tuple[VoiceMastery, ...]
    weeks: tuple[WeekPoint, ...]
    note: Message | None = None


def today_of(
    tallies: Sequence[Tally], cards: Mapping[Skill, SkillCard], practice: Practice, day: int
) -> Today:
    """The learner's local day, by what they have answered and what the lessons hold."""
    items = min(SESSION, sum(each.held for each in practice.supplies.values()))
    return Today(
        due=dues(cards, practice, day),
        items=items,
        minutes=-(-items * _SECONDS_AN_ITEM // 60),
        mastery=mastery(tallies, day),
        weeks=weeks(tallies, day),
        note=_note(practice),
    )


def dues(cards: Mapping[Skill, SkillCard], practice: Practice, day: int) -> tuple[Due, ...]:
    """What is due on a local day, the longest overdue first and what is new last."""
    found = []
    for skill in practice.skills:
        card = card_of(skill, cards, practice)
        days = due_in(card, day) if card is not None else 0
        if days <= 0:
            found.append(Due(skill, -days, card is None))
    return tuple(sorted(found, key=lambda each: (each.is_new, -each.overdue_days)))


def urgent(
    tallies: Sequence[Tally],
    trouble: Mapping[Skill, float],
    cards: Mapping[Skill, SkillCard],
    practice: Practice,
    day: int,
) -> tuple[Skill, ...]:
    """All skills, what should be practised first in front.

    What is due comes first, the hardest and the longest overdue of it in front and what is new
    behind; then what is furthest from mastery, then what falls due the soonest.
    """
    found = {each.skill: each for each in dues(cards, practice, day)}
    lacks = {each.voice: _lack(each, tallies, day) for each in mastery(tallies, day)}

    def place(skill: Skill) -> tuple[float, ...]:
        due = found.get(skill)
        if due is not None:
            return 0, due.is_new, -trouble.get(skill, 0.0), -due.overdue_days
        card = card_of(skill, cards, practice)
        return 1, -lacks.get(skill.voice, 0), due_in(card, day) if card is not None else 0

    return tuple(sorted(practice.skills, key=place))


def _lack(found: VoiceMastery, tallies: Iterable[Tally], day: int) -> int:
    """How much of a voice could still help its mastery today, in passages."""
    if found.is_mastered:
        return 0
    had = any(each.unseen and each.day == day and each.voice is found.voice for each in tallies)
    return max(ITEMS - found.items, 0 if had else 1)


def weeks(tallies: Iterable[Tally], day: int) -> tuple[WeekPoint, ...]:
    """The latest weeks of practice up to a local day; days still to come are left out."""
    this = monday_of(day)
    sums: dict[int, tuple[int, float]] = {}
    for each in tallies:
        if each.counts and this - 7 * (WEEKS - 1) <= each.day <= day:
            start = monday_of(each.day)
            items, score = sums.get(start, (0, 0.0))
            sums[start] = items + each.items, score + each.score
    starts = range(min(sums), this + 1, 7) if sums else ()
    return tuple(_week(each, *sums.get(each, (0, 0.0))) for each in starts)


def _week(start: int, items: int, score: float) -> WeekPoint:
    return WeekPoint(start, items, score / items if items else None)


def _note(practice: Practice) -> Message | None:
    """What to say where voices have nothing unseen left, or the lessons hold nothing at all."""
    if not practice.supplies:
        return Message.of("There are no lessons here to practise with yet.")
    left = dict.fromkeys(Voice, 0)
    for skill, supply in practice.supplies.items():
        left[skill.voice] += supply.unseen
    held = {skill.voice for skill in practice.supplies}
    if any(not left[voice] for voice in held):
        return Message.of(
            "Of some voices, no passages that are new to you are left: you meet the oldest again,"
            " and these do not count towards mastery. More lessons bring new ones."
        )
    return None
