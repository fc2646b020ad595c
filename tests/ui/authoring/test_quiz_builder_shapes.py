"""The quiz builder in each of its states: nothing is cut off, nothing overlaps, at any size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.ui.quiz_builder_pictures import QUIZ_BUILDER_STATES
from literacy_app.ui.speaking import showing
from literacy_app.ui.theme import Look, ThemeFiles
from literacy_app.ui.words import LONG, RIGHT_TO_LEFT
from tests.ui.authoring.quiz_hands import desk_with
from tests.ui.cut_off import faults, settle
from tests.ui.fakes import THEMES

SHAPES = ((420, 100), (760, 100), (1280, 100), (1280, 200), (1920, 200))


@pytest.mark.parametrize("language", ["en", LONG, RIGHT_TO_LEFT])
@pytest.mark.parametrize(("width", "percent"), SHAPES)
@pytest.mark.parametrize("state", QUIZ_BUILDER_STATES)
def test_nothing_is_cut_off(
    app: QApplication, themes: ThemeFiles, state: str, width: int, percent: int, language: str
) -> None:
    look = themes.look("light", percent)
    with showing(app, language, THEMES), desk_with(app, look, width=width) as pane:
        QUIZ_BUILDER_STATES[state](pane)
        pane.bench.settle()
        pane.show_preview()
        settle(app)
        assert faults(pane) == []


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_colours_change_without_anything_being_lost(
    app: QApplication, look: Look, themes: ThemeFiles, theme: str
) -> None:
    with desk_with(app, look) as pane:
        QUIZ_BUILDER_STATES["author-quiz-contrast"](pane)
        before = pane.bench.authoring.text
        pane.set_look(themes.look(theme))
        settle(app)
        assert pane.bench.authoring.text == before
        ground = themes.theme(theme).roles["chrome"].upper()
        image = pane.grab().toImage()
        last = pane.side.list.page.mapTo(pane, pane.side.list.page.rect().bottomLeft())
        for x, y in ((2, 2), (last.x() + 1, last.y() - 2)):
            assert image.pixelColor(x, y).name().upper() == ground
