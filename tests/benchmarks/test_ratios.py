"""What must stay in proportion. Milliseconds are printed by the scripts beside this file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.answers import fill
from tests.benchmarks import (
    bench_authoring,
    bench_checking,
    bench_lessonfile,
    bench_library,
    bench_marking,
    bench_quiz,
    bench_quiz_app,
    bench_quiz_store,
    bench_reading,
    bench_start,
    bench_study,
)
from tests.benchmarks.measuring import settled
from tests.session.learners import write_lessons

Sizes = tuple[bench_reading.Figures, bench_reading.Figures]


@pytest.fixture(scope="module")
def sizes() -> Sizes:
    """The reading page with an article, and with one ten times as long."""
    small, large = (bench_reading.measure(*size) for size in bench_reading.SIZES)
    return small, large


@pytest.fixture(scope="module", autouse=True)
def _as_the_app_runs() -> Iterator[None]:
    with settled():
        yield


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


def test_ten_times_the_words_are_checked_in_ten_times_the_time() -> None:
    _, small = bench_checking.content_us_per_word(10_000, 1_000)
    _, large = bench_checking.content_us_per_word(100_000, 10_000)
    assert large <= 1.5 * small


def test_checking_a_lesson_takes_little_more_than_loading_the_libraries() -> None:
    check, floor = bench_lessonfile.check_ratio()
    assert check <= 2.5 * floor


def test_a_lesson_is_seen_in_little_more_than_half_again_the_time_of_a_bare_window() -> None:
    assert bench_start.start_figures().ratio <= 1.6


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


def test_years_of_answers_slow_neither_the_next_one_nor_the_start(tmp_path: Path) -> None:
    places = [bench_quiz_store.filled(tmp_path, count) for count in bench_quiz_store.SIZES]
    few_open, _, many_open = bench_quiz_store.opening(*places)
    assert many_open <= 1.2 * few_open
    rounds = [[bench_quiz_store.measure(each) for each in places] for _ in range(3)]
    few, more, many = zip(*rounds, strict=True)
    # Of each size the calmest round: the disk is shared with whatever else is going on.
    assert min(e.add for e in many) <= 2 * min(e.add for e in few)
    assert min(e.today for e in many) <= 2 * min(e.today for e in more)
    assert min(e.progress for e in many) <= 2 * min(e.progress for e in more)


def test_years_of_answers_slow_neither_today_nor_the_next_session(tmp_path: Path) -> None:
    lessons = tmp_path / "lessons"
    write_lessons(lessons, 40)
    few, many = (
        bench_study.measure(tmp_path / str(count), lessons, fill, count)
        for count in (4_000, 20_000)
    )
    assert many.today <= 2 * few.today
    assert many.begin <= 2 * few.begin
    assert many.answer <= 2 * few.answer


def test_years_of_answers_slow_no_feedback_in_the_window(tmp_path: Path) -> None:
    few, many = (bench_quiz_app.measure(tmp_path, count, 2) for count in bench_quiz_app.SIZES)
    assert many.answer <= 1.5 * few.answer
    assert many.today <= 3 * many.today_floor


def test_ten_times_the_passages_are_graded_in_ten_times_the_time() -> None:
    small, large = bench_quiz.measure(500), bench_quiz.measure(5_000)
    assert large.first <= 14 * small.first
    assert large.again <= 14 * small.again


def test_marking_a_long_article_takes_less_than_reading_it() -> None:
    found = bench_authoring.measure(*bench_authoring.SIZES[-1])
    assert found.mark <= 0.7 * found.preview
    assert found.press <= 0.1 * found.preview
    assert found.preview <= 2 * found.parse


def test_a_mark_in_ten_times_the_article_is_seen_in_little_longer() -> None:
    small, large = (bench_marking.measure(*size) for size in bench_marking.SIZES)
    assert large.median["mark"] <= 2.2 * small.median["mark"]
    # The least, since it is the same work: how much of it lies in the processor's memory varies.
    assert large.least["next passage"] <= 1.6 * small.least["next passage"]


def test_ten_thousand_steps_to_take_back_fit_into_fifty_megabytes() -> None:
    assert bench_authoring.history_megabytes() <= 50
