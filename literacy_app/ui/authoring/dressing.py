"""Hands a look to whatever draws with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


@runtime_checkable
class Dressed(Protocol):
    """What draws with a look."""

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""


def dress(look: Look, *parts: object) -> None:
    """Have those of the parts that draw with a look draw with this one."""
    for each in parts:
        if isinstance(each, Dressed):
            each.set_look(look)
