"""How long marking a passage takes in the window, to the frame in which it is seen.

`python -m tests.benchmarks.bench_marking` prints thread-CPU times at the 95th percentile, beside
the repaint of a bare text browser.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from literacy_app.domain.lesson import Span
from literacy_app.domain.text import word_spans
from literacy_app.session.authoring import Authoring
from literacy_app.ui.authoring.article_pane import ArticlePane
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.theme import ThemeFiles
from tests.benchmarks.bench_lessonfile import lesson_text
from tests.benchmarks.bench_reading import application
from tests.benchmarks.measuring import median_ms, settled, slow
from tests.ui.fakes import THEMES

SIZES = ((1_000, 100), (10_000, 1_000))
_KEYS = Qt.Key
TIMES = 40


class Figures(NamedTuple):
    """Milliseconds by what was done: medians, at the 95th percentile, and the least.

    `floor` is a median.
    """

    floor: float
    median: dict[str, float]
    slow: dict[str, float]
    least: dict[str, float]


def _pane(words: int, passages: int) -> ArticlePane:
    application()
    tasks = Tasks()
    bench = Bench(Authoring(lesson_text(words, passages)), tasks)
    pane = ArticlePane(ThemeFiles(THEMES).look("light"), bench)
    tasks.setParent(pane)
    pane.resize(1280, 800)
    pane.show()
    pane.activateWindow()
    pane.view.setFocus()
    application().processEvents()
    return pane


def _free_words(pane: ArticlePane) -> Iterator[Span]:
    """Words of the article in the middle of what is seen that no passage has, apart."""
    article = pane.hand.article
    assert article is not None
    middle = len(article.text) // 2
    taken = [piece for each in article.passages for piece in each.pieces]
    free = [
        span
        for span in word_spans(article.text, Span(middle, len(article.text)))
        if not any(span.meets(each) for each in taken)
    ]
    return iter(free[3::4])


def _taken(do: Callable[[], object]) -> float:
    start = time.thread_time()
    do()
    application().processEvents()
    return (time.thread_time() - start) * 1000


def _rest(pane: ArticlePane) -> None:
    """Wait until what was made is read in the background, as it is before somebody goes on."""
    tasks = pane.findChild(Tasks)
    assert tasks is not None
    application().processEvents()
    while tasks.count:
        application().processEvents()


def measure(words: int, passages: int) -> Figures:
    """The figures for an article of about that many words and passages."""
    pane = _pane(words, passages)
    view, free = pane.view, _free_words(pane)
    keys = cycle((_KEYS.Key_1, _KEYS.Key_2, _KEYS.Key_3, _KEYS.Key_4))
    taken: dict[str, list[float]] = {}
    with settled():
        for _ in range(TIMES):
            span = next(free)
            view.reveal_span(span)
            view.select_span(span)
            view.words_selected.emit()
            application().processEvents()
            steps: dict[str, Callable[[], object]] = {
                "mark": lambda: QTest.keyClick(view, next(keys)),
                "another voice": lambda: QTest.keyClick(view, next(keys)),
                "move an end": lambda: QTest.keyClick(
                    view, _KEYS.Key_Right, Qt.KeyboardModifier.AltModifier
                ),
                "let go": lambda: QTest.keyClick(view, _KEYS.Key_Escape),
                "next passage": lambda: QTest.keyClick(view, _KEYS.Key_N),
            }
            for name, do in steps.items():
                taken.setdefault(name, []).append(_taken(do))
            _rest(pane)
    floor = _floor(pane)
    pane.close()
    pane.deleteLater()
    return Figures(
        floor,
        {name: statistics.median(each) for name, each in taken.items()},
        {name: slow(each) for name, each in taken.items()},
        {name: min(each) for name, each in taken.items()},
    )


def _floor(pane: ArticlePane) -> float:
    article = pane.hand.article
    assert article is not None
    browser = QTextBrowser()
    browser.setPlainText(article.text)
    browser.resize(1280, 750)
    browser.show()
    application().processEvents()
    floor = median_ms(browser.viewport().repaint)
    browser.close()
    browser.deleteLater()
    return floor


def main() -> None:
    """Print the figures."""
    for words, passages in SIZES:
        found = measure(words, passages)
        print(f"{words:,} words, {passages:,} passages (thread-CPU time)")
        print(f"  repaint of a bare browser  {found.floor:6.2f} ms")
        for name, ms in found.median.items():
            print(f"  {name:<25}  {ms:6.2f} ms, 95th percentile {found.slow[name]:.2f}")


if __name__ == "__main__":
    main()
