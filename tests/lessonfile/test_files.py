"""Lesson files on disk: what can't be read is refused at once, and folders are looked through."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from literacy_app.lessonfile.files import lesson_files, read_lesson
from tests.builders import article, file_of, key, lesson_of

LESSON = file_of(article("Words."))


def missing(path: Path) -> None:
    """Makes nothing."""


def folder(path: Path) -> None:
    path.mkdir()


def looping_link(path: Path) -> None:
    path.symlink_to(path)


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def in_another_encoding(path: Path) -> None:
    path.write_bytes(b"---\nid: x\n" + "title: Caf\u00e9\n".encode("latin-1"))


def in_utf_16(path: Path) -> None:
    path.write_text(LESSON, encoding="utf-16")


def waiting_for_a_writer(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


UNREADABLE: list[tuple[Callable[[Path], None], str, tuple[int, int]]] = [
    (missing, "file-missing", (0, 0)),
    (folder, "file-not-regular", (0, 0)),
    (looping_link, "file-unreadable", (0, 0)),
    (large, "file-too-large", (0, 0)),
    (in_another_encoding, "not-utf-8", (3, 11)),
    (in_utf_16, "not-utf-8", (1, 1)),
    (waiting_for_a_writer, "file-not-regular", (0, 0)),
    (endless, "file-not-regular", (0, 0)),
]
FILE_CODES = {code for _, code, _ in UNREADABLE}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no FIFOs, and links need rights there")
@pytest.mark.parametrize(
    ("make", "code", "place"), UNREADABLE, ids=lambda each: getattr(each, "__name__", None)
)
def test_what_is_no_lesson_file_is_refused_at_once(
    make: Callable[[Path], None], code: str, place: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "lesson.md"
    make(path)
    parsed = read_lesson(path)
    assert parsed.lesson is None
    problem = parsed.problems[0]
    assert (problem.code, problem.line, problem.column) == (code, *place)
    assert str(problem).startswith(f"{path}:")


def test_the_size_of_a_file_that_is_too_large_is_named(tmp_path: Path) -> None:
    large(tmp_path / "lesson.md")
    assert "50 MB" in str(read_lesson(tmp_path / "lesson.md").problems[0])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(
    end: str, mark: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "lesson.md"
    path.write_bytes(mark + LESSON.replace("\n", end).encode())
    assert lesson_of(read_lesson(path)).articles[0].text == "A headline\n\nWords."


def test_the_lesson_files_of_a_folder_are_found_by_name(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(LESSON)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "deep.markdown").write_text(file_of(key("- [x]{.plain id=1}")))
    (tmp_path / "README.md").write_text("# Article\n\nNo front matter.")
    (tmp_path / "notes.md").write_text("---\ntitle: Notes\n---\n\n# Plan\n")
    (tmp_path / "lesson.txt").write_text(LESSON)
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "c.md").write_text(LESSON)
    found = [each.relative_to(tmp_path).as_posix() for each in lesson_files(tmp_path)]
    assert found == ["b.md", "a/deep.markdown"]


def test_a_broken_lesson_is_found_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_text("---\ntitle: [\n---\n\n# Article\n")
    large(tmp_path / "large.md")
    assert [each.name for each in lesson_files(tmp_path)] == ["broken.md", "large.md"]
