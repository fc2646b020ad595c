from __future__ import annotations

import pytest

from literacy_app.domain.history import History
from literacy_app.domain.lesson import Lesson, Passage, Voice
from literacy_app.domain.names import are_akin, same_name
from literacy_app.session.distractors import chain_names, reasons, source_names
from tests.builders import article, file_of, sound

FRONT = """id: names
title: Names
language: en
level: 1
article:
  byline: Ines Calder
  outlet: Tolle Courier
speakers:
  - {name: Ada Quist}
  - {name: Bo Lund}
  - {name: Nobody Here}
  - {name: Sven Ode}
"""
LESSON = sound(
    file_of(
        article(
            """She said
[it is safe]{.speech kind=indirect source="Ada Quist" via="Radio Tolle" cue="said"}[^1].
[It is late]{.speech kind=indirect source="Bo Lund" cue="said"}[^2], he said.
[It is far]{.speech kind=indirect source="Bo Lund and Ada Quist" cue="said"}[^3], they said.
[It is wet]{.speech kind=indirect source=unnamed cue="said"}[^4], somebody said. Sven Ode slept.
[Splendid]{.commentary kind=evaluation}[^5] days. [So it will be]{.inference kind=prediction}[^6].
[Both are odd]{.commentary kind=label alt=inference}[^7].

[^1]: One.
[^2]: Two.
[^3]: Three.
[^4]: Four.
[^5]: Praise.
[^6]: A look ahead.
[^7]: Two readings."""
        ),
        front=FRONT,
    )
)
TEXT = LESSON.articles[0]
NEW = History()


def passage(passage_id: str, lesson: Lesson = LESSON) -> Passage:
    found = lesson.articles[0].passage(passage_id)
    assert found is not None
    return found


def names(passage_id: str, history: History = NEW) -> list[str]:
    asked = passage(passage_id)
    return list(source_names(LESSON, TEXT, asked, (asked.source or "",), history))


class TestSources:
    def test_the_right_one_is_offered_with_the_relay_and_then_the_nearest(self) -> None:
        assert names("1") == ["Ada Quist", "Radio Tolle", "Bo Lund", "Sven Ode"]

    def test_one_of_joint_sources_is_no_wrong_answer(self) -> None:
        assert names("3") == ["Bo Lund and Ada Quist", "Radio Tolle", "Sven Ode", "Ines Calder"]

    def test_somebody_unnamed_has_names_beside_them(self) -> None:
        assert names("4")[0] == "unnamed"
        assert len(names("4")) == 4

    def test_whoever_takes_speech_for_the_writer_is_offered_the_writer(self) -> None:
        mixed_up = History({(Voice.SPEECH, Voice.COMMENTARY): 2})

        assert names("1", mixed_up) == ["Ada Quist", "Ines Calder", "Radio Tolle", "Bo Lund"]

    def test_who_is_not_in_the_text_is_not_offered(self) -> None:
        assert all("Nobody Here" not in names(each) for each in "1234")

    def test_failing_names_it_is_somebody_unnamed_or_nobody_stated(self) -> None:
        lonely = sound(
            file_of(
                article('[Yes]{.speech kind=direct source="Ada Quist"}[^1].\n\n[^1]: One.'),
                front="id: a\ntitle: A\nlanguage: en\nlevel: 1\nspeakers: [{name: Ada Quist}]\n",
            )
        )
        asked = passage("1", lonely)

        found = source_names(lonely, lonely.articles[0], asked, ("Ada Quist",), NEW)
        assert found == ("Ada Quist", "unnamed", "")


def test_a_chain_has_three_names_too_many() -> None:
    key = ("Ada Quist", "Radio Tolle", "Tolle Courier")

    found = chain_names(LESSON, TEXT, passage("1"), key)
    assert found == (*key, "Bo Lund", "Sven Ode", "unnamed")


class TestReasons:
    def test_the_wrong_ones_are_true_of_other_voices_and_never_disputed(self) -> None:
        found = reasons(TEXT, passage("5"), NEW)

        assert (found[0].text, found[0].right) == ("Praise.", True)
        assert [each.text for each in found[1:]] == ["Four.", "A look ahead.", "Three."]
        assert not any(each.right for each in found[1:])

    def test_the_voice_that_is_confused_with_it_comes_first(self) -> None:
        mixed_up = History({(Voice.INFERENCE, Voice.COMMENTARY): 1})

        assert reasons(TEXT, passage("5"), mixed_up)[1].text == "A look ahead."


@pytest.mark.parametrize(
    ("one", "other", "akin"),
    [
        ("Ada Quist", "ada  QUIST", True),
        ("Russia", "Syria, Iran and Russia", True),
        ("Syria, Iran and Russia", "Iran", True),
        ("Ada", "Adam", False),
        ("", "Ada", False),
        ("", "", True),
    ],
)
def test_names_are_akin_where_one_holds_the_other(one: str, other: str, akin: bool) -> None:
    assert are_akin(one, other) is akin
    assert are_akin(other, one) is akin


def test_names_are_the_same_whatever_their_marks() -> None:
    assert same_name("Seán O’Brien", "seán  o'brien")
    assert not same_name("Ada", "Ada Quist")
