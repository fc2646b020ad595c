from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from literacy_app.store import upkeep
from literacy_app.store.database import Database
from literacy_app.store.errors import (
    BusyDatabase,
    DamagedDatabase,
    NewerDatabase,
    StoreError,
    UnusableFolder,
    damaged,
)
from literacy_app.store.schema import migrations
from literacy_app.store.settings import Settings
from literacy_app.store.upkeep import database_path, kept_copies

ROOT = Path(__file__).resolve().parents[2]


def filled(folder: Path) -> Path:
    """A database with something in it; returns its path."""
    with Database.open(folder) as database:
        Settings(database).set("theme", "dark")
    return database_path(folder)


def theme(folder: Path) -> str:
    with Database.open(folder) as database:
        return Settings(database).get("theme", "none")


def test_what_was_written_is_there_the_next_time(tmp_path: Path) -> None:
    filled(tmp_path / "not" / "yet" / "there")

    assert theme(tmp_path / "not" / "yet" / "there") == "dark"


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "Ada's “data” 100% ?mode=ro #1"
    filled(folder)

    assert theme(folder) == "dark"
    assert [each.name for each in tmp_path.iterdir()] == [folder.name]


def test_creating_leaves_nothing_else_behind(tmp_path: Path) -> None:
    filled(tmp_path)

    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "literacy-app.db",
        "literacy-app.lock",
    ]


def test_it_works_under_the_settings_that_keep_data_safe(database: Database) -> None:
    for name, value in [("journal_mode", "delete"), ("synchronous", 3), ("foreign_keys", 1),
                        ("secure_delete", 1), ("temp_store", 2)]:  # fmt: skip
        assert database.rows(f"PRAGMA {name}") == [(value,)]


def test_in_memory_it_works_and_is_forgotten() -> None:
    with Database.in_memory() as database:
        Settings(database).set("theme", "dark")

        assert Settings(database).get("theme") == "dark"
        assert database.path is None
        database.compact()
    with Database.in_memory() as database:
        assert Settings(database).get("theme") == ""


def test_an_exception_undoes_the_whole_transaction(database: Database) -> None:
    settings = Settings(database)

    def half() -> None:
        with database.writing() as run:
            run("INSERT INTO settings VALUES ('a', 'b')")
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert settings.get("a", "undone") == "undone"
    settings.set("a", "c")
    assert settings.get("a") == "c"


def test_a_mistake_of_ours_is_no_store_error(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.rows("SELECT * FROM nowhere")


class TestNewer:
    def newer(self, folder: Path) -> Path:
        path = filled(folder)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 99")
        return path

    def test_it_is_refused_and_left_as_it_is(self, tmp_path: Path) -> None:
        path = self.newer(tmp_path)
        content = path.read_bytes()

        with pytest.raises(NewerDatabase, match="newer version of the app"):
            Database.open(tmp_path)
        assert path.read_bytes() == content
        assert kept_copies(path) == []

    def test_a_window_left_open_writes_no_more(self, tmp_path: Path) -> None:
        with Database.open(tmp_path) as database:
            self.newer(tmp_path)
            with pytest.raises(NewerDatabase):
                Settings(database).set("theme", "light")


def overwritten(content: bytes) -> bytes:
    return content[:4096] + b"\xee" * (len(content) - 4096)


def large(folder: Path) -> Path:
    """A database too large to be looked at whole whenever it is opened."""
    path = filled(folder)
    with Database.open(folder) as database, database.writing() as run:
        for number in range(5_000):
            run("INSERT INTO settings VALUES (?, ?)", f"large-{number}", "x" * 1_000)
    return path


class TestDamaged:
    @pytest.mark.parametrize(
        "content",
        [b"", b"no database", b"\0" * 8192, b"SQLite format 3\0" + b"\xff" * 4096],
        ids=["empty", "text", "zeros", "header only"],
    )
    def test_what_is_no_database_is_kept_under_another_name(
        self, tmp_path: Path, content: bytes
    ) -> None:
        path = database_path(tmp_path)
        path.write_bytes(content)

        with Database.open(tmp_path) as database:
            assert "literacy-app.damaged-1.db" in str(database.notice)
            Settings(database).set("theme", "light")
        assert (tmp_path / "literacy-app.damaged-1.db").read_bytes() == content
        assert theme(tmp_path) == "light"

    @pytest.mark.parametrize("change", [overwritten, lambda content: content[:5000]])
    def test_so_is_one_that_was_sound(self, tmp_path: Path, change: object) -> None:
        assert callable(change)
        path = filled(tmp_path)
        path.write_bytes(change(path.read_bytes()))

        assert theme(tmp_path) == "none"
        assert [each.name for each in kept_copies(path)] == ["literacy-app.damaged-1.db"]
        with Database.open(tmp_path) as database:
            assert database.notice is None

    def test_a_large_one_that_is_cut_off_is_noticed_too(self, tmp_path: Path) -> None:
        path = large(tmp_path)
        with path.open("r+b") as file:
            file.truncate(4_500_000)

        assert theme(tmp_path) == "none"

    def test_a_large_one_is_looked_at_whole_once_damage_was_met(self, tmp_path: Path) -> None:
        path = large(tmp_path)
        content = path.read_bytes()
        path.write_bytes(content[:-2_000_000] + b"\xee" * 2_000_000)

        with Database.open(tmp_path) as database:
            assert database.notice is None
            with pytest.raises(DamagedDatabase, match="Start the app again"):
                database.rows("SELECT sum(length(value)) FROM settings WHERE key > 'large'")
        with Database.open(tmp_path) as database:
            assert "literacy-app.damaged-1.db" in str(database.notice)
            assert Settings(database).get("theme", "none") == "none"
        with Database.open(tmp_path) as database:
            assert database.notice is None

    def test_a_false_alarm_costs_nothing(self, tmp_path: Path) -> None:
        path = large(tmp_path)
        upkeep.suspect(path)

        assert theme(tmp_path) == "dark"
        assert not upkeep.is_suspect(path)
        assert kept_copies(path) == []

    def test_none_is_ever_overwritten(self, tmp_path: Path) -> None:
        for content in (b"first", b"second"):
            database_path(tmp_path).write_bytes(content)
            theme(tmp_path)

        assert (tmp_path / "literacy-app.damaged-1.db").read_bytes() == b"first"
        assert (tmp_path / "literacy-app.damaged-2.db").read_bytes() == b"second"

    def test_its_journal_goes_with_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = database_path(tmp_path)
        path.write_bytes(b"no database")
        (tmp_path / "literacy-app.db-journal").write_bytes(b"its journal")

        def refuse(_path: Path) -> int:  # SQLite itself would have removed this journal
            raise damaged(path)

        monkeypatch.setattr(upkeep, "_version_at", refuse)
        assert upkeep.prepare(path, migrations()) == tmp_path / "literacy-app.damaged-1.db"
        journal = tmp_path / "literacy-app.damaged-1.db-journal"
        assert journal.read_bytes() == b"its journal"
        assert journal in kept_copies(path)

    def test_damage_while_it_is_open_is_an_error_of_its_own(self, tmp_path: Path) -> None:
        with Database.open(tmp_path) as database:
            path = database_path(tmp_path)
            path.write_bytes(overwritten(path.read_bytes()))
            with pytest.raises(DamagedDatabase, match="Start the app again"):
                Settings(database).get("theme")


class TestFolder:
    def test_a_file_in_its_place_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("a file")

        with pytest.raises(UnusableFolder, match="Nothing can be saved"):
            Database.open(tmp_path / "data")
        with pytest.raises(UnusableFolder):
            Database.open(tmp_path / "data" / "deeper")

    def test_a_folder_in_the_files_place_is_refused(self, tmp_path: Path) -> None:
        database_path(tmp_path).mkdir()

        with pytest.raises(StoreError):
            Database.open(tmp_path)

    def test_where_nobody_may_write_none_is_made(
        self, protected_folder: tuple[Path, AbstractContextManager[None]]
    ) -> None:
        folder, protected = protected_folder
        with protected, pytest.raises(UnusableFolder):
            Database.open(folder)
        assert list(folder.iterdir()) == []

    def test_one_that_is_there_can_be_read_but_not_written(
        self, protected_folder: tuple[Path, AbstractContextManager[None]]
    ) -> None:
        folder, protected = protected_folder
        filled(folder)
        with protected, Database.open(folder) as database:
            assert Settings(database).get("theme") == "dark"
            with pytest.raises(UnusableFolder):
                Settings(database).set("theme", "light")

    @pytest.mark.skipif(os.name == "nt", reason="Windows knows no limits of a process")
    def test_a_disk_that_is_full_leaves_no_half_database(self, tmp_path: Path) -> None:
        script = (
            "import resource, signal, sys\n"
            "from pathlib import Path\n"
            "from literacy_app.store.database import Database\n"
            "from literacy_app.store.errors import UnusableFolder\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))\n"
            "try:\n"
            "    Database.open(Path(sys.argv[1]))\n"
            "except UnusableFolder as error:\n"
            "    print('refused')\n"
        )
        command = [sys.executable, "-c", script, str(tmp_path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

        assert done.stdout == "refused\n"
        assert [each.name for each in tmp_path.iterdir()] == ["literacy-app.lock"]
        assert theme(tmp_path) == "none"

    def test_a_disk_that_fills_up_keeps_what_was_there(self, database: Database) -> None:
        Settings(database).set("theme", "dark")
        database.rows("PRAGMA max_page_count = 1")  # SQLite rounds up to what it has

        with pytest.raises(UnusableFolder, match="full"):
            Settings(database).set("large", "x" * 100_000)
        assert Settings(database).get("theme") == "dark"


class TestTwoWindows:
    def test_both_see_what_either_has_written(self, tmp_path: Path) -> None:
        with Database.open(tmp_path) as one, Database.open(tmp_path) as other:
            Settings(one).set("theme", "dark")
            assert Settings(other).get("theme") == "dark"
            Settings(other).set("theme", "light")
            assert Settings(one).get("theme") == "light"

    def test_one_that_keeps_it_to_itself_is_an_error_of_its_own(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("literacy_app.store.connection.PATIENCE", 0.01)
        with Database.open(tmp_path) as one, Database.open(tmp_path) as other, one.writing():
            with pytest.raises(BusyDatabase, match="Try again"):
                Settings(other).set("theme", "light")
            assert Settings(other).get("theme", "still read") == "still read"

    @pytest.mark.parametrize("before", [None, b"damaged"])
    def test_several_that_start_at_once_all_work(
        self, tmp_path: Path, before: bytes | None
    ) -> None:
        if before is not None:
            database_path(tmp_path).write_bytes(before)
        script = (
            "import sys\n"
            "from pathlib import Path\n"
            "from literacy_app.store.database import Database\n"
            "from literacy_app.store.settings import Settings\n"
            "import sqlite3\n"
            "print('ready', flush=True)\n"
            "sys.stdin.readline()\n"
            "with Database.open(Path(sys.argv[1])) as database:\n"
            "    for number in range(5):\n"
            "        Settings(database).set(f'{sys.argv[2]}-{number}', 'written')\n"
        )
        started = [
            subprocess.Popen(
                [sys.executable, "-c", script, str(tmp_path), str(number)],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )
            for number in range(4)
        ]  # fmt: skip
        for process in started:
            assert process.stdout is not None
            process.stdout.readline()
        for process in started:
            process.communicate(b"go\n")

        assert [process.returncode for process in started] == [0] * 4
        with Database.open(tmp_path) as database:
            assert database.rows("SELECT count(*) FROM settings") == [(20,)]
        assert len(kept_copies(database_path(tmp_path))) == (0 if before is None else 1)
