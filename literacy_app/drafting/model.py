"""The trained model: weights, and the most likely labels of a paragraph's tokens.

The weights of a feature are the lanes of one large number, a lane a label, so that adding up a
token's features is adding up a few numbers.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

from literacy_app.drafting.context import Paragraph, gathered, paragraph_of
from literacy_app.drafting.features import PAD, REACH, Word, Words
from literacy_app.drafting.labels import LABELS, Read
from literacy_app.drafting.packing import packed, size_of, unpacked
from literacy_app.drafting.quoting import Quoting
from literacy_app.drafting.sources import Sources
from literacy_app.drafting.tokens import Tokens
from literacy_app.drafting.viterbi import Chain

MAGIC = b"WVDRAFT3"
MIDDLE = 128
"""A weight of nought, as a byte."""

_WIDTH = 2 * LABELS
"""Bytes of a token's scores: two a label."""

UNSTATED = 1.0
"""The log-odds taken off for saying that a source is unstated: a wrong one is sooner seen."""

_WORDS_KEPT = 50_000
_NOUGHT = repeat(0)


class ModelError(Exception):
    """A file that is no model, or one of another version."""


class Model:
    """A trained model.

    `cues` gives the strength of words that are often a cue; `rows` the weights of each feature,
    packed; `steps` those of labels that follow each other; `sources` those by which sources are
    found. `trust` is what confidence is worked out from, `scale` how many units of score are one
    of log-odds, and `until` the last month of the articles that it has learnt from.
    """

    def __init__(
        self, about: Mapping[str, Any], rows: Mapping[int, int], sources: Mapping[int, int]
    ) -> None:
        self.trust: Mapping[str, float] = about["trust"]
        self.scale: float = about["scale"]
        self.until: str = about["until"]
        self.rows, self.sources = rows, Sources(sources, round(UNSTATED * self.scale))
        self._words = Words(about["cues"])
        self._chain = Chain(about["steps"])
        self._sums: dict[str, tuple[int, ...]] = {}
        self._edge = self._added(PAD)

    def read(self, found: Tokens, quoting: Quoting, sentences: list[int]) -> Read:
        """The most likely labels of a paragraph's tokens."""
        paragraph = paragraph_of(found, quoting, sentences, self._words)
        scores = _lanes(self._totals(paragraph))
        return Read(paragraph, self._chain.best(scores), scores)

    def _totals(self, paragraph: Paragraph) -> list[int]:
        """Each token's scores, packed."""
        edges = [self._edge] * REACH
        added = [*edges, *map(self._known, paragraph.tokens.words, paragraph.words), *edges]
        totals = gathered(paragraph, self._worth, 0)
        for at, total in enumerate(totals):
            total += added[at][6] + added[at + 1][5] + added[at + 2][4] + added[at + 3][3]
            totals[at] = total + added[at + 4][2] + added[at + 5][1] + added[at + 6][0]
        return totals

    def _worth(self, rows: Iterable[int]) -> int:
        return sum(map(self.rows.get, rows, _NOUGHT))

    def _known(self, string: str, word: Word) -> tuple[int, ...]:
        found = self._sums.get(string)
        if found is None:
            if len(self._sums) >= _WORDS_KEPT:
                self._sums.clear()
            found = self._sums[string] = self._added(word)
        return found

    def _added(self, word: Word) -> tuple[int, ...]:
        """What a word adds to the scores of the tokens around it, by place."""
        return tuple(map(self._worth, word.seen))


def _lanes(totals: Sequence[int]) -> array[int]:
    """The scores of tokens, unpacked: `LABELS` each."""
    lanes = array("H")
    lanes.frombytes(b"".join([each.to_bytes(_WIDTH, "little") for each in totals]))
    if sys.byteorder == "big":
        lanes.byteswap()
    return lanes


# ---------------------------------------------------------------- files


def load_model(path: Path) -> Model:
    """The model in a file. Raises ModelError where it is none, and OSError."""
    return read_model(path.read_bytes())


def read_model(content: bytes) -> Model:
    """The model in a file's content. Raises ModelError where it is none."""
    if not content.startswith(MAGIC):
        raise ModelError("the file is no model of this version")
    try:
        head, _, body = zlib.decompress(content[len(MAGIC) :]).partition(b"\n")
        about = json.loads(head)
        size = size_of(about["rows"], LABELS)
        rows = _rows(body[:size], about["rows"])
        return Model(about, rows, _weights(body[size:], about["sources"]))
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise ModelError("the file is damaged") from error


def _rows(body: bytes, count: int) -> dict[int, int]:
    """The features' weights, each as one large number of two bytes a label."""
    numbers, planes = unpacked(body, count, LABELS)
    wide = bytearray(_WIDTH * count)
    for plane, weights in enumerate(planes):
        wide[2 * plane :: _WIDTH] = weights
    packed_rows, make = bytes(wide), int.from_bytes
    starts = range(0, _WIDTH * count, _WIDTH)
    return {
        number: make(packed_rows[start : start + _WIDTH], "little")
        for number, start in zip(numbers, starts, strict=True)
    }


def _weights(body: bytes, count: int) -> dict[int, int]:
    """The weights by which sources are found."""
    numbers, (plane,) = unpacked(body, count, 1)
    return {number: weight - MIDDLE for number, weight in zip(numbers, plane, strict=True)}


def dump_model(
    about: Mapping[str, Any], weights: Mapping[int, bytes], sources: Mapping[int, int]
) -> bytes:
    """A model's file; `weights` are a feature's bytes, `MIDDLE` for nought."""
    about = {**about, "rows": len(weights), "sources": len(sources)}
    head = json.dumps(about, sort_keys=True, separators=(",", ":")).encode()
    single = {number: bytes([weight + MIDDLE]) for number, weight in sources.items()}
    body = packed(weights, LABELS) + packed(single, 1)
    return MAGIC + zlib.compress(head + b"\n" + body, 9)
