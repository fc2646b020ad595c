"""Files come into a folder all or none: also on a full disk, and when somebody pulls the plug."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from literacy_app.packs.errors import PackError
from literacy_app.packs.locking import Lock
from literacy_app.packs.staging import PREFIX, Placed, put, tidy
from literacy_app.packs.unpack import Stamp
from tests.killing import killed_at
from tests.packs.putting import NEW, OLD, files, prepare, state_of
from tests.packs.trees import tree_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    prepare(tmp_path / "lessons")
    return tmp_path / "lessons"


def left_in(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if each.name.startswith(PREFIX)]


def test_all_files_come_and_nothing_stays_behind(folder: Path) -> None:
    (*steps, last) = put(folder, files(folder))

    assert steps == [()] * 3
    assert last == (folder / "a.md", folder / "b.md", folder / "c.md")
    assert state_of(folder) == "new"
    assert left_in(folder) == []


def test_a_new_folder_comes_by_one_rename(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed, rename = list[Path](), os.rename

    def noting(source: Path, target: Path) -> None:
        renamed.append(target)
        rename(source, target)

    monkeypatch.setattr(os, "rename", noting)

    list(put(tmp_path / "new", files(tmp_path / "new")))

    assert renamed == [tmp_path / "new"]
    assert {each.name for each in (tmp_path / "new").iterdir()} == {"a.md", "b.md", "c.md"}
    assert left_in(tmp_path) == []


def test_left_before_the_last_step_nothing_has_changed(folder: Path) -> None:
    work = put(folder, files(folder))
    next(work)
    next(work)
    work.close()

    assert state_of(folder) == "old"
    assert left_in(folder) == []


# ---------------------------------------------------------------- trouble on the way


def refused(folder: Path, placed: list[Placed]) -> str:
    before = tree_of(folder.parent)
    with pytest.raises(PackError) as error:
        list(put(folder, placed))
    assert tree_of(folder.parent) == before
    return error.value.code


@pytest.mark.parametrize("number", range(7))
def test_a_disk_that_is_full_at_any_moment_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The disk fills up at the so-manieth time that something is to be made safe on it."""
    left, fsync = number, os.fsync

    def full(handle: int) -> None:
        nonlocal left
        left -= stat.S_ISREG(os.fstat(handle).st_mode)
        if left < 0 and stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", full)
    if number < 5:
        assert refused(folder, files(folder)) == "disk-full"
    else:
        list(put(folder, files(folder)))
        assert state_of(folder) == "new"


@pytest.mark.parametrize("number", range(4))
def test_a_rename_that_fails_is_taken_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    replace, left = os.replace, number

    def failing(source: Path, target: Path) -> None:
        nonlocal left
        left -= target.parent == folder
        if left == -1 and target.parent == folder:
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    if number < 3:
        assert refused(folder, files(folder)) == "folder-unusable"
    else:
        list(put(folder, files(folder)))
        assert state_of(folder) == "new"


def test_where_even_that_fails_the_next_start_keeps_the_promise(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, done = os.replace, list[Path]()

    def failing(source: Path, target: Path) -> None:
        if (target.parent == folder and done) or target.parent.name == "new":
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(source, target)
        done.extend([target] if target.parent == folder else [])

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing)
        with pytest.raises(PackError):
            list(put(folder, files(folder)))
    assert len(left_in(folder)) == 1

    tidy(folder)

    assert state_of(folder) == "new"
    assert left_in(folder) == []


def test_a_file_that_fails_to_come_out_of_its_pack_changes_nothing(folder: Path) -> None:
    def some() -> Iterator[Placed]:
        yield files(folder)[0]
        raise PackError(())

    before = tree_of(folder)
    with pytest.raises(PackError):
        list(put(folder, some()))

    assert tree_of(folder) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "b.md").write_bytes(OLD),
        lambda folder: (folder / "a.md").write_bytes(b"mended\n"),
        lambda folder: (folder / "a.md").unlink(),
        lambda folder: (folder / "b.md").symlink_to(folder / "nowhere"),
        lambda folder: (folder / "c.md").mkdir(),
    ],
    ids=["a file has come", "one was mended", "one has gone", "a link", "a folder"],
)
def test_what_somebody_did_meanwhile_is_not_undone(
    folder: Path, change: Callable[[Path], object]
) -> None:
    placed = files(folder)
    change(folder)

    assert refused(folder, placed) == "folder-changed"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder(folder: Path) -> None:
    placed = files(folder)
    folder.chmod(0o555)
    try:
        assert refused(folder, placed) == "folder-unusable"
    finally:
        folder.chmod(0o755)


def test_a_folder_in_which_nothing_can_be_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a read-only disk answers, also to root."""

    def read_only(*arguments: object, **names: object) -> str:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "mkdir", read_only)

    assert refused(folder, files(folder)) == "folder-unusable"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)

    assert refused(tmp_path / "file", [Placed("a.md", NEW)]) == "folder-unusable"
    assert refused(tmp_path / "none" / "new", [Placed("a.md", NEW)]) == "folder-unusable"


def test_what_is_replaced_keeps_who_may_read_it(folder: Path) -> None:
    (folder / "a.md").chmod(0o640)

    list(put(folder, files(folder)))

    assert (folder / "a.md").stat().st_mode & 0o777 == 0o640


# ---------------------------------------------------------------- killed


def test_killed_at_any_step_it_is_all_or_none(tmp_path: Path) -> None:
    """It says about twenty steps, and then that it is done; it is killed at each of them."""
    folder, seen, before = tmp_path / "lessons", set[str](), set[str]()
    for line in range(1, 31):
        prepare(folder)
        killed_at(line, [sys.executable, "-m", "tests.packs.putting", str(folder)])
        before.add(state_of(folder))
        tidy(folder)
        assert state_of(folder) in ("old", "new")
        assert left_in(folder) == []
        seen.add(state_of(folder))

    assert seen == {"old", "new"}
    assert before - seen, "it was never killed between two renames"


@pytest.mark.parametrize("finished", [False, True])
def test_a_promise_is_kept_and_anything_less_goes(folder: Path, finished: bool) -> None:
    staging = folder / f"{PREFIX}abc"
    (staging / "new").mkdir(parents=True)
    for name in ("a.md", "b.md", "c.md"):
        (staging / "new" / name).write_bytes(NEW)
    name = "journal.json" if finished else "journal.json.part"
    (staging / name).write_text('["a.md", "b.md", "c.md"]')

    tidy(folder)

    assert state_of(folder) == ("new" if finished else "old")
    assert left_in(folder) == []


def test_a_journal_that_names_other_places_leads_nowhere(folder: Path) -> None:
    staging = folder / f"{PREFIX}abc"
    (staging / "new").mkdir(parents=True)
    (staging / "x.md").write_bytes(NEW)
    (staging / "journal.json").write_text('["../x.md", "/etc/x.md", 7]')
    before = tree_of(folder.parent)

    tidy(folder)

    after = tree_of(folder.parent)
    assert after == {p: each for p, each in before.items() if PREFIX not in p}


def test_what_another_window_is_at_work_on_is_left_alone(folder: Path) -> None:
    work = put(folder, files(folder))
    next(work)

    tidy(folder)

    assert len(left_in(folder)) == 1
    assert list(work)[-1]
    assert state_of(folder) == "new"


def test_a_link_of_that_name_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.md").write_bytes(OLD)
    (folder / f"{PREFIX}link").symlink_to(tmp_path / "other")

    tidy(folder)

    assert (tmp_path / "other" / "mine.md").exists()


def test_a_folder_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    with Lock(tmp_path) as one, Lock(tmp_path) as other:
        assert (one.is_held, other.is_held) == (True, False)
    with Lock(tmp_path) as again:
        assert again.is_held


def test_tidying_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    tidy(tmp_path / "none")

    assert tree_of(tmp_path) == {}
    assert Stamp(1, 2) == (1, 2)
