"""Drafts: every edit gives a new lesson, or a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Dismissal, Emphasis, Kind, Span, Voice
from literacy_app.domain.question import Question, QuestionKind
from tests.builders import article, file_of, quiz, said, sound

BODY = (
    "Ada Quist snorted [that the crossing was “tested”]{.speech kind=mixed cue=snorted}[^1]. "
    "It is *a dazzling idea* of hers.\n\n"
    "[“So,”]{.speech kind=direct source=unnamed id=q} she said, [“it is.”]{of=q}\n\n[^1]: Hers."
)
DRAFT = Draft(sound(file_of(article(BODY), quiz("## Sort {.sort passages='1 q'}"))))
TEXT = DRAFT.lesson.articles[0].text


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def ids(draft: Draft) -> list[str]:
    return [each.id for each in draft.lesson.articles[0].passages]


def words_of(draft: Draft, passage_id: str) -> list[str]:
    return said(draft.passage(passage_id), draft.lesson.articles[0])


# ---------------------------------------------------------------- marking


def test_a_new_passage_stands_in_its_place_with_a_number_of_its_own() -> None:
    draft = DRAFT.mark([at("snorted")], Voice.COMMENTARY, kind=Kind.LOADED_VERB, note="A noise.")

    assert ids(draft) == ["2", "1", "q"]
    assert draft.passage("2").note == "A noise."
    assert ids(DRAFT) == ["1", "q"]


def test_passages_nest_and_know_what_they_are_within() -> None:
    inner = DRAFT.mark([at("“tested”")], Voice.COMMENTARY)
    assert ids(inner) == ["1", "2", "q"]
    assert inner.passage("2").within == "1"

    outer = inner.mark([at("snorted that the crossing was “tested”")], Voice.INFERENCE)
    assert [(each, outer.passage(each).within) for each in ids(outer)] == [
        ("3", None),
        ("1", "3"),
        ("2", "1"),
        ("q", None),
    ]
    assert inner.remove("1").passage("2").within is None


def test_of_two_passages_on_the_same_words_the_later_lies_within() -> None:
    draft = DRAFT.mark(DRAFT.passage("1").pieces, Voice.INFERENCE)
    assert draft.passage("2").within == "1"


def test_the_cue_is_found_as_in_a_file() -> None:
    draft = DRAFT.mark([at("It is a dazzling idea")], Voice.SPEECH, cue="hers")
    assert draft.passage("2").cue_span == at("hers")
    assert draft.change("2", cue="nowhere").passage("2").cue_span is None


def test_a_selection_over_paragraphs_is_a_piece_in_each() -> None:
    start = TEXT.index("of hers")
    draft = DRAFT.mark([Span(start, TEXT.index("“So"))], Voice.PLAIN)
    assert words_of(draft, "2") == ["of hers."]
    with_both = DRAFT.remove("q").mark([Span(start - 1, start + 15)], Voice.PLAIN)
    assert words_of(with_both, "2") == ["of hers.", "“So,”"]


def test_emphasis_that_a_passage_crosses_is_parted() -> None:
    draft = DRAFT.mark([at("It is a dazzling")], Voice.COMMENTARY)
    assert draft.lesson.articles[0].emphasis == (Emphasis(at("a dazzling")), Emphasis(at("idea")))


@pytest.mark.parametrize(
    ("pieces", "code"),
    [
        ([at("crossing was “tested”. It")], "passages-cross"),
        ([at("“So,” she")._replace(start=TEXT.index("So"))], "passages-cross"),
        ([at(" ")], "outside-article"),
        ([Span(5, 5)], "passage-empty"),
        ([at("It is"), at("is a")], "pieces-overlap"),
        ([at("tested"), at("It is")], "passages-cross"),
        ([Span(9000, 9004)], "outside-article"),
    ],
)
def test_what_can_t_be_marked_is_refused(pieces: list[Span], code: str) -> None:
    with pytest.raises(EditRefused) as caught:
        DRAFT.mark(pieces, Voice.INFERENCE)
    assert caught.value.code == code
    assert str(caught.value.message)


def test_passages_are_nested_eight_deep_at_most() -> None:
    draft = DRAFT
    for _ in range(8):
        draft = draft.mark([at("dazzling")], Voice.PLAIN)
    with pytest.raises(EditRefused, match="8 deep"):
        draft.mark([at("dazzling")], Voice.PLAIN)


# ---------------------------------------------------------------- changing


def test_a_new_voice_drops_what_it_doesn_t_have() -> None:
    draft = DRAFT.change("1", source="Ada Quist", via=("the Courier",), alternative=Voice.PLAIN)
    changed = draft.change("1", voice=Voice.COMMENTARY).passage("1")

    assert (changed.kind, changed.source, changed.via, changed.cue) == (None, None, (), None)
    assert (changed.alternative, changed.note) == (Voice.PLAIN, "Hers.")
    assert changed.cue_span is None
    assert draft.change("1", voice=Voice.PLAIN).passage("1").alternative is None


def test_another_id_is_followed_by_questions_and_what_lies_within() -> None:
    draft = DRAFT.mark([at("“tested”")], Voice.COMMENTARY)
    lesson = replace(draft.lesson, dismissed=(Dismissal("note-long", "1"),))
    renamed = Draft(lesson).rename("1", "a-b")

    assert renamed.lesson.questions[0].passages == ("a-b", "q")
    assert renamed.passage("2").within == "a-b"
    assert renamed.lesson.dismissed[0].passage == "a-b"
    for wrong in ("q", "a b", ""):
        with pytest.raises(EditRefused):
            renamed.rename("a-b", wrong)


def test_numbers_are_given_anew_in_text_order_and_names_stay() -> None:
    draft = DRAFT.mark([at("snorted")], Voice.COMMENTARY).renumber()
    assert ids(draft) == ["1", "2", "q"]
    assert draft.passage("2").note == "Hers."
    assert draft.lesson.questions[0].passages == ("2", "q")


def test_a_passage_that_goes_is_asked_about_no_more() -> None:
    draft = DRAFT.remove("1")
    assert ids(draft) == ["q"]
    assert draft.lesson.questions[0].passages == ("q",)
    with pytest.raises(EditRefused, match="no passage 1"):
        draft.remove("1")


def test_ends_move_and_pieces_come_and_go() -> None:
    moved = DRAFT.move("1", 0, at("the crossing was “tested”"))
    assert words_of(moved, "1") == ["the crossing was “tested”"]
    more = DRAFT.add_piece("1", at("a dazzling idea"))
    assert words_of(more, "1") == ["that the crossing was “tested”", "a dazzling idea"]
    assert words_of(more.drop_piece("1", 0), "1") == ["a dazzling idea"]
    with pytest.raises(EditRefused, match="one piece at least"):
        DRAFT.drop_piece("1", 0)
    with pytest.raises(EditRefused, match="no such piece"):
        DRAFT.move("1", 1, Span(0, 3))


def test_passages_are_joined_and_split() -> None:
    draft = DRAFT.mark([at("a dazzling idea")], Voice.SPEECH, note="More.").join("1", "2")
    assert words_of(draft, "1") == ["that the crossing was “tested”", "a dazzling idea"]
    assert draft.passage("1").note == "Hers.\n\nMore."
    parted = draft.split("1", TEXT.index("dazzling"))
    assert words_of(parted, "1") == ["that the crossing was “tested”", "a"]
    assert words_of(parted, "2") == ["dazzling idea"]
    assert parted.passage("2").kind is Kind.MIXED
    with pytest.raises(EditRefused, match="another one"):
        draft.join("1", "1")
    with pytest.raises(EditRefused, match="no passage none"):
        draft.join("1", "none")
    with pytest.raises(EditRefused, match="one side"):
        draft.split("1", 0)


def test_neighbours_that_are_joined_become_one_piece() -> None:
    draft = DRAFT.mark([at("It is")], Voice.PLAIN).mark([at("a dazzling")], Voice.PLAIN)
    assert words_of(draft.join("2", "3"), "2") == ["It is a dazzling"]


# ---------------------------------------------------------------- the rest of a lesson


def test_what_a_lesson_says_of_itself_is_set() -> None:
    draft = DRAFT.with_fields(title="T", level=3).with_imprint(outlet="Courier")
    assert (draft.lesson.title, draft.lesson.level) == ("T", 3)
    assert draft.lesson.articles[0].imprint.outlet == "Courier"
    with pytest.raises(EditRefused):
        DRAFT.with_imprint(4, outlet="Courier")


def test_questions_come_change_move_and_go() -> None:
    asked = Question(QuestionKind.MARK, "Mark")
    draft = DRAFT.add_question(asked, 0).add_question(replace(asked, prompt="Last"))
    assert [each.prompt for each in draft.lesson.questions] == ["Mark", "Sort", "Last"]
    assert draft.move_question(0, 2).lesson.questions[2] == asked
    assert draft.remove_question(0).lesson.questions[0].prompt == "Sort"
    changed = draft.change_question(1, asked)
    assert changed.question(1) == asked
    with pytest.raises(EditRefused):
        draft.question(3)
