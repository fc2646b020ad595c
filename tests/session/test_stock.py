"""The stock of cards, what is shown of it, and the records that the index keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from literacy_app.domain.problems import Message
from literacy_app.session.browsing import Browsing, Section
from literacy_app.session.cards import NO_LESSON, Card, cards_of, record_of, shelf_order
from literacy_app.session.library import Library, MemoryIndex, Within
from literacy_app.session.search import Choices, Filter, choices_among
from literacy_app.session.shelf import Shelf
from literacy_app.session.stock import FEW, Stock
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.database import Database
from literacy_app.store.errors import StoreError
from literacy_app.store.library_index import IndexedFile, LibraryIndex
from tests.session.test_library import lesson


def titles(stock: Stock) -> list[str]:
    return [card.title for card in stock.cards()]


class TestRecords:
    BROKEN = Card(
        "a.md", problem=Message.of("no {n}", n=3), hint=Message.of("mend"), problem_line=4, errors=2
    )
    WHOLE = Card("b.md", "b", "„B“", "de", 2, "Hören", ("speech",), 400, 9, "fictional")

    def test_a_card_comes_back_as_it_was(self) -> None:
        cards = [self.BROKEN, self.WHOLE]
        assert cards_of(map(record_of, cards)) == cards

    @pytest.mark.parametrize(
        "record", ["", "{", '{"form": 1}', "[1, 2]", "[2, ", "[2, 3]", NO_LESSON, "null", "[2]"]
    )
    def test_what_is_no_record_of_today_holds_no_card(self, record: str) -> None:
        assert cards_of([record, record_of(self.WHOLE), record]) == [self.WHOLE]

    def test_records_of_an_older_form_are_read_again(self, tmp_path: Path) -> None:
        path = lesson(tmp_path, "rain", title="Rain")
        status = path.stat()
        index = MemoryIndex()
        index.put([IndexedFile(str(path), status.st_mtime_ns, status.st_size, '{"form": 1}')])
        stock = Stock(lambda: [tmp_path], index)
        assert titles(stock) == ["Rain"]


class TestStock:
    def test_a_few_are_there_at_once_and_the_rest_when_read(self, tmp_path: Path) -> None:
        for number in range(30):
            lesson(tmp_path, f"l{number:02}", title=f"Lesson {number}")
        index = MemoryIndex()
        stock = Stock(lambda: [tmp_path], index)
        assert len(titles(stock)) == FEW
        for step in Library(lambda: [tmp_path], index).refresh():
            stock.take(step)
        assert titles(stock) == [f"Lesson {number}" for number in range(30)]
        assert len(stock.words) == 30

    def test_what_another_has_read_is_taken_over(self, tmp_path: Path) -> None:
        index, places = MemoryIndex(), [tmp_path / "a"]
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            lesson(tmp_path / name, name, title=name.upper())
        stock = Stock(lambda: places, index)
        assert titles(stock) == ["A"]
        for _ in Library(lambda: [tmp_path / "b"], index).refresh():
            pass
        places.append(tmp_path / "b")
        stock.read_all()
        assert titles(stock) == ["A", "B"]
        places.pop()
        assert titles(stock) == ["A"]

    def test_a_file_in_two_places_is_there_once(self, tmp_path: Path) -> None:
        path = lesson(tmp_path, "rain")
        (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
        stock = Stock(lambda: [tmp_path, path, tmp_path / "again"], MemoryIndex())
        assert len(titles(stock)) == 1

    def test_files_that_are_no_lessons_are_looked_into_once(self, tmp_path: Path) -> None:
        (tmp_path / "README.md").write_text("# Read me\n")
        (tmp_path / "notes.txt").write_text("---\n")
        library = Library(lambda: [tmp_path], MemoryIndex())
        assert [step.total for step in library.refresh()] == [1, 1]
        assert [step.total for step in library.refresh()] == [0]
        assert library.cards() == []

    def test_an_index_that_cannot_be_written_hides_nothing(self, tmp_path: Path) -> None:
        class Full(MemoryIndex):
            def put(self, files: object) -> None:
                raise StoreError(Message.of("the disk is full"))

        lesson(tmp_path, "rain", title="Rain")
        stock = Stock(lambda: [tmp_path], Full())
        assert titles(stock) == ["Rain"]

    def test_a_place_may_be_missing(self, tmp_path: Path) -> None:
        assert titles(Stock(lambda: [tmp_path / "stick"], MemoryIndex())) == []

    def test_numbers_in_titles_are_in_their_order(self) -> None:
        cards = [Card(f"{title}.md", title=title) for title in ("M 10", "M 9b", "M 2", "A", "10")]
        assert [each.title for each in sorted(cards, key=shelf_order)] == [
            *("10", "A", "M 2", "M 9b", "M 10")
        ]


def test_a_place_holds_what_is_below_it() -> None:
    within = Within([Path("/a/b"), Path("/c/one.md")])
    assert [path in within for path in ("/a/b/x.md", "/a/bc/x.md", "/c/one.md", "/c/two.md")] == [
        *(True, False, True, False)
    ]


class TestShelf:
    @pytest.fixture(autouse=True)
    def _database(self) -> Iterator[None]:
        with Database.in_memory() as self.database:
            yield

    def shelf(self, folder: Path, index: LibraryIndex | None = None) -> Shelf:
        articles = BroughtArticles(self.database)
        return Shelf((folder,), articles, lambda: datetime.now(UTC), index=index)

    def test_opening_a_lesson_tells_what_is_in_it_now(self, tmp_path: Path) -> None:
        path = lesson(tmp_path, "rain", title="Rain", level="7")
        shelf = self.shelf(tmp_path)
        assert shelf.entries()[0].card.is_broken
        path.write_text(path.read_text().replace("level: 7", "level: 1"))
        shelf.open(path)
        assert not shelf.entries()[0].card.is_broken

    def test_what_is_added_can_be_removed(self, tmp_path: Path) -> None:
        (tmp_path / "own").mkdir()
        path = lesson(tmp_path, "rain")
        shelf = self.shelf(tmp_path / "own")
        shelf.add(path)
        shelf.open(path)
        assert [each.path for each in shelf.entries()] == [path]
        shelf.remove(path)
        assert shelf.entries() == ()

    def test_the_next_start_reads_no_lesson(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lesson(tmp_path, "rain", title="Rain")
        index = LibraryIndex(self.database)
        self.shelf(tmp_path, index).entries()

        def read(path: Path) -> None:
            raise AssertionError(path)

        monkeypatch.setattr("literacy_app.lessonfile.files.read_lesson", read)
        (entry,) = self.shelf(tmp_path, index).entries()
        assert entry.card.title == "Rain"


@dataclass(frozen=True)
class Entry:
    card: Card


CARDS = (
    Card("a.md", title="A", level=1, language="en", teaches=("speech",)),
    Card("b.md", title="B", level=2, language="en", teaches=("speech", "inference")),
    Card("c.md", errors=1),
)


class TestBrowsing:
    def browsing(self, *recent: str, cards: tuple[Card, ...] = CARDS) -> Browsing[Entry]:
        made = Browsing(
            lambda: [Entry(each) for each in cards], dict, lambda: [Path(each) for each in recent]
        )
        made.refresh()
        return made

    def shown(self, browsing: Browsing[Entry]) -> dict[Section, list[str]]:
        return {
            group.section: [each.card.path for each in group.entries] for group in browsing.groups()
        }

    def test_sound_lessons_stand_before_broken_ones(self) -> None:
        assert self.shown(self.browsing()) == {
            Section.LESSONS: ["a.md", "b.md"],
            Section.BROKEN: ["c.md"],
        }

    def test_recent_ones_stand_on_top_and_only_there(self) -> None:
        assert self.shown(self.browsing("b.md", "c.md", "gone.md")) == {
            Section.RECENT: ["b.md"],
            Section.LESSONS: ["a.md"],
            Section.BROKEN: ["c.md"],
        }

    def test_what_is_found_stands_together(self) -> None:
        browsing = self.browsing("b.md")
        browsing.wanted = Filter(levels=frozenset({2}))
        assert self.shown(browsing) == {Section.FOUND: ["b.md"]}
        browsing.wanted = Filter("c.md")
        assert self.shown(browsing) == {Section.FOUND: ["c.md"]}
        browsing.wanted = Filter("nowhere")
        assert self.shown(browsing) == {}

    def test_what_can_no_longer_be_chosen_is_asked_for_no_longer(self) -> None:
        cards = list(CARDS)
        browsing = Browsing(lambda: [Entry(each) for each in cards], dict)
        browsing.refresh()
        browsing.wanted = Filter("b", frozenset({2}), frozenset({"inference"}))
        del cards[1]
        browsing.refresh()
        assert browsing.wanted == Filter("b")

    def test_choices_are_there_where_lessons_differ(self) -> None:
        assert choices_among(CARDS) == Choices((1, 2), ("speech", "inference"), ())
        assert choices_among(CARDS[:1]) == Choices()
        german = CARDS[0]._replace(path="d.md", language="de")
        assert choices_among((CARDS[0], german)) == Choices((), (), ("de", "en"))
