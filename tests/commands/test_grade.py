"""`literacy-app grade`: what it prints, and what it says of marks that can't be graded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from literacy_app.cli import main
from literacy_app.lessonfile.fingerprint import fingerprint
from tests.builders import FRONT, SPEAKERS, article, file_of

HERE = Path(__file__).resolve().parents[1] / "lessonfile"
FENCE = (HERE / "fence.txt").read_text(encoding="utf-8")
ONE = file_of(
    article(
        "Mayor Ada Quist [snorted]{.commentary kind=loaded-verb id=1} [that it is tested]"
        '{.speech kind=indirect source="Ada Quist" cue="snorted" id=2}. Work began in spring.'
    ),
    front=FRONT + SPEAKERS,
)
TWO = file_of(
    "# Article: The Courier\n\n## One\n\nShe [snorted]{.commentary id=1} at a very long table.",
    "# Article: The Echo\n\n## Two\n\nHe [gushed]{.commentary id=2} over a very long lunch.",
    front=FRONT + "article:\n  - {outlet: The Courier}\n  - {outlet: The Echo}\n",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keyed = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(FENCE))
    for name, text in {"one": ONE, "two": TWO, "fence": keyed}.items():
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    (tmp_path / "fence.txt").write_text(FENCE, "utf-8")
    return tmp_path


def run(folder: Path, marks: object, lesson: str = "one.md", *more: object) -> int:
    text = marks if isinstance(marks, str) else json.dumps(marks)
    (folder / "marks.json").write_text(text, "utf-8")
    return main(["grade", str(folder / lesson), str(folder / "marks.json"), *map(str, more)])


def told(
    folder: Path, capsys: pytest.CaptureFixture[str], lesson: str, *more: object
) -> list[dict[str, Any]]:
    """What `passages` says of the articles."""
    assert main(["passages", str(folder / lesson), "--json", *map(str, more)]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["articles"]
    return found


def marks_of(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"voice": each["voice"], "start": piece["start"], "end": piece["end"], "article": number}
        for number, article in enumerate(articles)
        for each in article["passages"]
        if each["voice"] != "plain"
        for piece in each["pieces"]
    ]


def test_the_grade_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [read] = told(folder, capsys, "one.md")
    start = read["text"].index("snorted")
    marks = [{"voice": "commentary", "start": start, "end": start + len("snorted that it")}]
    assert run(folder, marks, "one.md", "--json") == 0
    out, err = capsys.readouterr()
    grade = json.loads(out)
    assert err == ""
    assert list(grade) == ["score", "precision", "recall", "by_voice", "passages", "extra"]
    assert grade["by_voice"]["commentary"] == {
        "precision": 0.5,
        "recall": 0.9,
        "f1": pytest.approx(2 * 0.5 * 0.9 / 1.4),
    }
    assert grade["by_voice"]["speech"]["f1"] == 0
    assert grade["score"] == pytest.approx(0.5 * 0.9 / 1.4)
    assert grade["passages"][0] == {
        "id": "1",
        "found": True,
        "place": 1.0,
        "voice": 1.0,
        "edges": 0.5,
        "score": 0.9,
        "message": "right voice, two words too far: “that it” is reported speech.",
    }
    it = read["text"].index("it is")
    assert grade["extra"] == [{"voice": "commentary", "start": it, "end": it + 2}]


@pytest.mark.parametrize(("lesson", "more"), [("one.md", False), ("fence.md", True)])
def test_painting_what_passages_tells_scores_one(
    lesson: str, more: bool, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--article", folder / "fence.txt"] if more else []
    marks = marks_of(told(folder, capsys, lesson, *options))
    assert run(folder, marks, lesson, *options, "--json") == 0
    assert json.loads(capsys.readouterr().out)["score"] == 1


def test_the_grade_as_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, [{"voice": "inference", "start": 12, "end": 17}]) == 0
    out, _ = capsys.readouterr()
    assert "missed: the text gives these words to Ada Quist." in out
    assert "too much: inference 12–17 “Mayor”" in out


@pytest.mark.parametrize("name", ["The Echo", 1])
def test_of_several_articles_those_with_marks_are_graded(
    name: object, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = told(folder, capsys, "two.md")
    marks = [{**each, "article": name} for each in marks_of(articles) if each["article"] == 1]
    assert run(folder, marks, "two.md", "--json") == 0
    grade = json.loads(capsys.readouterr().out)
    assert grade["score"] == 1
    assert [(each["id"], each["article"]) for each in grade["passages"]] == [("2", 1)]
    assert run(folder, [], "two.md", "--json") == 0
    grade = json.loads(capsys.readouterr().out)
    assert (grade["score"], len(grade["passages"])) == (0, 2)


GOOD = {"voice": "speech", "start": 0, "end": 4}


@pytest.mark.parametrize(
    ("marks", "lesson", "said"),
    [
        ("[{]", "one.md", "marks.json:1:3: error: this is no JSON"),
        ("[" * 100_000, "one.md", "these are no marks"),
        ({}, "one.md", "the file holds no list of marks. Write a list such as"),
        ([GOOD, 3], "one.md", "mark 2: it is no object"),
        (
            [{**GOOD, "voice": "irony"}],
            "one.md",
            "mark 1: “irony” is no voice. Give one of speech,",
        ),
        ([{**GOOD, "voice": None}], "one.md", "mark 1: “voice” isn't given"),
        ([{**GOOD, "end": 5000}], "one.md", "“end” is 5000, but the text goes from 0 to "),
        ([{**GOOD, "start": -1}], "one.md", "“start” is -1, but"),
        ([{**GOOD, "start": 1.5}], "one.md", "“start” is 1.5, which is no whole number"),
        ([{**GOOD, "start": True}], "one.md", "“start” is True, which is no whole number"),
        ([{**GOOD, "start": 4}], "one.md", "it ends at 4, where or before it starts (4)"),
        ([{"voice": "speech", "start": 4}], "one.md", "“end” isn't given"),
        ([GOOD], "two.md", "has 2 articles, and “article” isn't given. Give one of them"),
        ([{**GOOD, "article": 2}], "two.md", "no article “2”. Give one of them by index or name:"),
        ([{**GOOD, "article": "C"}], "two.md", "0 (The Courier), 1 (The Echo)"),
        ([GOOD], "fence.md", "article isn't there: bring it with --article"),
        ([GOOD], "none.md", "there is no file"),
    ],
)
def test_marks_that_can_t_be_graded_are_told(
    marks: object, lesson: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, marks, lesson) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.parametrize(
    ("content", "said"), [(None, "there is no such file"), (b"\xff\xfe", "this is no UTF-8 text")]
)
def test_files_that_can_t_be_read_are_told(
    content: bytes | None, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = folder / "m.json"
    if content is not None:
        marks.write_bytes(content)
    assert main(["grade", str(folder / "one.md"), str(marks)]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_is_no_file_of_marks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade", str(folder / "one.md"), str(folder)]) == 2
    assert "this is no ordinary file" in capsys.readouterr().err
