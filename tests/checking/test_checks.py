"""Content checks: what they say, where, and of which lessons nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given

from literacy_app.checking.catalogue import CATALOGUE
from literacy_app.checking.checks import CHECKS, check
from literacy_app.checking.material import Material
from literacy_app.checking.runs import Corpus
from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem, Severity
from literacy_app.lessonfile.parse import parse
from literacy_app.session.checking import content_problems
from literacy_app.session.lexicons import Lexicons
from tests.builders import lesson_of
from tests.checking.cases import CASES, PLACE, Case
from tests.lessonfile.random_lessons import lessons

LEXICONS = Lexicons(Path(__file__).resolve().parents[2] / "assets" / "lexicons")


def problems_in(text: str, check_name: str = "") -> list[Problem]:
    """What the content checks say of a lesson, or one of them."""
    parsed = parse(text.replace(PLACE, ""), "try-out.md")
    lesson_of(parsed)
    found = content_problems(parsed, LEXICONS)
    wanted = CHECKS[check_name].codes if check_name else CATALOGUE
    return [each for each in found if each.code in wanted]


@pytest.mark.parametrize("case", CASES, ids=lambda each: f"{each.check}: {each.codes}")
def test_a_check_tells_what_it_finds_and_nothing_else(case: Case) -> None:
    found = problems_in(case.text, case.check)
    assert [each.code for each in found] == list(case.codes)
    assert case.says in " ".join(f"{each.message} {each.hint}" for each in found)


@pytest.mark.parametrize(
    "case", [each for each in CASES if each.codes], ids=lambda each: f"{each.check}: {each.codes}"
)
def test_a_warning_is_told_at_its_place(case: Case) -> None:
    problem = problems_in(case.text, case.check)[0]
    before = case.text[: case.text.index(PLACE)]
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize("name", [each for each in CHECKS if not CHECKS[each].needs_corpus])
def test_each_check_passes_a_lesson_and_fails_one(name: str) -> None:
    cases = [each for each in CASES if each.check == name]
    assert any(not each.codes for each in cases)
    assert {code for each in cases for code in each.codes} == set(CHECKS[name].codes)


def test_every_code_is_told_by_a_check_or_is_about_dismissals() -> None:
    told = {code for each in CHECKS.values() for code in each.codes}
    assert {each for each in CATALOGUE if each not in told} == {
        "dismissal-unreasoned",
        "dismissal-unknown",
        "dismissal-idle",
    }
    assert told < set(CATALOGUE)


def test_every_check_has_a_reason_and_every_warning_a_sentence_of_what_to_do() -> None:
    for each in CHECKS.values():
        assert each.reason.endswith(".")
    for message, hint in CATALOGUE.values():
        assert message.endswith(".")
        assert hint.endswith(".")


def test_the_content_of_a_lesson_is_never_an_error() -> None:
    for case in CASES:
        assert {each.severity for each in problems_in(case.text)} <= {Severity.WARNING}


@given(lessons(), lessons())
def test_no_lesson_makes_a_check_fall_over(lesson: Lesson, other: Lesson) -> None:
    corpus = Corpus()
    corpus.add_lesson("other", other)
    material = Material(lesson, partial(LEXICONS.of, "en"), corpus, "own")
    for each in check(material, "try-out.md", lambda place: (0, 0)):
        assert str(each.problem.message)
        assert each.problem.severity is Severity.WARNING
