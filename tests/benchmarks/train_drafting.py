"""Trains the drafting engine's model.

`python -m tests.benchmarks.train_drafting -o FILE` takes some minutes on one core and needs
`pip install .[train]`. What ships has learnt from all of the corpus's training part. To measure
with, `--apart held-out` leaves the last two months out, and `--apart tuning` the last three.

Labels are learnt first, in parts: each part of the articles is labelled by what the others teach.
From what is found so, sources are learnt, and how far to trust a statement; then labels once more,
from everything. It stands here beside the benchmark that shares its corpus: the package never
trains, and a lesson's author never needs it. The same seeds give the same file.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy

from literacy_app.drafting.confidence import terms
from literacy_app.drafting.features import Words
from literacy_app.drafting.labels import CUE_FIRST, CUE_LAST, OUT, SOURCE_FIRST, SOURCE_LAST
from literacy_app.drafting.model import MIDDLE, Model, dump_model, read_model
from literacy_app.drafting.suggest import Suggester
from tests.benchmarks.drafting_corpus import (
    APART,
    Articles,
    Piece,
    before,
    cue_strengths,
    month,
    pieces_of,
    run_together,
)
from tests.benchmarks.drafting_crf import Chain, Data, trained
from tests.benchmarks.drafting_features import as_data, common, features_of
from tests.benchmarks.drafting_figures import judged
from tests.benchmarks.drafting_sources import examples_of, learnt
from tests.drafting.drafting import lexicons

SEEDS = (1, 2)
EPOCHS = 10
LEFT_OUT = 0.1
SHRINKING = 2e-3
RUN_TOGETHER = 4
"""Of so many articles, one is learnt from without its paragraph breaks, too."""

SCALE = 32.0
"""Units of a weight in the file, of one of log-odds."""
SMALLEST = 2
"""Weights of fewer units are left out."""
BIAS = {OUT: 0.06, SOURCE_FIRST: 0.25, SOURCE_LAST: 0.25, CUE_FIRST: 0.25, CUE_LAST: 0.25}
"""Added to labels, so that as much is found too much as too little. Tuned on the month for that."""

FOLDS = 3
"""In so many parts the articles are taken for learning sources."""

_PRIOR = 0.5

Array = Any


class Labelling(NamedTuple):
    """How tokens are labelled: strengths of cues, weights of features, and of steps, in units."""

    cues: dict[str, int]
    weights: dict[int, bytes]
    steps: list[list[int]]


class Material(NamedTuple):
    """What labels are learnt from: strengths of cues, paragraphs, and their tokens' features."""

    cues: dict[str, int]
    pieces: list[Piece]
    features: Array


def material_of(articles: Articles) -> Material:
    """What these articles teach labels by."""
    joined = dict(list(articles.items())[::RUN_TOGETHER])
    varied = chain(pieces_of(articles), pieces_of({k: run_together(v) for k, v in joined.items()}))
    pieces = [each for each in varied if each.labels]
    cues = cue_strengths(articles)
    return Material(cues, pieces, features_of(pieces, Words(cues)))


def labelling(
    material: Material, seeds: Sequence[int], without: Collection[int] = ()
) -> Labelling:  # fmt: skip
    """The labelling of tokens that is learnt, as the mean of some seeds.

    Features in the columns `without` are left out.
    """
    cues, pieces, features = material
    if without:
        features = features.copy()
        features[:, list(without)] = 0
    rows = common(features)
    data = as_data(pieces, features, rows)
    found = [_learnt(data, len(rows), seed) for seed in seeds]
    mean = Chain(
        sum(each.weights for each in found) / len(found),
        sum(each.steps for each in found) / len(found),
    )
    return _in_units(cues, rows, mean)


def _learnt(data: Data, features: int, seed: int) -> Chain:
    return trained(data, features, epochs=EPOCHS, shrinking=SHRINKING, left_out=LEFT_OUT, seed=seed)


def _in_units(cues: dict[str, int], rows: Array, learnt: Chain) -> Labelling:
    units = numpy.clip(numpy.rint(learnt.weights * SCALE), -127, 127).astype(int)
    units[abs(units) < SMALLEST] = 0
    kept = numpy.where(units.any(axis=1))[0]
    steps = numpy.rint(learnt.steps * SCALE).astype(int)
    for label, bias in BIAS.items():
        steps[:, label] += round(bias * SCALE)
    weights = {int(rows[each]): bytes((units[each] + MIDDLE).tolist()) for each in kept}
    return Labelling(cues, weights, steps.tolist())


def as_file(
    labels: Labelling, sources: Mapping[int, int], trust: Mapping[str, float], until: str
) -> bytes:
    """A model's file."""
    about = {
        "cues": labels.cues, "steps": labels.steps, "trust": trust, "scale": SCALE, "until": until,
    }  # fmt: skip
    return dump_model(about, labels.weights, sources)


class Fold(NamedTuple):
    """Articles that a labelling hasn't learnt from, and that labelling."""

    apart: Articles
    labels: Labelling

    def model(self, sources: Mapping[int, int]) -> Model:
        """The labelling as a model."""
        return read_model(as_file(self.labels, sources, {}, ""))


def folds_of(articles: Articles) -> list[Fold]:
    """The articles in parts, each with what the others teach."""
    names, folds = list(articles), []
    for number in range(FOLDS):
        apart = {each: articles[each] for each in names[number::FOLDS]}
        others = {each: articles[each] for each in names if each not in apart}
        folds.append(Fold(apart, labelling(material_of(others), SEEDS[:1])))
    return folds


def sources_from(folds: Sequence[Fold]) -> dict[int, int]:
    """The weights by which sources are found, learnt from statements found in unseen articles."""
    examples = [each for fold in folds for each in examples_of(fold.apart, fold.model({}))]
    print(f"{len(examples)} statements to learn sources from")
    return in_units(learnt(examples))


def in_units(weights: Mapping[int, float]) -> dict[int, int]:
    """Weights of sources as they stand in the file."""
    units = {row: round(weight * SCALE) for row, weight in weights.items()}
    return {row: max(-127, min(127, unit)) for row, unit in units.items() if unit}


def trust_from(folds: Sequence[Fold], sources: Mapping[int, int]) -> dict[str, float]:
    """What confidence is worked out from, fitted to what is found in unseen articles."""
    found = [
        each
        for fold in folds
        for each in judged(Suggester("en", lexicons(), fold.model(sources)), fold.apart)
    ]
    facts = [terms(each.facts) for each in found]
    names = list(facts[0])
    table = numpy.array([[each[name] for name in names] for each in facts])
    right, weights = numpy.array([each.is_right for each in found], float), numpy.zeros(len(names))
    for _ in range(30):  # Newton's steps
        chance = 1 / (1 + numpy.exp(-table @ weights))
        slope = table.T @ (right - chance) - _PRIOR * weights
        bend = (table.T * (chance * (1 - chance))) @ table + _PRIOR * numpy.eye(len(names))
        weights += numpy.linalg.solve(bend, slope)
    return {name: round(float(each), 3) for name, each in zip(names, weights, strict=True)}


def model_from(articles: Articles) -> bytes:
    """A model's file, learnt from these articles."""
    folds = folds_of(articles)
    sources = sources_from(folds)
    trust = trust_from(folds, sources)
    labels, until = labelling(material_of(articles), SEEDS), max(map(month, articles))
    content = as_file(labels, sources, trust, until)
    print(f"{len(articles)} articles until {until}; {len(labels.weights)} features of labels,"
          f" {len(sources)} of sources; {len(content):,} bytes")  # fmt: skip
    return content


def main() -> None:
    """Train, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", type=Path, required=True, metavar="FILE", help="where it goes")
    parser.add_argument(
        "--apart", choices=("nothing", *APART), default="nothing", help="what not to learn from"
    )
    options = parser.parse_args()
    options.o.write_bytes(model_from(before(options.apart)))


if __name__ == "__main__":
    main()
