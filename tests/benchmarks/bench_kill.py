"""Kills a process that answers a quiz, two hundred times, and looks for what was lost.

`python -m tests.benchmarks.bench_kill [TIMES]` prints what it finds and ends with 1 for any loss.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.killing import killed_at
from tests.store.answering import command, lost

TIMES = 200
SEED = 1


def main(times: int = TIMES) -> int:
    """Print the figures."""
    random, printed, losses = Random(SEED), list[str](), 0
    with tempfile.TemporaryDirectory() as name:
        for number in range(times):
            line, wait = random.randint(1, 12), random.uniform(0, 0.03)
            printed += killed_at(line, command(Path(name), "run-1", 100_000), wait)
            if trouble := lost(Path(name), "run-1", printed):
                losses += 1
                print(f"kill {number + 1}, at line {line} and {wait * 1000:.1f} ms: {trouble}")
    print(f"{times} kills, {len(printed):,} answers whose number was printed, {losses} losses")
    return min(losses, 1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
