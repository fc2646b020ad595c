from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from literacy_app.domain.history import History
from literacy_app.domain.judging import accepted, judge
from literacy_app.domain.lesson import BlockKind, Lesson, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.modules import (
    EVERYTHING,
    Module,
    NothingToAsk,
    Selection,
    build_module,
)
from literacy_app.session.plain_items import unmarked_plain
from tests.builders import article, file_of, quiz, sound
from tests.lessonfile.random_lessons import lessons
from tests.session.quizzing import flagship, module, right, shipped, task, tolle

SPEECH, COMMENTARY, INFERENCE, PLAIN = Voice
SORT = QuestionKind.SORT
voices = st.sampled_from(Voice)
histories = st.builds(
    History,
    st.dictionaries(st.tuples(voices, voices).filter(lambda p: p[0] != p[1]), st.integers(1, 9)),
    st.dictionaries(
        st.tuples(st.just("tolle"), st.sampled_from("1 2 3 4 5 p1".split())), st.integers(1, 99)
    ),
)


def kinds(made: Module, kind: QuestionKind) -> list[Task]:
    return [each for each in made.tasks if each.kind is kind]


def built(lesson: Lesson, seed: int = 7, history: History | None = None) -> list[Task]:
    return [each for each in module(lesson, seed, history=history).tasks if each.is_built]


def asking(counts: str, level: int = 1) -> Lesson:
    """The Tolle lesson with built tasks alone."""
    return tolle(f"## {{.generate {counts}}}", level)


# ---------------------------------------------------------------- authored questions


class TestAuthored:
    def test_every_kind_becomes_a_task_in_its_order(self) -> None:
        ids = [each.id for each in module(tolle()).tasks]

        assert ids == [
            *("who", "both", "sorted", "sources/2", "sources/3", "cue", "chain", "marked"),
            *("changed", "why", "say-why", "flat"),
        ]

    def test_what_a_question_says_is_in_its_task(self) -> None:
        asked = task(tolle(), "who")

        assert asked.prompt == "Who says it is safe?"
        assert asked.hint == "Look for the verb."
        assert [each.id for each in asked.items] == ["2"]
        assert sorted(each.text for each in asked.options) == [
            "Ada Quist",
            "Nobody",
            "The reporter",
        ]

    def test_only_a_choice_with_several_right_ones_takes_several(self) -> None:
        assert task(tolle(), "both").many
        assert not task(tolle(), "who").many

    def test_the_list_of_an_open_question_is_for_checking_and_stays_in_order(self) -> None:
        asked = task(tolle(), "say-why")

        assert asked.is_open
        assert asked.options == ()
        assert asked.checks == ("I said so", "I named the signal")
        assert asked.model == "Nobody is cited."

    def test_a_contrast_without_options_is_an_open_question(self) -> None:
        lesson = tolle("## What changed? {.contrast #c}\n\nA\n:   One.\n\nB\n:   Two.\n")

        assert task(lesson, "c").is_open

    def test_a_question_without_an_id_is_known_by_its_number(self) -> None:
        lesson = tolle("## {.generate sort=1}\n\n## Click the cue {.cue passage=3}")

        assert "question/2" in [each.id for each in module(lesson).tasks]

    def test_a_chain_ends_with_the_outlet_or_this_article(self) -> None:
        assert task(tolle(), "chain").key == ("Ada Quist", "Tolle Courier", "this-article")
        front = "id: o\ntitle: O\nlanguage: en\nlevel: 1\narticle: {outlet: Post}\n"
        front += "speakers: [{name: Bo}]\n"
        text = '[“Yes”]{.speech kind=direct source="Bo"}[^1].\n\n[^1]: One.'
        lesson = sound(file_of(article(text), quiz("## Build {.chain passage=1 #c}"), front=front))
        assert task(lesson, "c").key == ("Bo", "Post")

    def test_painting_shows_nothing_of_what_is_to_be_found(self) -> None:
        lesson = tolle("## Mark these {.mark passages='2 4' #m}")
        asked = task(lesson, "m")

        assert asked.items == ()
        assert asked.key == ("2", "4")
        assert asked.voices == (SPEECH, INFERENCE)

    def test_to_sort_by_voice_takes_all_of_it(self) -> None:
        lesson = tolle('## Sort {.sort voice="speech plain" #s}')

        assert [each.id for each in task(lesson, "s").items] == ["2", "p1", "3"]

    def test_passages_of_two_articles_are_sorted_one_article_at_a_time(self) -> None:
        front = "id: two\ntitle: Two\nlanguage: en\nlevel: 1\narticle: [{outlet: A}, {outlet: B}]\n"
        text = "# Article: {}\n\n## Head\n\n[Splendid]{{.commentary kind=evaluation}}[^{}] days."
        lesson = sound(
            file_of(
                text.format("A", 1) + "\n\n[^1]: One.",
                text.format("B", 2) + "\n\n[^2]: Two.",
                quiz("## Sort {.sort passages='1 2' #s}"),
                front=front,
            )
        )
        tasks = module(lesson).tasks

        assert [(each.id, each.article) for each in tasks] == [
            ("s/article-1", 0),
            ("s/article-2", 1),
        ]

    def test_what_is_not_in_a_brought_text_is_not_asked(self) -> None:
        lesson = tolle()
        text = lesson.articles[0]
        cut = replace(text, passages=tuple(each for each in text.passages if each.id != "3"))
        ids = [each.id for each in module(replace(lesson, articles=(cut,))).tasks]

        assert "cue" not in ids
        assert "sources/3" not in ids
        assert "sources/2" in ids


# ---------------------------------------------------------------- built ones


class TestBuilt:
    def test_a_lesson_without_questions_is_practised_with_built_ones(self) -> None:
        made = module(tolle(""))

        assert all(each.is_built for each in made.tasks)
        assert {each.kind for each in made.tasks} == {
            SORT,
            QuestionKind.SOURCE,
            QuestionKind.CUE,
        }

    def test_a_lesson_with_questions_is_asked_those_alone(self) -> None:
        assert built(tolle()) == []

    def test_each_built_task_is_about_one_passage(self) -> None:
        tasks = built(asking("sort=9 source=9 cue=9 because=9 chain=9", level=3))

        assert all(len(each.items) == 1 for each in tasks)
        assert len({each.id for each in tasks}) == len(tasks)

    @pytest.mark.parametrize("seed", range(9))
    def test_a_quarter_of_what_is_to_sort_is_plain(self, seed: int) -> None:
        for lesson in (shipped("library-opens"), shipped("g20-summit-retold")):
            sorts = [each for each in built(lesson, seed) if each.kind is SORT]
            plain = [each for each in sorts if each.voice is PLAIN]
            assert len(sorts) == 6
            assert len(plain) == 2

    def test_plain_passages_come_before_sentences_that_nobody_marked(self) -> None:
        one, two = asking("sort=4"), asking("sort=6")

        assert [e.id for e in built(one) if e.voice is PLAIN] == ["sort/p1"]
        sentence = "The bridge is ninety metres long and carries two lanes"
        at = two.articles[0].text.index(sentence)
        assert f"sort/plain-{at}-{at + len(sentence)}" in [e.id for e in built(two)]

    def test_unmarked_sentences_touch_no_passage_and_are_no_headline(self) -> None:
        text = shipped("library-opens").articles[0]
        found = unmarked_plain(text, "en")

        assert found
        for each in found:
            assert not any(piece.meets(each.pieces[0]) for p in text.passages for piece in p.pieces)
            block = next(b for b in text.blocks if b.span.holds(each.pieces[0]))
            assert block.kind is BlockKind.PARAGRAPH
            assert text.words_of(each)[-1] != "."
            assert "“" not in text.words_of(each)

    def test_nested_passages_are_asked_about_from_level_three(self) -> None:
        text = """He said [that [splendid]{.commentary kind=evaluation}[^2] roofs
cost]{.speech kind=indirect source=unnamed cue="said"}[^1].

[^1]: One.
[^2]: Two."""

        def asked(level: int) -> set[str]:
            front = f"id: n\ntitle: N\nlanguage: en\nlevel: {level}\n"
            tasks = built(sound(file_of(article(text), front=front)))
            return {each.items[0].id for each in tasks}

        assert asked(2) == {"1"}
        assert asked(3) == {"1", "2"}

    def test_what_is_disputed_is_only_sorted(self) -> None:
        tasks = built(asking("sort=9 source=9 cue=9 because=9 chain=9 mark=3", level=3))
        about_five = [t for t in tasks if any(item.id == "5" for item in t.items)]

        assert [each.id for each in about_five] == ["sort/5"]

    def test_what_is_disputed_comes_last(self) -> None:
        assert "sort/5" not in [each.id for each in built(asking("sort=5"))]
        assert "sort/5" in [each.id for each in built(asking("sort=7"))]

    def test_what_is_sorted_among_others_is_sorted_alone_only_for_want_of_more(self) -> None:
        lesson = tolle("## Sort {.sort passages='2 4' #s}\n\n## {.generate sort=4}")

        assert [e.id for e in built(lesson) if e.voice is SPEECH] == ["sort/3"]

    def test_as_many_are_built_as_there_are_passages(self) -> None:
        tasks = built(asking("source=9 chain=9 mark=9 cue=9 choice=2"))

        ids = sorted(each.id for each in tasks)
        assert ids == [
            *("chain/2", "cue/2", "cue/3", "cue/4"),
            *("mark/commentary", "mark/inference", "mark/speech", "source/2", "source/3"),
        ]

    def test_a_reason_is_chosen_from_those_of_other_passages(self) -> None:
        asked = next(e for e in built(asking("because=9")) if e.items[0].id == "4")

        rights = [each.text for each in asked.options if each.right]
        assert rights == ["Nobody is cited for it."]
        assert "Either the paper’s or hers." not in [each.text for each in asked.options]

    def test_generate_may_be_kept_to_some_passages_or_voices(self) -> None:
        some = built(asking('sort=9 passages="1 3"'))
        speech = built(asking("sort=9 voice=speech"))

        assert {each.items[0].id for each in some} == {"1", "3"}
        assert {each.items[0].id for each in speech} == {"2", "3"}

    def test_nothing_is_asked_twice_by_itself(self) -> None:
        made = module(shipped("library-opens"))
        alone = [(each.kind, each.items[0].id) for each in made.tasks if len(each.items) == 1]
        told = [pair for pair in alone if pair[0] in (SORT, QuestionKind.SOURCE, QuestionKind.CUE)]

        assert len(told) == len(set(told))


class TestHistory:
    def test_passages_that_were_never_seen_come_first(self) -> None:
        lesson = asking("source=1")
        for passage, other in (("2", "3"), ("3", "2")):
            seen = History(seen={("tolle", passage): 5})
            assert [each.items[0].id for each in built(lesson, history=seen)] == [other]

    def test_of_those_seen_the_oldest_comes_first(self) -> None:
        seen = History(seen={("tolle", "2"): 9, ("tolle", "3"): 5})

        assert [e.items[0].id for e in built(asking("source=1"), history=seen)] == ["3"]

    def test_voices_that_are_mixed_up_are_asked_about_more(self) -> None:
        lesson = replace(shipped("g20-summit-retold"), questions=())
        mixed_up = History({(SPEECH, COMMENTARY): 9})

        def count(history: History | None) -> int:
            return sum(e.voice in (SPEECH, COMMENTARY) for e in built(lesson, history=history)[:8])

        def inferences(history: History | None) -> int:
            sorts = [each for each in built(lesson, history=history) if each.kind is SORT]
            return sum(each.voice is INFERENCE for each in sorts)

        assert inferences(mixed_up) < inferences(None)


# ---------------------------------------------------------------- selections


class TestSelection:
    @pytest.mark.parametrize(
        "selection",
        [
            EVERYTHING,
            Selection.missed(["who", "sort/14", "odd id"]),
            Selection.missed([]),
            Selection.confusion(SPEECH, COMMENTARY),
        ],
    )
    def test_it_is_kept_as_text(self, selection: Selection) -> None:
        assert Selection.read(selection.text()) == selection

    @pytest.mark.parametrize(
        "text", ["", "all", "{}", '["some"]', '["confusion", "speech"]', '["missed", 1]',
                 '["confusion", "speech", "noise"]', "[]", "null"],
    )  # fmt: skip
    def test_any_other_text_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - json and Voice raise their own
            Selection.read(text)

    @pytest.mark.parametrize("name", ["library-opens", "g20-summit-retold"])
    def test_the_same_tasks_come_again_by_their_ids(self, name: str) -> None:
        made = module(shipped(name))
        every_other = made.tasks[::2]
        again = module(shipped(name), selection=Selection.missed([e.id for e in every_other]))

        assert sorted(again.tasks, key=lambda e: e.id) == sorted(every_other, key=lambda e: e.id)

    def test_a_sentence_that_nobody_marked_comes_again_too(self) -> None:
        lesson = asking("sort=6")
        missed = [each for each in built(lesson) if "plain-" in each.id]
        again = module(lesson, selection=Selection.missed([missed[0].id]))

        assert again.tasks == (missed[0],)

    @pytest.mark.parametrize("pair", [(SPEECH, COMMENTARY), (INFERENCE, PLAIN)])
    def test_a_drill_holds_just_two_voices_and_plain(self, pair: tuple[Voice, Voice]) -> None:
        lesson = shipped("g20-summit-retold")
        tasks = module(lesson, selection=Selection.confusion(*pair)).tasks

        assert {each.kind for each in tasks} == {SORT}
        assert {each.voice for each in tasks} == {*pair, PLAIN}
        assert 5 <= len(tasks) <= 8

    @pytest.mark.parametrize("tasks", [[], ["sort/99"], ["no-such"], ["source/1"], ["mark/plain"]])
    def test_where_nothing_is_left_to_ask_it_says_so(self, tasks: list[str]) -> None:
        with pytest.raises(NothingToAsk) as refused:
            module(tolle(), selection=Selection.missed(tasks))
        assert "no passages" in str(refused.value)

    def test_without_an_article_there_is_no_quiz(self) -> None:
        with pytest.raises(NothingToAsk) as refused:
            module(shipped("g20-summit"))
        assert "bring the text" in str(refused.value)


# ---------------------------------------------------------------- what holds for all


@given(st.integers(0, 2**64), histories)
def test_a_module_is_the_same_for_the_same_seed_and_history(seed: int, history: History) -> None:
    lesson = tolle("")

    assert module(lesson, seed, history=history) == module(lesson, seed, history=history)


def test_a_module_is_the_same_in_another_process() -> None:
    code = (
        "from tests.session.quizzing import module, shipped\n"
        "for t in module(shipped('library-opens')).tasks:\n"
        "    print(t.id, t.names, [o.text for o in t.options])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert runs[0] == runs[1]
    assert runs[0]


def test_another_seed_shuffles_otherwise() -> None:
    orders = {
        tuple(o.text for o in task(shipped("library-opens"), "roof-and-lift", seed).options)
        for seed in range(20)
    }

    assert len(orders) > 5


@pytest.mark.parametrize("name", ["library-opens", "g20-summit-retold"])
@given(seed=st.integers(0, 10**9))
def test_no_three_in_a_row_have_the_same_voice(name: str, seed: int) -> None:
    lesson = shipped(name)
    tasks = module(lesson, seed).tasks
    voices = [each.voice for each in tasks]
    runs = [t for t in zip(voices, voices[1:], voices[2:], strict=False) if len({*t}) == 1]

    assert [run for run in runs if run[0] is not None] == []
    authored = [each.id for each in tasks if not each.is_built]
    assert authored == [e.id for e in module(lesson, 1).tasks if not e.is_built]


@given(st.integers(0, 10**6), histories)
def test_nothing_that_would_be_right_is_offered_as_wrong(seed: int, history: History) -> None:
    lesson = asking("sort=9 source=9 cue=9 because=9 chain=9", level=4)
    notes = {each.note: each for each in lesson.articles[0].passages}
    for each in built(lesson, seed, history):
        item = each.items[0]
        if each.kind is QuestionKind.SOURCE:
            assert each.names.count(item.source or "") == 1
            assert len(set(each.names)) == len(each.names)
        if each.kind is QuestionKind.BECAUSE:
            for option in each.options:
                others = accepted(notes[option.text])
                assert option.right or not set(others) & set(accepted(item))


@given(lessons(), st.integers(0, 10**6))
def test_any_lesson_can_be_asked_and_answered(lesson: Lesson, seed: int) -> None:
    try:
        made = build_module(lesson, seed, History())
    except NothingToAsk:
        assume(False)
    ids = [each.id for each in made.tasks]
    assert len(ids) == len(set(ids))
    for each in made.tasks:
        score = judge(each, right(lesson, each), lesson.articles[each.article], lesson).score
        if each.kind in (SORT, QuestionKind.SOURCE, QuestionKind.CUE, QuestionKind.CHAIN):
            assert score == 1, each.id


def test_the_flagship_with_its_article_is_asked_whole(shared: Path) -> None:
    lesson = flagship(shared)
    made = module(lesson)

    authored = [each.id for each in made.tasks if not each.is_built]
    assert authored == [each.id for each in lesson.questions if each.id]
    assert {each.kind for each in made.tasks} == {*QuestionKind} - {QuestionKind.GENERATE}
    assert len(made.tasks) == len(authored) + 18
