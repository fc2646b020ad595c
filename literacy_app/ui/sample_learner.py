"""Learners for pictures and tests: real ones, over a memory that nothing outlives."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from weakref import finalize

from literacy_app.domain.attempt import Attempt, Judgement, Mode, Response, Sureness
from literacy_app.domain.lesson import Kind, Voice
from literacy_app.domain.moment import Moment
from literacy_app.domain.question import QuestionKind
from literacy_app.session.cards import Card
from literacy_app.session.learner import Learner
from literacy_app.session.shelf import ShelfEntry
from literacy_app.store.database import Database
from literacy_app.ui.desk import at_noon

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.domain.lesson import Lesson
    from literacy_app.session.supply import Entry, Opened, Shelf

_SEED = 7


class NoLessons:
    """An empty shelf."""

    def entries(self) -> tuple[Entry, ...]:
        """None."""
        return ()

    def open(self, path: Path) -> Opened:
        """Never asked for."""
        raise LookupError(path)


class _Unopened:
    """A lesson that can't be opened."""

    lesson: Lesson | None = None


class _More:
    """A shelf that tells of one lesson more, with passages of every kind that can't be opened."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def entries(self) -> tuple[Entry, ...]:
        numbers = " ".join(str(number) for number in range(9))
        kinds = (kind or voice for voice, of_voice in _KINDS_OF.items() for kind in of_voice)
        practice = "\n".join(f"{each} {numbers}" for each in kinds)
        more = ShelfEntry(Card("more.md", "more", "More", practice=practice))
        return (*self._shelf.entries(), more)

    def open(self, path: Path) -> Opened:
        if path.name != "more.md":
            return self._shelf.open(path)
        return _Unopened()


def new_learner(shelf: Shelf | None = None, now: Callable[[], Moment] = at_noon) -> Learner:
    """A learner of whom nothing is known yet; the same seed and ids always."""
    return _learner_over(Database.in_memory(), shelf, now)


def _learner_over(database: Database, shelf: Shelf | None, now: Callable[[], Moment]) -> Learner:
    ids = (f"id-{number}" for number in itertools.count(1))
    learner = Learner(database, shelf or NoLessons(), now, lambda: _SEED, lambda: next(ids))
    finalize(learner, database.close)
    return learner


def practised_learner(
    shelf: Shelf | None = None, now: Callable[[], Moment] = at_noon, lesson_id: str = "bridge"
) -> Learner:
    """A learner with three weeks of practice, on the lesson of that id and on others.

    Reported speech is mastered, commentary is taken for inference now and then, and of inference
    more is needed. Sessions are drawn from the lessons on the shelf; what is due tells of more.
    """
    database = Database.in_memory()
    learner = _learner_over(database, _More(shelf or NoLessons()), now)
    profile_id = learner.add_profile("Fox-17").id
    learner.add_profile("Otter-4")
    learner.choose(profile_id)
    _practise(database, profile_id, now().day, lesson_id)
    return learner


class _Answer(NamedTuple):
    """An answer that was once given: how long ago in days, to what, and what was said."""

    ago: int
    voice: Voice
    kind: Kind | None
    answered: Voice


_S, _C, _I, _P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN
_PRACTICE: tuple[tuple[int, str], ...] = (
    (20, "Sc Si Cc CI Ii IP Pp Pc Si Cc"),
    (18, "Sc Ss Ci Cc IC Ii Pp Pp Ss Cs"),
    (15, "Ss Ss Ci Cc Ii Ic Pp Pi Ss Cc"),
    (13, "Ss Sc Cc Ci Ii Ii Pp Pp Ss Cc"),
    (9, "Ss Ss Cc Ci Ii Ii Pp Pp Ss Cc"),
    (7, "Ss Ss Cc Ci Ii Ic Pp Pp Ss Cc"),
    (4, "Ss Ss Ss Ss Cc Ci Cc Pp Pp Ii"),
    (2, "Ss Ss Ss Ss Ss Ci Cc Cc Pp Pp"),
    (1, "Ss Ss Ss Cc Ci Cc Pp Pp Ii Ii"),
)
"""By days ago, passages by the letter of their voice with the one they were given."""

_BY_LETTER = {"s": _S, "c": _C, "i": _I, "p": _P}
_KINDS_OF = {
    _S: (Kind.INDIRECT, Kind.DIRECT, Kind.MIXED, Kind.THOUGHT),
    _C: (Kind.LOADED_VERB, Kind.EVALUATION, Kind.SARCASM, Kind.DISTANCING),
    _I: (Kind.MOTIVE, Kind.PREDICTION, Kind.IMPLICATION, Kind.GENERALISATION),
    _P: (None,),
}
_LATELY = 8
"""In so many days the last of each voice's kinds was not met, and is overdue."""


def _answers() -> Iterator[_Answer]:
    for ago, row in _PRACTICE:
        for number, pair in enumerate(row.lower().split()):
            voice, answered = (_BY_LETTER[letter] for letter in pair)
            kinds = _KINDS_OF[voice]
            if ago < _LATELY:
                kinds = kinds[:3]
            yield _Answer(ago, voice, kinds[number % len(kinds)], answered)


def _practise(database: Database, profile_id: str, today: int, lesson_id: str) -> None:
    from literacy_app.domain.schedule import Practice, Skill, Supply
    from literacy_app.session.spacing import reviewed
    from literacy_app.store.attempts import Attempts
    from literacy_app.store.runs import Run, Runs
    from literacy_app.store.skills import Skills

    attempts, skills = Attempts(database, profile_id), Skills(database, profile_id)
    apart = (Skill(voice, kind) for voice, kinds in _KINDS_OF.items() for kind in kinds)
    practice = Practice({each: Supply(9, 9) for each in apart})
    runs = Runs(database, profile_id)
    for number, given in enumerate(_answers()):
        day = today - given.ago
        at = datetime.combine(date.fromordinal(day), time(16, number % 60), UTC)
        run = f"run-{given.ago}"
        if number % 10 == 0:
            runs.begin(Run(run, "", "", Mode.STUDY, _SEED, "", attempts.last_seq(), at, None))
        lesson = lesson_id if number % 3 == 0 else f"lesson-{number % 3}"
        attempt = _attempt(given, run, lesson, number, Moment(at, day))
        cards = {each.skill: each for each in skills.cards()}
        attempts.add(attempt, reviewed(attempt.judgements, practice, cards, day))
        if number % 10 == 9:
            runs.finish(run, at)


def _attempt(given: _Answer, run: str, lesson: str, number: int, when: Moment) -> Attempt:
    score = float(given.answered is given.voice)
    passage = f"sample-{number}"
    return Attempt(
        run=run,
        lesson_id=lesson,
        lesson_hash="",
        question_id=f"study/{lesson}/{passage}",
        kind=QuestionKind.SORT,
        mode=Mode.STUDY,
        seed=_SEED,
        response=Response(voices=(given.answered,)),
        answer=str(given.answered),
        sureness=Sureness.SURE if score else Sureness.THINK_SO,
        score=score,
        judgements=(Judgement(passage, given.voice, given.kind, given.answered, score),),
        at=when.at,
        day=when.day,
        took=timedelta(seconds=20 + number % 15),
    )
