"""What must stay in proportion. Milliseconds are printed by the scripts beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import bench_lessonfile, bench_library, bench_reading, bench_start

Sizes = tuple[bench_reading.Figures, bench_reading.Figures]


@pytest.fixture(scope="module")
def sizes() -> Sizes:
    """The reading page with an article, and with one ten times as long."""
    small, large = (bench_reading.measure(*size) for size in bench_reading.SIZES)
    return small, large


def test_ten_times_the_article_takes_little_longer(sizes: Sizes) -> None:
    small, large = sizes
    assert large.toggle <= 2.5 * small.toggle
    assert large.theme <= 2.5 * small.theme
    assert large.hit_test <= 4 * small.hit_test


def test_filters_and_fades_cost_a_few_plain_repaints(sizes: Sizes) -> None:
    small, _ = sizes
    assert small.toggle <= 10 * small.repaint_floor
    assert {name: ms for name, ms in small.frames.items() if ms > 20 * small.repaint_floor} == {}


def test_ten_times_the_words_are_parsed_in_ten_times_the_time() -> None:
    _, small = bench_lessonfile.parse_us_per_word(10_000, 1_000)
    _, large = bench_lessonfile.parse_us_per_word(100_000, 10_000)
    assert large <= 1.3 * small


def test_checking_a_lesson_takes_little_more_than_loading_the_libraries() -> None:
    check, floor = bench_lessonfile.check_ratio()
    assert check <= 2.5 * floor


def test_an_open_lesson_takes_at_most_twice_the_memory_of_a_bare_window() -> None:
    assert bench_start.memory_figures().ratio <= 2


def test_many_lessons_slow_neither_start_nor_search(tmp_path: Path) -> None:
    few = bench_library.prepare(tmp_path, bench_library.FEW)
    many = bench_library.prepare(tmp_path, bench_library.MANY)
    _, with_few, with_many = bench_library.starts(few, many)
    assert with_many <= 1.3 * with_few
    with bench_library.opened(many.data, many.lessons) as window:
        bench_library.index(window)
        typed = bench_library.typing(window)
    assert typed.median <= 12 * bench_library.plain_list_ms(bench_library.MANY)
