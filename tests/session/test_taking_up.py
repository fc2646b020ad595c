from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from literacy_app.session.authoring import Authoring
from literacy_app.session.autosaving import Autosave
from literacy_app.session.kept_drafts import unsaved
from literacy_app.session.taking_up import CannotTakeUp, put_draft_by, take_up
from literacy_app.session.versions import Versions
from tests.builders import article, file_of

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
LESSON = file_of(article("It rained."))


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "bridge.md"
    path.parent.mkdir()
    path.write_text(LESSON, "utf-8")
    return path


def keep(lesson: Path | None, data: Path, contents: str, key: str = "new") -> None:
    """Keep a draft that says this."""
    authoring = Authoring(LESSON if lesson is not None else "", lesson)
    autosave = Autosave(authoring, data, key)
    authoring.replace_all(contents)
    autosave.keep(NOW)


def test_a_lesson_as_its_file_has_it(lesson: Path, tmp_path: Path) -> None:
    taken = take_up(lesson, tmp_path / "data", None)
    assert taken.kept is None
    assert taken.authoring.text == LESSON
    assert not taken.authoring.is_changed


def test_a_lesson_as_its_draft_has_it(lesson: Path, tmp_path: Path) -> None:
    keep(lesson, tmp_path / "data", LESSON.replace("rained", "poured"))
    taken = take_up(lesson, tmp_path / "data", None)
    assert taken.kept is not None
    assert "poured" in taken.authoring.text
    assert taken.authoring.is_changed
    taken.authoring.undo()
    assert taken.authoring.text == LESSON


def test_a_draft_of_a_lesson_that_is_gone(lesson: Path, tmp_path: Path) -> None:
    keep(lesson, tmp_path / "data", LESSON.replace("rained", "poured"))
    lesson.unlink()
    assert "poured" in take_up(lesson, tmp_path / "data", None).authoring.text


def test_a_lesson_written_anew_begins_anew(lesson: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    poured = LESSON.replace("rained", "poured")
    keep(lesson, data, poured)
    put_draft_by(lesson, data, NOW)
    assert take_up(lesson, data, None).kept is None
    versions = Versions(data)
    assert [versions.read(each) for each in versions.of(lesson)] == [poured]
    put_draft_by(lesson, data, NOW)
    assert len(versions.of(lesson)) == 1


def test_a_draft_that_cannot_be_an_earlier_save_stays(lesson: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    keep(lesson, data, LESSON.replace("rained", "poured"))
    (data / "versions").write_text("in the way")
    put_draft_by(lesson, data, NOW)
    assert take_up(lesson, data, None).kept is not None


def test_what_a_killed_app_has_left_is_cleared_away(lesson: Path, tmp_path: Path) -> None:
    left = lesson.with_name(".bridge.md.x1.part"), lesson.with_name("..bridge.md.draft.x2.part")
    others = lesson.with_name(".other.md.x1.part")
    for each in (*left, others):
        each.write_text("half")
    take_up(lesson, tmp_path / "data", None)
    assert sorted(os.listdir(lesson.parent)) == [".other.md.x1.part", "bridge.md"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "isn't there any more"),
        (b"\xff\xfe\x00", "isn't a text"),
        (b"x" * 5_000_001, "large"),
    ],
)
def test_what_cannot_be_taken_up(
    lesson: Path, tmp_path: Path, content: bytes | None, says: str
) -> None:
    lesson.unlink()
    if content is not None:
        lesson.write_bytes(content)
    with pytest.raises(CannotTakeUp, match=says):
        take_up(lesson, tmp_path / "data", None)


def test_a_folder_is_no_lesson(tmp_path: Path) -> None:
    with pytest.raises(CannotTakeUp, match="no file"):
        take_up(tmp_path, None, None)


def test_what_is_not_saved_has_its_title(lesson: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert unsaved(data) == ()
    keep(lesson, data, LESSON.replace("A try-out", "Another"))
    keep(None, data, "---\nnothing\n")
    assert {(each.title, each.draft.path) for each in unsaved(data)} == {
        ("Another", lesson.absolute()),
        ("", None),
    }
    lesson.write_text(LESSON.replace("A try-out", "Another"), "utf-8")
    assert [each.title for each in unsaved(data)] == [""]
