"""Copies of the database: what was to be forgotten must not live on in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from literacy_app.store.upkeep import kept_copies

_SAMPLE = 32
_STEP = 1000  # SQLite breaks a long text up into pages of some 4,000 bytes
_MOST = 200


def delete_copies_with(texts: Iterable[str], database: Path | None) -> None:
    """Deletes the backups and the damaged files in which some of one of these texts stands."""
    samples = [sample for text in texts for sample in _samples(text)]
    for path in kept_copies(database) if database is not None else []:
        content = path.read_bytes()
        if any(sample in content for sample in samples):
            path.unlink()


def _samples(text: str) -> Iterator[bytes]:
    """A few bytes of every part of the text."""
    content = text.encode()
    step = max(_STEP, len(content) // _MOST)
    for start in range(0, len(content), step):
        if sample := content[start : start + _SAMPLE].strip():
            yield sample
