"""What lies below a folder, to be compared."""

from __future__ import annotations

from pathlib import Path


def tree_of(folder: Path) -> dict[str, bytes | None]:
    """The bytes of every file by its path, hidden ones too; None for what is no file."""
    paths = sorted(folder.rglob("*"))
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in paths}
