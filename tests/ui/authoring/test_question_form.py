"""The form of a question: every part by keyboard and by mouse, into the file and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.ui.authoring.about_part import PassagesPart, VoicesPart
from literacy_app.ui.authoring.aside_part import AsideParts
from literacy_app.ui.authoring.counts_part import CountsPart
from literacy_app.ui.authoring.quiz_pane import QuizPane
from literacy_app.ui.authoring.versions_part import VersionsPart
from literacy_app.ui.authoring.written_part import WrittenPart
from literacy_app.ui.theme import Look
from tests.builders import article, file_of, quiz
from tests.ui.authoring.quiz_hands import (
    ALT,
    CONTROL,
    FRONT,
    click,
    click_row,
    desk_with,
    options_part,
    part,
    press,
    press_here,
    questions,
    text_part,
    tolle_file,
    write_here,
)
from tests.ui.conftest import Wait

Key = Qt.Key
CHOICE, BOTH, SORT, SOURCE, CUE, CHAIN, MARK, CONTRAST, BECAUSE, SAY, REWRITE = range(11)


@pytest.fixture
def pane(app: QApplication, look: Look) -> Iterator[QuizPane]:
    with desk_with(app, look) as made:
        yield made


def now(pane: QuizPane) -> Question:
    """The chosen question as the file says it."""
    return questions(pane)[pane.number]


def about(pane: QuizPane) -> PassagesPart:
    found = part(pane, "passages")
    assert isinstance(found, PassagesPart)
    return found


def voices(pane: QuizPane) -> VoicesPart:
    found = part(pane, "voices")
    assert isinstance(found, VoicesPart)
    return found


def versions(pane: QuizPane) -> VersionsPart:
    found = part(pane, "versions")
    assert isinstance(found, VersionsPart)
    return found


def marks(pane: QuizPane, name: str) -> list[tuple[str, str, str | None]]:
    """The words that are marked in a version, with their voice and kind, as the file has them."""
    version = getattr(now(pane), name)
    return [
        (version.text[p.start : p.end], each.voice.value, each.kind)
        for each in version.passages
        for p in each.pieces
    ]


def select(pane: QuizPane, name: str, words: str) -> None:
    """Select words of a version with the keyboard."""
    area = versions(pane).fields[name].area
    area.setFocus()
    press(area, Key.Key_Home, CONTROL)
    for _ in range(area.text.index(words)):
        press(area, Key.Key_Right)
    for _ in words:
        press(area, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


# ---------------------------------------------------------------- words


@pytest.mark.parametrize("number", range(11))
def test_every_question_is_shown_without_changing_it(pane: QuizPane, number: int) -> None:
    text = pane.bench.authoring.text
    pane.choose(number)
    pane.write()
    press_here(Key.Key_Tab)
    pane.side.list.setFocus()
    pane.refresh()
    assert pane.bench.authoring.text == text
    assert not pane.bench.authoring.can_undo


def test_words_typed_in_a_row_are_one_step(pane: QuizPane) -> None:
    text = pane.bench.authoring.text
    pane.write()
    write_here(" Why?")
    assert now(pane).prompt == "Who says it is safe? Why?"
    press_here(Key.Key_Z, CONTROL)
    assert pane.bench.authoring.text == text
    assert text_part(pane, "prompt").field.value == "Who says it is safe?"


def test_leaving_a_field_ends_the_step(pane: QuizPane) -> None:
    pane.write()
    write_here(" One.")
    pane.side.list.setFocus()
    pane.write()
    write_here(" Two.")
    pane.bench.undo()
    assert now(pane).prompt == "Who says it is safe? One."


def test_reading_the_text_anew_leaves_what_is_being_typed_alone(pane: QuizPane) -> None:
    pane.write()
    write_here(" And")
    write_here(" ")
    pane.bench.settle()
    write_here("then?")
    assert now(pane).prompt == "Who says it is safe? And then?"


def test_what_cannot_be_kept_is_said_at_the_field(pane: QuizPane) -> None:
    aside = part(pane, "aside")
    assert isinstance(aside, AsideParts)
    click(aside.adds.buttons["prose"])
    before = now(pane)
    write_here("## No heading")
    field = aside.parts["prose"].field
    assert field.trouble.isVisible()
    assert field.typed == "## No heading"
    assert now(pane).prose in (before.prose, "#")
    press(field.area, Key.Key_Home)
    write_here("Not ")
    assert not field.trouble.isVisible()
    assert now(pane).prose == "Not ## No heading"


def test_what_a_question_does_without_waits_behind_buttons(pane: QuizPane) -> None:
    aside = part(pane, "aside")
    assert isinstance(aside, AsideParts)
    assert aside.parts["hint"].isVisible()
    assert not aside.parts["why"].isVisible()
    click(aside.adds.buttons["why"])
    write_here("Because it is.")
    assert now(pane).why == "Because it is."
    pane.choose(BOTH)
    assert list(aside.adds.buttons) == ["prose", "hint", "why"]


# ---------------------------------------------------------------- options


def test_options_are_written_ticked_and_answered(pane: QuizPane) -> None:
    rows = options_part(pane).rows
    assert [each.right.isChecked() for each in rows] == [True, False, False]
    click(rows[1].right)
    rows[2].feedback.setFocus()
    write_here("Somebody must.")
    options = now(pane).options
    assert [each.right for each in options] == [True, True, False]
    assert options[2].feedback == "Somebody must."
    press(rows[0].right, Key.Key_Space)
    assert [each.right for each in now(pane).options] == [False, True, False]


def test_enter_goes_on_to_the_next_option_and_adds_one(pane: QuizPane) -> None:
    part_of = options_part(pane)
    part_of.rows[0].text.setFocus()
    press_here(Key.Key_Return)
    press_here(Key.Key_Return)
    assert part_of.rows[2].text.area.hasFocus()
    press_here(Key.Key_Return)
    write_here("The harbour")
    press_here(Key.Key_Return)
    press_here(Key.Key_Return)
    assert [each.text for each in now(pane).options] == [
        "Ada Quist",
        "The reporter",
        "Nobody",
        "The harbour",
        "",
    ]


def test_an_option_is_moved_and_taken_away(pane: QuizPane) -> None:
    part_of = options_part(pane)
    part_of.rows[0].text.setFocus()
    press_here(Key.Key_Down, ALT)
    press_here(Key.Key_Down, ALT)
    press_here(Key.Key_Down, ALT)
    assert [each.text for each in now(pane).options] == ["The reporter", "Nobody", "Ada Quist"]
    assert now(pane).options[2].right
    assert part_of.rows[2].text.area.hasFocus()
    click(part_of.rows[1].cross)
    assert [each.text for each in now(pane).options] == ["The reporter", "Ada Quist"]
    click(part_of.add)
    write_here("New")
    assert now(pane).options[2].text == "New"


def test_a_self_check_list_has_lines_alone(pane: QuizPane) -> None:
    pane.choose(REWRITE)
    checks = options_part(pane, "checks")
    assert not checks.rows[0].right.isVisible()
    assert not checks.rows[0].feedback.isVisible()
    click(checks.add)
    write_here("One sentence")
    assert [each.text for each in now(pane).options] == ["No verdict", "Same facts", "One sentence"]
    text_part(pane, "model").field.setFocus()
    write_here(" So.")
    assert now(pane).model == "She said. So."


def test_an_answer_becomes_one_that_is_written(pane: QuizPane) -> None:
    pane.choose(BECAUSE)
    written = part(pane, "written")
    assert isinstance(written, WrittenPart)
    click(written.chips.buttons["written"])
    assert "model" in pane.making.form.parts
    assert not any(each.right for each in now(pane).options)
    text_part(pane, "model").field.setFocus()
    write_here("Nobody is cited.")
    assert now(pane).model == "Nobody is cited."
    click(written.chips.buttons["chosen"])
    assert options_part(pane).rows[0].right.isChecked()


# ---------------------------------------------------------------- what it is about


def test_passages_are_chosen_from_a_list(pane: QuizPane) -> None:
    pane.choose(SOURCE)
    chosen = about(pane)
    assert len(chosen.rows) == 2
    click(chosen.choose)
    assert chosen.list.hasFocus()
    assert len(chosen.list.rows.rows) == 2
    press(chosen.list, Key.Key_Space)
    assert now(pane).passages == ("3",)
    click_row(chosen.list, 0)
    assert now(pane).passages == ("2", "3")
    click(chosen.choose)
    assert not chosen.list.isVisible()
    click(chosen.rows[1].cross)
    assert now(pane).passages == ("2",)


def test_an_order_that_the_author_has_given_stays(pane: QuizPane) -> None:
    pane.choose(SORT)
    pane.edits.change(SORT, {"passages": ("4", "1")}, "")
    chosen = about(pane)
    click(chosen.choose)
    click_row(chosen.list, 1)
    assert now(pane).passages == ("4", "1", "2")
    click_row(chosen.list, 0)
    assert now(pane).passages == ("4", "2")


def test_a_passage_that_is_asked_about_can_be_looked_at(pane: QuizPane) -> None:
    wishes = QSignalSpy(pane.passage_requested)
    click(about(pane).rows[0].link)
    assert wishes.at(0) == ["2"]


def test_voices_are_pressed(pane: QuizPane) -> None:
    pane.choose(MARK)
    pick = voices(pane).pick
    assert pick.buttons[Voice.COMMENTARY].isChecked()
    assert not pick.buttons[Voice.PLAIN].isVisible()
    click(pick.buttons[Voice.SPEECH])
    assert now(pane).voices == (Voice.SPEECH, Voice.COMMENTARY)
    click(pick.buttons[Voice.COMMENTARY])
    assert now(pane).voices == (Voice.SPEECH,)


def test_of_several_articles_one_is_chosen(app: QApplication, look: Look) -> None:
    front = FRONT + "article:\n  - {outlet: The Courier}\n  - {outlet: The Post}\n"
    two = (article("[So.]{.inference id=1}"), article("[Or so.]{.inference id=2}"))
    named = [
        each.replace("# Article", f"# Article: {n}", 1) for n, each in zip("AB", two, strict=True)
    ]
    text = file_of(*named, quiz("## Mark {.mark voice=inference}"), front=front)
    with desk_with(app, look, text) as pane:
        click(voices(pane).articles["B"])
        assert now(pane).article == "B"
        click(voices(pane).articles["B"])
        assert now(pane).article == ""


def test_it_is_said_how_many_questions_the_app_builds(app: QApplication, look: Look) -> None:
    with desk_with(app, look, tolle_file("## {.generate sort=2}")) as pane:
        counts = part(pane, "counts")
        assert isinstance(counts, CountsPart)
        row = counts.rows[QuestionKind.SOURCE]
        click(row.more)
        press(row.more, Key.Key_Plus)
        assert now(pane).counts == ((QuestionKind.SORT, 2), (QuestionKind.SOURCE, 2))
        pane.bench.undo()
        assert now(pane).counts == ((QuestionKind.SORT, 2),)
        sort = counts.rows[QuestionKind.SORT]
        click(sort.fewer)
        click(sort.fewer)
        assert now(pane).counts == ()
        assert not sort.fewer.isEnabled()
        assert pane.side.list.rows.rows[0].title == "No questions yet"


# ---------------------------------------------------------------- versions


def test_a_version_is_written_and_its_marks_move_along(pane: QuizPane) -> None:
    pane.choose(CONTRAST)
    area = versions(pane).fields["b"].area
    area.setFocus()
    press(area, Key.Key_Home, CONTROL)
    write_here("Then ")
    assert now(pane).b is not None
    assert marks(pane, "b") == [("snorted", "commentary", Kind.LOADED_VERB)]
    press_here(Key.Key_Z, CONTROL)
    assert area.text == "She snorted it."


def test_what_changed_is_marked_by_keys_and_by_buttons(pane: QuizPane) -> None:
    pane.choose(CONTRAST)
    select(pane, "a", "She")
    press_here(Key.Key_3, ALT)
    assert marks(pane, "a") == [("She", "inference", Kind.MOTIVE), ("said", "plain", None)]
    press_here(Key.Key_0, ALT)
    assert marks(pane, "a") == [("said", "plain", None)]
    select(pane, "b", "it")
    click(versions(pane).pick.buttons[Voice.SPEECH])
    assert marks(pane, "b")[1] == ("it", "speech", Kind.DIRECT)
    click(versions(pane).pick.buttons[Voice.SPEECH])
    assert len(marks(pane, "b")) == 1


def test_a_mark_has_a_kind_and_can_be_taken_away(pane: QuizPane) -> None:
    pane.choose(CONTRAST)
    row = versions(pane).fields["b"].rows[0]
    kinds = {words: do for words, _, do in row.kinds()}
    kinds["a judgement"]()
    assert marks(pane, "b") == [("snorted", "commentary", Kind.EVALUATION)]
    click(versions(pane).fields["b"].rows[0].link)
    assert versions(pane).fields["b"].area.selection() == Span(4, 11)
    click(versions(pane).fields["b"].rows[0].cross)
    assert marks(pane, "b") == []


def test_what_differs_is_marked_in_both(pane: QuizPane) -> None:
    pane.choose(CONTRAST)
    select(pane, "a", "it")
    write_here("that")
    click(versions(pane).compare)
    assert marks(pane, "a") == [("said that", "plain", None)]
    assert marks(pane, "b") == [("snorted it", "commentary", Kind.LOADED_VERB)]


def test_letters_beyond_the_basic_plane_dont_shift_the_marks(pane: QuizPane) -> None:
    pane.choose(CONTRAST)
    area = versions(pane).fields["a"].area
    area.setFocus()
    press(area, Key.Key_Home, CONTROL)
    area.insertPlainText("😀 ")
    assert marks(pane, "a") == [("said", "plain", None)]
    (extra,) = area.extraSelections()
    assert extra.cursor.selectedText() == "said"


UNDONE = "## {.choice passage=1}\n\n- [x] Ada\n- [ ] Bo\n"
DONE = UNDONE.replace("## ", "## Who? ")


def test_what_is_below_stays_while_a_question_is_filled_in(
    app: QApplication, look: Look, wait: Wait
) -> None:
    with desk_with(app, look, tolle_file(f"{UNDONE}\n{DONE}")) as pane:
        form = pane.making.form
        app.processEvents()
        before = about(pane).mapTo(form, QPoint())
        assert "Write the question" in form.problems.text()
        text_part(pane, "prompt").field.setFocus()
        write_here("Who says so?")
        wait(lambda: "Nothing is left" in form.problems.text())
        app.processEvents()
        assert about(pane).mapTo(form, QPoint()) == before
        click_row(pane.side.list, 1)
        app.processEvents()
        assert form.problems.isHidden()
        assert about(pane).mapTo(form, QPoint()).y() < before.y()


def test_nothing_is_said_anew_while_the_pointer_is_pressed(
    app: QApplication, look: Look, wait: Wait
) -> None:
    with desk_with(app, look, tolle_file(DONE)) as pane:
        form, button = pane.making.form, about(pane).choose
        app.processEvents()
        assert form.problems.isHidden()
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
        before = button.mapTo(form, QPoint())
        pane.bench.do(lambda: pane.bench.authoring.replace_all(tolle_file(UNDONE)))
        pane.bench.settle()
        app.processEvents()
        assert button.mapTo(form, QPoint()) == before
        assert form.problems.isHidden()
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
        wait(lambda: "Write the question" in form.problems.text())


def test_what_is_marked_in_a_version_stands_apart(app: QApplication, look: Look) -> None:
    marked = (
        "## What? {.contrast passage=1}\n\nA\n:   Ada [said]{.plain} so.\n\nB\n:   Ada"
        " [snorted]{.commentary kind=loaded-verb} [that it was so]{.speech kind=indirect}.\n\n"
        "- [x] One\n- [ ] Two\n"
    )
    with desk_with(app, look, tolle_file(marked)) as pane:
        app.processEvents()
        first, second = versions(pane).fields["b"].rows
        kinds_apart = second.kind.mapTo(pane, QPoint()).y() - first.kind.mapTo(pane, QPoint()).y()
        assert kinds_apart - first.kind.height() >= 3
