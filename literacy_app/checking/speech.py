"""Reported speech: it has a source, a cue, and the relay that the text names."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.checking.overlaps import Overlaps, cues, pieces
from literacy_app.domain.lesson import Article, Passage, Span, Voice
from literacy_app.domain.sentences import Sentences
from literacy_app.domain.text import fold

_BEHIND = 60
"""How many characters behind a relay's phrase its name is looked for."""


def attributed(material: Material) -> Iterator[Finding]:
    """Speech without a source or without a cue.

    Where commentary is the second reading, as of a claim in quotation marks in a headline, the
    text need not name anybody.
    """
    for passage in material.marked:
        if passage.voice is not Voice.SPEECH or passage.alternative is Voice.COMMENTARY:
            continue
        place = Place("passage", passage.id)
        if not passage.source:
            yield finding("source-missing", place, passage.id, id=passage.id)
        if not passage.cue:
            yield finding("cue-missing", place, passage.id, id=passage.id)


def relayed(material: Material) -> Iterator[Finding]:
    """Speech beside a phrase like “as reported by” that no passage takes for cue or relay.

    A phrase counts where it stands outside reported speech, is no passage's cue, shares its
    sentence with speech of another source, and no speech in that sentence has a relay.
    """
    lexicon = material.lexicon("relays")
    for article in material.lesson.articles:
        speech = [each for each in article.passages if each.voice is Voice.SPEECH]
        said, handed = pieces(speech), cues(speech)
        found = [
            hit
            for hit in lexicon.find(article.text)
            if not any(said.meeting(hit.span)) and not any(handed.meeting(hit.span))
        ]
        if not found:
            continue
        sentences = Sentences(article.text, material.lesson.language)
        for hit in found:
            around = sentences.touched_by(hit.span)
            passage = around and _unrelayed(article, hit.span, around, said)
            if passage:
                words = article.text[hit.span.start : hit.span.end]
                place = Place("passage", passage.id)
                yield finding("relay-missing", place, passage.id, id=passage.id, words=words)


def _unrelayed(article: Article, phrase: Span, around: Span, said: Overlaps) -> Passage | None:
    """The passage nearest to a relay's phrase in its sentence, if it seems to lack that relay."""
    beside = list(said.meeting(around))
    if not beside or any(passage.via for _, passage in beside):
        return None
    _, nearest = min(beside, key=lambda each: phrase.gap(each[0]))
    behind = fold(article.text[phrase.end : min(around.end, phrase.end + _BEHIND)])
    source = fold(nearest.source or "").split()
    return nearest if source and source[-1] not in behind else None
