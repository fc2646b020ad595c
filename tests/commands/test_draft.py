"""`literacy-app draft`: what it prints and writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from literacy_app.cli import main
from literacy_app.lessonfile.files import read_lesson

ARTICLE = "A bridge opens\n\n“It is safe,” snorted Ada Quist. She said that it was tested.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_passages_as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(file), "--json"]) == 0

    record = json.loads(capsys.readouterr().out)
    (article,) = record["articles"]
    assert article["text"] == ARTICLE
    assert article["headline"] == record["title"] == "A bridge opens"
    first = article["passages"][0]
    assert (first["voice"], first["kind"], first["source"]) == ("speech", "direct", "Ada Quist")
    assert article["text"][slice(*first["cue_span"])] == "snorted"
    assert article["text"][slice(*first["source_span"])] == "Ada Quist"
    assert first["pieces"] == [{"start": 16, "end": 29, "text": "“It is safe,”"}]
    assert 0 < first["confidence"] <= 1


def test_several_articles_are_a_line_each(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.txt").write_text("Nothing is said here.", encoding="utf-8")

    assert main(["draft", str(tmp_path), "--json"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(each)["id"] for each in lines] == ["bridge", "other"]


@pytest.mark.parametrize("more", [[], ["--rules"]])
def test_a_lesson_to_start_from(file: Path, tmp_path: Path, more: list[str]) -> None:
    lesson = tmp_path / "bridge.md"

    assert main(["draft", str(file), "-o", str(lesson), *more]) == 0

    parsed = read_lesson(lesson)
    assert parsed.is_sound
    assert parsed.lesson is not None
    assert parsed.problems == ()
    passages = list(parsed.lesson.passages())
    assert passages[0].source == "Ada Quist"
    assert passages[0].cue == "snorted"
    assert all(each.note for each in passages)


def test_a_lesson_is_not_written_over(file: Path, tmp_path: Path) -> None:
    (tmp_path / "bridge.md").write_text("mine", encoding="utf-8")

    assert main(["draft", str(file), "-o", str(tmp_path / "bridge.md")]) == 2


def test_a_lesson_that_cannot_be_written(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(file), "-o", str(tmp_path / "gone" / "bridge.md")]) == 2

    assert "can't be written" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["gone.txt", "empty"])
def test_what_is_not_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()

    assert main(["draft", str(tmp_path / name)]) == 2
