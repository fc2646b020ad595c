"""What each family of features and each rule of drafting earns: the figures without it.

`python -m tests.benchmarks.bench_drafting_features [labels] [sources] [rules] [lessons]` takes half
an hour on one core (labels 20 minutes, sources 7, rules 6, lessons 1), and needs
`pip install .[train]`. The articles before the months held out are taken in three parts: each is
drafted by what the other two teach. What is printed are differences to drafting with everything,
with 95 % intervals of a bootstrap over articles; `mean` is that of the four figures of content.

Without some features as much is marked too much as before, or less; that is not what they earn. So
labels are balanced each time: as many words are found as are marked.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from literacy_app.drafting.labels import AFTER, OUT
from literacy_app.drafting.lexicons import Lexicons
from literacy_app.drafting.model import Model, read_model
from literacy_app.drafting.quoting import quoting_of
from literacy_app.drafting.suggest import Suggester
from literacy_app.drafting.tokens import paragraphs, sentence_starts, tokens_of
from tests.benchmarks import bench_drafting_hints
from tests.benchmarks.bench_drafting import FIGURES, engine, figures
from tests.benchmarks.drafting_corpus import (
    Articles,
    before,
    is_there,
    labels_of,
    scorer,
    single_marked,
)
from tests.benchmarks.drafting_features import LABEL_FAMILIES
from tests.benchmarks.drafting_figures import predicted
from tests.benchmarks.drafting_rules import BY_RULE, OF_LESSONS, OF_MARKS, WITH_MODEL, Rule
from tests.benchmarks.drafting_sources import SOURCE_FAMILIES, examples_of, learnt
from tests.benchmarks.train_drafting import (
    FOLDS,
    SCALE,
    SEEDS,
    Fold,
    Labelling,
    as_file,
    in_units,
    labelling,
    material_of,
)

BOOTSTRAPS = 300
SEED = 7
_BALANCE = 1.05
"""So much of OUT's bias takes back one of the logarithm of how much too much is found."""

Counts = Mapping[str, Any]
"""What the corpus's scorer counts in each article."""


# ---------------------------------------------------------------- what is compared


def counted(suggester: Suggester, articles: Articles) -> Counts:
    """What is found in some articles, as the scorer counts it."""
    counts: Counts = scorer().article_counts(articles, predicted(suggester, articles))
    return counts


def with_mean(found: tuple[float, ...]) -> tuple[float, ...]:
    """The main figures, and the mean of those of content."""
    return *found, sum(found[:-1]) / len(found[:-1])


def compared(base: Counts, other: Counts) -> Iterator[tuple[float, float, float]]:
    """How far each figure is from what it is for `base`, with its 95 % interval."""
    evaluate, rng, names = scorer(), random.Random(SEED), list(base)

    def apart(picked: list[str]) -> tuple[float, ...]:
        one, two = (with_mean(figures(evaluate, evaluate.total(each, picked)))
                    for each in (base, other))  # fmt: skip
        return tuple(b - a for a, b in zip(one, two, strict=True))

    drawn = [apart(rng.choices(names, k=len(names))) for _ in range(BOOTSTRAPS)]
    for number, found in enumerate(apart(names)):
        ordered = sorted(each[number] for each in drawn)
        low, high = ordered[round(0.025 * BOOTSTRAPS)], ordered[round(0.975 * BOOTSTRAPS) - 1]
        yield found, low, high


def show(title: str, base: Counts, others: Iterable[tuple[str, Counts]]) -> None:
    """Print the figures of `base`, and the differences of the others."""
    evaluate = scorer()
    found = with_mean(figures(evaluate, evaluate.total(base)))
    print(f"\n{title:34}" + "".join(f"{each:>21}" for each in (*FIGURES, "mean")))
    print(f"{'as it is':34}" + "".join(f"{each:21.2f}" for each in found))
    for name, counts in others:
        cells = (f"{a:+.2f} [{b:+.2f}, {c:+.2f}]" for a, b, c in compared(base, counts))
        print(f"{'- ' + name:34}" + "".join(f"{each:>21}" for each in cells), flush=True)


# ---------------------------------------------------------------- labels


def balanced(labels: Labelling, articles: Articles) -> Labelling:
    """The same, with OUT's bias such that as many words are found in content as are marked."""
    found, marked = 0, 0.0
    model = read_model(as_file(labels, {}, {}, ""))
    for article in articles.values():
        annotations = article["annotations"].values()
        for span in paragraphs(article["text"]):
            tokens = tokens_of(article["text"], *span)
            quoting = quoting_of(tokens)
            read = model.read(tokens, quoting, sentence_starts(tokens))
            found += sum(each >= AFTER for each in read.labels)
            for items in annotations:
                own = labels_of(tokens, quoting, items)
                marked += sum(each >= AFTER for each in own) / len(annotations)
    more = round(_BALANCE * math.log(found / marked) * SCALE)
    steps = [[each + more * (at == OUT) for at, each in enumerate(row)] for row in labels.steps]
    return labels._replace(steps=steps)


def cross_validated(families: Iterable[str]) -> tuple[list[Fold], dict[str, Counts]]:
    """The articles in parts with what the others teach, and what is found without each family."""
    articles, folds = before("held-out"), list[Fold]()
    counts: dict[str, dict[str, Any]] = {name: {} for name in ("nothing", *families)}
    for number in range(FOLDS):
        apart = {each: articles[each] for each in list(articles)[number::FOLDS]}
        material = material_of({each: articles[each] for each in articles if each not in apart})
        for name, found in counts.items():
            labels = labelling(material, SEEDS[:1], LABEL_FAMILIES.get(name, ()))
            labels = balanced(labels, apart)
            found |= counted(engine(read_model(as_file(labels, {}, {}, ""))), apart)
            if name == "nothing":
                folds.append(Fold(apart, labels))
    return folds, dict(counts)


# ---------------------------------------------------------------- sources


def without_sources(
    folds: list[Fold], families: Iterable[str]
) -> Iterator[tuple[str, list[bytes]]]:
    """Complete models of the parts: with everything, and without each family.

    The sources of a part are found by what the statements of the others teach.
    """
    examples = [list(examples_of(each.apart, each.model({}))) for each in folds]
    for name in ("nothing", *families):
        models = []
        for number, fold in enumerate(folds):
            others = [each for at, part in enumerate(examples) if at != number for each in part]
            sources = in_units(learnt(others, SOURCE_FAMILIES.get(name, ())))
            models.append(as_file(fold.labels, sources, {}, ""))
        yield name, models


def all_counted(
    folds: list[Fold], models: Iterable[bytes], made: Callable[[Model], Suggester] = engine
) -> Counts:  # fmt: skip
    """What is found in all parts."""
    counts: dict[str, Any] = {}
    for fold, content in zip(folds, models, strict=True):
        counts |= counted(made(read_model(content)), fold.apart)
    return counts


# ---------------------------------------------------------------- rules


def without_rules(
    rules: Iterable[Rule], count: Callable[[], Counts]
) -> Iterator[tuple[str, Counts]]:
    """What is found without each rule."""
    for rule in rules:
        with rule.left_out():
            yield rule.name, count()


def show_rules(folds: list[Fold], models: list[bytes]) -> None:
    """Print what the rules earn on the corpus."""
    count = partial(all_counted, folds, models)
    bare = all_counted(folds, models, lambda model: Suggester("en", Lexicons(), model))
    show("with the model", count(), [*without_rules(WITH_MODEL, count), ("the lexicons", bare)])

    articles = {name: each for fold in folds for name, each in fold.apart.items()}
    by_rule = partial(counted, engine(None), articles)
    show("by rules alone", by_rule(), without_rules(BY_RULE, by_rule))
    for title, changed in (("British marks", single_marked), ("straight single marks", straight)):
        others = {name: changed(each) for name, each in articles.items()}
        count = partial(counted, engine(None), others)
        show(f"by rules alone, {title}", count(), without_rules(OF_MARKS, count))


def straight(article: Any) -> Any:
    """The article with straight single marks for all that it has."""
    return article | {"text": article["text"].translate(str.maketrans('“”‘’"', "'''''"))}


def show_lessons() -> None:
    """Print how many passages of the lessons and the seed come out otherwise without each rule."""
    base = bench_drafting_hints.counts()
    print("\nlessons and seed: " + ", ".join(f"{name} {count}" for name, count in base.items()))
    for rule in OF_LESSONS:
        with rule.left_out():
            found = bench_drafting_hints.counts()
        less = (
            f"{name} {found[name] - base[name]:+}" for name in base if found[name] != base[name]
        )
        print(f"- {rule.name:34}" + (", ".join(less) or "nothing"), flush=True)


def main() -> None:
    """Print what is asked for, or everything."""
    if not is_there():
        print("The corpus isn't beside the project; there is nothing to measure with.")
        return
    wanted = sys.argv[1:] or ["labels", "sources", "rules", "lessons"]
    if "lessons" in wanted:
        show_lessons()
    if wanted == ["lessons"]:
        return
    folds, counts = cross_validated(LABEL_FAMILIES if "labels" in wanted else ())
    show("labels", counts.pop("nothing"), counts.items())
    made = without_sources(folds, SOURCE_FAMILIES if "sources" in wanted else ())
    _, models = next(made)
    base = all_counted(folds, models)
    show("sources", base, ((name, all_counted(folds, each)) for name, each in made))
    if "rules" in wanted:
        show_rules(folds, models)


if __name__ == "__main__":
    main()
