"""Quotations of the article that no passage takes in."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.checking.overlaps import Overlaps, pieces
from literacy_app.checking.stretches import outset
from literacy_app.domain.lesson import BlockKind, Span, Voice
from literacy_app.domain.quotation_marks import quotations


def unmarked(material: Material) -> Iterator[Finding]:
    """Quotations that lie in no passage, plain ones included."""
    for number, article in enumerate(material.lesson.articles):
        taken = pieces(article.passages)
        for index, block in enumerate(article.blocks):
            if block.kind is BlockKind.CREDIT:
                continue
            at = block.span.start
            for each in quotations(article.text[at : block.span.end]):
                span = each.moved(at)
                words = article.text[span.start : span.end]
                if any(c.isalnum() for c in words) and not _is_taken(span, taken):
                    place = Place("block", f"{number}.{index}", outset(words))
                    about = words.strip("\"'‘’‚“”„«»‹›")
                    yield finding("quotation-unmarked", place, about, words=outset(words, 8))


def _is_taken(quotation: Span, by: Overlaps) -> bool:
    """Whether a passage holds a quotation, or speech has a part in it."""
    inner = Span(quotation.start + 1, max(quotation.start + 1, quotation.end - 1))
    return any(
        piece.holds(inner) or passage.voice is Voice.SPEECH
        for piece, passage in by.meeting(quotation)
    )
