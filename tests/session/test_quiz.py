from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.domain.attempt import Attempt, Mark, Mode, Response, Sureness
from literacy_app.domain.lesson import Span, Voice
from literacy_app.domain.painting import _prepared
from literacy_app.domain.schedule import Skill, SkillCard
from literacy_app.session.modules import Selection
from literacy_app.session.quiz import Phase, Quiz
from literacy_app.store.errors import StoreError
from tests.session.quizzing import (
    NOON,
    Memory,
    flagship,
    give,
    module,
    quiz_on,
    right,
    shipped,
    tolle,
    wrong,
)

LESSON = tolle()


@pytest.fixture
def keep() -> Memory:
    return Memory()


def play(quiz: Quiz, *, rightly: bool = True) -> None:
    """Answer everything that is left."""
    while quiz.phase is not Phase.DONE:
        answer = right if rightly else wrong
        give(quiz, answer(quiz.lesson, quiz.task))
        quiz.go_on()


def advance(quiz: Quiz, task_id: str) -> None:
    """Answer rightly up to a task."""
    while quiz.task.id != task_id:
        give(quiz, right(quiz.lesson, quiz.task))
        quiz.go_on()


class TestPlaying:
    def test_it_begins_with_the_first_task(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)

        assert (quiz.phase, quiz.index, quiz.number, quiz.total) == (Phase.ASKING, 0, 1, 12)
        assert quiz.task.id == "who"
        assert quiz.article is LESSON.articles[0]
        assert quiz.hint() == "Look for the verb."

    def test_an_answer_is_kept_before_it_is_spoken_of(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        feedback = give(quiz, right(LESSON, quiz.task), Sureness.SURE)

        [kept] = keep.kept
        attempt = kept.attempt
        assert feedback.is_right
        assert (attempt.run, attempt.lesson_id, attempt.lesson_hash) == ("run", "tolle", "hash")
        assert (attempt.question_id, attempt.answer) == ("who", "Ada Quist")
        assert (attempt.seed, attempt.score) == (7, 1)
        assert (attempt.sureness, attempt.at) == (Sureness.SURE, NOON)
        assert [each.passage for each in attempt.judgements] == ["2"]

    def test_after_an_answer_it_waits_to_go_on(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        give(quiz, right(LESSON, quiz.task))

        assert (quiz.phase, quiz.task.id) == (Phase.ANSWERED, "who")
        with pytest.raises(ValueError, match="no task"):
            give(quiz, Response())
        quiz.go_on()
        assert (quiz.phase, quiz.task.id) == (Phase.ASKING, "both")
        quiz.go_on()
        assert quiz.task.id == "both"

    def test_when_the_answer_cannot_be_kept_the_task_is_still_asked(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        keep.full = True
        with pytest.raises(StoreError):
            give(quiz, right(LESSON, quiz.task))

        assert (quiz.phase, quiz.index) == (Phase.ASKING, 0)
        assert quiz.results().answered == 0
        assert quiz.feedbacks == ()
        keep.full = False
        give(quiz, right(LESSON, quiz.task))
        assert quiz.phase is Phase.ANSWERED

    def test_at_the_end_there_is_no_task_but_a_last_article(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        play(quiz)

        assert (quiz.phase, quiz.index, quiz.number) == (Phase.DONE, 12, 12)
        assert quiz.article is LESSON.articles[0]
        assert quiz.hint() == ""
        assert not quiz.is_complete(Response(chosen=(0,)))
        with pytest.raises(LookupError):
            _ = quiz.task
        with pytest.raises(ValueError, match="no task"):
            give(quiz, Response())

    def test_a_test_goes_straight_on(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep, Mode.TEST)
        feedback = give(quiz, wrong(LESSON, quiz.task))

        assert feedback.is_right is False
        assert (quiz.phase, quiz.task.id) == (Phase.ASKING, "both")
        play(quiz)
        assert quiz.phase is Phase.DONE
        assert len(quiz.feedbacks) == quiz.total
        assert {each.attempt.mode for each in keep.kept} == {Mode.TEST}

    def test_an_article_to_paint_in_is_made_ready_ahead(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        _prepared.cache_clear()
        quiz.make_ready()
        assert _prepared.cache_info().currsize == 0  # nothing is painted in the first task
        advance(quiz, "marked")
        quiz.make_ready()
        assert _prepared.cache_info().misses == 1
        give(quiz, right(quiz.lesson, quiz.task))
        assert _prepared.cache_info().misses == 1

    def test_the_cards_that_an_answer_changes_are_kept_with_it(self, keep: Memory) -> None:
        card = SkillCard(Skill(Voice.SPEECH), NOON)
        asked: list[Attempt] = []

        def reviewed(attempt: Attempt) -> tuple[SkillCard, ...]:
            asked.append(attempt)
            return (card,)

        quiz = Quiz(LESSON, module(LESSON), Mode.PRACTICE, "run", "hash", keep, (), reviewed)
        give(quiz, right(LESSON, quiz.task))
        assert keep.cards == [(card,)]
        assert asked == [keep.kept[0].attempt]


@pytest.mark.parametrize(
    ("task_id", "incomplete", "complete"),
    [
        ("who", Response(), Response(chosen=(0,))),
        ("who", Response(chosen=(0, 1)), Response(chosen=(2,))),
        ("who", Response(chosen=(7,)), Response(chosen=(1,))),
        ("both", Response(), Response(chosen=(0, 1))),
        ("sorted", Response(voices=(Voice.SPEECH,) * 3), Response(voices=(Voice.SPEECH,) * 4)),
        ("sources/2", Response(), Response(names=("",))),
        ("cue", Response(), Response(spans=(Span(0, 1),))),
        ("chain", Response(names=("Ada Quist",)), Response(names=("Ada Quist", "this-article"))),
        ("marked", Response(), Response(marks=(Mark(Voice.SPEECH, Span(0, 1)),))),
        ("say-why", Response(text="  "), Response(text="So.")),
        ("flat", Response(chosen=(0,)), Response(text="So.")),
    ],
)
def test_it_can_be_answered_once_everything_is_there(
    task_id: str, incomplete: Response, complete: Response, keep: Memory
) -> None:
    quiz = quiz_on(LESSON, keep, selection=Selection.missed([task_id]))

    assert not quiz.is_complete(incomplete)
    assert quiz.is_complete(complete)


class TestRemarks:
    def test_a_reason_to_disagree_is_kept(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        give(quiz, wrong(LESSON, quiz.task))
        quiz.disagree(" It is hers. ")

        assert keep.kept[0].remarks[0].disagreement == "It is hers."

    def test_ticks_become_the_score_of_an_open_answer(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep, selection=Selection.missed(["flat"]))
        give(quiz, Response(text="She said."))
        [before] = quiz.feedbacks
        quiz.assess((True, False))

        [after] = quiz.feedbacks
        assert (before.feedback.score, after.feedback.score) == (None, 0.5)
        assert after.feedback.is_right is None
        assert quiz.results().score == 0.5

    def test_an_answer_of_a_test_can_be_assessed_at_its_end(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep, Mode.TEST, selection=Selection.missed(["say-why", "flat"]))
        play(quiz)
        quiz.assess((True, True), 0)

        assert [each.feedback.score for each in quiz.feedbacks] == [1, None]

    def test_what_cannot_be_kept_changes_nothing(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep, selection=Selection.missed(["flat"]))
        give(quiz, Response(text="She said."))
        keep.full = True
        with pytest.raises(StoreError):
            quiz.assess((True, True))

        assert quiz.results().score is None


class TestComingBack:
    @pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
    def test_it_goes_on_where_it_was(self, keep: Memory, mode: Mode) -> None:
        quiz = quiz_on(LESSON, keep, mode)
        for _ in range(5):
            give(quiz, wrong(LESSON, quiz.task))
            quiz.go_on()

        again = quiz_on(LESSON, keep, mode, tuple(keep.kept))
        assert (again.task, again.number, again.phase) == (quiz.task, 6, Phase.ASKING)
        assert again.results() == quiz.results()
        assert again.feedbacks == quiz.feedbacks

    def test_left_before_going_on_it_comes_back_to_the_next_task(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        give(quiz, right(LESSON, quiz.task))

        assert quiz_on(LESSON, keep, kept=keep.kept).task.id == "both"

    def test_all_answered_it_is_done(self, keep: Memory) -> None:
        play(quiz_on(LESSON, keep))

        assert quiz_on(LESSON, keep, kept=keep.kept).phase is Phase.DONE

    def test_remarks_come_back_too(self, keep: Memory) -> None:
        quiz = quiz_on(LESSON, keep)
        advance(quiz, "flat")
        give(quiz, Response(text="She said."))
        quiz.assess((True, False))

        again = quiz_on(LESSON, keep, kept=keep.kept)
        assert again.feedbacks[-1].feedback.score == 0.5

    def test_answers_to_other_tasks_are_passed_over(self, keep: Memory) -> None:
        play(quiz_on(LESSON, keep))
        some = Selection.missed(["who", "cue"])

        again = quiz_on(LESSON, keep, kept=keep.kept[1:5], selection=some)
        assert (again.task.id, again.results().answered) == ("who", 0)


class TestResults:
    @pytest.mark.parametrize("name", ["library-opens", "g20-summit-retold"])
    def test_all_right_is_a_full_score(self, name: str, keep: Memory) -> None:
        quiz = quiz_on(shipped(name), keep)
        play(quiz)

        results = quiz.results()
        assert results.score == pytest.approx(1)
        assert results.missed == ()
        assert results.confusion is None
        assert all(voice is given for voice, given in results.matrix)
        assert results.answered == results.total == quiz.total

    @pytest.mark.parametrize("name", ["library-opens", "g20-summit-retold"])
    def test_all_wrong_is_none_and_what_was_missed_can_be_played_again(
        self, name: str, keep: Memory
    ) -> None:
        lesson = shipped(name)
        quiz = quiz_on(lesson, keep)
        play(quiz, rightly=False)

        results = quiz.results()
        assert results.score == 0
        assert results.confusion is not None
        judged = [each.id for each in quiz.module.tasks if not each.is_open]
        assert list(results.missed) == judged
        retry = quiz_on(lesson, Memory(), selection=Selection.missed(results.missed))
        assert {each.id for each in retry.module.tasks} == set(judged)
        drill = Selection.confusion(results.confusion.voice, results.confusion.taken_for)
        play(quiz_on(lesson, Memory(), selection=drill))

    def test_the_flagship_is_played_right_and_wrong(self, shared: Path, keep: Memory) -> None:
        lesson = flagship(shared)
        good, bad = quiz_on(lesson, keep), quiz_on(lesson, Memory(), Mode.TEST)
        play(good)
        play(bad, rightly=False)

        assert good.results().score == pytest.approx(1)
        assert bad.results().score == 0
        assert len(good.feedbacks) == good.total
