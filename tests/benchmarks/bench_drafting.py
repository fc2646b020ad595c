"""How right and how fast drafting is, on the months of the corpus that nothing was learnt from.

`python -m tests.benchmarks.bench_drafting [--model FILE]` prints the figures, with 95 % intervals
from a bootstrap over articles; it needs the corpus beside the project. The model that ships has
learnt from every month, so that nothing can be measured with it: a model made by `train_drafting
--apart held-out` is taken, or trained first where none is named. One that has learnt from the
months in question is refused. Times are thread-CPU time. `bench_drafting_features` shows what
each part of the engine is worth.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from literacy_app.drafting.model import Model, load_model
from literacy_app.drafting.suggest import Suggester
from tests.benchmarks.drafting_corpus import (
    APART,
    Articles,
    is_there,
    measured_part,
    run_together,
    scorer,
    single_marked,
    straightened,
)
from tests.benchmarks.drafting_figures import judged, predicted
from tests.drafting.drafting import lexicons

ROOT = Path(__file__).resolve().parents[2]
BOOTSTRAPS = 500
SEED = 7
FIGURES = ("tokens", "unquoted", "overlap", "exact", "source")
_LOAD = """
import time
def held():  # a child begins with its parent's peak, so what counts is what it holds
    return int(open("/proc/self/statm").read().split()[1]) * 4 / 1024
before = held()
start = time.process_time()
from literacy_app.paths import assets
from literacy_app.session.drafter import Drafter
made = Drafter(assets() / "lexicons", assets() / "models").suggester("en")
taken = time.process_time() - start
list(made.suggest("“It is safe,” said Ada Quist. She claimed that it was tested. " * 500))
print(taken * 1000, held() - before)
"""


def engine(model: Model | None) -> Suggester:
    """A suggester of English."""
    return Suggester("en", lexicons(), model)


def figures(evaluate: Any, totals: Mapping[str, float]) -> tuple[float, ...]:
    """The main figures in per cent, in the order of FIGURES."""
    found = evaluate.scores(totals)
    return tuple(
        100 * each
        for each in (
            found["token"][2],
            found["unquoted_token"][2],
            found["span_overlap"][2],
            found["span_exact"][2],
            found["source_acc"]["exact"],
        )
    )


def measured(suggester: Suggester, articles: Articles) -> tuple[float, ...]:
    """The main figures on some articles."""
    evaluate = scorer()
    counts = evaluate.article_counts(articles, predicted(suggester, articles))
    return figures(evaluate, evaluate.total(counts))


def intervals(
    suggester: Suggester, articles: Articles
) -> Iterator[tuple[str, float, float, float]]:
    """Each main figure with its 95 % interval."""
    evaluate, rng = scorer(), random.Random(SEED)
    counts = evaluate.article_counts(articles, predicted(suggester, articles))
    names = list(counts)
    drawn = [
        figures(evaluate, evaluate.total(counts, rng.choices(names, k=len(names))))
        for _ in range(BOOTSTRAPS)
    ]
    for number, found in enumerate(figures(evaluate, evaluate.total(counts))):
        ordered = sorted(each[number] for each in drawn)
        low, high = ordered[round(0.025 * BOOTSTRAPS)], ordered[round(0.975 * BOOTSTRAPS) - 1]
        yield FIGURES[number], found, low, high


def errors(suggester: Suggester, articles: Articles) -> Counter[str]:
    """What goes wrong, by kind, over the passages of the first annotator."""
    evaluate, found = scorer(), Counter[str]()
    guesses = predicted(suggester, articles)
    for name, article in articles.items():
        text = evaluate.Text(article["text"])
        gold = evaluate.fragments(text, next(iter(article["annotations"].values())))
        mine = evaluate.fragments(text, guesses[name])
        pairs = evaluate.match(gold, mine, evaluate.overlap_key)
        met = [set(range(len(gold))) - {a for a, _ in pairs}, set(range(len(mine)))]
        met[1] -= {b for _, b in pairs}
        for a, b in pairs:
            found["right"] += 1
            found["wrong edge"] += gold[a]["ends"] != mine[b]["ends"]
            if gold[a]["has_src"] and gold[a]["src"] != mine[b]["src"]:
                shared = bool(gold[a]["src"] & mine[b]["src"])
                found["source cut wrongly" if shared else "wrong source or none"] += 1
        everything = set().union(*(each["w"] for each in mine))
        for each in (gold[at] for at in met[0]):
            if each["w"] & everything:
                found["half found"] += 1
            else:
                found["missed, speech" if each["speech"] else "missed, thought or other"] += 1
        everything = set().union(*(each["w"] for each in gold))
        for each in (mine[at] for at in met[1]):
            if not each["w"] & everything:
                short = each["quoted"] and len(each["w"]) <= 4
                found["scare quote or title for speech" if short else "no speech at all"] += 1
    return found


def calibration(
    suggester: Suggester, articles: Articles
) -> Iterator[tuple[float, int, float, float]]:
    """For each tenth of confidence: how many, what was promised, and what share was right."""
    by_tenth: dict[int, list[tuple[float, bool]]] = {}
    for each in judged(suggester, articles):
        by_tenth.setdefault(min(9, int(each.confidence * 10)), []).append(
            (each.confidence, each.is_right)
        )
    for tenth, found in sorted(by_tenth.items()):
        promised = sum(each[0] for each in found) / len(found)
        yield tenth / 10, len(found), promised, sum(each[1] for each in found) / len(found)


def milliseconds(articles: Articles, path: Path) -> float:
    """Thread-CPU time for 1,000 words, by an engine that has seen no word of them yet."""
    suggester = engine(load_model(path))
    texts = [each["text"] for each in articles.values()]
    start = time.thread_time()
    for text in texts:
        for _ in suggester.suggest(text):
            pass
    return (time.thread_time() - start) * 1e6 / sum(len(text.split()) for text in texts)


def growth(articles: Articles, path: Path) -> Iterator[tuple[int, float]]:
    """The same for longer and longer texts, up to a million words: how many, how long.

    Articles are repeated, each time with another number before each paragraph, so that none is
    known from before.
    """
    lines = [line for each in articles.values() for line in each["text"].splitlines() if line]
    words = sum(len(line.split()) + 1 for line in lines)
    for wanted in (10_000, 100_000, 1_000_000):
        count = len(lines) * wanted // words
        story = "\n".join(f"{at}. {lines[at % len(lines)]}" for at in range(count))
        suggester = engine(load_model(path))
        start = time.thread_time()
        for _ in suggester.suggest(story):
            pass
        yield wanted, (time.thread_time() - start) * 1e6 / wanted


def load_and_memory() -> tuple[float, float]:
    """Milliseconds to load the engine, and megabytes over a bare interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", _LOAD], cwd=ROOT, capture_output=True, text=True, check=True
    )
    taken, memory = map(float, done.stdout.split())
    return taken, memory


def _row(name: str, found: tuple[float, ...]) -> str:
    return f"{name:30}" + "".join(f"{each:9.1f}" for each in found)


def model_for(path: Path | None, apart: str, folder: Path) -> Path:
    """A model that hasn't learnt from the months kept apart: the one named, or one trained now."""
    if path is None:
        print(f"No model was named: training one without the {apart} months takes some minutes.")
        path = folder / "model.bin"
        command = [sys.executable, "-m", "tests.benchmarks.train_drafting", "--apart", apart]
        subprocess.run([*command, "-o", str(path)], cwd=ROOT, check=True)
    until = load_model(path).until
    if until >= APART[apart]:
        sys.exit(f"{path} has learnt from articles until {until}: it can't be measured on those.")
    print(f"{path.name} has learnt from articles until {until}, and is measured on later ones.")
    return path


def show(articles: Articles, path: Path) -> None:
    """Print every figure."""
    suggester = engine(load_model(path))
    print(f"{len(articles)} articles; F1 of content and share of right sources, per cent")
    for name, found, low, high in intervals(suggester, articles):
        print(f"  {name:10} {found:5.1f}   [{low:.1f}, {high:.1f}]")
    print(f"\n{'':30}" + "".join(f"{each:>9}" for each in FIGURES))
    print(_row("as it is", measured(suggester, articles)))
    for changed in (straightened, single_marked, run_together):
        others = {name: changed(article) for name, article in articles.items()}
        print(_row(changed.__name__.replace("_", " "), measured(suggester, others)))
    print("\nerrors by kind")
    for kind, count in errors(suggester, articles).most_common():
        print(f"  {count:5} {kind}")
    print("\nconfidence: from, how many, promised, right")
    for tenth, count, promised, right in calibration(suggester, articles):
        print(f"  {tenth:.1f} {count:5} {promised:6.2f} {right:6.2f}")
    taken, memory = load_and_memory()
    print(f"\n{milliseconds(articles, path):.1f} ms for 1,000 words; load {taken:.0f} ms;"
          f" {memory:.0f} MB")  # fmt: skip
    for words, each in growth(articles, path):
        print(f"  {words:9,} words: {each:.1f} ms for 1,000")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, metavar="FILE", help="the model to measure with")
    parser.add_argument("--apart", choices=APART, default="held-out", help="months to measure on")
    options = parser.parse_args()
    if not is_there():
        print("The corpus isn't beside the project; there is nothing to measure with.")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = model_for(options.model, options.apart, Path(folder))
        show(measured_part(options.apart), path)


if __name__ == "__main__":
    main()
