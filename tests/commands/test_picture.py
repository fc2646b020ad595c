"""`picture`: what it refuses, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.cli import main
from literacy_app.commands.common import GOOD, UNUSABLE
from tests.shipped import LESSONS

LESSON = str(LESSONS / "library-opens.md")


@pytest.mark.parametrize(
    ("options", "trouble"),
    [
        (["--page", "reading"], "-o FILE.png"),
        (["--page", "nowhere"], "no page “nowhere”"),
        (["--theme", "pink"], "no theme “pink”; there are light, dark"),
        (["--size", "1280"], "between 200 and 8000"),
        (["--size", "1280x9000"], "between 200 and 8000"),
        (["--text", "300"], "between 80 and 250"),
        (["--passage", "nobody"], "no marked passage 'nobody'"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    options: list[str], trouble: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "page.png"
    output = [] if trouble.startswith("-o") else ["-o", str(picture)]

    assert main(["picture", LESSON, *output, *options]) == UNUSABLE

    assert trouble in capsys.readouterr().err
    assert not picture.exists()


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["picture", LESSON, "-o", str(tmp_path / "gone" / "page.png")]) == UNUSABLE

    assert "does its folder exist?" in capsys.readouterr().err


def test_the_pages_are_listed_without_a_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["picture", "--page", "help"]) == GOOD

    assert {"reading", "home", "guideline"} <= set(capsys.readouterr().out.split())


def test_a_page_needs_a_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["picture", "-o", "page.png"]) == UNUSABLE

    assert "name the lesson" in capsys.readouterr().err
