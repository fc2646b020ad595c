"""Wrong answers worth offering: what this learner, or a hurried reader, takes for the right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import UNNAMED, Article, Lesson, Passage, Voice
from literacy_app.domain.names import are_akin
from literacy_app.domain.question import Option
from literacy_app.domain.text import plain_words

if TYPE_CHECKING:
    from literacy_app.domain.history import History

OFFERED = 4
"""How many answers a built task offers, the right one with them."""


def source_names(
    lesson: Lesson, article: Article, passage: Passage, key: Sequence[str], history: History
) -> tuple[str, ...]:
    """The names to offer for a source: those of `key`, and others up to `OFFERED`, unshuffled.

    In this order: the writer, where this learner takes speech for the writer's own words; whoever
    passed the words on; others in the text, those nearest to the passage first; somebody unnamed;
    nobody stated. None of them can be said to be right as well.
    """
    return _filled(key, _likely_sources(lesson, article, passage, history), OFFERED)


def chain_names(
    lesson: Lesson, article: Article, passage: Passage, key: Sequence[str]
) -> tuple[str, ...]:
    """The names to build a chain from: those of `key` and up to three others, unshuffled."""
    others = (*_others(lesson, article, passage), UNNAMED)
    return _filled(key, others, len(key) + 3)


def _likely_sources(
    lesson: Lesson, article: Article, passage: Passage, history: History
) -> Iterator[str]:
    writer = article.imprint.byline
    if writer and history.confused_with(Voice.SPEECH):
        yield writer
    yield from passage.via
    yield from _others(lesson, article, passage)
    yield writer or UNNAMED
    yield UNNAMED
    yield ""


def _others(lesson: Lesson, article: Article, passage: Passage) -> Iterator[str]:
    """The other names in the text: sources and relays by their distance, then who is declared."""
    speech = [each for each in article.passages if each.voice is Voice.SPEECH]
    for each in sorted(speech, key=lambda other: abs(other.start - passage.start)):
        yield from (name for name in (each.source, *each.via) if name and name != UNNAMED)
    words = set(plain_words(article.text))
    for speaker in lesson.speakers:
        if words.intersection(word for word in plain_words(speaker.name) if len(word) > 3):
            yield speaker.name


def _filled(key: Sequence[str], others: Iterable[str], size: int) -> tuple[str, ...]:
    names = list(key)
    for name in others:
        if len(names) >= size:
            break
        if not any(are_akin(name, each) for each in names):
            names.append(name)
    return tuple(names)


def reasons(article: Article, passage: Passage, history: History) -> tuple[Option, ...]:
    """The reasons to offer for a passage's voice, the right one first; none without its note.

    The wrong ones are true of passages in other voices: first of those that this learner confuses
    with it, and of each voice one before the next comes from the same.
    """
    if not passage.note:
        return ()
    voices = (*history.confused_with(passage.voice), *Voice)
    order = [each for each in dict.fromkeys(voices) if each is not passage.voice]
    by_voice = [list(_notes_of(article, passage, voice)) for voice in order]
    rounds = range(max(map(len, by_voice)))
    notes = [notes[turn] for turn in rounds for notes in by_voice if turn < len(notes)]
    wrong = [note for note in dict.fromkeys(notes) if note != passage.note][: OFFERED - 1]
    return (Option(passage.note, right=True), *(Option(note) for note in wrong)) if wrong else ()


def _notes_of(article: Article, passage: Passage, voice: Voice) -> Iterator[str]:
    near = sorted(article.passages, key=lambda other: abs(other.start - passage.start))
    for each in near:
        if each.voice is voice and each.note and not each.is_contested:
            yield each.note
