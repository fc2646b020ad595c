"""From a fresh data folder to the next day, with the real shelf, store and lessons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Voice
from tests.journeys.driving import button, drop, labels, press, started
from tests.journeys.own_lessons import ARTICLE, keyed_lesson
from tests.ui.conftest import Wait
from tests.ui.lessons_shown import click, has_knob
from tests.ui.lessons_shown import words as words_of_lessons

Key = Qt.Key
LESSONS = Path(__file__).resolve().parents[2] / "lessons"


@pytest.fixture
def keyed(tmp_path: Path) -> Path:
    return keyed_lesson(tmp_path / "own")


def test_a_pupil_reads_the_first_lesson_by_keyboard(app: QApplication, tmp_path: Path) -> None:
    with started(tmp_path / "data") as window:
        shown = words_of_lessons(window)
        assert shown.index("MODULE 1 ") < shown.index("MODULE 2 ")
        press(window, Key.Key_Return)
        assert window.rooms.is_reading
        page = window.rooms.reading
        assert page.reading is not None
        total = sum(page.reading.counts().values())
        seen = []
        for _ in range(total):
            press(window, Key.Key_N)
            assert page.reading.selected is not None
            seen.append(page.reading.selected.id)
        assert len(set(seen)) == total == 12
        press(window, Key.Key_1)
        assert page.reading.shown == {Voice.COMMENTARY, Voice.INFERENCE}
        press(window, Key.Key_N)
        assert page.reading.selected is not None
        assert page.reading.selected.voice is not Voice.SPEECH
        press(window, Key.Key_1)
        assert Voice.SPEECH in page.reading.shown
        press(window, Key.Key_Escape, Key.Key_Escape)
        assert page.reading.selected is None


def test_a_reader_brings_an_article_and_finds_it_the_next_day(
    app: QApplication, tmp_path: Path, keyed: Path, wait: Wait
) -> None:
    data = tmp_path / "data"
    with started(data, keyed.parent) as window:
        window.rooms.show_home()
        wait(lambda: has_knob(window, "Bring the article…: The ferry stays"))
        click(window, "Bring the article…: The ferry stays")
        window.rooms.bring.text.setPlainText("The ferry sank. " * 40)
        button(window, "Use this text").click()
        assert "This is not the article" in labels(window)
        window.rooms.bring.text.setPlainText(ARTICLE.replace("“", '"').replace("”", '"'))
        button(window, "Use this text").click()
        assert window.rooms.is_reading
        assert "is kept for its lesson" in window.notices.text
        press(window, Key.Key_N, Key.Key_N, Key.Key_N)
        assert "3 of 3" in labels(window)
        window.commands["dark"].trigger()

    with started(data, keyed) as window:
        assert window.rooms.is_reading
        assert window.look.theme.dark
        press(window, Key.Key_N)
        assert "Ida Brandt" in labels(window)
        press(window, Key.Key_Escape, Key.Key_Escape)
        window.commands["home"].trigger()
        click(window, "Forget article: The ferry stays")
        assert has_knob(window, "Bring the article…: The ferry stays")

    kept = b"".join(each.read_bytes() for each in data.iterdir())
    assert b"third engine" not in kept


def test_an_article_that_is_dropped_opens_the_lesson_that_knows_it(
    app: QApplication, tmp_path: Path, keyed: Path
) -> None:
    article = tmp_path / "ferry.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with started(tmp_path / "data", keyed.parent) as window:
        drop(window, article)
        assert window.rooms.is_reading
        assert window.windowTitle().startswith("The ferry stays")


def test_a_teacher_keeps_the_articles_of_the_class_in_a_folder(
    app: QApplication, tmp_path: Path, keyed: Path, wait: Wait
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "monday.html").write_text(
        "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n")), encoding="utf-8"
    )
    data = tmp_path / "data"
    with started(data, keyed.parent, folder=lambda: articles) as window:
        window.commands["article_folder"].trigger()
        wait(lambda: has_knob(window, "Read: The ferry stays"))
        click(window, "Read: The ferry stays")
        assert window.rooms.is_reading
    with started(data, keyed) as window:
        assert window.rooms.is_reading
        window.commands["no_article_folder"].trigger()
        window.rooms.open_lesson(keyed)
        assert not window.rooms.is_reading


def test_a_broken_lesson_is_shown_with_its_problem_and_hides_no_other(
    app: QApplication, tmp_path: Path, wait: Wait
) -> None:
    broken = tmp_path / "own" / "broken.md"
    broken.parent.mkdir()
    text = (LESSONS / "library-opens.md").read_text(encoding="utf-8")
    broken.write_text(text.replace(".commentary kind", ".commentry kind", 1), encoding="utf-8")
    with started(tmp_path / "data", broken.parent) as window:
        window.rooms.show_home()
        wait(lambda: "“.commentry” is no voice." in words_of_lessons(window))
        assert "Did you mean “.commentary”?" in words_of_lessons(window)
        assert has_knob(window, "Read: A library opens in the fish hall")


def test_whoever_has_the_seed_article_sees_all_its_passages(
    app: QApplication, tmp_path: Path, shared: Path, wait: Wait
) -> None:
    with started(tmp_path / "data", shared / "seed" / "article.txt") as window:
        wait(lambda: window.rooms.is_reading)
        reading = window.rooms.reading.reading
        assert reading is not None
        assert reading.lesson.id == "g20-summit"
        assert list(reading.counts().values()) == [20, 14, 7]
        for number in range(1, 42):
            press(window, Key.Key_N)
            assert f"{number} of 41" in labels(window)
        spot = QPoint(4, 4)
        QTest.mouseClick(window.rooms.reading.view.page, Qt.MouseButton.LeftButton, pos=spot)
        assert reading.selected is None
