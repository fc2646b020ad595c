"""The table of answers, and the command that writes it."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from literacy_app.cli import main
from literacy_app.commands.common import GOOD, UNUSABLE
from literacy_app.domain.attempt import Answer, Remark
from literacy_app.domain.lesson import Kind, Voice
from literacy_app.export.attempts_csv import COLUMNS, attempts_csv
from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from tests.answers import attempt, judged, learner


def table(content: bytes) -> list[dict[str, str]]:
    """The rows as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_an_answer_is_a_row() -> None:
    given = attempt(
        judgements=(
            judged("3", Voice.COMMENTARY, kind=Kind.LABEL),
            judged("4", answered=None, score=1 / 3, counts=False),
        ),
        score=0.5,
    )
    remarks = Remark("I see it otherwise", None), Remark("", (True, False))
    content = attempts_csv([Answer("Fox-17", 12, given, remarks)])

    assert content.startswith(b"\xef\xbb\xbfseq,profile,")
    assert table(content) == [
        {
            "seq": "12",
            "profile": "Fox-17",
            "at": "2026-03-14T09:26:53.589793+00:00",
            "date": "2026-03-14",
            "run": "run-1",
            "mode": "practice",
            "lesson_id": "bridge",
            "lesson_hash": "0" * 64,
            "question_id": "sort/1",
            "kind": "sort",
            "seed": "7",
            "answer": "Reported speech",
            "sureness": "think-so",
            "score": "0.5",
            "seconds": "4.2",
            "passages": "3; 4",
            "voices": "commentary; speech",
            "kinds": "label; ",
            "answered": "speech; ",
            "passage_scores": "0; 0.3333",
            "counts": "yes; no",
            "disagreement": "I see it otherwise",
            "ticks": "yes; no",
        }
    ]


def test_without_answers_there_is_a_header() -> None:
    assert attempts_csv([]).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


def test_what_the_learner_judges_has_no_score() -> None:
    (row,) = table(attempts_csv([Answer("Fox-17", 1, attempt(score=None, judgements=()))]))

    assert (row["score"], row["passages"], row["ticks"]) == ("", "", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    told = f'{start}HYPERLINK("x"; "y")'
    answer = Answer(told, 1, attempt(answer=told, lesson_id=told), (Remark(told),))

    (row,) = table(attempts_csv([answer]))
    for name in ("profile", "answer", "lesson_id", "disagreement"):
        assert row[name] == f"'{told}"


def test_lines_and_commas_stay_in_their_cell() -> None:
    said = 'one, "two"\nthree; “four”'
    (row,) = table(attempts_csv([Answer("Fox-17", 1, attempt(answer=said))]))

    assert row["answer"] == said


# ---------------------------------------------------------------- the command


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder in which two learners have answered."""
    with Database.open(tmp_path / "data") as database:
        for code in ("Fox-17", "Otter-2"):
            attempts = Attempts(database, learner(database, code).id)
            attempts.add(attempt())
            attempts.add(attempt(question_id="sort/2"))
    return tmp_path / "data"


def write(data: Path, *more: object) -> tuple[int, Path]:
    out = data.parent / "answers.csv"
    return main(["attempts", "-o", str(out), "--data", str(data), *map(str, more)]), out


def test_all_answers_on_this_desk_are_written(data: Path) -> None:
    code, out = write(data)

    assert code == GOOD
    rows = table(out.read_bytes())
    assert [(each["profile"], each["question_id"]) for each in rows] == [
        ("Fox-17", "sort/1"),
        ("Fox-17", "sort/2"),
        ("Otter-2", "sort/1"),
        ("Otter-2", "sort/2"),
    ]


def test_or_those_of_one_learner(data: Path) -> None:
    code, out = write(data, "--profile", "otter-2")

    assert code == GOOD
    assert {each["profile"] for each in table(out.read_bytes())} == {"Otter-2"}


def test_a_learner_who_isn_t_here_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = write(data, "--profile", "Wren-1")

    assert code == UNUSABLE
    assert "nobody here is called Wren-1; there are: Fox-17, Otter-2." in capsys.readouterr().err
    assert not out.exists()


def test_where_nothing_is_kept_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = write(tmp_path / "none")

    assert code == UNUSABLE
    assert "there is nothing to write" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert not out.exists()


def test_a_file_that_can_t_be_written_is_told(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = data / "nowhere" / "answers.csv"
    assert main(["attempts", "-o", str(out), "--data", str(data)]) == UNUSABLE
    assert f"{out} can't be written: " in capsys.readouterr().err


def test_a_newer_database_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Database.open(data) as database:
        database.rows("PRAGMA user_version = 99")
    code, out = write(data)

    assert code == UNUSABLE
    assert "newer version of the app" in capsys.readouterr().err
    assert not out.exists()


def test_no_qt_is_loaded(data: Path) -> None:
    out = data.parent / "answers.csv"
    code = (
        "import sys; from literacy_app.cli import main;"
        f" code = main(['attempts', '-o', {str(out)!r}, '--data', {str(data)!r}]);"
        " sys.exit(code or 'PySide6' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, "")
