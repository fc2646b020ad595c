"""`literacy-app export`: its files, its messages, and what it does without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from literacy_app.cli import main
from literacy_app.commands.common import ERRORS, GOOD, UNUSABLE
from literacy_app.commands.export import FORMATS
from tests import builders
from tests.export.strict import Page

BODY = (
    '[It rains]{.speech kind=indirect source="Ada Quist" cue="says"}[^1], she says.\n\n[^1]: Hers.'
)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    path = tmp_path / "lesson.md"
    path.write_text(builders.file_of(builders.article(BODY)), encoding="utf-8")
    return path


def export(lesson: Path, *more: object) -> int:
    return main(["export", str(lesson), *map(str, more)])


def test_a_web_page(lesson: Path) -> None:
    out = lesson.with_suffix(".html")
    assert export(lesson, "--to", "html", "-o", out) == GOOD
    page = Page(out.read_text(encoding="utf-8"))
    assert page.faults == []
    assert page.one("mark", id="p1-1").text == "It rains"


def test_an_unknown_format_lists_those_there_are(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(lesson, "--to", "docx", "-o", "x") == UNUSABLE
    told = capsys.readouterr().err
    assert "there is no format “docx”" in told
    assert ", ".join(FORMATS) in told


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_can_t_be_written_is_told(
    form: str, lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = lesson.parent / "nowhere" / "page"
    assert export(lesson, "--to", form, "-o", out) == UNUSABLE
    assert f"{out} can't be written: " in capsys.readouterr().err


def test_a_lesson_with_errors_is_not_exported(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson.write_text(lesson.read_text(encoding="utf-8").replace(".speech", ".speach"), "utf-8")
    out = lesson.with_suffix(".html")
    assert export(lesson, "--to", "html", "-o", out) == ERRORS
    assert "“.speach”" in capsys.readouterr().err
    assert not out.exists()


def test_a_keyed_lesson_asks_for_its_article(
    lesson: Path, shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyed = Path(__file__).resolve().parents[2] / "lessons" / "g20-summit.md"
    out = lesson.with_suffix(".html")
    assert export(keyed, "--to", "html", "-o", out) == UNUSABLE
    assert "--article" in capsys.readouterr().err
    article = shared / "seed" / "article.txt"
    assert export(keyed, "--to", "html", "-o", out, "--article", article) == GOOD
    page = Page(out.read_text(encoding="utf-8"))
    assert page.faults == []
    assert len(page.all("a", role="doc-noteref")) == 41


def run(*arguments: object, code: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, without a display; `code` runs behind it."""
    script = (
        "import os, sys\n"
        "for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM'):\n"
        "    os.environ.pop(name, None)\n"
        "from literacy_app.cli import main\n"
        f"code = main({[str(each) for each in arguments]!r})\n{code}\nsys.exit(code)"
    )
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )


def test_a_web_page_needs_no_qt(lesson: Path) -> None:
    out = lesson.with_suffix(".html")
    code = "assert not any(name.startswith('PySide6') for name in sys.modules)"
    done = run("export", lesson, "--to", "html", "-o", out, code=code)
    assert (done.returncode, done.stderr) == (GOOD, "")
    assert out.exists()


def test_a_pdf_needs_no_display(lesson: Path) -> None:
    out = lesson.with_suffix(".pdf")
    done = run("export", lesson, "--to", "pdf", "-o", out)
    assert (done.returncode, done.stderr) == (GOOD, "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_picture_needs_no_display(lesson: Path) -> None:
    out = lesson.with_suffix(".png")
    done = run("picture", lesson, "-o", out)
    assert (done.returncode, done.stderr) == (GOOD, "")
    assert out.exists()


def test_another_language_is_spoken(lesson: Path) -> None:
    out = lesson.with_suffix(".html")
    done = run("export", lesson, "--to", "html", "-o", out, "--language", "x-long")
    assert done.returncode == GOOD
    page = Page(out.read_text(encoding="utf-8"))
    assert page.one("html").attributes["lang"] == "x-long"
    assert page.one("mark", id="p1-1").attributes["data-voice"] != "Reported speech"
