"""The lesson as text: typing, following, colours, completion and quick fixes, by the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QPaintEvent,
    QRegion,
    QTextCharFormat,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from literacy_app.domain.draft import Draft
from literacy_app.domain.lesson import Voice
from literacy_app.domain.patches import Patches
from literacy_app.domain.problems import Severity
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.source_pane import SourcePane
from literacy_app.ui.theme import Look, ThemeFiles
from tests.ui.authoring.sources import CTRL, KEYS, LESSON, SHIFT, Desk, told
from tests.ui.conftest import Wait


@pytest.fixture
def made(app: QApplication, look: Look, wait: Wait) -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(text: str = LESSON) -> Desk:
        desks.append(Desk(look, text))
        desks[-1].show(desks[-1].source)
        wait(desks[-1].edit.hasFocus)
        return desks[-1]

    yield make
    for each in desks:
        each.close()
    app.processEvents()


@pytest.fixture
def desk(made: Callable[..., Desk]) -> Desk:
    return made()


def formats(desk: Desk, words: str) -> QTextCharFormat:
    """How the first of some words is shown, all colours that lie over it together."""
    at = desk.text.index(words)
    block = desk.edit.document().findBlock(at)
    merged = QTextCharFormat()
    for each in block.layout().formats():
        if each.start <= at - block.position() < each.start + each.length:
            merged.merge(each.format)
    return merged


def ground_of(desk: Desk, words: str) -> QColor:
    return formats(desk, words).background().color()


class TestTyping:
    def test_what_is_typed_is_the_lessons(self, desk: Desk, wait: Wait) -> None:
        desk.go("The crossing")
        desk.type(" was new")
        assert "The crossing was new was closed." in desk.text
        wait(lambda: desk.bench.authoring.is_current)
        assert "crossing was new" in desk.bench.authoring.lesson.articles[0].text

    def test_letters_are_heard_one_by_one(self, desk: Desk) -> None:
        heard: list[Patches] = []
        desk.bench.text_changed.connect(heard.append)
        desk.go("The crossing")
        desk.type("x")
        desk.press(KEYS.Key_Backspace)
        assert [(p.removed, p.inserted) for (p,) in heard] == [("", "x"), ("x", "")]
        assert desk.text == LESSON

    def test_signs_beyond_the_basic_plane_count_once(self, made: Callable[..., Desk]) -> None:
        desk = made(LESSON.replace("The crossing", "The 🦊🦊 crossing"))
        desk.go("🦊🦊 crossing")
        desk.type("s")
        assert "🦊🦊 crossings was" in desk.text
        desk.go("🦊")
        desk.press(KEYS.Key_Backspace)
        assert "The 🦊 crossings" in desk.text
        assert desk.shown == desk.text

    def test_a_selection_gives_way(self, desk: Desk) -> None:
        desk.select("crossing was")
        desk.type("b")
        assert "The b closed." in desk.text

    def test_everything_can_be_deleted(self, desk: Desk) -> None:
        desk.press(KEYS.Key_A, with_=CTRL)
        desk.press(KEYS.Key_Delete)
        assert (desk.text, desk.shown) == ("", "")

    def test_enter_keeps_the_indent_and_tab_indents(self, desk: Desk) -> None:
        desk.go("- [x] Ada Quist")
        desk.press(KEYS.Key_Return, KEYS.Key_Tab)
        desk.type("- Yes")
        desk.press(KEYS.Key_Return)
        desk.type("it is")
        assert "- [x] Ada Quist\n    - Yes\n    it is\n- [ ]" in desk.text
        desk.press(KEYS.Key_Backtab, with_=SHIFT)
        assert "\nit is\n" in desk.text
        assert desk.shown == desk.text

    def test_what_is_pasted_is_plain_and_kept_as_it_is(self, desk: Desk) -> None:
        data = QMimeData()
        data.setHtml("<b>bold</b>")
        assert not desk.edit.canInsertFromMimeData(data)
        data.setText("one\r\ntwo\u202e")
        desk.go("The crossing")
        desk.edit.insertFromMimeData(data)
        assert "The crossingone\ntwo\u202e was" in desk.text
        assert "two\ufffd was" in desk.shown
        desk.type("!")
        assert "two\u202e! was" in desk.text

    def test_what_is_copied_is_the_text_itself(self, made: Callable[..., Desk]) -> None:
        desk = made(LESSON.replace("The crossing", "The\u202e crossing"))
        desk.select("The\u202e crossing")
        assert desk.edit.createMimeDataFromSelection().text() == "The\u202e crossing"

    def test_undo_and_redo_are_the_benchs(self, desk: Desk, wait: Wait) -> None:
        desk.bench.edit(lambda it: it.with_fields(title="Another"))
        desk.go("The crossing")
        desk.type("s")
        desk.press(KEYS.Key_Z, with_=CTRL)
        assert "crossings" not in desk.shown
        desk.press(KEYS.Key_Z, with_=CTRL)
        assert desk.shown == LESSON
        desk.press(KEYS.Key_Y, with_=CTRL)
        assert "title: Another" in desk.shown
        desk.press(KEYS.Key_Z, with_=CTRL | SHIFT)
        assert "crossings was" in desk.shown
        assert desk.edit.caret == desk.text.index("s was") + 1


PLAIN = Qt.KeyboardModifier.NoModifier
ANYTHING: list[tuple[str | Qt.Key, Qt.KeyboardModifier]] = [
    *((letter, PLAIN) for letter in "abc [{}]-#"),
    *((key, PLAIN) for key in (KEYS.Key_Return, KEYS.Key_Backspace, KEYS.Key_Delete, KEYS.Key_Tab)),
    *((key, PLAIN) for key in (KEYS.Key_Home, KEYS.Key_End, KEYS.Key_Up, KEYS.Key_Escape)),
    *((key, CTRL) for key in (KEYS.Key_Backspace, KEYS.Key_Delete, KEYS.Key_Z, KEYS.Key_Y)),
    *((key, CTRL) for key in (KEYS.Key_V, KEYS.Key_C, KEYS.Key_Right)),
    *((key, SHIFT) for key in (KEYS.Key_Down, KEYS.Key_Right, KEYS.Key_Delete, KEYS.Key_Backtab)),
]


def titled(title: str) -> Callable[[Draft], Draft]:
    return lambda draft: draft.with_fields(title=title)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_keys_are_pressed_what_is_seen_is_the_text(
    made: Callable[..., Desk], seed: int
) -> None:
    desk, chance = made(LESSON.replace("crossing", "🦊\u00a0crossing")), Random(seed)
    for _ in range(150):
        if chance.random() < 0.05:
            desk.bench.edit(titled(chance.choice(("One", "Two 🦊", "Three"))))
        elif chance.random() < 0.1:
            desk.click(chance.randrange(len(desk.text) + 1))
        key, modifier = chance.choice(ANYTHING)
        if isinstance(key, str):
            desk.type(key)
        else:
            desk.press(key, with_=modifier)
        assert desk.shown == desk.text == desk.edit.text


class TestFollowing:
    def test_edits_of_the_form_show_and_leave_the_caret(self, desk: Desk) -> None:
        desk.go("dazzling")
        desk.bench.edit(lambda it: it.with_fields(title="A title that is longer 🦊"))
        assert desk.shown == desk.text
        desk.type("!")
        assert "dazzling! idea" in desk.text

    def test_the_lines_in_sight_stay(self, made: Callable[..., Desk], wait: Wait) -> None:
        long = LESSON.replace("The crossing", "\n\n".join(f"Paragraph {n}." for n in range(200)))
        desk = made(long)
        desk.go("Paragraph 120")
        top = desk.edit.firstVisibleBlock().text()
        desk.bench.edit(lambda it: it.with_fields(speakers=()))
        assert desk.edit.firstVisibleBlock().text() == top

    def test_the_caret_leads_the_others(self, desk: Desk, wait: Wait) -> None:
        heard = told(desk.bench.place_changed)
        desk.go("that it")
        assert heard[-1] == (Where("block", "0.2", "1"), desk.source)
        assert desk.bench.authoring.selected == "1"
        count = len(heard)
        desk.go("opens")
        assert len(heard) == count
        desk.go("Who says")
        assert heard[-1] == (Where("question", "0"), desk.source)

    def test_what_is_typed_leads_them_once_it_is_read(self, desk: Desk, wait: Wait) -> None:
        desk.go("closed.")
        heard = told(desk.bench.place_changed)
        desk.press(KEYS.Key_Return, KEYS.Key_Return)
        desk.type("More.")
        wait(lambda: desk.bench.authoring.is_current)
        assert heard == [(Where("block", "0.2"), desk.source)]

    @pytest.mark.parametrize(
        ("place", "words"),
        [
            (Where("block", "0.2", "2"), "a dazzling"),
            (Where("note", "2", "2"), "[^2]: "),
            (Where("question", "0"), "## Who"),
            (Where("front", "level"), "level: 1"),
        ],
    )
    def test_where_others_go_the_caret_goes(self, desk: Desk, place: Where, words: str) -> None:
        heard = told(desk.bench.place_changed)
        desk.bench.go_to(place, desk.problems)
        assert desk.text[desk.edit.caret :].startswith(words)
        assert len(heard) == 1

    def test_a_place_in_what_others_have_just_changed_is_gone_to_once_it_is_read(
        self, desk: Desk, wait: Wait
    ) -> None:
        desk.bench.edit(lambda it: it.with_fields(title="A title that is longer"))
        desk.bench.go_to(Where("block", "0.2", "2"), desk.problems)
        wait(lambda: desk.text[desk.edit.caret :].startswith("a dazzling"))

    def test_a_place_out_of_sight_is_brought_in(self, made: Callable[..., Desk]) -> None:
        long = LESSON.replace("The crossing", "\n\n".join(f"Paragraph {n}." for n in range(200)))
        desk = made(long)
        desk.bench.go_to(Where("question", "0"), desk.problems)
        assert desk.edit.viewport().rect().contains(desk.edit.cursorRect().center())

    def test_it_opens_at_the_passage_that_is_selected(self, desk: Desk, look: Look) -> None:
        desk.bench.select("2")
        opened = SourcePane(look, desk.bench, desk.watch)
        assert desk.text[opened.edit.caret :].startswith("a dazzling")
        opened.deleteLater()


class TestColours:
    def test_words_lie_on_their_voice(self, desk: Desk, look: Look) -> None:
        assert ground_of(desk, "that it opens") == look.wash(Voice.SPEECH)
        assert ground_of(desk, "a dazzling") == look.wash(Voice.COMMENTARY)
        assert formats(desk, ".commentary").foreground().color() == look.ink(Voice.COMMENTARY)
        assert formats(desk, "The crossing") == QTextCharFormat()

    def test_the_selected_passage_is_stronger(self, desk: Desk, look: Look) -> None:
        desk.bench.select("2")
        assert ground_of(desk, "a dazzling") == look.wash(Voice.COMMENTARY, hot=True)
        desk.bench.select(None)
        assert ground_of(desk, "a dazzling") == look.wash(Voice.COMMENTARY)

    def test_a_passage_without_a_name_is_not_the_selected_one(
        self, made: Callable[..., Desk], look: Look
    ) -> None:
        versions = "A\n:   He said so.\n\nB\n:   He [sang]{.commentary} so.\n"
        desk = made(f"{LESSON}\n## What changed? {{.contrast}}\n\n{versions}")
        desk.go("[sang")
        assert desk.bench.authoring.selected is None
        assert ground_of(desk, "sang") == look.wash(Voice.COMMENTARY)

    def test_colours_move_with_what_is_typed_and_follow_what_it_means(
        self, desk: Desk, look: Look, wait: Wait
    ) -> None:
        desk.go("Ada Quist said", at_end=False)
        desk.type("Now ")
        assert ground_of(desk, "that it opens") == look.wash(Voice.SPEECH)
        desk.select(".speech")
        desk.type(".inference")
        wait(lambda: desk.bench.authoring.is_read)
        assert ground_of(desk, "that it opens") == look.wash(Voice.INFERENCE, hot=True)

    def test_another_theme_is_worn(self, desk: Desk, themes: ThemeFiles) -> None:
        dark = themes.look("dark")
        desk.source.set_look(dark)
        assert ground_of(desk, "that it opens") == dark.wash(Voice.SPEECH)

    def test_lines_that_come_in_sight_are_coloured(
        self, made: Callable[..., Desk], look: Look
    ) -> None:
        long = "\n\n".join(f"Paragraph {n}." for n in range(200))
        desk = made(LESSON.replace("It was", f"{long}\n\nIt was"))
        assert ground_of(desk, "a dazzling") != look.wash(Voice.COMMENTARY)
        desk.edit.verticalScrollBar().setValue(desk.edit.verticalScrollBar().maximum())
        assert ground_of(desk, "a dazzling") == look.wash(Voice.COMMENTARY)


class TestProblems:
    def test_errors_wave_and_warnings_are_dashed(self, made: Callable[..., Desk]) -> None:
        bad = LESSON.replace("kind=indirect", "kind=indrect").replace(" kind=evaluation", "")
        desk = made(bad)
        style = QTextCharFormat.UnderlineStyle
        assert formats(desk, "indrect").underlineStyle() == style.WaveUnderline
        assert formats(desk, ".commentary").underlineStyle() == style.DashUnderline
        line = desk.text[: desk.text.index("indrect")].count("\n")
        assert desk.edit.numbers.signs == {line: Severity.ERROR}

    def test_a_problem_goes_with_its_cause(self, desk: Desk, wait: Wait) -> None:
        desk.go("kind=in")
        desk.press(KEYS.Key_Backspace)
        wait(lambda: desk.watch.open)
        desk.type("n")
        wait(lambda: not desk.watch.open)
        assert desk.edit.numbers.signs == {}
        assert not formats(desk, "indirect").fontUnderline()

    def test_the_line_below_says_what_is_wrong_at_the_caret(
        self, made: Callable[..., Desk]
    ) -> None:
        desk = made(LESSON.replace("kind=indirect", "kind=indrect"))
        desk.go("It was")
        assert desk.source.troubles.line.words.startswith("“indrect” is no kind.")
        assert [each.text() for each in desk.source.troubles.line.buttons] == ["Write “indirect”"]
        desk.go("The crossing")
        assert desk.source.troubles.line.words == ""
        assert desk.edit.numbers.light == -1

    def test_a_word_half_typed_is_no_mistake_before_a_pause(self, desk: Desk, wait: Wait) -> None:
        desk.go("closed")
        desk.type(" [so")
        wait(lambda: desk.watch.open)
        assert desk.source.troubles.line.words == ""
        wait(lambda: desk.source.troubles.line.words.startswith("This bracket is never closed."))
        desk.type("]")
        wait(lambda: desk.source.troubles.line.words == "")

    def test_the_pointer_is_told_without_markup(self, made: Callable[..., Desk]) -> None:
        desk = made(LESSON.replace("kind=indirect", 'kind="<b>x</b>"'))
        spot = desk.edit.box_of(desk.text.index("kind=")).center()
        event = QHelpEvent(QEvent.Type.ToolTip, spot, desk.edit.viewport().mapToGlobal(spot))
        QApplication.sendEvent(desk.edit.viewport(), event)
        assert "‹b>x‹/b>" in QToolTip.text()
        QToolTip.hideText()


class TestQuickFixes:
    @pytest.fixture
    def bad(self, made: Callable[..., Desk]) -> Desk:
        bad: Desk = made(LESSON.replace('cue="said"', 'cue="sayd"'))
        bad.go("sayd")
        return bad

    def test_ctrl_and_full_stop_offer_them_and_enter_takes_one(self, bad: Desk, wait: Wait) -> None:
        bad.press(KEYS.Key_Period, with_=CTRL)
        assert bad.offered == ["Write “said”", 'Take out cue="sayd"']
        bad.press(KEYS.Key_Return)
        assert bad.text == LESSON
        assert bad.offered == []
        bad.press(KEYS.Key_Z, with_=CTRL)
        assert 'cue="sayd"' in bad.text

    def test_arrows_choose_and_escape_leaves(self, bad: Desk) -> None:
        bad.press(KEYS.Key_Period, with_=CTRL)
        bad.press(KEYS.Key_Down, KEYS.Key_Return)
        assert 'source="Ada Quist"}[^1]' in bad.text
        bad.press(KEYS.Key_Z, with_=CTRL)
        bad.bench.settle()
        bad.go("sayd")
        bad.press(KEYS.Key_Period, with_=CTRL)
        assert bad.offered
        bad.press(KEYS.Key_Escape)
        assert bad.offered == []

    def test_a_click_on_the_light_offers_them(self, bad: Desk) -> None:
        numbers = bad.edit.numbers
        assert numbers.light == bad.edit.textCursor().blockNumber()
        spot = QPoint(8, bad.edit.cursorRect().center().y())
        QTest.mouseClick(numbers, Qt.MouseButton.LeftButton, pos=spot)
        assert bad.offered == ["Write “said”", 'Take out cue="sayd"']

    def test_a_click_takes_one(self, bad: Desk) -> None:
        bad.press(KEYS.Key_Period, with_=CTRL)
        found = bad.source.completion.list
        spot = found.visualItemRect(found.item(0)).center()
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert bad.text == LESSON

    def test_a_button_below_takes_it_too(self, bad: Desk) -> None:
        bad.source.troubles.line.buttons[0].click()
        assert bad.text == LESSON

    def test_a_button_below_is_of_the_text_as_it_is(self, bad: Desk, wait: Wait) -> None:
        bad.bench.type(bad.text.index("The crossing"), 0, "So ")
        wait(lambda: bad.bench.authoring.is_read)
        bad.source.troubles.line.buttons[0].click()
        assert bad.text == LESSON.replace("The crossing", "So The crossing")

    def test_a_fix_of_what_was_typed_just_now_is_of_the_text_as_it_is(self, bad: Desk) -> None:
        bad.go("Ada Quist said", at_end=False)
        bad.type("So ")
        bad.go("sayd")
        bad.press(KEYS.Key_Period, with_=CTRL)
        bad.press(KEYS.Key_Return)
        assert bad.text == LESSON.replace("Ada Quist said [", "So Ada Quist said [")


def test_the_menu_has_the_fixes_and_what_can_be_done_with_a_text(
    made: Callable[..., Desk], wait: Wait
) -> None:
    desk = made(LESSON.replace("kind=indirect", "kind=indrect"))
    desk.go("indrect")
    spot = desk.edit.cursorRect().center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, spot, desk.edit.viewport().mapToGlobal(spot))
    QApplication.sendEvent(desk.edit.viewport(), event)
    (menu,) = desk.source.findChildren(QMenu)
    names = [each.text() for each in menu.actions()]
    assert names == ["Write “indirect”", "Undo", "Redo", "Cut", "Copy", "Paste", "Select all"]
    menu.actions()[0].trigger()
    assert desk.text == LESSON
    menu.actions()[1].trigger()
    assert "indrect" in desk.text
    menu.close()


def test_the_ground_of_the_carets_line_goes_along_with_it(desk: Desk, wait: Wait) -> None:
    seen = QRegion()

    class Watcher(QObject):
        """Takes down what is drawn anew."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            nonlocal seen
            if event.type() == QEvent.Type.Paint:
                assert isinstance(event, QPaintEvent)
                seen = seen.united(event.region())
            return False

    edit, watcher = desk.edit, Watcher()
    desk.press(KEYS.Key_Home, with_=CTRL)
    QApplication.processEvents()
    before = edit.cursorRect()
    edit.viewport().installEventFilter(watcher)
    desk.press(*[KEYS.Key_Down] * 7)
    now = edit.cursorRect()
    across = edit.viewport().width() - 40
    spots = [QPoint(across, each.center().y()) for each in (before, now)]
    wait(lambda: all(seen.contains(each) for each in spots))
    edit.viewport().removeEventFilter(watcher)


class TestCompletion:
    def test_a_passage_is_made_by_the_keys(self, desk: Desk, wait: Wait) -> None:
        desk.go("The crossing was ")
        desk.type("[")
        desk.go("closed")
        desk.type("]{")
        assert desk.offered[:2] == [".speech", ".commentary"]
        desk.press(KEYS.Key_Down, KEYS.Key_Return)
        desk.type(" k")
        assert desk.offered == ["kind="]
        desk.press(KEYS.Key_Tab)
        assert desk.offered == ["loaded-verb", "label", "evaluation", "sarcasm", "distancing"]
        desk.type("la")
        assert desk.offered == ["label"]
        desk.press(KEYS.Key_Return)
        desk.type("}[^")
        assert desk.offered == ["3"]
        desk.press(KEYS.Key_Return)
        desk.type("]")
        assert "The crossing was [closed]{.commentary kind=label}[^3]." in desk.text
        assert desk.shown == desk.text

    def test_ctrl_and_space_offer_at_any_place(self, desk: Desk) -> None:
        desk.go("level: ")
        desk.press(KEYS.Key_Space, with_=CTRL)
        assert desk.offered == ["1", "2", "3", "4"]

    def test_nothing_is_in_the_way_of_writing(self, desk: Desk) -> None:
        desk.go("closed")
        desk.type(" for good")
        assert desk.offered == []
        desk.press(KEYS.Key_Return)
        assert "closed for good\n." in desk.text

    def test_the_list_goes_with_the_caret_and_the_focus(self, desk: Desk) -> None:
        desk.go("{.speech")
        desk.press(KEYS.Key_Space, with_=CTRL)
        desk.type(" c")
        assert desk.offered
        desk.press(KEYS.Key_Home)
        assert desk.offered == []
        desk.go("{.speech c")
        desk.press(KEYS.Key_Space, with_=CTRL)
        assert desk.offered
        desk.edit.clearFocus()
        assert desk.offered == []

    @pytest.mark.parametrize("typed", [" ", " k", " ki", " kind=", "} and [^"])
    def test_the_list_lies_by_the_words_it_goes_on_with(
        self, desk: Desk, typed: str, app: QApplication
    ) -> None:
        desk.go("was closed")
        desk.type(" [indeed]{.commentary")
        app.processEvents()
        desk.type(typed)
        assert desk.offered
        begins = desk.edit.caret - (len(typed) - 1 if typed[-1] in "ki" else 0)
        box, found = desk.edit.box_of(begins), desk.source.completion.list.geometry()
        assert 0 <= box.left() - found.left() < 20
        assert 0 < found.top() - box.bottom() < 10
