"""Lexicons: their files, and their words found in texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.domain.lexicon import Entry, Lexicon, LexiconError, read_lexicon
from literacy_app.session.lexicons import Lexicons

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "lexicons"
HEAD = "words\tsignals\tnote\n"


def found(words: str, text: str) -> list[str]:
    """The words of a text that an entry stands for."""
    lexicon = Lexicon([Entry(each, "x") for each in words.split(";")])
    return [text[hit.span.start : hit.span.end] for hit in lexicon.find(text)]


@pytest.mark.parametrize(
    ("words", "text", "hits"),
    [
        ("lie", "To lie, a LIE, belief", ["lie", "LIE"]),
        ("take/took aim", "He took aim and takes aim", ["took aim"]),
        ("foolish*", "foolish, foolishness, fool", ["foolish", "foolishness"]),
        ("drag … feet", "drag its feet; drag our two feet", ["drag its feet", "drag our two feet"]),
        ("drag … feet", "drag feet, drag one two three four feet", []),
        ("in the red;in the red tape*", "in the red tapes", ["in the red tapes"]),
        ("one’s own", "one's own", ["one's own"]),
        ("so much for", "So\nmuch  for it", ["So\nmuch  for"]),
        ("a b;b c", "a b c", ["a b"]),
        ("kalte füße", "Kalte Füße", ["Kalte Füße"]),
    ],
)  # fmt: skip
def test_words_are_found_in_their_forms(words: str, text: str, hits: list[str]) -> None:
    assert found(words, text) == hits


def test_a_file_is_read_with_its_notes_passed_over() -> None:
    lexicon = read_lexicon(f"# A note\n\n{HEAD}lie\ttruth\tsettles it\nsteal\ttruth\n")
    assert lexicon.entries == (Entry("lie", "truth", "settles it"), Entry("steal", "truth"))


@pytest.mark.parametrize(
    "text", ["lie\ttruth\n", f"{HEAD}lie\n", f"{HEAD}\ttruth\n", f"{HEAD}… feet\tidiom\n"]
)
def test_a_file_that_is_no_lexicon_is_told_with_its_line(text: str) -> None:
    with pytest.raises(LexiconError, match=f"line {text.count(chr(10))}"):
        read_lexicon(text)


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("*/*.tsv")), ids=lambda each: f"{each.parent.name}-{each.stem}"
)
def test_the_lexicons_that_ship_say_what_each_entry_signals(path: Path) -> None:
    entries = Lexicons(FOLDER).of(path.parent.name, path.stem).entries
    assert len(entries) > 5
    assert all(each.note for each in entries)
    assert len({each.words for each in entries}) == len(entries)


def test_a_language_without_a_lexicon_has_an_empty_one() -> None:
    lexicons = Lexicons(FOLDER)
    assert lexicons.of("fr", "verdicts").entries == ()
    assert lexicons.of("en-GB", "verdicts") is lexicons.of("en", "verdicts")
