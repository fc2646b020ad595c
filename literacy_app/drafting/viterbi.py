"""The most likely labels of a row of tokens, given each token's scores and those of each step."""

from __future__ import annotations

from collections.abc import Sequence

from literacy_app.drafting.labels import AFTER, BEFORE, BOUNDARY, CONTENTS, LABELS, OUT, QUOTED

_FREE = (*range(AFTER), AFTER, AFTER + 2, BEFORE, BEFORE + 2, QUOTED, QUOTED + 2)
"""Labels behind which any may begin."""

_ENTERED = (*range(AFTER), *CONTENTS)
"""Labels that may begin behind those."""

_NEVER = -(10**9)


class Chain:
    """Finds the best labels (Viterbi); `steps[a][b]` is the score of label b behind label a.

    The last row and column are a paragraph's edge. Only steps that may turn out best are tried.
    """

    def __init__(self, steps: Sequence[Sequence[int]]) -> None:
        self._from = [[steps[before][label] for label in _ENTERED] for before in _FREE]
        self._lag = [
            [max(a - b for a, b in zip(other, best, strict=True)) for other in self._from]
            for best in self._from
        ]
        self._start = [steps[BOUNDARY][label] for label in _ENTERED]
        self._end = [steps[label][BOUNDARY] for label in range(LABELS)]
        self._inner = [
            (first, first + 1, first + 2, steps[first][first + 1], steps[first + 1][first + 1],
             steps[first][first + 2], steps[first + 1][first + 2])
            for first in CONTENTS
        ]  # fmt: skip

    def best(self, scores: Sequence[int]) -> list[int]:
        """The labels of the tokens whose scores stand in `scores`, one token behind the other."""
        if not scores:
            return []
        reached = [_NEVER] * LABELS
        for label, step in zip(_ENTERED, self._start, strict=True):
            reached[label] = step + scores[label]
        backs = [[OUT] * LABELS]
        steps_from, lag, inner = self._from, self._lag, self._inner
        for at in range(LABELS, len(scores), LABELS):
            free = [reached[each] for each in _FREE]
            top = max(free)
            number = free.index(top)
            entered = [top + step for step in steps_from[number]]
            befores = [_FREE[number]] * len(_ENTERED)
            for other, behind in enumerate(lag[number]):
                if free[other] + behind > top and other != number:
                    score = free[other]
                    for index, step in enumerate(steps_from[other]):
                        if score + step > entered[index]:
                            entered[index] = score + step
                            befores[index] = _FREE[other]
            now = [*entered[:AFTER], entered[6], 0, 0, entered[7], 0, 0, entered[8], 0, 0]
            back = [*befores[:AFTER], befores[6], 0, 0, befores[7], 0, 0, befores[8], 0, 0]
            for first, middle, last, a, b, c, d in inner:
                one, other_one = reached[first], reached[middle]
                if one + a >= other_one + b:
                    now[middle], back[middle] = one + a, first
                else:
                    now[middle], back[middle] = other_one + b, middle
                if one + c >= other_one + d:
                    now[last], back[last] = one + c, first
                else:
                    now[last], back[last] = other_one + d, middle
            reached = [a + b for a, b in zip(now, scores[at : at + LABELS], strict=True)]
            backs.append(back)
        return self._traced(reached, backs)

    def _traced(self, reached: list[int], backs: list[list[int]]) -> list[int]:
        label = max(range(LABELS), key=lambda each: reached[each] + self._end[each])
        labels = [OUT] * len(backs)
        for at in range(len(backs) - 1, -1, -1):
            labels[at] = label
            label = backs[at][label]
        return labels
