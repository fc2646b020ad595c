"""Where the writer judges or concludes, by the words of the lexicons: hints, not findings."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.domain.lesson import KINDS, Kind, Span, Voice
from literacy_app.domain.lexicon import Hit
from literacy_app.domain.problems import Message
from literacy_app.drafting.confidence import HINTS
from literacy_app.drafting.part import Part
from literacy_app.drafting.quoting import Quotation
from literacy_app.drafting.suggestion import Suggestion

_LONGEST_SCARE = 4
_PARAPHRASED = (Kind.LABEL, Kind.DISTANCING)
"""The kinds of commentary that may stand within what a writer gives in their own words."""
_DOUBTED = 0.6
"""What is left of the trust in a hint within a paraphrase, or in a verb that is mildly loaded."""
_LONGEST = 40


def hints_of(part: Part, inside: bytearray) -> Iterator[Suggestion]:
    """The hints of a paragraph; `inside` says of each token whether it is speech."""
    yield from _commentary(part, inside)
    yield from _inference(part, inside)
    yield from _scare_quotes(part, inside)


def _commentary(part: Part, inside: bytearray) -> Iterator[Suggestion]:
    for hit in part.hits.commentary:
        first, stop = part.tokens.run(hit.span)
        if first >= stop or any(part.quoting.states[first:stop]):
            continue
        kind = kind_by(hit, Voice.COMMENTARY)
        if kind is None or _is_name(part, first):
            continue
        paraphrased = bool(inside[first])
        if paraphrased and kind not in _PARAPHRASED:
            continue
        yield _comment(part, hit, kind, paraphrased)


def loaded_verb(part: Part, hit: Hit) -> Suggestion | None:
    """The hint that a cue is loaded, or contested at least; None where it is neutral."""
    signal = hit.entry.signals
    if signal not in ("loaded", "contested"):
        return None
    return _comment(part, hit, Kind.LOADED_VERB, is_doubted=signal == "contested")


def _comment(part: Part, hit: Hit, kind: Kind, is_doubted: bool) -> Suggestion:
    trust = round(HINTS[kind] * _DOUBTED, 3) if is_doubted else HINTS[kind]
    return Suggestion(
        Voice.COMMENTARY, kind, (hit.span,), confidence=trust, signals=_why(part, hit)
    )


def kind_by(hit: Hit, voice: Voice) -> Kind | None:
    """The kind of a voice that a lexicon's word signals; None where it signals no such."""
    return next((each for each in KINDS[voice] if each.value == hit.entry.signals), None)


def _is_name(part: Part, first: int) -> bool:
    """Whether the words are a name's, or within one, and not a sentence's first word."""
    word = part.tokens.words[first]
    return word[0].isupper() and not part.begins_sentence(first)


def _why(part: Part, hit: Hit) -> tuple[Message, ...]:
    """What a lexicon's word signals, in words for whoever explains it."""
    return (Message.of("“{words}” {note}.", words=part.words(hit.span), note=hit.entry.note),)


# ---------------------------------------------------------------- inference


def _inference(part: Part, inside: bytearray) -> Iterator[Suggestion]:
    last = -1
    for hit in part.hits.inference:
        first, stop = part.tokens.run(hit.span)
        if first >= stop or any(part.quoting.states[first:stop]) or inside[first]:
            continue
        kind = kind_by(hit, Voice.INFERENCE)
        if kind is None:
            continue
        run = sentence_around(part, inside, first, stop)
        if kind is Kind.GENERALISATION and _touches(inside, run):
            run = first, stop
        if run[0] < last:
            continue
        last = run[1]
        yield conclusion(part, hit, kind, part.tokens.span(*run))


def conclusion(part: Part, hit: Hit, kind: Kind, span: Span) -> Suggestion:
    """What the writer concludes over a span, in which a lexicon's word says so."""
    return Suggestion(
        Voice.INFERENCE, kind, (span,), cue=part.words(hit.span), cue_span=hit.span,
        confidence=HINTS[kind], signals=_why(part, hit),
    )  # fmt: skip


def sentence_around(part: Part, inside: bytearray, first: int, stop: int) -> tuple[int, int]:
    """The rest of their sentence to either side as far as it is no speech, without its stop."""
    words = part.tokens.words
    low, high = part.sentence(first)
    low, high = max(low, first - _LONGEST), min(high, stop + _LONGEST)
    begin = first
    while begin > low and not inside[begin - 1]:
        begin -= 1
    end = stop
    while end < high and not inside[end]:
        end += 1
    while end > stop and not words[end - 1][0].isalnum():
        end -= 1
    while begin < first and not words[begin][0].isalnum():
        begin += 1
    return begin, end


def _touches(inside: bytearray, run: tuple[int, int]) -> bool:
    """Whether speech stands right beside a run of tokens."""
    first, stop = run
    return any(inside[max(0, first - 1) : first]) or any(inside[stop : stop + 1])


# ---------------------------------------------------------------- scare quotes


def _scare_quotes(part: Part, inside: bytearray) -> Iterator[Suggestion]:
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
        yield Suggestion(
            Voice.COMMENTARY, Kind.DISTANCING, (span,),
            confidence=HINTS[Kind.DISTANCING], signals=(said,),
        )  # fmt: skip


def _is_prose(part: Part, quotation: Quotation) -> bool:
    """Whether a quotation stands among words, and not in a table or a program."""
    first, stop, found = quotation.first, quotation.stop, part.tokens
    if not first or not found.words[first - 1][-1].isalnum():
        return False
    return found.ends[first - 1] < found.starts[first] and (
        stop >= len(found.words)
        or found.ends[stop - 1] < found.starts[stop]
        or not found.words[stop][0].isalnum()
    )


def _is_title(part: Part, quotation: Quotation, words: list[str]) -> bool:
    capitals = sum(each[0].isupper() or each[0].isdigit() for each in words)
    return capitals == len(words) and not part.begins_sentence(quotation.first)
