"""The quiz builder: questions are added, put in order, taken away, proposed and tried."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel

from literacy_app.domain.attempt import Sureness
from literacy_app.domain.question import QuestionKind
from literacy_app.session.quiz_building import KINDS
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.quiz_layout import FORM, LIST, PREVIEW
from literacy_app.ui.authoring.quiz_pane import QuizPane
from literacy_app.ui.theme import Look, ThemeFiles
from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from tests.ui.authoring.quiz_hands import (
    ALT,
    CONTROL,
    SHIFT,
    carry,
    click,
    click_row,
    desk_with,
    kinds,
    others,
    press,
    press_here,
    questions,
    text_part,
    tolle_file,
    write_here,
)
from tests.ui.conftest import Wait

Key = Qt.Key
ALL = ["choice", "choice", "sort", "source", "cue", "chain", "mark", "contrast",
       "because", "because", "rewrite"]  # fmt: skip


@pytest.fixture
def pane(app: QApplication, look: Look) -> Iterator[QuizPane]:
    with desk_with(app, look) as made:
        yield made


@pytest.fixture
def empty(app: QApplication, look: Look) -> Iterator[QuizPane]:
    with desk_with(app, look, tolle_file("")) as made:
        yield made


def rows(pane: QuizPane) -> list[tuple[str, str]]:
    return [(each.title, each.tag) for each in pane.side.list.rows.rows]


def is_trying(pane: QuizPane) -> bool:
    return pane.is_trying


def is_over(pane: QuizPane) -> bool:
    return pane.trial.is_over


def is_waiting(pane: QuizPane) -> bool:
    return pane.is_waiting


def asked(pane: QuizPane) -> str:
    """What the preview asks."""
    return pane.preview.page.panel.words


# ---------------------------------------------------------------- the list


def test_the_questions_are_listed_and_the_first_is_chosen(pane: QuizPane) -> None:
    assert rows(pane)[:3] == [
        ("Who says it is safe?", "Choice"),
        ("Which are the writer’s?", "Choice"),
        ("Sort these", "Sort"),
    ]
    assert pane.number == 0
    assert pane.side.list.rows.rows[0].below == "“that it was safe”"
    assert "Question 1. Choice" in pane.side.list.rows.rows[0].spoken
    assert text_part(pane, "prompt").field.value == "Who says it is safe?"


def test_a_click_and_the_arrows_choose_a_question(pane: QuizPane) -> None:
    places = QSignalSpy(pane.bench.place_changed)
    click_row(pane.side.list, 2)
    assert pane.number == 2
    press(pane.side.list, Key.Key_Down)
    assert pane.number == 3
    assert [each[0] for each in (places.at(n) for n in range(places.count()))] == [
        Where("question", "2"),
        Where("question", "3"),
    ]
    assert "Who says these?" in asked(pane)


def test_going_to_a_question_elsewhere_chooses_it_here(pane: QuizPane) -> None:
    pane.bench.go_to(Where("question", "4"))
    assert pane.number == 4
    assert pane.side.list.current == 4
    pane.bench.go_to(Where("note", "1"))
    assert pane.number == 4


def test_alt_and_an_arrow_move_the_question(pane: QuizPane) -> None:
    pane.side.list.setFocus()
    press(pane.side.list, Key.Key_Down, ALT)
    press(pane.side.list, Key.Key_Down, ALT)
    assert [each.id for each in questions(pane)][:3] == ["both", "sorted", "who"]
    assert pane.number == 2
    press(pane.side.list, Key.Key_Up, ALT)
    assert [each.id for each in questions(pane)][:3] == ["both", "who", "sorted"]
    pane.choose(0)
    press(pane.side.list, Key.Key_Up, ALT)
    assert [each.id for each in questions(pane)][:3] == ["both", "who", "sorted"]


@pytest.mark.parametrize(
    ("row", "to", "below", "order"),
    [
        (0, 2, 0.9, ["both", "sorted", "who", "sources"]),
        (0, 2, 0.1, ["both", "who", "sorted", "sources"]),
        (3, 0, 0.1, ["sources", "who", "both", "sorted"]),
        (1, 1, 0.9, ["who", "both", "sorted", "sources"]),
    ],
)
def test_a_question_is_carried_to_another_place(
    pane: QuizPane, row: int, to: int, below: float, order: list[str]
) -> None:
    carry(pane.side.list, row, to, below)
    assert [each.id for each in questions(pane)][:4] == order
    assert questions(pane)[pane.number].id == ["who", "both", "sorted", "sources"][row]


def test_the_buttons_move_duplicate_and_remove(pane: QuizPane) -> None:
    head = pane.making.head
    assert not head.up.isEnabled()
    click(head.down)
    assert [each.id for each in questions(pane)][:2] == ["both", "who"]
    click(head.copy)
    assert [each.id for each in questions(pane)][:3] == ["both", "who", ""]
    assert pane.number == 2
    assert questions(pane)[2].prompt == questions(pane)[1].prompt
    click(head.remove)
    assert kinds(pane) == ALL
    pane.bench.undo()
    assert kinds(pane) == ["choice", *ALL]


def test_delete_removes_and_undo_brings_it_back(pane: QuizPane) -> None:
    pane.choose(10)
    pane.side.list.setFocus()
    press(pane.side.list, Key.Key_Delete)
    assert kinds(pane) == ALL[:-1]
    assert pane.number == 9
    press(pane.side.list, Key.Key_Z, CONTROL)
    assert kinds(pane) == ALL
    press(pane.side.list, Key.Key_D, CONTROL)
    assert len(questions(pane)) == 12
    assert not others(pane)


def test_the_menu_of_a_question_does_the_same(pane: QuizPane) -> None:
    deeds = {words: do for words, _, do in pane.menu_of(1)}
    deeds["One place up"]()
    assert [each.id for each in questions(pane)][:2] == ["both", "who"]
    deeds = {words: do for words, _, do in pane.menu_of(0)}
    deeds["Remove"]()
    assert questions(pane)[0].id == "who"


# ---------------------------------------------------------------- adding


def test_without_questions_it_says_what_to_do(empty: QuizPane) -> None:
    assert empty.making.note.isVisible()
    click(empty.making.note.button)
    assert empty.making.other is empty.kinds
    assert not empty.side.attempt.isEnabled()


def test_without_questions_the_passages_are_a_click_away(empty: QuizPane, look: Look) -> None:
    click(empty.making.propose)
    assert empty.making.other is empty.proposals
    keep = empty.proposals.keep
    accent = look.colour("accent").name()
    spot = QPoint(8, keep.height() // 2)
    assert not keep.isEnabled()
    assert keep.grab().toImage().pixelColor(spot).name() != accent
    empty.proposals.list.setFocus()
    press(empty.proposals.list, Qt.Key.Key_Space)
    assert keep.grab().toImage().pixelColor(spot).name() == accent


@pytest.mark.parametrize("kind", KINDS)
def test_any_kind_is_added_by_keys_and_can_be_written_at_once(
    empty: QuizPane, kind: QuestionKind
) -> None:
    empty.side.list.setFocus()
    press_here(Key.Key_A)
    for _ in range(KINDS.index(kind)):
        press_here(Key.Key_Down)
    press_here(Key.Key_Return)
    assert kinds(empty) == [kind.value]
    if kind is QuestionKind.GENERATE:
        assert questions(empty)[0].counts
    else:
        write_here("What now?")
        assert questions(empty)[0].prompt == "What now?"


def test_a_kind_is_added_by_a_click_behind_the_chosen_question(pane: QuizPane) -> None:
    pane.choose(1)
    click(pane.side.add)
    click_row(pane.kinds.list, 1)
    assert kinds(pane)[:4] == ["choice", "choice", "sort", "sort"]
    assert pane.number == 2
    assert questions(pane)[2].prompt == "Whose voice is it, each time?"


def test_a_question_is_about_the_passage_that_is_selected(pane: QuizPane) -> None:
    pane.bench.select("3")
    pane.add(QuestionKind.SOURCE)
    assert questions(pane)[1].passages == ("3",)
    assert questions(pane)[1].prompt == "Who says it?"
    assert "Who says it?" in asked(pane)


def test_esc_leads_back_from_the_kinds(pane: QuizPane) -> None:
    click(pane.side.add)
    press_here(Key.Key_Escape)
    assert pane.making.other is None
    assert pane.side.list.hasFocus()
    assert kinds(pane) == ALL


# ---------------------------------------------------------------- from the passages


def test_proposals_are_seen_ticked_and_kept(empty: QuizPane) -> None:
    empty.side.list.setFocus()
    press_here(Key.Key_G)
    chooser = empty.proposals
    assert not chooser.keep.isEnabled()
    assert "Whose voice" in asked(empty)
    press_here(Key.Key_Down)
    assert "Who says it?" in asked(empty)
    press_here(Key.Key_Space)
    click_row(chooser.list, 0, x=20)
    assert [each.kind.value for each in chooser.chosen] == ["sort", "source"]
    click_row(chooser.list, 2)
    assert len(chooser.chosen) == 2
    click(chooser.keep)
    assert kinds(empty) == ["sort", "source"]
    assert [each.prompt for each in questions(empty)] == [
        "Whose voice is it, each time?",
        "Who says it?",
    ]
    assert empty.making.other is None
    empty.bench.undo()
    assert kinds(empty) == []


def test_all_can_be_ticked_and_what_is_kept_is_not_proposed_again(empty: QuizPane) -> None:
    empty.propose()
    count = len(empty.proposals.proposals)
    click(empty.proposals.every)
    click(empty.proposals.keep)
    assert len(questions(empty)) == count
    assert not [each for each in empty.bench.authoring.problems if each.is_error]
    empty.propose()
    assert not empty.proposals.proposals
    press_here(Key.Key_Escape)
    assert empty.making.other is None


# ---------------------------------------------------------------- as the learner sees it


def test_the_preview_follows_what_is_typed(pane: QuizPane, wait: Wait) -> None:
    pane.side.list.setFocus()
    press_here(Key.Key_Return)
    write_here(" Tell me. ")
    assert questions(pane)[0].prompt == "Who says it is safe? Tell me."
    wait(lambda: "it is safe? Tell me." in asked(pane))
    focus = QApplication.focusWidget()
    assert focus is text_part(pane, "prompt").field.area


def test_a_question_that_asks_several_times_is_leafed_through(pane: QuizPane) -> None:
    pane.choose(3)
    preview = pane.preview
    assert preview.page.quiz is not None
    first = preview.page.quiz.task
    click(preview.on)
    assert preview.page.quiz.task != first
    click(preview.on)
    assert preview.page.quiz.task == first
    click(preview.back)
    assert preview.page.quiz.task != first


def test_the_preview_can_be_answered_and_says_what_the_learner_reads(pane: QuizPane) -> None:
    form = pane.preview.page.panel.form
    assert isinstance(form, ChoosingForm)
    assert form.list is not None
    form.list.choose(0)
    click(pane.preview.page.panel.answers.buttons[Sureness.SURE])
    assert pane.preview.page.panel.feedback is not None
    click(pane.preview.page.panel.next)
    assert pane.preview.page.panel.feedback is None


def test_what_cannot_be_asked_yet_is_explained(empty: QuizPane) -> None:
    empty.add(QuestionKind.SOURCE)
    assert not empty.preview.attempt.isEnabled()
    said = [each.text() for each in empty.preview.note.findChildren(QLabel)]
    assert "Choose a passage of reported speech." in said


def test_the_article_keeps_its_place_while_the_question_is_written(
    pane: QuizPane, wait: Wait
) -> None:
    shown = pane.preview.page.shown
    press(pane.side.list, Key.Key_Return)
    write_here(" So?")
    pane.bench.settle()
    wait(lambda: "safe? So?" in asked(pane))
    assert pane.preview.page.shown is shown


# ---------------------------------------------------------------- trying


def test_a_question_is_tried_and_nothing_is_kept(pane: QuizPane) -> None:
    before = pane.bench.authoring.text
    pane.side.list.setFocus()
    trials = QSignalSpy(pane.trial_changed)
    press_here(Key.Key_F5)
    assert is_trying(pane)
    assert pane.trial.page.quiz is not None
    assert pane.trial.page.quiz.total == 1
    press_here(Key.Key_1)
    press_here(Key.Key_1, CONTROL)
    assert pane.trial.page.is_answered
    press_here(Key.Key_Return)
    assert is_over(pane)
    press_here(Key.Key_Escape)
    assert not is_trying(pane)
    assert pane.side.list.hasFocus()
    assert trials.count() == 2
    assert pane.bench.authoring.text == before
    assert not others(pane)


def test_the_whole_quiz_is_tried_and_left(pane: QuizPane) -> None:
    press(pane.side.list, Key.Key_F5, SHIFT)
    assert pane.trial.page.quiz is not None
    assert pane.trial.page.quiz.total == 12
    press_here(Key.Key_F6)
    assert pane.trial.page.article.view.hasFocus()
    press_here(Key.Key_Escape)
    assert not is_trying(pane)
    assert not others(pane)


def test_a_trial_can_be_taken_once_more(pane: QuizPane) -> None:
    pane.try_question()
    for _ in range(2):
        form = pane.trial.page.panel.form
        assert isinstance(form, ChoosingForm)
        assert form.list is not None
        form.list.choose(0)
        pane.trial.page.answer(Sureness.GUESS)
        pane.trial.page.go_on()
        assert is_over(pane)
        click(pane.trial.end.again)
        assert not is_over(pane)


def test_the_keyboard_comes_back_to_where_it_was(pane: QuizPane) -> None:
    field = text_part(pane, "prompt").field.area
    field.setFocus()
    press(field, Key.Key_F5)
    assert is_trying(pane)
    press_here(Key.Key_Escape)
    assert field.hasFocus()
    press_here(Key.Key_Escape)
    assert pane.side.list.hasFocus()


# ---------------------------------------------------------------- the bench around it


def test_what_is_typed_in_the_source_shows_here(pane: QuizPane) -> None:
    text = pane.bench.authoring.text
    at = text.index("Who says it is safe?")
    pane.bench.type(at, len("Who"), "Which lady")
    pane.bench.settle()
    assert rows(pane)[0][0] == "Which lady says it is safe?"
    assert text_part(pane, "prompt").field.value == "Which lady says it is safe?"


def test_a_source_that_cannot_be_read_stops_the_form_until_it_is_mended(pane: QuizPane) -> None:
    text = pane.bench.authoring.text
    at = text.index("{.choice")
    pane.bench.type(at, 1, "")
    pane.bench.settle()
    assert is_waiting(pane)
    assert not text_part(pane, "prompt").isEnabled()
    pane.bench.undo()
    pane.bench.settle()
    assert not is_waiting(pane)
    assert text_part(pane, "prompt").isEnabled()


def test_what_is_to_be_mended_is_said_in_the_list_and_in_the_form(pane: QuizPane) -> None:
    pane.add(QuestionKind.REWRITE)
    pane.bench.settle()
    assert pane.side.list.rows.rows[1].problems == 1
    assert "model answer" in pane.making.form.problems.text()
    model = text_part(pane, "model").field.area
    model.setFocus()
    write_here("She said so.")
    pane.bench.settle()
    assert pane.side.list.rows.rows[1].problems == 0
    assert pane.making.form.problems.text().rstrip() == "Nothing is left to do."


def test_a_pane_that_is_not_seen_catches_up_when_it_is(pane: QuizPane) -> None:
    pane.hide()
    pane.bench.edit(lambda it: it.remove_question(0))
    assert len(rows(pane)) == 11
    pane.show()
    assert len(rows(pane)) == 10


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_another_look_keeps_the_question_and_what_was_typed(
    pane: QuizPane, themes: ThemeFiles, theme: str, app: QApplication
) -> None:
    pane.choose(7)
    pane.propose()
    pane.set_look(themes.look(theme, 200))
    app.processEvents()
    assert pane.number == 7
    assert pane.making.other is pane.proposals


# ---------------------------------------------------------------- narrow


def test_where_it_is_narrow_one_thing_is_seen_at_a_time(app: QApplication, look: Look) -> None:
    with desk_with(app, look, width=420) as pane:
        assert pane.width() == 420
        assert pane.side.isVisible()
        assert not pane.making.isVisible()
        press(pane.side.list, Key.Key_Return)
        assert pane.making.isVisible()
        assert not pane.side.isVisible()
        click(pane.views.button(PREVIEW))
        assert pane.preview.isVisible()
        app.processEvents()
        assert "Who says it is safe?" in asked(pane)
        click(pane.views.button(FORM))
        text_part(pane, "prompt").field.area.setFocus()
        press_here(Key.Key_Escape)
        assert pane.side.isVisible()
        assert pane.views.button(LIST).isChecked()


def test_with_some_room_the_list_stays(app: QApplication, look: Look) -> None:
    with desk_with(app, look, width=900) as pane:
        assert pane.side.isVisible()
        assert pane.making.isVisible()
        assert not pane.preview.isVisible()
        assert not pane.views.button(LIST).isVisible()
        click(pane.views.button(PREVIEW))
        assert pane.preview.isVisible()
        assert not pane.making.isVisible()
