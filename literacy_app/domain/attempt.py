"""What learners answer, and what is kept of it.

Spans are code points into the text that was asked about. Times are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.mode import Mode as Mode

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Kind, Span, Voice
    from literacy_app.domain.question import QuestionKind


class Sureness(StrEnum):
    """How sure a learner was of an answer; never graded."""

    GUESS = "guess"
    THINK_SO = "think-so"
    SURE = "sure"


class Mark(NamedTuple):
    """A run of text that was painted in a voice."""

    voice: Voice
    span: Span


class Response(NamedTuple):
    """What was answered; each kind of question uses its own field.

    `chosen` are indices into the task's options as they were shown (choice, contrast, because);
    `names` one name (source), or the links from the source outward (chain); `voices` one for each
    item (sort); `spans` the words clicked (cue); `marks` what was painted (mark); `text` what was
    written (rewrite, open because).
    """

    chosen: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    text: str = ""


class Judgement(NamedTuple):
    """How one passage was taken: its own voice, and the one that the learner gave it.

    `answered` is None where it was left out (painting), or where its voice was not the question
    (source, cue, chain). `score` goes from 0 to 1. A contested passage never `counts`.
    """

    passage: str
    voice: Voice
    kind: Kind | None = None
    answered: Voice | None = None
    score: float = 0.0
    counts: bool = True


@dataclass(frozen=True)
class Attempt:
    """One answer, as it is kept. `seed` is what its options were shuffled by.

    `run` names the quiz that it was part of; `lesson_hash` is of the lesson's file as it was;
    `answer` is the response in words, for people; `score` goes from 0 to 1, and is None where the
    learner is the judge. `day` is the learner's local day as a proleptic ordinal.
    """

    run: str
    lesson_id: str
    lesson_hash: str
    question_id: str
    kind: QuestionKind
    mode: Mode
    seed: int
    response: Response
    answer: str
    sureness: Sureness
    score: float | None
    judgements: tuple[Judgement, ...]
    at: datetime
    day: int
    took: timedelta


class Remark(NamedTuple):
    """What a learner added to an answer once its feedback was there.

    `disagreement` is why they see it otherwise, for the teacher; `ticks` are the lines of the
    self-check list that they found true, or None where there was none to tick.
    """

    disagreement: str = ""
    ticks: tuple[bool, ...] | None = None


class Answer(NamedTuple):
    """An answer among others: whose it is, by code, its number, and what was added to it."""

    profile: str
    seq: int
    attempt: Attempt
    remarks: tuple[Remark, ...] = ()


class Tally(NamedTuple):
    """How often passages were answered alike, on one day and in one lesson.

    `items` is how often, `score` the sum of their scores; `unseen` says that the passages had never
    been asked about before; only what `counts` counts towards mastery. Of passages asked about
    again only the week is told, so that years of practice stay few tallies: `day` is its Monday,
    `lesson_id` is empty and `kind` None.
    """

    day: int
    lesson_id: str
    voice: Voice
    kind: Kind | None
    answered: Voice | None
    unseen: bool
    counts: bool
    items: int
    score: float


class LessonProgress(NamedTuple):
    """How far a learner has come with a lesson: how many of its questions they have answered, the
    mean of the latest answers' scores (None where none was graded), and the day of the last one.
    """

    answered: int
    score: float | None
    last_day: int
