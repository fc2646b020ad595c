"""Setting warnings of the content checks aside, with a reason, and taking that back."""

from __future__ import annotations

from collections.abc import Callable

from literacy_app.checking.checks import Told
from literacy_app.domain.draft import Draft
from literacy_app.domain.lesson import Dismissal

_WORDS = 6
"""So many words name what a warning is about, where it is about words."""

CANNOT = frozenset(("dismissal-unreasoned", "dismissal-unknown", "dismissal-idle"))
"""Warnings about dismissals, which can't be dismissed themselves."""


def can_dismiss(told: Told) -> bool:
    """Whether a warning can be set aside."""
    return told.problem.code not in CANNOT


def dismissed(told: Told, reason: str) -> Callable[[Draft], Draft]:
    """The edit that sets a warning aside for a reason."""
    words = told.about.split()
    about = " ".join(words[:_WORDS]) if len(words) > _WORDS else told.about
    entry = Dismissal(told.problem.code, about, reason)
    return lambda draft: draft.with_fields(dismissed=(*draft.lesson.dismissed, entry))


def taken_back(dismissal: Dismissal) -> Callable[[Draft], Draft]:
    """The edit that takes a dismissal back."""

    def change(draft: Draft) -> Draft:
        rest = list(draft.lesson.dismissed)
        if dismissal in rest:
            rest.remove(dismissal)
        return draft.with_fields(dismissed=tuple(rest))

    return change
