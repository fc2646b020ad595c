"""Trains a linear-chain conditional random field: numpy and numba, for development alone.

AdaGrad on the likelihood of whole paragraphs, with weights that shrink (L2), features left out at
random, and the mean of the later weights as the result. The same seed gives the same weights.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numba
import numpy

from literacy_app.drafting.labels import BOUNDARY, LABELS, followers

RATE = 0.1
_FLOOR = 0.1
_LEAST = 1e-4
_AVERAGED_FROM = 4
_SNAPSHOTS = 3

Array = Any


class Data(NamedTuple):
    """Paragraphs: each token's features (-1 for none, at the end) and label; where they begin."""

    features: Array
    labels: Array
    starts: Array
    weights: Array


class Chain(NamedTuple):
    """Weights of features, and of labels that follow each other."""

    weights: Array
    steps: Array


def allowed() -> Array:
    """Which label may follow which."""
    table = numpy.zeros((LABELS + 1, LABELS + 1), numpy.bool_)
    for label, following in enumerate(followers()):
        table[label, following] = True
    return table


def trained(
    data: Data, features: int, *, epochs: int, shrinking: float, left_out: float, seed: int
) -> Chain:  # fmt: skip
    """The chain that these paragraphs teach."""
    random = numpy.random.default_rng(seed)
    weights, squares = numpy.zeros((features, LABELS)), numpy.zeros((features, LABELS))
    steps = numpy.zeros((LABELS + 1, LABELS + 1))
    step_squares, seen = numpy.zeros_like(steps), numpy.zeros(features, numpy.int64)
    mean, mean_steps, taken, time = numpy.zeros_like(weights), numpy.zeros_like(steps), 0, 0
    order = numpy.arange(len(data.starts) - 1)
    for epoch in range(epochs):
        for share in numpy.array_split(random.permutation(order), _SNAPSHOTS):
            time = _learn(
                *data, share, weights, squares, steps, step_squares, allowed(), seen, time,
                left_out, shrinking, int(random.integers(1 << 30)),
            )  # fmt: skip
            if epoch >= _AVERAGED_FROM:
                mean += weights
                mean_steps += steps
                taken += 1
    return Chain(mean / taken, mean_steps / taken)


@numba.njit(cache=True)
def _scores(features: Array, weights: Array, scores: Array) -> None:
    for at in range(len(features)):
        scores[at] = 0.0
        for each in features[at]:
            if each < 0:
                break
            scores[at] += weights[each]


@numba.njit(cache=True)
def _sampled(features: Array, left_out: float, kept: Array) -> None:
    for at in range(len(features)):
        count = 0
        for each in features[at]:
            if each < 0:
                break
            if numpy.random.random() >= left_out:
                kept[at, count] = each
                count += 1
        if count < kept.shape[1]:
            kept[at, count] = -1


@numba.njit(cache=True)
def _shrink(kept: Array, weights: Array, squares: Array, seen: Array, time: int, by: float) -> None:
    """Make up for the times at which a feature wasn't seen."""
    for at in range(len(kept)):
        for each in kept[at]:
            if each < 0:
                break
            since = time - seen[each]
            if since > 0:
                for label in range(LABELS):
                    pace = RATE * by * since / (_FLOOR + numpy.sqrt(squares[each, label]))
                    weights[each, label] *= max(0.0, 1.0 - pace)
                seen[each] = time


@numba.njit(cache=True)
def _expectations(scores: Array, moves: Array, inner: Array, pairs: Array) -> None:
    """The chance of each label and of each step, by forward and backward sums."""
    count = len(scores)
    forward, backward = numpy.zeros((count, LABELS)), numpy.zeros((count, LABELS))
    own, sums = numpy.zeros((count, LABELS)), numpy.zeros(count)
    for at in range(count):
        own[at] = numpy.exp(scores[at] - scores[at].max())
        for label in range(LABELS):
            reached = moves[BOUNDARY, label] if at == 0 else 0.0
            if at:
                for before in range(LABELS):
                    reached += forward[at - 1, before] * moves[before, label]
            forward[at, label] = reached * own[at, label]
        sums[at] = forward[at].sum()
        forward[at] /= sums[at]
    ends = 0.0
    for label in range(LABELS):
        ends += forward[count - 1, label] * moves[label, BOUNDARY]
    for label in range(LABELS):
        backward[count - 1, label] = moves[label, BOUNDARY] / ends
    for at in range(count - 1, -1, -1):
        inner[at] = forward[at] * backward[at]
        if at:
            for before in range(LABELS):
                total = 0.0
                for label in range(LABELS):
                    share = moves[before, label] * own[at, label] * backward[at, label] / sums[at]
                    pairs[before, label] += forward[at - 1, before] * share
                    total += share
                backward[at - 1, before] = total
    for label in range(LABELS):
        pairs[BOUNDARY, label] += inner[0, label]
        pairs[label, BOUNDARY] += inner[count - 1, label]


@numba.njit(cache=True)
def _learn(
    features: Array, labels: Array, starts: Array, shares: Array, order: Array, weights: Array,
    squares: Array, steps: Array, step_squares: Array, may: Array, seen: Array, time: int,
    left_out: float, shrinking: float, seed: int,
) -> int:  # fmt: skip
    """Go once over the paragraphs in this order; the time afterwards."""
    numpy.random.seed(seed)
    moves = numpy.zeros((LABELS + 1, LABELS + 1))
    for number in order:
        first, stop = starts[number], starts[number + 1]
        count = stop - first
        if count == 0:
            continue
        time += 1
        kept = numpy.empty((count, features.shape[1]), numpy.int32)
        _sampled(features[first:stop], left_out, kept)
        _shrink(kept, weights, squares, seen, time, shrinking)
        scores, inner = numpy.zeros((count, LABELS)), numpy.zeros((count, LABELS))
        _scores(kept, weights, scores)
        for before in range(LABELS + 1):
            for label in range(LABELS + 1):
                moves[before, label] = (
                    numpy.exp(steps[before, label]) if may[before, label] else 0.0
                )
        pairs = numpy.zeros((LABELS + 1, LABELS + 1))
        _expectations(scores, moves, inner, pairs)
        pairs[BOUNDARY, labels[first]] -= 1
        pairs[labels[stop - 1], BOUNDARY] -= 1
        for at in range(count):
            inner[at, labels[first + at]] -= 1
            if at:
                pairs[labels[first + at - 1], labels[first + at]] -= 1
        for before in range(LABELS + 1):
            for label in range(LABELS + 1):
                slope = shares[number] * pairs[before, label]
                if slope != 0.0:
                    step_squares[before, label] += slope * slope
                    steps[before, label] -= (
                        RATE * slope / (_FLOOR + numpy.sqrt(step_squares[before, label]))
                    )
        for at in range(count):
            for each in kept[at]:
                if each < 0:
                    break
                for label in range(LABELS):
                    slope = shares[number] * inner[at, label]
                    if slope > _LEAST or slope < -_LEAST:
                        squares[each, label] += slope * slope
                        weights[each, label] -= (
                            RATE * slope / (_FLOOR + numpy.sqrt(squares[each, label]))
                        )
    return time
