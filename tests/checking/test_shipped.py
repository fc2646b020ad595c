"""The lessons that ship, under their own checks."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

import pytest

from literacy_app.checking.dismissals import undismissed
from literacy_app.lessonfile.files import read_lesson
from literacy_app.lessonfile.keyed import bring
from literacy_app.session.checking import check_file, content_problems, corpus_of
from tests.builders import lesson_of
from tests.checking.test_checks import LEXICONS

SHIPPED = sorted((Path(__file__).resolve().parents[2] / "lessons").glob("*.md"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda each: each.stem)
def test_a_lesson_that_ships_has_no_warning_that_isn_t_dismissed(path: Path) -> None:
    library = corpus_of(map(read_lesson, SHIPPED))
    assert [str(each) for each in check_file(path, LEXICONS, library)] == []


def test_the_flagship_passes_with_its_article_too(shared: Path) -> None:
    text = (shared / "seed" / "article.txt").read_text(encoding="utf-8")
    read = {path.stem: read_lesson(path) for path in SHIPPED}
    flagship = read["g20-summit"]
    brought = bring(flagship, text).lesson
    library = corpus_of(read.values(), {flagship.path: brought})
    told = [
        str(problem)
        for parsed in read.values()
        for problem in content_problems(
            parsed, LEXICONS, library, brought if parsed is flagship else None
        )
    ]
    assert told == []


def test_dismissals_that_ship_have_reasons() -> None:
    for path in SHIPPED:
        dismissed = lesson_of(read_lesson(path)).dismissed
        assert all(each.reason for each in dismissed)
        assert [each.code for each in undismissed((), dismissed, ())] == []


def test_all_of_them_are_checked_within_a_second() -> None:
    read = [read_lesson(path) for path in SHIPPED]
    begin = thread_time()
    library = corpus_of(read)
    for parsed in read:
        content_problems(parsed, LEXICONS, library)
    assert thread_time() - begin < 1
