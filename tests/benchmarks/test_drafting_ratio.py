"""What drafting costs beside a floor, and that what is promised of its figures holds."""

from __future__ import annotations

import re

import pytest

from literacy_app.drafting.suggest import Suggester
from tests.benchmarks import bench_drafting
from tests.benchmarks.drafting_corpus import is_there, parts
from tests.benchmarks.measuring import median_ms, settled
from tests.drafting.drafting import lexicons, model

STORY = (
    "“The bridge is safe,” said Ada Quist. She claimed that it was tested, and Ivo Marsh denied it."
    " Work began in the spring of 2024, and the ferry has always been late.\n\n"
)
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


@pytest.mark.skipif(not is_there(), reason="the corpus isn't beside the project")
def test_drafting_is_as_right_as_it_is_said_to_be() -> None:
    """A fifth of the articles kept apart, with room for so small a share."""
    articles = dict(list(parts().held_out.items())[::5])

    found = bench_drafting.measured(bench_drafting.engine(model()), articles)

    tokens, unquoted, overlap, exact, source = found
    assert tokens > 80
    assert unquoted > 65
    assert overlap > 62
    assert exact > 50
    assert source > 75
