"""The stock: the cards of the lessons there are, as far as they are known by now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from literacy_app.session.cards import Card, Read, card_for, shelf_order, words_of
from literacy_app.session.library import Index, Library, Progress, Within

FEW = 8
"""How many lessons are read at once on a first start, before anything is in the index."""


class Stock:
    """Keeps the cards of the lesson files in `places` in memory, fed by a library's refresh.

    Attributes:
        words: what searches look through, by path, as far as it has been read.
    """

    def __init__(self, places: Callable[[], Sequence[Path]], index: Index) -> None:
        self._places = places
        self._library = Library(places, index)
        self._cards: dict[str, Card] | None = None
        self._shown: tuple[object, tuple[Card, ...]] = (None, ())
        self._changes = 0
        self._learned: dict[Path, Read] = {}
        self.words: dict[str, str] = {}

    def cards(self) -> tuple[Card, ...]:
        """The cards of the lessons in the places, in the order of the shelf.

        The first time they come out of the index; where that is empty a few files are read.
        """
        known = self._known()
        key = (self._changes, tuple(self._places()))
        if self._shown[0] != key:
            within = Within(key[1])
            cards = sorted(
                (each for each in known.values() if each.path in within), key=shelf_order
            )
            self._shown = (key, tuple(cards))
        return self._shown[1]

    def card(self, path: Path) -> Card | None:
        """What is known of a file."""
        return self._known().get(str(path))

    def _known(self) -> dict[str, Card]:
        if self._cards is None:
            self._cards = {each.path: each for each in self._library.cards()}
            if not self._cards:
                self._take_all(self._library.refresh(most=FEW))
        learned, self._learned = self._learned, {}
        for path, read in learned.items():
            card = card_for(path, read)
            self.take(Progress(1, 1, (card,), words={card.path: words_of(read.lesson)}))
        return self._cards

    def read_all(self) -> None:
        """Read what has changed on disk now, and wait for it."""
        self._known()
        self._take_all(self._library.refresh())

    def _take_all(self, steps: Iterable[Progress]) -> None:
        for step in steps:
            self.take(step)

    def take(self, step: Progress) -> bool:
        """Take over what a refresh has found; whether there is any change in the cards."""
        before = self._changes
        known = self._known()
        for path in step.gone:
            self.words.pop(path, None)
            self._changes += known.pop(path, None) is not None
        for card in (*step.known, *step.cards):
            self._changes += known.get(card.path) != card
            known[card.path] = card
        self.words.update(step.words)
        return self._changes != before

    def learn(self, path: Path, read: Read) -> None:
        """Take over what was found in a file that has just been read, once a card is wanted."""
        self._learned[path] = read
