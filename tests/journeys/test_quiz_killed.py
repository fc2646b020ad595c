"""The app is killed while somebody plays a quiz in its window, and started again."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.journeys.own_lessons import every_kind
from tests.journeys.playing import BEGUN, SHOWN, Line, killed, lost, strayed

KILLS = 10
SEED = 20260314


def test_no_answer_is_lost_and_the_app_comes_back_to_the_question(tmp_path: Path) -> None:
    random, data, lesson = Random(SEED), tmp_path / "data", every_kind(tmp_path / "own")
    printed: list[Line] = []
    for _ in range(KILLS):
        lines = killed(data, lesson, random.randint(1, 8), random.uniform(0, 0.05))
        assert not printed or strayed(printed, lines[0]) == ""
        printed += lines
        assert lost(data, printed) == ""
    assert sum(each.what == SHOWN for each in printed) > KILLS


def test_what_is_lost_would_be_found(tmp_path: Path) -> None:
    data, lesson = tmp_path / "data", every_kind(tmp_path / "own")
    printed = killed(data, lesson, 2, 0.0)
    last = printed[-1]
    assert "not kept" in lost(data, [*printed, last._replace(question="another")])
    assert "not kept" in lost(data, [*printed, last._replace(run="another")])
    begun = last._replace(what=BEGUN)
    assert strayed(printed, begun._replace(number=2)) == ""
    assert "came back" in strayed(printed, begun._replace(number=1))
    assert "came back" in strayed(printed, begun._replace(number=4))
    assert "came back" in strayed(printed, begun._replace(run="another", number=1))
