from __future__ import annotations

from datetime import timedelta

import pytest

from literacy_app.domain.attempt import Attempt, Judgement, Mode, Remark, Response, Sureness
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.report import Calibration, Confusion, Results, VoiceScore, summarise
from tests.session.quizzing import NOON

SPEECH, COMMENTARY, INFERENCE, PLAIN = Voice
SORT, SOURCE, MARK = QuestionKind.SORT, QuestionKind.SOURCE, QuestionKind.MARK


def attempt(
    question: str = "a",
    score: float | None = 1.0,
    *judgements: Judgement,
    kind: QuestionKind = SORT,
    sureness: Sureness = Sureness.SURE,
) -> Attempt:
    return Attempt(
        "run", "tolle", "hash", question, kind, Mode.PRACTICE, 7, Response(), "", sureness, score,
        judgements, NOON, 1, timedelta(seconds=30),
    )  # fmt: skip


def took(passage: str, voice: Voice, answered: Voice | None, counts: bool = True) -> Judgement:
    return Judgement(passage, voice, None, answered, float(voice is answered), counts)


def of(*attempts: Attempt, total: int = 9) -> Results:
    return summarise([(each, ()) for each in attempts], total)


def test_nothing_answered_comes_to_nothing() -> None:
    assert of(total=4) == Results(total=4)


def test_the_score_is_the_mean_of_what_was_scored() -> None:
    results = of(attempt("a", 1), attempt("b", 0.5), attempt("c", None, kind=QuestionKind.REWRITE))

    assert results.score == 0.75
    assert (results.answered, results.total) == (3, 9)
    assert results.took == timedelta(seconds=90)


def test_the_matrix_counts_voices_where_they_were_asked_for() -> None:
    results = of(
        attempt("a", 0, took("1", SPEECH, COMMENTARY), took("2", SPEECH, SPEECH)),
        attempt("b", 0, took("3", COMMENTARY, None), kind=MARK),
        attempt("c", 0, took("4", SPEECH, None, counts=False), kind=SOURCE),
        attempt("d", 1, took("5", COMMENTARY, SPEECH, counts=False)),
    )

    assert results.matrix == {(SPEECH, COMMENTARY): 1, (SPEECH, SPEECH): 1, (COMMENTARY, None): 1}
    assert results.by_voice == {SPEECH: VoiceScore(1, 3), COMMENTARY: VoiceScore(0, 1)}


def test_the_commonest_confusion_is_named() -> None:
    results = of(
        attempt("a", 0, took("1", INFERENCE, PLAIN), took("2", INFERENCE, PLAIN)),
        attempt("b", 0, took("3", SPEECH, COMMENTARY), took("4", SPEECH, SPEECH)),
    )

    assert results.confusion == Confusion(INFERENCE, PLAIN, 2)


def test_of_confusions_as_common_the_first_voice_is_named() -> None:
    results = of(attempt("a", 0, took("1", INFERENCE, PLAIN), took("2", COMMENTARY, SPEECH)))

    assert results.confusion == Confusion(COMMENTARY, SPEECH, 1)


def test_leaving_something_out_is_no_confusion() -> None:
    assert of(attempt("a", 0, took("1", SPEECH, None), kind=MARK)).confusion is None


def test_a_passage_has_the_mean_of_its_scores() -> None:
    results = of(
        attempt("a", 0, took("1", SPEECH, PLAIN)), attempt("b", 1, took("1", SPEECH, SPEECH))
    )

    assert results.passages == {"1": 0.5}


def test_how_sure_one_was_is_set_beside_how_right_one_was() -> None:
    results = of(
        attempt("a", 1, sureness=Sureness.SURE),
        attempt("b", 0, sureness=Sureness.SURE),
        attempt("c", 0.8, kind=MARK, sureness=Sureness.GUESS),
        attempt("d", None, sureness=Sureness.GUESS),
    )

    assert results.calibration == {
        Sureness.GUESS: Calibration(1, 1),
        Sureness.SURE: Calibration(1, 2),
    }


def test_what_was_missed_comes_in_order() -> None:
    results = of(attempt("b", 0.5), attempt("a", 0), attempt("c", 1), attempt("d", 0.8, kind=MARK))

    assert results.missed == ("b", "a")


@pytest.mark.parametrize(
    ("remarks", "score", "missed"),
    [
        ([], None, ()),
        ([Remark("I disagree")], None, ()),
        ([Remark(ticks=(True, False))], 0.5, ("a",)),
        ([Remark(ticks=(True, False)), Remark(ticks=(True, True)), Remark("Well")], 1, ()),
    ],
)
def test_an_open_answer_has_the_score_that_its_learner_ticked(
    remarks: list[Remark], score: float | None, missed: tuple[str, ...]
) -> None:
    results = summarise([(attempt("a", None, kind=QuestionKind.REWRITE), remarks)], 1)

    assert results.score == score
    assert results.missed == missed


def test_ticks_change_no_score_that_was_judged() -> None:
    assert summarise([(attempt("a", 0), [Remark(ticks=(True,))])], 1).score == 0
