"""A second start hands its files to the first."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from literacy_app.ui.single_instance import Doorbell, door_of, hand_over
from tests.ui.conftest import Wait

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def door(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path_factory.mktemp("d")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return door_of(folder / "data")


@pytest.fixture
def bell(app: QApplication, door: str) -> Iterator[Doorbell]:
    parent = QObject()
    made = Doorbell(door, parent)
    yield made
    made.close()


SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from literacy_app.ui.single_instance import hand_over
QCoreApplication([])
sys.exit(0 if hand_over(sys.argv[1], [Path(each) for each in sys.argv[2:]]) else 1)
"""


def handed(door: str, paths: list[Path], wait: Wait) -> bool:
    """Whether a second process gets rid of its files."""
    arguments = [sys.executable, "-c", SECOND, door, *map(str, paths)]
    second = subprocess.Popen(arguments, cwd=ROOT)
    wait(lambda: second.poll() is not None)
    return second.wait() == 0


def test_nobody_answers_where_nobody_waits(door: str) -> None:
    assert not hand_over(door, [Path("lesson.md")])


def test_the_first_window_gets_the_files(door: str, bell: Doorbell, wait: Wait) -> None:
    got: list[list[Path]] = []
    bell.rung.connect(got.append)
    assert bell.listen()
    assert handed(door, [Path("one – two\n.md")], wait)
    assert handed(door, [], wait)
    assert got == [[ROOT / "one – two\n.md"], []]


def test_only_one_window_waits(door: str, bell: Doorbell, app: QApplication) -> None:
    assert bell.listen()
    assert not Doorbell(door, app).listen()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes go with their process")
def test_a_door_left_behind_by_a_crash_is_taken_over(door: str, bell: Doorbell, wait: Wait) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(door)
    assert Path(door).exists()
    assert not hand_over(door, [])
    assert bell.listen()
    assert handed(door, [], wait)


@pytest.mark.parametrize("line", [b"{}\n", b"[1]\n", b"nonsense\n", b"\xff\n"])
def test_nonsense_is_turned_away(door: str, bell: Doorbell, wait: Wait, line: bytes) -> None:
    got: list[list[Path]] = []
    bell.rung.connect(got.append)
    assert bell.listen()
    visitor = QLocalSocket()
    visitor.connectToServer(door)
    visitor.write(line)
    wait(lambda: visitor.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert got == []


def test_each_data_folder_has_its_own_door(tmp_path: Path) -> None:
    assert door_of(tmp_path / "a") != door_of(tmp_path / "b")
    assert len(door_of(tmp_path / "a")) < 108 or sys.platform == "win32"
