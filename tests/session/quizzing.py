"""Quizzes in a few words: lessons to play, answers to give, and a place that keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from literacy_app.domain.attempt import Attempt, Mark, Mode, Remark, Response, Sureness
from literacy_app.domain.history import History
from literacy_app.domain.judging import right_response
from literacy_app.domain.lesson import Article, Lesson, Passage, Span, Voice
from literacy_app.domain.problems import Message
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.schedule import SkillCard
from literacy_app.domain.task import Task
from literacy_app.lessonfile.files import read_lesson
from literacy_app.lessonfile.keyed import bring
from literacy_app.session.feedback import Feedback
from literacy_app.session.modules import EVERYTHING, Module, Selection, build_module
from literacy_app.session.quiz import Quiz
from literacy_app.store.attempts import Kept
from literacy_app.store.errors import StoreError
from tests.builders import article, file_of, lesson_of, quiz, sound

LESSONS = Path(__file__).resolve().parents[2] / "lessons"
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)

TOLLE = """Ada Quist [snorted]{.commentary kind=loaded-verb}[^1]
[that it was safe]{.speech kind=indirect source="Ada Quist" via="Tolle Courier" cue="snorted"}[^2].
[The roof is red.]{.plain id=p1}
[“It is late,”]{.speech kind=direct source="Bo Lund" cue="said"}[^3] said Bo Lund.
[She is eager to win]{.inference kind=motive cue="is eager"}[^4].
[A splendid day]{.commentary kind=evaluation alt=speech}[^5] followed.
The bridge is ninety metres long and carries two lanes.

[^1]: A noise of contempt.
[^2]: Her claim, in the paper’s words.
[^3]: His own words.
[^4]: Nobody is cited for it.
[^5]: Either the paper’s or hers."""
"""A paragraph with every voice, a relay, a contested passage, and an unmarked sentence."""

EVERY_KIND = """## Who says it is safe? {.choice passage=2 #who}

- [x] Ada Quist
    - Yes: “snorted” gives it to her.
- [ ] The reporter
    - The reporter passes it on.
- [ ] Nobody

Hint
:   Look for the verb.

## Which are the writer’s? {.choice #both}

- [x] “snorted”
- [ ] “said”
- [x] “splendid”

## Sort these {.sort passages="1 2 p1 4" #sorted}

## Who says these? {.source passages="2 3" #sources}

## Click the cue {.cue passage=3 #cue}

## Build the chain {.chain passage=2 #chain}

## Mark the commentary {.mark voice=commentary #marked}

## What changed? {.contrast passage=1 #changed}

A
:   She [said]{.plain} it.

B
:   She [snorted]{.commentary kind=loaded-verb} it.

- [x] A judgement
- [ ] The speaker

## Why is it inference? {.because passage=4 #why}

- [ ] It is quoted
- [x] Nobody is cited

## Say why {.because passage=4 #say-why}

Model
:   Nobody is cited.

- [ ] I said so
- [ ] I named the signal

## Put it neutrally {.rewrite passage=1 #flat}

Model
:   She said.

- [ ] No verdict
- [ ] Same facts
"""


def tolle(questions: str = EVERY_KIND, level: int = 1) -> Lesson:
    """A lesson about the paragraph above, with those questions."""
    front = f"id: tolle\ntitle: Tolle\nlanguage: en\nlevel: {level}\nspeakers:\n"
    front += "  - {name: Ada Quist, role: Mayor}\n  - {name: Bo Lund}\n  - {name: Tolle Courier}\n"
    return sound(file_of(article(TOLLE), *([quiz(questions)] if questions else []), front=front))


def shipped(name: str) -> Lesson:
    """A lesson that ships, without its article if it is keyed."""
    return lesson_of(read_lesson(LESSONS / f"{name}.md"))


def flagship(shared: Path) -> Lesson:
    """The flagship with its article brought."""
    text = (shared / "seed" / "article.txt").read_bytes().decode("utf-8-sig")
    lesson = bring(read_lesson(LESSONS / "g20-summit.md"), text).lesson
    assert lesson is not None
    return lesson


def module(
    lesson: Lesson, seed: int = 7, selection: Selection = EVERYTHING, history: History | None = None
) -> Module:
    """A module for somebody who has answered nothing so far, or what `history` says."""
    return build_module(lesson, seed, history or History(), selection)


def task(lesson: Lesson, task_id: str, seed: int = 7) -> Task:
    """A task of the lesson, by its id."""
    found = build_module(lesson, seed, History(), Selection.missed([task_id])).tasks
    assert len(found) == 1
    return found[0]


def right(lesson: Lesson, asked: Task) -> Response:
    """The answer that is wholly right."""
    return right_response(asked, lesson.articles[asked.article], lesson)


def wrong(lesson: Lesson, asked: Task) -> Response:
    """An answer in which nothing is right."""
    text = lesson.articles[asked.article]
    if asked.is_open:
        return Response(text="No idea.")
    if asked.kind is QuestionKind.SORT:
        return Response(voices=tuple(map(other_voice, asked.items)))
    if asked.kind is QuestionKind.SOURCE:
        return Response(names=(next(each for each in asked.names if each not in asked.key),))
    if asked.kind is QuestionKind.CHAIN:
        return Response(names=tuple(each for each in asked.names if each not in asked.key))
    if asked.kind is QuestionKind.CUE:
        return Response(spans=(far_from(text, asked.items[0]),))
    if asked.kind is QuestionKind.MARK:
        voice = next(each for each in Voice if each not in asked.voices)
        return Response(marks=(Mark(voice, Span(0, 5)),))
    return Response(chosen=tuple(n for n, each in enumerate(asked.options) if not each.right)[:1])


def other_voice(passage: Passage) -> Voice:
    """A voice that is none of the passage's readings."""
    return next(v for v in Voice if v not in (passage.voice, passage.alternative))


def far_from(text: Article, passage: Passage) -> Span:
    """A word at one end of the text, away from a passage's cue."""
    assert passage.cue_span is not None
    first, last = Span(0, 1), Span(len(text.text) - 3, len(text.text) - 2)
    return last if passage.cue_span.start < len(text.text) / 2 else first


class Memory:
    """Keeps answers in memory; once it is `full` it refuses."""

    def __init__(self) -> None:
        self.kept: list[Kept] = []
        self.cards: list[Sequence[SkillCard]] = []
        self.full = False

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        if self.full:
            raise StoreError(Message("full"))
        self.kept.append(Kept(len(self.kept) + 1, attempt))
        self.cards.append(cards)
        return len(self.kept)

    def remark(self, seq: int, remark: Remark) -> None:
        if self.full:
            raise StoreError(Message("full"))
        kept = self.kept[seq - 1]
        self.kept[seq - 1] = kept._replace(remarks=(*kept.remarks, remark))


def quiz_on(
    lesson: Lesson,
    keep: Memory,
    mode: Mode = Mode.PRACTICE,
    kept: Sequence[Kept] = (),
    selection: Selection = EVERYTHING,
) -> Quiz:
    """A quiz on a lesson."""
    return Quiz(lesson, module(lesson, selection=selection), mode, "run", "hash", keep, kept)


def give(quiz: Quiz, response: Response, sureness: Sureness = Sureness.THINK_SO) -> Feedback:
    """Answer the task of a quiz."""
    return quiz.answer(response, sureness, NOON, NOON.toordinal(), timedelta(seconds=5))
