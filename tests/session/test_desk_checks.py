from __future__ import annotations

from pathlib import Path

from literacy_app.lessonfile.parse import parse
from literacy_app.paths import assets
from literacy_app.session.desk_checks import DeskChecks
from tests.builders import article, file_of

WORDS = "The old bridge over the river has been closed for nine long weeks, said nobody at all."
LESSON = file_of(article(WORDS))
SHARED = "words-shared"


def codes(path: Path, others: list[Path]) -> set[str]:
    checks = DeskChecks(assets() / "lexicons", others)
    return {each.problem.code for each in checks(parse(path.read_text("utf-8"), str(path)), None)}


def lesson(folder: Path, name: str, lesson_id: str, words: str = WORDS) -> Path:
    path = folder / name
    path.write_text(
        LESSON.replace("id: try-out", f"id: {lesson_id}").replace(WORDS, words), "utf-8"
    )
    return path


def test_a_lesson_is_compared_with_the_others(tmp_path: Path) -> None:
    here, other = lesson(tmp_path, "a.md", "a"), lesson(tmp_path, "b.md", "b")
    alone = codes(here, [here])
    assert codes(here, [here, other]) - alone


def test_a_copy_of_it_is_not_another_lesson(tmp_path: Path) -> None:
    here, copy = lesson(tmp_path, "a.md", "a"), lesson(tmp_path, "copy.md", "a")
    assert codes(here, [here, copy]) == codes(here, [])


def test_others_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    here, broken = lesson(tmp_path, "a.md", "a"), tmp_path / "broken.md"
    broken.write_text("---\nid: [\n---\n# Article\n", "utf-8")
    assert codes(here, [broken, tmp_path / "nowhere.md"]) == codes(here, [])


def test_what_is_set_aside_is_told_with_its_reason(tmp_path: Path) -> None:
    text = file_of(
        article(
            "Ada Quist said [that it opens]{.speech kind=indirect source=unnamed cue=said}[^1]."
        )
        + "\n\n[^1]: Hers.",
    )
    checks = DeskChecks(assets() / "lexicons")
    (told,) = [
        each
        for each in checks(parse(text, "a.md"), None)
        if each.problem.code == "explanation-short"
    ]
    assert told.dismissal is None
    aside = text.replace(
        "speakers:", "dismissed:\n  - {code: explanation-short, passage: 1, reason: So}\nspeakers:"
    )
    (told,) = [
        each
        for each in checks(parse(aside, "a.md"), None)
        if each.problem.code == "explanation-short"
    ]
    assert told.dismissal is not None
