"""Reported speech, by the guideline: text in, passages out."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Voice
from tests.drafting.drafting import drafted, found, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge will open in April,” said Ada Quist.",
         ["direct Ada Quist: “The bridge will open in April,”"]),
        ("Ada Quist said that the bridge would open in April.",
         ["indirect Ada Quist: that the bridge would open in April"]),
        ("Ada Quist said the bridge was “the most tested in the country.”",
         ["mixed Ada Quist: the bridge was “the most tested in the country.”"]),
        ("Ada Quist believes that the bridge will hold.",
         ["thought Ada Quist: that the bridge will hold"]),
        ("The bridge will open in April, according to Ada Quist.",
         ["indirect Ada Quist: The bridge will open in April"]),
        ("“We are late,” Ada Quist said. “But we will open in April.”",
         ["direct Ada Quist: “We are late,” … “But we will open in April.”"]),
        ("“We are late,” said Ada Quist, as reported by the Tolle Courier.",
         ["direct Ada Quist < Tolle Courier: “We are late,”"]),
    ],
)  # fmt: skip
def test_content_and_source(text: str, expected: list[str]) -> None:
    assert drafted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "‘The bridge will open in April,’ said Ada Quist.",
        '"The bridge will open in April," said Ada Quist.',
        "'The bridge will open in April,' said Ada Quist.",
        "«The bridge will open in April,» said Ada Quist.",
        "„The bridge will open in April,“ said Ada Quist.",
    ],
)
def test_marks_of_all_kinds_hold_the_same_speech(text: str) -> None:
    (only,) = found(text)

    assert words(text, only)[1:-1] == "The bridge will open in April,"
    assert only.source == "Ada Quist"


def test_a_pronoun_and_a_last_name_are_resolved() -> None:
    text = (
        "Mayor Ada Quist opened the bridge on Monday.\n\n“It is safe,” she said.\n\n"
        "“It is tested,” Quist added.\n\n“It is paid for,” the mayor said."
    )

    speech = [each for each in found(text) if each.voice is Voice.SPEECH]

    assert [each.source for each in speech] == ["Ada Quist"] * 3
    assert [text[s.start : s.end] for each in speech if (s := each.source_span)] == [
        "she", "Quist", "the mayor"
    ]  # fmt: skip


def test_a_quotation_over_paragraphs_is_one_passage() -> None:
    text = (
        "“We began in spring,” said Ada Quist. “It was cold and wet.\n\n"
        "“Then the summer came at last.”"
    )

    (only,) = found(text)

    assert len(only.pieces) == 3
    assert only.source == "Ada Quist"


def test_a_quotation_within_a_quotation_is_nested() -> None:
    text = "“The council sent a note that said: ‘we reject the offer’,” said Ada Quist."

    outer, inner = found(text)

    assert (outer.within, inner.within) == (None, 0)
    assert words(text, inner) == "‘we reject the offer’"
    assert inner.via == ("Ada Quist",)


def test_titles_are_no_speech_and_no_scare_quotes() -> None:
    assert drafted("The choir sang from the musical “The Iron Bridge” on Monday.") == []


def test_a_word_held_away_is_distancing() -> None:
    assert drafted("The town sold its “surplus” to a firm in the north.") == [
        "distancing -: “surplus”"
    ]


def test_signals_say_why() -> None:
    (only,) = found("“It is safe,” said Ada Quist.")

    assert " ".join(map(str, only.signals)) == (
        "The words stand in quotation marks. “said” hands the words over to Ada Quist."
    )


@pytest.mark.parametrize("by_rule", [True, False])
def test_cue_and_source_are_where_they_are_said_to_be(by_rule: bool) -> None:
    text = "“It is safe,” said Ada Quist."

    (only,) = found(text, by_rule=by_rule)

    assert only.cue_span is not None
    assert only.source_span is not None
    assert text[slice(*only.cue_span)] == only.cue == "said"
    assert text[slice(*only.source_span)] == "Ada Quist"


def test_a_pronoun_stands_for_whom_its_paragraph_is_about() -> None:
    text = (
        "“It is late,” said Ivo Marsh.\n\nAda Quist, who is 41, was third in the queue."
        " “I came for the ferry,” she said."
    )

    speech = [each for each in found(text) if each.voice is Voice.SPEECH]

    assert [each.source for each in speech] == ["Ivo Marsh", "Ada Quist"]
