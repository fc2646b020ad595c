"""The marking pane as tests work on it: by pointer and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Passage, Span, Voice
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.session.authoring import Authoring
from literacy_app.session.set_aside import SetAside
from literacy_app.ui.authoring.article_pane import ArticlePane
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.passage_ends import End, handles
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.theme import Look
from tests.builders import article, file_of

LEFT, KEYS = Qt.MouseButton.LeftButton, Qt.Key
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

BODY = (
    "Mayor Ada Quist snorted that the crossing was “tested”. It always opens in April.\n\n"
    "“We need it,” she said, “and soon.” Nobody else was asked.\n\n"
    "Tom Varga is apparently eager to wait."
)
LESSON = file_of(article(BODY))

Draft = Callable[[str, str], Iterator[Suggestion]]


class MarkingDesk:
    """A pane, its bench, and what has become of the lesson."""

    def __init__(
        self,
        look: Look,
        contents: str = LESSON,
        draft: Draft | None = None,
        set_aside: SetAside | None = None,
    ) -> None:
        self.tasks = Tasks()
        self.authoring = Authoring(contents)
        self.bench = Bench(self.authoring, self.tasks)
        self.pane = ArticlePane(
            look, self.bench, draft=draft, tasks=self.tasks, set_aside=set_aside
        )
        self.refused: list[str] = []
        self.bench.refused.connect(lambda message: self.refused.append(str(message)))
        self.pane.resize(1000, 700)
        self.pane.show()
        self.pane.activateWindow()
        self.pane.view.setFocus()
        self.rest()

    def close(self) -> None:
        self.tasks.stop()
        self.pane.close()
        self.pane.deleteLater()
        self.bench.deleteLater()
        self.tasks.deleteLater()

    def rest(self) -> None:
        QApplication.processEvents()

    # ------------------------------------------------------------ what there is

    @property
    def text(self) -> str:
        return self.authoring.lesson.articles[self.bench.marker.article].text

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self.authoring.lesson.articles[self.bench.marker.article].passages

    def said(self) -> list[tuple[str, str]]:
        """The voices and words of all passages."""
        article = self.authoring.lesson.articles[self.bench.marker.article]
        return [(str(each.voice), article.words_of(each)) for each in self.passages]

    @property
    def selected(self) -> Passage | None:
        return self.pane.hand.selected

    def selected_id(self) -> str | None:
        return self.authoring.selected

    def span(self, words: str) -> Span:
        at = self.text.index(words, len("A headline"))
        return Span(at, at + len(words))

    # ------------------------------------------------------------ the pointer

    def spot(self, offset: int, at_end: bool = False) -> QPoint:
        """A point of the viewport just inside a code point, once it is seen."""
        view = self.pane.view
        span = Span(offset, offset + 1)
        view.reveal_span(span)
        assert view.underlay is not None
        rect = view.underlay.rects_of(span)[0]
        x = rect.right() - 1 if at_end else rect.left() + 1
        return QPoint(round(x), round(rect.center().y() - view.bar.value()))

    def drag_over(self, words: str) -> None:
        """Select words with the pointer."""
        span, page = self.span(words), self.pane.view.page
        QTest.mousePress(page, LEFT, pos=self.spot(span.start))
        QTest.mouseMove(page, self.spot(span.end - 1, at_end=True))
        QTest.mouseRelease(page, LEFT, pos=self.spot(span.end - 1, at_end=True))
        self.rest()

    def click(self, words: str, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Click into the first of some words."""
        spot = self.spot(self.span(words).start) + QPoint(3, 0)
        QTest.mouseClick(self.pane.view.page, LEFT, modifier, spot)
        self.rest()

    def draw_end(self, end: End, words: str, let_go: bool = True) -> None:
        """Draw an end of the selected passage to behind (or before) some words."""
        view, passage = self.pane.view, self.selected
        assert passage is not None
        assert view.underlay is not None
        found = next(each for each in handles(view.underlay, passage) if each.end == end)
        start = QPointF(found.bottom.x(), found.bottom.y() + 5 - view.bar.value()).toPoint()
        down = QPoint(0, round((found.bottom.y() - found.top.y()) / 2) + 5)  # below the words
        span = self.span(words)
        offset = span.end - 1 if end.is_end else span.start
        QTest.mousePress(view.page, LEFT, pos=start)
        QTest.mouseMove(view.page, start + QPoint(6, 0))
        there = self.spot(offset, at_end=end.is_end) + down
        QTest.mouseMove(view.page, there)
        if let_go:
            QTest.mouseRelease(view.page, LEFT, pos=there)
        self.rest()

    # ------------------------------------------------------------ the keyboard

    def keys(self, *pressed: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> None:
        for key in pressed:
            QTest.keyClick(self.pane.view, key, with_)
        self.rest()

    def mark(self, words: str, key: Qt.Key) -> None:
        """Select words and press a key."""
        self.drag_over(words)
        self.keys(key)


def mark_of(voice: Voice) -> Qt.Key:
    """The key of a voice."""
    keys = {Voice.SPEECH: KEYS.Key_1, Voice.COMMENTARY: KEYS.Key_2, Voice.INFERENCE: KEYS.Key_3}
    return keys.get(voice, KEYS.Key_4)
