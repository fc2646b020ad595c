"""The lessons that ship, as a course and as a pool to practise with."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest

from literacy_app.checking.balance import is_uneven, loads_of
from literacy_app.domain.lesson import UNNAMED, Article, Lesson, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.text import count_words
from tests.lessons.conventions import CONVENTIONS
from tests.lessons.coverage import Coverage, authored, plain_share, report
from tests.lessons.shelves import Shipped, course, items, pool, rest, taught
from tests.lessons.stages import cells

TAUGHT = {each.name: each for each in taught()}
WITH_ARTICLE = {name: each for name, each in TAUGHT.items() if each.lesson.articles}
ITEMS = [item for each in pool() for item in items(each)]

SHORT = {"health-scare"}
"""Rival reports of one event, which together are as long as one article."""
NEUTRAL = {("press-conference", "Coast Wire")}
"""Neutral twins: nobody judges or concludes there, and what is left to mark is speech."""
STEPS = ("reading", "alone", "pairs", "reveal", "contested|hardest", "exit", "rule")
"""What the plan for a lesson goes through, in this order."""

each_taught = pytest.mark.parametrize("shipped", TAUGHT.values(), ids=TAUGHT)


def articles() -> list[tuple[str, Article]]:
    """Every article of the course, with the name of its lesson."""
    return [(name, each) for name, it in WITH_ARTICLE.items() for each in it.lesson.articles]


# ---------------------------------------------------------------- what is covered


def test_every_cell_that_a_level_asks_for_has_passages() -> None:
    assert Coverage([*TAUGHT.values(), *pool()]).empty() == []


def test_the_pool_has_four_firm_passages_in_every_cell() -> None:
    found = Coverage(pool()).firm
    wanted = [cell for level in (1, 2, 3, 4) for cell in cells(level)]
    assert [(cell, found[cell]) for cell in wanted if found[cell] < 4] == []


def test_levels_hold_nothing_before_its_time() -> None:
    """What a learner practises on a level is what the level is about."""
    found = Coverage(pool())
    held = {*found.firm, *found.contested}
    assert held == {cell for level in (1, 2, 3, 4) for cell in cells(level)}


def test_all_of_it_is_printed() -> None:
    printed = "\n".join(report())
    assert printed.count("0 !") == 1  # where it is explained
    assert f"Practice paragraphs: {len(ITEMS)}" in printed
    assert all(name in printed for name in TAUGHT)


# ---------------------------------------------------------------- the pool


def test_there_is_enough_to_practise() -> None:
    assert len(ITEMS) >= 120


def test_practice_paragraphs_are_short() -> None:
    lengths = [(str(each), each.sentences) for each in ITEMS]
    assert [each for each in lengths if not 2 <= each[1] <= 5] == []


def test_practice_paragraphs_hold_one_to_four_marked_passages() -> None:
    counts = [(str(i), sum(p.voice is not Voice.PLAIN for p in i.passages)) for i in ITEMS]
    assert [each for each in counts if not 1 <= each[1] <= 4] == []


def test_no_speaker_has_more_than_three_practice_paragraphs() -> None:
    counts: Counter[str] = Counter()
    for each in ITEMS:
        names = {name for passage in each.passages for name in (passage.source, *passage.via)}
        counts.update(name for name in names if name and name != UNNAMED)
    assert {name: count for name, count in counts.items() if count > 3} == {}


# ---------------------------------------------------------------- the modules


def test_the_course_has_ten_modules() -> None:
    modules = [each.module for each in course()]
    assert [each.number for each in modules] == [*range(1, 11)]
    assert all(each.name and each.trains for each in modules)


def test_the_course_leads_from_clear_signals_to_a_whole_contested_article() -> None:
    levels = [{each.lesson.level for each in it.lessons} for it in course()]
    assert (levels[0], levels[-1]) == ({1}, {4})
    assert set().union(*levels) == {1, 2, 3, 4}


@each_taught
def test_a_lesson_asks_at_least_twelve_written_questions(shipped: Shipped) -> None:
    assert authored([shipped]).total() >= 12


@each_taught
def test_a_lesson_contrasts_two_versions(shipped: Shipped) -> None:
    assert authored([shipped])[QuestionKind.CONTRAST] >= 1


@each_taught
def test_a_lesson_builds_questions_too(shipped: Shipped) -> None:
    assert any(each.kind is QuestionKind.GENERATE for each in shipped.lesson.questions)


@each_taught
def test_a_lesson_asks_about_plain_passages(shipped: Shipped) -> None:
    plain = {each.id for each in shipped.passages if each.voice is Voice.PLAIN}
    asked = {each for question in shipped.lesson.questions for each in question.passages}
    assert plain & asked


@each_taught
def test_from_level_three_on_two_passages_are_contested(shipped: Shipped) -> None:
    contested = sum(each.is_contested for each in shipped.passages)
    assert contested >= 2 or shipped.lesson.level < 3


@each_taught
def test_a_lesson_tells_the_teacher_how_to_spend_its_time(shipped: Shipped) -> None:
    steps = re.findall(r"^\d+\. (.*)$", shipped.lesson.teacher, re.MULTILINE)
    left = iter(steps)
    missing = [
        wanted for wanted in STEPS if not any(re.search(wanted, step, re.I) for step in left)
    ]
    assert missing == []
    assert "45" in shipped.lesson.teacher


@pytest.mark.parametrize(("name", "article"), articles())
def test_an_article_is_as_long_as_one_in_a_paper(name: str, article: Article) -> None:
    words = count_words(article.text)
    if name in SHORT:
        together = (count_words(each.text) for each in TAUGHT[name].lesson.articles)
        assert 150 <= words <= 250
        assert 250 <= sum(together) <= 500
    else:
        assert 250 <= words <= 450


@pytest.mark.parametrize(("name", "article"), articles())
def test_an_article_has_ten_to_eighteen_passages(name: str, article: Article) -> None:
    marked = article.marked()
    if (name, article.name) in NEUTRAL:
        assert {each.voice for each in marked} == {Voice.SPEECH}
        assert 5 <= len(marked) <= 18
    else:
        assert 10 <= len(marked) <= 18


@pytest.mark.parametrize("shipped", WITH_ARTICLE.values(), ids=WITH_ARTICLE)
def test_much_of_a_text_is_plain(shipped: Shipped) -> None:
    share = plain_share(shipped.lesson)
    assert share is not None
    assert share >= 0.4


@pytest.mark.parametrize("shipped", rest(), ids=lambda each: each.name)
def test_a_module_in_another_language_is_a_whole_one(shipped: Shipped) -> None:
    lesson = shipped.lesson
    assert lesson.language != "en"
    assert authored([shipped]).total() >= 12
    assert authored([shipped])[QuestionKind.CONTRAST] >= 1
    assert 10 <= len(lesson.articles[0].marked()) <= 30
    assert len(re.findall(r"^\d+\. ", lesson.teacher, re.MULTILINE)) >= len(STEPS)


# ---------------------------------------------------------------- balance


def loads(lesson: Lesson) -> tuple[int, ...]:
    """The commentary of a lesson's articles, and of a twin in which something is judged."""
    return tuple(count for count in loads_of(lesson).articles if count)


@pytest.mark.parametrize("number", [4, 5, 7])
def test_paired_articles_judge_both_sides_alike(number: int) -> None:
    [shipped] = course()[number - 1].lessons
    targets = loads_of(shipped.lesson).targets
    assert len(targets) >= 2
    pairs = [*combinations(targets.values(), 2), *combinations(loads(shipped.lesson), 2)]
    assert not any(is_uneven(max(pair), min(pair)) for pair in pairs)


def test_the_two_summits_judge_both_leaders_alike() -> None:
    lessons = (TAUGHT["g20-summit-retold"].lesson, TAUGHT["lakeside-summit"].lesson)
    retold, companion = map(loads_of, lessons)
    for one, other in (
        (retold.articles[0], companion.articles[0]),
        (max(retold.targets.values()), max(companion.targets.values())),
    ):
        assert not is_uneven(max(one, other), min(one, other))


# ---------------------------------------------------------------- conventions


@pytest.mark.parametrize("name", CONVENTIONS)
def test_each_convention_occurs_in_the_course(name: str) -> None:
    found = [lesson for lesson, article in articles() if CONVENTIONS[name](article)]
    assert found
