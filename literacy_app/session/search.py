"""Finding lessons: by words as they are typed, by level, voice and language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from literacy_app.domain.text import fold
from literacy_app.session.cards import Card


@dataclass(frozen=True)
class Filter:
    """What to show of the library; an empty field lets everything through."""

    query: str = ""
    levels: frozenset[int] = frozenset()
    voices: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.query.strip() or self.has_choices)

    @property
    def has_choices(self) -> bool:
        """Whether something besides words is asked for."""
        return bool(self.levels or self.voices or self.languages)

    def toggled(self, field_name: str, value: int | str) -> Filter:
        """The filter with a level, voice or language asked for, or no longer."""
        return replace(self, **{field_name: getattr(self, field_name) ^ {value}})


@dataclass(frozen=True)
class Choices:
    """What can be filtered by: only where the lessons differ in it is there anything to choose."""

    levels: tuple[int, ...] = ()
    voices: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def choices_among(cards: Iterable[Card]) -> Choices:
    """The choices that tell some of the sound lessons from others."""
    sound = [card for card in cards if not card.is_broken]
    levels = sorted({card.level for card in sound})
    languages = sorted({card.language for card in sound})
    counts: dict[str, int] = {}
    for card in sound:
        for voice in card.teaches:
            counts[voice] = counts.get(voice, 0) + 1
    voices = tuple(each for each in ("speech", "commentary", "inference") if each in counts)
    parted = any(counts[each] < len(sound) for each in voices) and len(voices) > 1
    return Choices(
        tuple(levels) if len(levels) > 1 else (),
        voices if parted else (),
        tuple(languages) if len(languages) > 1 else (),
    )


@dataclass
class Search:
    """Finds cards; `words` are what is looked through besides their titles, folded, by path."""

    words: Mapping[str, str] = field(default_factory=dict)
    _titles: dict[str, str] = field(default_factory=dict)

    def find(self, cards: Iterable[Card], wanted: Filter) -> list[Card]:
        """The cards that pass the filter; with a query, the best first.

        Best are those with the query in their title as it stands, then those with all its words in
        their title, then those with its words anywhere.
        """
        terms = fold(wanted.query).split()
        if not terms:
            return [card for card in cards if _passes(card, wanted)]
        phrase = " ".join(terms)
        exact, titled, other = [], [], []
        for card in cards:
            if not _passes(card, wanted):
                continue
            title = self._title(card)
            if phrase in title:
                exact.append(card)
            elif all(term in title for term in terms):
                titled.append(card)
            elif self._has_words(card, title, terms):
                other.append(card)
        return exact + titled + other

    def _has_words(self, card: Card, title: str, terms: list[str]) -> bool:
        words = self.words.get(card.path) or fold(card.objective)
        return all(term in title or term in words for term in terms)

    def _title(self, card: Card) -> str:
        """The title as it is compared; that of a lesson which has none is its file's name."""
        title = card.title or card.path.replace("\\", "/").rpartition("/")[2]
        folded = self._titles.get(title)
        if folded is None:
            folded = self._titles[title] = fold(title)
        return folded


def _passes(card: Card, wanted: Filter) -> bool:
    return (
        (not wanted.levels or card.level in wanted.levels)
        and (not wanted.languages or card.language in wanted.languages)
        and (not wanted.voices or not wanted.voices.isdisjoint(card.teaches))
        and not (card.is_broken and wanted.has_choices)
    )
