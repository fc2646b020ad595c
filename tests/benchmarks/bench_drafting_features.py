"""What each family of the model's features earns: the figures of models that learn without it.

`python -m tests.benchmarks.bench_drafting_features [FAMILY ...]` learns from all months but the
last three and measures on the first of those. It takes a minute on one core for each family of
labels, and needs `pip install .[train]`. Models here are of one seed, not the mean of several; by
chance alone, two seeds differ by half a point.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from literacy_app.drafting.model import read_model
from tests.benchmarks.bench_drafting import FIGURES, engine, measured
from tests.benchmarks.drafting_corpus import before, is_there, measured_part
from tests.benchmarks.drafting_features import LABEL_FAMILIES
from tests.benchmarks.drafting_sources import SOURCE_FAMILIES, examples_of, learnt
from tests.benchmarks.train_drafting import SEEDS, as_file, folds_of, in_units, labelling

APART = "tuning"


def of_labels(families: list[str]) -> Iterator[str]:
    """The figures of content without each family."""
    for name in ("nothing", *families):
        without = LABEL_FAMILIES.get(name, ())
        labels = labelling(before(APART), SEEDS[:1], without)
        model = read_model(as_file(labels, {}, {}, ""))
        found = measured(engine(model), measured_part(APART))
        yield f"without {name:30}" + "".join(f"{each:9.1f}" for each in found[:-1])


def of_sources(families: list[str]) -> Iterator[str]:
    """The share of right sources without each family."""
    folds = folds_of(before(APART))
    examples = [each for fold in folds for each in examples_of(fold.apart, fold.model({}))]
    labels = labelling(before(APART), SEEDS[:1])
    for name in ("nothing", *families):
        sources = in_units(learnt(examples, SOURCE_FAMILIES.get(name, ())))
        model = read_model(as_file(labels, sources, {}, ""))
        yield f"without {name:30}{measured(engine(model), measured_part(APART))[-1]:9.1f}"


def main() -> None:
    """Print the figures without each family that is named, or each there is."""
    if not is_there():
        print("The corpus isn't beside the project; there is nothing to measure with.")
        return
    wanted = sys.argv[1:] or [*LABEL_FAMILIES, *SOURCE_FAMILIES]
    labels = [each for each in LABEL_FAMILIES if each in wanted]
    sources = [each for each in SOURCE_FAMILIES if each in wanted]
    if labels:
        print(f"{'':38}" + "".join(f"{each:>9}" for each in FIGURES[:-1]))
        for line in of_labels(labels):
            print(line, flush=True)
    if sources:
        print(f"{'':38}{FIGURES[-1]:>9}")
        for line in of_sources(sources):
            print(line, flush=True)


if __name__ == "__main__":
    main()
