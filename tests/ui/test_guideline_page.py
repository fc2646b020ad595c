"""The guideline: what its file says, and the page that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.app import guide
from literacy_app.domain.lesson import KINDS, Kind, Voice
from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.ui.chapters import chapters_of
from literacy_app.ui.pages.guide_page import GuidePage, is_written_right_to_left
from literacy_app.ui.theme import Look, ThemeFiles
from literacy_app.ui.widgets.example import Example
from literacy_app.ui.widgets.labels import VoiceHeading
from literacy_app.ui.widgets.prose import ProseLabel
from literacy_app.ui.words import kind_name, voice_name
from tests.ui.conftest import Wait
from tests.ui.putting_away import put_away

NARROW, WIDE = (800, 700), (1280, 800)


def guideline() -> tuple[ProseBlock, ...]:
    return guide("guideline")


class TestTheFile:
    def test_no_markup_is_left_over(self) -> None:
        for block in guideline():
            words = "".join(each.text for each in block.runs if not each.code)
            assert not re.search(r"[*_`#<>|\[\]{}\\]", words), words
            assert not re.match(r"[-+] |\d+[.)] ", words), words

    def test_it_is_as_long_as_people_read(self) -> None:
        assert 1300 <= sum(len(each.text.split()) for each in guideline()) <= 1900

    @pytest.mark.parametrize("voice", Voice)
    def test_every_voice_has_a_heading_and_its_name_for_authors(self, voice: Voice) -> None:
        headings = [each.text for each in guideline() if each.kind is ProseKind.HEADING]
        assert voice_name(voice) in headings
        assert voice.value in in_code()

    @pytest.mark.parametrize("kind", [each for kinds in KINDS.values() for each in kinds])
    def test_every_kind_is_explained_with_an_example(self, kind: Kind) -> None:
        found = guideline()
        at = next(
            number
            for number, block in enumerate(found)
            if block.kind is ProseKind.BULLET and any(is_code(run, kind) for run in block.runs)
        )
        assert found[at].text.lower().startswith(kind_name(kind))
        assert found[at + 1].kind is ProseKind.QUOTE
        assert any(run.strong for run in found[at + 1].runs)

    def test_every_chapter_says_something(self) -> None:
        assert all(each.title and each.blocks for each in chapters_of(guideline()))


def is_code(run: Run, name: str) -> bool:
    return run.code and run.text == name


def in_code() -> set[str]:
    return {run.text for block in guideline() for run in block.runs if run.code}


@pytest.fixture
def page(app: QApplication, look: Look) -> Iterator[GuidePage]:
    made = shown(look, WIDE)
    yield made
    put_away(made)


def shown(look: Look, size: tuple[int, int]) -> GuidePage:
    made = GuidePage(look, guideline())
    made.resize(*size)
    made.show()
    made.show_top()
    QCoreApplication.processEvents()
    return made


def left_of(inner: QWidget, page: GuidePage) -> int:
    return inner.mapTo(page, inner.rect().topLeft()).x()


class TestThePage:
    def test_it_shows_every_word(self, page: GuidePage) -> None:
        seen = " ".join(each.text for each in page.findChildren(ProseLabel))
        seen += " ".join(each.text for each in page.findChildren(Example))
        headings = {voice_name(each) for each in Voice}
        for chapter in chapters_of(guideline()):
            for block in chapter.blocks:
                assert block.text in seen or block.text in headings

    def test_the_voices_are_drawn_as_they_are_in_articles(self, page: GuidePage) -> None:
        names = [each.accessibleName() for each in page.findChildren(VoiceHeading)]
        assert names == [voice_name(each) for each in Voice]

    def test_every_link_leads_to_its_chapter(self, page: GuidePage, wait: Wait) -> None:
        bar, places = page.verticalScrollBar(), []
        for number, link in enumerate(page.contents.links):
            link.click()
            assert page.part == number
            assert [each.isChecked() for each in page.contents.links].index(True) == number
            places.append(bar.value())
        assert places == sorted(places)
        assert places[0] > 0
        assert places[-1] == bar.maximum()

    def test_the_contents_follow_the_reader(self, page: GuidePage) -> None:
        page.show_part(3)
        page.verticalScrollBar().setValue(0)
        assert page.part == -1
        assert not any(each.isChecked() for each in page.contents.links)
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
        assert 0 <= page.part < len(page.contents.links)

    def test_home_end_and_space_scroll(self, page: GuidePage) -> None:
        bar = page.verticalScrollBar()
        QTest.keyClick(page, Qt.Key.Key_Space)
        assert 0 < bar.value() < bar.maximum()
        QTest.keyClick(page, Qt.Key.Key_End)
        assert bar.value() == bar.maximum()
        QTest.keyClick(page, Qt.Key.Key_Home)
        assert bar.value() == 0

    def test_the_contents_stand_beside_the_text_where_there_is_room(self, page: GuidePage) -> None:
        text = page.findChildren(ProseLabel)[0]
        assert left_of(page.contents, page) + page.contents.width() <= left_of(text, page)
        page.resize(*NARROW)
        QCoreApplication.processEvents()
        text = page.findChildren(ProseLabel)[0]
        assert left_of(page.contents, page) == left_of(text, page)

    def test_right_to_left_they_stand_on_the_other_side(
        self, app: QApplication, look: Look
    ) -> None:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            page = shown(look, WIDE)
            text = page.findChildren(ProseLabel)[0]
            assert left_of(text, page) + text.width() <= left_of(page.contents, page)
            assert left_of(text, page) > 0
            put_away(page)
        finally:
            app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def test_another_look_keeps_the_place(
        self, page: GuidePage, themes: ThemeFiles, wait: Wait
    ) -> None:
        page.show_part(4)
        place = page.verticalScrollBar().value()
        page.set_look(themes.look("dark"))
        QCoreApplication.processEvents()
        assert page.verticalScrollBar().value() == place
        assert page.part == 4

    def test_without_a_guideline_there_is_an_empty_page(
        self, app: QApplication, look: Look
    ) -> None:
        page = GuidePage(look, ())
        page.show_top()
        assert page.contents.links == []
        put_away(page)


def test_words_say_themselves_which_way_they_run() -> None:
    assert is_written_right_to_left("… שלום")
    assert not is_written_right_to_left("1. Hello")
    assert not is_written_right_to_left("")
