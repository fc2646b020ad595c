"""The lessons that ship, under their own checks."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

import pytest

from literacy_app.checking.dismissals import undismissed
from literacy_app.checking.runs import Corpus
from literacy_app.lessonfile.files import read_lesson
from literacy_app.lessonfile.keyed import bring
from literacy_app.lessonfile.parse import Parsed
from literacy_app.session.checking import content_problems, corpus_of
from tests.builders import lesson_of
from tests.checking.test_checks import LEXICONS
from tests.shipped import FILES, name_of


@pytest.fixture(scope="module")
def read() -> dict[str, Parsed]:
    """What was read of each lesson that ships."""
    return {name_of(path): read_lesson(path) for path in FILES}


@pytest.fixture(scope="module")
def library(read: dict[str, Parsed]) -> Corpus:
    """The words of all of them."""
    return corpus_of(read.values())


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_lesson_that_ships_has_no_warning_that_isn_t_dismissed(
    path: Path, read: dict[str, Parsed], library: Corpus
) -> None:
    parsed = read[name_of(path)]
    found = (*parsed.problems, *content_problems(parsed, LEXICONS, library))
    assert [str(each) for each in found] == []


def test_the_flagship_passes_with_its_article_too(read: dict[str, Parsed], shared: Path) -> None:
    text = (shared / "seed" / "article.txt").read_text(encoding="utf-8")
    flagship = read["g20-summit"]
    brought = bring(flagship, text).lesson
    assert brought is not None
    library = corpus_of(read.values(), {flagship.path: brought})
    told = [
        str(problem)
        for parsed in read.values()
        for problem in content_problems(
            parsed, LEXICONS, library, brought if parsed is flagship else None
        )
    ]
    assert told == []


def test_dismissals_that_ship_have_reasons(read: dict[str, Parsed]) -> None:
    for parsed in read.values():
        dismissed = lesson_of(parsed).dismissed
        assert all(each.reason for each in dismissed)
        assert [each.code for each in undismissed((), dismissed, ())] == []


def test_all_of_them_are_checked_within_a_second(read: dict[str, Parsed]) -> None:
    begin = thread_time()
    library = corpus_of(read.values())
    for parsed in read.values():
        content_problems(parsed, LEXICONS, library)
    assert thread_time() - begin < 1
