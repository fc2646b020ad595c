"""Cards: what the library shows of each lesson file, and the records that the index keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.domain.problems import Message, Problem
from literacy_app.domain.text import count_words, fold
from literacy_app.session.practicable import practice_text

_NUMBERS = re.compile(r"(\d+)")
_DIGITS = 9
FORM = 3
"""The form of the records; files with one of another form are read again."""


class Card(NamedTuple):
    """What the library shows of a lesson file.

    A broken one has `problem`, the first of its errors, with its `hint` and its line (0 where it
    concerns the whole file). `teaches` are the voices that the lesson says it teaches, or else
    those that are marked in it. `fingerprint` is that of a keyed lesson's article. `practice` has
    what there is to practise, as `practice_text` writes it.

    A tuple, since thousands are made at every start.
    """

    path: str
    id: str = ""
    title: str = ""
    language: str = ""
    level: int = 0
    objective: str = ""
    teaches: tuple[str, ...] = ()
    words: int = 0
    passages: int = 0
    origin: str = ""
    is_keyed: bool = False
    fingerprint: str = ""
    problem: Message | None = None
    hint: Message | None = None
    problem_line: int = 0
    errors: int = 0
    practice: str = ""

    @property
    def is_broken(self) -> bool:
        """Whether the lesson can't be opened as it is."""
        return self.errors > 0


def shelf_order(card: Card) -> tuple[object, ...]:
    """The order on the shelf: by level, then by title, 2 before 10; broken lessons last."""
    parts = _NUMBERS.split(card.title.casefold())
    parts[1::2] = [each.rjust(_DIGITS, "0") for each in parts[1::2]]
    return card.errors > 0, card.level, parts, card.path


class Read(Protocol):
    """What came of reading a lesson file."""

    @property
    def lesson(self) -> Lesson | None:
        """What was understood of it."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""


def card_for(path: Path, read: Read) -> Card:
    """The card of a lesson file that was read."""
    errors = [each for each in read.problems if each.is_error]
    lesson = read.lesson
    card = Card(str(path)) if lesson is None else card_of_lesson(path, lesson)
    return card if lesson is not None and not errors else broken_card(card, errors)


def broken_card(card: Card, errors: list[Problem]) -> Card:
    """The card of a lesson that has these errors."""
    count = max(1, len(errors))
    if not errors:
        return card._replace(errors=count)
    first = errors[0]
    return card._replace(
        problem=first.message, hint=first.hint, problem_line=first.line, errors=count
    )


def card_of_lesson(path: Path, lesson: Lesson) -> Card:
    """The card of a sound lesson."""
    imprint = lesson.key.imprint if lesson.key else lesson.articles[0].imprint
    marked = [each.voice for each in lesson.passages() if each.voice is not Voice.PLAIN]
    teaches = lesson.teaches or tuple(each for each in Voice if each in marked)
    return Card(
        path=str(path),
        id=lesson.id,
        title=lesson.title,
        language=lesson.language,
        level=lesson.level,
        objective=lesson.objective,
        teaches=tuple(voice.value for voice in teaches),
        words=sum(count_words(each.text) for each in lesson.articles),
        passages=len(marked),
        origin=imprint.origin.value if imprint.origin else "",
        is_keyed=lesson.is_keyed,
        fingerprint=imprint.fingerprint if lesson.is_keyed else "",
        practice=practice_text(lesson),
    )


def words_of(lesson: Lesson | None) -> str:
    """What searches look through: title, objective, speakers and articles, folded."""
    if lesson is None:
        return ""
    speakers = (f"{each.name} {each.role}" for each in lesson.speakers)
    texts = (each.text for each in lesson.articles)
    return fold("\n".join((lesson.title, lesson.objective, *speakers, *texts)))


# ---------------------------------------------------------------- records

_TEACHES, _PROBLEM, _HINT = map(Card._fields.index, ("teaches", "problem", "hint"))

NO_LESSON = json.dumps([FORM])
"""The record of a file that is no lesson, so that it need not be looked into again."""


def record_of(card: Card) -> str:
    """The card as JSON."""
    values: list[Any] = [FORM, *card]
    for at in (_PROBLEM, _HINT):
        message: Message | None = values[at + 1]
        values[at + 1] = [message.template, dict(message.arguments)] if message else None
    return json.dumps(values, ensure_ascii=False)


def is_readable(record: str) -> bool:
    """Whether a record has today's form."""
    return record == NO_LESSON or record.startswith(f"[{FORM}, ")


def cards_of(records: Iterable[str]) -> list[Card]:
    """The cards in these records, leaving out those that hold none or have another form."""
    readable = [each for each in records if is_readable(each) and each != NO_LESSON]
    try:
        found = json.loads(f"[{','.join(readable)}]")  # at once, for there may be thousands
    except ValueError:
        found = [values for each in readable if (values := _loaded(each)) is not None]
    return [card for values in found if (card := _card(values)) is not None]


def _loaded(record: str) -> Any:
    try:
        return json.loads(record)
    except ValueError:
        return None


def _card(values: list[Any]) -> Card | None:
    try:
        del values[0]
        values[_TEACHES] = tuple(values[_TEACHES])
        if values[_PROBLEM] is not None:
            values[_PROBLEM], values[_HINT] = _message(values[_PROBLEM]), _message(values[_HINT])
        return Card._make(values)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError):
        return None


def _message(value: Any) -> Message | None:
    return Message.of(value[0], **value[1]) if value is not None else None
