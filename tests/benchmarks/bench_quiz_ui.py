"""How fast painting is in a long article: what a move of the pointer and a key cost, to the frame.

`python -m tests.benchmarks.bench_quiz_ui` prints the figures, in thread-CPU time.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.session.painting import Run
from literacy_app.ui.theme import ThemeFiles
from literacy_app.ui.widgets.quiz_article import QuizArticle
from tests.benchmarks.bench_reading import application
from tests.benchmarks.measuring import median_ms, slow_ms
from tests.ui.fakes import THEMES
from tests.ui.sample import long_lesson

FRAME = 16.7
SIZES = ((10_000, 0), (10_000, 200), (10_000, 1_000), (100_000, 1_000))
"""Words of the article, and runs that are painted in it already."""


@dataclass(frozen=True)
class Figures:
    """Milliseconds to the frame in which it is seen; `slow` ones at the 95th percentile."""

    start: float
    move: float
    slow_move: float
    hover: float
    key: float
    slow_key: float


def measure(words: int, painted: int) -> Figures:
    """The figures of an article of that size, with that many runs painted."""
    app = application()
    article = QuizArticle(ThemeFiles(THEMES).look("light"))
    article.resize(900, 800)
    article.show_article(long_lesson(words, 10).articles[0])
    article.show()
    start = median_ms(article.start_painting, 5)
    painting = article.painting
    assert painting is not None
    if painted:
        step = len(article.view.words) // painted
        voices = itertools.cycle(MARKED_VOICES)
        runs = (Run(n * step, n * step + step // 2, next(voices)) for n in range(painted))
        painting.change(tuple(runs))
    article.refresh()
    bar = article.view.bar
    bar.setValue(bar.maximum() // 2)
    app.processEvents()
    middle = article.view.page.height() // 2
    spots = [QPoint(x, y) for y in range(80, 2 * middle - 80, 31) for x in range(240, 600, 60)]
    figures = Figures(
        start,
        *_moves(app, article, spots),
        hover=_hover(app, article, spots),
        key=median_ms(_key(app, article), 40),
        slow_key=slow_ms(_key(app, article)),
    )
    article.close()
    article.deleteLater()
    app.processEvents()
    return figures


def _moves(app: QApplication, article: QuizArticle, spots: list[QPoint]) -> tuple[float, float]:
    """Moves of a stroke: the median, and the 95th percentile."""
    page, ways = article.view.page, itertools.cycle(spots)

    def move() -> None:
        QTest.mouseMove(page, next(ways))
        app.processEvents()

    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=spots[0])
    found = median_ms(move, 80), slow_ms(move, 120)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=spots[-1])
    return found


def _hover(app: QApplication, article: QuizArticle, spots: list[QPoint]) -> float:
    page, ways = article.view.page, itertools.cycle(spots)

    def move() -> None:
        QTest.mouseMove(page, next(ways))
        app.processEvents()

    return median_ms(move, 60)


def _key(app: QApplication, article: QuizArticle) -> Callable[[], None]:
    def press() -> None:
        QTest.keyClick(article.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        app.processEvents()

    return press


def main() -> None:
    """Print the figures."""
    for words, painted in SIZES:
        found = measure(words, painted)
        print(f"{words:,} words, {painted:,} runs painted (thread-CPU time)")
        print(f"  begin to paint        {found.start:8.2f} ms")
        print(f"  move of a stroke      {found.move:8.2f} ms, p95 {found.slow_move:8.2f} ms")
        print(f"  move of the pointer   {found.hover:8.2f} ms")
        print(f"  Shift and an arrow    {found.key:8.2f} ms, p95 {found.slow_key:8.2f} ms")
        within = max(found.slow_move, found.slow_key) <= FRAME
        print(f"  within a frame of {FRAME} ms: {'yes' if within else 'NO'}")


if __name__ == "__main__":
    main()
