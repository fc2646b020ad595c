"""The form of a lesson's particulars, used by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import (
    GlossaryEntry,
    Origin,
    Reference,
    Speaker,
    Voice,
)
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.lesson_form import LessonForm
from literacy_app.ui.theme import Look
from tests.builders import FRONT, SPEAKERS, article, file_of, key
from tests.ui.authoring.form_hands import CONTROL, click, lesson, on_desk, press, write
from tests.ui.conftest import Wait

INTRODUCTION = "A word to the class\nbefore reading.\n\nRead it once,\nand then again."
TEXT = file_of(
    INTRODUCTION,
    article(
        'Mayor Ada Quist said [that it was safe]{.speech kind=indirect source="Tom Varga"'
        ' via="The Courier" cue="said"}[^1].\n\n[^1]: Her claim.'
    ),
    "# Glossary\n\nquay\n:   a platform\n\nto boast\n:   to show off",
    front=FRONT + SPEAKERS,
)
PAIRED = file_of(
    "# Article: North\n\n## One\n\nIt rained.",
    "# Article: South\n\n## Two\n\nIt poured.",
    front=FRONT + "article:\n  - {outlet: The North}\n  - {outlet: The South}\n",
)
KEYED = file_of(
    key("- [that it was safe]{.speech kind=indirect source=unnamed cue=said}[^1]\n\n[^1]: So."),
    front=FRONT + "article:\n  outlet: The Courier\n",
)


@pytest.fixture
def form(app: QApplication, look: Look) -> Iterator[LessonForm]:
    with on_desk(app, LessonForm, look, TEXT) as made:
        yield made


class TestBasics:
    def test_all_of_it_is_shown(self, form: LessonForm) -> None:
        assert form.basics.title.line.text() == "A try-out"
        assert form.basics.levels.buttons["1"].isChecked()
        assert form.basics.languages.buttons["en"].isChecked()
        assert form.name.name.line.text() == "try-out"

    def test_the_title_is_typed_without_losing_the_caret(self, form: LessonForm) -> None:
        line = form.basics.title.line
        line.setCursorPosition(2)
        for letter in "new  ":
            write(line, letter)
            form.bench.settle()

        assert line.text() == "A new  try-out"
        assert line.cursorPosition() == 7
        assert lesson(form).title == "A new try-out"
        press(line, Qt.Key.Key_Z, CONTROL)
        form.bench.settle()
        assert line.text() == "A try-out"
        assert line.cursorPosition() <= 2

    def test_a_lesson_without_a_title_is_told(self, form: LessonForm) -> None:
        line = form.basics.title.line
        line.setFocus()
        line.selectAll()
        press(line, Qt.Key.Key_Backspace)

        assert lesson(form).title == ""
        assert form.basics.title.trouble.isVisible()
        write(line, "B")
        assert not form.basics.title.trouble.isVisible()

    def test_what_is_chosen(self, form: LessonForm) -> None:
        click(form.basics.levels.buttons["3"])
        for voice in (Voice.INFERENCE, Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE):
            form.basics.teaches.buttons[voice].click()
        form.basics.languages.buttons["de"].click()

        assert lesson(form).level == 3
        assert lesson(form).teaches == (Voice.SPEECH, Voice.COMMENTARY)
        assert lesson(form).language == "de"
        assert form.basics.levels.buttons["3"].isChecked()
        assert form.basics.teaches.buttons[Voice.SPEECH].isChecked()

    def test_a_language_without_a_button(self, form: LessonForm) -> None:
        line = form.basics.tag.line
        write(line, "s")
        assert lesson(form).language == "en"
        assert form.basics.tag.trouble.isVisible()
        write(line, "v")
        assert lesson(form).language == "sv"
        assert form.basics.languages.buttons["sv"].isChecked()
        form.basics.languages.buttons["en"].click()
        assert line.text() == ""

    def test_half_an_id_is_told(self, form: LessonForm) -> None:
        write(form.name.name.line, "x y")
        press(form.name.name.line, Qt.Key.Key_Home)

        assert form.name.name.trouble.isVisible()
        assert lesson(form).id in ("xtry-out", "try-outx")


class TestArticle:
    def test_its_imprint(self, form: LessonForm) -> None:
        fields = form.articles[0].fields
        for name, words in (
            ("byline", "Ines Calder"),
            ("outlet", "Courier"),
            ("link", "a.example"),
        ):
            write(fields[name].line, words)
        imprint = lesson(form).articles[0].imprint

        assert (imprint.byline, imprint.outlet, imprint.link) == (
            "Ines Calder",
            "Courier",
            "a.example",
        )

    def test_a_date_is_read_back(self, form: LessonForm) -> None:
        date = form.articles[0].fields["date"]
        write(date.line, "2026-3")
        assert not date.trouble.isVisible()
        press(date.line, Qt.Key.Key_Tab)
        assert date.trouble.isVisible()
        press(date.line, Qt.Key.Key_Backspace)
        write(date.line, "03-14")
        assert date.hint.text() == "14 March 2026"
        assert not date.trouble.isVisible()

    def test_a_month_that_is_none_is_said_at_the_field(self, form: LessonForm) -> None:
        date = form.articles[0].fields["date"]
        write(date.line, "2026-13-45")
        press(date.line, Qt.Key.Key_Tab)
        assert date.trouble.isVisible()

    def test_a_retelling_names_its_sources(self, form: LessonForm) -> None:
        part = form.articles[0]
        assert not part.references.isVisible()
        part.origins.buttons[Origin.RETOLD].click()
        assert lesson(form).articles[0].imprint.origin is Origin.RETOLD
        part.references.add.click()
        write(part.references.rows[0].lines[0], "A title")
        press(part.references.rows[0].lines[0], Qt.Key.Key_Return)
        write(part.references.rows[0].lines[1], "An outlet")

        expected = (Reference("A title", "An outlet"),)
        assert lesson(form).articles[0].imprint.references == expected

    def test_an_origin_is_taken_back(self, form: LessonForm) -> None:
        button = form.articles[0].origins.buttons[Origin.FICTIONAL]
        button.click()
        button.click()

        assert lesson(form).articles[0].imprint.origin is None
        assert not button.isChecked()

    def test_only_a_key_is_published_elsewhere(
        self, form: LessonForm, app: QApplication, look: Look
    ) -> None:
        assert list(form.articles[0].origins.buttons) == ["retold", "fictional"]
        form.bench.edit(lambda it: it.with_imprint(origin=Origin.PUBLISHED))
        assert "only if you may" in form.articles[0]._meaning.text()
        with on_desk(app, LessonForm, look, KEYED) as keyed:
            assert list(keyed.articles[0].origins.buttons) == ["published"]

    def test_each_article_has_its_own(self, app: QApplication, look: Look) -> None:
        with on_desk(app, LessonForm, look, PAIRED) as form:
            assert [each.fields["outlet"].line.text() for each in form.articles] == [
                "The North",
                "The South",
            ]
            write(form.articles[1].fields["byline"].line, "Jo")

            assert [each.imprint.byline for each in lesson(form).articles] == ["", "Jo"]

    def test_a_keyed_lesson_has_one_too(self, app: QApplication, look: Look) -> None:
        with on_desk(app, LessonForm, look, KEYED) as form:
            write(form.articles[0].fields["byline"].line, "Jo")

            found = lesson(form).key
            assert found is not None
            assert found.imprint.byline == "Jo"
            assert found.imprint.outlet == "The Courier"


class TestRows:
    def test_whoever_isnt_declared_is_by_a_click(self, form: LessonForm) -> None:
        assert list(form.people.new.buttons) == ["\n", "Tom Varga", "The Courier"]
        form.people.new.buttons["The Courier"].click()
        assert lesson(form).speakers[-1] == Speaker("The Courier")
        form.people.new.buttons["Tom Varga"].click()
        assert not form.people.new.isVisible()
        form.bench.undo()
        form.bench.undo()
        form.people.new.buttons["\n"].click()
        assert [each.name for each in lesson(form).speakers] == [
            "Ada Quist",
            "Tom Varga",
            "The Courier",
        ]

    def test_a_role_is_typed_into_its_row(self, form: LessonForm) -> None:
        role = form.people.rows.rows[0].lines[1]
        role.setFocus()
        role.setCursorPosition(5)
        for letter in "or ":
            write(role, letter)
            form.bench.settle()

        assert lesson(form).speakers[0].role == "Mayoror of Tolle"
        assert role.cursorPosition() == 8
        form.bench.undo()
        assert role.text() == "Mayor of Tolle"

    def test_words_are_added_by_the_keyboard_alone(self, form: LessonForm) -> None:
        rows = form.glossary.rows
        last = rows.rows[-1].lines[1]
        last.setFocus()
        press(last, Qt.Key.Key_Return)
        assert lesson(form).glossary == (
            GlossaryEntry("quay", "a platform"),
            GlossaryEntry("to boast", "to show off"),
        )
        write(rows.rows[2].lines[0], "gusts")
        press(rows.rows[2].lines[0], Qt.Key.Key_Return)
        write(rows.rows[2].lines[1], "winds")

        assert lesson(form).glossary[-1] == GlossaryEntry("gusts", "winds")

    def test_one_is_taken_out_and_comes_back(self, form: LessonForm) -> None:
        rows = form.glossary.rows
        rows.rows[0].cross.click()
        assert [each.term for each in lesson(form).glossary] == ["to boast"]
        form.bench.undo()
        assert [each.lines[0].text() for each in rows.rows] == ["quay", "to boast"]

    def test_a_row_that_is_begun_outlasts_edits_elsewhere(self, form: LessonForm) -> None:
        form.glossary.rows.add.click()
        write(form.basics.title.line, "x")

        assert len(form.glossary.rows.rows) == 3


class TestPages:
    def test_a_paragraph_stands_in_one_line(self, form: LessonForm) -> None:
        assert form.introduction.field.area.text == (
            "A word to the class before reading.\n\nRead it once, and then again."
        )

    def test_only_the_paragraph_that_is_edited_is_written_anew(self, form: LessonForm) -> None:
        area = form.introduction.field.area
        area.setFocus()
        press(area, Qt.Key.Key_End, CONTROL)
        write(area, " So!")

        assert lesson(form).introduction == (
            "A word to the class\nbefore reading.\n\nRead it once, and then again. So!"
        )

    def test_what_would_be_misread_is_refused_and_stays_typed(self, form: LessonForm) -> None:
        field = form.introduction.field
        field.area.setFocus()
        press(field.area, Qt.Key.Key_Home, CONTROL)
        write(field.area, "# ")
        assert field.trouble.isVisible()
        assert field.area.text.startswith("# A word")
        assert lesson(form).introduction.startswith("#A word")
        write(form.basics.title.line, "x")
        assert field.area.text.startswith("# A word")
        press(field.area, Qt.Key.Key_Backspace)
        press(field.area, Qt.Key.Key_Backspace)
        assert not field.trouble.isVisible()

    def test_the_teachers_page_begins_with_a_plan(self, form: LessonForm) -> None:
        form.teacher.begin.click()

        assert "**Plan.**" in lesson(form).teacher
        assert form.teacher.field.area.hasFocus()
        assert not form.teacher.begin.isVisible()
        form.bench.undo()
        assert lesson(form).teacher == ""
        assert form.teacher.begin.isVisible()


class TestPlaces:
    def test_others_go_where_the_keyboard_is(self, form: LessonForm) -> None:
        went: list[Where] = []
        form.bench.place_changed.connect(lambda place, by: went.append(place))
        form.introduction.field.area.setFocus()
        form.articles[0].fields["link"].line.setFocus()

        assert went == [Where("introduction", ""), Where("front", "article")]

    def test_it_goes_where_others_go(self, form: LessonForm, wait: Wait) -> None:
        form.bench.go_to(Where("teacher", ""))
        wait(lambda: form._bar.value() > 500)
        form.bench.go_to(Where("front", "title"))
        assert form._bar.value() < 100

    def test_the_keyboard_is_brought_to_the_title(self, form: LessonForm) -> None:
        form.people.rows.rows[0].lines[0].setFocus()
        form.focus_first()
        assert form.basics.title.line.hasFocus()

    def test_tab_goes_the_way_the_eye_goes(self, form: LessonForm) -> None:
        form.people.rows.add.click()
        QApplication.processEvents()
        row = form.people.rows.rows[-1]
        press(row.lines[0], Qt.Key.Key_Tab)
        assert row.lines[1].hasFocus()
        press(row.lines[1], Qt.Key.Key_Tab)
        press(row.cross, Qt.Key.Key_Tab)
        assert form.people.rows.add.hasFocus()


def test_while_nobody_looks_it_waits(app: QApplication, look: Look) -> None:
    with on_desk(app, LessonForm, look, TEXT) as form:
        form.hide()
        form.bench.edit(lambda it: it.with_fields(title="Other"))
        assert form.basics.title.line.text() == "A try-out"
        form.show()
        assert form.basics.title.line.text() == "Other"
