"""What practice gives to simulated learners, through the real learner, schedule and store.

`python -m tests.benchmarks.simulate_learners` prints, for a learner who takes indirect speech for
commentary and for one who takes nothing for anything, which share of each day's items has which
voice; and after how many days one who answers perfectly has mastered the voices, beside the fewest
that the rule and ten items a session allow.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from literacy_app.domain.composing import SESSION
from literacy_app.domain.lesson import MARKED_VOICES, Kind, Voice
from literacy_app.domain.mastery import DAYS, ITEMS
from literacy_app.store.database import Database
from tests.session.learners import (
    SHIPPED,
    Answers,
    Clock,
    Practised,
    confused,
    learner_with,
    perfect,
    practise,
    write_lessons,
)

LESSONS = 60
PRACTISED_DAYS = 14
PLAIN_A_SESSION = 2


class Shares(NamedTuple):
    """The shares of a day's items: indirect speech, other speech, and the other voices."""

    indirect: float
    speech: float
    commentary: float
    inference: float
    plain: float


def shares(day: Practised) -> Shares:
    """The shares of a day."""
    indirect = day.share(Voice.SPEECH, Kind.INDIRECT)
    return Shares(
        indirect,
        day.share(Voice.SPEECH) - indirect,
        day.share(Voice.COMMENTARY),
        day.share(Voice.INFERENCE),
        day.share(Voice.PLAIN),
    )


def by_day(folder: Path, answers: Answers, seed: int = 1, sessions: int = 2) -> list[Shares]:
    """What a learner is asked, day by day."""
    clock = Clock()
    with Database.in_memory() as database:
        learner = learner_with(database, SHIPPED, folder, clock=clock, seed=seed)
        days = practise(learner, clock, answers, PRACTISED_DAYS, sessions)
        return [shares(each) for each in days]


def mastered_on(folder: Path, sessions: int, seed: int = 1, days: int = 30) -> dict[Voice, int]:
    """The day, from 1, on which one who answers perfectly has mastered each voice."""
    clock, found = Clock(), dict[Voice, int]()
    with Database.in_memory() as database:
        learner = learner_with(database, SHIPPED, folder, clock=clock, seed=seed)
        for number, _ in enumerate(practise(learner, clock, perfect, days, sessions), 1):
            for each in learner.today().mastery:
                if each.is_mastered:
                    found.setdefault(each.voice, number)
            if len(found) == len(MARKED_VOICES):
                break
    return found


def fewest_days(sessions: int) -> int:
    """In how many days all three voices can be mastered at all: twelve of each beside the plain."""
    needed = math.ceil(ITEMS * len(MARKED_VOICES) / (SESSION - PLAIN_A_SESSION))
    return max(DAYS, math.ceil(needed / sessions))


def _print_shares(folder: Path) -> None:
    columns = ("indirect", "other speech", "commentary", "inference", "plain")
    learners: tuple[tuple[str, Callable[[], Answers]], ...] = (
        ("takes indirect speech for commentary", lambda: confused(Random(1))),
        ("takes nothing for anything", lambda: perfect),
    )
    for name, answers in learners:
        found = by_day(folder, answers())
        print(f"\nshare of a day's 20 items, for a learner who {name}")
        print("  day" + "".join(f"{each:>14}" for each in columns))
        for number, day in enumerate(found, 1):
            print(f"  {number:3}" + "".join(f"{share:>13.0%} " for share in day))
        means = [sum(column) / len(found) for column in zip(*found, strict=True)]
        print("  all" + "".join(f"{share:>13.0%} " for share in means))


def _print_mastery(folder: Path) -> None:
    print("\ndays until one who answers perfectly has mastered the voices")
    print("  sessions a day     speech commentary  inference    fewest for all three")
    for sessions in (1, 2, 3, 4, 5, 6):
        found = mastered_on(folder, sessions)
        days = "".join(f"{found.get(voice, 0) or '–':>11}" for voice in MARKED_VOICES)
        print(f"  {sessions:14}{days}{fewest_days(sessions):>24}")


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_lessons(folder, LESSONS)
        _print_shares(folder)
        _print_mastery(folder)


if __name__ == "__main__":
    main()
