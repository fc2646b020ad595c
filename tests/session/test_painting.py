"""Painting words in voices: runs that stay in order, ends that move, steps that can be undone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.lesson import MARKED_VOICES, Article, Block, BlockKind, Span, Voice
from literacy_app.session.painting import Painting, Run, Runs, innermost, painted, without
from literacy_app.session.word_map import WordMap

S, C, INF = MARKED_VOICES
COUNT = 30

runs_of_words = st.builds(
    lambda a, b, voice: Run(min(a, b), max(a, b), voice),
    st.integers(0, COUNT - 1),
    st.integers(0, COUNT - 1),
    st.sampled_from(MARKED_VOICES),
)
strokes = st.lists(runs_of_words, max_size=12)


def map_of(text: str) -> WordMap:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return WordMap(Article(text, (block,)))


def words() -> WordMap:
    return map_of(" ".join(f"word{n}" for n in range(COUNT)))


def all_painted(strokes: list[Run], nests: bool) -> Runs:
    runs: Runs = ()
    for each in strokes:
        runs = painted(runs, each, nests)
    return runs


def runs_of(painting: Painting) -> Runs:
    return painting.runs


def voices_of(runs: Runs, word: int) -> set[Voice]:
    return {each.voice for each in runs if each.first <= word <= each.last}


@given(strokes)
def test_without_nesting_a_word_has_one_voice_at_most(strokes: list[Run]) -> None:
    runs = all_painted(strokes, nests=False)
    assert all(one.last < other.first for one, other in pairwise(runs))


@given(strokes)
def test_nested_runs_never_cross_and_are_no_twins(strokes: list[Run]) -> None:
    runs = all_painted(strokes, nests=True)
    assert list(runs) == sorted(runs, key=lambda each: (each.first, -each.last))
    for number, one in enumerate(runs):
        for other in runs[number + 1 :]:
            assert one.holds(other) or not one.meets(other)


@given(strokes, runs_of_words)
def test_what_is_painted_last_is_there_whole(strokes: list[Run], new: Run) -> None:
    for nests in (False, True):
        runs = painted(all_painted(strokes, nests), new, nests)
        assert innermost(runs, new.first, new.last, new.voice) is not None
        assert painted(runs, new, nests) == runs or nests


@given(strokes, runs_of_words)
def test_words_beside_a_stroke_keep_their_voices(strokes: list[Run], new: Run) -> None:
    before = all_painted(strokes, nests=False)
    after = painted(before, new, nests=False)
    for word in range(COUNT):
        expected = {new.voice} if new.first <= word <= new.last else voices_of(before, word)
        assert voices_of(after, word) == expected


@given(strokes, st.integers(0, COUNT - 1))
def test_taking_a_run_away_leaves_all_others(strokes: list[Run], word: int) -> None:
    runs = all_painted(strokes, nests=True)
    run = innermost(runs, word, word)
    if run is not None:
        assert {*runs} - {run} == {*without(runs, run)}


def test_a_run_within_one_of_its_own_voice_nests_only_where_runs_nest() -> None:
    outer, inner = Run(0, 9, S), Run(3, 5, S)
    assert painted((outer,), inner, nests=True) == (outer, inner)
    assert painted((outer,), inner, nests=False) == (outer,)


def test_painting_over_takes_the_words() -> None:
    assert painted((Run(0, 9, S),), Run(3, 5, C), nests=False) == (
        Run(0, 2, S),
        Run(3, 5, C),
        Run(6, 9, S),
    )


def test_neighbours_of_one_voice_stay_apart() -> None:
    assert painted((Run(0, 3, S),), Run(4, 6, S), nests=False) == (Run(0, 3, S), Run(4, 6, S))


# ---------------------------------------------------------------- strokes

steps = st.lists(
    st.one_of(
        st.tuples(st.just("begin"), st.integers(0, COUNT - 1)),
        st.tuples(st.just("reach"), st.integers(-3, COUNT + 3)),
        st.tuples(st.just("move"), st.integers(-3, COUNT + 3)),
        st.tuples(st.just("extend"), st.integers(-3, COUNT + 3)),
        st.tuples(st.sampled_from(("finish", "cancel", "hold", "remove")), st.just(0)),
        st.tuples(st.just("choose"), st.integers(0, 2)),
        st.tuples(st.just("select"), st.integers(0, COUNT - 1)),
        st.tuples(st.just("end"), st.integers(-3, COUNT + 3)),
    ),
    max_size=25,
)


def play(painting: Painting, step: tuple[str, int]) -> None:
    name, at = step
    if name in ("begin", "reach"):
        getattr(painting, name)(at)
    elif name in ("move", "extend"):
        painting.move(at, extend=name == "extend")
    elif name == "choose":
        painting.choose(MARKED_VOICES[at])
    elif name == "select":
        painting.select(painting.run_at(at))
    elif name == "end":
        painting.moves_end = at % 2 == 0
        painting.step_end(at)
    else:
        getattr(painting, name)()


@given(steps, st.booleans())
def test_whatever_was_done_can_be_undone_and_done_again(
    steps: list[tuple[str, int]], nests: bool
) -> None:
    painting = Painting(words(), nests=nests)
    for step in steps:
        play(painting, step)
        assert 0 <= painting.caret < COUNT
        assert painting.selected is None or painting.selected in painting.runs
    painting.finish()
    seen = [painting.runs]
    while painting.can_undo:
        painting.undo()
        assert runs_of(painting) != seen[-1]
        seen.append(painting.runs)
    assert runs_of(painting) == ()
    for expected in reversed(seen[:-1]):
        painting.redo()
        assert runs_of(painting) == expected
    assert not painting.can_redo


@given(st.integers(0, COUNT - 1), st.lists(st.integers(0, COUNT - 1), min_size=1))
def test_a_stroke_is_one_step_wherever_it_went(anchor: int, ways: list[int]) -> None:
    painting = Painting(words())
    painting.begin(anchor)
    for each in ways:
        painting.reach(each)
    painting.finish()
    first, last = sorted((anchor, ways[-1]))
    assert runs_of(painting) == (Run(first, last, S),)
    painting.undo()
    assert runs_of(painting) == ()


def test_a_stroke_can_be_taken_back_while_it_is_open() -> None:
    painting = Painting(words())
    painting.begin(2)
    painting.reach(5)
    painting.cancel()
    assert runs_of(painting) == ()
    assert not painting.can_undo


def test_a_held_stroke_goes_along_with_the_caret() -> None:
    painting = Painting(words())
    painting.move(4)
    painting.hold()
    painting.move(7)
    painting.hold()
    painting.move(9)
    assert runs_of(painting) == (Run(4, 7, S),)
    assert painting.caret == 9


def test_extending_paints_from_where_the_caret_was() -> None:
    painting = Painting(words())
    painting.move(4)
    painting.move(5, extend=True)
    painting.move(6, extend=True)
    assert runs_of(painting) == (Run(4, 6, S),)
    painting.move(4, extend=True)
    painting.move(3, extend=True)
    assert runs_of(painting) == (Run(3, 4, S),)


def test_ends_are_moved_from_the_run_as_it_was() -> None:
    painting = Painting(words())
    for first, last in ((2, 5), (8, 9)):
        painting.begin(first)
        painting.reach(last)
    painting.select(painting.run_at(3))
    painting.take_end(True)
    painting.reach(8)  # touches its neighbour, and becomes one with it …
    assert runs_of(painting) == (Run(2, 9, S),)
    painting.reach(7)  # … until it is drawn back
    painting.finish()
    assert runs_of(painting) == (Run(2, 7, S), Run(8, 9, S))
    assert painting.selected == Run(2, 7, S)


def test_the_beginning_can_be_moved_past_the_end() -> None:
    painting = Painting(words())
    painting.begin(2)
    painting.reach(5)
    painting.select(painting.run_at(3))
    painting.take_end(False)
    painting.reach(8)
    assert runs_of(painting) == (Run(5, 8, S),)


def test_a_selected_run_takes_the_voice_that_is_chosen() -> None:
    painting = Painting(words())
    painting.begin(2)
    painting.reach(5)
    painting.select(painting.run_at(3))
    painting.choose(C)
    assert runs_of(painting) == (Run(2, 5, C),)
    assert painting.selected == Run(2, 5, C)


def test_a_voice_that_is_not_asked_for_cannot_be_chosen() -> None:
    painting = Painting(words(), (C,))
    painting.choose(S)
    assert painting.brush is C


# ---------------------------------------------------------------- words

QUOTED = "She said, “We were told,” and left. “No,” he said. It isn’t ‘late’."


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("We", "told", "“We were told,”"),
        ("were", "told", "were told,”"),
        ("and", "left", "and left"),
        ("No", "No", "“No,”"),
        ("late", "late", "‘late’"),
        ("said", "said", "said"),
    ],
)
def test_marks_take_the_quotation_marks_that_touch_them(
    first: str, last: str, expected: str
) -> None:
    found = map_of(QUOTED)
    numbers = {
        found.text[each.start : each.end]: n for n, each in reversed([*enumerate(found.spans)])
    }
    span = found.span(numbers[first], numbers[last])
    assert QUOTED[span.start : span.end] == expected


def test_an_offset_finds_the_nearest_word() -> None:
    found = map_of("One,   two")
    assert [found.nearest(each) for each in (0, 3, 4, 5, 6, 7, 99)] == [0, 0, 0, 0, 1, 1, 1]


def test_sentences_are_stepped_through_by_their_beginnings_and_painted_to_their_ends() -> None:
    found = map_of("One two three. Four five. Six.")
    assert [found.stepped(each, True) for each in (0, 2, 3, 5)] == [3, 3, 5, 5]
    assert [found.stepped(each, True, to_ends=True) for each in (0, 2, 4, 5)] == [2, 4, 5, 5]
    assert [found.stepped(each, False) for each in (5, 4, 3, 0)] == [3, 3, 0, 0]


def test_credits_have_no_words_to_paint() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 7)), Block(BlockKind.CREDIT, Span(9, 19)))
    found = WordMap(Article("One two\n\nPhoto: you", blocks))
    assert len(found) == 2


def test_an_article_without_words_can_be_painted_all_the_same() -> None:
    painting = Painting(map_of("…"))
    painting.move(1)
    painting.hold()
    assert painting.marks() == ()
