"""Which words name whoever a statement is from, by the model's weights."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import repeat

from literacy_app.drafting.labels import SOURCE_FIRST, SOURCE_LAST, Run
from literacy_app.drafting.linking import Statement
from literacy_app.drafting.pointing import Scene, View

_ENDS = 8
"""So many of the likeliest first words, and of the likeliest last ones, are put together."""

_TRIED = 8
"""So many of the likeliest sources made up of those are looked at more closely."""

_NOUGHT = repeat(0)


class Sources:
    """Finds sources; `unstated` is what is taken off for saying that the text names none."""

    def __init__(self, weights: Mapping[int, int], unstated: int) -> None:
        self._get, self._unstated = weights.get, unstated

    def of(self, statement: Statement, scene: Scene) -> Run | None:
        """The words that name whoever a statement is from; None where none do."""
        view = View(scene, statement)
        best, most = None, self._sum(view.none_rows()) - self._unstated
        for score, first, last in self._likeliest(view):
            score += self._sum(view.pair_rows(first, last))
            if score > most:
                best, most = (first, last), score
        if best is None:
            return None
        leads = best[0] < statement.pieces[0].first
        return Run(SOURCE_FIRST if leads else SOURCE_LAST, best[0], best[1] + 1)

    def _likeliest(self, view: View) -> list[tuple[int, int, int]]:
        """The sources worth a closer look: what their ends are worth, the first and last word."""
        firsts = self._ranked({at: self._sum(view.start_rows(at)) for at in view.words})
        lasts = self._ranked({at: self._sum(view.end_rows(at)) for at in view.words})
        found = []
        for first, one in firsts.items():
            stop = view.last_from(first)
            found += [
                (one + other, first, last) for last, other in lasts.items() if first <= last < stop
            ]
        return sorted(found, key=lambda each: (-each[0], each[1:]))[:_TRIED]

    def _ranked(self, scores: dict[int, int]) -> dict[int, int]:
        best = sorted(scores, key=lambda at: (-scores[at], at))[:_ENDS]
        return {at: scores[at] for at in best}

    def _sum(self, rows: tuple[int, ...]) -> int:
        return sum(map(self._get, rows, _NOUGHT))
