"""A paragraph's passages: what is said in it, with the hints around, in order and nested."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from literacy_app.domain.lesson import UNNAMED, Kind, Span, Voice
from literacy_app.domain.lexicon import Hit
from literacy_app.domain.problems import Message
from literacy_app.drafting.arranging import Drafted, arranged
from literacy_app.drafting.confidence import Facts, confidence
from literacy_app.drafting.hints import conclusion, hints_of, kind_by, loaded_verb
from literacy_app.drafting.linking import Statement
from literacy_app.drafting.naming import Names
from literacy_app.drafting.part import Part
from literacy_app.drafting.reported import is_report, reported
from literacy_app.drafting.speech import (
    cue_hit,
    cue_span,
    hits_in,
    kind_of,
    relays_of,
    signals_of,
    words_in,
)
from literacy_app.drafting.suggestion import Suggestion

_NESTED_WORDS = 2
_MOST_NESTED = 50
_NESTED_TRUST = 0.5


@dataclass(frozen=True)
class _Said:
    """A statement as a passage, with its runs of tokens."""

    suggestion: Suggestion
    runs: tuple[tuple[int, int], ...]
    facts: Facts
    hit: Hit | None


def drafted(part: Part, names: Names, trust: Mapping[str, float] | None) -> list[Drafted]:
    """The passages of a paragraph in text order, an outer one before those in it."""
    names.begin_paragraph()
    named = iter(part.names)
    upcoming = next(named, None)
    spoken = []
    for statement, lead in zip(part.statements, part.leads, strict=True):
        while upcoming is not None and upcoming[0] <= _reach(statement):
            names.met(*upcoming[1:])
            upcoming = next(named, None)
        spoken.append(_said(statement, lead, part, names, trust))
    while upcoming is not None:
        names.met(*upcoming[1:])
        upcoming = next(named, None)
    said, concluded = list[_Said](), list[Suggestion]()
    for each in spoken:
        if not is_report(each.hit):
            own = _concluded(each, part)
            if own is None:
                said.append(each)
            else:
                concluded.append(own)
    found = [Drafted(each.suggestion, each.facts) for each in said]
    found += map(Drafted, concluded)
    for each in said:
        found += map(Drafted, _nested(each, part))
    inside = bytearray(len(part.tokens.words))
    _mark(inside, [run for each in said for run in each.runs])
    _mark(inside, [part.tokens.run(each.pieces[0]) for each in concluded])
    reports = list(reported(part, inside))
    found += map(Drafted, reports)
    _mark(inside, [part.tokens.run(piece) for each in reports for piece in each.pieces])
    found += map(Drafted, _hints(part, said, inside))
    return arranged(found)


def _mark(inside: bytearray, runs: Iterable[tuple[int, int]]) -> None:
    for first, stop in runs:
        inside[first:stop] = b"\1" * (stop - first)


def _reach(statement: Statement) -> int:
    """The last token by which whoever speaks has been named, if at all."""
    source = statement.source
    return source.stop if source is not None else statement.pieces[0].first


def _said(
    statement: Statement,
    lead: float,
    part: Part,
    names: Names,
    trust: Mapping[str, float] | None,
) -> _Said:
    runs = tuple((each.first, each.stop) for each in statement.pieces)
    pieces = tuple(part.tokens.span(*each) for each in runs)
    cue, hit = statement.cue, cue_hit(statement.cue, part)
    source = statement.source
    source_span = part.tokens.span(source.first, source.stop) if source else None
    name = names.spoke(part.text[source_span.start : source_span.end]) if source_span else None
    if name is None and statement.continues:
        name = names.last
    if name is None and hit is not None and hit.entry.signals == "unnamed":
        name = UNNAMED
    via = relays_of(statement, part, names)
    span = cue_span(cue, part, hit) if cue else None
    cue_words = part.words(span) if span else None
    kind = kind_of(runs, part, hit)
    facts = Facts(
        lead,
        statement.pieces[0].label,
        words_in(part.tokens, runs),
        cue is not None,
        source is not None,
        hit is not None,
    )
    suggestion = Suggestion(
        Voice.SPEECH, kind, pieces, name, source_span, via, cue_words, span,
        confidence(facts, trust), tuple(signals_of(kind, cue_words, hit, name)),
    )  # fmt: skip
    return _Said(suggestion, runs, facts, hit)


def _concluded(said: _Said, part: Part) -> Suggestion | None:
    """What the writer concludes in words like those that hand over somebody's.

    That is an eagerness or a purpose that they see in somebody ("seeks to"), and what they make of
    something where its words are subject and verb at once ("that explains").
    """
    own = said.suggestion
    if own.cue_span is None or len(own.pieces) != 1:
        return None
    subject = own.source_span or own.cue_span
    for hit in hits_in(part.hits.inference, own.cue_span):
        kind = kind_by(hit, Voice.INFERENCE)
        holds_both = hit.span.holds(subject) and hit.span.holds(own.cue_span)
        if kind is Kind.MOTIVE or (kind is not None and holds_both):
            start = min(subject.start, hit.span.start, own.start)
            return conclusion(part, hit, kind, Span(start, own.end))
    return None


# ---------------------------------------------------------------- nested and hinted


def _nested(said: _Said, part: Part) -> list[Suggestion]:
    """The quotations within a statement that somebody else speaks: a cue leads up to them."""
    found = []
    low, high = min(said.runs)[0], max(stop for _, stop in said.runs)
    first = bisect_left(part.quoting.quotations, low, key=lambda each: each.first)
    for each in part.quoting.quotations[first : first + _MOST_NESTED]:
        if each.first >= high:
            break
        span = part.tokens.span(each.first, each.stop)
        holds = any(piece.holds(span) and piece != span for piece in said.suggestion.pieces)
        if not each.depth or not each.closed or not holds:
            continue
        if words_in(part.tokens, [(each.first, each.stop)]) < _NESTED_WORDS:
            continue
        before = max(0, each.first - 6)
        hits = hits_in(part.hits.cues, part.tokens.span(before, each.first))
        if not hits:
            continue
        cue = hits[-1].span
        outer = said.suggestion.source
        found.append(
            Suggestion(
                Voice.SPEECH, Kind.DIRECT, (span,), UNNAMED, None,
                (outer,) if outer else (), part.text[cue.start : cue.end], cue, _NESTED_TRUST,
                (Message.of("A quotation within a quotation: somebody else’s words, passed on."),),
            )
        )  # fmt: skip
    return found


def _hints(part: Part, said: list[_Said], inside: bytearray) -> list[Suggestion]:
    verbs: dict[Span, Suggestion] = {}
    for each in said:
        if each.hit is not None and each.suggestion.confidence >= 0.5:
            verb = loaded_verb(part, each.hit)
            if verb is not None:
                verbs[each.hit.span] = verb
    spans = sorted(verbs)
    others = (each for each in hints_of(part, inside) if not _meets(each.pieces[0], spans))
    return [*verbs.values(), *others]


def _meets(span: Span, others: list[Span]) -> bool:
    """Whether a span meets one of others, which stand in order and apart."""
    at = bisect_right(others, span.end, key=lambda each: each.start)
    return any(span.meets(each) for each in others[max(0, at - 2) : at])
