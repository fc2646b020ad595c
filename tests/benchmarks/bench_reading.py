"""How fast the reading page is, beside a floor measured in the same run.

`python -m tests.benchmarks.bench_reading` prints the figures, in thread-CPU time.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.session.focus import OnlySpeaker, OnlyVoice
from literacy_app.ui.main_window import MainWindow
from tests.benchmarks.measuring import median_ms, slow_ms
from tests.ui.fakes import desk_with
from tests.ui.sample import long_lesson

SIZES = ((10_000, 1_000), (100_000, 10_000))


@dataclass(frozen=True)
class Figures:
    """Milliseconds for one size of article; the hit test in microseconds.

    `frames` are what a reader waits for at the 95th percentile, by what was done.
    """

    repaint_floor: float
    toggle: float
    theme: float
    theme_floor: float
    hit_test: float
    text_size: float
    show: float
    frames: Mapping[str, float]


def frames_of(window: MainWindow) -> dict[str, float]:
    """Filters and fades, to the frame in which they are seen, at the 95th percentile."""
    app, page = application(), window.rooms.reading
    themes = itertools.cycle(("dark", "light"))
    voices = itertools.cycle((OnlyVoice(Voice.SPEECH), OnlyVoice(Voice.INFERENCE), None))
    sources = itertools.cycle((OnlySpeaker("Ada Quist"), OnlySpeaker(None), None))
    steps: dict[str, Callable[[], object]] = {
        "show or hide a voice": lambda: page.toggle_voice(Voice.COMMENTARY),
        "one voice only": lambda: page.read_only(next(voices)),
        "one source only": lambda: page.read_only(next(sources)),
        "try first": page.try_first,
        "next passage": lambda: page.step(forward=True),
        "change the theme": lambda: window.set_theme(next(themes)),
    }

    def then_painted(step: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            step()
            app.processEvents()

        return run

    return {name: slow_ms(then_painted(step)) for name, step in steps.items()}


def application() -> QApplication:
    """The application."""
    app = QCoreApplication.instance()
    if isinstance(app, QApplication):
        return app
    made = QApplication([])
    made.setStyle("Fusion")
    return made


def measure(words: int, passages: int) -> Figures:
    """The figures of an article of that size."""
    app = application()
    lesson = long_lesson(words, passages)
    floor = _bare_window(lesson)
    window = MainWindow(desk_with(lesson))
    window.resize(1280, 800)
    window.show()
    show = median_ms(lambda: window.rooms.open_lesson(Path("lesson.md")), 3)
    app.processEvents()
    page = window.rooms.reading
    view = page.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    app.processEvents()

    def toggle() -> None:
        page.toggle_voice(Voice.COMMENTARY)
        app.processEvents()

    themes = iter(("dark", "light") * 100)

    def change_theme() -> None:
        window.set_theme(next(themes))
        app.processEvents()

    percents = iter((125, 100) * 100)

    def change_size() -> None:
        window.set_percent(next(percents))
        app.processEvents()

    spots = [QPointF(x, y) for x in range(220, 800, 29) for y in range(20, 640, 31)]

    def hit() -> None:
        for spot in spots:
            view.passage_at(spot)

    browser = floor.centralWidget()
    assert isinstance(browser, QTextBrowser)
    palettes = iter((app.palette(), window.palette()) * 100)

    def change_palette() -> None:
        browser.setPalette(next(palettes))
        app.processEvents()

    figures = Figures(
        repaint_floor=median_ms(lambda: browser.viewport().repaint()),
        toggle=median_ms(toggle),
        theme=median_ms(change_theme),
        theme_floor=median_ms(change_palette),
        hit_test=median_ms(hit, 5) * 1000 / len(spots),
        text_size=median_ms(change_size, 3),
        show=show,
        frames=frames_of(window),
    )
    for each in (window, floor):
        each.close()
        each.deleteLater()
    app.processEvents()
    return figures


def _bare_window(lesson: Lesson) -> QMainWindow:
    window = QMainWindow()
    browser = QTextBrowser()
    browser.setPlainText(lesson.articles[0].text)
    window.setCentralWidget(browser)
    window.resize(1280, 800)
    window.show()
    bar = browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    application().processEvents()
    return window


def main() -> None:
    """Print the figures."""
    for words, passages in SIZES:
        found = measure(words, passages)
        print(f"{words:,} words, {passages:,} passages (thread-CPU time)")
        print(f"  repaint of a bare browser  {found.repaint_floor:8.2f} ms")
        print(f"  toggle a voice             {found.toggle:8.2f} ms")
        print(f"  palette of a bare browser  {found.theme_floor:8.2f} ms")
        print(f"  change the theme           {found.theme:8.2f} ms")
        print(f"  hit test                   {found.hit_test:8.2f} µs")
        print(f"  change the text size       {found.text_size:8.2f} ms")
        print(f"  open                       {found.show:8.2f} ms")
        for name, ms in found.frames.items():
            print(f"  {name:<22} p95 {ms:8.2f} ms")


if __name__ == "__main__":
    main()
