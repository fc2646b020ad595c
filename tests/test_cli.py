"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from literacy_app.cli import main, what_to_open
from literacy_app.lessonfile.fingerprint import fingerprint
from tests.builders import FRONT, article, file_of, key, quiz

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).parent / "lessonfile"
FENCE = (HERE / "fence.txt").read_text(encoding="utf-8")
GOOD = file_of(article("Words."))
WARNED = file_of(article("One\ttwo."))
BROKEN = file_of(article("[It]{.plane id=1} opens."))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a lesson of each sort in it."""
    (tmp_path / "bridge.md").write_text((HERE / "bridge.md").read_text("utf-8"), "utf-8")
    (tmp_path / "warned.md").write_text(WARNED, "utf-8")
    keyed = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(FENCE))
    (tmp_path / "fence.md").write_text(keyed, "utf-8")
    (tmp_path / "fence.txt").write_text(FENCE, "utf-8")
    return tmp_path


def run(*arguments: object) -> int:
    return main([str(each) for each in arguments])


# ---------------------------------------------------------------- check


def test_check_prints_problems_and_passes_with_warnings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", folder, "--form-only") == 0
    out, err = capsys.readouterr()
    warning = "14:4: warning: a tab stands here; it is read as a space. Use spaces. [tab]"
    assert out == f"{folder / 'warned.md'}:{warning}\n"
    assert err == ""


def test_check_fails_with_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.md").write_text(BROKEN, "utf-8")
    assert run("check", folder / "bridge.md", folder / "broken.md", "--form-only") == 1
    out, _ = capsys.readouterr()
    assert out.count("\n") == 1
    assert "broken.md:14:6: error: “.plane” is no voice. Did you mean “.plain”?" in out


def test_check_gives_problems_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.md").write_text(BROKEN, "utf-8")
    paths = folder / "broken.md", folder / "bridge.md"
    assert run("check", *paths, "--json", "--form-only") == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "code": "voice-unknown",
            "path": str(folder / "broken.md"),
            "line": 14,
            "column": 6,
            "severity": "error",
            "message": "“.plane” is no voice.",
            "hint": "Did you mean “.plain”?",
        }
    ]


def test_check_tells_of_content_too_among_the_rest_and_passes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "Ada read “It”.\n\nOne\ttwo. She left “all of it” there."
    (folder / "warned.md").write_text(file_of(article(body)), "utf-8")
    assert run("check", folder / "warned.md") == 0
    out, _ = capsys.readouterr()
    assert [line.rpartition("[")[2] for line in out.splitlines()] == [
        "quotation-unmarked]",
        "tab]",
        "quotation-unmarked]",
    ]


def test_check_compares_the_lessons_given_with_one_another(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "Nobody had seen so many boats in the harbour before."
    for name in ("one.md", "two.md"):
        (folder / name).write_text(file_of(article(words)), "utf-8")
    assert run("check", folder / "one.md") == 0
    assert "[run-shared]" not in capsys.readouterr().out
    assert run("check", folder / "one.md", folder / "two.md") == 0
    assert capsys.readouterr().out.count("[run-shared]") == 2


def test_check_says_nothing_of_the_content_of_a_broken_lesson(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.md").write_text(BROKEN.replace("opens", "opens “there”"), "utf-8")
    assert run("check", folder / "broken.md") == 1
    assert "quotation-unmarked" not in capsys.readouterr().out


def test_check_takes_a_keyed_lesson_s_article(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", folder / "fence.md", "--article", folder / "fence.txt") == 0
    (folder / "fence.txt").write_text(FENCE.replace("claimed", "said"), "utf-8")
    assert run("check", folder / "fence.md", "--article", folder / "fence.txt") == 1
    assert "[anchor-missing]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "{folder}/none.md"], "there is no file or folder"),
        (["check", "{folder}/empty"], "there are no lessons in"),
        (["passages", "{folder}/none.md"], "there is no file"),
        (
            ["passages", "{folder}/bridge.md", "--article", "{folder}/fence.txt"],
            "holds its article",
        ),
        (["{folder}/none.md"], "there is no file or folder"),
    ],
)
def test_arguments_that_can_t_be_used_are_told(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    assert run(*(each.format(folder=folder) for each in arguments)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.parametrize("arguments", [["check"], ["passages"], ["check", "x", "--nonsense"]])
def test_missing_and_unknown_arguments_end_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: literacy-app" in capsys.readouterr().err


# ---------------------------------------------------------------- passages


def passages(folder: Path, capsys: pytest.CaptureFixture[str], *more: object) -> dict[str, Any]:
    assert run("passages", *more, "--json") == 0
    out, err = capsys.readouterr()
    assert err == ""
    found: dict[str, Any] = json.loads(out)
    return found


def test_passages_gives_every_passage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = passages(folder, capsys, folder / "bridge.md")
    assert (told["id"], told["title"]) == ("bridge-in-april", "The bridge opens in April")
    [read] = told["articles"]
    assert list(read) == ["headline", "text", "passages"]
    assert read["headline"] == "The bridge opens in April, the mayor says"
    assert read["passages"][2] == {
        "id": "2",
        "voice": "speech",
        "kind": "mixed",
        "source": "Ada Quist",
        "via": [],
        "cue": "snorted",
        "cue_span": [59, 66],
        "source_span": [49, 58],
        "within": None,
        "alternative": None,
        "pieces": [
            {
                "start": 67,
                "end": 121,
                "text": "that the crossing was “the most tested in the country”",
            }
        ],
        "note": "Her claim, in the paper's words but for five of her own.",
    }
    for each in read["passages"]:
        for piece in each["pieces"]:
            assert read["text"][piece["start"] : piece["end"]] == piece["text"]


def test_offsets_count_code_points_of_the_article_s_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "😀 " + FENCE.replace("\n", "\r\n")
    (folder / "fence.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    told = passages(folder, capsys, folder / "fence.md", "--article", folder / "fence.txt")
    [read] = told["articles"]
    assert read["text"] == text
    piece = read["passages"][0]["pieces"][0]
    assert text[piece["start"] : piece["end"]].startswith("that the old fence")


def test_a_keyed_lesson_without_its_article_has_no_offsets(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [read] = passages(folder, capsys, folder / "fence.md")["articles"]
    assert (read["text"], read["headline"]) == (None, None)
    third = read["passages"][2]
    assert third["pieces"] == [{"start": None, "end": None, "text": None}] * 2
    assert (third["cue"], third["cue_span"], third["source_span"]) == ("added", None, None)
    assert read["passages"][7]["within"] == "7"


def test_passages_prints_a_list_for_people(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("passages", folder / "bridge.md") == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "The bridge opens in April, the mayor says",
        "h\tspeech\tAda Quist\tThe bridge opens in April",
        "1\tcommentary\t\tsnorted",
    ]


def test_passages_prints_problems_apart_from_its_output(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("passages", folder / "warned.md", "--json") == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["id"] == "try-out"
    assert "[tab]" in err


def test_passages_of_a_broken_lesson_are_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.md").write_text(BROKEN, "utf-8")
    assert run("passages", folder / "broken.md", "--json") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "[voice-unknown]" in err


@pytest.mark.parametrize("name", ["other.txt", "none.txt"])
def test_passages_refuses_what_is_not_the_article(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "other.txt").write_text("Quite another text about another thing.", "utf-8")
    assert run("passages", folder / "fence.md", "--article", folder / name, "--json") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert ("[article-not-this]" if name == "other.txt" else "[article-missing]") in err


def test_passages_that_aren_t_all_found_are_given_with_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "fence.txt").write_text(FENCE.replace("claimed", "said"), "utf-8")
    assert run("passages", folder / "fence.md", "--article", folder / "fence.txt", "--json") == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)["articles"][0]["passages"]) == 10
    assert "[anchor-missing]" in err


# ---------------------------------------------------------------- without a window


@pytest.mark.parametrize("command", ["check", "passages"])
def test_no_qt_is_loaded(command: str, folder: Path) -> None:
    code = (
        "import sys; from literacy_app.cli import main;"
        f" code = main(['{command}', sys.argv[1], '--article', sys.argv[2]]);"
        " sys.exit(code or 'PySide6' in sys.modules or 'shiboken6' in sys.modules)"
    )
    arguments = [
        sys.executable,
        "-W",
        "error",
        "-c",
        code,
        folder / "fence.md",
        folder / "fence.txt",
    ]
    found = subprocess.run(
        list(map(str, arguments)), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
    assert found.stderr == ""


def test_output_is_utf_8_whatever_the_console_has(folder: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "literacy_app", "passages", folder / "bridge.md"],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert "“the most tested in the country”" in found.stdout.decode("utf-8")


def test_a_reader_who_has_seen_enough_is_no_error(folder: Path) -> None:
    quizzed = file_of(article("[It]{.plain id=1}."), quiz("\n\n".join(["## {.choice}"] * 900)))
    (folder / "many.md").write_text(quizzed, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "literacy_app", "check", folder / "many.md"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_key_may_be_checked_without_a_fingerprint(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bare.md").write_text(
        file_of(key("- [the old fence]{.plain id=1} a"), front=FRONT), "utf-8"
    )
    assert run("passages", folder / "bare.md", "--article", folder / "fence.txt") == 0
    assert "[fingerprint-missing]" in capsys.readouterr().err


# ---------------------------------------------------------------- the window


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ([], (None, None)),
        (["a.md"], (Path("a.md"), None)),
        (["--data", "there"], (None, Path("there"))),
        (["--data", "there", "a.md"], (Path("a.md"), Path("there"))),
        (["a.md", "--data", "there"], (Path("a.md"), Path("there"))),
        (["a.md", "--data=there"], (Path("a.md"), Path("there"))),
        (["--", "-a.md"], (Path("-a.md"), None)),
    ],
)
def test_the_window_opens_what_is_named(
    given: list[str], opened: tuple[Path | None, Path | None]
) -> None:
    assert what_to_open(given) == opened


@pytest.mark.parametrize("given", [["a", "b"], ["--data"], ["a", "b", "--data", "c"], ["a", "-x"]])
def test_other_arguments_are_refused(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        what_to_open(given)

    assert ended.value.code == 2
    assert "usage: literacy-app" in capsys.readouterr().err
