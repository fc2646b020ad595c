"""Where sentences end. In the cases, `|` stands between two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.lesson import Span
from literacy_app.domain.sentences import Sentences, sentences

ENGLISH = [
    "It opens.| It closes!| Does it?| It does …| Yes.",
    "“It opens.”| It closes.",
    "She said: “It opens.”| He left.",
    "(It opens.)| It closes.",
    "Mr. Smith and Dr. Lind met Prof. Quist on Mon. at noon.",
    "J. R. Marsh spoke.| He left.",
    "The U.S. and the U.K. agreed.| They met.",
    "They met at 3 p.m. on the quay.",
    "Beans, peas, etc. were sold.",
    "It has 1.5 km of fence.| It is old.",
    "It was in 2024.| Work began.",
    "He lives in plan B. She doesn’t.",  # as after an initial
    "“Who says so?” Ada Quist asked.| She left.",
    "“Never!” cried Ada.| She left.",
    "“Never!”| The old harbour master looked out over the bay.",
    "“Who says so?”| “I do,” she said.",
    '"Who says so?" Ada Quist asked.| She left.',
    "“Who says so …” he began.| She left.",
    "Who says so?| Ada Quist does.",
    "No end",
    "A headline\n\n|A paragraph.",
    "A line\nbreak ends nothing.",
    "A headline\r\n\r\n|A paragraph.",
    "A line\r\nbreak ends nothing.\r\n|So it is.",
    "A headline\n  \n|A paragraph.",
    "a lower-case word follows. and goes on.",
    "Wait...| It goes on.",
    "Is it so?!| It is.",
]
GERMAN = [
    "Am 3. Oktober war es so.| Es blieb.",
    "Am 14. März.| Gut.",
    "Es war 2024.| Gut.",
    "„Ist das so?“ fragte Ada Quist.| Sie ging.",
    "Das gilt z.B. hier.",
    "Die Räte, bzw. Herr Dr. Lind, kamen.",
]


def parted(text: str, language: str) -> str:
    """The text with `|` between its sentences."""
    found = sentences(text, language)
    marked = text
    for each in reversed(found[1:]):
        marked = marked[: each.start] + "|" + marked[each.start :]
    return marked


def at_starts(case: str) -> str:
    """The case with its marks moved to where the next sentence's words begin."""
    parts = case.split("|")
    out = parts[0]
    for part in parts[1:]:
        words = part.lstrip()
        out += part[: len(part) - len(words)] + "|" + words
    return out


@pytest.mark.parametrize("case", ENGLISH)
def test_english_sentences(case: str) -> None:
    assert parted(case.replace("|", ""), "en") == at_starts(case)


@pytest.mark.parametrize("case", GERMAN)
def test_german_sentences(case: str) -> None:
    assert parted(case.replace("|", ""), "de-AT") == at_starts(case)


def test_an_ordinal_ends_an_english_sentence() -> None:
    assert parted("It was in May 3. Work began.", "en") == "It was in May 3. |Work began."


@given(st.text("aB .!?…”“\"'’\n\r(1", max_size=60), st.sampled_from(["en", "de"]))
def test_sentences_stand_in_order_and_leave_out_white_space_only(text: str, language: str) -> None:
    found = sentences(text, language)
    at = 0
    for each in found:
        assert not text[at : each.start].strip()
        assert not text[each.start].isspace()
        assert not text[each.end - 1].isspace()
        at = each.end
    assert not text[at:].strip()


def test_a_span_touches_the_sentences_it_reaches_into() -> None:
    found = Sentences("One one. Two two. Three.")
    assert found.touched_by(Span(0, 3)) == Span(0, 8)
    assert found.touched_by(Span(9, 12)) == Span(9, 17)
    assert found.touched_by(Span(4, 10)) == Span(0, 17)
    assert found.touched_by(Span(18, 24)) == Span(18, 24)
    assert Sentences("").touched_by(Span(0, 1)) is None
