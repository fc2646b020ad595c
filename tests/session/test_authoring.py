"""The desk: form, text and history of one lesson, and the law that holds between them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Kind, Lesson, Span, Voice
from literacy_app.domain.patches import applied
from literacy_app.domain.question import Option, Question, QuestionKind
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.write import write
from literacy_app.session.authoring import Authoring
from tests.builders import FRONT, SPEAKERS, article, file_of, key, quiz
from tests.lessonfile.random_lessons import lessons
from tests.session.editing import Hand

LESSONS = Path(__file__).resolve().parents[2] / "lessons"
SHIPPED = [each.read_text(encoding="utf-8") for each in sorted(LESSONS.glob("*.md"))]

BODY = (
    "Ada Quist said [that the bridge\nwould open]{.speech kind=indirect\n"
    'source="Ada Quist" cue=said}[^1]. It is a dazzling idea.\n\n'
    "Another   paragraph.\n\n[^1]:  Her words.\n"
)
TEXT = file_of(article(BODY), quiz("## Mark it {.mark   voice='speech'}\n\n"))


def desk(text: str = TEXT) -> Authoring:
    return Authoring(text)


def words(authoring: Authoring, phrase: str) -> Span:
    """Where a phrase stands in the lesson's first article."""
    at = authoring.lesson.articles[0].text.index(phrase)
    return Span(at, at + len(phrase))


def mark(authoring: Authoring, phrase: str, note: str = "") -> None:
    span = words(authoring, phrase)
    authoring.edit(
        lambda it: it.mark([span], Voice.COMMENTARY, kind=Kind.EVALUATION, note=note), select="2"
    )


def titled(title: str) -> Callable[[Draft], Draft]:
    return lambda it: it.with_fields(title=title)


# ---------------------------------------------------------------- the law


def check_law(authoring: Authoring) -> None:
    """What the desk shows is what the text says."""
    read = parse(authoring.text)
    if authoring.is_current:
        assert authoring.lesson == read.lesson
    authoring.settle()
    assert authoring.parsed.problems == read.problems


@settings(max_examples=60, deadline=None)
@given(lessons(), st.integers(0, 2**32))
def test_whatever_is_edited_the_text_says_what_the_draft_says(lesson: Lesson, seed: int) -> None:
    authoring = Authoring(write(lesson))
    hand = Hand(authoring, seed)
    for _ in range(6):
        if authoring.has_lesson and hand.edit_form():
            check_law(authoring)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SHIPPED), st.integers(0, 2**32), st.sampled_from(["\n", "\r\n", "\r"]))
def test_whatever_is_done_is_undone_byte_for_byte_and_done_again(
    text: str, seed: int, end: str
) -> None:
    some = random.Random(seed)
    first = text.replace("\n", end)
    if some.random() < 0.3:  # a file of which some lines end otherwise
        first = "\ufeff" + first.replace(end, "\r\n", some.randint(1, 9)).rstrip("\r\n")
    authoring = Authoring(first)
    hand = Hand(authoring, seed)
    for _ in range(12):
        hand.anything()
    while authoring.redo() is not None:
        pass
    last = authoring.contents()
    while authoring.undo() is not None:
        pass
    assert authoring.contents() == first
    while authoring.redo() is not None:
        pass
    assert authoring.contents() == last


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SHIPPED), st.integers(0, 2**32))
def test_a_view_that_follows_the_patches_shows_the_text(text: str, seed: int) -> None:
    authoring = Authoring(text)
    shown, hand = authoring.text, Hand(authoring, seed)
    for _ in range(8):
        change = hand.random.choice((hand.mark, hand.change, hand.question, hand.fields))()
        try:
            changed = authoring.edit(change)
        except EditRefused:
            continue
        shown = applied(shown, changed.patches)
        assert shown == authoring.text
    while (undone := authoring.undo()) is not None:
        shown = applied(shown, undone.patches)
        assert shown == authoring.text


# ---------------------------------------------------------------- edits of the form


def test_a_mark_changes_its_own_paragraph_and_adds_its_note_behind_the_last() -> None:
    authoring = desk()
    mark(authoring, "dazzling", "The facts are all there without it.")

    assert authoring.text == TEXT.replace(
        "dazzling", "[dazzling]{.commentary kind=evaluation}[^2]"
    ).replace("Her words.\n", "Her words.\n[^2]: The facts are all there without it.\n")
    assert authoring.selected == "2"


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    authoring = desk()

    assert authoring.edit(lambda it: it.with_fields(level=1)).patches == ()
    assert not authoring.can_undo
    assert authoring.text == TEXT


def test_what_can_t_be_done_leaves_everything_as_it_was() -> None:
    authoring = desk()
    span = words(authoring, "open. It")

    with pytest.raises(EditRefused, match="cross passage 1"):
        authoring.edit(lambda it: it.mark([span], Voice.INFERENCE))

    assert authoring.text == TEXT
    assert not authoring.can_undo


def test_an_unfinished_lesson_can_be_gone_on_with() -> None:
    authoring = desk()
    for title in ("", "B", "Br"):
        authoring.edit(titled(title), merge="title")
    asked = Question(QuestionKind.CHOICE, "Who?", options=(Option("Ada", False),))
    authoring.edit(lambda it: it.add_question(asked))
    authoring.settle()

    assert [each.code for each in authoring.problems if each.is_error] == ["options-missing"]
    assert authoring.is_sound
    assert authoring.lesson.title == "Br"
    authoring.edit(lambda it: it.with_fields(level=3))
    assert authoring.lesson.level == 3


def test_edits_of_one_field_in_a_row_are_one_step() -> None:
    authoring = desk()
    for title in ("Th", "The", "The bridge"):
        authoring.edit(titled(title), merge="title")
    authoring.edit(lambda it: it.with_fields(objective="Tell."), merge="objective")

    authoring.undo()
    assert authoring.text == TEXT.replace("A try-out", "The bridge")
    authoring.undo()
    assert authoring.text == TEXT
    assert not authoring.can_undo


def test_what_was_selected_comes_back_too() -> None:
    authoring = desk()
    authoring.select("1")
    mark(authoring, "dazzling")

    assert authoring.undo() is not None
    assert authoring.selected == "1"
    assert authoring.redo() is not None
    assert authoring.selected == "2"


def test_a_mark_taken_back_is_shown_taken_back_at_once() -> None:
    authoring = desk()
    mark(authoring, "dazzling")
    authoring.undo()

    assert authoring.is_current
    assert [each.id for each in authoring.lesson.passages()] == ["1"]


# ---------------------------------------------------------------- edits of the text


def test_letters_of_a_word_are_one_step_and_a_space_is_another() -> None:
    authoring = desk()
    at = authoring.text.index("Another")
    for letter in "So it ":
        authoring.type(at, 0, letter)
        at += 1

    undone = []
    while authoring.undo() is not None:
        undone.append(
            authoring.text[authoring.text.index("So") if "So" in authoring.text else at :]
        )
    assert len(undone) == 4
    assert authoring.text == TEXT


def test_deleting_letters_of_a_word_is_one_step_either_way() -> None:
    authoring = desk()
    at = authoring.text.index("Another")
    for _ in range(3):
        authoring.type(at, 1, "")
    for _ in range(2):
        at -= 1
    authoring.type(at, 1, "")
    authoring.undo()
    authoring.undo()

    assert authoring.text == TEXT


def test_what_is_typed_is_read_in_the_background() -> None:
    authoring = desk()
    authoring.type(authoring.text.index("Another"), 0, "X")
    reading = authoring.due()
    assert reading is not None
    assert not authoring.is_current

    authoring.type(authoring.text.index("XAnother"), 0, "Y")
    assert not authoring.take(reading.run())
    again = authoring.due()
    assert again is not None
    assert authoring.take(again.run())
    assert "YXAnother" in authoring.lesson.articles[0].text
    assert authoring.due() is None


def test_while_the_text_is_unsound_the_form_refuses_and_the_last_lesson_stays() -> None:
    authoring = desk()
    before = authoring.lesson
    at = authoring.text.index("]{.speech")
    authoring.type(at, 1, "")
    authoring.settle()

    assert not authoring.is_sound
    assert authoring.lesson == before
    with pytest.raises(EditRefused, match="can't be read"):
        authoring.edit(lambda it: it.with_fields(level=2))
    assert [each.code for each in authoring.problems if each.is_error]
    authoring.type(at, 0, "]")
    authoring.edit(lambda it: it.with_fields(level=2))
    assert authoring.lesson.level == 2


def test_a_file_that_is_no_lesson_has_no_draft() -> None:
    authoring = Authoring("Words.")

    assert not authoring.has_lesson
    assert not authoring.is_sound
    with pytest.raises(EditRefused):
        _ = authoring.lesson
    with pytest.raises(ValueError, match="no 9 characters"):
        authoring.type(0, 9, "")


def test_lines_that_stay_keep_the_ends_that_they_have() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n").replace("cue=said}", "cue=said }", 1)
    text = text.replace("paragraph.\r\n", "paragraph.\n")
    authoring = Authoring(text)
    mark(authoring, "dazzling", "Praise.")

    marked = text.replace("dazzling", "[dazzling]{.commentary kind=evaluation}[^2]")
    assert authoring.contents() == marked.replace(
        "Her words.\r\n", "Her words.\r\n[^2]: Praise.\r\n"
    )


# ---------------------------------------------------------------- keyed lessons

BARE = "A headline\n\nAda Quist said that the bridge would open in April. It is a dazzling idea.\n"
KEYED = file_of(
    key("- [that the bridge … open in April]{.speech kind=indirect cue=said}[^1]\n\n[^1]: Hers.\n"),
    front=FRONT + SPEAKERS,
)


def test_a_keyed_lesson_is_edited_with_its_article_and_saved_without() -> None:
    authoring = Authoring(KEYED, brought=BARE)
    mark(authoring, "dazzling", "Praise.")

    assert authoring.text == KEYED.replace(
        "[^1]\n", "[^1]\n- [dazzling]{.commentary kind=evaluation}[^2]\n", 1
    ).replace("Hers.\n", "Hers.\n[^2]: Praise.\n")
    assert [each.id for each in authoring.lesson.articles[0].passages] == ["1", "2"]
    authoring.undo()
    authoring.settle()
    assert authoring.text == KEYED
    assert [each.id for each in authoring.lesson.articles[0].passages] == ["1"]


def test_a_keyed_lesson_without_its_article_can_be_described_but_not_marked() -> None:
    authoring = Authoring(KEYED)
    authoring.edit(lambda it: it.with_imprint(outlet="The Courier"))

    assert "  outlet: The Courier\n" in authoring.text
    with pytest.raises(EditRefused):
        authoring.edit(lambda it: it.mark([Span(0, 3)], Voice.PLAIN))


def test_a_passage_that_no_words_find_again_is_refused() -> None:
    made = Authoring(file_of(key(""), front=FRONT), brought="Yes \u200b no.")

    with pytest.raises(EditRefused, match="no words by which"):
        made.edit(lambda it: it.mark([Span(4, 5)], Voice.COMMENTARY))


def test_passages_that_aren_t_in_the_article_keep_the_form_from_losing_them() -> None:
    authoring = Authoring(KEYED, brought="Quite another text.")

    assert not authoring.is_sound
    assert "anchor-missing" in [each.code for each in authoring.problems]
