from __future__ import annotations

import pytest

from literacy_app.intake.lines import broken_lines, paragraphs_of

WRAPPED = """The ferry between Old Harbour and the island of Sund will run
until the end of August, the town council decided on Tuesday night
after a debate of four hours.
The crossing costs the town 1.4 million crowns a year, and nobody
knows who is going to pay for it next year."""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\n \r\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        ("The bridge opens\nBy Ines Calder", ["The bridge opens", "By Ines Calder"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text) == paragraphs


def test_wrapped_lines_are_joined_up_to_the_short_one() -> None:
    found = paragraphs_of(WRAPPED)

    assert len(found) == 2
    assert found[0].endswith("will run until the end of August, the town council decided on "
                             "Tuesday night after a debate of four hours.")  # fmt: skip


def test_long_lines_are_paragraphs() -> None:
    line = "The ferry between Old Harbour and the island will run until the end of August. " * 3

    assert paragraphs_of(f"{line}\n{line}") == [line.strip()] * 2


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("and so it was decided on Tuesday night in the conven-", "tion", "in the convention"),
        ("the well-known man is a man who is well known, a well-", "known one", "a well-known one"),
        ("and so it was decided on Tuesday night by the Anglo-", "Saxon", "the Anglo- Saxon"),
    ],
)
def test_words_parted_at_the_end_of_a_line(first: str, second: str, joined: str) -> None:
    text = f"{first}\n{second} of the island was there, so they say in town,\nand so on it goes."

    assert joined in paragraphs_of(text)[0]


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (["The mill closes", "by Hugh Penrose"], ["The mill closes", "by Hugh Penrose"]),
        (["It was “nonsense”.", "He added that."], ["It was “nonsense”. He added that."]),
        (["One.", "", "", "Two."], ["One.", "Two."]),
        (["", ""], []),
    ],
)
def test_lines_broken_in_a_page(lines: list[str], paragraphs: list[str]) -> None:
    assert broken_lines(lines) == paragraphs
