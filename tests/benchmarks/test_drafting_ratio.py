"""What drafting costs beside a floor, and that what is promised of its figures holds."""

from __future__ import annotations

import re

import pytest

from literacy_app.drafting.suggest import Suggester
from literacy_app.paths import assets
from tests.benchmarks import bench_drafting, bench_drafting_hints
from tests.benchmarks.drafting_corpus import is_there
from tests.benchmarks.measuring import median_ms, settled
from tests.drafting.drafting import STORY, lexicons, model

FLOOR = re.compile(r"\w+|[^\w\s]")


def test_a_word_costs_a_bounded_number_of_its_floor() -> None:
    """The floor counts each token's letters in turn, as plain Python does."""
    text = "".join(f"{number}. {STORY}" for number in range(60))

    def floor() -> int:
        return sum(sum(ord(c) for c in each.group()) for each in FLOOR.finditer(text))

    with settled():
        taken = median_ms(lambda: list(Suggester("en", lexicons(), model()).suggest(text)), 5)
        least = median_ms(floor, 5)

    assert taken < 100 * least


def test_drafting_finds_most_of_what_the_lessons_mark() -> None:
    """The model hasn't seen them, nor anything by their authors."""
    speech = [each.is_right for each in bench_drafting_hints.judged() if each.voice == "speech"]
    marked = [is_so for each, is_so in bench_drafting_hints.found() if each.voice == "speech"]

    assert sum(speech) > 0.75 * len(speech)
    assert sum(marked) > 0.8 * len(marked)


@pytest.mark.skipif(not is_there(), reason="the corpus isn't beside the project")
def test_what_has_been_learnt_from_is_not_measured_on() -> None:
    path = assets() / "models" / "speech-en.bin"

    with pytest.raises(SystemExit, match="can't be measured"):
        bench_drafting.model_for(path, "held-out", path.parent)
