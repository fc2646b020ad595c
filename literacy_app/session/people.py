"""Who learns at this desk: the profiles, and which of them is the current one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.export.files import write_whole
from literacy_app.session.profiles import is_free, propose_code
from literacy_app.store.profiles import Profile, Profiles
from literacy_app.store.settings import Settings

if TYPE_CHECKING:
    from literacy_app.domain.moment import Moment
    from literacy_app.store.database import Database

CURRENT = "learner.profile"
"""The setting that names the current profile."""


class People:
    """The profiles at this desk. Whatever is kept raises StoreError where that fails.

    `now` tells the time, `seed` gives random seeds and `new_id` ids that nothing else has.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], Moment],
        seed: Callable[[], int],
        new_id: Callable[[], str],
    ) -> None:
        self._profiles, self._settings = Profiles(database), Settings(database)
        self._now, self._seed, self._new_id = now, seed, new_id

    def all(self) -> tuple[Profile, ...]:
        """Everybody, by code."""
        return self._profiles.all()

    @property
    def current(self) -> Profile | None:
        """The current one; None before there is any, or after another window has deleted it."""
        chosen = self._settings.get(CURRENT)
        return next((each for each in self.all() if each.id == chosen), None)

    def required(self) -> Profile:
        """The current one, made with a proposed code where there is none."""
        return self.current or self.add(self.propose())

    def propose(self) -> str:
        """A code that nobody here has."""
        return propose_code([each.code for each in self.all()], self._seed())

    def choose(self, profile_id: str) -> None:
        """Go on as somebody else; raises ValueError where there is no such profile."""
        if all(each.id != profile_id for each in self.all()):
            raise ValueError("there is no such profile")
        self._settings.set(CURRENT, profile_id)

    def add(self, code: str) -> Profile:
        """A new profile, which is the current one from now on."""
        if not is_free(code, [each.code for each in self.all()]):
            raise ValueError("a code that is empty or taken")
        made = self._profiles.add(code.strip(), self._now().at, self._new_id())
        self._settings.set(CURRENT, made.id)
        return made

    def export(self, path: Path) -> None:
        """Write all that is kept of the current one into a JSON file; raises OSError."""
        write_whole(path, self._profiles.exported(self.required().id).encode())

    def delete(self, profile_id: str) -> None:
        """Delete a profile without trace; the current one gives way to a fresh one."""
        current = self.current
        self._profiles.delete(profile_id)
        if current is not None and current.id == profile_id:
            self.add(self.propose())
