"""Warnings that the author has set aside, and dismissals that say no reason or fit nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from literacy_app.checking.catalogue import CATALOGUE
from literacy_app.checking.material import Finding, Place, finding
from literacy_app.domain.lesson import Dismissal
from literacy_app.domain.text import plain_words


def undismissed(
    found: Sequence[Finding], dismissed: Sequence[Dismissal], judged: Collection[str]
) -> Iterator[Finding]:
    """What was found and isn't set aside, and what is to be said of the dismissals themselves.

    A dismissal without a `passage` sets aside every warning of its code; one with it those about
    the passage or question of that id, or about words that begin so. Whether it fits anything is
    told only of the `judged` codes: those of checks that had all they need.
    """
    used: set[int] = set()
    for each in found:
        fitting = {at for at, other in enumerate(dismissed) if _fits(other, each)}
        used |= fitting
        if not fitting:
            yield each
    for at, other in enumerate(dismissed):
        place = Place("front", "dismissed", other.code)
        if other.code not in CATALOGUE:
            yield finding("dismissal-unknown", place, "", dismissed=other.code)
        elif not other.reason:
            yield finding("dismissal-unreasoned", place, "", dismissed=other.code)
        elif at not in used and other.code in judged:
            yield finding("dismissal-idle", place, "", dismissed=other.code)


def dismissal_of(found: Finding, dismissed: Sequence[Dismissal]) -> Dismissal | None:
    """The first dismissal that sets aside what was found."""
    return next((each for each in dismissed if _fits(each, found)), None)


def _fits(dismissal: Dismissal, found: Finding) -> bool:
    if dismissal.code != found.code:
        return False
    named = dismissal.passage.removeprefix("#")
    if not named or named == found.about:
        return True
    words = plain_words(named)
    return len(words) > 1 and plain_words(found.about)[: len(words)] == words
