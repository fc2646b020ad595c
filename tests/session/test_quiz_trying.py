"""Trying a quiz while it is made, and questions proposed from the passages."""

from __future__ import annotations

from dataclasses import replace

from literacy_app.domain.attempt import Sureness
from literacy_app.domain.draft import Draft
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.session.quiz import Phase
from literacy_app.session.quiz_proposing import MOST, proposed
from literacy_app.session.quiz_trying import ENOUGH, module_of, possible, tasks_of, trial
from tests.session.quizzing import give, right, shipped, tolle
from tests.ui.sample import long_lesson

Kind = QuestionKind


def test_a_question_is_tried_as_the_learner_gets_it() -> None:
    lesson = tolle()
    who = lesson.questions[0]
    assert [each.prompt for each in tasks_of(lesson, who)] == ["Who says it is safe?"]
    assert [each.items[0].id for each in tasks_of(lesson, lesson.questions[3])] == ["2", "3"]
    built = tasks_of(lesson, Question(Kind.GENERATE, counts=((Kind.SORT, 4),)))
    assert len(built) == 4
    assert tasks_of(lesson, Question(Kind.SOURCE)) == ()


def test_without_its_article_nothing_is_tried() -> None:
    lesson = shipped("g20-summit")
    assert not lesson.articles
    assert tasks_of(lesson, lesson.questions[0]) == ()
    assert module_of(lesson) == ()
    assert proposed(lesson) == ()
    assert set(possible(lesson, Question(Kind.GENERATE)).values()) == {0}


def test_a_trial_is_played_through_and_begins_where_it_is_told() -> None:
    lesson = tolle()
    tasks = tasks_of(lesson, lesson.questions[3])
    quiz = trial(lesson, tasks, begin=1)
    assert quiz.task == tasks[1]
    feedback = give(quiz, right(lesson, quiz.task), Sureness.SURE)
    assert feedback.is_right
    quiz.disagree("no")
    quiz.go_on()
    assert quiz.phase is Phase.DONE


def test_the_whole_quiz_is_that_of_the_lesson() -> None:
    lesson = tolle()
    assert len(module_of(lesson)) == 12
    assert module_of(replace(lesson, questions=(Question(Kind.SOURCE),))) == ()


def test_it_is_counted_how_many_can_be_built() -> None:
    lesson = tolle()
    found = possible(lesson, Question(Kind.GENERATE))
    assert found[Kind.SOURCE] == 2
    assert found[Kind.CHAIN] == 1
    assert possible(lesson, Question(Kind.GENERATE, passages=("3",)))[Kind.SOURCE] == 1
    assert possible(long_lesson(2000, 100), Question(Kind.GENERATE))[Kind.SORT] == ENOUGH


# ---------------------------------------------------------------- proposals


def test_questions_are_proposed_of_each_kind_that_the_passages_answer() -> None:
    lesson = tolle("")
    found = proposed(lesson)
    kinds = [each.kind for each in found]
    assert set(kinds) == {Kind.SORT, Kind.SOURCE, Kind.CUE, Kind.CHAIN, Kind.MARK, Kind.BECAUSE}
    assert kinds == sorted(kinds, key=kinds.index)
    assert [e.passages for e in found if e.kind is Kind.CHAIN] == [("2",)]
    assert all(tasks_of(lesson, each) for each in found)
    sort = next(each for each in found if each.kind is Kind.SORT)
    passages = {each.id: each for each in lesson.passages()}
    assert len({passages[each].voice for each in sort.passages}) == 4
    because = next(each for each in found if each.kind is Kind.BECAUSE)
    assert [each.right for each in because.options].count(True) == 1


def test_contested_passages_are_sorted_only() -> None:
    others = [each for each in proposed(tolle("")) if each.kind is not Kind.SORT]
    assert all("5" not in each.passages for each in others)


def test_what_is_asked_already_is_not_proposed() -> None:
    lesson = tolle("")
    first = proposed(lesson)
    draft = Draft(lesson)
    for each in first[:3]:
        draft = draft.add_question(replace(each, prompt="Well?", id="x"))
    left = [(each.kind, each.passages) for each in proposed(draft.lesson)]
    assert left
    assert not {(each.kind, each.passages) for each in first[:3]} & set(left)


def test_a_long_article_doesnt_flood_the_author() -> None:
    found = proposed(long_lesson(2000, 100))
    assert 0 < sum(each.kind is Kind.SOURCE for each in found) <= MOST
