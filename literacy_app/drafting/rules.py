"""Statements without a model: by quotation marks, cues and where sentences end.

Less right than the model, and all that there is in a language for which none was trained.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from literacy_app.domain.lexicon import Hit
from literacy_app.drafting.labels import (
    AFTER,
    BEFORE,
    CUE_FIRST,
    QUOTED,
    SOURCE_FIRST,
    SOURCE_LAST,
    Run,
)
from literacy_app.drafting.linking import Statement
from literacy_app.drafting.mood import goes_on, is_reported
from literacy_app.drafting.quoting import Quoting
from literacy_app.drafting.tokens import Tokens

_STOPS = frozenset(". , ! ? … ; : — – ( )".split())
_OPENERS = frozenset("that dass daß".split())
_NEARBY = 12
_LONGEST_SOURCE = 8
_SHORTEST = 3
_SPEAKING = frozenset("neutral deed contested loaded mental".split())
_LEADING = frozenset("laut nach".split())
_LINKS = frozenset("of der des von vom".split())
_PRONOUNS = frozenset("he she they it we i who er sie es wir ich".split())


def statements_by_rule(
    found: Tokens, quoting: Quoting, sentences: Sequence[int], cues: Sequence[Hit]
) -> list[Statement]:
    """The statements of a paragraph, in order."""
    reader = _Rules(found, quoting, sentences, cues)
    statements = [*reader.in_subjunctive(), *reader.quoted(), *reader.paraphrased()]
    return sorted(statements, key=lambda each: each.pieces[0].first)


class _Rules:
    def __init__(
        self, found: Tokens, quoting: Quoting, sentences: Sequence[int], cues: Sequence[Hit]
    ) -> None:
        self._found, self._states, self._quoting = found, quoting.states, quoting
        self._sentences = sentences
        self._cues = [run for each in cues if (run := self._cue(each)) is not None]
        self._firsts = [each.first for each in self._cues]
        self._used: set[int] = set()
        self._taken: list[Run] = []

    def _cue(self, hit: Hit) -> Run | None:
        if hit.entry.signals not in _SPEAKING:
            return None
        first, stop = self._found.run(hit.span)
        if first >= stop or self._states[first]:
            return None
        return Run(CUE_FIRST, first, stop)

    def _bounds(self, at: int) -> tuple[int, int]:
        number = bisect_right(self._sentences, at) - 1
        return self._sentences[number], self._sentences[number + 1]

    # ------------------------------------------------------------ in the subjunctive

    def in_subjunctive(self) -> Iterator[Statement]:
        """Clauses beside a cue whose verb says that they are reported, with what goes on so."""
        for cue in self._cues:
            source = self._source_of(cue)
            content = self._reported_beside(cue, source)
            if source is None or content is None or self._is_taken(content):
                continue
            pieces = [content, *self._going_on(content, cue)]
            self._used.add(cue.first)
            self._taken += pieces
            yield Statement(pieces, source, cue)

    def _reported_beside(self, cue: Run, source: Run | None) -> Run | None:
        """The clause that a comma parts from the cue, before it or behind."""
        first, stop = self._bounds(cue.first)
        words, lower = self._found.words, self._found.lower
        ahead = words[cue.first - 1 : cue.first] == [","] and source and source.first >= cue.stop
        if ahead and is_reported(lower, first, cue.first - 1) and not self._states[first]:
            return self._content(BEFORE, first, cue.first - 1)
        begin = (source.stop if source and source.first >= cue.stop else cue.stop) + 1
        behind = words[begin - 1 : begin] == [","] and begin < stop and not self._states[begin]
        if behind and lower[begin] not in _OPENERS and is_reported(lower, begin, stop):
            return self._content(AFTER, begin, stop)
        return None

    def _is_taken(self, run: Run) -> bool:
        return any(run.first < each.stop and each.first < run.stop for each in self._taken)

    def _going_on(self, content: Run, cue: Run) -> Iterator[Run]:
        """The sentences behind a clause that go on in the subjunctive without a cue."""
        _, first = self._bounds(max(content.first, cue.first))
        while first < len(self._found.words):
            _, stop = self._bounds(first)
            has_cue = any(first <= each.first < stop for each in self._cues)
            if has_cue or self._states[first] or not goes_on(self._found.lower, first, stop):
                return
            piece = self._content(AFTER, first, stop)
            if piece is not None:
                yield piece
            first = stop

    # ------------------------------------------------------------ quotations

    def quoted(self) -> Iterator[Statement]:
        """The quotations that somebody speaks, pieces of one that its cue splits joined."""
        last: Statement | None = None
        for each in self._quoting.quotations:
            piece = Run(QUOTED, each.first, each.stop)
            if each.depth or self._is_taken(piece):
                continue
            cue = self._cue_of(piece)
            if not self._speaks(piece, cue):
                continue
            if last is not None and self._goes_on(last, piece, cue):
                last.pieces.append(piece)
                continue
            if last is not None:
                yield last
            last = Statement([piece], self._source_of(cue), cue, continues=cue is None)
            if cue is not None:
                self._used.add(cue.first)
        if last is not None:
            yield last

    def _speaks(self, piece: Run, cue: Run | None) -> bool:
        """Whether it is more than a word held at arm's length, or has its cue beside it."""
        first, stop = piece.first, piece.stop
        if cue is not None and 0 <= cue.first - stop <= 2:
            return True
        words = sum(each[0].isalnum() for each in self._found.words[first:stop])
        ends_like_speech = not _STOPS.isdisjoint(self._found.words[max(first, stop - 2) : stop])
        return words > _SHORTEST and (words > 6 or ends_like_speech or cue is not None)

    def _cue_of(self, piece: Run) -> Run | None:
        """The nearest cue in the sentences that a quotation touches."""
        low, _ = self._bounds(piece.first)
        _, high = self._bounds(min(piece.stop, len(self._found.words) - 1))
        start = bisect_right(self._firsts, low - 1)
        stop = bisect_right(self._firsts, high - 1)
        near = [
            (max(piece.first - each.stop, each.first - piece.stop), each)
            for each in self._cues[start:stop]
            if each.stop <= piece.first or each.first >= piece.stop
        ]
        distance, cue = min(near, default=(99, None))
        return cue if distance <= _NEARBY else None

    def _goes_on(self, last: Statement, piece: Run, cue: Run | None) -> bool:
        if cue is not None and cue is not last.cue:
            return False
        between = bisect_right(self._sentences, piece.first) - bisect_right(
            self._sentences, last.pieces[-1].stop
        )
        return bool(last.cue or cue is None) and abs(between) <= 1

    # ------------------------------------------------------------ paraphrases

    def paraphrased(self) -> Iterator[Statement]:
        """What a cue hands over without quotation marks of its own."""
        end = 0
        for cue in self._cues:
            if cue.first in self._used or cue.first < end:
                continue
            first, stop = self._bounds(cue.first)
            words = self._found.lower[cue.first : cue.stop]
            source = self._source_of(cue)
            if words[-1] == "to" and words[0].startswith("accord"):
                content = self._around(cue, source, first, stop)
            elif words[0] in _LEADING:
                content = self._led_by(source, cue, stop)
            else:
                content = self._behind(cue, source, stop)
            if content is not None:
                end = content.stop
                yield Statement([content], source, cue)

    def _around(self, cue: Run, source: Run | None, first: int, stop: int) -> Run | None:
        """The rest of a sentence that "according to …" opens or closes."""
        if cue.first > first + 1:
            return self._content(BEFORE, first, cue.first)
        begin = (source.stop if source else cue.stop) + 1
        return self._content(AFTER, begin, stop)

    def _led_by(self, source: Run | None, cue: Run, stop: int) -> Run | None:
        """What follows on a source that "laut …" has named."""
        if source is None or source.first < cue.stop:
            return None
        return self._content(AFTER, source.stop, stop)

    def _behind(self, cue: Run, source: Run | None, stop: int) -> Run | None:
        """From a "that" close behind the cue, or from the cue where its source leads it."""
        for at in range(cue.stop, min(cue.stop + 7, stop)):
            if self._found.lower[at] in _OPENERS:
                return self._content(AFTER, at, stop)
        if source is None or source.first > cue.first:
            return None
        if self._found.words[cue.stop : cue.stop + 1] in ([","], ["."], [";"], ["and"]):
            return None
        return self._content(AFTER, cue.stop, stop)

    def _content(self, label: int, first: int, stop: int) -> Run | None:
        words, states = self._found.words, self._states
        while first < stop and not states[first] and words[first] in _STOPS:
            first += 1
        while stop > first and not states[stop - 1] and words[stop - 1] in _STOPS:
            stop -= 1
        count = sum(each[0].isalnum() for each in words[first:stop])
        return Run(label, first, stop) if count >= _SHORTEST else None

    # ------------------------------------------------------------ sources

    def _source_of(self, cue: Run | None) -> Run | None:
        """The words beside a cue that can name who speaks: before it, or behind it."""
        if cue is None:
            return None
        words = self._found.lower[cue.first : cue.stop]
        follows = words[-1] in ("to", "by") or words[0] in _LEADING
        before, behind = self._named_before(cue), self._named_behind(cue)
        return (behind or before) if follows else (before or behind)

    def _named_before(self, cue: Run) -> Run | None:
        first, _ = self._bounds(cue.first)
        at = cue.first
        while at > max(first, cue.first - _LONGEST_SOURCE) and not self._parts(at - 1):
            at -= 1
        return self._trimmed(at, cue.first)

    def _named_behind(self, cue: Run) -> Run | None:
        _, last = self._bounds(cue.first)
        stop = cue.stop
        while stop < min(last, cue.stop + _LONGEST_SOURCE) and not self._parts(stop):
            stop += 1
        return self._opening(cue.stop, stop)

    def _parts(self, at: int) -> bool:
        return bool(self._states[at]) or self._found.words[at] in _STOPS

    def _opening(self, first: int, stop: int) -> Run | None:
        """The first name or pronoun of these words, with the titles in front of it."""
        words, lower = self._found.words, self._found.lower
        if first < stop and lower[first] in _PRONOUNS:
            return Run(SOURCE_LAST, first, first + 1)
        begin = first
        while begin < stop and not words[begin][0].isupper():
            begin += 1
        end = begin
        while end < stop and (words[end][0].isupper() or self._links(begin, end, stop)):
            end += 1
        return Run(SOURCE_LAST, begin, end) if end > begin else None

    def _links(self, begin: int, at: int, stop: int) -> bool:
        """Whether a name goes on behind a small word ("Sprecher der Polizei")."""
        words, lower = self._found.words, self._found.lower
        return begin < at and at + 1 < stop and lower[at] in _LINKS and words[at + 1][0].isupper()

    def _trimmed(self, first: int, stop: int) -> Run | None:
        """The last name or pronoun of these words with what leads up to it."""
        words, lower = self._found.words, self._found.lower
        while stop > first and not (words[stop - 1][0].isupper() or lower[stop - 1] in _PRONOUNS):
            stop -= 1
        if stop == first:
            return None
        if lower[stop - 1] in _PRONOUNS:
            return Run(SOURCE_FIRST, stop - 1, stop)
        begin = stop - 1
        while begin > first and (
            words[begin - 1][0].isupper() or lower[begin - 1] in ("the", "of", "der", "die", "das")
        ):
            begin -= 1
        return Run(SOURCE_FIRST, begin, stop)
