"""Processes that are killed, with no chance to tidy up, while they work."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def killed_at(
    line: int,
    command: Sequence[str],
    wait: float = 0.0,
    environment: Mapping[str, str] | None = None,
) -> list[str]:
    """Runs a command and kills it when it has printed so many lines and `wait` seconds are over.

    Returns every line that it has printed whole; raises AssertionError where it ended by itself.
    """
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline() for _ in range(line)]
        assert printed[-1], f"it ended by itself: {printed}"
        until = time.perf_counter() + wait
        while time.perf_counter() < until:
            pass  # a sleep would last as long as the system likes
        process.kill()
        printed += process.stdout.readlines()
    return [each.rstrip("\n") for each in printed if each.endswith("\n")]
