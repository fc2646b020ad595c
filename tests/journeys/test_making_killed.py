"""The app is killed while somebody makes a lesson in its window, and started again."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.journeys.making_at_random import (
    FILLS,
    LASTS,
    LESSON,
    Line,
    found_after,
    fresh,
    killed,
)

SEED = 20260314


@pytest.mark.parametrize(("disk", "kills"), [(LASTS, 10), (FILLS, 6)])
def test_the_draft_comes_back_and_no_lesson_is_half_written(
    tmp_path: Path, disk: str, kills: int
) -> None:
    random, data, lesson = Random(SEED), tmp_path / "data", tmp_path / "own" / "library.md"
    fresh(lesson, data)
    printed: list[Line] = []
    for number in range(kills):
        printed += killed(data, lesson, number, random.randint(5, 30), random.random() / 3, disk)

        assert found_after(data, lesson, printed).trouble == ""


def test_what_is_lost_would_be_found(tmp_path: Path) -> None:
    data, lesson = tmp_path / "data", tmp_path / "own" / "library.md"
    fresh(lesson, data)
    printed = killed(data, lesson, 1, 4, 0.0)

    later = [printed[-1]._replace(digest=f"later-{number}") for number in range(60)]
    assert "older" in found_after(data, lesson, [*printed, *later]).trouble
    lesson.write_bytes(LESSON.read_bytes()[:1000])
    assert "none" in found_after(data, lesson, printed).trouble
