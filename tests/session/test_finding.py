"""Finding words in an article."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Span
from literacy_app.session.finding import Finding

TEXT = "“We were told,” Varga snorted. So we WERE told – we’re told."


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("were told", 2),
        ("WERE", 2),
        ('"we were', 1),
        ("told - we're", 1),
        ("  told  ", 3),
        ("nothing", 0),
        ("   ", 0),
        ("", 0),
    ],
)
def test_case_and_typography_make_no_difference(query: str, count: int) -> None:
    finding = Finding(TEXT)
    finding.look_for(query)
    assert len(finding.matches) == count
    assert (finding.match is None) is (count == 0)


def test_it_begins_where_the_reader_is_and_goes_around() -> None:
    finding = Finding(TEXT)
    finding.look_for("told", near=20)
    first = finding.match
    assert first is not None
    assert TEXT[first.start :].startswith("told –")
    assert finding.step() == Span(len(TEXT) - 5, len(TEXT) - 1)
    assert finding.step() == Span(9, 13)
    assert finding.step(forward=False) == Span(len(TEXT) - 5, len(TEXT) - 1)


def test_behind_the_last_match_it_begins_again() -> None:
    finding = Finding(TEXT)
    finding.look_for("snorted", near=len(TEXT))
    assert finding.current == 0


def test_without_a_match_there_is_no_step() -> None:
    finding = Finding(TEXT)
    finding.look_for("nowhere")
    assert finding.step() is None
    assert finding.current == -1
