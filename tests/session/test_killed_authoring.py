from __future__ import annotations

from pathlib import Path
from random import Random

from tests.killing import killed_at
from tests.session.at_the_desk import LESSON, command, fresh, lost

KILLS = 10
SEED = 20260314


def test_the_draft_comes_back_and_no_lesson_is_half_written(tmp_path: Path) -> None:
    random = Random(SEED)
    lesson, data = tmp_path / "lessons" / "library.md", tmp_path / "data"
    lesson.parent.mkdir()
    for number in range(KILLS):
        first = fresh(lesson, data)
        line, wait = random.randint(15, 120), random.uniform(0, 0.02)
        printed = killed_at(line, command(lesson, data, number), wait)

        assert lost(lesson, data, first, printed) == ""


def test_what_is_lost_would_be_found(tmp_path: Path) -> None:
    lesson, data = tmp_path / "library.md", tmp_path / "data"
    first = fresh(lesson, data)
    printed = killed_at(30, command(lesson, data, 1))

    later = [f"edit {number}" for number in range(20)]
    assert lost(lesson, data, first, [*printed, *later]).startswith("what came back is older")
    lesson.write_bytes(LESSON.read_bytes()[:1000])
    assert lost(lesson, data, first, printed) == "the lesson is none that was ever on the desk"
