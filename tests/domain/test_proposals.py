"""First guesses for the form: cues, names, kinds; and beginnings of explanations."""

from __future__ import annotations

import pytest

from literacy_app.domain.cue_words import cue_words, signal_words
from literacy_app.domain.explaining import BLANK, is_complete, templates
from literacy_app.domain.lesson import KINDS, UNNAMED, Kind, Passage, Span, Voice
from literacy_app.domain.proposals import (
    Proposal,
    cue_proposals,
    name_meant,
    names_in,
    propose,
    source_names,
    undeclared,
)
from tests.builders import SPEAKERS, article, article_of, file_of, sound

ARTICLE = article_of(
    "Mayor Ada Quist snorted that the crossing was “tested”. And then Tolle slept.\n\n"
    "“We need it,” she said. Ben de Mol believes the firm will fail, according to the Courier."
    " “No.”\n\nQuist’s ferry will surely sink. A so-called “triumph” it was."
)
TEXT = ARTICLE.text
NAMES = ("Ada Quist", "Ben de Mol")


def at(words: str) -> list[Span]:
    start = TEXT.index(words)
    return [Span(start, start + len(words))]


def test_the_nearest_cue_is_proposed_first() -> None:
    found = cue_proposals(ARTICLE, at("the firm will fail"), cue_words())
    assert [each.words for each in found] == ["believes", "according to"]
    assert TEXT[found[0].span.start : found[0].span.end] == "believes"
    assert cue_proposals(ARTICLE, at("Tolle slept"), cue_words()) == ()


@pytest.mark.parametrize(
    ("words", "voice", "proposal"),
    [
        ("that the crossing was “tested”", Voice.SPEECH,
         Proposal(Kind.MIXED, "Ada Quist", "snorted")),
        ("“We need it,”", Voice.SPEECH, Proposal(Kind.DIRECT, "Ada Quist", "said")),
        ("the firm will fail", Voice.SPEECH, Proposal(Kind.THOUGHT, "Ben de Mol", "believes")),
        ("“No.”", Voice.SPEECH, Proposal(Kind.DIRECT)),
        ("snorted", Voice.COMMENTARY, Proposal(Kind.LOADED_VERB)),
        ("“triumph”", Voice.COMMENTARY, Proposal(Kind.DISTANCING)),
        ("slept", Voice.COMMENTARY, Proposal()),
        ("Quist’s ferry will surely sink", Voice.INFERENCE, Proposal(cue="will surely")),
        ("Tolle slept", Voice.PLAIN, Proposal()),
    ],
)  # fmt: skip
def test_a_form_is_filled_in_with_what_is_likely(
    words: str, voice: Voice, proposal: Proposal
) -> None:
    cues = signal_words() if voice is Voice.INFERENCE else cue_words()
    assert propose(ARTICLE, at(words), voice, cues, NAMES) == proposal


def test_names_are_found_and_a_word_that_begins_a_sentence_is_none() -> None:
    assert names_in(ARTICLE) == ("Ada Quist", "Ben de Mol", "Tolle", "Courier")


def test_declared_and_used_names_come_before_those_found() -> None:
    body = "A Mr Ray Tonn [of it]{.speech kind=indirect source=Elsewhere via='A; unnamed' id=1}."
    lesson = sound(file_of(article(body)))
    assert source_names(lesson) == ("Ada Quist", "Elsewhere", "A", "Ray Tonn")
    assert undeclared(lesson, lesson.passages()) == ("Elsewhere", "A")
    assert SPEAKERS.count("name:") == 1


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Quist", "Ada Quist"),
        ("she", "Ada Quist"),
        ("de Mol", "Ben de Mol"),
        ("a nobody", "a nobody"),
    ],
)
def test_last_names_and_pronouns_stand_for_whole_names(words: str, meant: str) -> None:
    assert name_meant(words, ARTICLE, TEXT.index("she said"), NAMES) == meant
    assert name_meant("she", ARTICLE, 0, NAMES) == "she"


@pytest.mark.parametrize("voice", list(Voice))
def test_there_is_a_template_for_every_kind_which_names_what_is_known(voice: Voice) -> None:
    for kind in (*KINDS[voice], None):
        passage = Passage("1", voice, (), kind, "Ada Quist", cue="said")
        first, *_ = map(str, templates(passage))
        assert first[0].isupper() or first[0] in "“_"
        assert "{" not in first
        for each in templates(Passage("1", voice, (), kind)):
            assert 3 <= len(str(each).split()) <= 35
    assert "Ada Quist" in str(
        templates(Passage("1", Voice.SPEECH, (), Kind.DIRECT, "Ada Quist"))[0]
    )


def test_what_isn_t_known_is_left_blank() -> None:
    unnamed = Passage("1", Voice.SPEECH, (), Kind.DIRECT, UNNAMED, alternative=Voice.COMMENTARY)
    first, *_, last = map(str, templates(unnamed))
    assert "somebody unnamed" in first
    assert BLANK in first
    assert last.startswith("It can also be read as")
    assert not is_complete(first)
    assert is_complete("Her own words.")
    assert not is_complete(" ")


GERMAN = article_of(
    "Der Rat von Tolle tagte am Montag. Vor dem Saal prahlte Ada Quist, dass die Brücke halte."
    " Der Steg sei alt, behauptete sie. Laut Ben de Mol fehlt das Geld.\n\nZwei Boote lagen am Kai,"
    " und Quist ging."
)


def test_where_every_noun_has_a_capital_a_lone_one_is_no_name() -> None:
    assert names_in(GERMAN, "de") == ("Rat von Tolle", "Ada Quist", "Ben de Mol")
    assert "Brücke" in names_in(GERMAN)


@pytest.mark.parametrize(
    ("words", "proposal"),
    [
        ("dass die Brücke halte", Proposal(Kind.INDIRECT, "Ada Quist", "prahlte")),
        ("Der Steg sei alt", Proposal(Kind.INDIRECT, "Ada Quist", "behauptete")),
        ("fehlt das Geld", Proposal(Kind.INDIRECT, "Ben de Mol", "Laut")),
    ],
)
def test_a_form_is_filled_in_by_the_words_of_the_language(words: str, proposal: Proposal) -> None:
    start = GERMAN.text.index(words)
    pieces = [Span(start, start + len(words))]
    assert propose(GERMAN, pieces, Voice.SPEECH, cue_words("de-AT"), NAMES, "de-AT") == proposal
    assert propose(GERMAN, pieces, Voice.SPEECH, cue_words(), NAMES).cue is None


def test_a_language_without_words_of_its_own_has_no_cues() -> None:
    assert cue_words("fi").find("Ada Quist said that it always works") == []
    assert signal_words("fi").find("Ada Quist said that it always works") == []
    assert signal_words("de").find("Hier wird immer gebaut")[0].entry.signals == "inference"
