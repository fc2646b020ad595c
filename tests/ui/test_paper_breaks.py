"""Pages break between lines, and not behind a heading."""

from __future__ import annotations

from itertools import chain, pairwise, repeat

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.ui.paper_breaks import Row, broken

LINE = 30.0


def rows_of(marks: str) -> list[Row]:
    """Rows of 30: `o` may open a page, `-` may not."""
    return [
        Row(number, 0, number * LINE, (number + 1) * LINE, mark == "o")
        for number, mark in enumerate(marks)
    ]


def pages(marks: str, lines: float) -> list[str]:
    found = broken(rows_of(marks), repeat(lines * LINE))
    return ["".join("o" if row.opens else "-" for row in page) for page in found]


def test_a_page_is_filled() -> None:
    assert pages("oooooo", 4) == ["oooo", "oo"]


def test_a_page_begins_where_it_may() -> None:
    assert pages("ooo-oo", 3) == ["oo", "o-o", "o"]


def test_a_heading_goes_with_what_follows() -> None:
    assert pages("ooo--ooo", 4) == ["oo", "o--o", "oo"]


def test_what_holds_together_for_more_than_a_page_is_cut_between_lines() -> None:
    assert pages("o-----", 4) == ["o---", "--"]


def test_pages_may_differ_in_height() -> None:
    found = broken(rows_of("oooooo"), chain([LINE], repeat(3 * LINE)))
    assert [len(page) for page in found] == [1, 3, 2]


def test_nothing_has_no_page() -> None:
    assert pages("", 4) == []


@given(st.text("o-", max_size=60), st.integers(1, 12))
def test_every_row_is_on_one_page_and_every_page_fits(marks: str, lines: int) -> None:
    rows = rows_of(marks)
    found = list(broken(rows, repeat(lines * LINE)))
    assert [row for page in found for row in page] == rows
    for page in found:
        assert page[-1].bottom - page[0].top <= lines * LINE
    for before, page in pairwise(found):
        assert page[0].opens or not any(row.opens for row in before[1:])
