from __future__ import annotations

import pytest

from literacy_app.domain.attempt import Mark, Response
from literacy_app.domain.judging import judge
from literacy_app.domain.lesson import KINDS, Lesson, Passage, Span, Voice
from literacy_app.domain.task import Task
from literacy_app.session.answer_words import answer_in_words
from literacy_app.session.answering import answered
from literacy_app.session.feedback import Feedback, Tone, feedback_on, without_yes
from literacy_app.session.feedback_words import shortened, two_readings, why_it_is, why_it_is_not
from tests.builders import article, file_of, sound
from tests.session.quizzing import module, right, shipped, task, tolle, wrong

SPEECH, COMMENTARY, INFERENCE, PLAIN = Voice
RIGHT, WRONG, NOTE = Tone
LESSON = tolle()


def said(feedback: Feedback) -> list[tuple[Tone, str]]:
    """The lines, each as it reads in English."""
    return [(line.tone, str(line.text)) for line in feedback.lines]


def to(task_id: str, response: Response, lesson: Lesson = LESSON) -> Feedback:
    return answered(lesson, task(lesson, task_id), response).feedback


def chosen(task_id: str, *texts: str) -> Response:
    shown = [option.text for option in task(LESSON, task_id).options]
    return Response(chosen=tuple(shown.index(text) for text in texts))


class TestSorting:
    def test_right_says_why_in_words_and_what_the_lesson_says(self) -> None:
        feedback = to("sort/2", Response(voices=(SPEECH,)))

        assert feedback.is_right
        assert said(feedback) == [
            (RIGHT, "This is reported speech: the cue “snorted” gives it to Ada Quist."),
            (NOTE, "Her claim, in the paper’s words."),
        ]
        assert {line.passage for line in feedback.lines} == {"2"}

    def test_wrong_says_first_why_the_chosen_voice_is_not_it(self) -> None:
        feedback = to("sort/2", Response(voices=(COMMENTARY,)))

        assert feedback.is_right is False
        assert [tone for tone, _ in said(feedback)] == [WRONG, RIGHT, NOTE]
        assert "the one who is cited judges it" in said(feedback)[0][1]

    def test_the_cue_is_shown_in_the_text(self) -> None:
        [cue] = to("sort/2", Response(voices=(PLAIN,))).lit

        assert LESSON.articles[0].text[cue.start : cue.end] == "snorted"

    def test_words_that_hand_a_statement_over_are_told_to_do_so(self) -> None:
        text = """[The roof is red]{.speech kind=indirect source="Ada Quist" cue="said"}[^1],
[she said.]{.plain id=p1}

[^1]: One."""
        front = "id: f\ntitle: F\nlanguage: en\nlevel: 1\nspeakers: [{name: Ada Quist}]\n"
        lesson = sound(file_of(article(text), front=front))

        lines = said(to("sort/p1", Response(voices=(SPEECH,)), lesson))
        assert lines[0][1].startswith("It isn’t reported speech: these words say who speaks.")
        assert lines[1][1].startswith("This is plain reporting: these words only hand")

    def test_a_contested_passage_has_both_readings_named(self) -> None:
        for voice in (COMMENTARY, SPEECH):
            feedback = to("sort/5", Response(voices=(voice,)))
            assert feedback.is_right
            assert said(feedback)[0][1].startswith("Two readings of this can be defended: reported")

    def test_several_passages_have_their_lines_one_after_another(self) -> None:
        feedback = to("sorted", Response(voices=(COMMENTARY, PLAIN, PLAIN, PLAIN)))

        assert [(line.passage, line.tone) for line in feedback.lines] == [
            *(("1", RIGHT), ("1", NOTE)),
            *(("2", WRONG), ("2", RIGHT), ("2", NOTE)),
            ("p1", RIGHT),
            *(("4", WRONG), ("4", RIGHT), ("4", NOTE)),
        ]


class TestOptions:
    def test_the_author_speaks_of_what_was_chosen_and_of_what_is_right(self) -> None:
        assert said(to("who", chosen("who", "The reporter"))) == [
            (WRONG, "The reporter passes it on."),
            (RIGHT, "“Snorted” gives it to her."),
        ]
        assert said(to("who", chosen("who", "Ada Quist"))) == [
            (RIGHT, "Yes: “snorted” gives it to her.")
        ]

    def test_where_the_author_says_nothing_the_option_is_named(self) -> None:
        assert said(to("who", chosen("who", "Nobody")))[0] == (WRONG, "This isn’t it: Nobody")
        assert said(to("both", chosen("both", "“said”", "“snorted”"))) == [
            (WRONG, "This isn’t it: “said”"),
            (RIGHT, "This is right: “splendid”"),
        ]

    def test_a_built_reason_says_of_which_passage_it_is_true(self) -> None:
        lesson = tolle("## {.generate because=9}")
        asked = task(lesson, "because/4")
        place = next(n for n, o in enumerate(asked.options) if o.text == "A noise of contempt.")

        lines = said(to("because/4", Response(chosen=(place,)), lesson))
        assert lines[0] == (WRONG, "This reason is true of another passage: “snorted”.")
        assert lines[1][1].startswith("This is inference: the writer reads somebody’s mind")

    @pytest.mark.parametrize(
        ("feedback", "without"),
        [
            ("Yes. She did.", "She did."),
            ("Yes: “said” does.", "“Said” does."),
            ("Yes: *it* is.", "*It* is."),
            ("Yesterday it rained.", "Yesterday it rained."),
            ("Yes.", "Yes."),
            ("", ""),
        ],
    )
    def test_nobody_who_was_wrong_is_told_yes(self, feedback: str, without: str) -> None:
        assert without_yes(feedback) == without


class TestRoles:
    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("Tolle Courier", "It came through Tolle Courier: that makes a relay."),
            ("Bo Lund", "No cue gives these words to Bo Lund."),
            ("unnamed", "Look again: the text does name"),
            ("", "Look again: the text does name"),
        ],
    )
    def test_a_wrong_source_is_told_what_it_is(self, name: str, words: str) -> None:
        lines = said(to("sources/2", Response(names=(name,))))

        assert lines[0][0] is WRONG
        assert lines[0][1].startswith(words)
        assert lines[1] == (RIGHT, "The cue “snorted” gives it to Ada Quist.")

    def test_a_cue_that_was_nearly_found_is_shown_whole(self) -> None:
        text = LESSON.articles[0].text
        at = text.index("said Bo Lund")
        too_far = Response(spans=(Span(at, at + 12),))

        assert said(to("cue", too_far))[0] == (WRONG, "“said Bo Lund” doesn’t give it away.")

    def test_who_clicks_inside_the_quotation_is_told_where_cues_stand(self) -> None:
        at = LESSON.articles[0].text.index("late")

        lines = said(to("cue", Response(spans=(Span(at, at + 4),))))
        assert lines[0] == (
            WRONG,
            "The cue stands outside what is said: it hands the words to their source.",
        )

    @pytest.mark.parametrize(
        ("names", "words"),
        [
            (("Tolle Courier", "Ada Quist"), "begins with"),
            (("Ada Quist", "Tolle Courier"), "ends with"),
            (("Ada Quist", "this-article"), "A link is missing"),
            (("Ada Quist", "Bo Lund", "Tolle Courier", "this-article"), "a link too many"),
            (("Ada Quist", "Bo Lund", "this-article"), "The ends are right"),
            ((), "begins with"),
        ],
    )
    def test_a_wrong_chain_is_told_where_it_breaks(
        self, names: tuple[str, ...], words: str
    ) -> None:
        lines = said(to("chain", Response(names=names)))

        assert words in lines[0][1]
        assert (RIGHT, "It came to the writer through Tolle Courier.") in lines


class TestPaintingAndWriting:
    def test_painting_has_a_line_for_each_passage_that_went_wrong(self) -> None:
        feedback = to("marked", Response(marks=(Mark(COMMENTARY, Span(0, 3)),)))

        assert feedback.grade is not None
        assert feedback.is_right is False
        assert feedback.lines[0].tone is WRONG
        assert feedback.lines[0].passage == "1"
        assert (NOTE, "A noise of contempt.") in said(feedback)

    def test_what_was_painted_just_right_is_counted(self) -> None:
        feedback = to("marked", right(LESSON, task(LESSON, "marked")))

        assert said(feedback) == [(RIGHT, "Found from the first word to the last: 1 of 1.")]

    def test_an_open_answer_has_the_model_to_compare_with(self) -> None:
        feedback = to("flat", Response(text="She said it."))

        assert feedback.is_right is None
        assert feedback.score is None
        assert feedback.lines == ()
        assert feedback.right.text == "She said."


class TestWords:
    @pytest.mark.parametrize("voice", list(Voice))
    def test_every_voice_and_kind_has_its_reason(self, voice: Voice) -> None:
        names = {
            SPEECH: "reported speech",
            COMMENTARY: "commentary",
            INFERENCE: "inference",
            PLAIN: "plain reporting",
        }
        reasons = [
            str(why_it_is(Passage("1", voice, (Span(0, 1),), kind, source=source, cue=cue)))
            for kind in (None, *KINDS[voice])
            for source in ("Ada", "unnamed", None)
            for cue in ("said", None)
        ]

        assert all(each.startswith(f"This is {names[voice]}:") for each in reasons)
        assert not any("unnamed" in each or "None" in each for each in reasons)

    def test_every_mistake_has_its_own_answer(self) -> None:
        answers = {
            str(why_it_is_not(Passage("1", voice, (Span(0, 1),), kind), other))
            for voice in Voice
            for kind in (None, *KINDS[voice])
            for other in Voice
            if other is not voice
        }

        assert len(answers) == 13
        assert all(each.startswith("It isn’t ") for each in answers)

    def test_every_pair_of_readings_is_named(self) -> None:
        pairs = {
            str(two_readings(Passage("1", voice, (Span(0, 1),), alternative=other)))
            for voice in Voice
            for other in Voice
            if other is not voice
        }

        assert len(pairs) == 6

    def test_long_words_are_cut_at_a_word(self) -> None:
        assert shortened("a b c") == "a b c"
        assert shortened("word " * 30).endswith("word …")
        assert len(shortened("word " * 30)) < 65


class TestAnswerInWords:
    @pytest.mark.parametrize(
        ("task_id", "response", "words"),
        [
            ("sorted", Response(voices=(SPEECH, PLAIN)), "1: speech; 2: plain"),
            ("sort/2", Response(voices=(SPEECH,)), "speech"),
            ("sources/2", Response(names=("",)), "unstated"),
            ("chain", Response(names=("Ada Quist", "this-article")), "Ada Quist → this-article"),
            ("cue", Response(spans=(Span(12, 15),)), "Ada"),
            ("marked", Response(marks=(Mark(SPEECH, Span(12, 21)),)), "speech: Ada Quist"),
            ("flat", Response(text=" So. "), "So."),
            ("who", Response(chosen=(99,)), ""),
        ],
    )
    def test_it_reads_as_a_person_would_write_it(
        self, task_id: str, response: Response, words: str
    ) -> None:
        assert answer_in_words(task(LESSON, task_id), response, LESSON.articles[0]) == words

    def test_options_are_told_by_their_text(self) -> None:
        asked = task(LESSON, "both")

        words = answer_in_words(asked, right(LESSON, asked), LESSON.articles[0])
        assert sorted(words.split("; ")) == ["“snorted”", "“splendid”"]


def every_task(lesson: Lesson) -> list[Task]:
    return list(module(lesson).tasks)


@pytest.mark.parametrize("name", ["library-opens", "g20-summit-retold"])
def test_every_answer_to_the_lessons_has_something_said_to_it(name: str) -> None:
    lesson = shipped(name)
    for each in every_task(lesson):
        text = lesson.articles[each.article]
        for response in (right(lesson, each), wrong(lesson, each), Response()):
            feedback = feedback_on(
                each, response, judge(each, response, text, lesson), text, lesson
            )
            assert feedback.lines or each.is_open, each.id
            for line in feedback.lines:
                words = str(line.text)
                assert words.strip(), each.id
                assert "{" not in words, each.id
        assert answered(lesson, each, right(lesson, each)).feedback.is_right in (True, None)
