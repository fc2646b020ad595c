"""How much there is of what: firm passages of each taught voice, plain words, contested ones."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.domain.shares import segments
from literacy_app.domain.text import count_words

FIRM = 2
"""How many passages that aren't contested a taught voice needs at least."""
PLAIN_PERCENT = 25
CONTESTED_PERCENT = 30


def firm(material: Material) -> Iterator[Finding]:
    """Taught voices with fewer firm passages than it takes to learn from more than one."""
    for voice in material.lesson.teaches:
        count = sum(each.voice is voice and not each.is_contested for each in material.passages)
        if count < FIRM:
            place = Place("front", "teaches", voice.value)
            yield finding(
                "voice-rare", place, voice.value, voice=voice.value, count=count, least=FIRM
            )


def plain(material: Material) -> Iterator[Finding]:
    """Articles of which too few words are plain reporting: those outside every marked passage."""
    for number, article in enumerate(material.lesson.articles):
        words = count_words(article.text)
        unmarked = " ".join(
            article.text[run.span.start : run.span.end]
            for run in segments(article)
            if run.passage is None
        )
        share = count_words(unmarked) * 100 // words if words else 100
        if share < PLAIN_PERCENT:
            place = Place("block", f"{number}.0")
            yield finding("plain-scarce", place, "", share=share, least=PLAIN_PERCENT)


def contested(material: Material) -> Iterator[Finding]:
    """Lessons in which too many passages are contested; a single one may always be."""
    count = sum(each.is_contested for each in material.marked)
    share = count * 100 // max(1, len(material.marked))
    if count > 1 and count * 100 > CONTESTED_PERCENT * len(material.marked):
        first = next(each for each in material.marked if each.is_contested)
        place = Place("passage", first.id)
        yield finding("contested-many", place, "", share=share, most=CONTESTED_PERCENT)
