"""What differs between two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.patches import Patch, applied, difference, reverse

LINES = st.lists(st.sampled_from(["", "a", "b", "word word", "c [x]", "d\r"]), max_size=12)


@given(LINES, LINES)
def test_patches_lead_there_and_back(one: list[str], other: list[str]) -> None:
    old, new = "\n".join(one), "\n".join(other)
    patches = difference(old, new)
    assert applied(old, patches) == new
    assert applied(new, reverse(patches)) == old


def test_each_place_that_differs_is_a_patch_the_last_one_first() -> None:
    old = "one two three\n\nfour\n\nfive\n"
    assert difference(old, "one 2 three\n\nfour\n\nfive six\n") == (
        Patch(25, "", " six"),
        Patch(4, "two", "2"),
    )
    assert difference(old, old) == ()
