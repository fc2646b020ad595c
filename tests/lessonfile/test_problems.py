"""Broken lesson files: the right problem, at the right place, in words that help."""

from __future__ import annotations

import pytest

from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.catalogue import CATALOGUE
from literacy_app.lessonfile.parse import MOST_PROBLEMS, parse
from tests.builders import article, file_of
from tests.lessonfile.broken import BROKEN, PLACE, Broken
from tests.lessonfile.test_files import FILE_CODES
from tests.lessonfile.test_keyed import BRINGING_CODES


def problem_in(broken: Broken) -> tuple[Problem, list[str]]:
    """The problem told by its code, and the codes of all others."""
    found = list(parse(broken.text.replace(PLACE, "")).problems)
    wanted = next((each for each in found if each.code == broken.code), None)
    assert wanted is not None, [str(each) for each in found]
    return wanted, [each.code for each in found if each is not wanted]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda each: each.code)
def test_a_broken_file_is_told_what_and_where(broken: Broken) -> None:
    problem, others = problem_in(broken)
    before = broken.text[: broken.text.index(PLACE)]
    assert (problem.line, problem.column) == (
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
    )
    assert sorted(others) == sorted(broken.also)


@pytest.mark.parametrize(
    "broken", [each for each in BROKEN if each.meant], ids=lambda each: each.code
)
def test_a_near_miss_is_told_what_was_meant(broken: Broken) -> None:
    problem, _ = problem_in(broken)
    assert str(problem.hint) == f"Did you mean “{broken.meant}”?"


@pytest.mark.parametrize(
    "broken", [each for each in BROKEN if each.says], ids=lambda each: each.code
)
def test_a_problem_names_what_it_is_about(broken: Broken) -> None:
    problem, _ = problem_in(broken)
    assert broken.says in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize("broken", BROKEN, ids=lambda each: each.code)
def test_a_problem_says_what_is_wrong_or_what_to_do_in_whole_sentences(broken: Broken) -> None:
    problem, _ = problem_in(broken)
    assert str(problem.message).endswith((".", "…", "?"))
    assert "{}" not in str(problem)
    assert problem.hint or CATALOGUE[problem.code][2] == ""


def test_every_problem_there_is_has_a_file_that_has_it() -> None:
    tested = {each.code for each in BROKEN} | FILE_CODES | BRINGING_CODES | {"too-many-problems"}
    assert tested == set(CATALOGUE)


def test_a_file_full_of_problems_is_not_read_to_its_end() -> None:
    text = file_of(article("\n\n".join(f"[w{n}]{{.plain}}" for n in range(5_000))))
    parsed = parse(text, "many.md")
    assert len(parsed.problems) == MOST_PROBLEMS + 1
    assert parsed.problems[0].code == "too-many-problems"
    assert not parsed.is_sound


def test_a_problem_prints_as_one_line_that_an_editor_can_follow() -> None:
    body = "Ada Quist is here; he snorted [it]{.speech kind=indirect cue=“he snorted” id=1}."
    problem = parse(file_of(article(body)), "lessons/bridge.md").problems[0]
    assert str(problem) == (
        "lessons/bridge.md:14:58: error: “cue=“he snorted””: a value stands in straight quotation"
        ' marks. Write: cue="he snorted" [curly-quotes]'
    )
