"""Kills a process that makes a lesson, a hundred times, and looks for what was lost.

`python -m tests.benchmarks.bench_kill_authoring [TIMES]` prints what it finds and ends with 1 for
any loss.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.killing import killed_at
from tests.session.at_the_desk import command, fresh, lost

TIMES = 100
SEED = 1


def main(times: int = TIMES) -> int:
    """Print the figures."""
    random, losses, edits = Random(SEED), 0, 0
    with tempfile.TemporaryDirectory() as name:
        lesson, data = Path(name, "library.md"), Path(name, "data")
        for number in range(times):
            first = fresh(lesson, data)
            line, wait = random.randint(10, 200), random.uniform(0, 0.03)
            printed = killed_at(line, command(lesson, data, number), wait)
            edits += sum(each.startswith("edit") for each in printed)
            if trouble := lost(lesson, data, first, printed):
                losses += 1
                print(f"kill {number + 1}, at line {line} and {wait * 1000:.1f} ms: {trouble}")
    print(f"{times} kills, {edits:,} edits, {losses} losses")
    return min(losses, 1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
