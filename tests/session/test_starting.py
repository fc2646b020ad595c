"""New lessons from the bare text of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.domain.lesson import BlockKind, Lesson, Origin
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.session.authoring import Authoring
from literacy_app.session.starting import About, free, slug, started, with_ids
from tests.builders import sound

TEXT = "The bridge opens\n\nGetty Images\n\nIt is\n  open, she said.\n\nIt has * a [roof].\n"


def test_an_article_becomes_a_lesson_that_reads_as_if_written_by_hand() -> None:
    about = About(byline="Ines Calder", outlet="Courier", date="2026-03-14", level=2,
                  origin=Origin.FICTIONAL)  # fmt: skip
    made = started(TEXT, about, may_pass_on=True)

    assert made.brought is None
    assert made.contents == (
        "---\nid: the-bridge-opens\ntitle: The bridge opens\nlanguage: en\nlevel: 2\narticle:\n"
        "  byline: Ines Calder\n  outlet: Courier\n  date: 2026-03-14\n  origin: fictional\n---\n\n"
        "# Article\n\n## The bridge opens\n\nIt is open, she said.\n\nIt has \\* a [roof].\n"
    )
    assert sound(made.contents).articles[0].text.endswith("It has * a [roof].")


def test_a_headline_given_in_the_form_stands_above_all_of_the_text() -> None:
    made = started(TEXT, About(headline="Open at last", title="A lesson"), may_pass_on=True)
    lesson = sound(made.contents)

    assert lesson.title == "A lesson"
    assert lesson.articles[0].blocks[0].kind is BlockKind.HEADLINE
    assert lesson.articles[0].headline == "Open at last"
    assert "The bridge opens" in lesson.articles[0].text


def test_an_article_that_may_not_be_passed_on_makes_a_keyed_lesson() -> None:
    made = started(TEXT, About(outlet="Courier"), may_pass_on=False, taken=["the-bridge-opens"])

    assert made.brought == TEXT
    assert "open, she said" not in made.contents
    assert "id: the-bridge-opens-2\n" in made.contents
    authoring = Authoring(made.contents, brought=made.brought)
    assert authoring.is_sound
    assert authoring.lesson.articles[0].text == TEXT
    assert not [each for each in authoring.problems if each.is_error]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Who calls the crossing the most tested?", "who-calls-the-crossing-the-most-tested"),
        ("  L’été à Zürich — “so”", "lete-a-zuerich-so"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word"),
        ("…", ""),
    ],
)
def test_words_become_an_id(words: str, found: str) -> None:
    assert slug(words) == found


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert free("a", ["a", "a-2"]) == "a-3"


def test_questions_without_an_id_get_one_and_the_others_keep_theirs() -> None:
    asked = [
        Question(QuestionKind.MARK, "Mark it!"),
        Question(QuestionKind.MARK, "mark it"),
        Question(QuestionKind.GENERATE),
        Question(QuestionKind.SORT, "Sort", id="mark-it"),
    ]
    lesson = with_ids(Lesson("", "A title", "en", 1, questions=tuple(asked)))

    assert [each.id for each in lesson.questions] == [
        "mark-it-2",
        "mark-it-3",
        "generate",
        "mark-it",
    ]
    assert lesson.id == "a-title"
    assert with_ids(lesson) is lesson
    assert with_ids(replace(lesson, id="", title="…")).id == "lesson"
