"""The lesson read last: given back while its file is the same, and read again when it isn't."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from literacy_app.lessonfile.files import read_lesson
from literacy_app.session import last_read
from literacy_app.session.last_read import LastRead
from literacy_app.session.shelf import Shelf
from tests.builders import article, file_of

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parents[1] / "lessonfile"
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


class Drawer:
    """Keeps a text as long as it lasts."""

    def __init__(self) -> None:
        self.text = ""

    def load(self) -> str:
        return self.text

    def keep(self, text: str) -> None:
        self.text = text

    def drop(self) -> None:
        self.text = ""


class NoArticles:
    """Keeps no article."""

    def remember(self, lesson_id: str, text: str, name: str, brought_at: datetime) -> None:
        raise NotImplementedError

    def of(self, lesson_id: str) -> None:
        return None

    def lesson_ids(self) -> tuple[str, ...]:
        return ()

    def forget(self, lesson_id: str) -> None:
        raise NotImplementedError


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    text = file_of(article("A fine day."))
    path.write_bytes(b"\xef\xbb\xbf" + text.encode().replace(b"\n", b"\r\n"))
    return path


def started(drawer: Drawer, reader: str = "1") -> LastRead:
    """What a new start of the app finds."""
    return LastRead(drawer, lambda: reader)


def keep(drawer: Drawer, path: Path) -> None:
    started(drawer).keep(path, read_lesson(path))


def test_it_comes_back_as_it_was_read(drawer: Drawer, path: Path) -> None:
    keep(drawer, path)
    last = started(drawer).of(path)
    read = read_lesson(path)

    assert last is not None
    assert (last.lesson, last.problems) == (read.lesson, read.problems)


def test_it_is_there_at_once(drawer: Drawer, path: Path) -> None:
    last = started(drawer)

    assert last.of(path) is None
    last.keep(path, read_lesson(path))
    assert last.of(path) is not None


def test_another_file_is_none_of_it(drawer: Drawer, path: Path) -> None:
    keep(drawer, path)
    other = path.with_name("b.md")
    other.write_bytes(path.read_bytes())

    assert started(drawer).of(other) is None


def test_a_file_that_has_changed_is_read_again(drawer: Drawer, path: Path) -> None:
    keep(drawer, path)
    path.write_bytes(path.read_bytes().replace(b"fine", b"grey"))  # of the same size

    assert started(drawer).of(path) is None


def test_of_a_file_that_is_gone_nothing_is_kept(drawer: Drawer, path: Path) -> None:
    keep(drawer, path)
    path.unlink()

    assert started(drawer).of(path) is None
    assert drawer.text == ""


def test_another_version_reads_it_again(drawer: Drawer, path: Path) -> None:
    keep(drawer, path)

    assert started(drawer, "2").of(path) is None
    assert started(drawer, "").of(path) is None


@pytest.mark.parametrize("text", ["{}", "[1, 2]", '["1", "a.md", "", [9999], []]', "nonsense"])
def test_what_makes_no_sense_is_passed_over(drawer: Drawer, path: Path, text: str) -> None:
    drawer.text = text

    assert started(drawer).of(path) is None


def test_a_file_that_changed_while_it_was_read_is_not_kept(drawer: Drawer, path: Path) -> None:
    read = read_lesson(path)
    path.write_text(file_of(article("Another day.")), "utf-8")
    started(drawer).keep(path, read)

    assert drawer.text == ""


def test_only_sound_lessons_with_their_articles_are_kept(drawer: Drawer, tmp_path: Path) -> None:
    broken = tmp_path / "broken.md"
    broken.write_text(file_of(article("[It]{.plane id=1} opens.")), "utf-8")
    for each in (broken, HERE / "fence.md"):
        keep(drawer, each)

    assert drawer.text == ""


def test_long_lessons_are_not_kept(
    drawer: Drawer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_read, "MOST_CHARACTERS", 30)
    keep(drawer, path)

    assert drawer.text == ""


def test_it_is_on_the_shelf_like_any_other(drawer: Drawer, path: Path) -> None:
    keep(drawer, path)
    shelf = Shelf((path.parent,), NoArticles(), lambda: NOON, last=started(drawer))
    opened = shelf.open(path)

    assert opened == started(drawer).of(path)
    assert [(each.path, each.card.words) for each in shelf.entries()] == [(path, 5)]
    assert list(shelf.words()) == [str(path)]


def test_a_start_that_finds_it_loads_no_parser(tmp_path: Path, path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from literacy_app import paths
from literacy_app.session.last_read import LastRead
from literacy_app.session.shelf import Shelf
from literacy_app.store.last_lesson import LastLesson
last = LastRead(LastLesson(Path({str(tmp_path)!r})), paths.version_of_reader)
shelf = Shelf((), None, None, last=last)
path = Path({str(path)!r})
print(shelf.what_is(path), shelf.open(path).lesson.title)
print(sorted({{"yaml", "literacy_app.lessonfile.parse"}} & {{*sys.modules}}))
"""
    starts = [
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
        ).stdout.splitlines()
        for _ in range(2)
    ]
    assert starts[0][0] == starts[1][0] != ""
    assert starts[0][1] == "['literacy_app.lessonfile.parse', 'yaml']"
    assert starts[1][1] == "[]"
