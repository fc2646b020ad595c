"""Finding words in an article: its matches, and which of them the reader is at."""

from __future__ import annotations

from bisect import bisect_left

from literacy_app.domain.lesson import Span
from literacy_app.domain.text import fold


class Finding:
    """The matches of a query in one text, whatever the case, quotation marks and dashes are.

    Attributes:
        query: what is looked for; white space around it counts for nothing.
        matches: where it was found, in text order; they never overlap.
        current: the index of the match that the reader is at, or -1.
    """

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self.query = ""
        self.matches: tuple[Span, ...] = ()
        self.current = -1

    def look_for(self, query: str, near: int = 0) -> None:
        """Find the matches of a query, and go to the first one at or behind an offset."""
        self.query = query
        wanted = " ".join(fold(query).split())
        self.matches = tuple(self._find(wanted)) if wanted else ()
        if not self.matches:
            self.current = -1
            return
        self.current = bisect_left([each.start for each in self.matches], near) % len(self.matches)

    def _find(self, wanted: str) -> list[Span]:
        found, at = [], self._folded.find(wanted)
        while at >= 0:
            found.append(Span(at, at + len(wanted)))
            at = self._folded.find(wanted, at + len(wanted))
        return found

    def step(self, forward: bool = True) -> Span | None:
        """Go to the next or previous match, around the ends, and return it."""
        if not self.matches:
            return None
        self.current = (self.current + (1 if forward else -1)) % len(self.matches)
        return self.matches[self.current]

    @property
    def match(self) -> Span | None:
        """The match that the reader is at."""
        return self.matches[self.current] if self.current >= 0 else None
