"""What can go wrong with what the app remembers, each with what to tell the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.problems import Message

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class StoreError(Exception):
    """The database can't be used as asked; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class NewerDatabase(StoreError):
    """A newer version of the app has written this database; it is left as it is."""


class DamagedDatabase(StoreError):
    """The database can't be read; opening it the next time sets it aside."""


class UnusableFolder(StoreError):
    """The data folder can't be written to: read-only, full, or no folder."""


class BusyDatabase(StoreError):
    """Another window kept the database for itself for too long; trying again may help."""


class NoProfile(StoreError):
    """The profile isn't there any more: another window has deleted it."""


class TakenCode(StoreError):
    """Another profile has this code."""


class UnreadableAnswer(StoreError):
    """An answer that only a newer version of the app understands; it is left as it is."""


# Primary result codes (sqlite.org/rescode.html).
_BUSY = frozenset((5, 6))
_DAMAGED = frozenset((11, 26))
_UNUSABLE = frozenset((3, 8, 10, 13, 14, 23))


def translated(error: sqlite3.Error, path: Path | None) -> StoreError | None:
    """The error as one that a person can act on, or None for a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return damaged(path)
    if code in _UNUSABLE:
        return unusable(path, str(error))
    if code in _BUSY:
        return BusyDatabase(
            Message.of("Another window is busy saving to {path}. Try again.", path=str(path))
        )
    return None


def damaged(path: Path | None) -> DamagedDatabase:
    """The error for a database that can't be read."""
    return DamagedDatabase(
        Message.of(
            "What the app remembers in {path} is damaged. Start the app again: it keeps the "
            "damaged file and begins a new one.",
            path=str(path),
        )
    )


def unusable(path: Path | None, reason: str) -> UnusableFolder:
    """The error for a folder that can't be written to."""
    return UnusableFolder(
        Message.of(
            "Nothing can be saved in {path} ({reason}). Lessons can be read all the same, but "
            "nothing will be remembered. Free some space, or name another folder with --data.",
            path=str(path),
            reason=reason,
        )
    )


def newer(path: Path, found: int, known: int) -> NewerDatabase:
    """The error for a database of a version that we don't know."""
    return NewerDatabase(
        Message.of(
            "{path} was written by a newer version of the app (format {found}; this one knows "
            "{known}). It is left as it is. Install the newer version to use it.",
            path=str(path),
            found=found,
            known=known,
        )
    )


def no_profile() -> NoProfile:
    """The error for a profile that was deleted meanwhile."""
    return NoProfile(
        Message.of("This profile was deleted in another window. Choose another one to go on.")
    )


def taken(code: str) -> TakenCode:
    """The error for a code that somebody has."""
    return TakenCode(
        Message.of("Somebody here is called {code} already. Choose another code.", code=code)
    )


def unreadable(seq: int) -> UnreadableAnswer:
    """The error for an answer of a form that we don't know."""
    return UnreadableAnswer(
        Message.of(
            "Answer {seq} was written by a newer version of the app. Install that version to go on "
            "with it.",
            seq=seq,
        )
    )
