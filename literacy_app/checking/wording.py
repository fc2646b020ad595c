"""Wording: sentences that are too long, and idioms that nobody explains."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.checking.stretches import Role, outset, prose_sentences
from literacy_app.domain.lexicon import Hit, Lexicon
from literacy_app.domain.text import count_words, fold

MOST_WORDS = 30
_READ_BY_LEARNERS = (Role.ARTICLE, Role.INTRODUCTION, Role.PROMPT, Role.OPTION)


def long_in_article(material: Material) -> Iterator[Finding]:
    """Sentences of the article with more words than can be taken in at once."""
    yield from _long(material, in_article=True)


def long_elsewhere(material: Material) -> Iterator[Finding]:
    """Sentences of everything else in the lesson with more words than can be taken in at once.

    Models are as long as the sentences of the article that they put in other words.
    """
    yield from _long(material, in_article=False)


def _long(material: Material, in_article: bool) -> Iterator[Finding]:
    code = "article-sentence-long" if in_article else "sentence-long"
    for stretch in material.stretches:
        if (stretch.role is Role.ARTICLE) != in_article or stretch.role is Role.MODEL:
            continue
        if count_words(stretch.text) <= MOST_WORDS:
            continue
        for sentence in prose_sentences(stretch.text, material.lesson.language):
            count = count_words(sentence)
            if count > MOST_WORDS:
                begin = outset(sentence)
                place = Place(stretch.kind, stretch.key, begin)
                about = stretch.about or " ".join(sentence.split())
                yield finding(code, place, about, words=begin, count=count, most=MOST_WORDS)


def unglossed(material: Material) -> Iterator[Finding]:
    """Idioms in what learners read that the glossary doesn't explain, each told once."""
    lexicon = material.lexicon("idioms")
    glossed = _glossed(material, lexicon)
    for place, text in _read(material):
        for hit in lexicon.find(text):
            words = text[hit.span.start : hit.span.end]
            if hit.entry.words not in glossed and fold(words) not in glossed:
                glossed.add(hit.entry.words)
                yield _idiom(hit, place, words)


def _idiom(hit: Hit, place: Place, words: str) -> Finding:
    at = place._replace(words=words)
    return finding("idiom-unglossed", at, words, words=words, meaning=hit.entry.note)


def _glossed(material: Material, lexicon: Lexicon) -> set[str]:
    """The idioms that the glossary has, by what the lexicon calls them and as written there."""
    terms = [each.term for each in material.lesson.glossary]
    return {hit.entry.words for term in terms for hit in lexicon.find(term)} | set(map(fold, terms))


def _read(material: Material) -> Iterator[tuple[Place, str]]:
    for stretch in material.stretches:
        if stretch.role in _READ_BY_LEARNERS:
            yield Place(stretch.kind, stretch.key), stretch.text
    key = material.lesson.key
    if key is not None and not material.has_text:
        for index, anchor in enumerate(key.anchors):
            yield Place("anchor", str(index)), anchor.words
