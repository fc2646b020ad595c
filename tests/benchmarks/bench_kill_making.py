"""Kills the app a hundred times while a lesson is made in its window; looks for what is lost.

`python -m tests.benchmarks.bench_kill_making [TIMES]` does so with a disk that has room and as
often with one that fills up. It prints a table and ends with 1 for any loss.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.journeys.making_at_random import FILLS, LASTS, Line, found_after, fresh, killed

TIMES = 100
SEED = 1


def main(times: int = TIMES) -> int:
    """Print the figures."""
    losses = 0
    for disk, words in ((LASTS, "with room on the disk"), (FILLS, "with a disk that fills up")):
        random, missing, printed = Random(SEED), list[float](), list[Line]()
        with tempfile.TemporaryDirectory() as name:
            data, lesson = Path(name) / "data", Path(name) / "own" / "library.md"
            fresh(lesson, data)
            for number in range(times):
                line, wait = random.randint(5, 120), random.random() / 2
                printed += killed(data, lesson, number, line, wait, disk)
                found = found_after(data, lesson, printed)
                missing.append(found.missing)
                if found.trouble:
                    losses += 1
                    print(f"kill {number + 1}, at line {line}: {found.trouble}")
        print(f"{'killed ' + words:40} {times:7,}")
        print(f"{'… texts that the lesson had':40} {len(printed):7,}")
        print(
            f"{'… seconds missing, median and most':40} {_middle(missing):7.2f} {max(missing):7.2f}"
        )
    print(f"{'lost':40} {losses:7,}")
    return min(losses, 1)


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
