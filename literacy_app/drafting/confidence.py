"""How sure a suggestion may be: the share of its like that were right.

For speech a logistic formula over a few facts, fitted to articles that the labelling had not been
trained on; "right" is a gold passage that shares half the words or more. Without a model plain
shares, and for hints an estimate.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log
from typing import NamedTuple

from literacy_app.domain.lesson import Kind
from literacy_app.drafting.labels import AFTER, BEFORE, QUOTED


class Facts(NamedTuple):
    """What confidence in a statement rests on."""

    lead: float
    label: int
    words: int
    has_cue: bool
    has_source: bool
    has_known_cue: bool


RULES: Mapping[int, float] = {QUOTED: 0.9, BEFORE: 0.8, AFTER: 0.6}
"""The share of statements found by rule alone that were right."""

HINTS: Mapping[Kind, float] = {
    Kind.LOADED_VERB: 0.6,
    Kind.LABEL: 0.4,
    Kind.EVALUATION: 0.35,
    Kind.SARCASM: 0.4,
    Kind.DISTANCING: 0.6,
    Kind.MOTIVE: 0.4,
    Kind.IMPLICATION: 0.4,
    Kind.PREDICTION: 0.35,
    Kind.GENERALISATION: 0.3,
}
"""How far a hint of each kind may be trusted: an estimate.

No news is marked for such passages. In the lessons that ship nine in ten hints are right, but those
are written to hold such words; news has fewer of them, and more often without any weight.
"""


def terms(facts: Facts) -> dict[str, float]:
    """The facts as the terms of the formula."""
    quoted, before = facts.label == QUOTED, facts.label == BEFORE
    lead = max(-3.0, min(12.0, facts.lead))
    return {
        "one": 1.0,
        "lead": lead,
        "lead quoted": lead * quoted,
        "lead squared": lead * lead / 10,
        "quoted": float(quoted),
        "before": float(before),
        "length": log(1 + facts.words),
        "length quoted": log(1 + facts.words) * quoted,
        "cue": float(facts.has_cue),
        "source": float(facts.has_source),
        "strength": float(facts.has_known_cue),
    }


def confidence(facts: Facts, trust: Mapping[str, float] | None) -> float:
    """The confidence in a statement, between 0.02 and 0.99."""
    if not trust:
        return RULES[facts.label]
    total = sum(trust.get(name, 0.0) * value for name, value in terms(facts).items())
    return round(min(0.99, max(0.02, 1 / (1 + exp(-total)))), 3)
