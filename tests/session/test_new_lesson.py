from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.domain.lesson import BlockKind, Origin, Reference
from literacy_app.intake.cleaning import Paragraph
from literacy_app.lessonfile.parse import parse
from literacy_app.session.new_lesson import NewLesson, missing, references_in, started_lesson

WORDS = (
    Paragraph(1, "Mayor Ada Quist snorted that the crossing was “the most tested”."),
    Paragraph(2, "Two bearings", is_crosshead=True),
    Paragraph(3, "Work began in 2024."),
)
NEW = NewLesson("The bridge opens", WORDS, "Ines Calder", "Courier", "2026-03-14", "", "en")


def test_a_text_that_may_be_passed_on_stands_in_the_lesson() -> None:
    made = started_lesson(replace(NEW, origin=Origin.FICTIONAL), ("the-bridge-opens",))
    lesson = parse(made.contents).lesson

    assert made.brought is None
    assert lesson is not None
    assert lesson.id == "the-bridge-opens-2"
    (article,) = lesson.articles
    assert [each.kind for each in article.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
        BlockKind.CROSSHEAD,
        BlockKind.PARAGRAPH,
    ]
    assert article.text == NEW.text
    assert (article.imprint.byline, article.imprint.date) == ("Ines Calder", "2026-03-14")


def test_a_published_text_stays_out_of_the_file() -> None:
    made = started_lesson(NEW)
    lesson = parse(made.contents).lesson

    assert made.brought == NEW.text
    assert lesson is not None
    assert lesson.is_keyed
    assert "bearings" not in made.contents
    assert "fingerprint" in made.contents


def test_a_retelling_names_what_it_was_written_from() -> None:
    references = references_in("The Post, 3 May (https://p.example/x).\n\n  A book")
    made = started_lesson(replace(NEW, origin=Origin.RETOLD, references=references))
    lesson = parse(made.contents).lesson

    assert references == (
        Reference("The Post, 3 May", link="https://p.example/x"),
        Reference("A book"),
    )
    assert lesson is not None
    assert lesson.references == references


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (NewLesson("", WORDS), "headline"),
        (NewLesson("Head", WORDS[1:2]), "running text"),
        (NewLesson("Head", WORDS, origin=Origin.RETOLD), "retold from"),
    ],
)
def test_what_is_missing_is_told(new: NewLesson, words: str) -> None:
    (message,) = missing(new)

    assert words in str(message)


def test_a_whole_form_misses_nothing() -> None:
    assert missing(NEW) == ()
