"""Kills the app two hundred times while a quiz is played in its window; looks for what is lost.

`python -m tests.benchmarks.bench_kill_app [TIMES]` prints a table and ends with 1 for any loss.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from tests.journeys.own_lessons import every_kind
from tests.journeys.playing import SHOWN, Line, killed, lost, strayed

TIMES = 200
SEED = 1
_MOST, _WAIT = 12, 0.08


def main(times: int = TIMES) -> int:
    """Print the figures."""
    random, printed, troubles = Random(SEED), list[Line](), list[str]()
    came_back: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        data, lesson = Path(name) / "data", every_kind(Path(name) / "own")
        for number in range(1, times + 1):
            line, wait = random.randint(1, _MOST), random.uniform(0, _WAIT)
            lines = killed(data, lesson, line, wait)
            if printed:
                came_back[_kind_of(printed[-1], lines[0])] += 1
            trouble = [strayed(printed, lines[0]) if printed else "", lost(data, lines)]
            troubles += [f"kill {number}: {each}" for each in trouble if each]
            printed += lines
        troubles += filter(None, [lost(data, printed)])
    shown = [each for each in printed if each.what == SHOWN]
    print(f"{'killed':40} {times:7,}")
    print(f"{'answers whose feedback was painted':40} {len(shown):7,}")
    print(f"{'quizzes that they belong to':40} {len({each.run for each in shown}):7,}")
    for words, count in sorted(came_back.items()):
        print(f"{words:40} {count:7,}")
    print(f"{'lost, or come back to elsewhere':40} {len(troubles):7,}")
    print("\n".join(troubles), end="\n" if troubles else "")
    return min(len(troubles), 1)


def _kind_of(last: Line, first: Line) -> str:
    """How the app came back after the last line that was printed before."""
    if first.run != last.run:
        return "came back to a new quiz"
    done = last.number if last.what == SHOWN else last.number - 1
    is_next = first.number == done + 1
    return "came back to the next question" if is_next else "… the one after, its answer being kept"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
