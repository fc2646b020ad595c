"""The words of a lesson's glossary, found in the text of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from literacy_app.domain.lesson import Article, GlossaryEntry, Span
from literacy_app.domain.phrases import occurrences
from literacy_app.domain.text import fold, main_language

_OWNERS = ("his", "her", "its", "their", "my", "your", "our")
_BESIDE = re.compile(r"\([^)]*\)|…|\.\.\.")
_ONES = re.compile(r"\bone['’]s\b")
_LONGEST_ACRONYM = 5


class Gloss(NamedTuple):
    """A glossary entry, and where its words stand in the text."""

    span: Span
    entry: GlossaryEntry


def glosses(
    article: Article, glossary: Sequence[GlossaryEntry], language: str = "en"
) -> tuple[Gloss, ...]:
    """Where the glossary's words stand, once a paragraph each, in text order and apart."""
    folded = fold(article.text)
    found: list[Gloss] = []
    for entry in glossary:
        forms = tuple(forms_of(entry.term, language))
        for block in article.blocks:
            span = _first(article.text, folded, forms, block.span)
            if span is not None:
                found.append(Gloss(span, entry))
    found.sort(key=lambda each: (each.span.start, -each.span.end))
    apart: list[Gloss] = []
    for each in found:
        if not apart or each.span.start >= apart[-1].span.end:
            apart.append(each)
    return tuple(apart)


def _first(text: str, folded: str, forms: tuple[str, ...], within: Span) -> Span | None:
    spans = (
        span
        for form in forms
        for span in occurrences(folded, form, within)
        if not _is_acronym(form) or text[span.start : span.end] == form
    )
    return min(spans, default=None)


def _is_acronym(form: str) -> bool:
    """Whether its case tells a form from an ordinary word: “IS” is not “is”."""
    return form.isupper() and len(form) <= _LONGEST_ACRONYM


def forms_of(term: str, language: str = "en") -> Iterator[str]:
    """The forms in which a term may stand in a text: each of its synonyms, inflected in English."""
    for part in re.split(r"[,;/]", _BESIDE.sub(" ", term)):
        form = " ".join(part.split())
        if not form:
            continue
        yield form
        if main_language(language) == "en":
            yield from _english(form)


def _english(form: str) -> Iterator[str]:
    bare = re.sub(r"^(?:to|an?|the) ", "", form)
    if bare != form:
        yield bare
    first, _, rest = bare.partition(" ")
    tail = f" {rest}" if rest else ""
    if form.startswith("to "):
        heads = [first, *_verb_forms(first)]
    else:
        heads = [first]
        if not rest and not _is_acronym(bare):
            yield f"{bare}s"
    for head in heads:
        whole = head + tail
        yield whole
        if _ONES.search(whole):
            yield from (_ONES.sub(owner, whole) for owner in _OWNERS)


def _verb_forms(verb: str) -> Iterator[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    yield f"{verb}s"
    yield f"{verb}es"
    yield f"{stem}ed"
    yield f"{stem}ing"
    if len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou":
        yield f"{verb}{verb[-1]}ed"
        yield f"{verb}{verb[-1]}ing"
    if verb.endswith("y"):
        yield f"{verb[:-1]}ied"
        yield f"{verb[:-1]}ies"


def glosses_within(found: Sequence[Gloss], spans: Sequence[Span]) -> tuple[Gloss, ...]:
    """Those that touch one of the spans, each entry once."""
    kept: dict[str, Gloss] = {}
    for each in found:
        if any(each.span.meets(span) for span in spans):
            kept.setdefault(each.entry.term, each)
    return tuple(kept.values())
