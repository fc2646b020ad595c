"""The passages of an article in their order, with what follows from where they stand.

The rules are those by which a lesson file is read: text order, an outer passage before those in
it; a passage is within the innermost one around it; a cue is found in a piece's sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Article, Emphasis, Passage, Span, Voice
from literacy_app.domain.roles import Finder

DEEPEST = 8
"""How deep passages may be nested in a lesson file."""


def arranged(
    article: Article, passages: Iterable[Passage], language: str, touched: Collection[str]
) -> Article:
    """The article with these passages, of which those `touched` have new words, pieces or cues.

    Of passages over the same words, one that comes later lies within one that comes before.
    Raises EditRefused where passages cross.
    """
    ordered = sorted(passages, key=lambda each: (each.pieces[0].start, -each.pieces[0].end))
    parents = _nested(ordered)
    placed = []
    for each in ordered:
        within = parents.get(each.id)
        if each.id in touched:
            cue_span = _cue_span(article, each, language)
            placed.append(replace(each, within=within, cue_span=cue_span))
        elif each.within != within:
            placed.append(replace(each, within=within))
        else:
            placed.append(each)
    pieces = [span for each in placed if each.id in touched for span in each.pieces]
    emphasis = _parted(article.emphasis, pieces, article.text)
    return replace(article, passages=tuple(placed), emphasis=emphasis)


def _nested(ordered: Sequence[Passage]) -> dict[str, str]:
    """The id of the innermost passage around each that has one."""
    pieces = sorted(
        ((span, order) for order, each in enumerate(ordered) for span in each.pieces),
        key=lambda pair: (pair[0].start, -pair[0].end, pair[1]),
    )
    parents: dict[str, str] = {}
    seen: set[str] = set()
    around: list[tuple[Span, str]] = []
    for span, order in pieces:
        passage_id = ordered[order].id
        while around and around[-1][0].end <= span.start:
            around.pop()
        parent = around[-1][1] if around else ""
        if around and around[-1][0].end < span.end:
            raise EditRefused("passages-cross", id=parent)
        if passage_id in seen and parents.get(passage_id, "") != parent:
            raise EditRefused("passages-cross", id=parent or parents[passage_id])
        if parent:
            parents[passage_id] = parent
        seen.add(passage_id)
        around.append((span, passage_id))
        if len(around) > DEEPEST:
            raise EditRefused("nested-too-deep", most=DEEPEST)
    return parents


def _cue_span(article: Article, passage: Passage, language: str) -> Span | None:
    """Where the passage's cue stands, as in a file that is read."""
    if not passage.cue or passage.voice not in (Voice.SPEECH, Voice.INFERENCE):
        return None
    around = surroundings(article, passage.pieces)
    finder = Finder(article.text[around.start : around.end], language)
    pieces = [each.moved(-around.start) for each in passage.pieces]
    found = finder.cue(passage, pieces)
    return found and found.moved(around.start)


def surroundings(article: Article, pieces: Sequence[Span]) -> Span:
    """The paragraphs that the pieces stand in, so that no sentence of theirs is cut."""
    text = article.text
    start = text.rfind("\n\n", 0, pieces[0].start) + 2 if "\n\n" in text else 0
    end = text.find("\n\n", pieces[-1].end)
    return Span(start if start > 1 else 0, end if end >= 0 else len(text))


def _parted(
    emphasis: tuple[Emphasis, ...], pieces: Iterable[Span], text: str
) -> tuple[Emphasis, ...]:
    """Emphasis that crosses the edge of a piece is parted there, as a file can't cross the two."""
    for piece in pieces:
        if not any(each.span.crosses(piece) for each in emphasis):
            continue
        parts: list[Emphasis] = []
        for each in emphasis:
            spans = [each.span]
            if each.span.crosses(piece):
                at = piece.start if each.span.start < piece.start else piece.end
                spans = [Span(each.span.start, at), Span(at, each.span.end)]
            trims = (trimmed(text, span) for span in spans)
            parts.extend(each._replace(span=span) for span in trims if span.start < span.end)
        emphasis = tuple(parts)
    return emphasis


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def by_block(article: Article, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """The pieces as a file can hold them: each in one block, with no white space at its ends.

    They come in text order, those that touch as one. Raises EditRefused where they hold no word,
    or overlap.
    """
    found: list[Span] = []
    for piece in sorted(pieces):
        if found and piece.start < found[-1].end:
            raise EditRefused("pieces-overlap")
        for block in article.blocks:
            if not block.span.meets(piece):
                continue
            cut = Span(max(piece.start, block.span.start), min(piece.end, block.span.end))
            cut = trimmed(article.text, cut)
            if cut.start == cut.end:
                continue
            if found and found[-1].end == cut.start:
                found[-1] = Span(found[-1].start, cut.end)
            else:
                found.append(cut)
    if not found:
        outside = all(piece.start == piece.end for piece in pieces)
        raise EditRefused("passage-empty" if outside else "outside-article")
    return tuple(found)
