"""Marking an article in the window: by pointer, by keys, and by the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from literacy_app.domain.lesson import Kind, Voice
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.passage_ends import End
from literacy_app.ui.theme import Look, ThemeFiles
from tests.builders import FRONT, file_of, key
from tests.ui.authoring.marking import ALT, CTRL, KEYS, LEFT, NONE, SHIFT, MarkingDesk

Wait = Callable[[Callable[[], object]], None]


@pytest.fixture
def desk(app: QApplication, look: Look) -> Iterator[MarkingDesk]:
    made = MarkingDesk(look)
    yield made
    made.close()


class TestMarking:
    def test_selected_words_are_marked_snapped_and_filled_in_by_one_key(
        self, desk: MarkingDesk
    ) -> None:
        desk.drag_over("he crossing was “teste")
        assert desk.pane.voice_palette.isVisible()
        desk.keys(KEYS.Key_1)
        assert desk.said() == [("speech", "that the crossing was “tested”")]
        assert desk.selected is not None
        assert (desk.selected.kind, desk.selected.source) == (Kind.MIXED, "Ada Quist")
        assert desk.pane.view.selected_span() is None
        underlay = desk.pane.view.underlay
        assert underlay is not None
        assert underlay.highlights.selected == 0

    def test_the_palette_marks_changes_snaps_and_removes(self, desk: MarkingDesk) -> None:
        palette = desk.pane.voice_palette
        desk.drag_over("snorted")
        assert all(each.isHidden() for each in palette.deeds.values())
        QTest.mouseClick(palette.voices[Voice.SPEECH], LEFT)
        desk.rest()
        assert palette.voices[Voice.SPEECH].is_lit
        QTest.mouseClick(palette.voices[Voice.COMMENTARY], LEFT)
        desk.rest()
        assert desk.said() == [("commentary", "snorted")]
        QTest.mouseClick(palette.deeds["remove"], LEFT)
        desk.rest()
        assert desk.said() == []
        assert not palette.isVisible()
        desk.mark("that the crossing was “tested”", KEYS.Key_1)
        QTest.mouseClick(palette.deeds["snap"], LEFT)
        desk.rest()
        assert desk.said() == [("speech", "the crossing was “tested”")]
        assert desk.pane.view.hasFocus()

    def test_it_stands_beside_the_words_and_within_the_view(self, desk: MarkingDesk) -> None:
        for words in ("Mayor", "in April", "Tom Varga is apparently eager to wait"):
            desk.drag_over(words)
            view, palette = desk.pane.view, desk.pane.voice_palette
            assert view.rect().contains(palette.geometry())
            spot = view.page.mapTo(view, desk.spot(desk.span(words).start))
            assert not palette.geometry().contains(spot)

    def test_pressing_again_changes_and_delete_removes(self, desk: MarkingDesk) -> None:
        desk.mark("snorted", KEYS.Key_1)
        desk.keys(KEYS.Key_3)
        assert desk.said() == [("inference", "snorted")]
        desk.keys(KEYS.Key_0)
        assert desk.said() == [("plain", "snorted")]
        desk.keys(KEYS.Key_Delete)
        assert desk.said() == []
        for _ in range(4):
            desk.bench.undo()
        assert not desk.authoring.is_changed or not desk.authoring.can_undo

    def test_marking_inside_a_passage_nests(self, desk: MarkingDesk) -> None:
        desk.mark("It always opens in April", KEYS.Key_3)
        desk.mark("always", KEYS.Key_2)
        assert [each.within for each in desk.passages] == [None, "1"]
        desk.keys(KEYS.Key_Escape)
        for expected in ("2", "1"):
            desk.click("always")
            assert desk.selected_id() == expected

    def test_what_would_cross_is_refused_with_a_reason(self, desk: MarkingDesk) -> None:
        desk.mark("It always opens", KEYS.Key_3)
        desk.drag_over("opens in April")
        desk.keys(KEYS.Key_2)
        assert len(desk.passages) == 1
        assert "cross" in desk.refused[0]

    def test_a_plain_passage_is_shown_and_selected_by_a_click(self, desk: MarkingDesk) -> None:
        desk.mark("Nobody else was asked", KEYS.Key_4)
        desk.keys(KEYS.Key_Escape)
        assert desk.selected_id() is None
        desk.click("Nobody")
        assert desk.selected_id() == "1"
        desk.click("Tom")
        assert desk.selected_id() is None

    def test_a_label_in_the_margin_selects_its_passage(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.keys(KEYS.Key_Escape)
        view = desk.pane.view
        assert view.underlay is not None
        gutter = view.underlay._make_gutter()
        spot = gutter.targets[0].box.center().toPoint()
        spot.setY(spot.y() - view.bar.value())
        QTest.mouseClick(view.page, LEFT, pos=spot)
        assert desk.selected is not None


def test_a_menu_offers_the_same(desk: MarkingDesk) -> None:
    desk.mark("“We need it,”", KEYS.Key_1)
    desk.keys(KEYS.Key_Escape)
    view = desk.pane.view
    spot = desk.spot(desk.span("need").start)
    view.menu_requested.emit("1", view.page.mapToGlobal(spot))
    (menu,) = desk.pane.findChildren(QMenu)
    words = {each.text(): each for each in menu.actions()}
    assert words["Reported speech"].isChecked()
    assert "Click its source" in words
    words["Remove"].trigger()
    menu.close()
    desk.rest()
    assert desk.said() == []


class TestPieces:
    def test_selected_words_join_the_passage_as_a_piece(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.drag_over("“and soon.”")
        assert not desk.pane.voice_palette.deeds["join"].isHidden()
        desk.keys(KEYS.Key_J)
        assert desk.said() == [("speech", "“We need it,” … “and soon.”")]

    def test_two_chosen_passages_are_joined(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.mark("“and soon.”", KEYS.Key_1)
        desk.click("“We")
        desk.click("“and", CTRL)
        assert "Two passages" in desk.pane.bar.words
        desk.keys(KEYS.Key_J)
        assert desk.said() == [("speech", "“We need it,” … “and soon.”")]
        desk.bench.undo()
        assert len(desk.passages) == 2

    def test_the_second_one_is_let_go_by_a_further_click_or_escape(self, desk: MarkingDesk) -> None:
        desk.mark("snorted", KEYS.Key_2)
        desk.mark("always", KEYS.Key_2)
        ways: list[Callable[[], None]] = [
            lambda: desk.click("snorted", SHIFT),
            lambda: desk.keys(KEYS.Key_Escape),
        ]
        for let_go in ways:
            desk.click("snorted", SHIFT)
            assert "Two passages" in desk.pane.bar.words
            let_go()
            assert "Two passages" not in desk.pane.bar.words
            assert desk.selected_id() == "2"


class TestEnds:
    def test_an_end_is_drawn_by_its_handle_in_one_step(self, desk: MarkingDesk) -> None:
        desk.mark("always", KEYS.Key_3)
        before = desk.authoring.text
        desk.draw_end(End(0, True), "opens", let_go=False)
        view = desk.pane.view
        assert view.underlay is not None
        (shown,) = view.underlay.article.passages
        assert view.underlay.article.article.words_of(shown) == "always opens"
        assert desk.authoring.text == before
        QTest.mouseRelease(view.page, LEFT, pos=desk.spot(desk.span("opens").end))
        desk.rest()
        assert desk.said() == [("inference", "always opens")]
        desk.draw_end(End(0, False), "It")
        assert desk.said() == [("inference", "It always opens")]
        desk.bench.undo()
        assert desk.said() == [("inference", "always opens")]
        desk.bench.undo()
        assert desk.authoring.text == before

    def test_an_end_that_would_cross_stays_where_it_was(self, desk: MarkingDesk) -> None:
        desk.mark("It always", KEYS.Key_3)
        desk.mark("opens in April", KEYS.Key_2)
        desk.click("It")
        desk.draw_end(End(0, True), "opens")
        assert ("inference", "It always") in desk.said()
        assert desk.refused == []

    def test_alt_and_arrows_step_ends_by_a_word(self, desk: MarkingDesk) -> None:
        desk.mark("always", KEYS.Key_3)
        desk.keys(KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Left, with_=ALT)
        assert desk.said() == [("inference", "always opens")]
        desk.keys(KEYS.Key_Up, KEYS.Key_Left, with_=ALT)
        assert desk.said() == [("inference", "It always opens")]
        desk.keys(KEYS.Key_Down, KEYS.Key_Left, with_=ALT)
        assert desk.said() == [("inference", "It always")]

    def test_handles_of_every_piece_are_reached_by_keys(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.drag_over("“and soon.”")
        desk.keys(KEYS.Key_J)
        held = []
        for _ in range(4):
            desk.keys(KEYS.Key_Up, with_=ALT)
            held.append(desk.pane.view.held)
        assert held == [End(1, False), End(0, True), End(0, False), End(1, True)]


class TestKeyboard:
    def test_words_are_selected_and_marked_without_a_pointer(self, desk: MarkingDesk) -> None:
        desk.keys(KEYS.Key_Down, KEYS.Key_Down)
        view = desk.pane.view
        assert view.caret.is_shown
        view.caret.put(desk.span("We need").start)
        desk.keys(KEYS.Key_Right, KEYS.Key_Right, with_=SHIFT)
        assert view.selected_span() == desk.span("“We need it,”")
        desk.keys(KEYS.Key_1)
        assert desk.said() == [("speech", "“We need it,”")]
        assert view.selected_span() is None

    def test_the_word_at_the_caret_is_marked_where_none_is_selected(
        self, desk: MarkingDesk
    ) -> None:
        desk.pane.view.caret.put(desk.span("crossing").start)
        desk.keys(KEYS.Key_Right, KEYS.Key_2)
        assert desk.said() == [("commentary", "was")]

    def test_n_and_p_go_through_the_passages_and_enter_to_the_form(self, desk: MarkingDesk) -> None:
        wishes: list[None] = []
        desk.pane.form_requested.connect(lambda: wishes.append(None))
        for words in ("snorted", "always", "apparently"):
            desk.mark(words, KEYS.Key_2)
        desk.keys(KEYS.Key_Escape)
        seen = []
        for pressed in (KEYS.Key_N, KEYS.Key_N, KEYS.Key_N, KEYS.Key_P):
            desk.keys(pressed)
            assert desk.selected is not None
            seen.append(desk.selected.id)
        assert seen in (["1", "2", "3", "2"], ["2", "3", "1", "3"], ["3", "1", "2", "1"])
        desk.keys(KEYS.Key_Return)
        assert wishes == [None]

    def test_enter_selects_the_passage_at_the_caret_and_j_joins_it(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.mark("“and soon.”", KEYS.Key_1)
        desk.pane.view.caret.put(desk.span("need").start)
        desk.keys(KEYS.Key_Right, KEYS.Key_Return)
        assert desk.selected is not None
        assert desk.selected.id == "1"
        desk.pane.view.caret.put(desk.span("and soon").start)
        desk.keys(KEYS.Key_J)
        assert desk.said() == [("speech", "“We need it,” … “and soon.”")]

    def test_keys_of_no_use_are_left_to_the_page(self, desk: MarkingDesk) -> None:
        def is_wanted(key: Qt.Key, with_: Qt.KeyboardModifier) -> bool:
            event = QKeyEvent(QEvent.Type.ShortcutOverride, key, with_)
            event.ignore()
            QApplication.sendEvent(desk.pane.view, event)
            return event.isAccepted()

        assert not is_wanted(KEYS.Key_Left, ALT)
        assert not is_wanted(KEYS.Key_Escape, NONE)
        desk.mark("snorted", KEYS.Key_2)
        assert is_wanted(KEYS.Key_Left, ALT)
        assert is_wanted(KEYS.Key_Escape, NONE)
        assert not is_wanted(KEYS.Key_S, CTRL)
        assert not is_wanted(KEYS.Key_Tab, NONE)


class TestTools:
    def test_a_cue_is_clicked_and_a_source_too(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.keys(KEYS.Key_C)
        assert "cue" in desk.pane.bar.words
        assert not desk.pane.voice_palette.isVisible()
        desk.click("said")
        assert desk.selected is not None
        assert desk.selected.cue == "said"
        desk.keys(KEYS.Key_S)
        desk.click("she")
        assert desk.selected.source == "Ada Quist"
        assert not desk.pane.tools.tool

    def test_the_nearest_cue_is_offered_and_taken_by_enter(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.bench.edit(lambda it: it.change("1", cue=None))
        desk.keys(KEYS.Key_C)
        assert desk.pane.view.offered[0] == desk.span("said")
        desk.keys(KEYS.Key_Return)
        assert desk.selected is not None
        assert desk.selected.cue == "said"

    def test_words_drawn_over_are_the_cue_whole(self, desk: MarkingDesk) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.bench.edit(lambda it: it.change("1", cue=None))
        desk.keys(KEYS.Key_C)
        desk.pane.view.offered = ()
        desk.drag_over("he sai")
        assert desk.selected is not None
        assert desk.selected.cue == "she said"

    def test_a_tool_is_put_down_by_escape_and_of_no_use_to_commentary(
        self, desk: MarkingDesk
    ) -> None:
        desk.mark("“We need it,”", KEYS.Key_1)
        desk.keys(KEYS.Key_C, KEYS.Key_Escape)
        assert desk.selected is not None
        assert not desk.pane.tools.tool
        desk.keys(KEYS.Key_2, KEYS.Key_C)
        assert not desk.pane.tools.tool


class TestOtherPanes:
    def test_the_source_typed_is_seen_where_it_was_scrolled_to(self, desk: MarkingDesk) -> None:
        desk.mark("always", KEYS.Key_3)
        desk.bench.select(None)
        document = desk.pane.view.document()
        at = desk.authoring.text.index("Nobody else")
        desk.bench.type(at, 0, "So ")
        desk.bench.settle()
        desk.rest()
        assert desk.pane.view.document() is document
        assert "So Nobody else" in document.toPlainText()
        desk.click("So Nobody")
        assert desk.selected is None
        desk.click("always")
        assert desk.selected is not None

    def test_while_the_source_is_not_understood_nothing_can_be_marked(
        self, desk: MarkingDesk, wait: Wait
    ) -> None:
        at = desk.authoring.text.index("always")
        desk.bench.type(at, 0, "[")
        wait(lambda: desk.authoring.is_read)
        assert "mended" in desk.pane.bar.words
        desk.drag_over("snorted")
        desk.keys(KEYS.Key_2)
        assert desk.said() == []
        assert not desk.pane.voice_palette.isVisible()
        desk.bench.undo()
        wait(lambda: desk.authoring.is_read)
        assert "mended" not in desk.pane.bar.words
        desk.keys(KEYS.Key_2)
        assert desk.said() == [("commentary", "snorted")]

    def test_it_tells_where_it_went_and_follows_the_others(self, desk: MarkingDesk) -> None:
        places: list[object] = []
        desk.bench.place_changed.connect(lambda place, by: places.append(place))
        desk.mark("apparently", KEYS.Key_2)
        assert places[-1] == Where("block", "0.3", "1")
        desk.pane.resize(420, 300)
        desk.rest()
        desk.bench.go_to(Where("block", "0.0"), None)
        top = desk.pane.view.bar.value()
        desk.bench.go_to(Where("block", "0.3"), None)
        assert desk.pane.view.bar.value() > top

    def test_selecting_elsewhere_brings_the_passage_into_view(self, desk: MarkingDesk) -> None:
        desk.mark("apparently", KEYS.Key_2)
        desk.keys(KEYS.Key_Escape)
        desk.pane.resize(420, 300)
        desk.rest()
        desk.pane.view.bar.setValue(0)
        desk.bench.select("1")
        desk.rest()
        assert desk.pane.view.bar.value() > 0
        assert desk.pane.view.chosen is not None


def test_without_an_article_or_a_lesson_it_says_what_is_missing(
    app: QApplication, look: Look
) -> None:
    keyed = file_of(key("- [that it opens]{.speech kind=indirect}"))
    for contents, words in ((keyed, "no article"), ("---\nid: [\n", "mended")):
        desk = MarkingDesk(look, contents)
        assert words in desk.pane.bar.words
        desk.keys(KEYS.Key_Right, KEYS.Key_1, KEYS.Key_N, KEYS.Key_D, KEYS.Key_Escape)
        assert not desk.authoring.can_undo
        desk.close()


TWO = file_of(
    "# Article: The Courier\n\n## One bridge\n\nIt opens, he claimed.",
    "# Article: The Post\n\n## Two bridges\n\nThey open, he said.",
    front=FRONT,
)


class TestSeveralArticles:
    def test_the_articles_are_turned_to_and_each_is_marked(
        self, app: QApplication, look: Look
    ) -> None:
        desk = MarkingDesk(look, TWO)
        QTest.mouseClick(desk.pane.switch.button(1), LEFT)
        desk.rest()
        desk.mark("They open", KEYS.Key_1)
        assert desk.said() == [("speech", "They open")]
        desk.pane.show_article(0)
        desk.rest()
        assert desk.said() == []
        desk.bench.select("1")
        desk.rest()
        assert desk.bench.marker.article == 1
        assert desk.pane.switch.button(1).isChecked()
        desk.close()


def test_it_is_drawn_in_every_theme_and_size(
    app: QApplication, themes: ThemeFiles, look: Look
) -> None:
    desk = MarkingDesk(look)
    desk.mark("“We need it,”", KEYS.Key_1)
    for name in ("dark", "contrast", "light"):
        for percent in (200, 100):
            desk.pane.set_look(themes.look(name, percent))
            desk.pane.resize(420, 700)
            desk.rest()
            desk.pane.view.reveal(0)
            desk.rest()
            assert desk.pane.voice_palette.isVisible()
            assert desk.pane.view.rect().contains(desk.pane.voice_palette.geometry())
            assert desk.pane.bar.width() <= 420
    desk.close()
