"""Which words name who speaks, and who that is."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import UNNAMED, Voice
from tests.drafting.drafting import found


def spoken(text: str) -> list[tuple[str | None, str | None]]:
    """Of each statement: the words that name its source, and who that is."""
    return [
        (text[slice(*each.source_span)] if each.source_span else None, each.source)
        for each in found(text)
        if each.voice is Voice.SPEECH
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("“The bridge is safe,” said Ada Quist, the mayor of Tolle.",
         "Ada Quist, the mayor of Tolle", "Ada Quist"),
        ("“The bridge is safe,” said Mayor Ada Quist.", "Mayor Ada Quist", "Ada Quist"),
        ("The coach, Ivo Marsh, said that the game was lost.", "The coach, Ivo Marsh", "Ivo Marsh"),
        ("“We will win,” said Ivo Marsh of the Open Party.",
         "Ivo Marsh of the Open Party", "Ivo Marsh"),
        ("The police said that nobody was hurt.", "The police", "the police"),
        ("Some engineers said that the bridge was weak.", "Some engineers", UNNAMED),
        ("The bridge is weak, according to a report.", "a report", "a report"),
    ],
)  # fmt: skip
def test_sources_are_found_whole_and_named_short(text: str, words: str, name: str) -> None:
    assert spoken(text) == [(words, name)]


def test_what_goes_on_over_a_paragraph_points_back_to_its_source() -> None:
    text = (
        "“The bridge will be safe and it will be cheap,” said Ada Quist.\n\n"
        "“We have tested it for a year, and nobody has found a fault in it.”"
    )

    assert spoken(text) == [("Ada Quist", "Ada Quist")] * 2


def test_a_title_in_quotation_marks_is_nobody_s_name() -> None:
    text = "Ada Quist opened “The Iron Bridge” on Monday. She said that it was a fine play."

    assert spoken(text) == [("She", "Ada Quist")]


def test_what_is_reported_by_nobody_has_pieces_around_its_word() -> None:
    text = "The firm has reportedly closed its factory."

    (only,) = [each for each in found(text) if each.voice is Voice.SPEECH]

    assert [text[slice(*piece)] for piece in only.pieces] == ["The firm has", "closed its factory"]
    assert (only.source, only.cue) == (UNNAMED, "reportedly")
