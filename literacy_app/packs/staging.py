"""Files put into a folder, all or none: staged beside their places, then renamed.

Into a folder that doesn't exist yet they come by a single rename. Into one that does, a journal is
written first: whoever is killed after that has promised the files, and `tidy` keeps the promise at
the next start; whoever is killed before has changed nothing, and `tidy` takes the rest away.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Generator, Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from literacy_app.packs.errors import PackError, refusal
from literacy_app.packs.locking import Lock
from literacy_app.packs.unpack import Stamp

PREFIX = ".literacy-app-unpacking-"
"""How the folders begin that hold what is on its way."""
_NEW, _OLD, _JOURNAL = "new", "old", "journal.json"
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class Placed(NamedTuple):
    """A file to be put into a folder; `over` is what it takes the place of, if anything."""

    name: str
    content: bytes
    over: Stamp | None = None


def put(folder: Path, files: Iterable[Placed]) -> Generator[tuple[Path, ...], None, None]:
    """Put files into a folder, which need not exist; yields as they come, and last where they are.

    `files` is read as they are staged. Whoever closes the iterator before its last step has changed
    nothing. Raises PackError, and then nothing has been changed either.
    """
    try:
        yield from _put(folder, files)
    except OSError as error:
        code = "disk-full" if error.errno in _FULL else "folder-unusable"
        raise refusal(code, folder, reason=error.strerror or str(error)) from error


def _put(folder: Path, files: Iterable[Placed]) -> Generator[tuple[Path, ...], None, None]:
    is_new = not os.path.lexists(folder)
    beside = folder.parent if is_new else folder
    tidy(beside)
    staging = Path(mkdtemp(prefix=PREFIX, dir=beside))
    try:
        with Lock(staging):
            names = list[tuple[str, Stamp | None]]()
            (staging / _NEW).mkdir()
            for each in files:
                _write(staging / _NEW / each.name, each.content)
                names.append((each.name, each.over))
                yield ()
            _settle(staging / _NEW)
            if is_new:
                _rename_whole(staging / _NEW, folder)
            else:
                _commit(staging, folder, names)
    finally:
        if not (staging / _JOURNAL).exists():  # what is promised is left for `tidy` to do
            _remove(staging)
    yield tuple(folder / name for name, _ in names)


def _rename_whole(new: Path, folder: Path) -> None:
    if os.path.lexists(folder):
        raise refusal("folder-changed", folder, entry=folder.name)
    os.rename(new, folder)
    _settle(folder.parent)


def _commit(staging: Path, folder: Path, names: list[tuple[str, Stamp | None]]) -> None:
    """Rename what is staged into its places; what fails on the way is taken back."""
    (staging / _OLD).mkdir()
    for name, over in names:
        if _stamp(folder / name) != over:
            raise refusal("folder-changed", folder, entry=name)
        if over is not None:
            shutil.copy2(folder / name, staging / _OLD / name)
            _flush(staging / _OLD / name)
            shutil.copymode(folder / name, staging / _NEW / name)
    _settle(staging / _OLD)
    _write_journal(staging, [name for name, _ in names])
    done = list[str]()
    try:
        for name, over in names:
            if over is None and os.path.lexists(folder / name):
                raise refusal("folder-changed", folder, entry=name)
            os.replace(staging / _NEW / name, folder / name)
            done.append(name)
        _settle(folder)
    except (OSError, PackError):
        _take_back(staging, folder, done)
        raise
    (staging / _JOURNAL).unlink()


def _take_back(staging: Path, folder: Path, done: list[str]) -> None:
    """Undo the renames; whoever is killed meanwhile leaves what `tidy` needs to redo them."""
    for name in reversed(done):
        os.replace(folder / name, staging / _NEW / name)
        if (staging / _OLD / name).exists():
            os.replace(staging / _OLD / name, folder / name)
    (staging / _JOURNAL).unlink(missing_ok=True)


def _write_journal(staging: Path, names: list[str]) -> None:
    part = staging / f"{_JOURNAL}.part"
    _write(part, json.dumps(names).encode("utf-8"))
    os.replace(part, staging / _JOURNAL)
    _settle(staging)


# ---------------------------------------------------------------- after a crash


def tidy(folder: Path) -> None:
    """Finish or take away what an app that was killed has left in a folder; never raises OSError.

    What another app is at work on is left alone.
    """
    with suppress(OSError):
        left = [each.path for each in os.scandir(folder) if each.name.startswith(PREFIX)]
        for each in left:
            _tidy_one(Path(each), folder)


def _tidy_one(staging: Path, folder: Path) -> None:
    if staging.is_symlink() or not staging.is_dir():
        return
    with suppress(OSError):
        with Lock(staging) as lock:
            if not lock.is_held:
                return
            for name in _promised(staging):
                if (staging / _NEW / name).is_file():
                    os.replace(staging / _NEW / name, folder / name)
            _settle(folder)
        _remove(staging)


def _promised(staging: Path) -> list[str]:
    """The names in the journal; none where none was written whole."""
    try:
        names = json.loads((staging / _JOURNAL).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    found = isinstance(names, list) and all(isinstance(each, str) for each in names)
    return [each for each in names if os.path.basename(each) == each] if found else []


# ---------------------------------------------------------------- the disk


def _write(path: Path, content: bytes) -> None:
    with open(path, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush(path: Path) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Have a folder's entries on the disk as well, where folders can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _stamp(path: Path) -> Stamp | None:
    try:
        return Stamp.of(path.stat(follow_symlinks=False))
    except FileNotFoundError:
        return None


def _remove(staging: Path) -> None:
    shutil.rmtree(staging, ignore_errors=True)
