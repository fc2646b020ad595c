"""Fingerprints: the article is recognised by most of its words, and no other text is."""

from __future__ import annotations

import random

import pytest

from literacy_app.lessonfile.fingerprint import (
    RECOGNISED,
    Likeness,
    fingerprint,
    is_fingerprint,
    share,
)


def invented(seed: int, words: int = 600) -> str:
    """A text of made-up words that keeps to a vocabulary, as texts do."""
    some = random.Random(seed)
    vocabulary = ["".join(some.choices("abdeiklmnorstu", k=some.randint(2, 8))) for _ in range(200)]
    return " ".join(some.choices(vocabulary, k=words))


@pytest.mark.parametrize("seed", range(40))
def test_a_text_with_four_fifths_of_the_article_is_recognised(seed: int) -> None:
    text = invented(seed)
    words = text.split()
    cut = random.Random(seed).randint(0, len(words) // 5)
    kept = words[cut : cut + len(words) * 4 // 5]
    assert share(fingerprint(text), " ".join(kept)) >= RECOGNISED


@pytest.mark.parametrize("seed", range(20))
def test_a_text_with_half_of_the_article_is_not(seed: int) -> None:
    text = invented(seed)
    half = " ".join(text.split()[:300])
    assert share(fingerprint(text), half) < RECOGNISED


def test_another_text_in_the_same_words_is_not() -> None:
    words = invented(1).split()
    random.Random(2).shuffle(words)
    assert share(fingerprint(invented(1)), " ".join(words)) < 0.1


def test_what_stands_around_the_article_makes_no_difference() -> None:
    text = invented(1)
    assert share(fingerprint(text), f"{invented(2)}\n\n{text}\n\n{invented(3)}") == 1


def test_case_marks_and_typesetting_make_no_difference() -> None:
    text = "“The state-of-the-art café opens,” Ms Quist’s office said – at last. And so it did."
    other = (
        '"THE STATE-OF-\nTHE-ART CAFE\u0301 opens",'
        " Ms Quist's off\u00adice said - at\u00a0last, and so it did"
    )
    assert share(fingerprint(text), other) == 1


def test_a_short_text_has_a_fingerprint_too() -> None:
    assert share(fingerprint("Three words only"), "three words only") == 1
    assert share(fingerprint("Three words only"), "three other words") == 0


def test_a_text_without_words_has_none() -> None:
    assert not is_fingerprint(fingerprint(" … "))
    assert share(fingerprint(""), "words") == 0


@pytest.mark.parametrize(
    "value", ["", "w5", "w6 00c0ffee", "w5 123", "w5 00c0ffee 1", "00c0ffee", "w5 ghijklmn"]
)
def test_what_is_no_fingerprint_is_told_from_one(value: str) -> None:
    assert not is_fingerprint(value)
    assert Likeness("words").share(value) == 0


def test_a_fingerprint_holds_no_word_of_the_text() -> None:
    assert set(fingerprint(invented(1))) <= set("0123456789abcdef w")
