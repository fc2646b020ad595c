from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.ui.authoring.soft_breaks import with_breaks, without_breaks


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("- one\n  goes on\n- two", "- one goes on\n- two"),
        ("1. one\ngoes on\n2. two", "1. one goes on\n2. two"),
        ("# Head\ntext", "# Head\ntext"),
        ("> one\n> two", "> one\n> two"),
        ("```\na\nb\n```\nc\nd", "```\na\nb\n```\nc d"),
        ("a hard  \nbreak\\\nor two", "a hard  \nbreak\\\nor two"),
        ("", ""),
    ],
)
def test_breaks_that_mean_nothing_go(prose: str, shown: str) -> None:
    assert without_breaks(prose) == shown


def test_paragraphs_keep_their_breaks() -> None:
    before = "One\ntwo.\n\n- three\n  four\n\nFive\nsix."
    after = without_breaks(before).replace("six", "seven")

    assert with_breaks(after, before) == "One\ntwo.\n\n- three\n  four\n\nFive seven."


LINES = st.lists(st.sampled_from(("one", "two three", "- item", "1. item", "> q", "# h", "")))


@given(LINES.map("\n".join).map(str.strip))
def test_nothing_is_lost(prose: str) -> None:
    assert with_breaks(without_breaks(prose), prose) == prose
