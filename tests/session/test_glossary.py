"""A glossary's words, found in an article."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Article, Block, BlockKind, GlossaryEntry, Span
from literacy_app.session.glossary import forms_of, glosses, glosses_within
from tests.ui.sample import two_versions


def found(text: str, *terms: str, language: str = "en") -> list[str]:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(part))))
        at += len(part) + 2
    entries = [GlossaryEntry(each, "…") for each in terms]
    article = Article(text, tuple(blocks))
    return [text[g.span.start : g.span.end] for g in glosses(article, entries, language)]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("summit", "At the Summit they met.", ["Summit"]),
        ("summit", "At summits they meet.", ["summits"]),
        ("to boast", "He boasted that she boasts.", ["boasted"]),
        ("to drag one’s feet", "The office is dragging its feet.", ["dragging its feet"]),
        ("ISIS, Islamic State, IS", "It is the Islamic State.", ["Islamic State"]),
        ("IS", "This is IS.", ["IS"]),
        ("so much for …", "So much for punctuality.", ["So much for"]),
        ("a quay (harbour)", "On the quay.", ["quay"]),
        ("to plan", "They planned it.", ["planned"]),
        ("cease-fire", "A cease‑fire holds.", ["cease‑fire"]),
        ("summit", "The summitry went on.", []),
    ],
)
def test_a_term_is_found_as_it_is_written(term: str, text: str, expected: list[str]) -> None:
    assert found(text, term) == expected


def test_a_word_is_marked_once_a_paragraph() -> None:
    assert found("A summit, a summit.\n\nA summit.", "summit") == ["summit", "summit"]


def test_of_overlapping_terms_the_first_and_longest_is_marked() -> None:
    assert found("A swing bridge.", "bridge", "swing bridge") == ["swing bridge"]


def test_other_languages_are_not_inflected() -> None:
    assert list(forms_of("Gipfel", "de")) == ["Gipfel"]
    assert found("Die Gipfels.", "Gipfel", language="de") == []


def test_an_empty_term_is_nothing() -> None:
    assert found("A (word).", "(…)", "", ", ;") == []


def test_the_words_within_a_passage_come_once_each() -> None:
    lesson = two_versions()
    marks = glosses(lesson.articles[0], lesson.glossary)
    whole = Span(0, len(lesson.articles[0].text))
    terms = [each.entry.term for each in glosses_within(marks, (whole,))]
    assert sorted(terms) == ["bearing", "swing bridge", "to snort"]
    assert glosses_within(marks, (Span(0, 3),)) == ()
