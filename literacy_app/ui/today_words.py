"""What is said of a learner's day and of how far they have come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.ui.words import counted, kind_name, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.mastery import VoiceMastery
    from literacy_app.domain.schedule import Skill
    from literacy_app.session.today import Due, Today


def skill_words(skill: Skill) -> str:
    """A skill as people call it: its voice, and its kind where that is practised apart."""
    if skill.kind is None:
        return voice_name(skill.voice)
    return tr("{voice}: {kind}", voice=voice_name(skill.voice), kind=kind_name(skill.kind))


def due_words(due: Due) -> str:
    """Since when a skill is due."""
    if due.is_new:
        return tr("new to you")
    if not due.overdue_days:
        return tr("due today")
    return counted("due since yesterday", "due for {count} days", due.overdue_days)


def begin_words(today: Today) -> str:
    """What the button of a session says."""
    items = counted("about one item", "about {count} items", today.items)
    minutes = counted("some {count} minute", "some {count} minutes", today.minutes)
    return tr("Begin: {items}, {minutes}", items=items, minutes=minutes)


def is_first_day(today: Today) -> bool:
    """Whether nothing was ever practised."""
    return not today.weeks


def old_dues(today: Today) -> tuple[Due, ...]:
    """What is due of what was practised before."""
    return tuple(each for each in today.due if not each.is_new)


def day_words(today: Today) -> str:
    """The day in a sentence."""
    count = len(old_dues(today))
    if count:
        return counted("{count} skill is due today.", "{count} skills are due today.", count)
    if today.due:
        return tr("Nothing is due again yet. There is something new to try.")
    return tr("Nothing is due today. Come back tomorrow, or practise ahead.")


def line_words(today: Today, is_new: bool) -> str:
    """What the home page says of the day; nothing where there is nothing to say."""
    if not today.items:
        return ""
    if is_new:
        return tr("Train your eye: a few short questions a day, from all your lessons.")
    count = len(old_dues(today))
    if count:
        return counted("{count} skill is due today.", "{count} skills are due today.", count)
    if today.due:
        return tr("Something new to practise today.")
    return ""


def share_words(found: VoiceMastery) -> str:
    """How much of a voice is found of late."""
    if found.recall is None:
        return tr("nothing yet")
    if found.is_mastered:
        return tr("mastered")
    return tr("{percent} %", percent=int(found.recall * 100))
