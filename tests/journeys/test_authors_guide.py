"""Looking something up in the guide for authors in the middle of making a lesson."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app import paths
from literacy_app.ui.pages.guide_page import GuidePage
from tests.journeys.driving import started

Key = Qt.Key


def test_from_the_desk_and_back_to_it(app: QApplication, tmp_path: Path) -> None:
    lesson = tmp_path / "library.md"
    shutil.copy(paths.lessons() / "library-opens.md", lesson)
    with started(tmp_path / "data", lesson) as window:
        window.commands["edit_lesson"].trigger()
        desk = window.editing.page
        assert desk is not None
        desk.floor.form.help.guide.click()
        page = window.findChild(GuidePage)
        assert page is not None
        assert page.isVisible()
        assert page.accessibleName() == "Guide for authors"
        QTest.keyClick(page, Key.Key_Escape)
        assert window.editing.page is desk
        assert desk.isVisible()
        window.commands["authors_guide"].trigger()
        assert page.isVisible()
        QTest.keyClick(page, Key.Key_Escape)
        assert desk.isVisible()
