"""What the model says of each token, and the runs that its labels make.

A source and a cue may stand before what they introduce or behind it; content may follow its cue
(`AFTER`), come before it (`BEFORE`), or be a quotation (`QUOTED`). Content has a first token, inner
ones and a last one. `BETWEEN` is a token between the parts of one statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from literacy_app.drafting.context import Paragraph

OUT, BETWEEN, SOURCE_FIRST, CUE_FIRST, SOURCE_LAST, CUE_LAST = range(6)
AFTER, BEFORE, QUOTED = 6, 9, 12
LABELS = 15
BOUNDARY = LABELS

CONTENTS = (AFTER, BEFORE, QUOTED)
"""The labels that content begins with."""

_OUTER = range(6)


def followers() -> list[list[int]]:
    """For each label, and for the edge of a paragraph, the labels that may follow it."""
    free = [*_OUTER, *CONTENTS, BOUNDARY]
    following = [list(free) for _ in range(LABELS + 1)]
    for first in CONTENTS:
        inner, last = first + 1, first + 2
        following[first] = [*free, inner, last]
        following[inner] = [inner, last, BOUNDARY]
    return following


class Run(NamedTuple):
    """Tokens of one label, or the content that begins with `label`; `stop` is behind the last."""

    label: int
    first: int
    stop: int

    @property
    def is_content(self) -> bool:
        """Whether these are the words of what somebody says."""
        return self.label >= AFTER


class Read(NamedTuple):
    """A paragraph with its labels, and the scores that they were chosen by: `LABELS` a token."""

    paragraph: Paragraph
    labels: list[int]
    scores: Sequence[int]


def runs_of(labels: Sequence[int]) -> list[Run]:
    """The sources, cues and contents in a paragraph's labels, in order."""
    runs: list[Run] = []
    at, total = 0, len(labels)
    while at < total:
        label = labels[at]
        stop = at + 1
        if label in CONTENTS:
            while stop < total and labels[stop] in (label + 1, label + 2):
                stop += 1
                if labels[stop - 1] == label + 2:
                    break
        elif label > BETWEEN:
            while stop < total and labels[stop] == label:
                stop += 1
        if label > BETWEEN:
            runs.append(Run(label, at, stop))
        at = stop
    return runs
