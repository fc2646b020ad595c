"""The log that people can pass on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from literacy_app.ui.log import Log

NOON = datetime(2026, 3, 14, 12, 0, 5, tzinfo=UTC)


def log_in(folder: Path) -> Log:
    return Log(folder / "deep" / "log.txt", lambda: NOON, home=folder)


def test_an_entry_stands_under_its_time(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.write("one\n")
    log.write("two\nlines")
    assert log.path.read_text(encoding="utf-8") == (
        "2026-03-14 12:00:05Z one\n2026-03-14 12:00:05Z two\nlines\n"
    )


def test_what_ran_stands_above_the_first_entry_of_a_run(tmp_path: Path) -> None:
    for _ in range(2):
        log = Log(tmp_path / "log.txt", lambda: NOON, tmp_path, lambda: "Version 1")
        log.write("one")
        log.write("two")
    lines = log.path.read_text(encoding="utf-8").splitlines()
    assert [each.partition("Z ")[2] for each in lines] == ["Version 1", "one", "two"] * 2


def test_nobodys_home_is_named(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.write(f"no such file: {tmp_path}/articles/secret.txt")
    assert "no such file: ~/articles/secret.txt" in log.path.read_text(encoding="utf-8")


def test_one_older_log_is_kept_and_no_more(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    for number in range(12):
        log.write(f"{number}" + "x" * 100_000)
    names = {each.name for each in log.path.parent.iterdir()}
    assert names == {"log.txt", "log.1.txt"}
    assert sum(each.stat().st_size for each in log.path.parent.iterdir()) < 1_000_000


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    Log(tmp_path / "file" / "log.txt", lambda: NOON).write("lost")


def test_letters_that_no_encoding_knows_are_written(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.write("a lone \ud800 half")
    assert "a lone \\ud800 half" in log.path.read_text(encoding="utf-8")
