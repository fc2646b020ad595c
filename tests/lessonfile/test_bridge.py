"""The lesson by which the design explains the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.domain.lesson import Article, Imprint, Kind, Lesson, Origin, Speaker, Voice
from literacy_app.domain.question import Option, Question, QuestionKind
from literacy_app.lessonfile.parse import parse
from tests.builders import said, sound

TEXT = (Path(__file__).parent / "bridge.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return sound(TEXT)


@pytest.fixture(scope="module")
def article(lesson: Lesson) -> Article:
    return lesson.articles[0]


def test_it_is_sound() -> None:
    assert not parse(TEXT).problems


def test_its_front_matter(lesson: Lesson) -> None:
    assert (lesson.id, lesson.title) == ("bridge-in-april", "The bridge opens in April")
    assert (lesson.language, lesson.level) == ("en", 2)
    assert lesson.teaches == (Voice.SPEECH, Voice.COMMENTARY)
    assert lesson.speakers == (Speaker("Ada Quist", "Mayor of Tolle"),)
    assert lesson.role_of("Ada Quist") == "Mayor of Tolle"
    assert lesson.articles[0].imprint == Imprint(
        byline="Ines Calder", outlet="Tolle Courier", date="2026-03-14", origin=Origin.FICTIONAL
    )
    assert lesson.introduction == "A word to the class before reading."


def test_its_text_is_headline_blank_line_and_paragraphs(article: Article) -> None:
    assert article.text == (
        "The bridge opens in April, the mayor says\n\n"
        "Mayor Ada Quist snorted that the crossing was “the most tested in the country”."
        " Work began in 2024."
    )
    assert article.headline == "The bridge opens in April, the mayor says"


def test_its_passages(article: Article) -> None:
    assert [(each.id, each.voice, each.kind, each.source) for each in article.passages] == [
        ("h", Voice.SPEECH, Kind.INDIRECT, "Ada Quist"),
        ("1", Voice.COMMENTARY, Kind.LOADED_VERB, None),
        ("2", Voice.SPEECH, Kind.MIXED, "Ada Quist"),
        ("p1", Voice.PLAIN, None, None),
    ]
    assert [said(each, article) for each in article.passages] == [
        ["The bridge opens in April"],
        ["snorted"],
        ["that the crossing was “the most tested in the country”"],
        ["Work began in 2024."],
    ]
    assert [each.id for each in article.marked()] == ["h", "1", "2"]
    assert article.passages[1].note == "A noise of contempt; “said” would be flat."


def test_its_cues(article: Article) -> None:
    spans = [each.cue_span for each in article.passages if each.cue_span]
    assert [article.text[each.start : each.end] for each in spans] == ["says", "snorted"]
    # The cue of passage 2 is passage 1.
    assert spans[1] == article.passages[1].pieces[0]


def test_its_questions(lesson: Lesson) -> None:
    assert lesson.questions == (
        Question(
            QuestionKind.CHOICE,
            "Who calls the crossing the most tested?",
            "most-tested",
            passages=("2",),
            options=(
                Option("Ada Quist", True, "Yes: “snorted that” hands the claim to her."),
                Option(
                    "The reporter",
                    False,
                    "The reporter passes it on. The verb in front is the reporter's; the claim"
                    " is not.",
                ),
            ),
        ),
        Question(
            QuestionKind.MARK,
            "Mark every word in which the reporter judges the mayor",
            voices=(Voice.COMMENTARY,),
        ),
        Question(
            QuestionKind.REWRITE,
            "Put the first sentence neutrally",
            passages=("1",),
            model="Mayor Ada Quist said that the crossing was “the most tested in the country”.",
            options=(
                Option("No word judges the speaker"),
                Option("The facts are all still there"),
            ),
        ),
        Question(
            QuestionKind.GENERATE,
            counts=((QuestionKind.SORT, 6), (QuestionKind.SOURCE, 3), (QuestionKind.CUE, 3)),
        ),
    )


def test_a_slip_in_a_cue_is_told_as_the_design_tells_it() -> None:
    text = TEXT.replace('cue="snorted"', 'cue="snorts"')
    [problem] = parse(text, "lessons/bridge.md").problems
    assert str(problem) == (
        "lessons/bridge.md:24:9: error: passage 2 names the cue “snorts”, which is not in its"
        " sentence. Did you mean “snorted”? [cue-not-found]"
    )
