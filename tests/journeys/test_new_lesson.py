"""A teacher brings an article from a browser, and has a lesson of it: by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from literacy_app.lessonfile.parse import parse
from tests.journeys.driving import started
from tests.journeys.hands import Keyboard
from tests.ui.conftest import Wait

PAGE = Path(__file__).parents[1] / "intake" / "pages" / "semantic.html"


@pytest.mark.parametrize(
    ("keys", "is_keyed"), [(("Down", "Down"), False), ((), True)], ids=["own", "published"]
)
def test_from_a_copied_page_to_an_open_lesson(
    app: QApplication, tmp_path: Path, wait: Wait, keys: tuple[str, ...], is_keyed: bool
) -> None:
    path = tmp_path / "the-ferry-stays-for-now.md"
    asked: list[str] = []

    def place(usual: str) -> Path:
        asked.append(Path(usual).name)
        return path

    data = QMimeData()
    data.setText("what a browser makes of it")
    data.setHtml(PAGE.read_text("utf-8"))
    QGuiApplication.clipboard().setMimeData(data)
    with started(tmp_path / "data", new_file=place) as window:
        teacher = Keyboard(window, wait)
        teacher.press("Ctrl+N", "Ctrl+V")
        teacher.tab_to("Published elsewhere")
        teacher.press(*keys)
        teacher.tab_to("Make the lesson")
        teacher.press("Return")

        assert asked == [path.name]
        assert window.editing.is_at_work
        assert window.editing.page is not None
        (article,) = window.editing.page.bench.authoring.lesson.articles
        assert article.text.startswith("The ferry stays, for now\n\nCouncillors voted")
        teacher.press("Esc")
        wait(lambda: window.rooms.is_reading)
    parsed = parse(path.read_text("utf-8"))
    assert parsed.is_sound
    assert parsed.lesson is not None
    assert parsed.lesson.is_keyed is is_keyed
    assert ("bridge in the cellar" in path.read_text("utf-8")) is not is_keyed
