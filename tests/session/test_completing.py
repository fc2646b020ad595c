"""What can be written at the caret, which is a bar in the texts here."""

from __future__ import annotations

import pytest

from literacy_app.lessonfile.parse import parse
from literacy_app.session.completing import completions
from tests.builders import FRONT, SPEAKERS, article, file_of, key, quiz

SAID = 'Ada Quist said [that it opens]{.speech kind=indirect source="Ada Quist" cue=said}[^1].'
NOTE = "[^1]: Hers."


def offered(written: str, asked: bool = False) -> tuple[str, ...]:
    """What is offered at the bar in a lesson file."""
    at = written.index("|")
    text = written.replace("|", "")
    lesson = parse(file_of(article(SAID + "\n\n" + NOTE))).lesson
    found = completions(text, at, lesson, asked)
    return found.items if found is not None else ()


def in_article(words: str) -> tuple[str, ...]:
    return offered(file_of(article(f"{words}\n\n{NOTE}")))


def in_quiz(words: str) -> tuple[str, ...]:
    return offered(file_of(article(SAID), quiz(words)), asked=True)


class TestPassages:
    def test_braces_begin_with_a_voice(self) -> None:
        voices = (".speech", ".commentary", ".inference", ".plain")
        assert in_article("[So]{|}")[:4] == voices
        assert in_article("[So]{.|}") == voices
        assert in_article("[So]{.inf|}") == (".inference",)

    def test_a_class_may_be_meant_by_its_middle(self) -> None:
        assert in_article("[So]{.ment|}") == (".commentary",)

    @pytest.mark.parametrize(
        ("braces", "names"),
        [
            ("{.speech |}", "kind= source= via= cue= alt= id="),
            ("{.speech kind=direct source=unnamed |}", "via= cue= alt= id="),
            ("{.commentary |}", "kind= alt= id="),
            ("{.inference c|}", "cue="),
            ("{.plain |}", "alt= id="),
        ],
    )
    def test_attributes_are_those_of_the_voice_that_arent_given(
        self, braces: str, names: str
    ) -> None:
        assert in_article(f"[So]{braces}") == tuple(names.split())

    def test_kinds_are_those_of_the_voice(self) -> None:
        assert in_article("[So]{.speech kind=|}") == ("direct", "indirect", "mixed", "thought")
        assert in_article("[So]{.commentary kind=l|}") == ("loaded-verb", "label")

    def test_sources_are_quoted_where_they_must_be(self) -> None:
        assert in_article("[So]{.speech source=|}") == ('"Ada Quist"', "unnamed")
        assert in_article('[So]{.speech source="|}') == ('Ada Quist"', 'unnamed"')
        assert in_article('[So]{.speech source="|"}') == ("Ada Quist", "unnamed")

    def test_the_last_of_several_relays_is_completed(self) -> None:
        assert in_article('[So]{.speech via="unnamed; A|"}') == ("Ada Quist",)

    def test_cues_are_those_of_the_paragraph_the_nearest_first(self) -> None:
        words = "He added that she said [“yes”]{.speech cue=|}[^1], according to [him]{.plain}."
        assert in_article(words) == ("said", '"according to"', "added")
        assert in_article("He said so.\n\n[“Yes”]{.speech cue=|}") == ()

    def test_the_signal_of_an_inference_stands_in_it(self) -> None:
        words = "He said [that presumably helps]{.inference cue=|}"
        assert in_article(words) == ("presumably",)

    def test_a_second_reading_is_another_voice(self) -> None:
        assert in_article("[So]{.speech alt=|}") == ("commentary", "inference", "plain")

    def test_ids_are_those_that_are_there_or_the_next(self) -> None:
        assert in_article("[So]{of=|}") == ("1",)
        assert in_article("[So]{.plain id=|}") == ("2",)

    def test_labels_are_those_that_wait(self) -> None:
        assert in_article("[So]{.plain}[^|\n\n[^7]: So.") == ("1", "7", "8")
        assert in_article("[So]{.plain}[^7]\n\n[^|") == ("7", "8")

    def test_nothing_is_offered_in_a_sentence(self) -> None:
        assert in_article("She said| [sic] so.") == ()
        assert in_article("[She said|]{.plain}") == ()
        assert in_article('[So]{.speech cue="ab cd" |') != ()

    def test_keyed_lessons_have_the_same(self) -> None:
        assert offered(file_of(key("- [So]{.pl|}"))) == (".plain",)


class TestQuestions:
    def test_kinds(self) -> None:
        assert in_quiz("## What? {.c|}")[:4] == (".choice", ".cue", ".chain", ".contrast")

    def test_attributes(self) -> None:
        assert in_quiz("## What? {.choice |}") == ("passage=", "passages=", "voice=", "article=")
        assert "sort=" in in_quiz("## {.generate |}")

    def test_passages_and_voices(self) -> None:
        assert in_quiz("## What? {.choice passage=|}") == ("1",)
        assert in_quiz("## What? {.mark voice=inf|}") == ("inference",)

    def test_terms_when_asked(self) -> None:
        assert in_quiz("## What? {.choice}\n\nH|") == ("Hint\n:   ",)
        assert offered(file_of(article(SAID), quiz("## What? {.choice}\n\nH|"))) == ()

    def test_braces_of_a_version_are_a_passages(self) -> None:
        assert in_quiz("## What? {.contrast}\n\nA\n:   He [sang]{.com|}") == (".commentary",)


class TestElsewhere:
    def test_keys_of_the_front_matter_that_arent_there(self) -> None:
        found = offered(f"---\n{FRONT}|\n---\n", asked=True)
        assert found == ("objective: ", "teaches: ", "article: ", "speakers: ",
                         "references: ", "dismissed: ")  # fmt: skip

    @pytest.mark.parametrize(
        ("line", "items"),
        [
            ("level: |", ("1", "2", "3", "4")),
            ("teaches: [speech, pl|", ("plain",)),
            ("  origin: f|", ("fictional",)),
            ("  by|", ("byline: ",)),
        ],
    )
    def test_values_of_the_front_matter(self, line: str, items: tuple[str, ...]) -> None:
        assert offered(f"---\n{line}\n---\n", asked=True) == items

    def test_sections(self) -> None:
        text = file_of(article(SAID), "# Q|")
        assert offered(text, asked=True) == ("Quiz",)
        assert "# Teacher" in offered(file_of(article(SAID), "|\nx"), asked=True)

    def test_nothing_without_being_asked(self) -> None:
        assert offered(file_of(article(SAID), "# Q|")) == ()
        assert offered(file_of(article(SAID), front=f"{FRONT}{SPEAKERS}ob|\n")) == ()
