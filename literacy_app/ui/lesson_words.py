"""What is said of a lesson in a list: to the eye, and to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Origin, Voice
from literacy_app.session.cards import Card
from literacy_app.ui.words import (
    counted,
    language_name,
    level_words,
    message_words,
    origin_words,
    tr,
    voice_name,
)

if TYPE_CHECKING:
    from literacy_app.domain.attempt import LessonProgress
    from literacy_app.domain.problems import Problem
    from literacy_app.session.curriculum import CourseModule
    from literacy_app.ui.collaborators import ShelfEntry


class Deed(StrEnum):
    """What can be done with a lesson in the list."""

    READ = "read"
    BRING = "bring"
    FORGET = "forget"
    SHOW_FILE = "show-file"
    PACK = "pack"
    COPY_PROBLEM = "copy-problem"
    EDIT = "edit"


def deed_words(deed: Deed) -> str:
    """What a deed is called on its button."""
    return {
        Deed.READ: tr("Read"),
        Deed.BRING: tr("Bring the article…"),
        Deed.FORGET: tr("Forget article"),
        Deed.SHOW_FILE: tr("Show the file"),
        Deed.PACK: tr("Pack…"),
        Deed.COPY_PROBLEM: tr("Copy the message"),
        Deed.EDIT: tr("Edit"),
    }[deed]


def deeds_of(entry: ShelfEntry) -> tuple[Deed, ...]:
    """The deeds that have a button, the one that Enter does first."""
    if entry.card.is_broken:
        return (Deed.EDIT, Deed.SHOW_FILE, Deed.COPY_PROBLEM)
    if entry.needs_article:
        return (Deed.BRING,)
    return (Deed.READ, Deed.FORGET) if entry.keeps_article else (Deed.READ,)


def menu_deeds_of(entry: ShelfEntry) -> tuple[Deed, ...]:
    """All deeds, as the context menu lists them."""
    deeds = deeds_of(entry)
    return deeds if Deed.SHOW_FILE in deeds else (*deeds, Deed.EDIT, Deed.SHOW_FILE, Deed.PACK)


def title_of(card: Card) -> str:
    """The lesson's title, or its file's name where it has none that can be read."""
    return card.title if card.title and not card.is_broken else Path(card.path).name


def level_line(card: Card, module: CourseModule | None = None) -> str:
    """The level in words, or the module that it is part of, or that it can't be opened."""
    if card.is_broken:
        return tr("Can’t be opened yet")
    if module is not None:
        name, trains = tr(module.name), tr(module.trains)
        number = tr("Module {number}", number=module.number)
        return tr("{number} · {name} · {trains}", number=number, name=name, trains=trains)
    words = level_words(card.level)
    return tr("Level {level} · {words}", level=card.level, words=words)


def voices_of(card: Card) -> tuple[Voice, ...]:
    """The voices that the lesson teaches, in their usual order."""
    return tuple(each for each in Voice if each.value in card.teaches)


@lru_cache
def _language(tag: str) -> str:
    return language_name(tag)


def facts_of(card: Card, module: CourseModule | None = None) -> Sequence[str]:
    """Language, length and origin, in a few words each; of a lesson in a module its level too."""
    parts = [_language(card.language)]
    if module is not None:
        parts.insert(0, tr("Level {level}", level=card.level))
    if card.words:
        parts.append(counted("{count} word", "{count} words", card.words))
    if card.passages:
        parts.append(counted("{count} passage", "{count} passages", card.passages))
    if card.origin:
        parts.append(origin_words(Origin(card.origin)).partition(":")[0])
    return [each for each in parts if each]


def trouble_line(path: Path, problems: Sequence[Problem]) -> str:
    """Why a lesson can't be opened: its file, the line, and the first thing that is wrong."""
    first = next((each for each in problems if each.is_error), None)
    reason = message_words(first.message) if first else tr("It is not a lesson.")
    line = tr("line {line}", line=first.line) if first and first.line else ""
    place = ", ".join(part for part in (path.name, line) if part)
    return tr("{place}: {reason}", place=place, reason=reason)


def problem_line(card: Card) -> str:
    """What is wrong with a broken lesson, and where."""
    if card.problem is None:
        return tr("It is not a lesson.")
    place = tr("Line {line}: ", line=card.problem_line) if card.problem_line else ""
    return place + message_words(card.problem)


def more_problems(card: Card) -> str:
    """How many problems there are besides the first, or nothing."""
    more = card.errors - 1
    if more < 1:
        return ""
    return counted("And {count} more problem.", "And {count} more problems.", more)


def hint_line(card: Card) -> str:
    """How to mend it, as far as that is known."""
    hint = message_words(card.hint) if card.hint else ""
    return " ".join(each for each in (hint, more_problems(card)) if each)


def problem_text(card: Card) -> str:
    """What is wrong, to be sent to somebody who can mend it."""
    place = f"{card.path}:{card.problem_line}" if card.problem_line else card.path
    parts = (message_words(each) for each in (card.problem, card.hint) if each is not None)
    return f"{place}: {' '.join(parts)}"


def bring_line() -> str:
    """Why an article has to be brought."""
    return tr(
        "Its article may not be passed on, so you bring it yourself, once: as a file, by pasting "
        "it, or by dropping it here. It stays on this computer."
    )


def draft_line() -> str:
    """That a lesson was edited and not saved."""
    return tr("You were editing it: your draft isn’t saved yet.")


def progress_line(progress: LessonProgress) -> str:
    """How far a learner has come with the lesson's questions, and how well."""
    words = counted("{count} question answered", "{count} questions answered", progress.answered)
    if progress.score is None:
        return words
    return tr("{answered} · {percent} % right", answered=words, percent=round(progress.score * 100))


def spoken(
    entry: ShelfEntry,
    progress: LessonProgress | None = None,
    module: CourseModule | None = None,
) -> str:
    """A lesson in one sentence, for a screen reader."""
    card = entry.card
    if card.is_broken:
        return f"{title_of(card)}. {level_line(card)}. {problem_line(card)}"
    teaches = ", ".join(voice_name(each) for each in voices_of(card))
    parts = [title_of(card), level_line(card, module), teaches, *facts_of(card, module)]
    if entry.needs_article:
        parts.append(tr("Its article is still to be brought."))
    if progress is not None:
        parts.append(progress_line(progress))
    return ". ".join(each.rstrip(".") for each in parts if each) + "."


def spoken_further(entry: ShelfEntry, has_draft: bool = False) -> str:
    """What else a screen reader says of a lesson: its objective, and what Enter does."""
    card = entry.card
    more = hint_line(card) if card.is_broken else card.objective
    draft = draft_line() if has_draft else ""
    deed = tr("Enter: {deed}", deed=deed_words(deeds_of(entry)[0]))
    return " ".join(each for each in (more, draft, deed) if each)
