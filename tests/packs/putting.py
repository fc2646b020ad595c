"""Puts files into a folder and says each step, so that it can be killed at any.

`python -m tests.packs.putting FOLDER` puts them there and then says so until it is killed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from literacy_app.packs import staging
from literacy_app.packs.staging import Placed, put
from literacy_app.packs.unpack import Stamp

NAMES = ("a.md", "b.md", "c.md")
OLD, NEW = b"old\n", b"new lesson\n" * 100


def files(folder: Path) -> list[Placed]:
    """Three files, of which the first replaces one that is there."""
    over = Stamp.of((folder / "a.md").stat()) if folder.exists() else None
    return [Placed(name, NEW, over if name == "a.md" else None) for name in NAMES]


def prepare(folder: Path) -> None:
    """The folder as it is before: one file that is to be replaced, and one that isn't."""
    folder.mkdir(exist_ok=True)
    for each in folder.iterdir():
        each.unlink()
    (folder / "a.md").write_bytes(OLD)
    (folder / "mine.md").write_bytes(OLD)


def state_of(folder: Path) -> str:
    """`old`, `new`, or what else is in the folder."""
    found = {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}
    if found == {"a.md": OLD, "mine.md": OLD}:
        return "old"
    if found == {"mine.md": OLD, **dict.fromkeys(NAMES, NEW)}:
        return "new"
    return f"something else: {sorted(found)}"


def _told(name: str, do: Callable[..., None]) -> Callable[..., None]:
    def told(*arguments: object) -> None:
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()
        do(*arguments)

    return told


def main(folder: Path) -> None:
    """Put the files there, saying whatever is done to the disk just before it is."""
    for name in ("_write", "_settle", "_flush", "_write_journal", "_remove"):
        setattr(staging, name, _told(name, getattr(staging, name)))
    os.replace = _told("replace", os.replace)
    for _ in put(folder, files(folder)):
        pass
    while True:
        sys.stdout.write("put\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
