"""The side form of a passage, used by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from literacy_app.domain.explaining import BLANK
from literacy_app.domain.lesson import UNNAMED, Kind, Speaker, Voice
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.passage_form import PassageForm
from literacy_app.ui.theme import Look
from tests.builders import article, file_of, quiz
from tests.ui.authoring.form_hands import (
    CONTROL,
    click,
    lesson,
    on_desk,
    passage,
    press,
    write,
    write_anew,
)
from tests.ui.conftest import Wait

TEXT = file_of(
    article(
        "Mayor Ada Quist [snorted]{.commentary kind=loaded-verb}[^2] [that the crossing was"
        ' “tested”]{.speech kind=mixed source="Ada Quist" cue="snorted"}[^1].\n\n'
        "[“We need it. All of us do,”]{.speech id=3} she said, [“and soon.”]{of=3} "
        "Tom Varga said no. [It is always too small]{.inference id=4}.\n\n"
        "[^1]: Her claim, in the paper’s words.\n"
        "[^2]: A noise of contempt."
    ),
    quiz("## Who says so? {.source passage=3}"),
)


@pytest.fixture
def form(app: QApplication, look: Look) -> Iterator[PassageForm]:
    with on_desk(app, PassageForm, look, TEXT) as made:
        yield made


@pytest.fixture
def first(form: PassageForm) -> PassageForm:
    """The form of passage 1."""
    form.bench.select("1")
    return form


class TestWhatIsShown:
    def test_without_a_passage_it_says_how_to_begin(self, form: PassageForm) -> None:
        assert form.help.isVisible()
        assert not form.voice.isVisible()
        assert list(form.help.links) == ["3", "4"]

    def test_a_passage_that_lacks_an_explanation_is_a_click_away(self, form: PassageForm) -> None:
        click(form.help.links["4"])

        assert form.bench.authoring.selected == "4"
        assert not form.help.isVisible()
        assert form.words.words == "It is always too small"

    def test_all_of_a_passage_is_shown(self, first: PassageForm) -> None:
        assert first.voice.pick.buttons[Voice.SPEECH].isChecked()
        assert first.kind.chips.buttons["mixed"].isChecked()
        assert first.source.field.line.text() == "Ada Quist"
        assert first.cue.field.line.text() == "snorted"
        assert first.note.area.text == "Her claim, in the paper’s words."
        assert first.foot.name.line.text() == "1"
        assert not first.pieces.isVisible()

    def test_only_what_a_voice_has_is_asked(self, form: PassageForm) -> None:
        form.bench.select("2")
        asked = (form.kind, form.source, form.relays, form.cue)
        assert [each.isVisible() for each in asked] == [True, False, False, False]
        form.bench.select("4")
        assert [each.isVisible() for each in asked] == [True, False, False, True]

    def test_what_was_typed_about_one_passage_isnt_shown_at_another(
        self, first: PassageForm
    ) -> None:
        click(first.relays.rows.add)
        write(first.cue.field.line, "  ")
        first.bench.select("3")

        assert first.relays.rows.rows == []
        assert first.cue.field.line.text() == ""
        assert first.note.area.text == ""

    def test_a_removed_passage_leaves_the_help(self, first: PassageForm) -> None:
        click(first.foot.remove)

        assert first.help.isVisible()
        first.bench.undo()
        assert first.source.field.line.text() == "Ada Quist"

    def test_it_is_shut_while_the_source_is_no_lesson(self, first: PassageForm, wait: Wait) -> None:
        text = first.bench.authoring.text
        first.bench.type(text.index("# Article"), 0, "```\n")
        wait(lambda: not first.body.isEnabled())
        assert "source" in first._waiting.text()
        assert first.source.field.line.text() == "Ada Quist"

        first.bench.undo()
        wait(first.body.isEnabled)
        assert not first._waiting.isVisible()


class TestVoiceAndKind:
    def test_another_voice_is_a_click_and_a_step(self, first: PassageForm) -> None:
        click(first.voice.pick.buttons[Voice.INFERENCE])

        assert passage(first).voice is Voice.INFERENCE
        assert "motive" in first.kind.chips.buttons
        first.bench.undo()
        assert passage(first).source == "Ada Quist"
        assert first.voice.pick.buttons[Voice.SPEECH].isChecked()

    def test_the_voice_it_has_stays(self, first: PassageForm) -> None:
        click(first.voice.pick.buttons[Voice.SPEECH])

        assert first.voice.pick.buttons[Voice.SPEECH].isChecked()
        assert not first.bench.authoring.can_undo

    def test_a_kind_is_chosen_and_taken_back(self, first: PassageForm) -> None:
        click(first.kind.chips.buttons["indirect"])
        assert passage(first).kind is Kind.INDIRECT
        click(first.kind.chips.buttons["indirect"])
        assert passage(first).kind is None

    def test_a_second_reading(self, first: PassageForm) -> None:
        assert first.second.no.isChecked()
        click(first.second.pick.buttons[Voice.COMMENTARY])
        assert passage(first).alternative is Voice.COMMENTARY
        assert not first.second.no.isChecked()
        click(first.second.no)
        assert passage(first).alternative is None
        click(first.second.no)
        assert first.second.no.isChecked()

    def test_its_own_voice_is_no_second_reading(self, first: PassageForm) -> None:
        assert not first.second.pick.buttons[Voice.SPEECH].isVisible()
        assert first.second.pick.buttons[Voice.PLAIN].isVisible()


class TestSource:
    def test_what_is_typed_at_a_time_is_one_step(self, first: PassageForm) -> None:
        line = first.source.field.line
        write_anew(line, "Jo")
        press(line, Qt.Key.Key_Tab)
        write(line, " Weir")
        assert passage(first).source == "Jo Weir"

        first.bench.undo()
        first.bench.settle()
        assert line.text() == "Jo"
        first.bench.undo()
        first.bench.settle()
        assert line.text() == "Ada Quist"

    def test_a_name_is_completed(self, form: PassageForm, app: QApplication) -> None:
        form.bench.select("3")
        line = form.source.field.line
        write(line, "var")
        popup = form.source.completion.completer.popup()
        assert popup is not None
        assert popup.isVisible()
        press(popup, Qt.Key.Key_Down)
        press(popup, Qt.Key.Key_Return)

        assert passage(form, "3").source == "Tom Varga"
        assert line.text() == "Tom Varga"

    def test_only_words_that_begin_so_are_completed(self, form: PassageForm) -> None:
        form.bench.select("3")
        write(form.source.field.line, "a")
        popup = form.source.completion.completer.popup()
        assert popup is not None
        offered = popup.model()
        assert [offered.index(at, 0).data() for at in range(offered.rowCount())] == ["Ada Quist"]
        press(popup, Qt.Key.Key_Escape)
        assert not popup.isVisible()
        assert passage(form, "3").source == "a"

    def test_a_relay_is_completed_without_another_row(self, form: PassageForm) -> None:
        form.bench.select("3")
        click(form.relays.rows.add)
        row = form.relays.rows.rows[0]
        write(row.lines[0], "tom v")
        popup = row.lines[0].completer().popup()
        assert popup is not None
        press(popup, Qt.Key.Key_Down)
        press(popup, Qt.Key.Key_Return)

        assert passage(form, "3").via == ("Tom Varga",)
        assert len(form.relays.rows.rows) == 1

    def test_somebody_unnamed_or_not_stated(self, first: PassageForm) -> None:
        ways = first.source.ways.buttons
        click(ways[UNNAMED])
        assert passage(first).source == UNNAMED
        assert first.source.field.line.text() == ""
        assert ways[UNNAMED].isChecked()
        click(ways["unstated"])
        assert passage(first).source is None
        assert ways["unstated"].isChecked()
        write(first.source.field.line, "X")
        assert passage(first).source == "X"
        assert not ways["unstated"].isChecked()

    def test_a_new_name_is_added_to_the_people(self, form: PassageForm) -> None:
        form.bench.select("3")
        write(form.source.field.line, "Jo Weir")
        assert not form.source.declare.isVisible()
        press(form.source.field.line, Qt.Key.Key_Tab)
        click(form.source.declare.buttons["Jo Weir"])

        assert lesson(form).speakers[-1] == Speaker("Jo Weir")
        assert not form.source.declare.isVisible()

    def test_relays_in_their_order(self, first: PassageForm) -> None:
        rows = first.relays.rows
        click(rows.add)
        write(rows.rows[0].lines[0], "The Courier; north")
        press(rows.rows[0].lines[0], Qt.Key.Key_Return)
        write(rows.rows[1].lines[0], "An agency")
        assert passage(first).via == ("The Courier, north", "An agency")

        press(rows.rows[1].lines[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert passage(first).via == ("An agency", "The Courier, north")
        click(first.relays.unnamed)
        assert passage(first).via[-1] == UNNAMED
        click(rows.rows[0].cross)
        assert passage(first).via == ("The Courier, north", UNNAMED)
        assert "Ada Quist → The Courier, north → someone unnamed" in first.relays._hint.text()

    def test_an_empty_relay_says_nothing(self, first: PassageForm) -> None:
        click(first.relays.rows.add)

        assert first.relays.rows.rows[0].lines[0].hasFocus()
        assert passage(first).via == ()
        assert not first.bench.authoring.can_undo


class TestCue:
    def test_what_is_proposed_is_taken_by_a_click(self, form: PassageForm) -> None:
        form.bench.select("3")
        assert next(iter(form.cue.chips.buttons)) == "said"
        click(form.cue.chips.buttons["said"])
        assert passage(form, "3").cue == "said"
        assert form.cue.field.line.text() == "said"
        click(form.cue.chips.buttons["said"])
        assert passage(form, "3").cue is None

    def test_the_signal_of_an_inference_is_proposed(self, form: PassageForm) -> None:
        form.bench.select("4")
        click(form.cue.chips.buttons["always"])

        assert passage(form, "4").cue == "always"

    def test_words_that_arent_there_are_told_once_they_are_written(
        self, first: PassageForm
    ) -> None:
        line = first.cue.field.line
        write_anew(line, "shouted")
        assert not first.cue.field.trouble.isVisible()
        press(line, Qt.Key.Key_Tab)
        assert first.cue.field.trouble.isVisible()
        assert line.accessibleDescription().startswith(first.cue.field.trouble.text())
        first.bench.undo()
        assert not first.cue.field.trouble.isVisible()


class TestExplanation:
    def test_the_caret_stays_where_it_is(self, first: PassageForm) -> None:
        area = first.note.area
        area.setFocus()
        cursor = area.textCursor()
        cursor.setPosition(3)
        area.setTextCursor(cursor)
        for letter in " own ":
            write(area, letter)
            first.bench.settle()

        assert area.text == "Her own  claim, in the paper’s words."
        assert area.textCursor().position() == 8
        assert passage(first).note == "Her own claim, in the paper’s words."

    def test_a_space_that_holds_words_together_stays_one(self, form: PassageForm) -> None:
        form.bench.select("3")
        write(form.note.area, "12\u00a0%")

        assert passage(form, "3").note == "12\u00a0%"

    def test_signs_that_take_two_positions_stay_whole(self, form: PassageForm) -> None:
        form.bench.select("3")
        form.bench.edit(lambda it: it.change("3", note="\U0001f600 One."))
        form.bench.edit(lambda it: it.change("3", note="\U0001f600 Two."))
        assert form.note.area.text == "\U0001f600 Two."
        form.bench.edit(lambda it: it.change("3", note="\U0001f601 Two."))
        assert form.note.area.text == "\U0001f601 Two."

    def test_paragraphs(self, form: PassageForm) -> None:
        form.bench.select("3")
        write(form.note.area, "One.")
        for _ in range(3):
            press(form.note.area, Qt.Key.Key_Return)
        write(form.note.area, "Two.")
        form.bench.settle()

        assert passage(form, "3").note == "One.\n\nTwo."
        assert form.note.area.text == "One.\n\n\nTwo."

    def test_what_others_change_is_seen(self, first: PassageForm, wait: Wait) -> None:
        text = first.bench.authoring.text
        first.bench.type(text.index("Her claim"), 3, "Quist’s")
        wait(lambda: first.note.area.text.startswith("Quist’s claim"))

    def test_a_beginning_is_completed_blank_by_blank(self, form: PassageForm) -> None:
        form.bench.select("4")
        click(form.kind.chips.buttons["implication"])
        click(form.note.beginnings[0])
        area = form.note.area
        assert area.hasFocus()
        assert area.textCursor().selectedText() == BLANK
        write(area, "the queue")
        press(area, Qt.Key.Key_Tab)
        assert area.textCursor().selectedText() == BLANK
        press(area, Qt.Key.Key_Backtab)
        assert not area.hasFocus()
        area.setFocus()
        area.select_blank()
        write(area, "the size")
        press(area, Qt.Key.Key_Tab)

        assert not area.hasFocus()
        assert passage(form, "4").note == "The writer joins dots: from the queue to the size."
        assert not area.hasFocus()

    def test_another_beginning_takes_the_place_of_one_that_isnt_completed(
        self, form: PassageForm
    ) -> None:
        form.bench.select("4")
        click(form.kind.chips.buttons["motive"])
        one, other = form.note.beginnings
        click(one)
        click(other)
        assert passage(form, "4").note == other.text()
        form.bench.undo()
        assert passage(form, "4").note == one.text()

    def test_beginnings_stay_within_reach_of_the_keyboard(self, first: PassageForm) -> None:
        assert not first.note.beginnings[0].isVisible()
        first.note.area.setFocus()
        first.bench.edit(lambda it: it.change("1", kind=Kind.DIRECT))
        assert first.note.beginnings[0].isVisible()
        press(first.note.area, Qt.Key.Key_Tab)
        assert first.note.beginnings[0].hasFocus()

    def test_its_length_is_told(self, first: PassageForm) -> None:
        assert first.note.field.hint.text() == "6 words"
        write(first.note.area, "so " * 40)
        assert "more than 35" in first.note.field.hint.text()

    def test_others_go_where_it_is_written(self, first: PassageForm) -> None:
        went: list[Where] = []
        first.bench.place_changed.connect(lambda place, by: went.append(place))
        first.note.area.setFocus()

        assert went == [Where("note", "1", "1")]


class TestPieces:
    def test_a_piece_is_taken_out(self, form: PassageForm) -> None:
        form.bench.select("3")
        assert [each.words.text() for each in form.pieces.rows] == [
            "“We need it. All of us do,”",
            "“and soon.”",
        ]
        click(form.pieces.rows[1].cross)

        assert len(passage(form, "3").pieces) == 1
        assert not form.pieces.isVisible()

    def test_it_is_split_where_a_sentence_or_a_piece_begins(
        self, form: PassageForm, app: QApplication
    ) -> None:
        form.bench.select("3")
        click(form.foot.split)
        menu = form.foot.split.findChild(QMenu)
        assert menu is not None
        assert [each.text() for each in menu.actions()] == [
            "Before All of us do,”",
            "Before “and soon.”",
        ]
        menu.actions()[1].trigger()
        menu.close()

        assert form.bench.authoring.selected == "3"
        assert len(passage(form, "3").pieces) == len(passage(form, "5").pieces) == 1

    def test_what_has_one_sentence_cant_be_split(self, first: PassageForm) -> None:
        assert not first.foot.split.isVisible()

    def test_it_is_renamed_and_questions_follow(self, form: PassageForm) -> None:
        form.bench.select("3")
        line = form.foot.name.line
        write_anew(line, "need")
        press(line, Qt.Key.Key_Return)

        assert form.bench.authoring.selected == "need"
        assert lesson(form).questions[0].passages == ("need",)
        assert form.help.isVisible() is False

    def test_a_name_that_is_taken_is_refused_where_it_stands(self, first: PassageForm) -> None:
        line = first.foot.name.line
        write_anew(line, "2")
        press(line, Qt.Key.Key_Tab)

        assert "passage 2 already" in first.foot.name.trouble.text()
        assert line.text() == "2"
        first.bench.select("2")
        first.bench.select("1")
        assert line.text() == "1"
        assert first.foot.name.trouble.text() == ""


class TestKeys:
    def test_steps_are_the_benchs_wherever_the_keyboard_is(
        self, first: PassageForm, wait: Wait
    ) -> None:
        for entry in (first.source.field.line, first.note.area):
            write(entry, "xyz")
            assert first.bench.authoring.can_undo
            press(entry, Qt.Key.Key_Z, CONTROL)
            wait(lambda: not first.bench.authoring.can_undo)

        assert passage(first).source == "Ada Quist"
        assert first.note.area.text == "Her claim, in the paper’s words."
        press(first.note.area, Qt.Key.Key_Y, CONTROL)
        assert "xyz" in first.note.area.text

    def test_escape_leads_to_the_article(self, first: PassageForm) -> None:
        asked: list[bool] = []
        first.article_requested.connect(lambda: asked.append(True))
        press(first.note.area, Qt.Key.Key_Escape)
        press(first.source.field.line, Qt.Key.Key_Escape)

        assert asked == [True, True]

    @pytest.mark.parametrize(("passage_id", "where"), [("1", "note"), ("3", "kind")])
    def test_the_keyboard_goes_to_what_is_missing(
        self, form: PassageForm, passage_id: str, where: str
    ) -> None:
        form.bench.select(passage_id)
        form.focus_first()

        focus = QGuiApplication.focusObject()
        chip = next(iter(form.kind.chips.buttons.values()))
        assert focus is {"note": form.note.area, "kind": chip}[where]


@pytest.mark.parametrize("height", [560, 640, 720])
def test_whoever_comes_to_explain_sees_the_beginnings_too(
    form: PassageForm, app: QApplication, height: int
) -> None:
    form.bench.edit(lambda it: it.change("1", note=""))
    form.resize(460, height)
    app.processEvents()
    form.bench.select("1")
    form.focus_first()
    app.processEvents()
    assert form.note.area.hasFocus()
    top = form.note.mapTo(form, QPoint()).y()
    assert top >= 0
    assert top + form.note.height() <= form.height()
