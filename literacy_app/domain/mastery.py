"""When a voice is mastered: told by what was answered of late, on passages never seen before.

What counts is the shortest run of latest days that holds enough: 12 passages of the voice, from two
texts, on two days. Early mistakes are so left behind by practice, and never bar mastery; a run of
days that holds too little is all there is. The days are the voice's own, and all that was answered
on them is looked at: for precision what else was given the voice, for false alarms what was plain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.domain.problems import Message

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Tally

SHARE = 0.8
ITEMS, TEXTS, DAYS = 12, 2, 2
FALSE_ALARMS = 0.15
PLAIN_ITEMS = 4
"""A share of fewer plain passages tells nothing."""


class VoiceMastery(NamedTuple):
    """How far a learner has come with a voice, in the days that count now.

    `recall` is the share (0 to 1) of the voice's passages that were given it, `precision` the share
    of passages given the voice that have it, `false_alarms` the share of plain passages that were
    given it; each is None where there are none to tell by. `items` are the voice's passages, from
    so many `texts` on so many `days`. `needs` says what is still needed, or that nothing is.
    """

    voice: Voice
    precision: float | None
    recall: float | None
    items: int
    texts: int
    days: int
    false_alarms: float | None
    is_mastered: bool
    needs: Message


def mastery(tallies: Iterable[Tally], day: int) -> tuple[VoiceMastery, ...]:
    """How far a learner has come with each of the three marked voices by a local day.

    A passage that was left out in painting was not found. Days that are still to come don't count:
    a clock was wrong then.
    """
    telling: dict[int, list[Tally]] = {}
    for each in tallies:
        if each.unseen and each.counts and each.day <= day:
            telling.setdefault(each.day, []).append(each)
    latest = sorted(telling, reverse=True)
    return tuple(_of_voice(voice, [telling[each] for each in latest]) for voice in MARKED_VOICES)


def _of_voice(voice: Voice, by_day: Sequence[Sequence[Tally]]) -> VoiceMastery:
    items = days = 0
    texts: set[str] = set()
    window: list[Tally] = []
    for tallies in by_day:
        if items >= ITEMS and days >= DAYS and len(texts) >= TEXTS:
            break
        own = [each for each in tallies if each.voice is voice]
        items += _count(own)
        days += bool(own)
        texts |= {each.lesson_id for each in own}
        window += tallies
    given = [each for each in window if each.answered is voice]
    right = _count(each for each in given if each.voice is voice)
    plain = [each for each in window if each.voice is Voice.PLAIN]
    alarms = _share(_count(each for each in plain if each.answered is voice), _count(plain))
    precision, recall = _share(right, _count(given)), _share(right, items)
    found = VoiceMastery(
        voice, precision, recall, items, len(texts), days, alarms, False, Message.of("")
    )
    needs = _missing(found, _count(plain))
    return found._replace(is_mastered=needs is None, needs=needs or Message.of("Mastered."))


def _count(tallies: Iterable[Tally]) -> int:
    return sum(each.items for each in tallies)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _missing(found: VoiceMastery, plain: int) -> Message | None:
    """What is still needed, the nearest first; None where nothing is."""
    if found.items < ITEMS:
        return Message.of("Still to come: {items} of {all}.", items=ITEMS - found.items, all=ITEMS)
    if found.texts < TEXTS:
        return Message.of("Now some from a second text.")
    if found.days < DAYS:
        return Message.of("Now some on another day.")
    if (found.recall or 0.0) < SHARE:
        template = "You found {share} % of them; {wanted} % are asked for."
        return _of_share(template, found.recall, SHARE)
    if (found.precision or 0.0) < SHARE:
        template = "Of what you gave this voice, {share} % had it; {wanted} % are asked for."
        return _of_share(template, found.precision, SHARE)
    if plain < PLAIN_ITEMS:
        return Message.of("Now some plain ones beside them.")
    if (found.false_alarms or 0.0) > FALSE_ALARMS:
        template = "You gave it to {share} % of the plain ones; {wanted} % are the most."
        return _of_share(template, found.false_alarms, FALSE_ALARMS)
    return None


def _of_share(template: str, share: float | None, wanted: float) -> Message:
    # Rounded towards what is missing, so that no 80 % falls short of 80 %.
    percent = (share or 0.0) * 100
    shown = int(percent) if wanted == SHARE else -int(-percent // 1)
    return Message.of(template, share=shown, wanted=round(wanted * 100))
