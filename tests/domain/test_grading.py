"""What painted words score, in examples: text in, score and messages out."""

from __future__ import annotations

import pytest

from literacy_app.domain.attempt import Mark
from literacy_app.domain.differing import Difference
from literacy_app.domain.grading import MarkGrade, grade_marks
from literacy_app.domain.lesson import Span, Voice
from literacy_app.domain.verdicts import templates
from tests.domain.graded import painted

S, C, INF = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE
NEARLY = pytest.approx

BRIDGE = painted(
    "Mayor Ada Quist [snorted]{.commentary id=1} [that the crossing was “the most tested in the "
    'country”]{.speech source="Ada Quist" cue="snorted" id=2}. Work on the arches began in spring '
    "and went on through a wet summer."
)
RAIN = painted(
    '[That it would rain all day]{.speech source=unnamed cue="said" id=1}, officials said. Nobody '
    "in the square had brought umbrellas or boots."
)


def scores(grade: MarkGrade) -> dict[str, float]:
    return {each.id: each.score for each in grade.passages}


def said(grade: MarkGrade) -> dict[str, str]:
    return {each.id: str(each.message) for each in grade.passages}


# ---------------------------------------------------------------- what costs nothing


def test_articles_and_an_opening_that_may_be_left_out() -> None:
    grade = BRIDGE.paint(
        commentary="snorted", speech="crossing was “the most tested in the country"
    )
    assert (grade.score, grade.extra, grade.differences) == (1, (), ())


def test_source_and_neutral_cue_may_be_painted_and_are_named() -> None:
    grade = RAIN.paint(speech="That it would rain all day, officials said")
    assert grade.score == 1
    assert said(grade)["1"].startswith(
        "right voice, two words too far: “officials said” is the rep"
    )


def test_a_loaded_cue_costs() -> None:
    grade = BRIDGE.paint(speech="snorted that the crossing was “the most tested in the country”")
    assert [each.span for each in grade.extra] == [BRIDGE.span("snorted")]
    assert grade.by_voice[S].precision == NEARLY(6 / 7)
    assert said(grade) == {
        "1": "painted as reported speech, but here the reporter judges: this is commentary.",
        "2": "right voice, one word too far: “snorted” is commentary.",
    }


def test_a_relay_costs_nothing() -> None:
    body = painted(
        '[“The wall is safe,”]{.speech source="Ada Quist" via="Tolle Radio" cue="said" id=1} Ada '
        "Quist said, according to Tolle Radio. Nobody went near the wall on that day."
    )
    assert (
        body.paint(speech="The wall is safe,” Ada Quist said, according to Tolle Radio").score == 1
    )


def test_german_articles_cost_nothing_in_german() -> None:
    body = painted('Ada Quist said [dass der Steg halte]{.speech source="Ada Quist" id=1} today.')
    marks = [Mark(S, body.span("Steg halte"))]
    for language, edges in (("de", 1), ("en", 0.5)):
        grade = grade_marks(body.article, marks, level=3, language=language)
        assert grade.passages[0].edges == edges


def test_a_german_relay_with_its_verb_costs_nothing() -> None:
    body = painted(
        '[Eine Firma]{.speech source=unnamed via="Tolle Radio" cue="soll" id=1} soll, wie Tolle'
        " Radio berichtet, [Geld für die neue Mauer geboten haben]{of=1}. Am Ufer lag Eis."
    )
    words = "Eine Firma soll, wie Tolle Radio berichtet, Geld für die neue Mauer geboten haben"
    marks = [Mark(S, body.span(words))]
    assert grade_marks(body.article, marks, level=3, language="de").score == 1
    assert grade_marks(body.article, marks, level=3, language="en").score < 1


def test_words_are_compared_and_not_characters() -> None:
    grade = RAIN.paint(speech="t it would rain all d")
    assert grade.score == 1


# ---------------------------------------------------------------- place, voice, edges


@pytest.mark.parametrize(
    ("speech", "found", "score", "message"),
    [
        ("it would rain all day", True, 1, "right voice, from the first word to the last."),
        ("it would rain", True, 0.9, "right voice, two words short: “all day” belongs to it too."),
        (
            "would rain all",
            True,
            0.8,
            "right voice, two words short: “it … day” belongs to it too.",
        ),
        ("it would", False, 0, "right voice, but too little of it: “rain all day” belongs to it"),
        (
            "all day, officials said. Nobody in the square",
            False,
            0,
            "right voice, but too little of it: “it would rain” belongs to it too.",
        ),
        (
            "That it would rain all day, officials said. Nobody in the square had brought "
            "umbrellas or",
            False,
            0,
            "right voice, but far too wide: the passage is only “That it would rain all day”.",
        ),
        (
            "rain all day, officials said. Nobody",
            True,
            0.8,
            "right voice, but “officials said. Nobody” is too much",
        ),
        ("Nobody in the square", False, 0, "missed: the text gives these words to somebody"),
    ],
)
def test_a_passage_is_found_from_an_overlap_of_one_half(
    speech: str, found: bool, score: float, message: str
) -> None:
    [passage] = RAIN.paint(speech=speech).passages
    assert passage.found is found
    assert passage.score == NEARLY(score)
    assert str(passage.message).startswith(message)
    assert passage.answered == (S if found else None)


def test_the_right_place_in_a_wrong_voice_is_worth_its_place_and_edges() -> None:
    grade = RAIN.paint(inference="it would rain all day")
    [passage] = grade.passages
    assert (passage.place, passage.voice, passage.edges) == (1, 0, 1)
    assert passage.score == NEARLY(0.6)
    assert passage.answered is INF
    assert str(passage.message).startswith("painted as inference, but the text gives these words")
    assert grade.score == 0


@pytest.mark.parametrize(
    ("commentary", "found"),
    [
        ("snorted", True),
        ("snorted loudly over her", True),
        ("snorted loudly over her cold tea", False),
        ("officer snorted loudly over", True),
        ("snorted loudly over her cold tea, and left", False),
        ("tea, and left", False),
    ],
)
def test_short_passages_may_have_three_words_around_them_in_the_clause(
    commentary: str, found: bool
) -> None:
    body = painted(
        "The old officer [snorted]{.commentary id=1} loudly over her cold tea, and left the room "
        "with a dozen letters in a bag."
    )
    assert body.paint(commentary=commentary).passages[0].found is found


def test_three_words_beyond_the_clause_are_too_many() -> None:
    body = painted("He [snorted]{.commentary id=1}, and left the room with a dozen letters.")
    assert not body.paint(commentary="snorted, and left").passages[0].found


# ---------------------------------------------------------------- pieces, nests and neighbours

QUOTE = painted(
    '[“We waited six years,”]{.speech source="Ada Quist" cue="said" id=1} said Ada Quist, who had '
    "come on foot. [“Come in now.”]{of=1} Behind her stood a dozen children with flags and drums."
)


def test_pieces_of_a_passage_are_joined() -> None:
    assert QUOTE.paint(speech="“We waited six years,”|“Come in now.”").score == 1
    half = QUOTE.paint(speech="“We waited six years,”")
    assert half.passages[0].score == NEARLY(0.8 + 0.2 / 2)
    assert said(half)["1"] == "right voice, three words short: “Come in now” belongs to it too."


def test_painted_pieces_merge_only_over_words_that_cost_nothing() -> None:
    merged = RAIN.paint(speech="That it would|rain all day")
    assert merged.score == 1
    apart = painted("[That it would never rain all day]{.speech id=1}. Nobody had boots there.")
    assert not apart.paint(speech="it would|all day").passages[0].found
    assert apart.paint(speech="it would never rain|day").passages[0].score == NEARLY(0.9)


NESTED = (
    "She said [that a [dull and dreary]{.commentary id=2} hall would do]{.speech id=1 cue=said}. "
    "Then two hundred people went back to work in the mill."
)


@pytest.mark.parametrize("level", [1, 3])
def test_a_judgement_in_speech_may_be_painted_as_either_or_both(level: int) -> None:
    body = painted(NESTED, level)
    whole, parts = "that a dull and dreary hall would do", "that a|hall would do"
    both = body.paint(speech=whole, commentary="dull and dreary")
    split = body.paint(speech=parts, commentary="dull and dreary")
    assert (both.score, split.score, split.differences) == (1, 1, ())
    alone = body.paint(speech=whole)
    assert alone.by_voice[S].f1 == 1
    assert scores(alone) == ({"1": 1} if level < 3 else {"1": 1, "2": 0})


def test_nested_passages_count_from_level_three_on() -> None:
    assert [each.id for each in painted(NESTED, 2).grade([]).passages] == ["1"]
    assert [each.id for each in painted(NESTED, 3).grade([]).passages] == ["1", "2"]


def test_speech_in_speech_is_found_in_one_run() -> None:
    body = painted(
        "She said [that he had told her [that it rained]{.speech id=2 cue=told}]{.speech id=1 "
        "cue=said}. Then two hundred people went back to work in the mill."
    )
    assert body.paint(speech="that he had told her that it rained").score == 1


def test_one_run_over_two_neighbours_finds_both() -> None:
    body = painted(
        "[It rains here]{.speech id=1} [and snows there]{.speech id=2}, and twenty people left."
    )
    grade = body.paint(speech="It rains here and snows there")
    assert scores(grade) == {"1": 1, "2": 1}


def test_several_runs_and_overlaps_are_one_painting() -> None:
    assert RAIN.paint(speech="it would rain|would rain all|all day").score == 1


def test_words_painted_in_plain_passages_are_wrong() -> None:
    body = painted(
        "[It rained in Tolle]{.plain id=p}. He [snorted]{.commentary id=1}, and the crowd laughed."
    )
    grade = body.paint(commentary="snorted|rained in Tolle")
    assert [each.id for each in grade.passages] == ["1"]
    assert grade.by_voice[C].precision == NEARLY(1 / 4)
    assert [each.span for each in grade.extra] == [body.span("rained in Tolle")]


# ---------------------------------------------------------------- contested passages

CONTESTED = painted(
    "He [snorted]{.commentary id=1}. The [regime]{.commentary alt=plain id=2} and its "
    "[so-called friends]{.commentary alt=inference id=3} met [that it rained]{.speech alt=plain "
    "id=4} in a hall by the old river."
)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"commentary": "snorted|regime"},
        {"commentary": "snorted|so-called friends"},
        {"inference": "so-called friends"},
        {"speech": "it rained"},
    ],
)
def test_each_reading_of_a_contested_passage_and_none_is_right(more: dict[str, str]) -> None:
    grade = CONTESTED.paint(**{"commentary": "snorted", **more})
    assert (grade.score, grade.differences) == (1, ())
    assert [each.counts for each in grade.passages] == [True, False, False, False]
    assert set(scores(grade).values()) == {1}


def test_a_third_reading_is_wrong() -> None:
    grade = CONTESTED.paint(commentary="snorted", speech="regime")
    assert grade.score < 1
    assert scores(grade)["2"] == NEARLY(0.6)


def test_a_key_that_is_all_contested_asks_for_one_passage() -> None:
    body = painted(
        "The [regime]{.commentary alt=plain id=1} met in a [dull]{.commentary alt=plain id=2} hut."
    )
    assert body.grade([]).score == 0
    assert body.paint(commentary="dull").score == 1
    assert body.paint(commentary="met").score == 0


# ---------------------------------------------------------------- the score


def test_the_score_is_the_mean_of_the_f1s_of_the_key_s_voices() -> None:
    grade = BRIDGE.paint(speech="the crossing was “the most tested in the country”")
    assert {voice: each.f1 for voice, each in grade.by_voice.items()} == {S: 1, C: 0}
    assert grade.score == 0.5


def test_a_voice_that_the_key_lacks_counts_against_all() -> None:
    grade = RAIN.paint(speech="it would rain all day", inference="umbrellas")
    assert list(grade.by_voice) == [S]
    assert grade.by_voice[S].precision == NEARLY(5 / 6)


def test_whoever_paints_most_plain_words_loses_precision() -> None:
    plain = ["cold", "morning", "Tolle", "square", "brought", "umbrellas", "boots"]
    before = 1.0
    for count in range(len(plain) + 1):
        run = "|".join(["it would rain all day", *plain[:count]])
        score = RAIN.paint(speech=run).score
        assert score <= before
        before = score
    everything = RAIN.grade([Mark(S, Span(0, RAIN.size))])
    assert everything.score == 0


@pytest.mark.parametrize(
    ("body", "voice"),
    [
        ("[That a [dull and dreary]{.commentary id=2} hall would do]{.speech id=1}.", S),
        ("[A [dull and dreary hall]{.commentary id=2}]{.speech id=1}.", C),
        ("[It would rain in Tolle all day]{.speech id=1} [sadly]{.commentary alt=plain id=2}.", S),
        ("[It would rain]{.speech alt=plain id=1} [sadly]{.commentary alt=plain id=2}.", S),
    ],
)
def test_a_text_without_plain_words_is_not_passed_in_one_voice(body: str, voice: Voice) -> None:
    text = painted(body, headline="The")
    assert text.key().plain == 0
    assert text.grade([Mark(voice, Span(0, text.size))]).score < 0.5
    assert text.grade(text.right()).score == 1


def test_where_a_voice_has_every_word_the_others_within_are_to_be_heard() -> None:
    text = painted(
        "[That a [dull]{.commentary id=2} and [dreary]{.commentary id=3} hall would [surely]"
        "{.commentary id=4} do]{.speech id=1}.",
        headline="The",
    )
    whole = "That a dull and dreary hall would surely do"
    precisions = [
        text.paint(speech=whole, commentary=some).by_voice[S].precision
        for some in ("dull|dreary|surely", "dull|dreary", "dull")
    ]
    assert precisions == [1, 1, NEARLY(2 / 3)]


def test_a_question_about_one_voice_asks_for_that_alone() -> None:
    marks = [Mark(C, BRIDGE.span("snorted")), Mark(INF, BRIDGE.span("Work"))]
    grade = grade_marks(BRIDGE.article, marks, level=3, language="en", voices=(C,))
    assert ([each.id for each in grade.passages], grade.score) == (["1"], 1)


def test_a_question_about_some_passages_asks_for_those_alone() -> None:
    marks = [Mark(S, BRIDGE.span("that the crossing was “the most tested in the country”"))]
    grade = grade_marks(BRIDGE.article, marks, level=1, language="en", only=["2"])
    assert ([each.id for each in grade.passages], grade.score) == (["2"], 1)
    both = [*marks, Mark(C, BRIDGE.span("snorted"))]
    assert grade_marks(BRIDGE.article, both, level=1, language="en", only=["2"]).score < 1


def test_an_article_without_passages_is_best_left_alone() -> None:
    body = painted("It rained.")
    assert body.grade([]).score == 1
    assert body.paint(speech="rained").score == 0


# ---------------------------------------------------------------- differences


def test_differences_say_what_was_missed_and_what_was_too_much() -> None:
    grade = BRIDGE.paint(inference="snorted", speech="that the crossing was “the most|Work")
    assert grade.differences == (
        Difference(BRIDGE.span("snorted"), C, INF, "1"),
        Difference(BRIDGE.span("tested in the country"), S, None, "2"),
        Difference(BRIDGE.span("Work"), None, S),
    )


def test_a_difference_ends_with_its_passage() -> None:
    body = painted("[It rains]{.speech id=1} [and snows]{.speech id=2}, and twenty people left.")
    assert [each.passage for each in body.grade([]).differences] == ["1", "2"]


def test_every_template_can_be_filled_in() -> None:
    found = list(templates())
    assert len(found) == len(set(found))
    filled = {"words": "w", "extra": "e", "missing": "m", "count": 4, "source": "s"}
    assert all(each.format(**filled).endswith(".") for each in found)
