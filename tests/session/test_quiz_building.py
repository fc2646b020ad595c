"""Building a quiz: what a question is made of, how it begins, and where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.domain.draft import Draft
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import Option, Question, QuestionKind
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.unfinished import is_understood
from literacy_app.lessonfile.write import write
from literacy_app.session.quiz_building import (
    KINDS,
    Part,
    as_written,
    askable,
    followed,
    in_text_order,
    is_written,
    new_question,
    parts_of,
    problems_by_question,
)
from literacy_app.session.quiz_trying import tasks_of
from tests.builders import article, file_of, quiz
from tests.session.quizzing import TOLLE, tolle

Kind = QuestionKind
CHOSEN = Question(Kind.BECAUSE, options=(Option("a"), Option("b", True, "Yes.")))


def test_every_kind_is_offered_once() -> None:
    assert sorted(KINDS) == sorted(QuestionKind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_question_can_be_kept_in_the_file_though_it_is_unfinished(kind: Kind) -> None:
    lesson = tolle()
    question = replace(new_question(kind, lesson, "2"), prompt="What is it?")
    draft = Draft(lesson).add_question(question)
    parsed = parse(write(draft.lesson))
    assert is_understood(parsed)
    assert parsed.lesson is not None
    kept = replace(question, prompt=parsed.lesson.questions[-1].prompt)
    assert parsed.lesson.questions[-1] == kept


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in (Kind.GENERATE, Kind.MARK)])
def test_a_new_question_is_about_the_selected_passage_where_it_can_be(kind: Kind) -> None:
    assert new_question(kind, tolle(), "2").passages == ("2",)
    asks_of_speech = kind in (Kind.SOURCE, Kind.CHAIN, Kind.CUE)
    assert new_question(kind, tolle(), "1").passages == (() if asks_of_speech else ("1",))
    assert new_question(kind, tolle(), None).passages == ()


@pytest.mark.parametrize(
    ("selected", "voice"), [("2", Voice.SPEECH), ("1", Voice.COMMENTARY), (None, Voice.COMMENTARY)]
)
def test_a_new_question_to_mark_asks_for_every_passage_of_a_voice(
    selected: str | None, voice: Voice
) -> None:
    question = new_question(Kind.MARK, tolle(), selected)
    assert (question.voices, question.passages) == ((voice,), ())


def test_a_question_that_the_passages_answer_can_be_tried_at_once() -> None:
    lesson = tolle()
    for kind in (Kind.SORT, Kind.SOURCE, Kind.CUE, Kind.CHAIN, Kind.MARK, Kind.GENERATE):
        assert tasks_of(lesson, new_question(kind, lesson, "2")), kind


def test_the_right_option_is_not_always_the_first() -> None:
    lesson = tolle("")
    places = []
    for _ in range(3):
        question = new_question(Kind.CHOICE, lesson)
        places.append([each.right for each in question.options].index(True))
        lesson = Draft(lesson).add_question(question).lesson
    assert places == [0, 1, 2]


def test_a_contrast_begins_with_the_sentence_of_its_passage() -> None:
    question = new_question(Kind.CONTRAST, tolle(), "1")
    assert question.a is not None
    assert question.b is not None
    assert question.a.text == question.b.text == "Ada Quist snorted that it was safe."
    (piece,) = question.b.passages[0].pieces
    assert question.b.text[piece.start : piece.end] == "snorted"
    assert question.b.passages[0].voice is Voice.COMMENTARY
    assert question.a.passages[0].voice is Voice.PLAIN


def test_only_what_can_be_answered_is_offered_to_be_asked_about() -> None:
    def ids(kind: Kind) -> list[str]:
        return [passage.id for _, passage in askable(kind, tolle())]

    assert ids(Kind.SOURCE) == ["2", "3"]
    assert ids(Kind.CUE) == ["2", "3", "4"]
    assert "p1" not in ids(Kind.MARK)
    assert ids(Kind.SORT) == ["1", "2", "p1", "3", "4", "5"]


def test_passages_come_in_the_order_of_the_text() -> None:
    assert in_text_order(tolle(), {"4", "p1", "nowhere", "2"}) == ("2", "p1", "4")


# ---------------------------------------------------------------- chosen or written


def test_an_answer_that_is_chosen_becomes_one_that_is_written_and_back() -> None:
    assert not is_written(CHOSEN)
    written = as_written(CHOSEN, written=True)
    assert is_written(written)
    assert [each.text for each in written.options] == ["a", "b"]
    back = as_written(written, written=False)
    assert not is_written(back)
    assert [each.right for each in back.options] == [True, False, False]
    assert back.options[1].feedback == "Yes."
    assert as_written(back, written=False) == back


def test_a_written_contrast_has_no_options() -> None:
    contrast = replace(CHOSEN, kind=Kind.CONTRAST)
    assert Part.OPTIONS in parts_of(contrast)
    written = as_written(contrast, written=True)
    assert is_written(written)
    assert written.options == ()
    assert Part.MODEL in parts_of(written)
    assert Part.OPTIONS not in parts_of(written)
    assert Part.OPTIONS in parts_of(as_written(written, written=False))


def test_a_self_check_list_stands_in_the_place_of_options() -> None:
    written = as_written(CHOSEN, written=True)
    assert Part.CHECKS in parts_of(written)
    assert Part.CHECKS in parts_of(Question(Kind.REWRITE))
    assert Part.CHECKS not in parts_of(CHOSEN)


# ---------------------------------------------------------------- where it stands

A, B, C = (Question(Kind.CHOICE, each, id=each.lower()) for each in "ABC")


@pytest.mark.parametrize(
    ("after", "place"),
    [
        ((A, B, C), 1),
        ((B, A, C), 0),
        ((A, C, B), 2),
        ((A, C), 1),
        ((A, C, replace(B, prompt="New")), 2),
        ((A, replace(B, prompt="New", id=""), C), 1),
        ((A,), 0),
        ((), -1),
    ],
)
def test_a_question_is_followed_to_where_it_stands(after: tuple[Question, ...], place: int) -> None:
    assert followed((A, B, C), after, 1) == place


def test_where_no_question_was_chosen_the_first_is() -> None:
    assert followed((), (A, B), -1) == 0


def test_problems_are_told_of_the_question_they_are_in() -> None:
    text = file_of(
        article(TOLLE),
        quiz("## Who? {.choice}\n\n- [x] a\n\n## Sort {.sort passage=1}\n\n## {.rewrite}\n"),
        front="id: t\ntitle: T\nlanguage: en\nlevel: 1\n",
    )
    parsed = parse(text)
    found = problems_by_question(parsed, parsed.problems)
    assert {n: [each.code for each in found[n]] for n in found} == {
        0: ["options-missing"],
        2: ["model-missing", "question-without-prompt"],
    }
