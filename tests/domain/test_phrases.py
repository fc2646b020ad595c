"""Finding cues and names again. `[…]` marks what they belong to, `<…>` what is to be found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.lesson import Span
from literacy_app.domain.phrases import nearest, occurrences
from literacy_app.domain.text import fold

MARKS = re.compile(r"[\[\]<>]")


def read(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The words, what stands in brackets, and what stands in angles."""
    words, opened, spans = "", {"[": 0, "<": 0}, {"[": list[Span](), "<": list[Span]()}
    for part in re.split(r"([\[\]<>])", marked):
        if part in opened:
            opened[part] = len(words)
        elif part in ("]", ">"):
            kind = "[" if part == "]" else "<"
            spans[kind].append(Span(opened[kind], len(words)))
        else:
            words += part
    return words, spans["["], spans["<"]


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [
        ("said", "She <said> so, and <said> it again; resaid, saids"),
        ("Said", "she <said> “so”"),
        ("said", "so,<said>"),
        ("according to", "<according  to>, <According\nto> and <according\u00a0to>, accordingto"),
        ("state-of-the-art", "a <state-of-the-art> and a <state-of-\nthe-art>"),
        ("it’s", "<it's> <it’s>"),
        ("“so”", 'the <"so"> and the <“so”>'),
        ("a – b", "<a - b> <a — b>"),
        ("told us.", "he <told us.>"),
        ("– no", "–no,  <– no> and <–\nno>"),
        ("zahlt", "er <zahlt>, bezahlt, zahlte"),
        ("İ", "<İ> i"),
    ],
)
def test_phrases_are_found_as_whole_words(phrase: str, marked: str) -> None:
    text, _, wanted = read(marked)
    assert list(occurrences(fold(text), phrase, Span(0, len(text)))) == wanted


def test_a_phrase_is_found_within_bounds_only() -> None:
    assert list(occurrences("said said said", "said", Span(5, 9))) == [Span(5, 9)]
    assert not list(occurrences("said said", "said", Span(1, 8)))
    assert not list(occurrences("said", "", Span(0, 4)))
    assert not list(occurrences("said", " ", Span(0, 4)))


@given(st.text("a- \n\u00a0b.", max_size=20), st.text("a- b.", max_size=5))
def test_a_phrase_is_found_the_same_however_it_is_spaced(text: str, phrase: str) -> None:
    folded = fold(text)
    found = list(occurrences(folded, phrase, Span(0, len(text))))
    for each in found:
        bare = folded[each.start : each.end].replace(" ", "")
        assert bare == phrase.replace(" ", "")
    spaced = re.sub(r"\s", "  ", text)
    assert len(list(occurrences(fold(spaced), phrase, Span(0, len(spaced))))) == len(found)


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    "marked",
    [
        "[words] <said> Ada, who said so",
        "he said and <said> [words]",
        "she said, [words] <said> he",  # as near: the later
        "said [he said it] <said>",
        "<said> [he said it] so they said",
        "[one] Ada <said> [two] as some said",
        "said Ada [one] <said> [two]",
        "[one said]",
        "[one] <said> [two]",
        "",
    ],
)
def test_the_nearest_is_found_outside_of_all_pieces(marked: str) -> None:
    text, pieces, wanted = read(marked)
    places = list(occurrences(fold(text), "said", Span(0, len(text))))
    assert nearest(places, pieces) == (wanted[0] if wanted else None)


spans = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(1, 6)
)


def apart(found: list[Span]) -> list[Span]:
    """Those that meet none before them, in order."""
    kept: list[Span] = []
    for each in sorted(found):
        if not kept or kept[-1].end <= each.start:
            kept.append(each)
    return kept


@given(st.lists(st.integers(0, 60), unique=True), st.lists(spans).map(apart))
def test_the_nearest_is_what_a_plain_search_finds(starts: list[int], to: list[Span]) -> None:
    places = [Span(start, start + 2) for start in sorted(starts)]

    def gap(place: Span, piece: Span) -> int:
        return max(piece.start - place.end, place.start - piece.end)

    free = [each for each in places if not any(each.meets(piece) for piece in to)]
    best = (
        min(((min(gap(each, piece) for piece in to), -each.start) for each in free), default=None)
        if to
        else None
    )
    found = nearest(places, to)
    assert (found.start if found else None) == (-best[1] if best else None)


def test_every_space_is_a_plain_one_when_folded() -> None:
    spaces = "".join(filter(str.isspace, map(chr, range(0x110000))))

    assert fold(spaces) == " " * len(spaces)
