"""Selections snapped to where the guideline has a passage begin and end."""

from __future__ import annotations

import pytest

from literacy_app.domain.edges import snap, snap_end, step_end
from literacy_app.domain.lesson import Article, Span, Voice
from tests.builders import article_of

ARTICLE = article_of(
    "Mayor Ada Quist snorted that the crossing was “the most tested in the country”. It opens.\n\n"
    "“We need it,” she said. “They wrote: ‘no’, and left.” It cost $5 million, 40% more. He"
    " called it a dazzling “triumph”. She pledged to go on.\n\n“I am here. I stay.\n\n“And I go.”"
)
TEXT = ARTICLE.text
S, C, I = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE  # noqa: E741


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(span: Span) -> str:
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("selection", "voice", "usual", "other"),
    [
        ("he crossing was “the most tested in the coun", S,
         "that the crossing was “the most tested in the country”",
         "the crossing was “the most tested in the country”"),
        ("that the crossing was “the most tested in the country”.", S,
         "that the crossing was “the most tested in the country”",
         "the crossing was “the most tested in the country”"),
        ("We need it", S, "“We need it,”", "We need it"),
        ("“They wrote: ‘no’, and left", S, "“They wrote: ‘no’, and left.”",
         "They wrote: ‘no’, and left"),
        ("no’", S, "‘no’", "no"),
        ("go on", S, "to go on", "go on"),
        ("I am here. I stay", S, "“I am here. I stay.", "I am here. I stay"),
        ("And I go", S, "“And I go.”", "And I go"),
        ("tested in", S, "tested in", "“the most tested in the country”"),
        ("ayor Ada", S, "Mayor Ada", "Mayor Ada"),
        ("It opens.", S, "It opens", "It opens."),
        ("a dazzling “triumph", C, "dazzling “triumph”", "a dazzling “triumph”"),
        ("norte", C, "snorted", "snorted"),
        ("the", C, "the", "the"),
        ("5 million, 40", I, "$5 million, 40%", "It cost $5 million, 40% more"),
        ("opens", I, "opens", "It opens"),
    ],
)  # fmt: skip
def test_a_selection_is_snapped(selection: str, voice: Voice, usual: str, other: str) -> None:
    found = snap(ARTICLE, at(selection), voice)
    assert found is not None
    assert (said(found.span), said(found.other)) == (usual, other)


def test_a_mere_place_means_its_word_and_no_word_means_nothing() -> None:
    place = at("snorted").start + 2
    found = snap(ARTICLE, Span(place, place), C)
    assert found is not None
    assert said(found.span) == "snorted"
    assert snap(ARTICLE, at(". "), C) is None
    assert snap(Article("", ()), Span(0, 0), S) is None


def test_an_end_that_is_dragged_stays_at_the_nearest_word() -> None:
    assert said(Span(0, snap_end(ARTICLE, at("country").start + 5, True))).endswith("country")
    assert said(Span(0, snap_end(ARTICLE, at("country”").end, True))).endswith("country”")
    assert TEXT[snap_end(ARTICLE, at("“the most").start, False) :].startswith("“the most")
    assert TEXT[snap_end(ARTICLE, at("rossing").start, False) :].startswith("crossing")


def test_an_end_moves_by_words_and_not_out_of_its_paragraph() -> None:
    end = at("It opens").end
    assert step_end(ARTICLE, end, True, forward=True) == end
    assert said(Span(at("It opens").start, step_end(ARTICLE, end, True, forward=False))) == "It"
    start = at("It opens").start
    assert TEXT[step_end(ARTICLE, start, False, forward=False) :].startswith("country”")


@pytest.mark.parametrize(
    ("selection", "voice", "usual", "other"),
    [
        ("der Steg „sicher“ se", S, "dass der Steg „sicher“ sei", "der Steg „sicher“ sei"),
        ("bauen", S, "zu bauen", "bauen"),
        ("ein grandioser", C, "grandioser", "ein grandioser"),
    ],
)  # fmt: skip
def test_german_has_its_own_small_words(
    selection: str, voice: Voice, usual: str, other: str
) -> None:
    text = (
        "Ada Quist höhnte, dass der Steg „sicher“ sei. Es ist ein grandioser Plan. Sie versprach"
        " zu bauen."
    )
    german = article_of(text)
    start = german.text.index(selection)
    found = snap(german, Span(start, start + len(selection)), voice, "de")
    assert found is not None
    assert german.text[slice(*found.span)] == usual
    assert german.text[slice(*found.other)] == other


def test_in_english_a_german_opener_is_a_word_like_others() -> None:
    german = article_of("Ada Quist said dass der Steg halte.")
    start = german.text.index("der Steg")
    found = snap(german, Span(start, start + 14), S, "en")
    assert found is not None
    assert german.text[slice(*found.span)] == "der Steg halte"
