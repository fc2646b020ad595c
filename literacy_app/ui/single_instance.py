"""One window for each person and data folder: a second start hands its files to the first."""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1500
_LONGEST = 1 << 20
_THANKS = b"thanks\n"


def door_of(data: Path) -> str:
    """The name of the local socket (a path, but on Windows) for a data folder and its user."""
    number = zlib.crc32(str(data.absolute()).encode("utf-8", "surrogatepass"))
    if sys.platform == "win32":
        return f"literacy-app-{os.environ.get('USERNAME', '')}-{number:08x}"
    folder = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("TMPDIR") or "/tmp"
    return f"{folder}/literacy-app-{os.getuid()}-{number:08x}"


def _is_ours(door: str) -> bool:
    """Whether there may be a window of this person behind a door; costs next to nothing."""
    if sys.platform == "win32":
        return True
    try:
        return os.stat(door, follow_symlinks=False).st_uid == os.getuid()
    except OSError:
        return False


def hand_over(door: str, paths: Sequence[Path]) -> bool:
    """Ask the window behind a door to open some files; False where none answers in time."""
    if not _is_ours(door):
        return False
    from PySide6.QtNetwork import QLocalSocket  # takes 10 ms to load

    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
    answered = socket.waitForReadyRead(_WAIT_MS) and socket.readAll().data() == _THANKS
    socket.abort()
    return answered


class Doorbell(QObject):
    """Waits for other starts of the app.

    Signals:
        rung(list): the paths that one of them was to open; none where it was started without.
    """

    rung = Signal(list)

    def __init__(self, door: str, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Begin to wait; False where another window waits already.

        A socket that a crash has left behind is taken over.
        """
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        if _is_ours(self._door):  # listening would push another window's socket aside
            probe = QLocalSocket()
            probe.connectToServer(self._door)
            if probe.waitForConnected(_WAIT_MS):
                probe.abort()
                return False
            QLocalServer.removeServer(self._door)
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        return server.listen(self._door)

    def close(self) -> None:
        """Wait no longer."""
        if self._server is not None:
            self._server.close()

    def _answer(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        paths = _paths(bytes(socket.readLine().data()))
        if paths is None:
            socket.abort()
            return
        socket.write(_THANKS)
        socket.flush()
        self.rung.emit(paths)


def _paths(line: bytes) -> list[Path] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        return None
    return [Path(each) for each in found]
