"""Suggestions that an author has set aside, kept so that they are made no more."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from literacy_app.export.files import write_whole
from literacy_app.session.digests import digest_of_place, encoded
from literacy_app.session.saving import Writer

_FOLDER = "drafts"
_SUFFIX = ".dismissed"


class SetAside:
    """The keys of what was set aside in one lesson, in the user's own data beside its draft.

    `path` says which file the lesson has by now; `key` names it as long as it has none. Without a
    `data` folder they are kept as long as the desk is open.
    """

    def __init__(
        self,
        data: Path | None = None,
        path: Callable[[], Path | None] = lambda: None,
        key: str = "new",
        write: Writer = write_whole,
    ) -> None:
        self._data, self._path, self._key, self._write = data, path, key, write
        self._keys = self._read()

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, key: str) -> None:
        """Set something aside."""
        self._keys[key] = None
        self._keep()

    def remove(self, keys: Iterable[str]) -> None:
        """Have some of it back."""
        for key in keys:
            self._keys.pop(key, None)
        self._keep()

    def _place(self) -> Path | None:
        if self._data is None:
            return None
        path = self._path()
        name = digest_of_place(path) if path is not None else self._key
        return self._data / _FOLDER / f"{name}{_SUFFIX}"

    def _read(self) -> dict[str, None]:
        place = self._place()
        try:
            kept = json.loads(place.read_bytes()) if place is not None else []
        except (OSError, ValueError):
            return {}
        return {str(each): None for each in kept} if isinstance(kept, list) else {}

    def _keep(self) -> None:
        """Write them down. Where that can't be, they are still known until the desk is left."""
        place = self._place()
        if place is not None:
            with suppress(OSError):
                place.parent.mkdir(parents=True, exist_ok=True)
                self._write(place, encoded(json.dumps([*self._keys])))
