"""A lock on a folder that goes with the process that holds it, however that ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

_NAME = "lock"


class Lock:
    """Holds a folder for this process while it is entered.

    Attributes:
        is_held: whether nobody else holds it, or the disk knows no locks.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._handle = -1
        self.is_held = False

    def __enter__(self) -> Lock:
        self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        self.is_held = _take(self._handle)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._handle)  # which gives the lock back


if sys.platform == "win32":

    def _take(handle: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError:
            return True
        return True

else:

    def _take(handle: int) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
