"""Beginnings of explanations: what a passage of each kind usually does, for a teacher to complete.

They say what the words do, and pass no verdict on whether they are true. A BLANK is what only
somebody who has read the passage can say.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from literacy_app.domain.lesson import UNNAMED, Kind, Passage, Voice
from literacy_app.domain.problems import Message

BLANK = "___"

_SPEECH: Mapping[Kind | None, tuple[str, ...]] = MappingProxyType(
    {
        Kind.DIRECT: (
            "{source}’s own words: “{cue}” hands them over.",
            "Quoted word for word; the paper gives them to {source} by “{cue}”.",
        ),
        Kind.INDIRECT: (
            "A paraphrase of what {source} says; “{cue}” gives it away.",
            "The claim is {source}’s, in the paper’s words: they leave out {blank}.",
        ),
        Kind.MIXED: (
            "{source}’s claim, in the paper’s words but for the quoted ones.",
            "A paraphrase that keeps some of {source}’s own words: {blank}.",
        ),
        Kind.THOUGHT: (
            "A {blank} of {source}’s: “{cue}” says that somebody told the paper so.",
            "What {source} feels or believes, given by “{cue}”.",
        ),
        None: ("“{cue}” gives these words to {source}.",),
    }
)
_COMMENTARY: Mapping[Kind | None, tuple[str, ...]] = MappingProxyType(
    {
        Kind.LOADED_VERB: (
            "A neutral word would be “said”; this one makes it sound {blank}.",
            "The writer’s choice of verb: it adds {blank} to what was said.",
        ),
        Kind.LABEL: (
            "A name that judges: {blank} would be neutral.",
            "The writer’s label for {blank}; the person would hardly use it.",
        ),
        Kind.EVALUATION: (
            "The writer weighs it up: without these words the facts are all still there.",
            "{blank} would say the same without the praise or blame.",
        ),
        Kind.SARCASM: ("Meant the other way round: the writer makes fun of {blank}.",),
        Kind.DISTANCING: (
            "The writer holds the words at arm’s length: not my word for {blank}.",
            "It casts doubt on {blank} without saying why.",
        ),
        None: ("The writer’s own attitude: the flattest word would be {blank}.",),
    }
)
_INFERENCE: Mapping[Kind | None, tuple[str, ...]] = MappingProxyType(
    {
        Kind.MOTIVE: (
            "Nobody is cited for what {blank} wants: the writer reads a mind.",
            "A purpose that the writer sees in it; the facts are only that {blank}.",
        ),
        Kind.IMPLICATION: (
            "The writer joins dots: from {blank} to {blank}.",
            "A cause or a link that nobody is cited for.",
        ),
        Kind.PREDICTION: ("The writer looks ahead: nobody is cited for {blank}.",),
        Kind.GENERALISATION: (
            "More than anybody can have counted: “{cue}” makes a rule of {blank}.",
        ),
        None: ("A conclusion of the writer’s, for which nobody is cited: {blank}.",),
    }
)
_PLAIN = ("A fact in the writer’s voice: nothing in it judges or concludes.",)
_CONTESTED = "It can also be read as {blank}, since {blank}."


def templates(passage: Passage) -> tuple[Message, ...]:
    """Beginnings of an explanation for a passage, the likeliest first.

    They name its source and its cue where these are known, and have a BLANK for what isn't.
    """
    by_kind = {
        Voice.SPEECH: _SPEECH,
        Voice.COMMENTARY: _COMMENTARY,
        Voice.INFERENCE: _INFERENCE,
    }.get(passage.voice)
    found = by_kind.get(passage.kind, by_kind[None]) if by_kind is not None else _PLAIN
    if passage.is_contested:
        found = (*found, _CONTESTED)
    source = passage.source if passage.source != UNNAMED else "somebody unnamed"
    known = {"source": source or BLANK, "cue": passage.cue or BLANK, "blank": BLANK}
    return tuple(
        Message.of(each, **{name: value for name, value in known.items() if f"{{{name}}}" in each})
        for each in found
    )


def is_complete(note: str) -> bool:
    """Whether nothing is left blank in an explanation."""
    return bool(note.strip()) and BLANK not in note
