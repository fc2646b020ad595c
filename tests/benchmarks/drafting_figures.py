"""What the drafting engine finds in annotated articles, beside what the annotators found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from literacy_app.domain.lesson import Voice
from literacy_app.drafting.arranging import Drafted
from literacy_app.drafting.confidence import Facts
from literacy_app.drafting.suggest import Suggester
from tests.benchmarks.drafting_corpus import Articles, scorer

Predictions = Mapping[str, list[dict[str, Any]]]


class Judged(NamedTuple):
    """A statement that was suggested: its facts, its confidence, and whether gold has it."""

    facts: Facts
    confidence: float
    is_right: bool


def statements(suggester: Suggester, text: str) -> list[Drafted]:
    """The outermost passages of reported speech."""
    return [
        each
        for each in suggester.drafted(text)
        if each.suggestion.voice is Voice.SPEECH and each.suggestion.within is None
    ]


def as_prediction(each: Drafted) -> dict[str, Any]:
    """A passage as the corpus's scorer takes it."""
    own = each.suggestion
    return {
        "content": [list(piece) for piece in own.pieces],
        "source": [list(own.source_span)] if own.source_span else [],
        "cue": [list(own.cue_span)] if own.cue_span else [],
    }


def predicted(suggester: Suggester, articles: Articles) -> Predictions:
    """What the engine finds in each article, in the scorer's form."""
    return {
        name: [as_prediction(each) for each in statements(suggester, article["text"])]
        for name, article in articles.items()
    }


def judged(suggester: Suggester, articles: Articles) -> Iterator[Judged]:
    """Each statement found, and whether a gold one shares half of either's words or more."""
    evaluate = scorer()
    for article in articles.values():
        text = evaluate.Text(article["text"])
        found = statements(suggester, article["text"])
        for items in list(article["annotations"].values())[:1]:
            gold = evaluate.fragments(text, items)
            mine = evaluate.fragments(text, [as_prediction(each) for each in found])
            matched = {mine[at]["n"] for _, at in evaluate.match(gold, mine, evaluate.overlap_key)}
            for number, each in enumerate(found):
                if each.facts is not None:
                    yield Judged(each.facts, each.suggestion.confidence, number in matched)
