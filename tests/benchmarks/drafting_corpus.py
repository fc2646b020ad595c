"""PolNeAR's training part as the drafting engine is trained and measured on it.

It lies outside the project, and none of its text comes in. Split by month: what is trained on, a
month to tune by, and the last two months, which are only measured.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from literacy_app.domain.lesson import Span
from literacy_app.drafting.labels import (
    AFTER,
    BEFORE,
    BETWEEN,
    CUE_FIRST,
    CUE_LAST,
    OUT,
    QUOTED,
    SOURCE_FIRST,
    SOURCE_LAST,
)
from literacy_app.drafting.quoting import Quoting, quoting_of
from literacy_app.drafting.tokens import Tokens, paragraphs, sentence_starts, tokens_of
from tests.drafting.drafting import lexicons

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "polnear"
TUNING = "2016-07"
HELD_OUT = "2016-08"
APART = {"tuning": TUNING, "held-out": HELD_OUT}
"""What may be kept apart to measure with, by the first month that isn't learnt from."""


Articles = Mapping[str, Any]
_WIDEST_GAP = 12
_RARE = 8
_RARE_STRENGTH = {"neutral": 5, "contested": 6, "loaded": 6}
_CUE_SHARES = (0.02, 0.08, 0.2, 0.35, 0.5, 0.7, 0.85)


class Parts(NamedTuple):
    """The articles to train on, to tune by, and to measure alone."""

    training: Articles
    tuning: Articles
    held_out: Articles


class Piece(NamedTuple):
    """A paragraph of an article with one annotator's labels; several share its weight."""

    article: str
    tokens: Tokens
    quoting: Quoting
    sentences: list[int]
    labels: list[int]
    weight: float


def is_there() -> bool:
    """Whether the corpus lies beside the project."""
    return (FOLDER / "train.json").is_file()


def parts() -> Parts:
    """The corpus in its three parts."""
    articles = json.loads((FOLDER / "train.json").read_text(encoding="utf-8"))
    months = {each: month(each) for each in articles}
    split = Parts(
        {each: articles[each] for each in articles if months[each] < TUNING},
        {each: articles[each] for each in articles if TUNING <= months[each] < HELD_OUT},
        {each: articles[each] for each in articles if months[each] >= HELD_OUT},
    )
    assert sum(map(len, split)) == len(articles) == len(set().union(*split))
    return split


def month(article: str) -> str:
    """The month of an article, by its name."""
    found = re.search(r"20\d\d-\d\d", article)
    assert found is not None
    return found.group()


def before(apart: str) -> Articles:
    """The articles that may be learnt from where these are kept apart; all, for "nothing"."""
    split = parts()
    kept = split.training if apart == "tuning" else {**split.training, **split.tuning}
    return {**kept, **split.held_out} if apart == "nothing" else kept


def measured_part(apart: str) -> Articles:
    """The articles to measure on where these are kept apart."""
    split = parts()
    return split.tuning if apart == "tuning" else split.held_out


def scorer() -> ModuleType:
    """The corpus's own scorer."""
    spec = importlib.util.spec_from_file_location("polnear_evaluate", FOLDER / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ---------------------------------------------------------------- labels


def pieces_of(articles: Articles) -> Iterator[Piece]:
    """Every paragraph, once for each annotator."""
    for name, article in articles.items():
        annotations = article["annotations"].values()
        for span in paragraphs(article["text"]):
            found = tokens_of(article["text"], *span)
            quoting, sentences = quoting_of(found), sentence_starts(found)
            for items in annotations:
                labels = labels_of(found, quoting, items)
                yield Piece(name, found, quoting, sentences, labels, 1 / len(annotations))


def labels_of(found: Tokens, quoting: Quoting, items: Sequence[Any]) -> list[int]:
    """What each token of a paragraph is, by one annotator."""
    labels = [OUT] * len(found.words)
    for item in items:
        _label_roles(found, labels, item)
    for item in items:
        _label_gaps(found, labels, item)
    for item in items:
        _label_content(found, quoting, labels, item)
    return labels


def _label_roles(found: Tokens, labels: list[int], item: Any) -> None:
    begin = item["content"][0][0]
    for role, leading, trailing in (
        ("cue", CUE_FIRST, CUE_LAST),
        ("source", SOURCE_FIRST, SOURCE_LAST),
    ):
        for start, end in item[role]:
            first, stop = found.run(Span(start, end))
            for at in range(first, stop):
                if labels[at] in (OUT, CUE_FIRST, CUE_LAST):
                    labels[at] = leading if start < begin else trailing


def _label_gaps(found: Tokens, labels: list[int], item: Any) -> None:
    spans = [span for role in ("content", "source", "cue") for span in item[role]]
    runs = [run for span in sorted(spans) if (run := found.run(Span(*span)))[0] < run[1]]
    for (_, before), (after, _) in itertools.pairwise(runs):
        if 0 < after - before <= _WIDEST_GAP:
            for at in range(before, after):
                labels[at] = labels[at] or BETWEEN


def _label_content(found: Tokens, quoting: Quoting, labels: list[int], item: Any) -> None:
    cue = item["cue"][0] if item["cue"] else None
    for start, end in item["content"]:
        first, stop = found.run(Span(start, end))
        if first >= stop:
            continue
        if all(quoting.states[first:stop]):
            label = QUOTED
        else:
            label = BEFORE if cue is not None and cue[0] >= end else AFTER
        labels[first:stop] = [label, *[label + 1] * (stop - first - 2), label + 2][: stop - first]


def cue_strengths(articles: Articles) -> dict[str, int]:
    """The words that stand in cues, 1 to 7 by how often of all the times they occur."""
    occurring: Counter[str] = Counter()
    in_cues: dict[str, float] = {}
    for article in articles.values():
        text, annotations = article["text"], article["annotations"].values()
        occurring.update(tokens_of(text).lower)
        for span in (span for items in annotations for item in items for span in item["cue"]):
            for word in tokens_of(text, *span).lower:
                in_cues[word] = in_cues.get(word, 0) + 1 / len(annotations)
    strengths = {
        word: sum((count + 0.2) / (occurring[word] + 1) >= share for share in _CUE_SHARES)
        for word, count in in_cues.items()
        if count >= 2 and word[0].isalpha()
    }
    known = {word: strength for word, strength in sorted(strengths.items()) if strength}
    return {**_rare_cues(occurring), **known}


def _rare_cues(occurring: Mapping[str, int]) -> dict[str, int]:
    """The lexicon's verbs that the corpus hardly has, each as strong as verbs of its kind are."""
    verbs = {
        word: _RARE_STRENGTH[each.signals]
        for each in lexicons().cues.entries
        if each.signals in _RARE_STRENGTH and " " not in each.words
        for word in each.words.split("/")
    }
    return {word: verbs[word] for word in sorted(verbs) if occurring.get(word, 0) < _RARE}


# ---------------------------------------------------------------- other typesetting


def straightened(article: Any) -> Any:
    """The article with straight quotation marks."""
    return article | {"text": article["text"].translate(str.maketrans("“”‘’", "\"\"''"))}


def single_marked(article: Any) -> Any:
    """The article with British single marks for its double ones, and double ones within."""
    return article | {"text": article["text"].translate(str.maketrans('“”‘"', "‘’“'"))}


def run_together(article: Any) -> Any:
    """The article without its paragraph breaks."""
    return article | {"text": re.sub(r"[\r\n]", " ", article["text"])}
