"""What lies on the article that is marked stays where its words are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import MARKED_VOICES, Article
from literacy_app.ui.authoring.marking_view import MarkingView
from literacy_app.ui.heads import names_beside
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_document import Head
from tests.builders import article_of

PLAIN = "One paragraph.\n\nAnother x has [*some* words]{.plain}, and more.\n\nThe last one."
VERSIONS = [
    PLAIN,
    PLAIN.replace("and more", "[and]{.commentary} more"),
    PLAIN.replace("The last", "[The last]{.plain}"),
    PLAIN.replace("*some*", "some"),
    PLAIN.replace(" x ", " 😀 "),
    PLAIN.replace("One paragraph.", "One longer paragraph."),
    PLAIN.replace("Another", "### Another"),
    PLAIN.replace("\n\nAnother", "\n\nOne more.\n\nAnother"),
    "One paragraph.\n\n[Another]{.plain} has some words.",
]


@pytest.fixture
def views(app: QApplication, look: Look) -> Iterator[tuple[MarkingView, MarkingView]]:
    made = MarkingView(look), MarkingView(look)
    for each in made:
        each.resize(1000, 900)
    made[0].show()
    yield made
    made[0].hide()
    for each in made:
        each.deleteLater()


def show(view: MarkingView, article: Article) -> None:
    view.show_article(article, Head("City"), names_beside(article), False)


def picture(view: MarkingView) -> QImage:
    view.set_highlights(frozenset(MARKED_VOICES), -1)
    view.clearFocus()
    QApplication.processEvents()
    return view.grab().toImage()


@pytest.mark.parametrize(("before", "after"), [*pairwise(VERSIONS), *pairwise(reversed(VERSIONS))])
def test_plain_passages_look_as_if_shown_anew(
    views: tuple[MarkingView, MarkingView], before: str, after: str
) -> None:
    view, fresh = views
    show(view, article_of(before))
    picture(view)  # so that there are shapes to keep
    article = article_of(after)
    assert view.revise_article(article, names_beside(article))
    show(fresh, article)
    assert picture(view) == picture(fresh)
