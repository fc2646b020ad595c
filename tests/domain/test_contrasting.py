"""The versions of a contrast: marks move with the words that are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.contrasting import compared, marked, retyped, stripped, unmarked
from literacy_app.domain.lesson import Kind, Passage, Span, Voice
from literacy_app.domain.question import Version

TEXT = "She snorted that it was safe."


def snorted() -> Version:
    return Version(TEXT, (Passage("1", Voice.COMMENTARY, (Span(4, 11),), Kind.LOADED_VERB),))


def words(version: Version) -> list[str]:
    return [version.text[p.start : p.end] for each in version.passages for p in each.pieces]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Yesterday she snorted that it was safe.", ["snorted"]),
        ("She snorted that it was not safe.", ["snorted"]),
        ("She sniorted that it was safe.", ["sniorted"]),
        ("She snortedly that it was safe.", ["snortedly"]),
        ("She snorted, that it was safe.", ["snorted"]),
        ("She then snorted that it was safe.", ["snorted"]),
        ("She said that it was safe.", ["said"]),
        ("She that it was safe.", []),
        ("She sn it was safe.", ["sn"]),
        ("", []),
    ],
)
def test_what_was_marked_stays_marked_while_one_types(text: str, left: list[str]) -> None:
    new = retyped(snorted(), text)
    assert new.text == text
    assert words(new) == left


def test_a_version_stays_one_line() -> None:
    assert retyped(Version("a"), "a\nb").text == "a b"


@given(st.text("ab .“”", max_size=12), st.text("ab .“”", max_size=12), st.data())
def test_marks_are_always_words_of_the_version(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    version = stripped(retyped(marked(Version(old), Span(start, end), Voice.SPEECH), new))
    assert version.text == new.strip()
    for each in version.passages:
        for piece in each.pieces:
            assert 0 <= piece.start < piece.end <= len(version.text)


def test_white_space_around_a_version_goes_and_the_marks_move_along() -> None:
    version = retyped(retyped(snorted(), f"  {TEXT}"), f"  {TEXT} ")
    assert stripped(version) == snorted()


def test_a_selection_is_marked_by_whole_words_with_the_first_kind_of_its_voice() -> None:
    version = marked(Version(TEXT), Span(6, 8), Voice.COMMENTARY)
    assert version == snorted()
    assert marked(Version(TEXT), Span(6, 6), Voice.PLAIN).passages[0].kind is None
    assert marked(Version(TEXT), Span(len(TEXT), len(TEXT)), Voice.PLAIN) == Version(TEXT)
    quoted = marked(Version("It is “so safe” now"), Span(6, 15), Voice.SPEECH)
    assert words(quoted) == ["“so safe”"]


def test_a_new_mark_takes_the_place_of_those_it_meets() -> None:
    again = marked(snorted(), Span(8, 14), Voice.INFERENCE)
    assert words(again) == ["snorted that"]
    assert [each.id for each in marked(again, Span(0, 1), Voice.PLAIN).passages] == ["1", "2"]


def test_a_mark_is_taken_away_where_it_stands() -> None:
    assert unmarked(snorted(), Span(5, 5)) == Version(TEXT)
    assert unmarked(snorted(), Span(20, 21)) == snorted()


def test_what_differs_is_marked_in_both() -> None:
    flat = Version("She said that it was safe now.")
    a, b = compared(flat, Version(TEXT), Voice.COMMENTARY, Kind.LOADED_VERB)
    assert words(a) == ["said", "now"]
    assert {each.voice for each in a.passages} == {Voice.PLAIN}
    assert b == snorted()
