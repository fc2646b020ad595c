"""What the quiz says of its own accord: what to do, how it went, what a name is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Mode, Sureness
from literacy_app.domain.lesson import UNNAMED
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import THIS_ARTICLE
from literacy_app.ui.words import counted, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.task import Task


def name_words(name: str) -> str:
    """A name of a task: as it is, or what stands for someone unnamed or unstated."""
    return {
        UNNAMED: tr("Someone without a name"),
        "": tr("The text doesn’t say"),
        THIS_ARTICLE: tr("This article"),
    }.get(name, name)


def sureness_words(sureness: Sureness) -> str:
    """What the button of a sureness says."""
    return {
        Sureness.GUESS: tr("Guess"),
        Sureness.THINK_SO: tr("Think so"),
        Sureness.SURE: tr("Sure"),
    }[sureness]


def mode_words(mode: Mode) -> str:
    """What a mode is called."""
    return {
        Mode.PRACTICE: tr("Practice"),
        Mode.TEST: tr("Test"),
        Mode.STUDY: tr("Today’s session"),
    }[mode]


def mode_meaning(mode: Mode) -> str:
    """What taking a quiz in a mode means."""
    return {
        Mode.PRACTICE: tr("After each answer you see what was right, and why."),
        Mode.TEST: tr("You see what was right at the end. The marked article stays closed."),
        Mode.STUDY: tr("What is due today, from any of your lessons."),
    }[mode]


def prompt_words(task: Task) -> str:
    """What is asked by a task whose author has put no question."""
    kind, voice = task.kind, task.voice
    if kind is QuestionKind.MARK and voice is not None:
        return tr("Mark every passage of this voice: {voice}", voice=voice_name(voice))
    if kind is QuestionKind.BECAUSE and voice is not None:
        return tr("What makes this passage what it is: {voice}?", voice=voice_name(voice))
    if kind is QuestionKind.SORT:
        return counted("Whose voice is it?", "Whose voice is it, each time?", len(task.items))
    return {
        QuestionKind.CHOICE: tr("Whose voice is it?"),
        QuestionKind.SOURCE: tr("Who says it?"),
        QuestionKind.CUE: tr("Which words give it away?"),
        QuestionKind.CHAIN: tr("How did these words reach you?"),
        QuestionKind.MARK: tr("Mark the passages"),
        QuestionKind.CONTRAST: tr("What has changed from A to B?"),
        QuestionKind.BECAUSE: tr("What makes this passage what it is?"),
        QuestionKind.REWRITE: tr("Put it neutrally"),
    }.get(kind, tr("What is right?"))


def task_words(task: Task) -> str:
    """How a task is answered, where that doesn’t go without saying."""
    if task.many:
        return tr("Several may be right. Tick every one.")
    if task.kind is QuestionKind.REWRITE:
        return tr("Keep the facts, and leave out the attitude.")
    if task.is_open:
        return tr("Write a sentence or two. Then compare it with a model.")
    return ""


def verdict_of(is_right: bool | None, score: float | None) -> str:
    """How an answer was, in a word or two; an open one is the learner’s to judge."""
    if is_right is None:
        return tr("Compare it with the model")
    if is_right:
        return tr("Right")
    return tr("Partly right") if score else tr("Not quite")
