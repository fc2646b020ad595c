"""Ways of reading on the page: alone, trying first, who speaks, side by side, finding, copying."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from literacy_app.domain.lesson import Passage, Span, Voice
from literacy_app.session.focus import OnlySpeaker, OnlyVoice
from literacy_app.session.reading import Reading
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.models.speakers import SHARE, WHO, WORDS
from literacy_app.ui.pages.reading_page import ReadingPage
from literacy_app.ui.quoting import quoted_passage, quoted_words
from literacy_app.ui.theme import THEME_NAMES, Look, ThemeFiles, contrast_ratio, mixed
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.widgets.overlays import FADED_CONTRAST, veil
from literacy_app.ui.widgets.scroll_together import Together, height_of, place_at
from tests.ui.fakes import FakeShelf
from tests.ui.sample import bridge, two_versions

TWO = Path("two.md")
Button = Qt.MouseButton


@pytest.fixture
def page(reading: MainWindow) -> ReadingPage:
    return reading.rooms.reading


@pytest.fixture
def two(window: MainWindow, shelf: FakeShelf, app: QApplication) -> ReadingPage:
    """The page with two versions of one event."""
    shelf.lessons[TWO] = two_versions()
    window.rooms.open_lesson(TWO)
    app.processEvents()
    return window.rooms.reading


def reading_of(page: ReadingPage) -> Reading:
    assert page.reading is not None
    return page.reading


def passage_of(page: ReadingPage, id: str) -> Passage:
    found = reading_of(page).article.passage(id)
    assert found is not None
    return found


def ink_at(view: ArticleView, text: str) -> int:
    """The darkest lightness among the pixels of some words of the article."""
    assert view.underlay is not None
    start = view.underlay.article.article.text.index(text)
    rect = view.underlay.rects_of(Span(start, start + len(text)))[0]
    box = rect.translated(0, -view.bar.value()).toAlignedRect()
    image = view.page.grab(box).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return min(image.pixelColor(x, y).lightness() for x, y in points)


class TestAlone:
    def test_other_words_fade_and_those_of_the_source_do_not(self, page: ReadingPage) -> None:
        before = ink_at(page.view, "Mayor"), ink_at(page.view, "first trams")
        page.read_only(OnlySpeaker("Ada Quist"))
        after = ink_at(page.view, "Mayor"), ink_at(page.view, "first trams")
        assert after[0] > before[0] + 40
        assert after[1] == before[1]

    def test_the_line_says_so_and_ends_it(self, page: ReadingPage) -> None:
        page.read_only(OnlyVoice(Voice.COMMENTARY))
        assert page.line.isVisible()
        assert page.line.words == "Only this voice: Commentary. All other words are faded."
        QTest.mouseClick(page.line.buttons[0], Button.LeftButton)
        assert not page.line.isVisible()
        assert reading_of(page).only is None

    def test_passages_that_fade_cannot_be_clicked(self, page: ReadingPage) -> None:
        underlay = page.view.underlay
        assert underlay is not None
        rect = underlay.rects_of(passage_of(page, "3").pieces[0])[0]
        assert underlay.passage_at(rect.center()) == 2
        page.read_only(OnlyVoice(Voice.INFERENCE))
        assert underlay.passage_at(rect.center()) == -1

    def test_a_chip_offers_only(self, page: ReadingPage) -> None:
        chip = page.bar.chips[Voice.INFERENCE]
        end = QPoint(chip.width() - 14, chip.height() // 2)
        QTest.mouseClick(chip, Button.LeftButton, pos=end)
        assert reading_of(page).only == OnlyVoice(Voice.INFERENCE)
        assert not page.bar.chips[Voice.SPEECH].isChecked()
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.mouseClick(chip, Button.LeftButton, shift)
        assert reading_of(page).only is None
        assert page.bar.chips[Voice.SPEECH].isChecked()

    def test_a_compact_chip_switches_wherever_it_is_clicked(
        self, reading: MainWindow, page: ReadingPage, app: QApplication
    ) -> None:
        reading.resize(620, 700)
        app.processEvents()
        chip = page.bar.chips[Voice.INFERENCE]
        QTest.mouseClick(chip, Button.LeftButton, pos=QPoint(chip.width() - 6, 15))
        assert Voice.INFERENCE not in reading_of(page).shown

    def test_shift_and_a_click_on_a_label_read_its_source_alone(self, page: ReadingPage) -> None:
        page.grab()
        assert page.view.underlay is not None
        gutter = page.view.underlay._gutter
        assert gutter is not None
        index = [each.id for each in reading_of(page).article.marked()].index("7")
        target = next(each for each in gutter.targets if each.passage == index)
        spot = target.box.center().toPoint() - QPoint(0, page.view.bar.value())
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.mouseClick(page.view.page, Button.LeftButton, shift, spot)
        assert reading_of(page).only == OnlySpeaker("Norrland Vell")
        assert not page.view.textCursor().hasSelection()

    @pytest.mark.parametrize("name", THEME_NAMES)
    def test_faded_words_can_still_be_read(self, themes: ThemeFiles, name: str) -> None:
        roles = themes.theme(name).roles
        share = 1 - veil(themes.look(name)).alphaF()
        faded = mixed(roles["text"], roles["page"], share)
        assert FADED_CONTRAST <= contrast_ratio(faded, roles["page"]) <= FADED_CONTRAST + 0.5

    def test_the_menu_of_a_passage_reads_its_source_alone(self, page: ReadingPage) -> None:
        page.spread.menu_requested.emit(0, "8", page.mapToGlobal(QPoint(300, 300)))
        assert page.menu is not None
        words = [each.text() for each in page.menu.actions() if each.text()]
        assert words == [
            "Only the words of: Tom Varga",
            "Only this voice: Reported speech",
            "Copy this passage",
        ]
        page.menu.actions()[0].trigger()
        page.menu.close()
        assert reading_of(page).only == OnlySpeaker("Tom Varga")

    def test_over_selected_words_it_offers_to_copy_them(self, page: ReadingPage) -> None:
        page.view.setTextCursor(QTextCursor(page.view.document().find("residents")))
        page.spread.menu_requested.emit(0, "8", page.mapToGlobal(QPoint(300, 300)))
        assert page.menu is not None
        page.menu.close()
        copy = page.menu.actions()[-1]
        assert copy.text() == "Copy the selected words"
        copy.trigger()
        assert QGuiApplication.clipboard().text().startswith("“residents” — Tom Varga")

    def test_a_click_moves_nothing_under_the_pointer(
        self, page: ReadingPage, window: MainWindow, app: QApplication
    ) -> None:
        window.resize(1280, 500)
        app.processEvents()
        view = page.view
        assert view.underlay is not None
        rect = view.underlay.rects_of(passage_of(page, "7").pieces[0])[0]
        view.bar.setValue(round(rect.top()) - 4)
        place = view.bar.value()
        QTest.mouseClick(view.page, Button.LeftButton, pos=QPoint(round(rect.left()) + 6, 14))
        assert reading_of(page).selected == passage_of(page, "7")
        assert view.bar.value() == place


class TestTryingFirst:
    def test_nothing_is_marked_until_it_is_revealed(self, page: ReadingPage) -> None:
        page.try_first()
        assert "passages are hidden" in page.line.words
        assert page.view.underlay is not None
        assert page.view.underlay.highlights.kept == frozenset()
        page.step(forward=True)
        assert "Shown: 1 of 18 passages" in page.line.words
        assert reading_of(page).selected is passage_of(page, "1")
        QTest.mouseClick(page.line.buttons[1], Button.LeftButton)
        assert page.line.words == ""
        assert page.view.underlay.highlights.kept is None


class TestWhoSpeaks:
    def test_it_is_a_table_in_place_of_the_card(self, page: ReadingPage) -> None:
        page.show_who()
        assert not page.card.isVisible()
        model = page.side.who.model
        names = [model.index(row, WHO).data() for row in range(model.rowCount())]
        assert names[0] == "Ada Quist"
        assert names[-2:] == ["Someone unnamed", "The writer: Ines Calder"]
        words = [int(model.index(row, WORDS).data()) for row in range(model.rowCount())]
        assert sum(words) == sum(row.words for row in model.rows)
        assert str(model.index(0, SHARE).data()).endswith("%")
        page.show_who()
        assert page.card.isVisible()

    def test_a_row_reads_its_source_alone_and_again_ends_it(self, page: ReadingPage) -> None:
        page.show_who()
        table = page.side.who.table
        rect = table.visualRect(page.side.who.model.index(1, WHO))
        QTest.mouseClick(table.viewport(), Button.LeftButton, pos=rect.center())
        assert reading_of(page).only == OnlySpeaker(page.side.who.model.rows[1].source)
        assert page.side.who.model.only == 1
        assert page.side.who.isVisible()
        QTest.keyClick(table, Qt.Key.Key_Return)
        assert reading_of(page).only is None

    def test_the_writer_is_a_row_too(self, page: ReadingPage) -> None:
        page.show_who()
        last = len(page.side.who.model.rows) - 1
        page.side.who.table.row_chosen.emit(last)
        assert reading_of(page).only == OnlySpeaker(None)
        assert "Only the words of: Ines Calder" in page.line.words

    def test_a_selected_passage_brings_the_card_back(self, page: ReadingPage) -> None:
        page.show_who()
        page.select("9")
        assert page.card.isVisible()


class TestStrip:
    def test_a_click_goes_there(self, page: ReadingPage, app: QApplication) -> None:
        strip, view = page.spread.pane.strip, page.view
        QTest.mouseClick(strip, Button.LeftButton, pos=QPoint(10, strip.height() - 20))
        assert view.bar.value() == view.bar.maximum()
        QTest.mouseClick(strip, Button.LeftButton, pos=QPoint(10, 2))
        assert view.bar.value() == 0

    def test_it_shows_what_is_shown(self, page: ReadingPage) -> None:
        strip = page.spread.pane.strip
        before = strip.grab().toImage()
        page.toggle_voice(Voice.SPEECH)
        without = strip.grab().toImage()
        assert without != before
        page.toggle_voice(Voice.SPEECH)
        assert strip.grab().toImage() == before

    def test_it_can_be_heard(self, page: ReadingPage) -> None:
        strip = page.spread.pane.strip
        assert strip.accessibleName() == "Voice strip"
        assert "Reported speech: " in strip.accessibleDescription()

    def test_it_shows_the_part_that_is_seen(self, page: ReadingPage) -> None:
        start, end = page.spread.pane.strip._window()
        assert start == 0
        assert 0 < end < len(reading_of(page).article.text)
        page.view.bar.setValue(page.view.bar.maximum())
        assert page.spread.pane.strip._window()[1] == len(reading_of(page).article.text)


class TestSideBySide:
    def test_two_articles_stand_side_by_side_where_there_is_room(
        self, two: ReadingPage, window: MainWindow, app: QApplication
    ) -> None:
        assert list(two.spread.seen()) == [0, 1]
        first, second = two.spread.panes
        assert first.isVisible()
        assert second.isVisible()
        window.resize(900, 700)
        app.processEvents()
        assert not second.isVisible()
        assert two.bar.beside.isHidden()
        two.step_article(forward=True)
        assert second.isVisible()
        assert not first.isVisible()

    def test_a_click_in_the_other_article_reads_it(self, two: ReadingPage) -> None:
        other = two.spread.panes[1].view
        assert other.underlay is not None
        rect = other.underlay.passage_box(0)
        spot = QPoint(round(rect.left()) + 12, round(rect.top()) + 8)
        QTest.mouseClick(other.page, Button.LeftButton, pos=spot)
        assert reading_of(two).article_index == 1
        assert reading_of(two).selected is passage_of(two, "p1")
        assert two.view is other

    def test_one_source_fades_both(self, two: ReadingPage) -> None:
        two.read_only(OnlySpeaker("Ada Quist"))
        for pane in two.spread.panes:
            assert pane.view.underlay is not None
            assert pane.view.underlay.highlights.lit

    def test_they_scroll_together_by_paragraph_by_length_or_apart(
        self, two: ReadingPage, window: MainWindow, app: QApplication
    ) -> None:
        window.resize(1280, 420)
        app.processEvents()
        first, second = (each.view for each in two.spread.panes)
        first.bar.setValue(round(height_of(first, 0.2)))
        assert place_at(second, second.bar.value()) == pytest.approx(0.2, abs=0.05)
        two.spread.scroll_by(Together.SHARE)
        first.bar.setValue(first.bar.maximum() // 2)
        assert second.bar.value() == pytest.approx(second.bar.maximum() / 2, abs=2)
        two.spread.scroll_by(Together.NOTHING)
        before = second.bar.value()
        first.bar.setValue(0)
        assert second.bar.value() == before

    def test_one_at_a_time_if_that_is_wanted(self, two: ReadingPage) -> None:
        QTest.mouseClick(two.bar.beside, Button.LeftButton)
        assert list(two.spread.seen()) == [0]
        two.choose_article(1)
        assert list(two.spread.seen()) == [1]

    def test_another_lesson_comes_in_alone(self, two: ReadingPage) -> None:
        two.show_reading(Reading(bridge()))
        assert list(two.spread.seen()) == [0]
        assert not two.spread.panes[1].isVisible()
        assert two.bar.beside.isHidden()


class TestGlossary:
    def test_the_next_word_is_explained_beside_itself(self, two: ReadingPage) -> None:
        assert two.explain_word()
        hints = two.spread.pane.hints
        assert hints.gloss is not None
        assert hints.gloss.entry.term == "bearing"
        assert hints.popup is not None
        assert "another part turns" in hints.popup.accessibleName()
        two.explain_word()
        assert hints.gloss.entry.term == "swing bridge"
        two.back()
        assert hints.popup is None

    def test_a_click_on_a_word_keeps_its_meaning(self, two: ReadingPage) -> None:
        view, hints = two.view, two.spread.pane.hints
        assert view.underlay is not None
        spot = QPointF(view.underlay.rects_of(view.underlay.glosses.spans[1])[0].center())
        place = spot.toPoint() - QPoint(0, view.bar.value())
        QTest.mouseMove(view.page, place)
        QTest.mouseClick(view.page, Button.LeftButton, pos=place)
        assert hints.gloss is not None
        QTest.mouseClick(view.page, Button.LeftButton, pos=QPoint(4, 4))
        assert hints.gloss is None

    def test_the_card_explains_the_words_of_its_passage(self, two: ReadingPage) -> None:
        two.select("7")
        words = [each.text() for each in two.card.findChildren(QLabel)]
        assert "bearing: the part of a machine on which another part turns" in words

    def test_a_lesson_without_one_explains_nothing(self, page: ReadingPage) -> None:
        assert not page.explain_word()


class TestFinding:
    def test_matches_are_counted_and_stepped_through(self, page: ReadingPage) -> None:
        page.finder.open()
        page.finder.look_for("MAYOR")
        assert page.finder.bar.words == "1 of 4 matches"
        assert page.view.underlay is not None
        assert len(page.view.underlay.found.spans) == 4
        page.finder.step(forward=False)
        assert page.finder.bar.words == "4 of 4 matches"
        page.back()
        assert not page.finder.is_open
        assert len(page.view.underlay.found.spans) == 0

    def test_the_last_match_is_ready_to_be_copied(self, page: ReadingPage) -> None:
        page.finder.open()
        page.finder.look_for("AWKWARD")
        page.back()
        QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text().startswith("“awkward” — Ines Calder")

    def test_what_is_not_there_is_said(self, page: ReadingPage) -> None:
        page.finder.open()
        page.finder.look_for("submarine")
        assert page.finder.bar.words == "Not in this article"
        assert not page.finder.bar.next.isEnabled()

    def test_another_article_is_searched_for_the_same(self, two: ReadingPage) -> None:
        two.finder.open()
        two.finder.look_for("tram")
        two.step_article(forward=True)
        assert two.finder.bar.words == "1 of 2 matches"
        first = two.spread.panes[0].view.underlay
        assert first is not None
        assert len(first.found.spans) == 0


class TestCopying:
    def test_a_passage_is_copied_with_its_way_to_the_reader(self, page: ReadingPage) -> None:
        page.select("9")
        assert page.copy_passage()
        assert QGuiApplication.clipboard().text() == (
            "“that costs were under control” — Ada Quist, via Tom Varga, reported by Ines Calder, "
            "“The bridge opens in April, the mayor says. The bearings disagree.”, Tolle Courier, "
            "14 March 2026"
        )

    def test_without_a_passage_nothing_is_copied(self, page: ReadingPage) -> None:
        assert not page.copy_passage()

    def test_selected_words_carry_whose_they_are(self, page: ReadingPage) -> None:
        cursor = page.view.document().find("awkward")
        page.view.setTextCursor(QTextCursor(cursor))
        copied = page.view.createMimeDataFromSelection().text()
        assert copied.startswith("“awkward” — Ines Calder, “The bridge opens")

    def test_quotation_marks_are_not_doubled(self) -> None:
        article = bridge().articles[0]
        direct = article.passage("4")
        assert direct is not None
        assert quoted_passage(article, direct, "en").startswith("“the most tested")
        assert quoted_words(article, "awkward", Span(0, 1), "de").startswith("„awkward“")


def test_contested_passages_are_striped_and_explain_both_readings(
    page: ReadingPage, look: Look
) -> None:
    page.select("2")
    words = [each.text() for each in page.card.findChildren(QLabel)]
    assert "CONTESTED: TWO READINGS" in words
    assert "Then the writer concludes something for which nobody is cited." in words
    assert "Then the writer judges here, and lets an attitude show." in words
    page.clear()
    view = page.view
    assert view.underlay is not None
    rect = view.underlay.rects_of(passage_of(page, "2").pieces[0])[0]
    line = view.page.grab(rect.toAlignedRect()).toImage()
    colours = {line.pixelColor(x, 6).name() for x in range(4, line.width() - 4)}
    washes = {look.wash(each).name() for each in (Voice.INFERENCE, Voice.COMMENTARY)}
    assert washes <= colours


def test_a_nested_explanation_is_read_on_its_parents_card(page: ReadingPage) -> None:
    page.select("8")
    words = "\n".join(each.text() for each in page.card.findChildren(QLabel))
    assert "A report inside a report" in words
    assert "Also inside Varga’s claim." in words
