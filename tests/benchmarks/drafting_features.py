"""Tokens of articles as tables of features: numpy, for development alone.

A column of a table always holds the same feature of `context` and `features`, so that families of
them can be left out to see what they are worth.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy

from literacy_app.drafting.context import gathered, paragraph_of
from literacy_app.drafting.features import PAD, REACH, Words
from tests.benchmarks.drafting_corpus import Piece
from tests.benchmarks.drafting_crf import Data

RAREST = 5

Array = Any

_NEIGHBOURS, _SENTENCE, _QUOTATIONS = 8, 11, 8
_OWN = _NEIGHBOURS + _SENTENCE + _QUOTATIONS
_A_PLACE = 3
_PLACES = range(-REACH, REACH + 1)


def _seen(number: int, places: Collection[int]) -> list[int]:
    """The columns of what words in some places add, by its number in `Word.seen`."""
    return [_OWN + (place + REACH) * _A_PLACE + number for place in places]


def _sentence(*numbers: int) -> list[int]:
    return [_NEIGHBOURS + each for each in numbers]


LABEL_FAMILIES: Mapping[str, Sequence[int]] = {
    "words two and three away": [*_seen(0, (-3, -2, 2, 3)), *_seen(1, (-3, -2, 2, 3))],
    "how often a word is a cue": _seen(1, _PLACES),
    "classes of words": _seen(2, _PLACES),
    "pairs of words": range(4),
    "quotation marks beside": range(4, _NEIGHBOURS),
    "the cue before": _sentence(0, 1, 7, 8),
    "the words beside that cue": _sentence(2, 3, 4, 10),
    "the cue behind": _sentence(5, 6, 9),
    "quotations as a whole": range(_NEIGHBOURS + _SENTENCE, _OWN),
}
"""Columns of the features by which tokens are labelled."""


def features_of(pieces: Sequence[Piece], known: Words) -> Array:
    """The rows of each token, 0 where there is none."""
    count = sum(len(each.labels) for each in pieces)
    table = numpy.zeros((count, _OWN + len(_PLACES) * _A_PLACE), numpy.uint32)
    start = 0
    for piece in pieces:
        paragraph = paragraph_of(piece.tokens, piece.quoting, piece.sentences, known)
        padded = [*[PAD] * REACH, *paragraph.words, *[PAD] * REACH]
        for at, rows in enumerate(gathered(paragraph, list, []), start):
            table[at, : len(rows)] = rows
            for place in range(len(_PLACES)):
                seen = padded[at - start + place].seen[-1 - place]
                first = _OWN + place * _A_PLACE
                table[at, first : first + len(seen)] = seen
        start += len(piece.labels)
    return table


def common(features: Array, rarest: int = RAREST) -> Array:
    """The rows of the features that are not too rare, in order."""
    rows, counts = numpy.unique(features, return_counts=True)
    return rows[(counts >= rarest) & (rows != 0)]


def numbered(features: Array, rows: Array) -> Array:
    """Features as numbers of the kept rows, -1 for those of none."""
    numbers = numpy.searchsorted(rows, features)
    numbers[numbers == len(rows)] = 0
    return numpy.where(rows[numbers] == features, numbers, -1).astype(numpy.int32)


def as_data(pieces: Sequence[Piece], features: Array, rows: Array) -> Data:
    """Paragraphs to be learnt from, their features as numbers of the kept rows, those in front."""
    numbers = numbered(features, rows)
    order = numpy.argsort(numbers < 0, axis=1, kind="stable")
    starts = numpy.cumsum([0, *(len(each.labels) for each in pieces)])
    labels = numpy.array([label for each in pieces for label in each.labels])
    weights = numpy.array([each.weight for each in pieces])
    return Data(numpy.take_along_axis(numbers, order, 1), labels, starts, weights)
