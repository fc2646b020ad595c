"""What holds of the grading whatever the text, and whatever was painted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from literacy_app.domain.attempt import Mark
from literacy_app.domain.lesson import MARKED_VOICES, Span, Voice
from literacy_app.domain.painting import Painting, readings
from tests.domain.graded import Painted, filled, names, random_articles, random_marks, shipped

NEARLY = 1e-9
anyhow = settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


@pytest.fixture(params=names())
def lesson(request: pytest.FixtureRequest, shared: Path) -> tuple[Painted, ...]:
    """Each lesson that ships."""
    return shipped(request.param, shared)


def has_plain_words(of: Painted) -> bool:
    return of.key().plain != 0


def wrong_words(of: Painted) -> Iterator[Mark]:
    """Each word in each voice that no passage gives it."""
    key = of.key()
    for voice in MARKED_VOICES:
        everything = Painting(key, [Mark(voice, Span(0, of.size))], MARKED_VOICES)
        wrong = everything.row(everything.wrong(voice))
        for at in range(len(key.words)):
            if wrong[at] == 1:
                yield Mark(voice, key.words.span(at, at + 1))


def everything_in(of: Painted, voices: st.DataObject | random.Random) -> list[Mark]:
    words = of.key().words
    choose = (
        voices.choice
        if isinstance(voices, random.Random)
        else lambda among: voices.draw(st.sampled_from(among))
    )
    return [Mark(choose(MARKED_VOICES), words.span(at, at + 1)) for at in range(len(words))]


# ---------------------------------------------------------------- the lessons that ship


def test_painting_exactly_the_key_scores_one(lesson: tuple[Painted, ...]) -> None:
    for each in lesson:
        grade = each.grade(each.right())
        assert (grade.score, grade.precision, grade.recall) == (1, 1, 1)
        assert (grade.extra, grade.differences) == ((), ())
        assert {(p.score, p.found, p.edges) for p in grade.passages} == {(1, True, 1)}


def test_painting_nothing_scores_nothing(lesson: tuple[Painted, ...]) -> None:
    assert [each.grade([]).score for each in lesson] == [0] * len(lesson)


@pytest.mark.parametrize("voice", MARKED_VOICES)
def test_painting_everything_in_one_voice_fails(lesson: tuple[Painted, ...], voice: Voice) -> None:
    assert all(each.grade([Mark(voice, Span(0, each.size))]).score < 0.5 for each in lesson)


def test_painting_everything_in_any_voices_fails(lesson: tuple[Painted, ...]) -> None:
    for each in lesson:
        for seed in range(5):
            marks = everything_in(each, random.Random(seed))
            assert each.grade(marks).score < 0.5
            assert each.grade(each.right() + marks).score < 0.5


def test_any_second_reading_scores_no_less(lesson: tuple[Painted, ...]) -> None:
    for each in lesson:
        contested = [p for p in each.asked() if p.is_contested]
        for passage, reading in ((p, r) for p in contested for r in (*readings(p)[1:], None)):
            others = [p for p in each.asked() if p is not passage]
            marks = [Mark(p.voice, span) for p in others for span in p.pieces]
            marks += [Mark(reading, span) for span in passage.pieces if reading]
            assert each.grade(marks).score == 1, passage.id


def test_no_wrong_word_raises_the_score(lesson: tuple[Painted, ...]) -> None:
    for each in lesson:
        half = each.right()[::2]
        before = each.grade(half).score
        for wrong in wrong_words(each):
            assert each.grade([*half, wrong]).score <= before + NEARLY, wrong


# ---------------------------------------------------------------- random lessons


@anyhow
@given(random_articles())
def test_of_any_article_exactly_the_key_scores_one(of: Painted) -> None:
    grade = of.grade(of.right())
    assert grade.score == 1
    assert {each.score for each in grade.passages} == {1}
    assert (grade.extra, grade.differences) == ((), ())


@anyhow
@given(random_articles())
def test_of_any_article_nothing_scores_nothing(of: Painted) -> None:
    assert of.grade([]).score == 0


@anyhow
@given(random_articles(), st.data())
def test_everything_fails_wherever_words_are_plain(of: Painted, data: st.DataObject) -> None:
    assume(has_plain_words(of))
    for voice in MARKED_VOICES:
        assert of.grade([Mark(voice, Span(0, of.size))]).score < 0.5
    assert of.grade(everything_in(of, data)).score < 0.5
    assert of.grade(of.right() + everything_in(of, data)).score < 0.5


@anyhow
@given(random_articles(), st.data())
def test_everything_in_one_voice_fails_unless_that_is_the_key(
    of: Painted, data: st.DataObject
) -> None:
    of = filled(of, data)
    key = of.key()
    assert key.plain == 0
    for voice in MARKED_VOICES:
        everything = [Mark(voice, Span(0, of.size))]
        may_be = not Painting(key, everything, MARKED_VOICES).wrong(voice)
        is_all_there_is = may_be and not any(key.right[v] for v in MARKED_VOICES if v is not voice)
        score = of.grade(everything).score
        assert score == 1 if is_all_there_is else score < 0.5
    assert of.grade(of.right()).score == 1


@anyhow
@given(random_articles(), st.data())
def test_the_order_of_marks_makes_no_difference(of: Painted, data: st.DataObject) -> None:
    marks = data.draw(random_marks(of))
    assert of.grade(marks) == of.grade(data.draw(st.permutations(marks)))
    assert of.grade(marks) == of.grade([*marks, *marks[:3]])


@anyhow
@given(random_articles(), st.data())
def test_a_wrong_word_never_raises_a_score(of: Painted, data: st.DataObject) -> None:
    if data.draw(st.booleans()):
        of = filled(of, data)
    wrong = list(wrong_words(of))
    assume(wrong)
    marks = data.draw(random_marks(of))
    score = of.grade(marks).score
    for more in data.draw(st.lists(st.sampled_from(wrong), min_size=1, max_size=8)):
        marks = [*marks, more]
        now = of.grade(marks).score
        assert now <= score + NEARLY
        score = now


@anyhow
@given(random_articles(), st.data())
def test_each_reading_of_a_contested_passage_scores_alike(of: Painted, data: st.DataObject) -> None:
    if data.draw(st.booleans()):
        of = filled(of, data)
    changed = {each.id: each for each in of.article.passages}
    unnested = [each for each in of.asked() if each.within is None]
    assume(len(unnested) > 1)
    chosen = data.draw(st.sampled_from(unnested))
    second = data.draw(st.sampled_from([v for v in Voice if v is not chosen.voice]))
    changed[chosen.id] = replace(chosen, alternative=second)
    again = Painted(replace(of.article, passages=tuple(changed.values())), of.level, of.language)
    others = [Mark(p.voice, s) for p in again.asked() if p.id != chosen.id for s in p.pieces]
    assume(any(not p.is_contested for p in again.asked()))
    marks = others + data.draw(random_marks(again))
    first = [Mark(chosen.voice, span) for span in chosen.pieces]
    other = [Mark(second, span) for span in chosen.pieces]
    assert again.grade(marks + other).score >= again.grade(marks + first).score - NEARLY


@anyhow
@given(random_articles(), st.data())
def test_figures_stay_between_nothing_and_one(of: Painted, data: st.DataObject) -> None:
    grade = of.grade(data.draw(random_marks(of)))
    figures = [grade.score, grade.precision, grade.recall]
    figures += [
        f for each in grade.by_voice.values() for f in (each.precision, each.recall, each.f1)
    ]
    figures += [f for p in grade.passages for f in (p.place, p.voice, p.edges, p.score)]
    assert all(0 <= each <= 1 for each in figures)
    assert all(str(each.message) for each in grade.passages)
    spans = [each.span for each in grade.differences] + [each.span for each in grade.extra]
    assert all(0 <= each.start < each.end <= of.size for each in spans)
