"""How spans lie to one another."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Span


@pytest.mark.parametrize(
    ("other", "gap"),
    [(Span(0, 3), 2), (Span(0, 5), 0), (Span(9, 12), 0), (Span(14, 15), 5), (Span(4, 7), -2)],
)
def test_the_gap_is_what_lies_between_whichever_comes_first(other: Span, gap: int) -> None:
    span = Span(5, 9)
    assert span.gap(other) == other.gap(span) == gap
    assert (gap < 0) is span.meets(other)


@pytest.mark.parametrize(
    ("other", "crosses"),
    [
        (Span(0, 5), False),
        (Span(0, 6), True),
        (Span(8, 12), True),
        (Span(5, 9), False),
        (Span(6, 9), False),
        (Span(4, 9), False),
        (Span(9, 9), False),
    ],
)
def test_spans_cross_where_they_meet_and_neither_holds_the_other(
    other: Span, crosses: bool
) -> None:
    span = Span(5, 9)
    assert span.crosses(other) is other.crosses(span) is crosses
    assert span.moved(-5).crosses(other.moved(-5)) is crosses
