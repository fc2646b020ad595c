"""The lexicons of one language that drafting looks into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from literacy_app.domain.lexicon import Lexicon

TOPICS = ("cues", "relays", "commentary", "inference")
"""One file each: words that hand over to somebody, that name who passed words on, that judge, and
that conclude."""


@dataclass(frozen=True)
class Lexicons:
    """The words of a language; empty where it has none, and quotations are all that is found."""

    cues: Lexicon = field(default_factory=Lexicon)
    relays: Lexicon = field(default_factory=Lexicon)
    commentary: Lexicon = field(default_factory=Lexicon)
    inference: Lexicon = field(default_factory=Lexicon)


def lexicons_of(topic: Callable[[str], Lexicon]) -> Lexicons:
    """The lexicons, each asked for by its topic."""
    return Lexicons(*map(topic, TOPICS))
