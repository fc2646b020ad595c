"""Drafts and saves under way: none overtakes another, and what fails is told and tried again."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.export.files import write_whole
from literacy_app.session.authoring import Authoring
from literacy_app.session.autosaving import beside, found
from literacy_app.session.saving import CannotSave
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.safekeeping import Safekeeping
from literacy_app.ui.desk import at_noon
from literacy_app.ui.tasks import Tasks
from tests.ui.authoring.desks import LESSON
from tests.ui.conftest import Wait


class Disk:
    """A disk that can be full, and slow for what is written in the background."""

    def __init__(self) -> None:
        self.is_full = False
        self.written: list[Path] = []
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.is_asked = threading.Event()

    def write(self, path: Path, content: bytes) -> None:
        self.is_asked.set()
        if threading.current_thread() is not threading.main_thread():
            assert self.goes_on.wait(5)
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write_whole(path, content)
        self.written.append(path)


class Kept:
    """A lesson that is kept safe on such a disk."""

    def __init__(self, folder: Path) -> None:
        self.path, self.data, self.disk = folder / "lesson.md", folder / "data", Disk()
        self.path.write_text(LESSON, "utf-8")
        self.tasks = Tasks()
        self.bench = Bench(Authoring(LESSON, self.path), self.tasks)
        self.safe = Safekeeping(self.bench, self.tasks, self.data, at_noon, write=self.disk.write)

    def change(self, note: str) -> None:
        self.bench.edit(lambda draft: draft.change("1", note=note))

    @property
    def draft(self) -> str:
        kept = found(self.data, self.path)
        return kept.contents if kept is not None else ""


@pytest.fixture
def kept(app: QApplication, tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path)
    yield made
    made.disk.goes_on.set()
    made.safe.stop()
    made.tasks.stop()
    made.bench.deleteLater()


def test_a_slow_draft_does_not_come_after_a_later_one(kept: Kept, wait: Wait) -> None:
    kept.disk.goes_on.clear()
    kept.change("First.")
    wait(kept.disk.is_asked.is_set)
    kept.change("Second.")
    threading.Timer(0.05, kept.disk.goes_on.set).start()
    kept.safe.keep()
    assert "Second." in kept.draft
    wait(lambda: kept.tasks.count == 0)
    assert "Second." in kept.draft


def test_a_slow_draft_does_not_outlive_a_save(kept: Kept, wait: Wait) -> None:
    kept.disk.goes_on.clear()
    kept.change("First.")
    wait(kept.disk.is_asked.is_set)
    threading.Timer(0.05, kept.disk.goes_on.set).start()
    kept.safe.save()
    wait(lambda: kept.tasks.count == 0)
    assert "First." in kept.path.read_text("utf-8")
    assert not beside(kept.path).exists()


def test_a_draft_that_fails_is_told_once_and_tried_again(kept: Kept, wait: Wait) -> None:
    told: list[CannotSave] = []
    kept.safe.draft_refused.connect(told.append)
    kept.disk.is_full = True
    kept.change("First.")
    wait(lambda: told)
    kept.disk.is_asked.clear()
    wait(kept.disk.is_asked.is_set)
    wait(lambda: kept.tasks.count == 0)
    assert [each.code for each in told] == ["disk-full"]
    kept.disk.is_full = False
    wait(lambda: "First." in kept.draft)
    kept.disk.is_full = True
    kept.change("Second.")
    wait(lambda: len(told) == 2)


def test_a_save_counts_though_it_cannot_be_kept_among_the_earlier_ones(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[CannotSave] = []
    kept.safe.version_refused.connect(told.append)
    kept.change("First.")
    (kept.data / "versions").parent.mkdir(parents=True, exist_ok=True)
    (kept.data / "versions").write_text("a file where there should be a folder")
    kept.safe.save()
    assert "First." in kept.path.read_text("utf-8")
    assert not kept.bench.authoring.is_changed
    assert len(told) == 1


def test_a_failed_save_leaves_the_draft(kept: Kept) -> None:
    kept.change("First.")
    kept.safe.keep()
    kept.disk.is_full = True
    with pytest.raises(CannotSave):
        kept.safe.save()
    assert kept.path.read_text("utf-8") == LESSON
    assert "First." in kept.draft
    assert kept.bench.authoring.is_changed


def test_nothing_is_kept_without_a_place_for_it(app: QApplication, tmp_path: Path) -> None:
    path, tasks = tmp_path / "lesson.md", Tasks()
    path.write_text(LESSON, "utf-8")
    bench = Bench(Authoring(LESSON, path), tasks)
    safe = Safekeeping(bench, tasks, None, at_noon)
    bench.edit(lambda draft: draft.change("1", note="First."))
    safe.keep()
    assert [each.name for each in tmp_path.iterdir()] == ["lesson.md"]
    safe.save()
    assert "First." in path.read_text("utf-8")
    assert safe.versions is None
    bench.deleteLater()
