from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.attempt import Mark, Response
from literacy_app.domain.judging import Verdict, is_right, judge
from literacy_app.domain.lesson import Lesson, Span, Voice
from literacy_app.domain.question import QuestionKind
from tests.session.quizzing import module, right, shipped, task, tolle, wrong

SPEECH, COMMENTARY, INFERENCE, PLAIN = Voice
LESSON = tolle()


def judged(task_id: str, response: Response, lesson: Lesson = LESSON) -> Verdict:
    return judge(task(lesson, task_id), response, lesson.articles[0], lesson)


def scored(task_id: str, response: Response, lesson: Lesson = LESSON) -> float | None:
    return judged(task_id, response, lesson).score


def options(task_id: str, *wanted: str) -> Response:
    shown = [option.text for option in task(LESSON, task_id).options]
    return Response(chosen=tuple(shown.index(each) for each in wanted))


class TestOptions:
    def test_the_right_one_is_right_and_another_is_not(self) -> None:
        assert scored("who", options("who", "Ada Quist")) == 1
        assert scored("who", options("who", "Nobody")) == 0

    @pytest.mark.parametrize(
        ("chosen", "score"),
        [
            (("“snorted”", "“splendid”"), 1),
            (("“snorted”",), 0.5),
            (("“snorted”", "“said”"), 0),
            (("“snorted”", "“splendid”", "“said”"), 0.5),
            (("“said”",), 0),
            ((), 0),
        ],
    )
    def test_of_several_each_right_one_counts_and_each_wrong_one_takes_off(
        self, chosen: tuple[str, ...], score: float
    ) -> None:
        assert scored("both", options("both", *chosen)) == score

    def test_choosing_what_is_not_there_is_wrong(self) -> None:
        assert scored("who", Response(chosen=(-1, 99))) == 0


class TestSorting:
    def test_it_scores_the_share_of_right_voices(self) -> None:
        verdict = judged("sorted", Response(voices=(COMMENTARY, SPEECH, PLAIN, PLAIN)))

        assert verdict.score == 0.75
        assert [(e.passage, e.answered, e.score) for e in verdict.judgements] == [
            ("1", COMMENTARY, 1),
            ("2", SPEECH, 1),
            ("p1", PLAIN, 1),
            ("4", PLAIN, 0),
        ]

    def test_a_passage_left_out_is_not_right(self) -> None:
        verdict = judged("sorted", Response(voices=(COMMENTARY,)))

        assert verdict.score == 0.25
        assert verdict.judgements[-1].answered is None

    @pytest.mark.parametrize("voice", [COMMENTARY, SPEECH])
    def test_either_reading_of_a_contested_passage_is_right_and_never_counts(
        self, voice: Voice
    ) -> None:
        verdict = judged("sort/5", Response(voices=(voice,)))

        assert verdict.score == 1
        assert not verdict.judgements[0].counts

    def test_a_third_reading_is_not(self) -> None:
        assert scored("sort/5", Response(voices=(INFERENCE,))) == 0


class TestNames:
    @pytest.mark.parametrize("name", ["Ada Quist", "ada  quist", "ADA QUIST"])
    def test_a_source_is_compared_without_case_and_space(self, name: str) -> None:
        assert scored("sources/2", Response(names=(name,))) == 1

    @pytest.mark.parametrize("names", [(), ("Tolle Courier",), ("Ada Quist", "Bo Lund"), ("",)])
    def test_anybody_else_is_wrong(self, names: tuple[str, ...]) -> None:
        assert scored("sources/2", Response(names=names)) == 0

    @pytest.mark.parametrize(
        ("names", "score"),
        [
            (("Ada Quist", "Tolle Courier", "this-article"), 1),
            (("Ada Quist", "this-article"), 2 / 3),
            (("Tolle Courier", "Ada Quist", "this-article"), 2 / 3),
            (("Ada Quist", "Tolle Courier", "Bo Lund", "this-article"), 3 / 4),
            (("Bo Lund",), 0),
            ((), 0),
        ],
    )
    def test_a_chain_scores_what_stands_in_the_right_order(
        self, names: tuple[str, ...], score: float
    ) -> None:
        assert scored("chain", Response(names=names)) == pytest.approx(score)


class TestPainting:
    def test_painting_the_key_is_right(self) -> None:
        verdict = judged("marked", right(LESSON, task(LESSON, "marked")))

        assert verdict.score == pytest.approx(1)
        assert {each.passage: each.counts for each in verdict.judgements} == {"1": True, "5": False}

    def test_painting_nothing_is_not(self) -> None:
        assert scored("marked", Response()) == 0

    def test_marks_outside_the_text_and_of_plain_words_are_passed_over(self) -> None:
        odd = Response(marks=(Mark(PLAIN, Span(0, 9)), Mark(SPEECH, Span(9_000, 9_001))))

        assert scored("marked", odd) == 0

    def test_four_fifths_are_right(self) -> None:
        assert is_right(QuestionKind.MARK, 0.8)
        assert not is_right(QuestionKind.MARK, 0.79)
        assert not is_right(QuestionKind.SORT, 0.99)


class TestOpenAnswers:
    @pytest.mark.parametrize("task_id", ["say-why", "flat"])
    def test_the_learner_is_the_judge(self, task_id: str) -> None:
        verdict = judged(task_id, Response(text="She said."))

        assert verdict.score is None
        assert verdict.judgements == ()
        assert is_right(QuestionKind.REWRITE, None) is None


def test_only_where_the_voice_is_asked_for_does_an_answer_count() -> None:
    for each in module(LESSON).tasks:
        verdict = judge(each, right(LESSON, each), LESSON.articles[0], LESSON)
        asks_for_voice = each.kind in (QuestionKind.SORT, QuestionKind.MARK)
        assert not any(j.counts for j in verdict.judgements) or asks_for_voice, each.id
        assert all(j.answered is None for j in verdict.judgements) or asks_for_voice, each.id


@pytest.mark.parametrize("name", ["library-opens", "g20-summit-retold"])
def test_every_question_of_the_lessons_is_right_when_right_and_wrong_when_wrong(name: str) -> None:
    lesson = shipped(name)
    for each in module(lesson).tasks:
        text = lesson.articles[each.article]
        good = judge(each, right(lesson, each), text, lesson).score
        bad = judge(each, wrong(lesson, each), text, lesson).score
        assert (good, bad) == ((None, None) if each.is_open else (pytest.approx(1), 0)), each.id


spans = st.builds(Span, st.integers(-9, 400), st.integers(-9, 400))
responses = st.builds(
    Response,
    chosen=st.tuples() | st.lists(st.integers(-3, 9), max_size=6).map(tuple),
    names=st.lists(st.text(max_size=9) | st.sampled_from(["", "Ada Quist"]), max_size=5).map(tuple),
    voices=st.lists(st.sampled_from(Voice), max_size=9).map(tuple),
    spans=st.lists(spans, max_size=5).map(tuple),
    marks=st.lists(st.builds(Mark, st.sampled_from(Voice), spans), max_size=5).map(tuple),
    text=st.text(max_size=20),
)


@given(responses)
def test_an_answer_of_any_shape_has_a_score(response: Response) -> None:
    for each in module(LESSON).tasks:
        score = judge(each, response, LESSON.articles[0], LESSON).score
        assert score is None if each.is_open else (score is not None and 0 <= score <= 1)
