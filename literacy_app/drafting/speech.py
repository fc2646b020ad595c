"""From a statement's tokens to a passage: its edges, kind, cue, source and relays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from literacy_app.domain.lesson import UNNAMED, Kind, Span
from literacy_app.domain.lexicon import Hit
from literacy_app.domain.problems import Message
from literacy_app.drafting.labels import Run
from literacy_app.drafting.linking import Statement
from literacy_app.drafting.naming import Names
from literacy_app.drafting.part import Part
from literacy_app.drafting.quoting import OPENING
from literacy_app.drafting.tokens import Tokens

_SPLITS = frozenset(", . ; ( ) — – :".split())
_LONGEST_RELAY = 7


def kind_of(runs: Sequence[tuple[int, int]], part: Part, cue: Hit | None) -> Kind:
    """Direct where all stands in quotation marks, mixed where some does, else a paraphrase."""
    states = part.quoting.states
    quoted = [bool(states[at]) for first, stop in runs for at in range(first, stop)]
    if all(quoted):
        return Kind.DIRECT
    if cue is not None and cue.entry.signals == "mental":
        return Kind.THOUGHT
    return Kind.MIXED if any(quoted) else Kind.INDIRECT


def cue_hit(cue: Run | None, part: Part) -> Hit | None:
    """The lexicon's word in a cue, the first of several."""
    if cue is None:
        return None
    return next(iter(hits_in(part.hits.cues, part.tokens.span(cue.first, cue.stop))), None)


def hits_in(hits: Sequence[Hit], span: Span) -> Sequence[Hit]:
    """The hits that touch a span."""
    first = bisect_right(hits, span.start, key=lambda each: each.span.end)
    return hits[first : bisect_left(hits, span.end, key=lambda each: each.span.start)]


def cue_span(cue: Run, part: Part, hit: Hit | None) -> Span:
    """A cue's words: the lexicon's where it knows them, else as they were found."""
    whole = part.tokens.span(cue.first, cue.stop)
    if hit is not None and whole.holds(hit.span):
        return hit.span
    return whole


def relays_of(statement: Statement, part: Part, names: Names) -> tuple[str, ...]:
    """Who passed a statement on, from the source outward; its own cue is no relay."""
    cue, source = statement.cue, statement.source
    if cue is None:
        return ()
    found: list[str] = []
    sentence = part.tokens.span(*part.sentence(cue.first))
    for hit in hits_in(part.hits.relays, sentence):
        at, stop = part.tokens.run(hit.span)
        is_own = any(each.first <= at < each.stop for each in (cue, *statement.pieces))
        if part.quoting.states[at] or is_own or (source is not None and source.first == stop):
            continue
        found.append(names.of(_phrase(stop, part)))
    return tuple(found)


def _phrase(first: int, part: Part) -> str:
    words, states = part.tokens.words, part.quoting.states
    stop = first
    while stop < len(words) and stop - first < _LONGEST_RELAY:
        if states[stop] or words[stop] in _SPLITS:
            break
        stop += 1
    if stop == first:
        return UNNAMED
    return part.text[part.tokens.starts[first] : part.tokens.ends[stop - 1]]


def signals_of(kind: Kind, cue: str | None, hit: Hit | None, source: str | None) -> list[Message]:
    """Why this is taken for speech, in words for whoever explains it."""
    said: list[Message] = []
    if kind is Kind.DIRECT:
        said.append(Message.of("The words stand in quotation marks."))
    elif kind is Kind.MIXED:
        said.append(Message.of("A paraphrase that keeps words in quotation marks."))
    if cue and source and source != UNNAMED:
        said.append(Message.of("“{cue}” hands the words over to {source}.", cue=cue, source=source))
    elif cue:
        said.append(Message.of("“{cue}” hands the words over to somebody else.", cue=cue))
    elif source and source != UNNAMED:
        said.append(Message.of("It goes on with the words of {source}.", source=source))
    if kind is Kind.THOUGHT:
        said.append(Message.of("It tells what somebody thinks, feels or wants."))
    if hit is not None and hit.entry.signals == "unnamed":
        said.append(Message.of("The text doesn’t say who says so."))
    return said


def continues_quotation(part: Part) -> bool:
    """Whether a paragraph ends within a quotation that the next one may go on with."""
    quotations = [each for each in part.quoting.quotations if each.depth == 0]
    return bool(quotations) and not quotations[-1].closed


def opens_with_quotation(part: Part) -> bool:
    """Whether a paragraph begins with a quotation mark."""
    return bool(part.quoting.states) and part.quoting.states[0] == OPENING


def words_in(found: Tokens, runs: Sequence[tuple[int, int]]) -> int:
    """How many words the runs hold."""
    return sum(each[0].isalnum() for first, stop in runs for each in found.words[first:stop])
