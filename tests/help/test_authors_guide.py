"""The guide for authors: every example in it says what the guide says that it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from literacy_app.domain.lesson import Kind, Lesson, Passage, Voice
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.lessonfile.fingerprint import share
from literacy_app.lessonfile.keyed import bring
from literacy_app.lessonfile.parse import looks_like_lesson, parse
from tests.builders import said
from tests.help.examples import (
    Example,
    examples,
    file_for,
    lesson_in,
    read,
    warnings,
    whole_lesson,
)

S, C, I, P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN  # noqa: E741
PIKE, FLINT = "Owen Pike", "Dara Flint"
WRONG = "What goes wrong"
PASSAGES, QUESTIONS, REST = "Passages in the text", "Questions in the text", "The other parts"


# ---------------------------------------------------------------- what comes out of the examples


def passage(lesson: Lesson, passage_id: str, number: int = 0) -> tuple[Passage, list[str]]:
    article = lesson.articles[number]
    found = article.passage(passage_id)
    assert found is not None
    return found, said(found, article)


def whole(lesson: Lesson) -> None:
    facts = [(each.id, each.voice, each.kind, each.source, each.cue) for each in lesson.passages()]
    assert facts == [
        ("p1", P, None, None, None),
        ("1", S, Kind.DIRECT, PIKE, "said"),
        ("2", S, Kind.MIXED, FLINT, "answered"),
        ("3", C, Kind.LOADED_VERB, None, None),
        ("4", S, Kind.INDIRECT, PIKE, "grumbled"),
        ("5", S, Kind.DIRECT, FLINT, "scoffed"),
        ("6", C, Kind.LOADED_VERB, None, None),
        ("7", I, Kind.PREDICTION, None, "will"),
    ]
    assert passage(lesson, "2")[1] == ["that her members liked it “cold and open”"]
    assert passage(lesson, "2")[0].note.endswith("gives the whole clause to her.")
    assert lesson.introduction.startswith("Who speaks")
    assert [(each.id, each.kind) for each in lesson.questions] == [
        ("keep-the-sky", QuestionKind.CHOICE)
    ]
    assert [each.right for each in lesson.questions[0].options] == [False, True, False]
    assert all(each.feedback for each in lesson.questions[0].options)


def pieces(lesson: Lesson) -> None:
    found, words = passage(lesson, "1")
    assert words == ["“Come early,”", "“and bring a towel.”"]
    assert (found.source, found.cue) == (FLINT, "said")


def nesting(lesson: Lesson) -> None:
    outer, inner = passage(lesson, "1"), passage(lesson, "2")
    assert outer[1] == ["that a lifeguard had told her that the pump was older than the pool"]
    assert inner[1] == ["that the pump was older than the pool"]
    assert (inner[0].within, inner[0].source, outer[0].source) == ("1", "unnamed", FLINT)


def relays(lesson: Lesson) -> None:
    found, words = passage(lesson, "1")
    assert (found.source, found.via) == ("unnamed", ("Coast Echo", "Radio Brannock"))
    assert words == ["that Pike could not swim"]


def second_reading(lesson: Lesson) -> None:
    found, words = passage(lesson, "1")
    assert (words, found.voice, found.alternative) == (["claimed"], C, P)
    assert found.note.endswith("and then it is as flat as “said”.")


def without_explanation(lesson: Lesson) -> None:
    found, words = passage(lesson, "p1")
    assert (words, found.voice, found.note) == (["The pool has eight lanes"], P, "")
    assert lesson.articles[0].text.endswith("eighth [the pump is in the way].")
    assert len(lesson.articles[0].passages) == 1


def only(lesson: Lesson, kind: QuestionKind) -> Question:
    (found,) = lesson.questions
    assert found.kind is kind
    return found


def choice(lesson: Lesson) -> None:
    found = only(lesson, QuestionKind.CHOICE)
    assert [each.right for each in found.options] == [True, False, False]
    assert all(each.feedback for each in found.options)
    assert (found.passages, found.hint, bool(found.why)) == (
        ("2",),
        "Go back to the last name.",
        True,
    )


def short_ones(lesson: Lesson) -> None:
    kinds = QuestionKind
    assert [(each.kind, each.passages, each.voices) for each in lesson.questions] == [
        (kinds.SORT, ("p1", "1", "3", "7"), ()),
        (kinds.SOURCE, ("2", "4", "5"), ()),
        (kinds.CUE, ("2",), ()),
        (kinds.CHAIN, ("4",), ()),
        (kinds.MARK, (), (C,)),
    ]
    voices = {passage(lesson, each)[0].voice for each in lesson.questions[0].passages}
    assert voices == set(Voice)


def contrast(lesson: Lesson) -> None:
    found = only(lesson, QuestionKind.CONTRAST)
    assert found.a is not None
    assert found.b is not None
    marked = [
        [(each.voice, found_in.text[each.start : each.end]) for each in found_in.passages]
        for found_in in (found.a, found.b)
    ]
    assert marked == [[(P, "said")], [(C, "scoffed")]]
    assert [each.right for each in found.options] == [False, True, False]


def because(lesson: Lesson) -> None:
    found = only(lesson, QuestionKind.BECAUSE)
    assert found.model.endswith("and cites nobody.")
    assert [each.text for each in found.options] == [
        "I said that it looks ahead",
        "I said that nobody is cited",
    ]


def rewrite(lesson: Lesson) -> None:
    found = only(lesson, QuestionKind.REWRITE)
    assert (found.model, len(found.options)) == (
        "Pike said that the town had talked for nine years.",
        2,
    )


def generate(lesson: Lesson) -> None:
    found = only(lesson, QuestionKind.GENERATE)
    kinds = QuestionKind
    assert found.counts == ((kinds.SORT, 4), (kinds.SOURCE, 2), (kinds.CUE, 2))


def teacher(lesson: Lesson) -> None:
    assert lesson.teacher.startswith("**Aim.**")
    assert [each.term for each in lesson.glossary] == ["to scoff"]


def two_articles(lesson: Lesson) -> None:
    assert [each.name for each in lesson.articles] == ["The Herald", "The Echo"]
    assert [each.imprint.byline for each in lesson.articles] == ["Lena Moor", "Jo Kerr"]
    voices = [[each.voice for each in article.passages] for article in lesson.articles]
    assert voices == [[S, S], [S, C, S, C]]
    for one, other in (("1", "3"), ("2", "5")):
        assert passage(lesson, one, 0)[1] == passage(lesson, other, 1)[1]


def keyed(lesson: Lesson) -> None:
    assert lesson.is_keyed
    full = lesson_in(whole_lesson().text)
    text = full.articles[0].text
    assert lesson.key is not None
    assert share(lesson.key.imprint.fingerprint, text) == 1.0
    brought = bring(parse(file_for(example_of(keyed).text)), text)
    assert brought.problems == ()
    assert brought.lesson is not None
    assert len(brought.lesson.articles[0].passages) == 4
    for each in brought.lesson.articles[0].passages:
        same = full.articles[0].passage(each.id)
        assert same is not None
        assert (same.pieces, same.voice, same.kind, same.source, same.cue, same.cue_span) == (
            each.pieces, each.voice, each.kind, each.source, each.cue, each.cue_span,
        )  # fmt: skip


def dismissed(lesson: Lesson) -> None:
    (found,) = lesson.dismissed
    assert found.reason == "It is the title of a leaflet."
    text = file_for(example_of(dismissed).text)
    assert not {"quotation-unmarked", "dismissal-idle"} & warnings(text)
    without = text.replace(f"{example_of(dismissed).text}\n", "")
    assert "quotation-unmarked" in warnings(without)


Says = Callable[[Lesson], None]
SAYS: dict[tuple[str, int], Says] = {
    ("A lesson is a text file", 0): whole,
    (PASSAGES, 0): pieces,
    (PASSAGES, 1): nesting,
    (PASSAGES, 2): relays,
    (PASSAGES, 3): second_reading,
    (PASSAGES, 4): without_explanation,
    (QUESTIONS, 0): choice,
    (QUESTIONS, 1): short_ones,
    (QUESTIONS, 2): contrast,
    (QUESTIONS, 3): because,
    (QUESTIONS, 4): rewrite,
    (QUESTIONS, 5): generate,
    (REST, 0): teacher,
    (REST, 1): two_articles,
    (REST, 2): keyed,
    ("Checking, keeping, passing on", 0): dismissed,
}
"""What the examples say, by their chapters and their places in them."""

CODES = (
    "cue-not-found",
    "kind-unknown",
    "curly-quotes",
    "bracket-unclosed",
    "braces-apart",
    "quotation-marks",
    "unquoted-colon",
    "question-about-nothing",
    "option-box",
)
"""What is wrong with the examples of slips."""


def example_of(says: Says) -> Example:
    chapter, number = next(place for place, each in SAYS.items() if each is says)
    return examples(chapter)[number]


class TestExamples:
    @pytest.mark.parametrize("says", SAYS.values(), ids=lambda says: says.__name__)
    def test_it_says_what_is_said_of_it(self, says: Says) -> None:
        says(lesson_in(example_of(says).text))

    @pytest.mark.parametrize(("number", "code"), tuple(enumerate(CODES)))
    def test_a_slip_is_told_as_the_guide_tells_it(self, number: int, code: str) -> None:
        example = examples(WRONG)[number]
        (problem,) = read(example.text).problems
        assert problem.code == code
        message = str(problem.message)
        assert example.behind == f"{message[0].upper()}{message[1:]} {problem.hint}"

    def test_none_is_left_out(self) -> None:
        there: dict[str, int] = {}
        for each in examples():
            there[each.chapter] = there.get(each.chapter, 0) + 1
        tried = {chapter: sum(at == chapter for at, _ in SAYS) for chapter, _ in SAYS}
        assert there == {**tried, WRONG: len(CODES)}

    def test_whole_lessons_are_what_the_app_takes_for_one(self) -> None:
        full = [each for each in examples() if each.text.startswith("---")]
        assert len(full) == 3
        assert all(looks_like_lesson(each.text) for each in full)

    @pytest.mark.parametrize("says", SAYS.values(), ids=lambda says: says.__name__)
    def test_no_check_has_anything_to_say_of_a_good_one(self, says: Says) -> None:
        allowed = set() if says in (whole, keyed) else {"plain-scarce"}  # it is but a part
        assert warnings(file_for(example_of(says).text)) <= allowed

    def test_every_kind_of_question_is_shown(self) -> None:
        found = [
            each for example in examples(QUESTIONS) for each in lesson_in(example.text).questions
        ]
        assert {each.kind for each in found} == set(QuestionKind)

    def test_every_line_fits_on_a_page(self) -> None:
        lines = [line for each in examples() for line in each.text.split("\n")]
        assert max(map(len, lines)) <= 68
