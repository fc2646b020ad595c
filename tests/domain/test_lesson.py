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
