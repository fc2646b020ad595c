"""Saving: whole or not at all, never over somebody else's work, with a way out of trouble."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

import pytest

from literacy_app.export import files
from literacy_app.session.authoring import Authoring
from literacy_app.session.autosaving import (
    Autosave,
    all_found,
    beside,
    forget,
    found,
    places_in,
    resumed,
)
from literacy_app.session.saving import CannotSave, ChangedUnderneath, save
from literacy_app.session.versions import KEPT, Versions
from tests.builders import article, file_of, quiz

TEXT = file_of(article("It is open."), quiz("## Is it open? {.mark voice=plain}"))
NOW = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    path = tmp_path / "lessons" / "bridge.md"
    path.parent.mkdir()
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def opened(path: Path) -> Authoring:
    return Authoring(path.read_bytes().decode(), path)


def changed(path: Path) -> Authoring:
    authoring = opened(path)
    authoring.edit(lambda it: it.with_fields(title="Mine"))
    return authoring


# ---------------------------------------------------------------- saves


def test_a_save_gives_questions_their_ids_and_nothing_else(lesson: Path) -> None:
    authoring = changed(lesson)
    save(authoring)

    assert lesson.read_bytes().decode() == TEXT.replace("A try-out", "Mine").replace(
        "voice=plain}", "voice=plain #is-it-open}"
    )
    assert not authoring.is_changed
    assert os.listdir(lesson.parent) == ["bridge.md"]


def test_a_text_that_can_t_be_read_is_saved_as_it_is(lesson: Path) -> None:
    authoring = opened(lesson)
    authoring.type(0, 3, "")
    save(authoring)

    assert lesson.read_bytes().decode() == TEXT[3:]


def test_a_file_that_changed_underneath_is_not_written_over(lesson: Path) -> None:
    authoring = changed(lesson)
    theirs = TEXT.replace("open", "closed")
    lesson.write_bytes(theirs.encode())

    with pytest.raises(ChangedUnderneath) as caught:
        save(authoring)
    assert caught.value.code == "changed-underneath"
    assert (caught.value.ours, caught.value.theirs) == (authoring.contents(), theirs)
    assert lesson.read_bytes().decode() == theirs

    save(authoring, lesson.with_name("copy.md"))
    assert "title: Mine" in lesson.with_name("copy.md").read_text()
    assert lesson.read_bytes().decode() == theirs


def test_mine_is_kept_by_force_and_theirs_is_taken_as_a_step(lesson: Path) -> None:
    authoring = changed(lesson)
    ours, theirs = authoring.text, TEXT.replace("open", "closed")
    lesson.write_bytes(theirs.encode())

    authoring.take_theirs(theirs)
    assert authoring.text == theirs
    assert not authoring.is_changed
    authoring.undo()
    assert authoring.text == ours
    lesson.write_bytes(b"again")
    with pytest.raises(ChangedUnderneath):
        save(authoring)
    save(authoring, force=True)
    assert lesson.read_bytes().decode() == authoring.contents()


def test_a_file_that_is_gone_or_no_text_is_told(lesson: Path) -> None:
    authoring = changed(lesson)
    lesson.write_bytes(b"\xff\xfe")
    with pytest.raises(ChangedUnderneath) as caught:
        save(authoring)
    assert caught.value.theirs is None
    lesson.unlink()
    with pytest.raises(ChangedUnderneath, match="isn't there any more"):
        save(authoring)
    save(authoring, force=True)
    assert lesson.exists()


def test_the_same_text_underneath_is_no_clash(lesson: Path) -> None:
    authoring = opened(lesson)
    save(authoring)
    other = opened(lesson)
    authoring.edit(lambda it: it.with_fields(title="Mine"))
    other.edit(lambda it: it.with_fields(title="Mine"))
    save(authoring)
    save(other)

    assert not other.is_changed


def test_another_file_is_not_replaced_unasked(lesson: Path) -> None:
    authoring = changed(lesson)
    there = lesson.with_name("there.md")
    there.write_text("Words.")

    with pytest.raises(CannotSave, match="already"):
        save(authoring, there)
    assert there.read_text() == "Words."
    with pytest.raises(CannotSave, match="no file yet"):
        save(Authoring(TEXT))


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "folder-read-only"),
        (errno.EROFS, "folder-read-only"),
        (errno.ENOENT, "folder-gone"),
        (errno.EIO, "unwritable"),
    ],
)
def test_why_it_can_t_be_saved_is_said_with_a_way_out(lesson: Path, number: int, code: str) -> None:
    def fail(path: Path, content: bytes) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(CannotSave) as caught:
        save(changed(lesson), write=fail)
    assert caught.value.code == code
    assert "bridge.md" in str(caught.value.message)
    assert str(caught.value.way_out).endswith("place.")
    assert lesson.read_bytes().decode() == TEXT


# ---------------------------------------------------------------- drafts


def test_a_draft_is_kept_beside_and_found_again_and_gone_after_a_save(
    lesson: Path, data: Path
) -> None:
    authoring = changed(lesson)
    autosave = Autosave(authoring, data)
    assert not autosave.keep(NOW)
    authoring.type(len(authoring.text), 0, "So.\n")
    assert autosave.keep(NOW)
    assert not autosave.keep(NOW)
    assert lesson.read_bytes().decode() == TEXT

    kept = found(data, lesson)
    assert kept is not None
    assert (kept.place, kept.path, kept.kept_at) == (beside(lesson), lesson, NOW)
    assert all_found(data) == (kept,)
    again = resumed(kept)
    assert again.text == authoring.text
    again.undo()
    assert again.contents() == TEXT

    save(authoring)
    autosave.discard()
    assert found(data, lesson) is None
    assert os.listdir(lesson.parent) == ["bridge.md"]
    assert os.listdir(data / "drafts") == []


def test_a_draft_of_a_file_that_changed_since_is_not_saved_over_it(
    lesson: Path, data: Path
) -> None:
    authoring = opened(lesson)
    autosave = Autosave(authoring, data)
    authoring.type(len(authoring.text), 0, "So.\n")
    autosave.keep(NOW)
    lesson.write_text("Theirs.")

    kept = found(data, lesson)
    assert kept is not None
    with pytest.raises(ChangedUnderneath):
        save(resumed(kept))


def test_edits_that_were_taken_back_leave_no_draft(lesson: Path, data: Path) -> None:
    authoring = opened(lesson)
    autosave = Autosave(authoring, data)
    authoring.type(len(authoring.text), 0, "So.\n")
    autosave.keep(NOW)
    authoring.undo()
    assert not autosave.keep(NOW)

    assert not beside(lesson).exists()


def test_where_nothing_can_lie_beside_the_draft_lies_in_the_user_s_data(
    lesson: Path, data: Path
) -> None:
    def refuse_beside(path: Path, content: bytes) -> None:
        if path.parent == lesson.parent:
            raise OSError(errno.EROFS, "read-only")
        files.write_whole(path, content)

    authoring = opened(lesson)
    autosave = Autosave(authoring, data, write=refuse_beside)
    authoring.type(len(authoring.text), 0, "So.\n")
    assert autosave.keep(NOW)

    kept = found(data, lesson)
    assert kept is not None
    assert kept.place == places_in(data, lesson)
    forget(data, lesson)
    assert found(data, lesson) is None


def test_a_draft_that_can_t_be_kept_anywhere_is_due_again(lesson: Path, data: Path) -> None:
    def fail(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    authoring = opened(lesson)
    autosave = Autosave(authoring, data, write=fail)
    authoring.type(len(authoring.text), 0, "So.\n")
    with pytest.raises(CannotSave, match="no room"):
        autosave.keep(NOW)
    assert autosave.due(NOW) is not None
    assert autosave.due(NOW) is None  # one is underway


def test_a_lesson_without_a_file_and_one_with_a_brought_article_stay_in_the_user_s_data(
    lesson: Path, data: Path
) -> None:
    new = Authoring(TEXT)
    assert Autosave(new, data, key="new-1").keep(NOW)
    keyed = Authoring(TEXT, lesson, brought="The article.")
    autosave = Autosave(keyed, data)
    keyed.type(len(keyed.text), 0, "So.\n")
    assert autosave.keep(NOW + timedelta(seconds=1))

    assert os.listdir(lesson.parent) == ["bridge.md"]
    last, first = all_found(data)
    assert (first.path, first.contents, first.place.name) == (None, TEXT, "new-1.draft")
    assert (last.path, last.brought) == (lesson, "The article.")
    assert resumed(first).contents() == TEXT
    assert resumed(last).brought == "The article."


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"path": 1}', b"\xff"])
def test_a_damaged_draft_is_none(lesson: Path, data: Path, content: bytes) -> None:
    beside(lesson).write_bytes(content)
    places_in(data, lesson).parent.mkdir(parents=True)
    places_in(data, lesson).write_bytes(content)
    places_in(data, lesson).with_suffix(".where").write_bytes(content)

    assert found(data, lesson) is None
    assert all_found(data) == ()


def test_no_draft_lies_in_a_folder_that_is_not_the_persons_own(lesson: Path, data: Path) -> None:
    authoring = Authoring(lesson.read_text("utf-8"), lesson)
    autosave = Autosave(authoring, data, not_beside=lesson.parent)
    authoring.type(0, 0, " ")
    autosave.keep(NOW)

    assert not beside(lesson).exists()
    assert places_in(data, lesson).is_file()


def test_a_draft_without_a_file_goes_once_it_is_saved(data: Path) -> None:
    Autosave(Authoring("some text"), data).keep(NOW)
    (kept,) = all_found(data)
    autosave = Autosave(resumed(kept), data)
    autosave.discard()

    assert all_found(data) == ()


# ---------------------------------------------------------------- earlier saves


def test_the_last_twenty_saves_are_kept_and_can_be_had_again(lesson: Path, data: Path) -> None:
    versions = Versions(data)
    for number in range(KEPT + 5):
        clock = NOW - timedelta(days=number)  # a clock that runs backwards
        versions.add(lesson, f"{TEXT}{number}", clock)
        versions.add(lesson, f"{TEXT}{number}", clock)

    kept = versions.of(lesson)
    assert [each.number for each in kept] == [*range(KEPT + 5, 5, -1)]
    assert versions.read(kept[0]) == f"{TEXT}{KEPT + 4}"
    assert kept[0].saved_at == NOW - timedelta(days=KEPT + 4)
    assert versions.of(lesson.with_name("other.md")) == ()

    authoring = opened(lesson)
    authoring.replace_all(versions.read(kept[-1]) or "")
    assert authoring.text == f"{TEXT}5"
    authoring.undo()
    assert authoring.text == TEXT


# ---------------------------------------------------------------- a disk that fills up


class FullDisk:
    """A disk on which the operation of that number, and every one behind it, finds no room."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
        self.room, self.tried = room, 0
        opens = os.fdopen
        monkeypatch.setattr(files, "mkstemp", self._counting(tempfile.mkstemp))
        monkeypatch.setattr(os, "fsync", self._counting(os.fsync))
        monkeypatch.setattr(os, "replace", self._counting(os.replace))
        monkeypatch.setattr(os, "fdopen", lambda *a: FullFile(opens(*a), self._counting))

    def _counting(self, do: Callable[..., Any]) -> Callable[..., Any]:
        def done(*arguments: Any, **options: Any) -> Any:
            self.tried += 1
            if self.tried > self.room:
                raise OSError(errno.ENOSPC, "No space left on device")
            return do(*arguments, **options)

        return done


class FullFile:
    """A file on such a disk."""

    def __init__(self, file: Any, counting: Callable[..., Callable[..., Any]]) -> None:
        self._file = file
        self.write, self.flush = counting(file.write), counting(file.flush)
        self.fileno = file.fileno

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()


def steps(lesson: Path, data: Path) -> Iterator[Callable[[], object]]:
    """A minute at the desk: edits, drafts, and two saves."""
    authoring = opened(lesson)
    autosave, versions = Autosave(authoring, data), Versions(data)
    for number in range(2):
        authoring.edit(lambda it: it.with_fields(title=f"Mine {number}"))  # noqa: B023
        yield lambda: autosave.keep(NOW)
        yield lambda: save(authoring)
        yield lambda: versions.add(lesson, authoring.contents(), NOW)
        yield autosave.discard


def test_a_disk_that_fills_up_at_any_moment_leaves_no_file_half_written(tmp_path: Path) -> None:
    codes = set[str]()
    room = failed = 0
    while room == 0 or failed:
        failed = 0
        folder = tmp_path / str(room)
        folder.mkdir()
        lesson, data = folder / "bridge.md", folder / "data"
        lesson.write_bytes(TEXT.encode())
        with pytest.MonkeyPatch.context() as monkeypatch:
            disk = FullDisk(monkeypatch, room)
            for step in steps(lesson, data):
                try:
                    step()
                except CannotSave as error:
                    failed += 1
                    codes.add(error.code)
                there = lesson.read_bytes().decode()
                assert there == TEXT or there.endswith("#is-it-open}\n")
                assert not [each for each in os.listdir(folder) if each.endswith(".part")]
            assert disk.tried > room or not failed
        kept = found(data, lesson)
        if kept is not None:
            assert "title: Mine" in kept.contents
        room += 1
    assert codes == {"disk-full"}
    assert room > 20
