"""Suggested passages, each waiting for a yes or a no. None is ever taken by itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Article, Passage
from literacy_app.domain.text import main_language
from literacy_app.session.digests import digest_of
from literacy_app.session.set_aside import SetAside

if TYPE_CHECKING:
    from literacy_app.drafting.suggestion import Suggestion
    from literacy_app.session.authoring import Authoring, Changed

_BEFORE = 24
"""So many code points before a suggestion tell it from the same words elsewhere."""
_ALIKE = 0.5
"""The overlap (intersection over union) from which on a passage of its voice stands for it."""


class Suggesting:
    """The suggestions for one article that are still open, and the one that is looked at.

    Attributes:
        article: the index of the article that they are for.
        text: the article's text that they belong to.
        current: the one that is looked at, None where there is none.
    """

    def __init__(self, authoring: Authoring, set_aside: SetAside | None = None) -> None:
        self._authoring = authoring
        self._set_aside = set_aside if set_aside is not None else SetAside()
        self.article = 0
        self.current: Suggestion | None = None
        self.text = ""
        self._all: list[tuple[str, Suggestion]] = []
        self._open: tuple[object, tuple[Suggestion, ...]] = (None, ())

    # ------------------------------------------------------------ what is suggested

    def begin(self, article: int) -> str:
        """Forget what was suggested, and be ready for suggestions for that article's text."""
        self.article, self.current = article, None
        self._all = []
        self._forget()
        self.text = self._shown.text
        return self.text

    def take(self, found: Iterable[Suggestion]) -> None:
        """Take further suggestions for the text, in text order."""
        self._all.extend((self._key_of(each), each) for each in found)
        self._forget()

    @property
    def is_stale(self) -> bool:
        """Whether the article has another text by now, to which no suggestion belongs."""
        articles = self._authoring.lesson.articles
        return self.article >= len(articles) or articles[self.article].text != self.text

    @property
    def found(self) -> int:
        """How many there were in all, those set aside and taken included."""
        return len(self._all)

    @property
    def dismissed(self) -> int:
        """How many of them were set aside."""
        return sum(key in self._set_aside for key, _ in self._all)

    @property
    def ghosts(self) -> tuple[Suggestion, ...]:
        """Those still open, in text order, an outer one before those in it.

        Not open are those set aside, those that a passage stands for already, and those that
        cross one.
        """
        if not self._all or self.is_stale:
            return ()
        passages = self._shown.passages
        if self._open[0] is not passages:
            there = _There(passages)
            is_open = [
                each
                for key, each in self._all
                if key not in self._set_aside and not there.rules_out(each)
            ]
            is_open.sort(key=lambda each: (each.start, -each.pieces[0].end))
            self._open = passages, tuple(is_open)
        return self._open[1]

    @property
    def number(self) -> int:
        """Which of those open the current one is, from 1; 0 where there is none."""
        ghosts = self.ghosts
        return ghosts.index(self.current) + 1 if self.current in ghosts else 0

    @property
    def _shown(self) -> Article:
        return self._authoring.lesson.articles[self.article]

    def _forget(self) -> None:
        self._open = (None, ())

    def _key_of(self, each: Suggestion) -> str:
        """What tells a suggestion from any other in the lesson, wherever the text moves it."""
        words = " … ".join(self.text[start:end] for start, end in each.pieces)
        before = self.text[max(0, each.start - _BEFORE) : each.start]
        return digest_of(f"{each.voice}\0{words}\0{before}")

    def at(self, offset: int) -> Suggestion | None:
        """The innermost open suggestion at a code point of the article."""
        around = (each for each in self.ghosts if any(a <= offset < b for a, b in each.pieces))
        return min(around, key=lambda each: each.end - each.start, default=None)

    # ------------------------------------------------------------ going through them

    def step(self, forward: bool = True, offset: int | None = None) -> Suggestion | None:
        """Look at the next open suggestion, or the one before, around the ends.

        From `offset` where none is looked at, else from the beginning (or the end).
        """
        ghosts = self.ghosts
        if not ghosts:
            self.current = None
        elif self.current in ghosts:
            at = ghosts.index(self.current) + (1 if forward else -1)
            self.current = ghosts[at % len(ghosts)]
        else:
            start = self.current.start if self.current is not None else offset
            self.current = ghosts[_from(ghosts, start, forward)]
        return self.current

    def look_at(self, each: Suggestion | None) -> None:
        """Look at one of them."""
        self.current = each if each in self.ghosts else None

    def settle(self) -> Suggestion | None:
        """Look at the one that comes next, if the one looked at is open no more."""
        if self.current is not None and self.current not in self.ghosts:
            self.step()
        return self.current

    def accept(self, select: bool = False) -> Changed | None:
        """Make the current suggestion a passage, selected if asked for; raises EditRefused.

        What speaks for it is the first draft of the explanation, in a lesson in English.
        """
        each = self.current
        if each is None or each not in self.ghosts:
            return None
        authoring, article = self._authoring, self.article
        language = main_language(authoring.lesson.language)
        note = " ".join(map(str, each.signals)) if language == "en" else ""
        new_id = authoring.draft.next_id()
        return authoring.edit(
            lambda it: it.mark(
                each.pieces, each.voice, article, kind=each.kind, source=each.source,
                via=each.via, cue=each.cue, note=note,
            ),
            select=new_id if select else None,
        )  # fmt: skip

    def dismiss(self) -> bool:
        """Set the current suggestion aside for good, and look at the next one."""
        each = self.current
        if each is None:
            return False
        self._set_aside.add(self._key_of(each))
        self._forget()
        self.step()
        return True

    def bring_back(self) -> None:
        """Have those back that were set aside."""
        self._set_aside.remove(key for key, _ in self._all)
        self._forget()


def _from(ghosts: Sequence[Suggestion], offset: int | None, forward: bool) -> int:
    """The index of the first one from an offset on, or of the last before it."""
    starts = [each.start for each in ghosts]
    if offset is None:
        return 0 if forward else -1
    return (bisect_left(starts, offset) if forward else bisect_right(starts, offset) - 1) % len(
        ghosts
    )


class _There:
    """The passages that are marked already, as suggestions run into them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        pieces = [(piece, each) for each in passages for piece in each.pieces]
        self._pieces = sorted(pieces, key=lambda pair: (pair[0].start, -pair[0].end))
        self._reaches = [*accumulate((piece.end for piece, _ in self._pieces), max)]

    def rules_out(self, each: Suggestion) -> bool:
        """Whether a suggestion crosses a passage, or a passage stands for it."""
        for span in each.pieces:
            for index in range(bisect_left(self._reaches, span.start + 1), len(self._pieces)):
                piece, passage = self._pieces[index]
                if piece.start >= span.end:
                    break
                if piece.crosses(span) or (piece.meets(span) and _stands_for(passage, each)):
                    return True
        return False


def _stands_for(passage: Passage, each: Suggestion) -> bool:
    """Whether a passage says what a suggestion would, or has its words in another voice."""
    if passage.pieces == each.pieces:
        return True
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in passage.pieces
        for b in each.pieces
    )
    size = sum(end - start for start, end in (*passage.pieces, *each.pieces)) - shared
    return passage.voice is each.voice and shared >= size * _ALIKE
