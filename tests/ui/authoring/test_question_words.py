"""What is said of questions where there is only a line for it."""

from __future__ import annotations

import pytest

from literacy_app.ui.authoring.question_words import excerpt


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("“It is safe,”", "It is safe,"),
        ("that it is safe", "that it is safe"),
        ("“It is,” … “Come in.”", "“It is,” … “Come in.”"),
        ("calls it\n“a jewel”", "calls it “a jewel”"),
    ],
)
def test_one_quotation_stands_without_its_marks(words: str, line: str) -> None:
    assert excerpt(words) == line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("that nobody knows", "that nobody …"),
        ("“I waited,” … “Come in.”", "“I waited,” …"),
    ],
)
def test_what_is_too_long_ends_in_one_ellipsis(words: str, line: str) -> None:
    assert excerpt(words, 15) == line
