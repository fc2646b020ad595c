"""What is said of a pack and of its lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.packs.unpack import Choice
from literacy_app.ui.lesson_words import facts_of
from literacy_app.ui.words import counted, message_words, sentence, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.domain.problems import Problem
    from literacy_app.packs.unpack import Clash
    from literacy_app.session.cards import Card


def choice_words(choice: Choice) -> str:
    """What can be done with a lesson that is there already."""
    return {
        Choice.KEEP_BOTH: tr("Keep both"),
        Choice.REPLACE: tr("Replace mine"),
        Choice.SKIP: tr("Leave it out"),
    }[choice]


def clash_words(clash: Clash) -> str:
    """What is there already, and where."""
    file, folder = clash.path.name, clash.path.parent.name or str(clash.path.parent)
    if clash.is_same:
        words = tr("You have this lesson already, word for word: “{file}” in “{folder}”.")
    elif clash.is_same_id:
        words = tr("You have another version of this lesson: “{file}” in “{folder}”.")
    else:
        words = tr("Another file is called that: “{file}” in “{folder}”.")
    return words.format(file=file, folder=folder)


def facts_line(card: Card) -> str:
    """Language and length, and whether the article is still to be brought."""
    facts = list(facts_of(card))
    if card.is_keyed:
        facts.append(tr("without its article"))
    return "  ·  ".join(facts)


def add_words(count: int) -> str:
    """What the button is called that adds the lessons."""
    return counted("Add {count} lesson", "Add {count} lessons", count)


def trouble_words(problems: Iterable[Problem]) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    first = next(iter(problems))
    hint = message_words(first.hint) if first.hint is not None else ""
    return sentence(message_words(first.message)), hint
