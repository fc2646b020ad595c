"""The lexicons of one language that drafting looks into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from literacy_app.domain.lexicon import Lexicon, read_lexicon

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


def load_lexicons(folder: Path, language: str) -> Lexicons:
    """The lexicons of a language (`en`, `de-AT`) in a folder, as far as there are any.

    Raises LexiconError for a file that is none, and OSError for one that can't be read.
    """
    place = folder / language.partition("-")[0].lower()

    def topic(name: str) -> Lexicon:
        path = place / f"{name}.tsv"
        return read_lexicon(path.read_text(encoding="utf-8")) if path.is_file() else Lexicon()

    return lexicons_of(topic)
