from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.intake.article import LIMIT, ArticleError
from literacy_app.intake.incoming import cleaned_file, cleaned_paste


def test_rich_text_comes_before_plain() -> None:
    html = "<h1>Head</h1><p>One.</p><p>Two.</p>"

    assert [each.text for each in cleaned_paste("Head One. Two.", html).paragraphs] == [
        "One.",
        "Two.",
    ]


def test_without_words_in_it_the_plain_text_counts() -> None:
    assert len(cleaned_paste("One.\n\nTwo.", "<img src=x>").paragraphs) == 2


def test_what_no_file_can_hold_becomes_visible() -> None:
    assert cleaned_paste("a\ud800b\0c.").paragraphs[0].text == "a�b�c."


def test_a_file_is_named_and_its_guessed_letters_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“Café”, she said.".encode("cp1252"))
    cleaned = cleaned_file(path)

    assert cleaned.name == "a.txt"
    assert "guessed" in str(cleaned.warnings[0])


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        (" \n ", "article-empty"),
        ("a" * (LIMIT + 1), "article-too-large"),
        ("It rained.\n\n" * 2_001, "article-too-long"),
        ("word " * 4_001, "article-paragraph-too-long"),
    ],
)
def test_what_no_lesson_can_hold_is_refused_with_a_way_out(plain: str, code: str) -> None:
    with pytest.raises(ArticleError) as caught:
        cleaned_paste(plain)

    assert caught.value.problem.code == code
    assert caught.value.problem.hint is not None
