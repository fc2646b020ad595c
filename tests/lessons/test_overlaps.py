"""Every text is its own work: eight words in a row occur once, unless they are quoted.

All that is written in a lesson counts, the teacher's page too. The article of the keyed lesson lies
beside the checkout and never in it; on a bare clone what needs it is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from literacy_app.checking.stretches import stretches
from literacy_app.domain.quotation_marks import quotations
from literacy_app.domain.text import plain_words
from tests.lessons.shelves import Shipped, shipped
from tests.shipped import FILES, name_of

RUN = 8
_PARAGRAPH = re.compile(r"\n\s*\n")

Runs = dict[tuple[str, ...], str]
"""Runs of words, each with where it stands."""


def unquoted(text: str) -> Iterator[list[str]]:
    """The words of a text between its quotations, a list for each stretch."""
    for paragraph in _PARAGRAPH.split(text):
        at = 0
        for quoted in quotations(paragraph):
            yield plain_words(paragraph[at : quoted.start])
            at = quoted.end
        yield plain_words(paragraph[at:])


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Each run of eight words of a text that isn't broken by a quotation."""
    for words in unquoted(text):
        yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def runs_in(each: Shipped) -> Runs:
    """The runs of a lesson: its articles, explanations, quiz, introduction and teacher's page."""
    written = (
        (stretch.role, run) for stretch in stretches(each.lesson) for run in runs(stretch.text)
    )
    return {run: f"{each.name}, {role}" for role, run in written}


def test_no_two_lessons_share_eight_words() -> None:
    seen: Runs = {}
    twice = []
    for path in FILES:
        own = runs_in(shipped(path))
        twice += [(" ".join(run), own[run], seen[run]) for run in own.keys() & seen.keys()]
        seen |= own
    assert twice == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_lesson_shares_eight_words_with_the_keyed_article(path: Path, shared: Path) -> None:
    article = shared / "seed" / "article.txt"
    if not article.is_file():
        pytest.skip("needs ../shared/seed, which a bare clone doesn't have")
    words = plain_words(article.read_text(encoding="utf-8-sig"))
    taken = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    own = runs_in(shipped(path))
    assert [(" ".join(run), own[run]) for run in own.keys() & taken] == []


def test_quoted_words_may_be_shared() -> None:
    said = "He said: “One two three four five six seven eight nine.” And then he left."
    assert [*runs(said)] == []
    assert [*runs("One two three four five six seven eight.")] == [
        ("one", "two", "three", "four", "five", "six", "seven", "eight")
    ]
