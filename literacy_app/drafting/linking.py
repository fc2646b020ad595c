"""Which source and which cue belong to which content."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from literacy_app.drafting.labels import (
    AFTER,
    BEFORE,
    CUE_FIRST,
    CUE_LAST,
    QUOTED,
    SOURCE_FIRST,
    SOURCE_LAST,
    Run,
)

_FAR = 60
_WRONG_SIDE = 15
_UNUSUAL_SIDE = 8
_MOST = 12
_first = attrgetter("first")


@dataclass(slots=True)
class Statement:
    """What somebody says, by its tokens: its pieces, with its source and its cue.

    `continues` says that it goes on with the words of whoever spoke before it in the text.
    """

    pieces: list[Run]
    source: Run | None = None
    cue: Run | None = None
    continues: bool = False


def statements_of(runs: Sequence[Run], sentences: Sequence[int]) -> list[Statement]:
    """The statements of a paragraph, in order; split quotations are joined."""
    linked = _Linker(runs, sentences)
    found: list[Statement] = []
    for content in linked.contents:
        statement = linked.statement(content)
        before = found[-1] if found else None
        if statement.cue is None and statement.source is None and content.label == QUOTED:
            if before is not None and linked.is_near(before.pieces[-1], content):
                before.pieces.append(content)
                continue
            statement.continues = True
        elif before is not None and linked.is_split(before, statement):
            before.pieces.append(content)
            continue
        found.append(statement)
    return found


class _Linker:
    def __init__(self, runs: Sequence[Run], sentences: Sequence[int]) -> None:
        self.contents = [each for each in runs if each.is_content]
        self._cues = [each for each in runs if each.label in (CUE_FIRST, CUE_LAST)]
        self._sources = [each for each in runs if each.label in (SOURCE_FIRST, SOURCE_LAST)]
        self._sentences = sentences
        self._starts = [each.first for each in self.contents]

    def _sentence(self, at: int) -> int:
        return bisect_right(self._sentences, at) - 1

    def statement(self, content: Run) -> Statement:
        cue = self._best_cue(content)
        return Statement([content], self._best_source(content, cue), cue)

    def _near(self, roles: list[Run], content: Run) -> list[Run]:
        """The roles of the sentences that the content touches."""
        first = self._sentences[self._sentence(content.first)]
        stop = self._sentences[self._sentence(content.stop - 1) + 1]
        low = bisect_right(roles, first - 1, key=_first)
        high = bisect_right(roles, stop - 1, key=_first)
        here = bisect_right(roles, content.first, key=_first)
        return roles[max(low, here - _MOST) : min(high, here + _MOST)]

    def _best_cue(self, content: Run) -> Run | None:
        near = self._near(self._cues, content)
        return min(near, key=lambda each: self._distance(each, content), default=None)

    def _best_source(self, content: Run, cue: Run | None) -> Run | None:
        best, least = None, float(_FAR)
        for source in self._near(self._sources, content):
            distance = 0.3 * self._distance(source, content)
            if cue is not None:
                behind = source.first >= cue.stop
                distance += source.first - cue.stop if behind else cue.first - source.stop
                if (source.label == SOURCE_FIRST) == (cue.label == CUE_FIRST):
                    distance -= 5
            if distance < least or best is None:
                best, least = source, distance
        return best

    def _distance(self, role: Run, content: Run) -> float:
        leads = role.first < content.first
        distance = content.first - role.stop if leads else role.first - content.stop
        if leads != (role.label in (SOURCE_FIRST, CUE_FIRST)):
            distance += _WRONG_SIDE
        if leads != (content.label == AFTER):
            distance += _UNUSUAL_SIDE if content.label != QUOTED else 2
        low, high = (role.stop, content.first) if leads else (content.stop, role.first)
        between = bisect_right(self._starts, high - 1) - bisect_right(self._starts, low - 1)
        usual = leads and role.label in (SOURCE_FIRST, CUE_FIRST)
        return abs(distance) + between * (3 if usual else _UNUSUAL_SIDE)

    def is_near(self, before: Run, content: Run) -> bool:
        """Whether a quotation without a speaker follows on what came before it."""
        return self._sentence(content.first) - self._sentence(before.stop - 1) <= 2

    def is_split(self, before: Statement, statement: Statement) -> bool:
        """Whether both are pieces of one content with its cue between them."""
        cue, last, content = statement.cue, before.pieces[-1], statement.pieces[0]
        if cue is None or cue is not before.cue or not last.stop <= cue.first < content.first:
            return False
        kinds = {last.label, content.label}
        return content.first - last.stop < 30 and (kinds == {QUOTED} or BEFORE in kinds)
