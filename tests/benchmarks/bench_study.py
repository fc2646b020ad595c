"""How long self-study takes with 100,000 answers stored and 2,000 lessons on the shelf.

`python -m tests.benchmarks.bench_study` prints the figures, all of thread-CPU time. Answers on 40
lessons met again and again are what years of practice leave; answers on each passage of the whole
shelf are the worst that can be.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from literacy_app.domain.attempt import Attempt, Judgement, Response, Sureness
from literacy_app.domain.lesson import Voice
from literacy_app.session.learner import Learner
from literacy_app.session.practicable import practicable
from literacy_app.store.answers import append
from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from tests.answers import NOW, TODAY, attempt, fill
from tests.benchmarks.measuring import median_ms, settled, slow_ms
from tests.builders import sound
from tests.session.learners import Clock, learner_with, lesson_text, write_lessons

ANSWERS, LESSONS, A_DAY = 100_000, 2_000, 100

Fill = Callable[[Database, str, int], None]


def fill_whole_shelf(database: Database, profile_id: str, count: int) -> None:
    """Answers on every passage of the shelf, a hundred a day, written in one transaction."""
    with database.writing() as run:
        for each in _answers_on_all(count):
            append(database, run, profile_id, each)


def _answers_on_all(count: int) -> Iterator[Attempt]:
    passages = [each for _, each in practicable(sound(lesson_text(0)))]
    random, voices = Random(1), tuple(Voice)
    for number in range(count):
        lesson, at = divmod(number % (LESSONS * len(passages)), len(passages))
        passage, day = passages[at], number // A_DAY
        answered = passage.voice if random.random() < 0.8 else random.choice(voices)
        score = float(answered is passage.voice)
        judgement = Judgement(passage.id, passage.voice, passage.kind, answered, score)
        yield attempt(
            run=f"day-{day}",
            lesson_id=f"pier-{lesson}",
            question_id=f"study/pier-{lesson}/{passage.id}",
            judgements=(judgement,),
            at=NOW + timedelta(days=day),
            day=TODAY + day,
        )


class Figures(NamedTuple):
    """Milliseconds of thread-CPU time: *Today* and an answer until its feedback are the 95th
    percentile, beginning a session the median.
    """

    today: float
    begin: float
    answer: float
    tallies: int
    seen: int


def measure(data: Path, lessons: Path, filled: Fill, count: int = ANSWERS) -> Figures:
    """What practice takes with so many answers stored."""
    clock = Clock(NOW + timedelta(days=count // A_DAY))
    with Database.open(data) as database:
        learner = learner_with(database, lessons, clock=clock)
        profile = learner.add_profile("Fox-17")
        filled(database, profile.id, count)
        attempts = Attempts(database, profile.id)
        with settled():
            return Figures(
                slow_ms(learner.today),
                median_ms(learner.begin_study),
                slow_ms(answering(learner, clock), times=40),
                len(attempts.tallies()),
                len(attempts.seen()),
            )


def answering(learner: Learner, clock: Clock, sessions: int = 9) -> Callable[[], object]:
    """Answers the next question of some sessions whenever it is called."""
    begun = [learner.begin_study() for _ in range(sessions)]
    turns = (quiz for quiz in begun if quiz is not None for _ in quiz.module.tasks)

    def answer() -> None:
        quiz, now = next(turns), clock.now()
        quiz.go_on()
        response = Response(voices=(Voice.SPEECH,))
        quiz.answer(response, Sureness.SURE, now.at, now.day, timedelta(seconds=9))

    return answer


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        lessons = Path(name) / "lessons"
        write_lessons(lessons, LESSONS)
        for title, filled in (("on 40 lessons", fill), ("on the whole shelf", fill_whole_shelf)):
            found = measure(Path(name) / title, lessons, filled)
            print(f"{ANSWERS:,} answers {title}, {LESSONS:,} lessons on the shelf:", end=" ")
            print(f"{found.tallies:,} tallies, {found.seen:,} passages seen")
            print(f"  Today                        {found.today:8.1f} ms")
            print(f"  a session is begun           {found.begin:8.1f} ms")
            print(f"  an answer, until feedback    {found.answer:8.1f} ms")


if __name__ == "__main__":
    main()
