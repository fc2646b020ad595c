"""Where a text names the people that its passages are given to."""

from __future__ import annotations

from collections.abc import Sequence

from literacy_app.domain.lesson import UNNAMED, Passage, Span, Voice
from literacy_app.domain.phrases import nearest, occurrences
from literacy_app.domain.sentences import Sentences
from literacy_app.domain.text import fold


def source_span(text: str, language: str, passage: Passage) -> Span | None:
    """Where the passage's sentence names its source, in full or by its last word.

    The nearest place outside the content; None where the sentence names it otherwise.
    """
    return Finder(text, language).source(passage)


class Finder:
    """Finds names and cues in one text; what it needs of the text is made once."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._lazy: tuple[str, Sentences] | None = None
        self._places: dict[tuple[str, int, int], tuple[Span, ...]] = {}

    def _ready(self) -> tuple[str, Sentences]:
        if self._lazy is None:
            self._lazy = fold(self._text), Sentences(self._text, self._language)
        return self._lazy

    def near(self, words: str, pieces: Sequence[Span]) -> Span | None:
        """The place of `words` in a piece's sentence, outside the pieces, nearest to them."""
        return self._near(words, pieces, self.around(pieces))

    def _near(self, words: str, pieces: Sequence[Span], around: Sequence[Span]) -> Span | None:
        if len(around) == 1:
            places = self._occurrences(words, around[0])
            return nearest(places, pieces) if places else None
        found = {span for each in around for span in self._occurrences(words, each)}
        return nearest(sorted(found), pieces)

    def cue(self, passage: Passage, pieces: Sequence[Span]) -> Span | None:
        """The cue of speech: in a sentence that a piece touches, outside the content, the nearest,
        the later of two as near. The cue of an inference: its first place inside the passage."""
        cue = passage.cue or ""
        if passage.voice is Voice.INFERENCE:
            folded = self._ready()[0]
            return next((s for piece in pieces for s in occurrences(folded, cue, piece)), None)
        return self.near(cue, pieces)

    def around(self, pieces: Sequence[Span]) -> list[Span]:
        """The sentences that the pieces touch."""
        sentences = self._ready()[1]
        found = [each for piece in pieces if (each := sentences.touched_by(piece)) is not None]
        return found if len(found) < 2 else list(dict.fromkeys(found))

    def _occurrences(self, words: str, around: Span) -> tuple[Span, ...]:
        asked = words, around.start, around.end
        found = self._places.get(asked)
        if found is None:
            found = self._places[asked] = tuple(occurrences(self._ready()[0], words, around))
        return found

    def source(self, passage: Passage) -> Span | None:
        """Where the passage's sentence names its source; see `source_span`."""
        if not passage.source or passage.source == UNNAMED:
            return None
        around = self.around(passage.pieces)
        last = passage.source.split()[-1]
        for name in (passage.source, last if last[:1].isupper() else ""):
            span = self._near(name, passage.pieces, around)
            if span is not None:
                return span
        return None
