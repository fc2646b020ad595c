"""The shelf: which lessons there are, and the articles brought for the keyed ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from literacy_app.domain.problems import Message
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.session.shelf import Shelf
from literacy_app.store.errors import StoreError
from tests.builders import article, file_of

HERE = Path(__file__).resolve().parents[1] / "lessonfile"
FENCE = (HERE / "fence.txt").read_text(encoding="utf-8")
OTHER = "Quite another text about quite another thing in quite another town, by somebody else."
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Kept:
    text: str
    name: str
    brought_at: datetime


@dataclass
class Articles:
    """What is kept, or StoreError where nothing can be."""

    kept: dict[str, Kept] = field(default_factory=dict)
    is_full: bool = False

    def remember(self, lesson_id: str, text: str, name: str, brought_at: datetime) -> None:
        if self.is_full:
            raise StoreError(Message.of("the disk is full."))
        self.kept[lesson_id] = Kept(text, name, brought_at)

    def of(self, lesson_id: str) -> Kept | None:
        return self.kept.get(lesson_id)

    def lesson_ids(self) -> tuple[str, ...]:
        return tuple(self.kept)

    def forget(self, lesson_id: str) -> None:
        self.kept.pop(lesson_id, None)


@pytest.fixture
def articles() -> Articles:
    return Articles()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lessons = tmp_path / "lessons"
    lessons.mkdir()
    (lessons / "a.md").write_text(file_of(article("Words.")), "utf-8")
    (lessons / "b.md").write_text("---\ntitle: [\n---\n\n# Article\n", "utf-8")
    keyed = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(FENCE))
    (lessons / "fence.md").write_text(keyed, "utf-8")
    return lessons


@pytest.fixture
def shelf(folder: Path, articles: Articles) -> Shelf:
    return Shelf((folder,), articles, lambda: NOON)


def needing(shelf: Shelf) -> list[str]:
    return [each.path.name for each in shelf.entries() if each.needs_article]


def passages(shelf: Shelf, path: Path) -> int:
    """How many passages the lesson's article has."""
    lesson = shelf.open(path).lesson
    assert lesson is not None
    return sum(len(each.passages) for each in lesson.articles)


# ---------------------------------------------------------------- lessons


def test_all_lessons_are_there_the_broken_one_too(shelf: Shelf) -> None:
    assert sorted(each.path.name for each in shelf.entries()) == ["a.md", "b.md", "fence.md"]


def test_a_broken_lesson_opens_to_its_problems(shelf: Shelf, folder: Path) -> None:
    opened = shelf.open(folder / "b.md")
    assert opened.lesson is None
    assert opened.problems[0].path == str(folder / "b.md")


def test_a_lesson_is_read_again_when_its_file_has_changed(shelf: Shelf, folder: Path) -> None:
    assert shelf.open(folder / "a.md").lesson is not None
    (folder / "a.md").write_text(file_of(article("[It]{.plane id=1} opens.")), "utf-8")
    assert shelf.open(folder / "a.md").lesson is None
    (folder / "a.md").unlink()
    assert [each.code for each in shelf.open(folder / "a.md").problems] == ["file-missing"]


def test_a_file_added_is_on_the_shelf(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "own.md"
    path.write_text(
        file_of(article("Words."), front="id: own\ntitle: Own\nlanguage: en\nlevel: 1\n"), "utf-8"
    )
    shelf.add(path)
    shelf.open(path)
    assert "own.md" in [each.path.name for each in shelf.entries()]


# ---------------------------------------------------------------- articles brought


def test_a_keyed_lesson_needs_its_article(shelf: Shelf, folder: Path) -> None:
    assert needing(shelf) == ["fence.md"]
    opened = shelf.open(folder / "fence.md")
    assert opened.lesson is not None
    assert opened.lesson.articles == ()


@pytest.mark.parametrize("among_all", [True, False])
def test_an_article_brought_is_recognised_and_kept(
    shelf: Shelf, folder: Path, articles: Articles, among_all: bool
) -> None:
    path = folder / "fence.md"
    brought = shelf.bring(None if among_all else path, FENCE, "fence.txt")
    assert (brought.lesson_path, brought.share, brought.problems) == (path, 1, ())
    assert articles.kept == {"old-fence": Kept(FENCE, "fence.txt", NOON)}
    assert needing(shelf) == []
    assert passages(shelf, path) == 11


@pytest.mark.parametrize("among_all", [True, False])
def test_another_text_is_not(
    shelf: Shelf, folder: Path, articles: Articles, among_all: bool
) -> None:
    brought = shelf.bring(None if among_all else folder / "fence.md", OTHER, "other.txt")
    assert (brought.lesson_path, brought.share) == (None, 0)
    assert str(brought.problems[0]).startswith("other.txt: error: ")
    assert "0 %" in str(brought.problems[0])
    assert articles.kept == {}


def test_an_article_forgotten_is_needed_again(
    shelf: Shelf, folder: Path, articles: Articles
) -> None:
    shelf.bring(None, FENCE, "fence.txt")
    shelf.forget("old-fence")
    assert articles.kept == {}
    assert needing(shelf) == ["fence.md"]
    assert passages(shelf, folder / "fence.md") == 0


@pytest.mark.parametrize("is_full", [False, True])
def test_an_article_just_forgotten_can_be_kept_again(
    shelf: Shelf, folder: Path, articles: Articles, is_full: bool
) -> None:
    articles.is_full = is_full
    shelf.bring(None, FENCE, "fence.txt")
    before = dict(articles.kept)
    forgotten = shelf.forget("old-fence")
    assert forgotten is not None
    problems = shelf.keep_again(forgotten)
    assert articles.kept == before
    assert bool(problems) == is_full
    assert passages(shelf, folder / "fence.md") == 11
    assert shelf.forget("another") is None


def test_an_article_that_can_t_be_kept_is_there_until_the_end(
    shelf: Shelf, folder: Path, articles: Articles
) -> None:
    articles.is_full = True
    brought = shelf.bring(None, FENCE, "fence.txt")
    assert brought.lesson_path == folder / "fence.md"
    [problem] = brought.problems
    assert not problem.is_error
    assert "the disk is full" in str(problem)
    assert needing(shelf) == []
    assert passages(shelf, folder / "fence.md") == 11
    shelf.forget("old-fence")
    assert needing(shelf) == ["fence.md"]


def test_an_article_kept_for_another_lesson_of_that_id_is_not_taken(
    shelf: Shelf, folder: Path, articles: Articles
) -> None:
    articles.remember("old-fence", OTHER, "other.txt", NOON)
    assert passages(shelf, folder / "fence.md") == 0


def test_an_article_that_has_changed_a_little_opens_with_what_is_missing(
    shelf: Shelf, folder: Path
) -> None:
    shelf.bring(None, FENCE.replace("claimed", "said"), "fence.txt")
    opened = shelf.open(folder / "fence.md")
    assert [each.code for each in opened.problems] == ["anchor-missing", "cue-not-found"]
    assert passages(shelf, folder / "fence.md") == 10


# ---------------------------------------------------------------- the class's folder


@pytest.fixture
def class_folder(tmp_path: Path) -> Path:
    path = tmp_path / "class"
    path.mkdir()
    (path / "other.txt").write_text(OTHER, "utf-8")
    (path / "picture.png").write_bytes(b"\x89PNG")
    (path / "broken.html").write_bytes(b"\x00")
    return path


def test_an_article_in_the_folder_for_the_class_need_not_be_brought(
    folder: Path, class_folder: Path, articles: Articles
) -> None:
    shelf = Shelf((folder,), articles, lambda: NOON, lambda: class_folder)
    assert needing(shelf) == ["fence.md"]
    (class_folder / "fence.txt").write_text(FENCE, "utf-8")
    assert needing(shelf) == []
    assert passages(shelf, folder / "fence.md") == 11
    assert articles.kept == {}
    (class_folder / "fence.txt").unlink()
    assert needing(shelf) == ["fence.md"]


@pytest.mark.parametrize("chosen", [None, Path("/nowhere/at/all")])
def test_a_folder_that_isn_t_there_holds_nothing(
    folder: Path, articles: Articles, chosen: Path | None
) -> None:
    assert needing(Shelf((folder,), articles, lambda: NOON, lambda: chosen)) == ["fence.md"]


# ---------------------------------------------------------------- files dropped


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("lesson.md", file_of(article("Words.")), "lesson"),
        ("lesson.MD", file_of(article("Words.")), "lesson"),
        ("article.md", "# A headline\n\nWords.", "article"),
        ("article.txt", "Words.", "article"),
        ("article.HTML", "<p>Words.", "article"),
        ("picture.png", "", "unknown"),
        ("noname", "Words.", "unknown"),
    ],
)
def test_what_a_file_is_to_the_app(
    shelf: Shelf, tmp_path: Path, name: str, text: str, what: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert shelf.what_is(tmp_path / name) == what


def test_a_folder_is_one(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.what_is(tmp_path) == "folder"
    assert shelf.open_article_file(HERE / "fence.txt") == FENCE
