"""How long the store of answers takes with many answers, beside what it takes with few.

`python -m tests.benchmarks.bench_quiz_store` prints the figures, all of thread-CPU time.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from literacy_app.store.profiles import Profiles
from literacy_app.store.upkeep import database_path
from tests.answers import attempt, fill, learner
from tests.benchmarks.measuring import cpu_times, median_ms, settled, slow_ms

SIZES = 100, 10_000, 100_000


@dataclass(frozen=True)
class Figures:
    """Milliseconds: of `add` and of reading what *Today* is worked out from, the 95th percentile;
    of opening and of the progress by lesson, the median."""

    add: float
    today: float
    progress: float
    tallies: int
    seen: int


def filled(folder: Path, count: int) -> Path:
    """A data folder with so many answers of one learner."""
    place = folder / f"answers-{count}"
    with Database.open(place) as database:
        fill(database, learner(database).id, count)
    return place


def measure(folder: Path) -> Figures:
    """What one more answer takes, and what reading takes."""
    with Database.open(folder) as database, settled():
        attempts = Attempts(database, Profiles(database).all()[0].id)
        add = slow_ms(lambda: attempts.add(attempt()), times=40)
        today = slow_ms(lambda: (attempts.tallies(), attempts.seen()), times=20)
        progress = median_ms(attempts.progress)
        return Figures(add, today, progress, len(attempts.tallies()), len(attempts.seen()))


def opening(*folders: Path, rounds: int = 40) -> list[float]:
    """The median of opening and closing each database, taken in turns."""
    taken: list[list[float]] = [[] for _ in folders]
    for _ in range(rounds):
        for times, folder in zip(taken, folders, strict=True):
            times += cpu_times(partial(_open_and_close, folder), 1, warm_up=0)
    return [statistics.median(each) for each in taken]


def _open_and_close(folder: Path) -> None:
    Database.open(folder).close()


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        places = []
        for count in SIZES:
            start = time.perf_counter()
            places.append(filled(Path(name), count))
            print(f"{count:8,} answers written in {time.perf_counter() - start:5.1f} s, ", end="")
            print(f"{database_path(places[-1]).stat().st_size / 1e6:.1f} MB")
        opened = opening(*places)
        for count, place, open_ms in zip(SIZES, places, opened, strict=True):
            found = measure(place)
            print(f"{count:,} answers: {found.tallies:,} tallies, {found.seen:,} passages seen")
            print(f"  opening the database  {open_ms:6.2f} ms  {open_ms / opened[0]:.2f} x")
            print(f"  one more answer       {found.add:6.2f} ms")
            print(f"  tallies and passages  {found.today:6.2f} ms")
            print(f"  progress by lesson    {found.progress:6.2f} ms")


if __name__ == "__main__":
    main()
