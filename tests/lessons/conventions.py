"""What newspapers do with quotation marks and names, and how to tell that an article does it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from literacy_app.domain.lesson import Article, Kind, Passage, Voice
from literacy_app.domain.quotation_marks import quotations

OPENING = "\"“‘'"
CLOSING = "\"”’'"
_BRITISH = re.compile(r"\b(colour|grey|kerb|centre|metre|neighbour|programme|harbour|labour)", re.I)
_AMERICAN = re.compile(r"\b(color|gray|curb|center|neighbor|program\b|harbor|labor\b)", re.I)
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_STOP_INSIDE = re.compile(r"\w[,.]”")
_STOP_OUTSIDE = re.compile(r"\w”[,.]")


def speech(article: Article) -> Iterator[Passage]:
    """What an article reports, but for contested passages."""
    said = (each for each in article.passages if each.voice is Voice.SPEECH)
    return (each for each in said if not each.is_contested)


def direct(article: Article) -> Iterator[Passage]:
    """What it reports word for word."""
    return (each for each in speech(article) if each.kind is Kind.DIRECT)


def british(article: Article) -> bool:
    """British spelling, and none that is American."""
    return bool(_BRITISH.search(article.text)) and not _AMERICAN.search(article.text)


def american(article: Article) -> bool:
    """American spelling, full stops and commas inside the marks, and nothing British."""
    text = article.text
    inside = _STOP_INSIDE.search(text) and not _STOP_OUTSIDE.search(text)
    return bool(inside and _AMERICAN.search(text)) and not _BRITISH.search(text)


def opens_with(mark: str) -> Callable[[Article], bool]:
    """Tells whether word-for-word passages open with a mark."""

    def opens(article: Article) -> bool:
        return any(article.text[each.start] == mark for each in direct(article))

    return opens


def runs_over_paragraphs(article: Article) -> bool:
    """A quotation of which each paragraph opens with a mark and only the last closes."""
    return any(
        article.text[one.start] in OPENING
        and article.text[other.start] in OPENING
        and article.text[one.end - 1] not in CLOSING
        and "\n\n" in article.text[one.end : other.start]
        for each in direct(article)
        for one, other in pairwise(each.pieces)
    )


def split_by_cue(article: Article) -> bool:
    """A quotation with its cue between two of its pieces."""
    return any(
        one.end <= each.cue_span.start < other.start
        for each in direct(article)
        if each.cue_span is not None
        for one, other in pairwise(each.pieces)
    )


def nested(article: Article) -> bool:
    """Words in quotation marks within other ones, both of them somebody's."""
    inner = ((each, article.passage(each.within)) for each in speech(article) if each.within)
    return any(
        outer is not None
        and outer.voice is Voice.SPEECH
        and outer.source != each.source
        and article.text[each.start] in OPENING
        and any(piece.holds(each.pieces[0]) for piece in outer.pieces)
        and article.text[outer.start] in OPENING
        for each, outer in inner
    )


def title_of_nobody(article: Article) -> bool:
    """Something in quotation marks that is called so and said by nobody."""
    plain = [each for each in article.passages if each.voice is Voice.PLAIN]
    marked = [piece for each in article.marked() for piece in each.pieces]
    return any(
        any(piece.holds(quoted) for each in plain for piece in each.pieces)
        and not any(piece.meets(quoted) for piece in marked)
        for quoted in quotations(article.text)
    )


def said_by_pronoun(article: Article) -> bool:
    """A named source whom only a pronoun beside the cue points to."""
    return any(
        each.cue_span is not None
        and each.source
        and not _PRONOUNS.isdisjoint(_beside(article.text, each.cue_span.start, each.cue_span.end))
        for each in speech(article)
    )


def _beside(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words before and behind a cue, with nothing but a space between."""
    before = re.search(r"(\w+) $", text[max(0, start - 40) : start])
    behind = re.match(r" (\w+)", text[end : end + 40])
    return tuple(match[1].casefold() for match in (before, behind) if match)


CONVENTIONS: Mapping[str, Callable[[Article], bool]] = MappingProxyType(
    {
        "British style": british,
        "American style": american,
        "straight marks": opens_with('"'),
        "curly marks": opens_with("“"),
        "single marks": lambda article: opens_with("‘")(article) or opens_with("'")(article),
        "a quotation over paragraphs": runs_over_paragraphs,
        "a quotation split by its cue": split_by_cue,
        "a nested quotation": nested,
        "a title in quotation marks": title_of_nobody,
        "a source by pronoun": said_by_pronoun,
    }
)
"""Each convention by its name."""
