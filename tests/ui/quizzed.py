"""Articles beside questions, as tests point at their words and fill their forms."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.domain.lesson import Span
from literacy_app.domain.prose import ProseBlock
from literacy_app.domain.task import Task
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.quiz_article import QuizArticle
from tests.ui.sample import bridge

LEFT = Qt.MouseButton.LeftButton
KEYS = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def no_prose(text: str) -> tuple[ProseBlock, ...]:
    return ()


def span_of(article: QuizArticle, words: str) -> Span:
    """Where some words stand in the body of the article that is shown."""
    text = article.view.words.text
    start = text.index(words, len(bridge().articles[0].headline))
    return Span(start, start + len(words))


def place_of(article: QuizArticle, words: str, at_end: bool = False) -> QPoint:
    """The middle of the first or the last of some words, once they are seen."""
    found = article.view.words.touched(span_of(article, words))
    assert found is not None
    word = found[at_end]
    article.view.reveal_span(article.view.words.spans[word])
    rect = article.view.places.rects(word, word)[0]
    return QPoint(round(rect.center().x()), round(rect.center().y() - article.view.bar.value()))


def draw(article: QuizArticle, words: str) -> None:
    """Draw over some words with the pointer."""
    page = article.view.page
    QTest.mousePress(page, LEFT, pos=place_of(article, words))
    QTest.mouseMove(page, place_of(article, words, at_end=True))
    QTest.mouseRelease(page, LEFT, pos=place_of(article, words, at_end=True))


def click(article: QuizArticle, word: str) -> None:
    QTest.mouseClick(article.view.page, LEFT, pos=place_of(article, word))


def keys(article: QuizArticle, *pressed: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    for key in pressed:
        QTest.keyClick(article.view, key, with_ or Qt.KeyboardModifier.NoModifier)


def go_to(article: QuizArticle, word: str) -> None:
    """Bring the caret to the first of some words."""
    strokes = article.painting or article.picking
    found = article.view.words.touched(span_of(article, word))
    assert strokes is not None
    assert found is not None
    strokes.move(found[0])


def said(article: QuizArticle) -> list[tuple[str, str]]:
    """What is painted: voices and words."""
    text = article.view.words.text
    return [(str(voice), text[span.start : span.end]) for voice, span in article.marks()]


def carry(tile: QWidget, to: QPoint) -> None:
    """Carry a tile to a point of the screen and let it go."""
    start = QPoint(20, 15)
    QTest.mousePress(tile, LEFT, pos=start)
    QTest.mouseMove(tile, start + QPoint(30, 30))
    QTest.mouseMove(tile, tile.mapFromGlobal(to))
    QTest.mouseRelease(tile, LEFT, pos=tile.mapFromGlobal(to))


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


class Sheet(QWidget):
    """A question's form beside its article."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.article = QuizArticle(look, self)
        self.article.setGeometry(0, 0, 820, 700)
        self.article.show_article(bridge().articles[0])
        self.resize(1240, 700)

    def ask(self, kind: type[AnswerForm], task: Task) -> AnswerForm:
        """Ask a task in a form."""
        self.article.clear()
        self.article.set_items(task.items, 0 if task.items else -1)
        form = kind(self.look, no_prose)
        form.setParent(self)
        form.attach(self.article)
        form.show_task(task, bridge().articles[0], bridge())
        form.setGeometry(820, 0, 420, 700)
        form.show()
        self.show()
        form.focus_first()
        QApplication.processEvents()
        return form
