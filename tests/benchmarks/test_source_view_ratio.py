"""What must stay in proportion in the source view, of which a script prints milliseconds."""

from __future__ import annotations

import pytest

from tests.benchmarks import bench_source_view
from tests.benchmarks.measuring import settled

Sizes = tuple[bench_source_view.Figures, bench_source_view.Figures]


@pytest.fixture(scope="module")
def sizes() -> Sizes:
    """The desk with a lesson, and with one ten times as long."""
    with settled():
        small, large = (bench_source_view.measure(*size) for size in bench_source_view.SIZES)
    return small, large


def test_a_key_press_takes_no_longer_in_a_long_lesson(sizes: Sizes) -> None:
    small, large = sizes
    assert large.press <= 2 * small.press


def test_the_preview_takes_little_more_than_reading_the_lesson(sizes: Sizes) -> None:
    _, large = sizes
    assert large.preview <= 2.5 * large.parse


def test_what_the_window_does_grows_far_less_than_the_lesson(sizes: Sizes) -> None:
    small, large = sizes
    assert large.follow <= 4 * small.follow
