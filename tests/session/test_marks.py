"""What a few keys do to a selection or to the selected passage; and where things stand."""

from __future__ import annotations

import pytest

from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.session.authoring import Authoring
from literacy_app.session.marks import Marker
from literacy_app.session.whereabouts import Where, offset_of, offset_of_passage, where
from tests.builders import FRONT, SPEAKERS, article, file_of, quiz

TEXT = file_of(
    article(
        "Mayor Ada Quist snorted that the crossing was “tested”. It opens.\n\n"
        "“We need it,” she said, “and soon.”"
    ),
    quiz("## Mark it {.mark voice=speech}"),
)


@pytest.fixture
def authoring() -> Authoring:
    return Authoring(TEXT)


@pytest.fixture
def marker(authoring: Authoring) -> Marker:
    return Marker(authoring)


def select(marker: Marker, words: str) -> Span:
    at = marker.shown.text.index(words)
    return Span(at, at + len(words))


def words(marker: Marker) -> str:
    assert marker.selected is not None
    return marker.shown.words_of(marker.selected)


def test_one_key_marks_snaps_and_fills_in(authoring: Authoring, marker: Marker) -> None:
    marker.press(Voice.SPEECH, select(marker, "he crossing was “tested"))

    attributes = '{.speech kind=mixed source="Ada Quist" cue="snorted" id=1}'
    assert f"[that the crossing was “tested”]{attributes}." in authoring.text
    assert words(marker) == "that the crossing was “tested”"
    marker.snap_other()
    assert words(marker) == "the crossing was “tested”"
    marker.snap_other()
    assert words(marker) == "that the crossing was “tested”"
    for _ in range(3):
        authoring.undo()
    assert authoring.text == TEXT


def test_pressing_again_changes_the_voice_and_removing_takes_it_away(
    authoring: Authoring, marker: Marker
) -> None:
    marker.press(Voice.SPEECH, select(marker, "snorted"))
    marker.press(Voice.COMMENTARY)
    assert marker.selected is not None
    assert (marker.selected.voice, marker.selected.kind) == (Voice.COMMENTARY, Kind.LOADED_VERB)
    marker.press(Voice.COMMENTARY)
    marker.press(Voice.PLAIN, select(marker, "snorted"))
    assert [each.voice for each in authoring.lesson.passages()] == [Voice.PLAIN]
    marker.remove()
    assert authoring.text == TEXT
    assert authoring.selected is None
    assert marker.press(Voice.SPEECH) is None
    assert marker.press(Voice.SPEECH, select(marker, "”. ")) is None


def test_where_there_are_no_other_edges_that_is_said(authoring: Authoring, marker: Marker) -> None:
    assert marker.snap_other() is None
    marker.press(Voice.SPEECH, select(marker, "Ada Quist"))
    with pytest.raises(EditRefused, match="edges stand where they belong"):
        marker.snap_other()
    marker.press(Voice.SPEECH, select(marker, "We need it"))
    marker.add_piece(select(marker, "and soon"))
    with pytest.raises(EditRefused, match="edges stand where they belong"):
        marker.snap_other()


def test_the_kind_goes_along_with_the_quotation_marks(authoring: Authoring, marker: Marker) -> None:
    def kind() -> Kind | None:
        return marker.selected.kind if marker.selected is not None else None

    marker.press(Voice.SPEECH, select(marker, "the crossing was"))
    assert (words(marker), kind()) == ("that the crossing was", Kind.INDIRECT)
    marker.step_end(0, True, forward=True)
    marker.move_end(0, True, select(marker, "tested”").end)
    assert (words(marker), kind()) == ("that the crossing was “tested”", Kind.MIXED)
    marker.move_end(0, False, select(marker, "“tested").start)
    assert (words(marker), kind()) == ("“tested”", Kind.DIRECT)
    marker.snap_other()
    assert (words(marker), kind()) == ("tested", Kind.DIRECT)
    authoring.undo()
    authoring.undo()
    assert kind() is Kind.MIXED
    assert marker.selected is not None
    thought = marker.selected.id
    authoring.edit(lambda it: it.change(thought, kind=Kind.THOUGHT))
    marker.move_end(0, False, select(marker, "“tested").start)
    assert kind() is Kind.THOUGHT


def test_ends_are_dragged_and_stepped_in_one_step(authoring: Authoring, marker: Marker) -> None:
    marker.press(Voice.INFERENCE, select(marker, "It"))
    marker.move_end(0, True, select(marker, "opens").end)
    marker.step_end(0, True, False)
    marker.step_end(0, True, True)
    assert words(marker) == "It opens"
    assert marker.move_end(0, False, select(marker, "opens").end + 9) is None
    authoring.undo()
    assert words(marker) == "It"


def test_pieces_cues_and_sources_are_taken_by_pointing(
    authoring: Authoring, marker: Marker
) -> None:
    marker.press(Voice.SPEECH, select(marker, "We need it"))
    marker.add_piece(select(marker, "and soon"))
    assert words(marker) == "“We need it,” … “and soon.”"
    marker.take_cue(select(marker, "she said"))
    marker.take_source("she")
    assert marker.selected is not None
    assert (marker.selected.cue, marker.selected.source) == ("she said", "Ada Quist")
    assert [each.words for each in marker.cue_proposals(marker.selected)] == ["said"]
    assert marker.at(select(marker, "need").start) == marker.selected
    assert marker.at(0) is None
    assert "Ada Quist" in marker.source_names()


def test_what_stands_where_is_known_both_ways(authoring: Authoring, marker: Marker) -> None:
    marker.press(Voice.SPEECH, select(marker, "We need it"))
    marker.add_piece(select(marker, "and soon"))
    marker.press(Voice.COMMENTARY, select(marker, "need"))
    authoring.edit(lambda it: it.change("2", note="A need."))
    authoring.settle()
    parsed, text = authoring.parsed, authoring.text

    def at(words: str) -> Where | None:
        return where(parsed, text.index(words))

    assert at("title:") == Where("front", "title")
    assert at("Mayor Ada Quist sn") == Where("block", "0.1")
    assert at("“We") == Where("block", "0.2", "1")
    assert at("need]") == Where("block", "0.2", "2")
    assert at("[^2] it") == Where("block", "0.2", "2")
    assert at("soon") == Where("block", "0.2", "1")
    assert at("she said") == Where("block", "0.2")
    assert at("A need.") == Where("note", "2", "2")
    assert at("# Quiz") is None
    assert at("Mark it") == Where("question", "0")
    assert offset_of(parsed, "question", "0") == text.index("## Mark it")
    assert offset_of(parsed, "question", "7") is None
    place = offset_of_passage(parsed, "2")
    assert place is not None
    assert text[place:].startswith("]{.commentary")


def test_a_german_lesson_is_marked_by_german_words() -> None:
    front = FRONT.replace("language: en", "language: de") + SPEAKERS
    body = "Ada Quist behauptete, dass der Steg halte. Hier wird immer gebaut."
    authoring = Authoring(file_of(article(body), front=front))
    marker = Marker(authoring)

    marker.press(Voice.SPEECH, select(marker, "der Steg halte"))
    marker.press(Voice.INFERENCE, select(marker, "Hier wird immer gebaut"))

    speech = '{.speech kind=indirect source="Ada Quist" cue="behauptete" id=1}'
    assert f"[dass der Steg halte]{speech}." in authoring.text
    assert '[Hier wird immer gebaut]{.inference cue="immer" id=2}.' in authoring.text
