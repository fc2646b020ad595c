"""Suggested passages for an article, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from literacy_app.domain.lesson import UNNAMED, Span, Voice
from literacy_app.domain.text import main_language
from literacy_app.drafting.arranging import Drafted
from literacy_app.drafting.drafted import drafted
from literacy_app.drafting.lexicons import Lexicons
from literacy_app.drafting.model import Model
from literacy_app.drafting.naming import Names
from literacy_app.drafting.part import Part, read_part
from literacy_app.drafting.speech import continues_quotation, opens_with_quotation
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.drafting.tokens import paragraphs


class Suggester:
    """Suggests, and remembers its paragraphs: only those that are new are read again.

    A model is of one language, English; for other languages, and without one, rules decide. Without
    lexicons, quotations are all that is found.
    """

    def __init__(self, language: str, lexicons: Lexicons, model: Model | None = None) -> None:
        self._lexicons = lexicons
        self._model = model if main_language(language) == "en" else None
        self._parts: dict[str, Part] = {}

    def suggest(self, text: str) -> Iterator[Suggestion]:
        """The passages that a text may have, in text order, an outer one before those in it.

        They come paragraph by paragraph; whoever stops asking stops the work.
        """
        for each in self.drafted(text):
            yield each.suggestion

    def drafted(self, text: str) -> Iterator[Drafted]:
        """The same with the facts that their confidence rests on."""
        names, used = Names(), dict[str, Part]()
        trust = self._model.trust if self._model else None
        held: list[Drafted] = []
        named: Span | None = None
        runs_on, count = False, 0
        for span in paragraphs(text):
            part = self._part(text[span.start : span.end], used)
            found = [_moved(each, span.start) for each in drafted(part, names, trust)]
            found, named = _going_on(found, named)
            if runs_on and opens_with_quotation(part):
                held = _joined(held, found, _opening(part, span.start))
            else:
                yield from (_numbered(each, count) for each in held)
                count += len(held)
                held = found
            runs_on = continues_quotation(part)
        yield from (_numbered(each, count) for each in held)
        self._parts = used

    def _part(self, text: str, used: dict[str, Part]) -> Part:
        part = used.get(text) or self._parts.get(text)
        if part is None:
            part = read_part(text, self._lexicons, self._model)
        used[text] = part
        return part


def _moved(each: Drafted, by: int) -> Drafted:
    own = each.suggestion
    return each._replace(
        suggestion=replace(
            own,
            pieces=tuple(piece.moved(by) for piece in own.pieces),
            source_span=own.source_span.moved(by) if own.source_span else None,
            cue_span=own.cue_span.moved(by) if own.cue_span else None,
        )
    )


def _going_on(found: list[Drafted], named: Span | None) -> tuple[list[Drafted], Span | None]:
    """Passages that go on with somebody's words point to where that source was named last.

    `named` is where that was before; where it is after these is returned with them.
    """
    pointing = []
    for each in found:
        own = each.suggestion
        if own.source_span is not None:
            named = own.source_span
        elif _is_whole(each) and own.source not in (None, UNNAMED):
            each = each._replace(suggestion=replace(own, source_span=named))
        pointing.append(each)
    return pointing, named


def _numbered(each: Drafted, first: int) -> Drafted:
    within = each.suggestion.within
    if within is None or not first:
        return each
    return each._replace(suggestion=replace(each.suggestion, within=within + first))


def _opening(part: Part, by: int) -> Span:
    """The quotation that a paragraph begins with."""
    first = part.quoting.quotations[0]
    return part.tokens.span(first.first, first.stop).moved(by)


def _joined(before: list[Drafted], after: list[Drafted], opening: Span) -> list[Drafted]:
    """Two paragraphs' passages, where the second goes on with the last quotation of the first.

    `opening` is the quotation that it goes on with, should nothing have been found in it.
    """
    rest = [_numbered(each, len(before)) for each in after]
    last = next((at for at in reversed(range(len(before))) if _is_whole(before[at])), None)
    if last is None:
        return [*before, *rest]
    first = next((at for at, each in enumerate(after) if _goes_on(each, opening)), None)
    if first is None:
        if any(each.suggestion.start < opening.end for each in after):
            return [*before, *rest]
        whole = replace(before[last].suggestion, pieces=(*before[last].suggestion.pieces, opening))
    else:
        whole = _united(before[last].suggestion, after[first].suggestion)
        others = after[:first] + after[first + 1 :]
        rest = [_without(each, first, last, len(before)) for each in others]
    changed = before[last]._replace(suggestion=whole)
    return [*before[:last], changed, *before[last + 1 :], *rest]


def _is_whole(each: Drafted) -> bool:
    return each.suggestion.voice is Voice.SPEECH and each.suggestion.within is None


def _goes_on(each: Drafted, opening: Span) -> bool:
    return _is_whole(each) and each.suggestion.pieces[0].meets(opening)


def _united(one: Suggestion, other: Suggestion) -> Suggestion:
    """Both as one, with the source and the cue of the first that has a cue."""
    kept = one if one.cue is not None or other.cue is None else other
    return replace(
        one,
        pieces=(*one.pieces, *other.pieces),
        source=kept.source,
        source_span=kept.source_span,
        via=kept.via,
        cue=kept.cue,
        cue_span=kept.cue_span,
        signals=kept.signals,
    )


def _without(each: Drafted, gone: int, into: int, first: int) -> Drafted:
    """A passage renumbered where the one of number `gone` has gone into that of number `into`."""
    within = each.suggestion.within
    if within is None:
        return each
    number = into if within == gone else first + within - (within > gone)
    return each._replace(suggestion=replace(each.suggestion, within=number))
