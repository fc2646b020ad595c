"""Explanations: each passage has one, short enough to be read, and without a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.domain.quotation_marks import quotations
from literacy_app.domain.text import count_words

FEWEST_WORDS, MOST_WORDS = 3, 35
HARMLESS = "harmless"
"""What an entry signals that only keeps a shorter one from being found."""


def explained(material: Material) -> Iterator[Finding]:
    """Passages whose explanation is missing, too short or too long."""
    for passage in material.marked:
        if not passage.note.strip():
            place = Place("passage", passage.id)
            yield finding("explanation-missing", place, passage.id, id=passage.id)
            continue
        count = count_words(passage.note)
        if count < FEWEST_WORDS:
            code = "explanation-short"
        elif count > MOST_WORDS:
            code = "explanation-long"
        else:
            continue
        place = Place("note", passage.id)
        yield finding(code, place, passage.id, id=passage.id, count=count, most=MOST_WORDS)


def verdicts(material: Material) -> Iterator[Finding]:
    """Explanations that judge a claim or a person in their own words."""
    lexicon = material.lexicon("verdicts")
    for passage in material.marked:
        quoted = None
        for hit in lexicon.find(passage.note):
            if hit.entry.signals == HARMLESS:
                continue
            quoted = quotations(passage.note) if quoted is None else quoted
            if any(each.meets(hit.span) for each in quoted):
                continue
            words = passage.note[hit.span.start : hit.span.end]
            code = "verdict-on-person" if hit.entry.signals == "person" else "verdict-on-truth"
            yield finding(
                code, Place("note", passage.id, words), passage.id, id=passage.id, words=words
            )
