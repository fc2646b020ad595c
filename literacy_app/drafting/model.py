"""The trained model: weights, and the most likely labels of a paragraph's tokens.

Weights of one feature are the lanes of one large number, a lane a label, so that adding up a token's
features is adding up a few numbers. A linear-chain model: labels that follow each other are chosen
together (Viterbi). A second pass sees what the first one found in the whole sentence.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from literacy_app.drafting.context import Paragraph, rows_of
from literacy_app.drafting.features import PAD, REACH, Word, Words
from literacy_app.drafting.labels import AFTER, BOUNDARY, LABELS, followers
from literacy_app.drafting.quoting import Quoting
from literacy_app.drafting.second import second_rows
from literacy_app.drafting.tokens import Tokens

MAGIC = b"WVDRAFT1"
_LANE = 2
_WIDTH = LABELS * _LANE
_MIDDLE = 128
_UNLIKELY = -(10**9)


class ModelError(Exception):
    """A file that is no model, or one of another version."""


class Read(NamedTuple):
    """A paragraph with its labels, and how much each token's label is ahead of being outside."""

    paragraph: Paragraph
    labels: list[int]
    leads: list[int]
    unsure: list[int]


class Pass(NamedTuple):
    """The weights of one pass: of features by row, and of labels that follow each other."""

    rows: dict[int, int]
    steps: list[list[int]]


class Model:
    """A trained model; `scale` is how many of its units are one of a log-odds."""

    def __init__(self, cues: dict[str, int], first: Pass, second: Pass | None, scale: float) -> None:
        self.cues = cues
        self.scale = scale
        self._words = Words(cues)
        self._first = first
        self._second = second
        self._chain = _Chain(first.steps)
        self._second_chain = _Chain(second.steps) if second else None
        self._sums: dict[int, tuple[int, ...]] = {}

    def paragraph(self, found: Tokens, quoting: Quoting, sentences: list[int]) -> Paragraph:
        """A paragraph as the features see it."""
        of = self._words.of
        words = [of(word, lower) for word, lower in zip(found.words, found.lower, strict=True)]
        return Paragraph(found, words, quoting, sentences)

    def read(self, paragraph: Paragraph) -> Read:
        """The most likely labels of a paragraph's tokens."""
        scores = self._unary(paragraph)
        labels = self._chain.best(_unpacked(scores))
        if self._second is not None and self._second_chain is not None and any(labels):
            get = self._second.rows.get
            for at, rows in enumerate(second_rows(paragraph, labels)):
                total = scores[at]
                for each in rows:
                    total += get(each, 0)
                scores[at] = total
            labels = self._second_chain.best(_unpacked(scores))
        return _with_leads(paragraph, labels, _unpacked(scores))

    def _unary(self, paragraph: Paragraph) -> list[int]:
        """Each token's scores, packed."""
        get = self._first.rows.get
        sums = [self._seen(each) for each in (*[PAD] * REACH, *paragraph.words, *[PAD] * REACH)]
        scores = []
        for at, rows in enumerate(rows_of(paragraph)):
            total = sums[at][6] + sums[at + 1][5] + sums[at + 2][4] + sums[at + 3][3]
            total += sums[at + 4][2] + sums[at + 5][1] + sums[at + 6][0]
            for each in rows:
                total += get(each, 0)
            scores.append(total)
        return scores

    def _seen(self, word: Word) -> tuple[int, ...]:
        """What a word adds to the tokens around it, by place."""
        key = id(word)
        found = self._sums.get(key)
        if found is None:
            get = self._first.rows.get
            found = tuple(sum(get(each, 0) for each in rows) for rows in word.seen)
            self._sums[key] = found
        return found
