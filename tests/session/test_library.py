"""The library: cards from files, kept in an index, searched and filtered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from literacy_app.session.cards import Card
from literacy_app.session.library import Library
from literacy_app.session.search import Filter, Search
from literacy_app.store.database import Database
from literacy_app.store.library_index import LibraryIndex

LESSON = """---
id: {id}
title: {title}
language: {language}
level: {level}
teaches: [{teaches}]
---

# Article

## {title}

{text}
"""


def lesson(folder: Path, name: str, **values: str) -> Path:
    usual = {
        "title": "A title",
        "language": "en",
        "level": "1",
        "teaches": "speech",
        "text": "It rained.",
    }
    path = folder / f"{name}.md"
    path.write_text(LESSON.format(id=name, **{**usual, **values}), encoding="utf-8")
    return path


@pytest.fixture
def index() -> Iterator[LibraryIndex]:
    with Database.in_memory() as database:
        yield LibraryIndex(database)


def library(folder: Path, index: LibraryIndex) -> Library:
    return Library(lambda: [folder], index)


def refreshed(shelf: Library) -> list[str]:
    return [card.id for step in shelf.refresh() for card in step.cards]


def test_what_is_on_disk_gets_a_card(tmp_path: Path, index: LibraryIndex) -> None:
    lesson(tmp_path, "rain", title="Rain", level="2")
    shelf = library(tmp_path, index)
    assert shelf.cards() == []
    assert refreshed(shelf) == ["rain"]
    (card,) = shelf.cards()
    assert (card.title, card.level, card.words, card.teaches) == ("Rain", 2, 3, ("speech",))


def test_only_what_has_changed_is_read_again(tmp_path: Path, index: LibraryIndex) -> None:
    lesson(tmp_path, "rain")
    path = lesson(tmp_path, "snow")
    shelf = library(tmp_path, index)
    refreshed(shelf)
    assert refreshed(shelf) == []
    path.write_text(path.read_text().replace("A title", "Another title"))
    assert refreshed(shelf) == ["snow"]


def test_what_is_gone_is_dropped(tmp_path: Path, index: LibraryIndex) -> None:
    path = lesson(tmp_path, "rain")
    shelf = library(tmp_path, index)
    refreshed(shelf)
    path.unlink()
    (step,) = shelf.refresh()
    assert step.gone == (str(path),)
    assert shelf.cards() == []


def test_a_broken_lesson_is_shown_with_its_problem(tmp_path: Path, index: LibraryIndex) -> None:
    lesson(tmp_path, "rain", level="7")
    shelf = library(tmp_path, index)
    refreshed(shelf)
    (card,) = shelf.cards()
    assert card.is_broken
    assert "7" in str(card.problem)
    assert card.problem_line == 5


def test_a_cancel_keeps_what_was_read(tmp_path: Path, index: LibraryIndex) -> None:
    for number in range(60):
        lesson(tmp_path, f"l{number:02}")
    shelf = library(tmp_path, index)
    done: list[int] = []
    for step in shelf.refresh(lambda: 25 in done):
        done.append(step.done)
    assert done == [0, 25]
    assert len(shelf.cards()) == 25


def test_cards_of_another_folder_are_kept_apart(tmp_path: Path, index: LibraryIndex) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "ab").mkdir()
    lesson(tmp_path / "a", "rain")
    lesson(tmp_path / "ab", "snow")
    refreshed(library(tmp_path, index))
    assert [card.id for card in library(tmp_path / "a", index).cards()] == ["rain"]


CARDS = (
    Card("a.md", title="The bridge", level=1, language="en", teaches=("speech",)),
    Card("b.md", title="Snow", level=2, language="de", teaches=("speech", "inference")),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["a.md", "b.md"]),
        (Filter("BRIDGE"), ["a.md", "b.md"]),
        (Filter("snow bridge"), ["b.md"]),
        (Filter("thaw"), []),
        (Filter(levels=frozenset({2})), ["b.md"]),
        (Filter(voices=frozenset({"inference"})), ["b.md"]),
        (Filter(languages=frozenset({"en"})), ["a.md"]),
    ],
)
def test_searching(wanted: Filter, found: list[str]) -> None:
    search = Search({"a.md": "it opens in april", "b.md": "over the bridge"})
    assert [card.path for card in search.find(CARDS, wanted)] == found
