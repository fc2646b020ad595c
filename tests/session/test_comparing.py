from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.session.comparing import Line, Pair, Row, Same, compared, difference_count

ONE = "\n".join(("a", "b", "c", "Ada Quist said so.", "d", "e", "f"))


def said(line: Line | None) -> str | None:
    """A line with what differs in it between bars."""
    if line is None:
        return None
    return "".join(f"|{each.words}|" if each.differs else each.words for each in line)


def shown(rows: tuple[Row, ...]) -> list[object]:
    return [
        each.lines if isinstance(each, Same) else (said(each.one), said(each.other))
        for each in rows
        if isinstance(each, Same) or each.differs
    ]


def test_texts_that_are_the_same_show_nothing() -> None:
    assert compared(ONE, ONE) == (Same(7),)
    assert difference_count(compared(ONE, ONE)) == 0


def test_words_that_differ_are_told_within_their_line() -> None:
    rows = compared(ONE, ONE.replace("said", "snorted"))
    assert shown(rows) == [1, ("Ada Quist |said| so.", "Ada Quist |snorted| so."), 1]
    assert difference_count(rows) == 1


def test_lines_around_a_difference_are_shown() -> None:
    rows = compared(ONE, ONE.replace("said", "snorted"), around=1)
    same = [said(each.one) for each in rows if isinstance(each, Pair) and not each.differs]
    assert same == ["c", "d"]


def test_a_line_that_one_text_has_alone() -> None:
    assert shown(compared("a\nb\nc", "a\nb\nnew words\nc")) == [(None, "|new words|")]
    assert shown(compared("a\nold words\nb", "a\nb")) == [("|old words|", None)]


def test_a_line_is_beside_the_one_it_is_like() -> None:
    before = "a\nThe bridge opens in April.\nz"
    after = "a\nSomething else was added here\nThe bridge opens in May.\nz"
    assert shown(compared(before, after)) == [
        (None, "|Something else was added here|"),
        ("The bridge opens in |April|.", "The bridge opens in |May|."),
    ]


def test_very_long_lines_are_told_as_a_whole() -> None:
    long = "word " * 4000
    rows = compared(long + "one", long + "two")
    assert [len(each.one or ()) for each in rows if isinstance(each, Pair)] == [1]


TEXTS = st.lists(st.sampled_from(["", "a", "a b", "b c d", "a b c d e"]), max_size=8).map("\n".join)


@given(TEXTS, TEXTS)
def test_both_texts_are_there_whole(one: str, other: str) -> None:
    rows = compared(one, other, around=99)
    pairs = [each for each in rows if isinstance(each, Pair)]
    if one == other:
        assert rows == (Same(len(one.split("\n"))),)
        return
    for text, lines in ((one, [e.one for e in pairs]), (other, [e.other for e in pairs])):
        there = ["".join(part.words for part in line) for line in lines if line is not None]
        assert "\n".join(there) == text
