"""Finding lessons, one's own folders, what changes on disk: with the real shelf and store."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.ui.main_window import MainWindow
from tests.journeys.driving import button, drop, labels, press, started
from tests.session.test_library import lesson
from tests.ui.conftest import Wait
from tests.ui.lessons_shown import click, has_knob, levels, list_of, titles, words

Key = Qt.Key
FIRST = "A library opens in the fish hall"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with lessons about the weather."""
    folder = tmp_path / "weather"
    folder.mkdir()
    for number, (name, level) in enumerate((("rain", "1"), ("snow", "2"), ("fog", "4"))):
        text = f"A storm came over Wrexlow. It blew for {number + 2} days."
        teaches = "speech, commentary" if name == "snow" else "speech"
        language = "de" if name == "fog" else "en"
        lesson(
            folder,
            name,
            title=f"About {name}",
            level=level,
            text=text,
            teaches=teaches,
            language=language,
        )
    return folder


def reading_title(window: MainWindow) -> str:
    reading = window.rooms.reading.reading if window.rooms.is_reading else None
    return reading.lesson.title if reading else ""


class TestFindingALesson:
    def test_by_browsing_with_the_keys(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", own) as window:
            wait(lambda: "About fog" in titles(window))
            press(window, Key.Key_Home)
            for _ in range(len(titles(window))):
                entry = list_of(window).current_entry()
                if entry is not None and entry.card.title == "About snow":
                    break
                press(window, Key.Key_Down)
            press(window, Key.Key_Return)
            assert reading_title(window) == "About snow"

    def test_by_searching_in_its_article(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", own) as window:
            wait(lambda: "About fog" in titles(window))
            press(window, Key.Key_Slash)
            QTest.keyClicks(window.rooms.home.search.line, "storm wrexlow")
            assert titles(window) == ["[3 lessons found]", "About rain", "About snow", "About fog"]
            QTest.keyClicks(window.rooms.home.search.line, " 3 days")
            assert titles(window) == ["[1 lesson found]", "About snow"]
            press(window, Key.Key_Return, Key.Key_Return)
            assert reading_title(window) == "About snow"

    def test_by_filtering_with_the_mouse(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", own) as window:
            wait(lambda: "About fog" in titles(window))
            chip = window.rooms.home.filters.chips[("levels", 2)]
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
            assert "About snow" in titles(window)
            assert levels(window) == {2}
            click(window, "Read: About snow")
            assert reading_title(window) == "About snow"

    def test_it_stands_on_top_the_next_time(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", own) as window:
            wait(lambda: "About fog" in titles(window))
            click(window, "Read: About fog")
            window.commands["home"].trigger()
            assert titles(window)[:2] == ["[Read last]", "About fog"]
        with started(tmp_path / "data") as window:
            assert titles(window)[:2] == ["[Read last]", "About fog"]
            assert "About snow" not in titles(window)


class TestFolders:
    def test_a_dropped_folder_is_kept_if_asked(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        data = tmp_path / "data"
        with started(data) as window:
            drop(window, own)
            wait(lambda: "3 lessons of this folder are here now." in window.notices.text)
            assert "About rain" in titles(window)
            button(window, "Keep this folder").click()
            assert "always here now" in window.notices.text
        with started(data) as window:
            assert "About rain" in titles(window)

    def test_one_that_is_not_kept_is_gone_after_a_restart(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        data = tmp_path / "data"
        with started(data, own) as window:
            wait(lambda: "About rain" in titles(window))
        with started(data) as window:
            assert "About rain" not in titles(window)
            drop(window, own)
            wait(lambda: "About rain" in titles(window))

    def test_folders_are_added_and_removed_on_their_page(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        data = tmp_path / "data"
        with started(data, folder=lambda: own) as window:
            window.commands["lesson_folders"].trigger()
            assert "You have no folders of your own yet." in labels(window)
            button(window, "Add a folder…").click()
            wait(lambda: f"3 lessons  ·  {own}" in labels(window))
            button(window, "Back").click()
            assert "About rain" in titles(window)
        with started(data) as window:
            window.commands["lesson_folders"].trigger()
            button(window, "Remove weather").click()
            assert "Its files stay." in window.notices.text
            assert "You have no folders of your own yet." in labels(window)
            button(window, "Undo").click()
            wait(lambda: f"3 lessons  ·  {own}" in labels(window))
            button(window, "Remove weather").click()
        with started(data) as window:
            assert "About rain" not in titles(window)

    def test_one_that_is_missing_is_said_to_be(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", folder=lambda: tmp_path / "stick") as window:
            window.commands["lesson_folders"].trigger()
            button(window, "Add a folder…").click()
            assert f"Not there now  ·  {tmp_path / 'stick'}" in labels(window)

    def test_a_folder_with_one_lesson_opens_it(
        self, app: QApplication, tmp_path: Path, wait: Wait
    ) -> None:
        (tmp_path / "one").mkdir()
        lesson(tmp_path / "one", "rain", title="Rain")
        with started(tmp_path / "data") as window:
            drop(window, tmp_path / "one")
            wait(lambda: window.rooms.is_reading)
            assert reading_title(window) == "Rain"
            button(window, "Keep this folder")


class TestChangesOnDisk:
    def test_a_new_file_is_noticed(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", own) as window:
            wait(lambda: "About rain" in titles(window))
            wait(lambda: not window.library.librarian.is_looking)
            lesson(own, "hail", title="About hail")
            wait(lambda: "About hail" in titles(window))
            (own / "hail.md").unlink()
            wait(lambda: "About hail" not in titles(window))

    def test_asking_for_new_lessons_says_what_came(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        with started(tmp_path / "data", own) as window:
            wait(lambda: "About rain" in titles(window))
            wait(lambda: not window.library.librarian.is_looking)
            window.commands["look"].trigger()
            wait(lambda: window.notices.text == "There are no new lessons.")
            (own / "more").mkdir()
            lesson(own / "more", "hail", title="About hail")
            window.commands["look"].trigger()
            wait(lambda: window.notices.text == "1 new lesson is here.")

    def test_a_broken_lesson_is_shown_and_mended(
        self, app: QApplication, tmp_path: Path, own: Path, wait: Wait
    ) -> None:
        shown: list[Path] = []
        path = lesson(own, "hail", title="About hail", level="7")
        with started(tmp_path / "data", own, shown=shown.append) as window:
            wait(lambda: "hail.md" in titles(window))
            assert "[1 file needs mending]" in titles(window)
            assert "Line 5:" in words(window)
            click(window, "Show the file: hail.md")
            assert shown == [path]
            click(window, "Copy the message: hail.md")
            assert QApplication.clipboard().text().startswith(f"{path}:5: ")
            wait(lambda: not window.library.librarian.is_looking)
            path.write_text(path.read_text().replace("level: 7", "level: 1"))
            wait(lambda: "About hail" in titles(window))
            assert "[1 file needs mending]" not in titles(window)
            assert has_knob(window, "Read: About hail")

    def test_many_lessons_are_read_while_the_window_is_used(
        self, app: QApplication, tmp_path: Path, wait: Wait
    ) -> None:
        folder = tmp_path / "many"
        folder.mkdir()
        for number in range(300):
            lesson(folder, f"l{number:03}", title=f"Lesson {number:03}")
        seen: list[str] = []
        with started(tmp_path / "data", folder) as window:
            home = window.rooms.home
            window.library.librarian.progress_made.connect(lambda: seen.append(home.progress))
            home.search.line.setText("lesson 29")
            wait(lambda: "Lesson 299" in titles(window))
            wait(lambda: not window.library.librarian.is_looking)
            assert titles(window)[:2] == ["[13 lessons found]", "Lesson 290"]
            assert any(re.fullmatch(r"Reading lessons: 100 of 3\d\d", each) for each in seen)
            assert home.progress.startswith("Drop lesson files")


class TestFirstSteps:
    def test_they_are_skipped_and_not_shown_again(self, app: QApplication, tmp_path: Path) -> None:
        data = tmp_path / "data"
        with started(data, fresh=True) as window:
            assert "Whose voice is it?" in labels(window)
            press(window, Key.Key_Escape)
            assert FIRST in titles(window)
            assert list_of(window).hasFocus()
        with started(data, fresh=True) as window:
            assert "Whose voice is it?" not in labels(window)
            window.commands["first_steps"].trigger()
            assert "Whose voice is it?" in labels(window)
            button(window, "Skip").click()
            assert "Whose voice is it?" not in labels(window)

    def test_they_are_gone_through_by_keyboard(self, app: QApplication, tmp_path: Path) -> None:
        with started(tmp_path / "data", fresh=True) as window:
            steps = window.library.first_steps
            press(window, Key.Key_Return)
            assert "How to read" in labels(window)
            for expected in ("speech", "commentary", "inference", "speech"):
                press(window, Key.Key_N)
                assert steps.selected == expected
            press(window, Key.Key_P)
            assert "Nobody said so." in labels(window)
            press(window, Key.Key_3)
            assert steps.selected == ""
            press(window, Key.Key_N, Key.Key_N, Key.Key_N)
            assert steps.selected == "speech"
            press(window, Key.Key_Return)
            assert "Where lessons come from" in labels(window)
            press(window, Key.Key_Return)
            assert FIRST in titles(window)
            press(window, Key.Key_Return)
            assert reading_title(window) == FIRST

    def test_the_sample_can_be_clicked(self, app: QApplication, tmp_path: Path) -> None:
        with started(tmp_path / "data", fresh=True) as window:
            steps = window.library.first_steps
            steps.show_step(1)
            QApplication.processEvents()
            assert steps.sample is not None
            spot = steps.sample.spot_in("commentary")
            QTest.mouseClick(steps.sample, Qt.MouseButton.LeftButton, pos=spot)
            assert steps.selected == "commentary"
            QTest.mouseClick(steps.sample, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
            assert steps.selected == ""

    def test_whoever_opens_a_lesson_is_not_held_up(
        self, app: QApplication, tmp_path: Path, own: Path
    ) -> None:
        with started(tmp_path / "data", own / "rain.md", fresh=True) as window:
            assert reading_title(window) == "About rain"
