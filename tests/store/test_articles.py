from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from random import Random

import pytest

from literacy_app.store.articles import BroughtArticle, BroughtArticles
from literacy_app.store.database import Database
from literacy_app.store.upkeep import database_path

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
TEXT = "The bridge opens\r\n\r\n“In April”, says\xa0the mayor.\n"


def test_a_text_comes_back_as_it_was_brought(database: Database) -> None:
    articles = BroughtArticles(database)
    articles.remember("bridge", TEXT, "bridge.txt", NOW)

    assert articles.of("bridge") == BroughtArticle("bridge", TEXT, "bridge.txt", NOW)
    assert articles.of("other") is None
    assert articles.lesson_ids() == ("bridge",)


def test_the_last_text_brought_counts(database: Database) -> None:
    articles = BroughtArticles(database)
    articles.remember("bridge", "first", "a.txt", NOW)
    articles.remember("bridge", TEXT, "b.txt", NOW)

    found = articles.of("bridge")
    assert found is not None
    assert (found.text, found.name) == (TEXT, "b.txt")


def test_times_are_kept_in_utc(database: Database) -> None:
    articles = BroughtArticles(database)
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))
    articles.remember("bridge", TEXT, "", there)

    found = articles.of("bridge")
    assert found is not None
    assert found.brought_at == NOW
    assert found.brought_at.utcoffset() == timedelta(0)
    with pytest.raises(ValueError, match="zone"):
        articles.remember("bridge", TEXT, "", NOW.replace(tzinfo=None))


def letters(random: Random, length: int) -> str:
    return "".join(random.choice("abcdefghij ") for _ in range(length))


def found_in(folder: Path, text: str) -> list[str]:
    """The files of the folder in which any part of the text stands."""
    parts = [text[start : start + 20].encode() for start in range(0, len(text) - 19, 50)]
    return [
        each.name for each in folder.iterdir() if any(part in each.read_bytes() for part in parts)
    ]


@pytest.mark.parametrize("length", [30, 700, 3_000, 60_000])
def test_a_forgotten_text_is_found_in_no_file(tmp_path: Path, length: int) -> None:
    random = Random(length)
    texts = {f"lesson-{number}": letters(random, length) for number in range(12)}
    with Database.open(tmp_path) as database:
        articles = BroughtArticles(database)
        for lesson_id, text in texts.items():
            articles.remember(lesson_id, letters(random, length // 2), "earlier", NOW)
            articles.remember(lesson_id, text, "later", NOW)
        for lesson_id in ("lesson-3", "lesson-4", "lesson-11"):
            articles.forget(lesson_id)
            articles.forget(lesson_id)

            assert articles.of(lesson_id) is None
            assert found_in(tmp_path, texts[lesson_id]) == []
        assert len(articles.lesson_ids()) == 9
        assert found_in(tmp_path, texts["lesson-5"]) == ["literacy-app.db"]


def test_nor_in_copies_and_copies_of_others_stay(tmp_path: Path) -> None:
    mine, other = letters(Random(1), 20_000), letters(Random(2), 20_000)
    with Database.open(tmp_path) as database:
        BroughtArticles(database).remember("mine", mine, "", NOW)
        BroughtArticles(database).remember("other", other, "", NOW)
    content = database_path(tmp_path).read_bytes()
    (tmp_path / "literacy-app.backup-v1-1.db").write_bytes(content)
    (tmp_path / "literacy-app.damaged-1.db").write_bytes(b"damaged " + content[:9_000])
    (tmp_path / "literacy-app.damaged-1.db-journal").write_bytes(mine[7_000:11_000].encode())
    (tmp_path / "literacy-app.damaged-2.db").write_bytes(b"damaged " + other.encode())

    with Database.open(tmp_path) as database:
        BroughtArticles(database).forget("mine")

    assert found_in(tmp_path, mine) == []
    assert (tmp_path / "literacy-app.damaged-2.db").exists()
