"""The state of one open lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.domain.lesson import Article, Imprint, Passage, Span, Voice
from literacy_app.session.reading import (
    Known,
    Link,
    Part,
    Position,
    Reading,
    chain_of,
    speaker_of,
)
from tests.ui.sample import bridge, keyed


@pytest.fixture
def reading() -> Reading:
    return Reading(bridge())


def ids(reading: Reading, steps: int, forward: bool = True) -> list[str]:
    found = (reading.step(forward) for _ in range(steps))
    return [each.id for each in found if each is not None]


def test_a_lesson_without_its_article_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="ferry-strike"):
        Reading(keyed())


def test_stepping_goes_in_text_order_and_around_the_end(reading: Reading) -> None:
    total = len(reading.article.marked())
    assert ids(reading, 3) == ["1", "2", "3"]
    assert ids(reading, total - 2)[-1] == "1"


def test_stepping_back_from_nothing_begins_at_the_end(reading: Reading) -> None:
    assert ids(reading, 2, forward=False) == ["18", "17"]


def test_stepping_from_nothing_begins_where_the_reader_is(reading: Reading) -> None:
    at = reading.article.text.index("Opposition leader")
    forward, back = reading.step(True, at), None
    reading.clear()
    back = reading.step(False, at)
    assert forward is not None
    assert back is not None
    assert (forward.id, back.id) == ("8", "7")


def test_stepping_leaves_out_hidden_voices(reading: Reading) -> None:
    reading.toggle(Voice.SPEECH)
    reading.toggle(Voice.INFERENCE)
    assert ids(reading, 3) == ["5", "12", "14"]
    assert reading.position() == Position(3, 5)


def test_with_every_voice_hidden_there_is_no_step(reading: Reading) -> None:
    for voice in reading.counts():
        assert reading.toggle(voice) is False
    assert reading.step() is None


def selected_id(reading: Reading) -> str:
    return reading.selected.id if reading.selected is not None else ""


def test_hiding_its_voice_deselects_a_passage(reading: Reading) -> None:
    reading.select("9")
    reading.toggle(Voice.COMMENTARY)
    assert selected_id(reading) == "9"
    reading.toggle(Voice.SPEECH)
    assert selected_id(reading) == ""
    assert reading.position() is None


def test_selecting_shows_a_hidden_voice(reading: Reading) -> None:
    reading.toggle(Voice.SPEECH)
    assert reading.select("9")
    assert Voice.SPEECH in reading.shown


def test_selecting_what_is_not_there_changes_nothing(reading: Reading) -> None:
    reading.select("9")
    assert not reading.select("nine")
    assert reading.selected is not None
    assert reading.selected.id == "9"


def test_counts_do_not_depend_on_what_is_shown(reading: Reading) -> None:
    before = dict(reading.counts())
    reading.toggle(Voice.SPEECH)
    assert dict(reading.counts()) == before
    assert before == {Voice.SPEECH: 10, Voice.COMMENTARY: 5, Voice.INFERENCE: 3}


def test_plain_passages_are_never_toggled(reading: Reading) -> None:
    with pytest.raises(ValueError, match="plain"):
        reading.toggle(Voice.PLAIN)


def test_nesting(reading: Reading) -> None:
    outer = reading.article.passage("8")
    assert outer is not None
    assert [each.id for each in reading.nested(outer)] == ["9", "10"]
    assert reading.parent(reading.nested(outer)[0]) is outer
    assert reading.parent(outer) is None


def article(byline: str = "", outlet: str = "") -> Article:
    return Article("Words.", (), (), imprint=Imprint(byline=byline, outlet=outlet))


def passage(source: str | None, *via: str, voice: Voice = Voice.SPEECH) -> Passage:
    return Passage("1", voice, (Span(0, 5),), source=source, via=via)


def test_a_chain_leads_from_the_source_by_its_relays_to_the_outlet() -> None:
    chain = chain_of(article(outlet="Tolle Courier"), passage("Ada Quist", "Tom Varga", "unnamed"))
    assert chain == (
        Link(Part.SOURCE, Known.NAMED, "Ada Quist"),
        Link(Part.RELAY, Known.NAMED, "Tom Varga"),
        Link(Part.RELAY, Known.UNNAMED),
        Link(Part.OUTLET, Known.NAMED, "Tolle Courier"),
    )


def test_a_source_may_be_unnamed_or_unstated() -> None:
    assert speaker_of(article(), passage("unnamed")) == Link(Part.SOURCE, Known.UNNAMED)
    assert speaker_of(article(), passage(None)) == Link(Part.SOURCE, Known.UNSTATED)


def test_an_article_without_an_outlet_ends_its_chains_with_its_writer() -> None:
    assert chain_of(article(byline="Ines Calder"), passage("Ada"))[-1].name == "Ines Calder"
    assert chain_of(article(), passage("Ada"))[-1] == Link(Part.OUTLET, Known.UNSTATED)


@pytest.mark.parametrize("voice", [Voice.COMMENTARY, Voice.INFERENCE])
def test_the_writers_own_words_are_the_writers(voice: Voice) -> None:
    by = article("Ines Calder", "Tolle Courier")
    assert speaker_of(by, passage(None, voice=voice)).name == "Ines Calder"
    assert [each.part for each in chain_of(by, passage(None, voice=voice))] == [
        Part.WRITER,
        Part.OUTLET,
    ]


def test_turning_to_another_article_selects_nothing() -> None:
    lesson = bridge()
    first = replace(lesson.articles[0], name="The Courier")
    second = replace(article(outlet="The Post"), name="The Post")
    reading = Reading(replace(lesson, articles=(first, second)))
    reading.select("9")
    reading.choose_article(1)
    assert reading.article is second
    assert reading.selected is None
    assert reading.step() is None
    with pytest.raises(IndexError):
        reading.choose_article(2)
