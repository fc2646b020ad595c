"""An article that is shown is brought up to date where it is, and looks as if shown anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import MARKED_VOICES, Article, Span
from literacy_app.domain.text import word_spans
from literacy_app.ui.heads import NamesBeside, names_beside
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.article_view import ArticleView
from tests.builders import article_of
from tests.ui.sample import bridge

HEAD = Head("City", "Ines Calder", "Fictional")
ALL = frozenset(MARKED_VOICES)
TEXT = "One *first* paragraph.\n\n### A crosshead\n\nThe second says “so”.\n\nThe third."


@pytest.fixture
def view(app: QApplication, look: Look) -> Iterator[ArticleView]:
    made = ArticleView(look)
    made.resize(1000, 900)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def show(view: ArticleView, article: Article) -> None:
    view.show_article(article, HEAD, names_beside(article), False)
    view.set_highlights(ALL, -1)


def picture(view: ArticleView) -> QImage:
    view.clearFocus()
    QApplication.processEvents()
    return view.grab().toImage()


def test_names_are_the_same_whether_found_at_once_or_when_seen() -> None:
    article = bridge().articles[0]
    found = NamesBeside(article)
    assert tuple(found[:]) == names_beside(article)
    assert len(found) == len(names_beside(article))


def test_any_passages_look_as_if_shown_anew(view: ArticleView, look: Look) -> None:
    draft, random = Draft(bridge()), Random(7)
    show(view, draft.lesson.articles[0])
    fresh = ArticleView(look)
    fresh.resize(1000, 900)
    for _ in range(25):
        picture(view)  # so that there are shapes to keep
        draft = edited(draft, random)
        article = draft.lesson.articles[0]
        document = view.document()
        assert view.revise_article(article, NamesBeside(article))
        assert view.document() is document
        view.set_highlights(ALL, -1)
        show(fresh, article)
        fresh.bar.setValue(view.bar.value())
        assert picture(view) == picture(fresh)
    fresh.deleteLater()


def edited(draft: Draft, random: Random) -> Draft:
    """The draft with a passage more, less or another."""
    article = draft.lesson.articles[0]
    words = list(word_spans(article.text))
    first = random.randrange(len(words) - 6)
    span = Span(words[first].start, words[first + random.randint(0, 5)].end)
    ids = [each.id for each in article.passages]
    edits: tuple[Callable[[Draft], Draft], ...] = (
        lambda it: it.mark([span], random.choice(MARKED_VOICES)),
        lambda it: it.remove(random.choice(ids)),
        lambda it: it.change(random.choice(ids), voice=random.choice(MARKED_VOICES)),
    )
    while True:
        try:
            return random.choice(edits)(draft)
        except EditRefused:
            first = random.randrange(len(words) - 6)
            span = Span(words[first].start, words[first].end)


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("The second says", "The second one says"),
        TEXT.replace("*first*", "first"),
        TEXT.replace("first*", "first* **and last**"),
        TEXT.replace("\n\nThe third.", "\n\nThe third.\n\nThe fourth.\n\nThe fifth."),
        TEXT.replace("\n\nThe second says “so”.", ""),
        TEXT.replace("### A crosshead", "A crosshead"),
        TEXT.replace("“so”", "“so” 😀 and " + "long" * 200),
        "Not a word is the same.",
    ],
)
def test_other_words_look_as_if_shown_anew(view: ArticleView, look: Look, changed: str) -> None:
    before, after = article_of(TEXT), article_of(changed)
    show(view, before)
    picture(view)
    document = view.document()
    if not view.revise_article(after, names_beside(after)):
        assert changed.startswith("Not a word")
        return
    assert view.document() is document
    view.set_highlights(ALL, -1)
    fresh = ArticleView(look)
    fresh.resize(1000, 900)
    show(fresh, after)
    assert picture(view) == picture(fresh)
    assert view.underlay is not None
    assert fresh.underlay is not None
    for at in range(0, len(after.text), 7):
        span = Span(at, at + 3)
        assert list(view.underlay.article.place(span)) == list(fresh.underlay.article.place(span))
    fresh.deleteLater()


def test_a_headline_changes_where_it_stands_but_not_into_a_paragraph(view: ArticleView) -> None:
    article = article_of(TEXT)
    show(view, article)
    renamed = article_of(TEXT, "Another headline")
    assert view.revise_article(renamed, names_beside(renamed))
    assert "Another headline" in view.toPlainText()
    bare = replace(article, text=article.text, blocks=article.blocks[1:])
    assert not view.revise_article(bare, names_beside(bare))
