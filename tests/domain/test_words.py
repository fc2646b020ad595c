"""What a word is, and what makes two texts the same words."""

from __future__ import annotations

import pytest

from literacy_app.domain.text import (
    HIDDEN,
    count_words,
    mixes_alphabets,
    plain_words,
    tokens,
    word_spans,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" … – “” 1,5 ", ["1", "5"]),
        ("The mayor’s o'clock.", ["The", "mayor’s", "o'clock"]),
        ("a state-of-the-art fence", ["a", "state-of-the-art", "fence"]),
        ("co\u2011operate so - called", ["co\u2011operate", "so", "called"]),
        ("‘quoted’ words'", ["quoted", "words"]),
        ("Cafe\u0301 of\u00adfice ж 東京", ["Cafe\u0301", "of\u00adfice", "ж", "東京"]),
        ("snake_case 40,000 U.S.", ["snake", "case", "40", "000", "U", "S"]),
    ],
)
def test_words_are_found(text: str, words: list[str]) -> None:
    assert [text[each.start : each.end] for each in word_spans(text)] == words
    assert count_words(text) == len(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“it’s”", '"it\'s"'),
        ("‚so‘ «so»", "'so' \"so\""),
        ("a – b — c", "a -- b - c"),
        ("wait…", "wait..."),
        ("state-of-the-art", "state-of-\n  the-art"),
        ("non\u2011stop", "non-stop"),
        ("a\u00a0b\u202fc", "a b\nc"),
        ("caf\u00e9", "cafe\u0301"),
        ("of\u00adfice\u200b", "office"),
    ],
)
def test_typesetting_makes_no_token(one: str, other: str) -> None:
    assert [each.key for each in tokens(one)] == [each.key for each in tokens(other)]


@pytest.mark.parametrize(("one", "other"), [("Word", "word"), ("cant", "can't"), ("a b", "ab")])
def test_words_make_tokens_of_their_own(one: str, other: str) -> None:
    assert [each.key for each in tokens(one)] != [each.key for each in tokens(other)]


def test_tokens_say_where_they_stand() -> None:
    assert [(each.key, each.start, each.end) for each in tokens("A “b”…")] == [
        ("A", 0, 1),
        ('"', 2, 3),
        ("b", 3, 4),
        ('"', 4, 5),
        (".", 5, 6),
        (".", 5, 6),
        (".", 5, 6),
    ]


def test_plain_words_have_neither_case_nor_marks() -> None:
    assert plain_words("“The Mayor’s” STRASSE – Straße!") == [
        "the",
        "mayor",
        "s",
        "strasse",
        "strasse",
    ]


@pytest.mark.parametrize("sign", ["\u202e", "\u200f", "\u2066", "\u061c"])
def test_signs_that_turn_the_direction_are_hidden_ones(sign: str) -> None:
    assert HIDDEN.search(f"a{sign}b")


def test_joiners_and_soft_hyphens_are_not() -> None:
    assert not HIDDEN.search("a\u200db\u00adc é 😀")


@pytest.mark.parametrize(
    ("word", "mixed"),
    [("mаyor", True), ("Οld", True), ("мэр", False), ("mayor", False), ("é", False)],
)
def test_a_word_of_two_alphabets_is_seen(word: str, mixed: bool) -> None:
    assert mixes_alphabets(word) is mixed
