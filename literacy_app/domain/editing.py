"""What is said of edits to a draft: the fields they set, and why one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from literacy_app.domain.problems import Message

if TYPE_CHECKING:
    from literacy_app.domain.lesson import (
        Dismissal,
        GlossaryEntry,
        Kind,
        Origin,
        Reference,
        Speaker,
        Voice,
    )


class PassageDetails(TypedDict, total=False):
    """What a form sets of a passage besides its voice."""

    kind: Kind | None
    source: str | None
    via: tuple[str, ...]
    cue: str | None
    alternative: Voice | None
    note: str


class PassageFields(PassageDetails, total=False):
    """What a form sets of a passage."""

    voice: Voice


class LessonFields(TypedDict, total=False):
    """What a form sets of a lesson, but for its articles and its questions."""

    id: str
    title: str
    language: str
    level: int
    objective: str
    teaches: tuple[Voice, ...]
    speakers: tuple[Speaker, ...]
    introduction: str
    teacher: str
    glossary: tuple[GlossaryEntry, ...]
    references: tuple[Reference, ...]
    dismissed: tuple[Dismissal, ...]


class ImprintFields(TypedDict, total=False):
    """What a form sets of what is known about an article."""

    byline: str
    outlet: str
    date: str
    link: str
    origin: Origin | None
    references: tuple[Reference, ...]


class EditRefused(Exception):
    """An edit that can't be made; `message` says why to the person who asked for it."""

    def __init__(self, code: str, **arguments: str | int) -> None:
        self.code = code
        self.message = Message.of(_REASONS[code], **arguments)
        super().__init__(str(self.message))


_REASONS = {
    "passage-unknown": "There is no passage {id}.",
    "passage-empty": "There are no words in it.",
    "passages-cross": "It would cross passage {id}. One passage lies within another, or apart.",
    "pieces-overlap": "The pieces of a passage lie apart from one another.",
    "nested-too-deep": "Passages are nested {most} deep at most.",
    "outside-article": "These words are no part of the article.",
    "other-article": "Passage {id} stands in another article.",
    "piece-unknown": "Passage {id} has no such piece.",
    "no-other-edges": "Its edges stand where they belong. Drag an end of it to move it.",
    "last-piece": "A passage keeps one piece at least. Remove the passage instead.",
    "nothing-to-split": "There are no words of passage {id} on one side of this place.",
    "joined-with-itself": "A passage is joined with another one.",
    "id-taken": "There is a passage {id} already.",
    "id-unusable": "“{id}” can't be used: an id has letters, digits, and signs such as - . : _.",
    "question-unknown": "There is no such question.",
    "lesson-unread": "The text can't be read as a lesson yet. Mend what is wrong with it first.",
    "not-findable": "There are no words by which passage {id} could be found in the article again.",
    "not-writable": "The lesson can't be written like this: {reason}",
}
