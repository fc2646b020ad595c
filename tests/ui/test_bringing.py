"""Files that take a while to read: the window goes on meanwhile."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from literacy_app.domain.problems import Message
from literacy_app.intake.article import refused
from literacy_app.ui.main_window import MainWindow
from tests.ui.conftest import KEYED, LESSON, Wait
from tests.ui.fakes import FakeShelf
from tests.ui.sample import bridge, keyed

TEXT = "The ferry crews walked out. " * 30


class SlowShelf(FakeShelf):
    """Reads an article's file in another thread, and not before it may."""

    def __init__(self) -> None:
        full = replace(keyed(), articles=bridge().articles)
        super().__init__({LESSON: bridge(), KEYED: keyed()}, articles={TEXT: (KEYED, full)})
        self.may_read = threading.Event()
        self.readers: list[str] = []

    def what_is(self, path: Path) -> str:
        return "article" if path.suffix in (".docx", ".html") else super().what_is(path)

    def open_article_file(self, path: Path) -> str:
        self.readers.append(threading.current_thread().name)
        assert self.may_read.wait(5)
        if path.stem == "damaged":
            said = Message.of("it is damaged.")
            raise refused("article-damaged", path.name, said, Message.of("Paste it."))
        return TEXT if path.stem == "ferry" else "Something else."


@pytest.fixture
def shelf() -> SlowShelf:
    return SlowShelf()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A document: how long it takes to read can't be seen from its size."""
    path = tmp_path / "ferry.docx"
    path.write_bytes(b"PK")
    return path


def labels(window: MainWindow) -> str:
    return "\n".join(each.text() for each in window.rooms.bring.findChildren(QLabel))


def finish(window: MainWindow, shelf: SlowShelf, wait: Wait) -> None:
    shelf.may_read.set()
    wait(lambda: window.tasks.count == 0)


def test_a_document_is_read_in_the_background(
    window: MainWindow, shelf: SlowShelf, file: Path, wait: Wait
) -> None:
    window.rooms.take([file])
    assert window.rooms.is_at(window.rooms.bring)
    assert "Looking through ferry.docx…" in labels(window)
    finish(window, shelf, wait)
    assert shelf.readers == ["work"]
    assert window.rooms.is_reading
    assert "ferry.docx was recognised" in window.notices.text


@pytest.mark.parametrize(("size", "reader"), [(100_000, "MainThread"), (100_001, "work")])
def test_a_page_is_where_it_is_long(
    window: MainWindow, shelf: SlowShelf, tmp_path: Path, wait: Wait, size: int, reader: str
) -> None:
    page = tmp_path / "ferry.html"
    page.write_bytes(b" " * size)
    shelf.may_read.set()
    window.rooms.take([page])
    finish(window, shelf, wait)
    assert shelf.readers == [reader]
    assert window.rooms.is_reading


@pytest.mark.parametrize(
    ("name", "said"), [("damaged", "damaged.docx: it is damaged."), ("other", "31 % of its words")]
)
def test_what_can_t_be_used_is_told_in_the_busy_line_s_place(
    window: MainWindow, shelf: SlowShelf, tmp_path: Path, wait: Wait, name: str, said: str
) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(b"PK")
    window.rooms.take([path])
    finish(window, shelf, wait)
    assert said in labels(window)
    assert "Looking through" not in labels(window)


def test_whoever_went_elsewhere_stays_there(
    window: MainWindow, shelf: SlowShelf, file: Path, wait: Wait
) -> None:
    window.rooms.take([file])
    window.rooms.show_home()
    finish(window, shelf, wait)
    assert window.rooms.is_at(window.rooms.home)
    assert shelf.brought.keys() == {KEYED}
    assert window.notices.text == "ferry.docx was recognised and is kept for its lesson."


def test_what_was_asked_for_before_is_no_answer(
    window: MainWindow, shelf: SlowShelf, file: Path, wait: Wait
) -> None:
    window.rooms.take([file])
    window.rooms.ask_for_article(KEYED)
    finish(window, shelf, wait)
    assert window.rooms.is_at(window.rooms.bring)
    assert shelf.brought == {}
