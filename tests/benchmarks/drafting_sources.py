"""Trains the weights by which sources are found: numpy and numba, for development alone.

A statement's source is the likeliest of all runs of words that it may be (a log-linear model over
candidates), and what a run is worth is the sum of its first word's, its last word's and its own
features. AdaGrad with weights that shrink (L2); the mean of the later weights is the result. The
statements are those that a labelling model finds in articles which it hasn't learnt from, so that
sources are learnt from labels that are as wrong as they will be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numba
import numpy

from literacy_app.drafting.labels import runs_of
from literacy_app.drafting.linking import Statement, statements_of
from literacy_app.drafting.model import Model
from literacy_app.drafting.pointing import Scene, View
from literacy_app.drafting.quoting import quoting_of
from literacy_app.drafting.tokens import Tokens, paragraphs, sentence_starts, tokens_of
from tests.benchmarks.drafting_corpus import Articles, scorer
from tests.benchmarks.drafting_features import common, numbered

RATE = 0.1
SHRINKING = 3e-4
EPOCHS = 6
RAREST = 3
SEED = 1
_FLOOR = 0.1
_LEAST = 1e-4
_AVERAGED_FROM = 3
_SNAPSHOTS = 2

Array = Any


class Example(NamedTuple):
    """What may be a statement's source, by rows, and the number of what is; the last is none.

    `ends` are the numbers of each pair's first and last word among `firsts` and `lasts`.
    """

    firsts: list[tuple[int, ...]]
    lasts: list[tuple[int, ...]]
    pairs: list[tuple[int, ...]]
    ends: list[tuple[int, int]]
    none: tuple[int, ...]
    right: int
    weight: float


class _Found(NamedTuple):
    tokens: Tokens
    scene: Scene
    statement: Statement

    def as_prediction(self) -> dict[str, Any]:
        return {"content": [list(self.tokens.span(*each[1:])) for each in self.statement.pieces]}


def examples_of(articles: Articles, model: Model) -> Iterator[Example]:
    """The statements that a model finds and annotators found, too, with the source they marked."""
    evaluate = scorer()
    for article in articles.values():
        text, found = evaluate.Text(article["text"]), list(_found(article["text"], model))
        mine = evaluate.fragments(text, [each.as_prediction() for each in found])
        for items in article["annotations"].values():
            gold = evaluate.fragments(text, items)
            same: dict[int, int] = {}
            for a, b in evaluate.match(gold, mine, evaluate.overlap_key):
                same.setdefault(mine[b]["n"], gold[a]["n"])
            for number, right in same.items():
                each = _example(found[number], items[right]["source"], len(article["annotations"]))
                if each is not None:
                    yield each


def _found(text: str, model: Model) -> Iterator[_Found]:
    for span in paragraphs(text):
        tokens = tokens_of(text, *span)
        sentences = sentence_starts(tokens)
        read = model.read(tokens, quoting_of(tokens), sentences)
        scene = Scene(read, model.scale)
        for statement in statements_of(runs_of(read.labels), sentences):
            yield _Found(tokens, scene, statement)


def _example(found: _Found, source: Sequence[Any], annotators: int) -> Example | None:
    """None where what was marked is none of the runs of words that it may be."""
    view = View(found.scene, found.statement)
    number = {at: index for index, at in enumerate(view.words)}
    runs = [
        (first, last)
        for first in view.words
        for last in view.words[number[first] :]
        if last < view.last_from(first)
    ]
    marked = _marked(found.tokens, source)
    if marked is not None and marked not in runs:
        return None
    return Example(
        [view.start_rows(each) for each in view.words],
        [view.end_rows(each) for each in view.words],
        [view.pair_rows(*each) for each in runs],
        [(number[first], number[last]) for first, last in runs],
        view.none_rows(),
        len(runs) if marked is None else runs.index(marked),
        1 / annotators,
    )


def _marked(found: Tokens, source: Sequence[Any]) -> tuple[int, int] | None:
    """The first and the last word of what was marked; None where nothing was."""
    words = [
        at
        for at, (start, end) in enumerate(zip(found.starts, found.ends, strict=True))
        if found.words[at][0].isalnum() and any(a < end and start < b for a, b in source)
    ]
    if words:
        return words[0], words[-1]
    return (-1, -1) if source else None


# ---------------------------------------------------------------- learning


class _Table(NamedTuple):
    """Examples as numbers of kept rows (-1 for none), one behind the other; where each begins."""

    firsts: Array
    lasts: Array
    pairs: Array
    ends: Array
    nones: Array
    right: Array
    weights: Array
    word_starts: Array
    pair_starts: Array


SOURCE_FAMILIES: Mapping[str, Sequence[tuple[str, int]]] = {
    "words at its edges": [("firsts", 0), ("firsts", 1), ("lasts", 0), ("lasts", 1)],
    "pairs and classes there": [
        ("firsts", 2), ("firsts", 3), ("lasts", 2), ("pairs", 0), ("pairs", 6),
    ],
    "labels of its words": [
        ("firsts", 4), ("lasts", 3), ("lasts", 4), ("pairs", 2), ("pairs", 7),
    ],
    "how sure those labels are": [("firsts", 7), ("lasts", 6)],
    "where the cue stands": [
        ("firsts", 5), ("firsts", 6), ("lasts", 5), ("lasts", 7), ("firsts", 8), ("pairs", 1),
    ],
    "commas and what they add": [("pairs", 3), ("pairs", 4), ("pairs", 5)],
}  # fmt: skip
"""Columns of the features by which sources are found."""


def learnt(
    examples: Sequence[Example], without: Collection[tuple[str, int]] = ()
) -> dict[int, float]:
    """The weight of each row, learnt from these examples; features in `without` are left out."""
    firsts, lasts, pairs, nones = (
        numpy.array(rows, numpy.uint32)
        for rows in (
            [row for each in examples for row in each.firsts],
            [row for each in examples for row in each.lasts],
            [row for each in examples for row in each.pairs],
            [each.none for each in examples],
        )
    )
    tables = {"firsts": firsts, "lasts": lasts, "pairs": pairs, "nones": nones}
    for name, column in without:
        tables[name][:, column] = 0
    every = numpy.concatenate([each.ravel() for each in tables.values()])
    rows = common(every, RAREST)
    table = _Table(
        numbered(firsts, rows),
        numbered(lasts, rows),
        numbered(pairs, rows),
        numpy.array([ends for each in examples for ends in each.ends], numpy.int32),
        numbered(nones, rows),
        numpy.array([each.right for each in examples]),
        numpy.array([each.weight for each in examples]),
        numpy.cumsum([0, *(len(each.firsts) for each in examples)]),
        numpy.cumsum([0, *(len(each.pairs) for each in examples)]),
    )
    return dict(zip(map(int, rows), map(float, _trained(table, len(rows))), strict=True))


def _trained(table: _Table, count: int) -> Array:
    random = numpy.random.default_rng(SEED)
    weights, squares, mean = numpy.zeros(count), numpy.zeros(count), numpy.zeros(count)
    seen, time, taken = numpy.zeros(count, numpy.int64), 0, 0
    for epoch in range(EPOCHS):
        for share in numpy.array_split(random.permutation(len(table.right)), _SNAPSHOTS):
            time = _learn(*table, share, weights, squares, seen, time)
            if epoch >= _AVERAGED_FROM:
                mean += weights
                taken += 1
    return mean / taken


@numba.njit(cache=True)
def _added(rows: Array, weights: Array) -> float:
    total = 0.0
    for each in rows:
        if each >= 0:
            total += weights[each]
    return total


@numba.njit(cache=True)
def _move(
    rows: Array, slope: float, weights: Array, squares: Array, seen: Array, time: int
) -> None:  # fmt: skip
    if -_LEAST < slope < _LEAST:
        return
    for each in rows:
        if each >= 0:
            pace = RATE * SHRINKING * (time - seen[each]) / (_FLOOR + numpy.sqrt(squares[each]))
            weights[each] *= max(0.0, 1.0 - pace)
            seen[each] = time
            squares[each] += slope * slope
            weights[each] -= RATE * slope / (_FLOOR + numpy.sqrt(squares[each]))


@numba.njit(cache=True)
def _learn(
    firsts: Array, lasts: Array, pairs: Array, ends: Array, nones: Array, right: Array,
    shares: Array, word_starts: Array, pair_starts: Array, order: Array, weights: Array,
    squares: Array, seen: Array, time: int,
) -> int:  # fmt: skip
    """Go once over the examples in this order; the time afterwards."""
    for number in order:
        time += 1
        word, pair = word_starts[number], pair_starts[number]
        words, count = word_starts[number + 1] - word, pair_starts[number + 1] - pair
        first_scores, last_scores = numpy.zeros(words), numpy.zeros(words)
        for at in range(words):
            first_scores[at] = _added(firsts[word + at], weights)
            last_scores[at] = _added(lasts[word + at], weights)
        slopes = numpy.zeros(count + 1)
        for at in range(count):
            first, last = ends[pair + at]
            own = _added(pairs[pair + at], weights)
            slopes[at] = own + first_scores[first] + last_scores[last]
        slopes[count] = _added(nones[number], weights)
        slopes = numpy.exp(slopes - slopes.max())
        slopes /= slopes.sum()
        slopes[right[number]] -= 1.0
        slopes *= shares[number]
        first_scores[:] = 0.0
        last_scores[:] = 0.0
        for at in range(count):
            first, last = ends[pair + at]
            first_scores[first] += slopes[at]
            last_scores[last] += slopes[at]
            _move(pairs[pair + at], slopes[at], weights, squares, seen, time)
        for at in range(words):
            _move(firsts[word + at], first_scores[at], weights, squares, seen, time)
            _move(lasts[word + at], last_scores[at], weights, squares, seen, time)
        _move(nones[number], slopes[count], weights, squares, seen, time)
    return time
