"""Code points and Qt positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.ui.text_offsets import (
    BREAK_POINT,
    LONGEST_RUN,
    MARKER,
    Offsets,
    code_points_in,
    is_wide,
    shown,
    units_of,
)


def test_text_without_astral_characters_needs_no_arithmetic() -> None:
    offsets = Offsets("“Straße”, said Ada")
    assert offsets.is_plain
    assert offsets.to_qt(9) == 9


def test_an_astral_character_takes_two_positions() -> None:
    offsets = Offsets("a😀b")
    assert [offsets.to_qt(each) for each in range(4)] == [0, 1, 3, 4]
    assert [offsets.to_code_point(each) for each in range(5)] == [0, 1, 1, 2, 3]


def test_bidi_overrides_and_separators_are_shown_one_for_one() -> None:
    assert shown("a\u202eb\u2029c\ud800") == f"a{MARKER}b c{MARKER}"


def test_marks_that_only_resolve_a_direction_stay() -> None:
    assert shown("a\u200fb") == "a\u200fb"


def test_a_word_without_a_break_gets_break_points() -> None:
    offsets = Offsets("x" * (2 * LONGEST_RUN) + " end")
    runs = offsets.displayed.split(BREAK_POINT)
    assert max(map(len, runs)) <= LONGEST_RUN
    assert offsets.displayed[offsets.to_qt(2 * LONGEST_RUN + 1) :] == "end"


@given(st.text(alphabet=st.sampled_from("ab 😀𝄞é\u202e"), max_size=40), st.integers(0, 3))
def test_there_and_back(text: str, runs: int) -> None:
    text += "y" * (runs * LONGEST_RUN)
    offsets = Offsets(text)
    units = offsets.displayed.encode("utf-16-le", "surrogatepass")
    for at in range(len(text) + 1):
        position = offsets.to_qt(at)
        assert offsets.to_code_point(position) == at
        if at < len(text):
            rest = units[2 * position :].decode("utf-16-le", "surrogatepass")
            assert rest.startswith(shown(text[at]))


@pytest.mark.parametrize("text", ["", "plain", "“quoted”", "a🦊b🦊", "🦊"])
def test_units_and_code_points_of_a_whole_text(text: str) -> None:
    assert is_wide(text) == ("🦊" in text)
    for at in range(len(text) + 1):
        assert code_points_in(text, units_of(text[:at])) == at
