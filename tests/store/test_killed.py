from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.killing import killed_at
from tests.store.answering import command, lost

KILLS = 10
SEED = 20260314


def test_no_answer_that_was_kept_is_lost_and_the_quiz_goes_on(tmp_path: Path) -> None:
    random, printed = Random(SEED), list[str]()
    for _ in range(KILLS):
        line, wait = random.randint(1, 12), random.uniform(0, 0.01)
        printed += killed_at(line, command(tmp_path, "run-1", 100_000), wait)

        assert lost(tmp_path, "run-1", printed) == ""
    assert len(set(printed)) == len(printed) >= KILLS


def test_what_is_lost_would_be_found(tmp_path: Path) -> None:
    printed = killed_at(3, command(tmp_path, "run-1", 100_000))

    assert lost(tmp_path, "run-1", [*printed, "99999"]) == "printed, but not kept: [99999]"
    assert lost(tmp_path, "run-2", printed).startswith("printed, but not kept: [1, 2, 3")
    with pytest.raises(AssertionError, match="by itself"):
        killed_at(3, command(tmp_path, "run-1", 2))
