"""Settings by name."""

from __future__ import annotations

from literacy_app.store.database import Database


class Settings:
    """What a person has chosen, kept as texts by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: str = "") -> str:
        """The value last set under this name, or `default`."""
        found = self._database.rows("SELECT value FROM settings WHERE key = ?", key)
        return str(found[0][0]) if found else default

    def set(self, key: str, value: str) -> None:
        """Keeps the value under this name; costs nothing where it is that already."""
        if self._database.rows("SELECT 1 FROM settings WHERE key = ? AND value = ?", key, value):
            return
        with self._database.writing() as run:
            run("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", key, value)
