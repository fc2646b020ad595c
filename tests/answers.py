"""Answers in a few words: what a test is about is said, the rest is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from literacy_app.domain.attempt import Attempt, Judgement, Mode, Response, Sureness
from literacy_app.domain.lesson import KINDS, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.schedule import Skill, SkillCard
from literacy_app.store.answers import append
from literacy_app.store.database import Database
from literacy_app.store.profiles import Profile, Profiles
from literacy_app.store.runs import Run

NOW = datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC)
TODAY = NOW.toordinal()

_PLAIN = Attempt(
    run="run-1",
    lesson_id="bridge",
    lesson_hash="0" * 64,
    question_id="sort/1",
    kind=QuestionKind.SORT,
    mode=Mode.PRACTICE,
    seed=7,
    response=Response(voices=(Voice.SPEECH,)),
    answer="Reported speech",
    sureness=Sureness.THINK_SO,
    score=1.0,
    judgements=(Judgement("1", Voice.SPEECH, None, Voice.SPEECH, 1.0),),
    at=NOW,
    day=TODAY,
    took=timedelta(seconds=4.25),
)


def attempt(**changes: Any) -> Attempt:
    """An answer: the passage 1 of a lesson called bridge rightly taken for speech, but for these
    changes."""
    return replace(_PLAIN, **changes)


def judged(
    passage: str = "1",
    voice: Voice = Voice.SPEECH,
    answered: Voice | None = Voice.SPEECH,
    **changes: Any,
) -> Judgement:
    """How a passage was taken: its score is 1 where the voice is right."""
    score = float(voice is answered)
    return Judgement(passage, voice, answered=answered, score=score)._replace(**changes)


def run_of(run_id: str = "run-1", **changes: Any) -> Run:
    """A quiz on the lesson called bridge."""
    run = Run(run_id, "bridge", "0" * 64, Mode.PRACTICE, 7, "all", 0, NOW)
    return run._replace(**changes)


def learner(database: Database, code: str = "Fox-17") -> Profile:
    """A new profile; its id tells nothing of its code."""
    return Profiles(database).add(code, NOW, f"{Random(code).getrandbits(128):032x}")


# ---------------------------------------------------------------- years of practice

LESSONS, PASSAGES = 40, 60
"""So many lessons have so many passages each."""

A_DAY = 100


def fill(database: Database, profile_id: str, count: int) -> None:
    """A hundred answers a day in all kinds of quizzes, written in one transaction."""
    with database.writing() as run:
        for each in years_of_answers(count):
            card = SkillCard(Skill(each.judgements[0].voice, each.judgements[0].kind), each.at)
            append(database, run, profile_id, each, [card])


def years_of_answers(count: int) -> Iterator[Attempt]:
    """So many answers of a learner who takes one passage in six for another voice."""
    random = Random(count)
    for number in range(count):
        day = number // A_DAY
        lesson = random.randrange(LESSONS)
        passages = random.sample(range(PASSAGES), random.choice((1, 1, 1, 1, 3, 3, 3, 12)))
        yield attempt(
            run=f"{day:032x}",
            lesson_id=f"lesson-{lesson}",
            question_id=f"sort/{passages[0]}",
            judgements=tuple(_taken(random, lesson, each) for each in passages),
            at=NOW + timedelta(days=day, seconds=number % A_DAY * 20),
            day=TODAY + day,
        )


def _taken(random: Random, lesson: int, passage: int) -> Judgement:
    voices = tuple(Voice)
    voice = voices[(lesson + passage) % len(voices)]
    kind = KINDS[voice][passage % len(KINDS[voice])] if KINDS[voice] else None
    answered = random.choice((*voices, None)) if random.random() < 0.2 else voice
    return judged(str(passage), voice, answered, kind=kind)
