"""What is passed on without anybody who says it: "has reportedly left"."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.domain.lesson import UNNAMED, Kind, Voice
from literacy_app.domain.lexicon import Hit
from literacy_app.domain.problems import Message
from literacy_app.drafting.hints import sentence_around
from literacy_app.drafting.part import Part
from literacy_app.drafting.suggestion import Suggestion

TRUST = 0.6
"""Of some twenty in the articles learnt from, annotators took six in ten for such a cue."""


def is_report(hit: Hit | None) -> bool:
    """Whether a word of a lexicon is a single one that passes something on from nobody."""
    return hit is not None and hit.entry.signals == "unnamed" and " " not in hit.entry.words


def reported(part: Part, inside: bytearray) -> Iterator[Suggestion]:
    """The clauses that a single word gives to somebody unnamed, in pieces around that word.

    `inside` says of each token whether it is known as somebody's words already.
    """
    for hit in part.hits.cues:
        first, stop = part.tokens.run(hit.span)
        if not is_report(hit) or inside[first] or part.quoting.states[first]:
            continue
        begin, end = sentence_around(part, inside, first, stop)
        runs = [run for run in ((begin, first), (stop, end)) if run[0] < run[1]]
        if not runs:
            continue
        cue = part.text[hit.span.start : hit.span.end]
        yield Suggestion(
            Voice.SPEECH, Kind.INDIRECT, tuple(part.tokens.span(*run) for run in runs),
            source=UNNAMED, cue=cue, cue_span=hit.span, confidence=TRUST,
            signals=(
                Message.of("“{cue}” hands the words over to somebody else.", cue=cue),
                Message.of("The text doesn’t say who says so."),
            ),
        )  # fmt: skip
