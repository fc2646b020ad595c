"""Which cue belongs to which content, and which contents are one statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from literacy_app.drafting.labels import (
    BEFORE,
    CUE_FIRST,
    CUE_LAST,
    QUOTED,
    SOURCE_FIRST,
    SOURCE_LAST,
    Run,
)

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
        if linked.is_nobody_s(statement) and content.label == QUOTED:
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

    def _sentence(self, at: int) -> int:
        return bisect_right(self._sentences, at) - 1

    def statement(self, content: Run) -> Statement:
        """A statement of one content, with the cue that stands nearest."""
        cues = self._near(self._cues, content)
        cue = min(cues, key=lambda each: _distance(each, content), default=None)
        return Statement([content], cue=cue)

    def is_nobody_s(self, statement: Statement) -> bool:
        """Whether nothing near a statement hands it over to anybody."""
        return statement.cue is None and not self._near(self._sources, statement.pieces[0])

    def _near(self, roles: list[Run], content: Run) -> list[Run]:
        """The roles of the sentences that the content touches."""
        first = self._sentences[self._sentence(content.first)]
        stop = self._sentences[self._sentence(content.stop - 1) + 1]
        low = bisect_right(roles, first - 1, key=_first)
        high = bisect_right(roles, stop - 1, key=_first)
        here = bisect_right(roles, content.first, key=_first)
        return roles[max(low, here - _MOST) : min(high, here + _MOST)]

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


def _distance(role: Run, content: Run) -> int:
    return max(content.first - role.stop, role.first - content.stop)
