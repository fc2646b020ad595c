"""Whatever the text: no failure, and every span on word edges."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.domain.lesson import Span
from literacy_app.drafting.suggest import Suggester
from tests.drafting.drafting import STORY, drafted, found, lexicons, model

PIECES = st.sampled_from(
    [
        "“", "”", '"', "‘", "’", "'", "«", "»", "„", "—", "...", ".", ", ", "\n\n", "\r\n", " ",
        "Ada Quist", "she", "said", "claimed that", "according to", "seeks to", "always",
        "dictator", "the bridge", "U.S.", "don’t", "\u202e", "\u0301",
        "שלום", "🙂", "é", "\u00a0", "_", "１２", "İ", "",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join)


def assert_sound(text: str, language: str) -> None:
    suggestions = found(text, language)
    for number, each in enumerate(suggestions):
        spans = [*each.pieces, *filter(None, (each.source_span, each.cue_span))]
        assert list(each.pieces) == sorted(each.pieces)
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert not cuts_word(text, span.start)
            assert not cuts_word(text, span.end)
        assert 0 < each.confidence <= 1
        assert each.within is None or each.within < number
        if each.within is not None:
            outer = suggestions[each.within]
            assert all(any(o.holds(p) for o in outer.pieces) for p in each.pieces)
    starts = [each.start for each in suggestions]
    assert starts == sorted(starts)
    assert_apart_or_nested([piece for each in suggestions for piece in each.pieces])


def cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def assert_apart_or_nested(pieces: list[Span]) -> None:
    for one in pieces:
        for other in pieces:
            assert not one.start < other.start < one.end < other.end


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["en", "de", "fr"]))
def test_spans_are_sound(text: str, language: str) -> None:
    assert_sound(text, language)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_characters_at_all(text: str) -> None:
    assert_sound(text, "en")


POEM = "The tide goes out,\nthe tide comes in,\nand no one asks it why;\nthe quay is wet,\nthe sky."
TABLE = "Town\tBridges\tYear\nTolle\t3\t2024\nMarn\t1\t1988\nUlm\t0\t1901\n"
CODE = 'def f(x):\n    """Return it."""\n    return {"a": x, \'b\': [1, 2]}\n\nprint(f("said"))\n'


@pytest.mark.parametrize("text", [POEM, TABLE, CODE, "", " \n ", "🙂 🙂 🙂", "שלום עולם. מה נשמע?"])
def test_what_is_no_article_gets_next_to_nothing(text: str) -> None:
    assert len(drafted(text)) <= 2


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "said " * 40_000, "“" * 50_000, "‘ a " * 20_000, " \n" * 100_000]
)
def test_monsters_take_no_longer_than_their_length(text: str) -> None:
    start = time.thread_time()
    found(text)

    assert time.thread_time() - start < 30


def cpu(text: str) -> float:
    start = time.thread_time()
    for _ in Suggester("en", lexicons(), model()).suggest(text):
        pass
    return time.thread_time() - start


@pytest.mark.parametrize("joint", ["\n\n", " "])
def test_time_grows_with_the_text_alone(joint: str) -> None:
    story = [f"{number}. {STORY.strip()}" for number in range(2_000)]
    cpu(joint.join(story[:50]))

    small, large = cpu(joint.join(story[:200])), cpu(joint.join(story))

    assert large < 10 * small * 2


def test_a_suggester_reads_only_what_has_changed() -> None:
    suggester = Suggester("en", lexicons(), model())
    text = "\n\n".join(f"{number}. {STORY.strip()}" for number in range(300))
    first = list(suggester.suggest(text))
    changed = text.replace("150. ", "150. Then: ")

    start = time.thread_time()
    again = list(suggester.suggest(changed))
    taken = time.thread_time() - start

    assert again == list(Suggester("en", lexicons(), model()).suggest(changed))
    assert len(again) == len(first)
    assert taken < cpu(changed) / 2


def test_it_can_be_stopped() -> None:
    text = "\n\n".join(f"{number}. {STORY.strip()}" for number in range(2_000))
    start = time.thread_time()
    stream = Suggester("en", lexicons(), model()).suggest(text)
    next(stream)
    del stream
    taken = time.thread_time() - start

    assert taken < cpu(text) / 10
