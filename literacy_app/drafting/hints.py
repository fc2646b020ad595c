"""Where the writer judges or concludes, by the words of the lexicons: hints, not findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from literacy_app.domain.lesson import KINDS, Kind, Span, Voice
from literacy_app.domain.lexicon import Hit
from literacy_app.domain.problems import Message
from literacy_app.drafting.part import Part
from literacy_app.drafting.quoting import Quotation

_CLAUSE_MARKS = frozenset("; : — – ( )".split())
_JOINING = frozenset(
    "and but or while although though because which who whom whose where when as".split()
)
_RELATIVE = frozenset("which who whom whose that where".split())
_LONGEST_SCARE = 4
_DOUBTED = 0.6
"""What is left of the trust in a hint within a paraphrase, or in a verb that is mildly loaded."""
_LONGEST_CLAUSE = 40
_TITLED = frozenset(
    "titled entitled called named book film movie show series song novel album".split()
)


class Hint(NamedTuple):
    """Commentary or inference that a word signals; tokens count from the paragraph's first."""

    voice: Voice
    kind: Kind
    span: Span
    cue: Span | None
    signals: tuple[Message, ...]
    trust: float
    words: str | None = None


def hints_of(part: Part, inside: bytearray, trust: dict[Kind, float]) -> list[Hint]:
    """The hints of a paragraph, in order; `inside` says of each token whether it is speech."""
    found = [
        *_commentary(part, inside, trust),
        *_inference(part, inside, trust),
        *_scare_quotes(part, inside, trust),
    ]
    return sorted(found, key=lambda each: (each.span.start, -each.span.end))


def _commentary(part: Part, inside: bytearray, trust: dict[Kind, float]) -> Iterator[Hint]:
    for hit in part.hits.commentary:
        first, stop = part.run(hit.span)
        if first >= stop or any(part.quoting.states[first:stop]):
            continue
        kind = kind_by(hit, Voice.COMMENTARY)
        if kind is None or _is_name(part, first, stop):
            continue
        paraphrased = inside[first]
        if paraphrased and kind not in (Kind.LABEL, Kind.DISTANCING):
            continue
        sure = trust[kind] * (_DOUBTED if paraphrased else 1)
        yield Hint(Voice.COMMENTARY, kind, hit.span, None, _why(part, hit), sure)


def loaded_verb(part: Part, hit: Hit, trust: float) -> Hint | None:
    """The hint that a cue is loaded, or contested at least; None where it is neutral."""
    signal = hit.entry.signals
    if signal not in ("loaded", "contested"):
        return None
    sure = trust * (1 if signal == "loaded" else _DOUBTED)
    return Hint(Voice.COMMENTARY, Kind.LOADED_VERB, hit.span, None, _why(part, hit), sure)


def kind_by(hit: Hit, voice: Voice) -> Kind | None:
    """The kind of a voice that a lexicon's word signals; None where it signals no such."""
    return next((each for each in KINDS[voice] if each.value == hit.entry.signals), None)


def _is_name(part: Part, first: int, stop: int) -> bool:
    """Whether the words are a name's, or within one, and not a sentence's first word."""
    word = part.tokens.words[first]
    return word[0].isupper() and not part.begins_sentence(first)


def _why(part: Part, hit: Hit) -> tuple[Message, ...]:
    words = " ".join(part.text[hit.span.start : hit.span.end].split())
    return (Message.of("“{words}” {note}.", words=words, note=hit.entry.note),)


# ---------------------------------------------------------------- inference


def _inference(part: Part, inside: bytearray, trust: dict[Kind, float]) -> Iterator[Hint]:
    last = -1
    for hit in part.hits.inference:
        first, stop = part.run(hit.span)
        if first >= stop or any(part.quoting.states[first:stop]) or inside[first]:
            continue
        kind = kind_by(hit, Voice.INFERENCE)
        if kind is None:
            continue
        run = clause_around(part, inside, first, stop)
        if kind is Kind.GENERALISATION and _touches(inside, run):
            run = first, stop
        if run[0] < last:
            continue
        last = run[1]
        yield Hint(
            Voice.INFERENCE, kind, part.tokens.span(*run), hit.span, _why(part, hit), trust[kind],
            " ".join(part.text[hit.span.start : hit.span.end].split()),
        )  # fmt: skip


def clause_around(part: Part, inside: bytearray, first: int, stop: int) -> tuple[int, int]:
    """The clause that holds these tokens, without the full stop and without speech."""
    words, lower = part.tokens.words, part.tokens.lower
    low, high = part.sentence(first)
    low, high = max(low, first - _LONGEST_CLAUSE), min(high, stop + _LONGEST_CLAUSE)
    begin = first
    while begin > low and not inside[begin - 1] and not _parts_before(words, lower, begin, low):
        begin -= 1
    end = stop
    while end < high and not inside[end] and not _parts_behind(words, lower, end, high):
        end += 1
    while end > stop and not words[end - 1][0].isalnum():
        end -= 1
    while begin < first and not words[begin][0].isalnum():
        begin += 1
    return begin, end


def _touches(inside: bytearray, run: tuple[int, int]) -> bool:
    """Whether speech stands right beside a run of tokens."""
    first, stop = run
    return bool(first and inside[first - 1]) or bool(inside[stop : stop + 1].strip(b"\0"))


def _parts_before(words: list[str], lower: list[str], at: int, low: int) -> bool:
    if words[at - 1] in _CLAUSE_MARKS:
        return True
    if lower[at] in _RELATIVE and at > low and words[at - 1] == ",":
        return True
    return words[at - 1] == "," and lower[at] in _JOINING


def _parts_behind(words: list[str], lower: list[str], at: int, high: int) -> bool:
    if words[at] in _CLAUSE_MARKS:
        return True
    return words[at] == "," and at + 1 < high and lower[at + 1] in _JOINING


# ---------------------------------------------------------------- scare quotes


def _scare_quotes(part: Part, inside: bytearray, trust: dict[Kind, float]) -> Iterator[Hint]:
    """Short quotations that nobody speaks, and that are no title."""
    for each in part.quoting.quotations:
        if each.depth or not each.closed or inside[each.first]:
            continue
        words = [word for word in part.tokens.words[each.first : each.stop] if word[0].isalnum()]
        if not 1 <= len(words) <= _LONGEST_SCARE or not _is_prose(part, each):
            continue
        if _is_title(part, each, words):
            continue
        span = part.tokens.span(each.first, each.stop)
        said = Message.of("The quotation marks hold a word away: it is not the writer’s own.")
        yield Hint(Voice.COMMENTARY, Kind.DISTANCING, span, None, (said,), trust[Kind.DISTANCING])


def _is_prose(part: Part, quotation: Quotation) -> bool:
    """Whether a quotation stands among words, and not in a table or a program."""
    first, stop, found = quotation.first, quotation.stop, part.tokens
    if not first or not found.words[first - 1][0].isalnum():
        return False
    return found.ends[first - 1] < found.starts[first] and (
        stop >= len(found.words)
        or found.ends[stop - 1] < found.starts[stop]
        or not found.words[stop][0].isalnum()
    )


def _is_title(part: Part, quotation: Quotation, words: list[str]) -> bool:
    before = part.tokens.lower[max(0, quotation.first - 3) : quotation.first]
    if not _TITLED.isdisjoint(before):
        return True
    capitals = sum(each[0].isupper() or each[0].isdigit() for each in words)
    return capitals == len(words) and not part.begins_sentence(quotation.first)
