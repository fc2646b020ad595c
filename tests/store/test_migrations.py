from __future__ import annotations

import hashlib
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from literacy_app.store import upkeep
from literacy_app.store.articles import BroughtArticle, BroughtArticles
from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from literacy_app.store.errors import UnusableFolder
from literacy_app.store.profiles import Profiles
from literacy_app.store.runs import Runs
from literacy_app.store.schema import MIGRATIONS, Migration, migrations
from literacy_app.store.settings import Settings
from literacy_app.store.skills import Skills
from literacy_app.store.upkeep import database_path, kept_copies
from tests.old_databases.make import ANSWER, CARD, LEARNER, RUN

SAMPLES = Path(__file__).resolve().parents[1] / "old_databases"
RELEASED = {
    1: "436892ae901ce6278521423dfc8c863ada3afca45309f07e9ce2051a2634d1c9",
    2: "842b91ef4df8aba7d9659df70b77ec20c6de1a162214320138aee6e2c25cb5b9",
    3: "1ba3c0d351ed7393ea26d12396ea2ab3f8e6f67e8788ecc031626e4230348770",
}
NEWEST = max(RELEASED)


def old(folder: Path, version: int = NEWEST) -> Path:
    """A data folder with the sample of that version."""
    shutil.copy(SAMPLES / f"v{version}.db", database_path(folder))
    return folder


def with_next(folder: Path, sql: str) -> tuple[Migration, ...]:
    """The migrations that ship, and one more."""
    known = migrations()
    path = folder / "next.sql"
    path.write_text(sql)
    return (*known, Migration(len(known) + 1, path))


def test_every_migration_stays_as_it_was_released() -> None:
    found = {each.number: hashlib.sha256(each.sql().encode()).hexdigest() for each in migrations()}

    assert found == RELEASED


def test_migrations_are_numbered_without_a_gap(tmp_path: Path) -> None:
    (tmp_path / "0001_start.sql").touch()
    (tmp_path / "notes.txt").touch()
    assert [each.number for each in migrations(tmp_path)] == [1]

    (tmp_path / "0003_later.sql").touch()
    with pytest.raises(ValueError, match="not numbered"):
        migrations(tmp_path)
    assert MIGRATIONS.is_dir()


@pytest.mark.parametrize("version", RELEASED)
def test_a_database_of_every_version_is_read(tmp_path: Path, version: int) -> None:
    with Database.open(old(tmp_path, version)) as database:
        assert Settings(database).get("theme") == "dark"
        assert BroughtArticles(database).of("bridge-in-april") == BroughtArticle(
            "bridge-in-april",
            "The bridge opens\r\n\r\n“In April”, says the mayor.\n",
            "bridge.txt",
            datetime(2026, 3, 14, 9, 26, tzinfo=UTC),
        )
        assert database.notice is None


@pytest.mark.parametrize("version", [each for each in RELEASED if each >= 3])
def test_so_is_what_was_answered(tmp_path: Path, version: int) -> None:
    with Database.open(old(tmp_path, version)) as database:
        assert Profiles(database).all() == (LEARNER,)
        assert Runs(database, LEARNER.id).unfinished() == RUN
        assert Attempts(database, LEARNER.id).of_run(RUN.id) == (ANSWER,)
        assert Skills(database, LEARNER.id).cards() == (CARD,)


def test_a_migration_keeps_a_backup_that_is_whole(tmp_path: Path) -> None:
    steps = with_next(tmp_path, "ALTER TABLE settings ADD COLUMN since TEXT;")
    folder = old(tmp_path)

    with Database.open(folder, steps) as database:
        assert database.rows("SELECT value, since FROM settings") == [("dark", None)]
        assert database.rows("PRAGMA user_version") == [(NEWEST + 1,)]
    (backup,) = kept_copies(database_path(folder))
    assert backup.name == f"literacy-app.backup-v{NEWEST}-1.db"
    backup.rename(database_path(folder))
    with Database.open(folder) as database:
        assert Settings(database).get("theme") == "dark"


@pytest.mark.parametrize(
    "sql",
    ["CREATE TABLE more (a TEXT); SELECT * FROM nowhere;", "CREATE TABLE settings (a TEXT);"],
)
def test_a_migration_that_fails_changes_nothing(tmp_path: Path, sql: str) -> None:
    folder = old(tmp_path)

    with pytest.raises(sqlite3.OperationalError):
        Database.open(folder, with_next(tmp_path, sql))
    with Database.open(folder) as database:
        assert Settings(database).get("theme") == "dark"
        assert database.rows("SELECT name FROM sqlite_schema WHERE name = 'more'") == []


def test_without_a_sound_backup_there_is_no_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = old(tmp_path)
    answers = iter([{"settings": 1}, {"settings": 0}])
    monkeypatch.setattr(upkeep, "_contents", lambda _connection: next(answers))

    with pytest.raises(UnusableFolder, match="backup"):
        Database.open(folder, with_next(tmp_path, "CREATE TABLE more (a TEXT);"))
    assert kept_copies(database_path(folder)) == []
    with Database.open(folder) as database:
        assert Settings(database).get("theme") == "dark"


def test_what_a_process_left_half_done_is_no_hindrance(tmp_path: Path) -> None:
    for name in ("literacy-app.new", "literacy-app.new-journal", "literacy-app.lock"):
        (tmp_path / name).write_bytes(b"")

    with Database.open(tmp_path) as database:
        assert Settings(database).get("theme", "none") == "none"
    assert not (tmp_path / "literacy-app.new").exists()


def test_a_file_system_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: Path) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", refuse)
    with Database.open(tmp_path) as database:
        Settings(database).set("theme", "dark")
    assert not (tmp_path / "literacy-app.new").exists()
