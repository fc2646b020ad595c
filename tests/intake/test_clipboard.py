from __future__ import annotations

import pytest

from literacy_app.intake.article import LIMIT, ArticleError, ArticleText
from literacy_app.intake.clipboard import pasted_article


def test_rich_text_tells_the_paragraphs() -> None:
    html = "<meta charset='utf-8'><!--StartFragment--><p>One</p><p>Two</p><!--EndFragment-->"

    assert pasted_article("One\nTwo", html) == ArticleText("One\n\nTwo", "")


@pytest.mark.parametrize("html", ["", "<img src=x>", "<style>p { }</style>"])
def test_without_words_in_it_the_plain_text_counts(html: str) -> None:
    assert pasted_article("One\r\n\r\nTwo", html, "dropped").text == "One\r\n\r\nTwo"


def test_what_no_file_can_hold_becomes_visible() -> None:
    text = pasted_article("a\ud800b\0c").text

    assert text == "a�b�c"
    assert text.encode()


@pytest.mark.parametrize(
    ("plain", "html", "code"),
    [
        ("", "", "article-empty"),
        (" \n", "<p> </p>", "article-empty"),
        ("a" * (LIMIT + 1), "", "article-too-large"),
        ("a", "a" * (LIMIT + 1), "article-too-large"),
    ],
)
def test_a_paste_without_an_article_is_refused(plain: str, html: str, code: str) -> None:
    with pytest.raises(ArticleError) as caught:
        pasted_article(plain, html)

    assert caught.value.problem.code == code
