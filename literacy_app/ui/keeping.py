"""Things that are kept, or not: one way to say why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from literacy_app.ui.words import message_words

if TYPE_CHECKING:
    from literacy_app.ui.notices import Notices

_Found = TypeVar("_Found")


def kept(notices: Notices, do: Callable[[], _Found]) -> _Found | None:
    """What comes of something that is kept; None where that fails, which is said."""
    from literacy_app.store.errors import StoreError

    try:
        return do()
    except StoreError as error:
        notices.say(message_words(error.message))
        return None


def is_kept(notices: Notices, do: Callable[[], object]) -> bool:
    """Keep something; whether that worked, and where it doesn't, that is said."""
    return kept(notices, lambda: (do(),)) is not None
