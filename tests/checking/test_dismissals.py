"""Warnings set aside by the author, with a reason."""

from __future__ import annotations

import pytest

from tests.builders import FRONT, SPEAKERS, article, file_of, key
from tests.checking.test_checks import problems_in

BODY = (
    "They read “The Long Bridge” and “A Day”. [It]{.inference kind=motive id=4} is"
    " [so]{.inference kind=motive id=5}, and more plain words stand here."
)
FOUND = ["quotation-unmarked", "quotation-unmarked", "explanation-missing", "explanation-missing"]
NO_NOTE, NO_MARK = "explanation-missing", "quotation-unmarked"


def told(*dismissed: str, body: str = "") -> list[str]:
    """The codes of what is told of a lesson that sets warnings aside."""
    lines = "".join(f"  - {{{each}}}\n" for each in dismissed)
    front = f"{FRONT}{SPEAKERS}{'dismissed:' if lines else 'objective: x'}\n{lines}"
    return [each.code for each in problems_in(file_of(body or article(BODY), front=front))]


@pytest.mark.parametrize(
    ("dismissed", "left"),
    [
        ((), FOUND),
        ((f"code: {NO_NOTE}, reason: So.",), [NO_MARK, NO_MARK]),
        ((f"code: {NO_NOTE}, passage: 5, reason: So.",), [NO_MARK, NO_MARK, NO_NOTE]),
        ((f"code: {NO_MARK}, passage: The Long, reason: So.",), [NO_MARK, NO_NOTE, NO_NOTE]),
        ((f'code: {NO_MARK}, passage: "A day", reason: So.',), [NO_MARK, NO_NOTE, NO_NOTE]),
        ((f"code: {NO_MARK}, reason: So.", f"code: {NO_NOTE}, reason: So."), []),
    ],
)
def test_a_warning_that_is_dismissed_is_not_told(
    dismissed: tuple[str, ...], left: list[str]
) -> None:
    assert told(*dismissed) == left


@pytest.mark.parametrize(
    ("dismissed", "code"),
    [
        (f"code: {NO_NOTE}, passage: 6, reason: So.", "dismissal-idle"),
        (f"code: {NO_MARK}, passage: The, reason: So.", "dismissal-idle"),
        ("code: cue-missing, reason: So.", "dismissal-idle"),
        ("code: tab, reason: So.", "dismissal-unknown"),
    ],
)
def test_a_dismissal_that_fits_nothing_is_told(dismissed: str, code: str) -> None:
    assert told(dismissed) == [code, *FOUND]


def test_a_dismissal_without_a_reason_is_told_in_place_of_the_warning() -> None:
    assert told(f"code: {NO_NOTE}") == ["dismissal-unreasoned", NO_MARK, NO_MARK]


def test_a_dismissal_is_told_at_its_own_line() -> None:
    front = (
        f"{FRONT}dismissed:\n  - {{code: cue-missing, reason: x}}\n  - {{code: tab, reason: x}}\n"
    )
    found = problems_in(file_of(article("Words."), front=front))
    assert [(each.code, each.line, each.column) for each in found] == [
        ("dismissal-idle", 7, 12),
        ("dismissal-unknown", 8, 12),
    ]


def test_what_can_t_be_judged_without_the_article_is_not_called_idle() -> None:
    body = key("- [it]{.plain id=p1}")
    assert told(f"code: {NO_MARK}, reason: A title.", body=body) == []
    assert told("code: run-shared, reason: A saying.", body=body) == []
    assert told(f"code: {NO_NOTE}, reason: So.", body=body) == ["dismissal-idle"]
