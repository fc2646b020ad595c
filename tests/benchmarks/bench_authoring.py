"""How long the desk takes for a key press, beside floors measured in the same run.

`python -m tests.benchmarks.bench_authoring` prints thread-CPU times for lessons of two lengths, and
what ten thousand steps to take back take in memory.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from typing import NamedTuple

from literacy_app.domain.draft import Draft
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.text import word_spans
from literacy_app.lessonfile.parse import parse
from literacy_app.session.authoring import Authoring
from tests.benchmarks.bench_lessonfile import lesson_text
from tests.benchmarks.measuring import median_ms, slow, slow_ms

SIZES = ((1_000, 100), (10_000, 1_000))
STEPS = 10_000
_TYPED = "She said it, and so it goes on. "


class Figures(NamedTuple):
    """Thread-CPU times in milliseconds; those of typing and of marking at the 95th percentile.

    `press` is what a key press in the text blocks, `preview` that and the reading behind it;
    `parse` is the floor of that: the text parsed as it is in any other place.
    """

    press: float
    preview: float
    mark: float
    undo: float
    slowest_mark: float
    parse: float


def measure(words: int, passages: int) -> Figures:
    """The figures for a lesson of about that many words and passages."""
    text = lesson_text(words, passages)
    authoring = Authoring(text)
    press, preview = _typing(authoring)
    mark, undo = _marking(authoring)
    floor = slow_ms(lambda: parse(text))
    return Figures(slow(press), slow(preview), slow(mark), slow(undo), max(mark), floor)


def _typing(authoring: Authoring) -> tuple[list[float], list[float]]:
    press, preview = [], []
    at = authoring.text.index("\n\n", len(authoring.text) // 3)
    for letter in _TYPED * 2:
        start = time.thread_time()
        authoring.type(at, 0, letter)
        press.append((time.thread_time() - start) * 1000)
        reading = authoring.due()
        assert reading is not None
        assert authoring.take(reading.run())
        preview.append((time.thread_time() - start) * 1000)
        at += 1
    assert authoring.is_current
    return press, preview


def _marking(authoring: Authoring) -> tuple[list[float], list[float]]:
    article = authoring.lesson.articles[0]
    free = [
        span
        for span in word_spans(article.text)
        if not any(span.meets(p) for each in article.passages for p in each.pieces)
    ][3::9]
    mark, undo = [], []
    for span in free[:60]:
        start = time.thread_time()
        authoring.edit(_marked(span))
        mark.append((time.thread_time() - start) * 1000)
    for _ in range(40):
        start = time.thread_time()
        authoring.undo()
        authoring.settle()
        undo.append((time.thread_time() - start) * 1000)
    return mark, undo


def _marked(span: Span) -> Callable[[Draft], Draft]:
    return lambda it: it.mark([span], Voice.COMMENTARY, kind=Kind.LABEL, note="A name that judges.")


def _noted(passage_id: str, note: str) -> Callable[[Draft], Draft]:
    return lambda it: it.change(passage_id, note=note)


def history_megabytes(steps: int = STEPS) -> float:
    """What so many steps to take back take, in a lesson of 10,000 words: explanations and words."""
    authoring = Authoring(lesson_text(*SIZES[-1]))
    first = authoring.lesson.articles[0].passages[0].id
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(steps):
        if number % 400 == 0:
            authoring.edit(_noted(first, f"Said in a few words: {number}."))
        else:
            authoring.type(len(authoring.text) - 1, 0, f" word{number}")
            authoring.seal()
    authoring.settle()
    gc.collect()
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return taken / 1_000_000


def main() -> None:
    """Print the figures."""
    spin = median_ms(lambda: sum(range(1_000_000)))
    print(f"floor: adding up a million numbers {spin:.1f} ms")
    for words, passages in SIZES:
        found = measure(words, passages)
        print(
            f"{words:,} words, {passages:,} passages: key press {found.press:.2f} ms, to the lesson"
            f" {found.preview:.1f} ms, mark {found.mark:.1f} ms (slowest {found.slowest_mark:.1f}),"
            f" undo {found.undo:.1f} ms; parsing alone {found.parse:.1f} ms"
        )
    print(f"{STEPS:,} steps to take back: {history_megabytes():.1f} MB")


if __name__ == "__main__":
    main()
