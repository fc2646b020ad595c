"""From the first start to the next day without ever touching a mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Voice
from literacy_app.session.focus import OnlySpeaker, OnlyVoice
from tests.journeys.driving import labels, started
from tests.journeys.hands import Keyboard
from tests.journeys.own_lessons import ARTICLE, BRIDGE, FERRY, keyed_lesson, two_papers
from tests.ui.conftest import Wait
from tests.ui.lessons_shown import has_knob, levels, list_of, titles


def test_the_whole_way_by_keyboard_alone(app: QApplication, tmp_path: Path, wait: Wait) -> None:
    own, shown = tmp_path / "own", list[Path]()
    two_papers(own)
    keyed_lesson(own)
    with started(
        tmp_path / "data",
        fresh=True,
        folder=lambda: own,
        new_file=lambda usual: tmp_path / Path(usual).name,
        shown=shown.append,
    ) as window:
        reader = Keyboard(window, wait)
        goes_through_the_first_steps(reader)
        finds_a_lesson_by_its_words(reader)
        finds_it_by_its_level(reader)
        finds_it_among_the_recent_ones(reader)
        steps_through_the_passages(reader)
        hears_why_one_is_contested(reader)
        switches_a_voice_off_and_on(reader)
        reads_one_voice_only(reader)
        reads_one_source_only(reader)
        tries_first(reader)
        looks_at_the_whole_on_the_strip(reader)
        asks_who_speaks(reader)
        compares_the_two_papers(reader)
        looks_up_a_word(reader)
        goes_into_a_nested_passage(reader)
        copies_it_with_its_source(reader)
        goes_back_and_forward(reader)
        finds_words_in_the_text(reader)
        brings_an_article(reader)
        forgets_it_and_thinks_again(reader)
        saves_it_as_pdf(reader, tmp_path, shown)
        makes_it_dark_and_large(reader)
        quits(reader)
    with started(tmp_path / "data", fresh=True) as window:
        finds_everything_as_it_was(Keyboard(window, wait))


# ---------------------------------------------------------------- finding a lesson


def goes_through_the_first_steps(reader: Keyboard) -> None:
    assert "STEP 1 OF 3" in labels(reader.window)
    reader.press("Return", "N", "N")
    assert "How to read" in labels(reader.window)
    assert reader.window.library.first_steps.selected == "commentary"
    reader.press("2", "Return")
    assert "Where lessons come from" in labels(reader.window)
    reader.tab_to("Add a folder…")
    reader.press("Space")
    assert "always here now" in reader.window.notices.text
    reader.tab_to("To the lessons")
    reader.press("Return")
    reader.wait(lambda: BRIDGE in titles(reader.window))


def finds_a_lesson_by_its_words(reader: Keyboard) -> None:
    reader.press("/")
    reader.write("norrland vell")
    assert titles(reader.window) == ["[1 lesson found]", BRIDGE]
    reader.press("Return", "Return")
    assert reader.title == BRIDGE
    reader.press("Alt+Home", "/", "Esc", "Esc")
    assert len(titles(reader.window)) > 2


def finds_it_by_its_level(reader: Keyboard) -> None:
    reader.press("F6", "F6")
    reader.tab_to("Level 2")
    reader.press("Space")
    assert levels(reader.window) == {2}
    reader.press("F6")
    reader.write("the bridge")
    reader.press("Return")
    assert reader.title == BRIDGE
    reader.press("Alt+Home")
    reader.tab_to("Show all")
    reader.press("Space")


def finds_it_among_the_recent_ones(reader: Keyboard) -> None:
    assert titles(reader.window)[:2] == ["[Read last]", BRIDGE]
    reader.press("Home", "Return")
    assert reader.title == BRIDGE
    reader.press("Alt+Home", "Alt+F", "R", "Return")
    assert reader.title == BRIDGE


# ---------------------------------------------------------------- reading it


def steps_through_the_passages(reader: Keyboard) -> None:
    reader.press("N", "N", "N")
    assert reader.selected == "3"
    reader.press("P")
    assert reader.selected == "2"


def hears_why_one_is_contested(reader: Keyboard) -> None:
    assert "CONTESTED: TWO READINGS" in reader.card
    assert "Both can be defended." in reader.card


def switches_a_voice_off_and_on(reader: Keyboard) -> None:
    reader.press("1", "N")
    assert Voice.SPEECH not in reader.reading.shown
    assert reader.selected == "6"
    reader.press("1")
    assert Voice.SPEECH in reader.reading.shown


def reads_one_voice_only(reader: Keyboard) -> None:
    reader.press("Shift+2", "N")
    assert reader.alone() == OnlyVoice(Voice.COMMENTARY)
    assert reader.selected == "5"
    reader.press("Shift+2")
    assert reader.alone() is None


def reads_one_source_only(reader: Keyboard) -> None:
    reader.press("N")
    assert reader.selected == "7"
    reader.press("S")
    assert reader.alone() == OnlySpeaker("Norrland Vell")
    assert "Norrland Vell" in reader.page.line.words
    reader.press("Esc")
    assert reader.alone() is None


def tries_first(reader: Keyboard) -> None:
    reader.press("T")
    assert "passages are hidden" in reader.page.line.words
    reader.press("Home", "N")
    assert reader.selected == "1"
    reader.press("T")
    assert reader.page.line.words == ""


def looks_at_the_whole_on_the_strip(reader: Keyboard) -> None:
    pane = reader.page.spread.pane
    reader.press("End")
    assert pane.window_of_text()[1] == len(reader.reading.article.text)
    assert "Reported speech: " in pane.strip.accessibleDescription()
    reader.press("Home")
    assert pane.window_of_text()[0] == 0


def asks_who_speaks(reader: Keyboard) -> None:
    reader.press("W", "Down", "Return")
    row = reader.page.side.who.model.rows[1]
    assert reader.alone() == OnlySpeaker(row.source)
    reader.press("Return", "W")
    assert reader.alone() is None
    assert not reader.page.side.shows_who


def compares_the_two_papers(reader: Keyboard) -> None:
    assert reader.seen() == [0, 1]
    courier, post = (each.view.bar for each in reader.page.spread.panes)
    reader.press("End")
    assert (courier.value(), post.value()) == (courier.maximum(), post.maximum())
    reader.press("Ctrl+Tab", "N")
    assert reader.reading.article_index == 1
    reader.press("B")
    assert reader.seen() == [1]
    reader.press("B", "Ctrl+1")
    assert (reader.reading.article_index, reader.seen()) == (0, [0, 1])


def looks_up_a_word(reader: Keyboard) -> None:
    reader.press("Home", "G")
    assert "on which another part turns" in reader.meaning()
    reader.press("Esc")
    assert reader.meaning() == ""


def goes_into_a_nested_passage(reader: Keyboard) -> None:
    reader.press("L", *["Down"] * 7, "Return")
    assert reader.selected == "8"
    assert "A report inside a report" in reader.card
    reader.press("Return")
    reader.tab_to("Ada Quist: that costs were under control")
    reader.press("Return")
    assert reader.selected == "9"


def copies_it_with_its_source(reader: Keyboard) -> None:
    reader.press("Ctrl+Shift+C")
    assert "— Ada Quist, via Tom Varga, reported by Ines Calder" in reader.clipboard


def goes_back_and_forward(reader: Keyboard) -> None:
    reader.press("Alt+Left")
    assert reader.selected == "8"
    reader.press("Alt+Right")
    assert reader.selected == "9"


def finds_words_in_the_text(reader: Keyboard) -> None:
    reader.press("Ctrl+F")
    reader.write("bearings")
    assert reader.page.finder.bar.words == "1 of 2 matches"
    reader.press("F3")
    assert reader.page.finder.bar.words == "2 of 2 matches"
    reader.press("Shift+F3", "Esc", "Ctrl+C")
    assert not reader.page.finder.is_open
    assert reader.clipboard.startswith("“bearings” — Ines Calder, “The bridge opens")


# ---------------------------------------------------------------- an article, paper, comfort


def brings_an_article(reader: Keyboard) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)  # copied in another program
    reader.press("Alt+Home")
    goes_to_the_ferry(reader)
    reader.press("Return")
    assert "Bring the article" in labels(reader.window)
    reader.press("Ctrl+V", "Tab", "Return")
    assert reader.title == FERRY
    assert "is kept for its lesson" in reader.window.notices.text
    reader.press("N", "N")
    assert "2 of 3" in labels(reader.window)


def goes_to_the_ferry(reader: Keyboard) -> None:
    reader.press("Home")
    shown = list_of(reader.window)
    while (entry := shown.current_entry()) is not None and entry.card.title != FERRY:
        reader.press("Down")
        assert shown.current_entry() is not entry, "it is not in the list"


def forgets_it_and_thinks_again(reader: Keyboard) -> None:
    reader.press("Alt+Home")
    goes_to_the_ferry(reader)
    reader.press("Shift+F10", "Down", "Down", "Return")
    assert has_knob(reader.window, f"Bring the article…: {FERRY}")
    reader.tab_to("Undo")
    reader.press("Space")
    assert has_knob(reader.window, f"Read: {FERRY}")
    reader.press("Return", "N", "N")
    assert reader.place == (FERRY, "2")


def saves_it_as_pdf(reader: Keyboard, folder: Path, shown: list[Path]) -> None:
    reader.press("Ctrl+P")
    assert "Page 1 of " in labels(reader.window)
    reader.press("F6")
    reader.tab_to("Save as PDF…")
    reader.press("Space")
    reader.tab_to("Show the file")
    reader.press("Space")
    assert [each.parent for each in shown] == [folder]
    assert shown[0].read_bytes().startswith(b"%PDF-")
    reader.press("Esc")
    assert reader.title == FERRY


def makes_it_dark_and_large(reader: Keyboard) -> None:
    reader.press("Alt+V", "D", "Ctrl++", "Ctrl++")
    assert reader.look == ("dark", 125)


def quits(reader: Keyboard) -> None:
    reader.press("Ctrl+Q")
    assert not reader.window.isVisible()


# ---------------------------------------------------------------- the next day


def finds_everything_as_it_was(reader: Keyboard) -> None:
    assert reader.place == (FERRY, "2")
    assert reader.look == ("dark", 125)
    reader.press("Alt+Home")
    assert titles(reader.window)[:3] == ["[Read last]", FERRY, BRIDGE]
    assert has_knob(reader.window, f"Forget article: {FERRY}")
    reader.press("Home", "Down", "Return")
    assert reader.title == BRIDGE
