"""Texts as files hold them, and short names for what is too long to compare or to name a file."""

from __future__ import annotations

import hashlib
from pathlib import Path


def digest_of(contents: str) -> str:
    """What two files that are the same have in common."""
    return hashlib.blake2b(encoded(contents), digest_size=16).hexdigest()


def digest_of_file(path: Path) -> str:
    """The SHA-256 of a file; nothing where it can't be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def digest_of_place(path: Path) -> str:
    """A file's place as a name for what is kept about it."""
    return hashlib.blake2b(encoded(str(path.absolute())), digest_size=12).hexdigest()


def encoded(contents: str) -> bytes:
    """A text as it is written to a file, whatever is in it."""
    return contents.encode("utf-8", "surrogatepass")


def decoded(contents: bytes) -> str | None:
    """The text in a file, its byte-order mark included; None where it is no text."""
    try:
        return contents.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def text_in(path: Path) -> str | None:
    """The text in a file, as it is there; None where that can't be read or is no text."""
    try:
        return decoded(path.read_bytes())
    except OSError:
        return None
