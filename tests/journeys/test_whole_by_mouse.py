"""From the first start to the next day without ever touching a key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Voice
from literacy_app.session.focus import OnlySpeaker, OnlyVoice
from tests.journeys.driving import labels, started
from tests.journeys.hands import Mouse
from tests.journeys.own_lessons import ARTICLE, BRIDGE, FERRY, keyed_lesson, two_papers
from tests.ui.conftest import Wait
from tests.ui.lessons_shown import has_knob, levels, titles

RIGHT = Qt.MouseButton.RightButton


def test_the_whole_way_by_mouse_alone(app: QApplication, tmp_path: Path, wait: Wait) -> None:
    own, article, shown = tmp_path / "own", tmp_path / "ferry.txt", list[Path]()
    two_papers(own)
    keyed_lesson(own)
    article.write_text(ARTICLE, encoding="utf-8")
    with started(
        tmp_path / "data",
        fresh=True,
        folder=lambda: own,
        file=lambda: article,
        new_file=lambda usual: tmp_path / Path(usual).name,
        shown=shown.append,
    ) as window:
        reader = Mouse(window, wait)
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
        goes_along_the_strip(reader)
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
        finds_everything_as_it_was(Mouse(window, wait))


# ---------------------------------------------------------------- finding a lesson


def goes_through_the_first_steps(reader: Mouse) -> None:
    assert "STEP 1 OF 3" in labels(reader.window)
    reader.click("Next")
    steps = reader.window.library.first_steps
    assert steps.sample is not None
    reader.click_at(steps.sample, steps.sample.spot_in("commentary"))
    assert steps.selected == "commentary"
    reader.click("Next")
    reader.click("Add a folder…")
    assert "always here now" in reader.window.notices.text
    reader.click("To the lessons")
    reader.wait(lambda: BRIDGE in titles(reader.window))


def finds_a_lesson_by_its_words(reader: Mouse) -> None:
    QGuiApplication.clipboard().setText("norrland vell")  # copied in another program
    reader.click_at(reader.window.rooms.home.search.line, button=RIGHT)
    reader.choose_here("Paste")
    assert titles(reader.window) == ["[1 lesson found]", BRIDGE]
    reader.click_lesson(f"Read: {BRIDGE}")
    assert reader.title == BRIDGE
    reader.click("Lessons")
    reader.click("Clear the search")
    assert len(titles(reader.window)) > 2


def finds_it_by_its_level(reader: Mouse) -> None:
    reader.click("Level 2")
    assert levels(reader.window) == {2}
    reader.click_lesson(f"Read: {BRIDGE}")
    assert reader.title == BRIDGE
    reader.click("Lessons")
    reader.click("Show all")


def finds_it_among_the_recent_ones(reader: Mouse) -> None:
    assert titles(reader.window)[:2] == ["[Read last]", BRIDGE]
    reader.click_lesson(f"Read: {BRIDGE}")
    assert reader.title == BRIDGE
    reader.click("Lessons")
    reader.choose("File", "Open recent", "bridge.md")
    assert reader.title == BRIDGE


# ---------------------------------------------------------------- reading it


def steps_through_the_passages(reader: Mouse) -> None:
    reader.click_at(reader.page.view.page, reader.spot_on("1"))
    assert reader.selected == "1"
    reader.choose("Passage", "Next passage")
    reader.choose("Passage", "Next passage")
    assert reader.selected == "3"


def hears_why_one_is_contested(reader: Mouse) -> None:
    reader.click_at(reader.page.view.page, reader.spot_on("2"))
    assert "CONTESTED: TWO READINGS" in reader.card
    assert "Both can be defended." in reader.card


def switches_a_voice_off_and_on(reader: Mouse) -> None:
    chip = reader.page.bar.chips[Voice.INFERENCE]
    reader.click_at(chip, QPoint(20, 15))
    assert Voice.INFERENCE not in reader.reading.shown
    assert reader.selected == ""
    reader.click_at(chip, QPoint(20, 15))
    assert Voice.INFERENCE in reader.reading.shown


def reads_one_voice_only(reader: Mouse) -> None:
    chip = reader.page.bar.chips[Voice.COMMENTARY]
    reader.click_at(chip, QPoint(chip.width() - 14, 15))
    assert reader.alone() == OnlyVoice(Voice.COMMENTARY)
    reader.click("Show everything (Esc)")
    assert reader.alone() is None


def reads_one_source_only(reader: Mouse) -> None:
    reader.click_at(reader.page.view.page, reader.spot_on("7"))
    reader.click("Only this source")
    assert reader.alone() == OnlySpeaker("Norrland Vell")
    assert "Norrland Vell" in reader.page.line.words
    reader.click("Show everything (Esc)")
    reader.click_at(reader.page.view.page, reader.spot_on("7"), RIGHT)
    reader.choose_here("Only the words of: Norrland Vell")
    assert reader.alone() == OnlySpeaker("Norrland Vell")
    reader.choose("Reading", "Show everything")
    assert reader.alone() is None


def tries_first(reader: Mouse) -> None:
    reader.click("Side by side")  # one article leaves room for the card
    reader.click_at(reader.page.view.page, QPoint(4, 4))
    reader.click("Read first, without marks (T)")
    assert "passages are hidden" in reader.page.line.words
    reader.click("Reveal one (N)")
    assert reader.selected != ""
    reader.click("Show the passages (T)")
    assert reader.page.line.words == ""
    reader.click("Side by side")


def goes_along_the_strip(reader: Mouse) -> None:
    strip, bar = reader.page.spread.pane.strip, reader.page.view.bar
    reader.click_at(strip, QPoint(12, strip.height() - 12))
    assert bar.value() == bar.maximum() > 0
    reader.click_at(strip, QPoint(12, 30))
    assert bar.value() == 0


def asks_who_speaks(reader: Mouse) -> None:
    reader.choose("Reading", "Who speaks")
    table, model = reader.page.side.who.table, reader.page.side.who.model
    row = table.visualRect(model.index(1, 0)).center()
    reader.click_at(table.viewport(), row)
    assert reader.alone() == OnlySpeaker(model.rows[1].source)
    reader.click_at(table.viewport(), row)
    assert reader.alone() is None
    reader.click("Close")
    assert not reader.page.side.shows_who


def compares_the_two_papers(reader: Mouse) -> None:
    assert reader.seen() == [0, 1]
    courier, post = (each.view for each in reader.page.spread.panes)
    reader.turn_wheel(courier.page, -99)
    assert (courier.bar.value(), post.bar.value()) == (courier.bar.maximum(), post.bar.maximum())
    reader.click("The Post")
    assert reader.reading.article_index == 1
    reader.click("Side by side")
    assert reader.seen() == [1]
    reader.click("Side by side")
    reader.click("The Courier")
    assert (reader.reading.article_index, reader.seen()) == (0, [0, 1])


def looks_up_a_word(reader: Mouse) -> None:
    reader.point_at(reader.page.view.page, reader.spot_on_words("bearings were"))
    assert "on which another part turns" in reader.meaning()
    reader.point_at(reader.page.bar)
    assert reader.meaning() == ""


def goes_into_a_nested_passage(reader: Mouse) -> None:
    reader.click_at(reader.page.view.page, reader.spot_on("8"))
    assert reader.selected == "8"
    assert "A report inside a report" in reader.card
    reader.click("Ada Quist: that costs were under control")
    assert reader.selected == "9"


def copies_it_with_its_source(reader: Mouse) -> None:
    reader.click("Copy this passage")
    assert "— Ada Quist, via Tom Varga, reported by Ines Calder" in reader.clipboard
    page, spot = reader.page.view.page, reader.spot_on_words("timetable")
    reader.click_twice_at(page, spot)
    reader.click_at(page, spot, RIGHT)
    reader.choose_here("Copy the selected words")
    assert reader.clipboard.startswith("“timetable” — Ines Calder")


def goes_back_and_forward(reader: Mouse) -> None:
    assert reader.selected == "6"
    reader.choose("Reading", "Back")
    assert reader.selected == "9"
    reader.choose("Reading", "Forward")
    assert reader.selected == "6"


def finds_words_in_the_text(reader: Mouse) -> None:
    reader.click_twice_at(reader.page.view.page, reader.spot_on_words("bearings were"))
    reader.choose("Edit", "Find…")
    assert reader.page.finder.bar.field.text() == "bearings"
    reader.click("Next")
    assert reader.page.finder.bar.words == "1 of 2 matches"
    reader.click("Close")
    assert not reader.page.finder.is_open


# ---------------------------------------------------------------- an article, paper, comfort


def brings_an_article(reader: Mouse) -> None:
    reader.click("Lessons")
    reader.click_lesson(f"Bring the article…: {FERRY}")
    reader.click("Open a file…")
    assert reader.title == FERRY
    assert "is kept for its lesson" in reader.window.notices.text
    reader.click("Dismiss")


def forgets_it_and_thinks_again(reader: Mouse) -> None:
    reader.click("Lessons")
    reader.click_lesson(f"Forget article: {FERRY}")
    assert has_knob(reader.window, f"Bring the article…: {FERRY}")
    reader.click("Undo")
    reader.click_lesson(f"Read: {FERRY}")
    reader.click_at(reader.page.view.page, reader.spot_on("2"))
    assert reader.place == (FERRY, "2")


def saves_it_as_pdf(reader: Mouse, folder: Path, shown: list[Path]) -> None:
    reader.choose("File", "Print…")
    assert "Page 1 of " in labels(reader.window)
    reader.click("Save as PDF…")
    reader.click("Show the file")
    assert [each.parent for each in shown] == [folder]
    assert shown[0].read_bytes().startswith(b"%PDF-")
    reader.click("Back")
    assert reader.title == FERRY


def makes_it_dark_and_large(reader: Mouse) -> None:
    reader.choose("View", "Dark")
    reader.choose("View", "Bigger text")
    reader.choose("View", "Bigger text")
    assert reader.look == ("dark", 125)


def quits(reader: Mouse) -> None:
    reader.choose("File", "Quit")
    assert not reader.window.isVisible()


# ---------------------------------------------------------------- the next day


def finds_everything_as_it_was(reader: Mouse) -> None:
    assert reader.place == (FERRY, "2")
    assert reader.look == ("dark", 125)
    reader.click("Lessons")
    assert titles(reader.window)[:3] == ["[Read last]", FERRY, BRIDGE]
    assert has_knob(reader.window, f"Forget article: {FERRY}")
    reader.click_lesson(f"Read: {BRIDGE}")
    assert reader.title == BRIDGE
