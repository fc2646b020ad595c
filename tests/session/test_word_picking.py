"""Picking words: strokes that take and let go, and what follows each other told as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.lesson import Article, Block, BlockKind, Span
from literacy_app.session.word_map import WordMap
from literacy_app.session.word_picking import Picking

TEXT = "It opens in April, according to the mayor. She told us so."


def picking() -> Picking:
    return Picking(WordMap(Article(TEXT, (Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),))))


def said(picked: Picking) -> list[str]:
    return [TEXT[each.start : each.end] for each in picked.spans()]


def stroke(picked: Picking, first: int, last: int) -> None:
    picked.begin(first)
    picked.reach(last)
    picked.finish()


def test_a_click_picks_a_word_and_another_lets_it_go() -> None:
    picked = picking()
    stroke(picked, 4, 4)
    assert said(picked) == ["according"]
    stroke(picked, 4, 4)
    assert said(picked) == []


def test_words_that_follow_each_other_are_told_as_one() -> None:
    picked = picking()
    stroke(picked, 5, 4)
    stroke(picked, 9, 9)
    assert said(picked) == ["according to", "told"]


def test_a_sentence_ends_what_is_told_as_one() -> None:
    picked = picking()
    stroke(picked, 7, 8)
    assert said(picked) == ["mayor", "She"]


def test_a_stroke_that_begins_on_a_picked_word_lets_go() -> None:
    picked = picking()
    stroke(picked, 3, 7)
    stroke(picked, 5, 6)
    assert said(picked) == ["April, according", "mayor"]


def test_words_are_let_go_by_their_span_and_come_back() -> None:
    picked = picking()
    stroke(picked, 4, 5)
    picked.let_go(picked.spans()[0])
    assert said(picked) == []
    picked.undo()
    assert said(picked) == ["according to"]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=8))
def test_the_spans_hold_the_picked_words_and_no_others(strokes: list[tuple[int, int]]) -> None:
    picked = picking()
    for first, last in strokes:
        stroke(picked, first, last)
    held = {
        number
        for number, word in enumerate(picked.words.spans)
        if any(span.holds(word) for span in picked.spans())
    }
    assert held == picked.state
