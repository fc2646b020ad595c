"""One voice or one source alone, and reading first without marks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from literacy_app.domain.lesson import Voice
from literacy_app.session.focus import OnlySpeaker, OnlyVoice, lit_spans, speaker_key
from literacy_app.session.reading import Reading
from tests.ui.sample import bridge, two_versions

VARGA, QUIST, WRITER = OnlySpeaker("Tom Varga"), OnlySpeaker("Ada Quist"), OnlySpeaker(None)


@pytest.fixture
def reading() -> Reading:
    return Reading(bridge())


def stepped(reading: Reading, count: int) -> list[str]:
    found = (reading.step() for _ in range(count))
    return [each.id for each in found if each is not None]


def words(reading: Reading) -> list[str]:
    text = reading.article.text
    return [text[each.start : each.end] for each in reading.lit_in(reading.article) or ()]


def selected(reading: Reading) -> str:
    return reading.selected.id if reading.selected is not None else ""


def test_one_voice_alone_is_stepped_through_alone(reading: Reading) -> None:
    reading.read_only(OnlyVoice(Voice.INFERENCE))
    assert stepped(reading, 4) == ["2", "6", "13", "2"]
    assert words(reading) == [
        "The bearings disagree",
        "That timetable is hard to square with the builder’s own log",
        "nobody in the capital wants to own the bill",
    ]


def test_one_source_alone_keeps_what_is_nested_in_its_words(reading: Reading) -> None:
    reading.read_only(VARGA)
    assert stepped(reading, 2) == ["8", "11"]
    assert words(reading)[0].startswith("the mayor had “assured residents that costs")
    assert len(words(reading)) == 3


def test_the_writer_alone_has_everything_that_is_not_reported(reading: Reading) -> None:
    reading.read_only(WRITER)
    lit = reading.lit_in(reading.article)
    assert lit is not None
    for passage in reading.article.marked():
        inside = [any(span.holds(piece) for span in lit) for piece in passage.pieces]
        assert all(inside) is (passage.voice is not Voice.SPEECH)


def test_the_same_again_ends_it(reading: Reading) -> None:
    reading.read_only(VARGA)
    reading.read_only(VARGA)
    assert reading.only is None
    assert reading.lit_in(reading.article) is None
    assert reading.kept_in(reading.article) is None


def test_a_selected_passage_stays_if_it_is_kept(reading: Reading) -> None:
    reading.select("8")
    reading.read_only(VARGA)
    assert selected(reading) == "8"
    reading.read_only(QUIST)
    assert selected(reading) == ""


def test_selecting_something_else_shows_everything_again(reading: Reading) -> None:
    reading.read_only(VARGA)
    assert reading.select("9")
    assert reading.only is None
    assert selected(reading) == "9"


def test_a_hidden_voice_is_shown_to_be_read_alone(reading: Reading) -> None:
    reading.toggle(Voice.SPEECH)
    reading.read_only(VARGA)
    assert Voice.SPEECH in reading.shown
    assert stepped(reading, 1) == ["8"]


def test_any_voice_switch_ends_it_and_hides_nothing(reading: Reading) -> None:
    reading.toggle(Voice.COMMENTARY)
    reading.read_only(OnlyVoice(Voice.SPEECH))
    assert reading.toggle(Voice.COMMENTARY)
    assert reading.only is None
    assert reading.shown == {Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE}


@pytest.mark.parametrize(
    ("id", "key"), [("8", "Tom Varga"), ("15", "unnamed"), ("12", None), ("2", None)]
)
def test_who_a_passage_is_by(reading: Reading, id: str, key: str | None) -> None:
    passage = reading.article.passage(id)
    assert passage is not None
    assert speaker_key(passage) == key


def test_lit_spans_lie_apart_in_text_order() -> None:
    for article in two_versions().articles:
        for only in (VARGA, WRITER, OnlyVoice(Voice.SPEECH)):
            spans = lit_spans(article, only)
            assert all(a.end < b.start for a, b in pairwise(spans))


def test_another_article_fades_too() -> None:
    reading = Reading(two_versions())
    reading.read_only(QUIST)
    post = reading.lesson.articles[1]
    assert reading.kept_in(post) == frozenset({0})
    assert len(reading.lit_in(post) or ()) == 1


class TestTryingFirst:
    def test_passages_are_hidden_until_each_is_revealed(self, reading: Reading) -> None:
        reading.select("9")
        reading.try_first(True)
        assert selected(reading) == ""
        assert reading.kept_in(reading.article) == frozenset()
        assert stepped(reading, 2) == ["1", "2"]
        assert reading.kept_in(reading.article) == frozenset({0, 1})
        assert reading.lit_in(reading.article) is None

    def test_revealing_ends_with_all_of_them(self, reading: Reading) -> None:
        reading.try_first(True)
        reading.step()
        reading.try_first(False)
        assert reading.kept_in(reading.article) is None
        reading.try_first(True)
        assert reading.kept_in(reading.article) == frozenset()

    def test_reading_something_alone_shows_it(self, reading: Reading) -> None:
        reading.try_first(True)
        reading.read_only(VARGA)
        assert not reading.trying
        assert stepped(reading, 1) == ["8"]

    def test_selecting_reveals(self, reading: Reading) -> None:
        reading.try_first(True)
        reading.select("9")
        passage = reading.article.passage("9")
        assert passage is not None
        assert reading.is_visible(passage)
