"""Codes that stand in the place of names."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.session.profiles import ANIMALS, is_free, propose_code


@given(st.integers(0, 2**32))
def test_a_code_is_an_animal_and_a_number(seed: int) -> None:
    assert re.fullmatch(r"[A-Z][a-z]+-[1-9]\d?", propose_code((), seed))


def test_the_same_seed_proposes_the_same() -> None:
    assert propose_code((), 5) == propose_code((), 5)
    assert len({propose_code((), seed) for seed in range(50)}) > 40


def test_no_code_is_proposed_that_is_taken() -> None:
    taken: set[str] = set()
    for _ in range(2000):
        taken.add(propose_code({each.upper() for each in taken}, 1))

    assert len(taken) == 2000


def test_where_all_are_taken_numbers_grow() -> None:
    taken = {f"{animal}-{number}" for animal in ANIMALS for number in range(1, 100)}

    assert re.fullmatch(r"[A-Z][a-z]+-[1-9]\d{2}", propose_code(taken, 1))


def test_a_code_can_be_given_once() -> None:
    assert is_free("Fox-17", ["Fox-18"])
    assert not is_free(" fox-17 ", ["Fox-17"])
    assert not is_free("  ", [])
