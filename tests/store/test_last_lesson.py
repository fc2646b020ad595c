"""The file of the lesson read last: kept, damaged, dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.store.last_lesson import NAME, LastLesson

TEXT = "“Words” in\nlines"


def test_what_was_kept_last_is_loaded(tmp_path: Path) -> None:
    LastLesson(tmp_path).keep("before")
    LastLesson(tmp_path).keep(TEXT)

    assert LastLesson(tmp_path).load() == TEXT
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_at_first_there_is_nothing(tmp_path: Path) -> None:
    assert LastLesson(tmp_path).load() == ""


def test_what_was_dropped_is_gone(tmp_path: Path) -> None:
    kept = LastLesson(tmp_path)
    kept.drop()
    kept.keep(TEXT)
    kept.drop()

    assert kept.load() == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("at", range(0, 30, 3))
def test_a_damaged_file_is_nothing(tmp_path: Path, at: int) -> None:
    LastLesson(tmp_path).keep(TEXT)
    data = bytearray((tmp_path / NAME).read_bytes())
    data[at % len(data)] ^= 1
    (tmp_path / NAME).write_bytes(data)

    assert LastLesson(tmp_path).load() == ""


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    kept = LastLesson(tmp_path / "nowhere")
    kept.keep(TEXT)

    assert kept.load() == ""
