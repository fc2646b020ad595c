"""The source and the problems in each state that is drawn, in every theme and at large text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.ui.source_pictures import PROBLEM_STATES, SOURCE_STATES
from literacy_app.ui.speaking import showing
from literacy_app.ui.theme import THEME_NAMES, ThemeFiles
from literacy_app.ui.words import LONG, RIGHT_TO_LEFT
from tests.ui.authoring.sources import Desk
from tests.ui.conftest import Wait
from tests.ui.cut_off import faults, settle
from tests.ui.fakes import THEMES


@pytest.fixture(params=[(name, size) for name in THEME_NAMES for size in (100, 200)])
def desk(request: pytest.FixtureRequest, app: QApplication, themes: ThemeFiles) -> Iterator[Desk]:
    theme, size = request.param
    made = Desk(themes.look(theme, size))
    yield made
    made.close()
    app.processEvents()


def test_the_sources_states_show_what_they_are_about(desk: Desk, wait: Wait) -> None:
    desk.show(desk.source)
    wait(desk.edit.hasFocus)
    seen = {}
    for name, show in SOURCE_STATES.items():
        show(desk.source)
        QApplication.processEvents()
        assert not desk.source.grab().isNull()
        seen[name] = (bool(desk.offered), bool(desk.source.troubles.line.words))
        desk.source.completion.hide()
        desk.bench.do(lambda: desk.bench.authoring.replace_all(desk.first))
        desk.bench.settle()
    assert seen["author-source"] == (False, False)
    assert seen["author-source-slip"] == (False, True)
    assert seen["author-source-mend"] == (True, True)
    assert seen["author-source-complete"][0]


def test_the_problems_states_show_what_they_are_about(desk: Desk, wait: Wait) -> None:
    desk.show(desk.problems)
    for name, show in PROBLEM_STATES.items():
        show(desk.problems)
        QApplication.processEvents()
        assert not desk.problems.grab().isNull()
        assert desk.problems.list.rows.rows
        assert desk.problems.reason.is_asking == (name == "author-problems-reason")
        assert desk.problems.aside.isHidden() == (name != "author-problems-aside")
        desk.bench.do(lambda: desk.bench.authoring.replace_all(desk.first))
        desk.bench.settle()
        desk.watch.check_now()
        desk.problems.show_all()


SHAPES = ((420, 100), (760, 100), (1280, 100), (1280, 200), (1920, 200))


@pytest.mark.parametrize("language", ["en", LONG, RIGHT_TO_LEFT])
@pytest.mark.parametrize(("width", "percent"), SHAPES)
def test_nothing_is_cut_off(
    app: QApplication, themes: ThemeFiles, width: int, percent: int, language: str
) -> None:
    with showing(app, language, THEMES), closing(Desk(themes.look("light", percent))) as desk:
        sources = ((desk.source, partial(s, desk.source)) for s in SOURCE_STATES.values())
        problems = ((desk.problems, partial(s, desk.problems)) for s in PROBLEM_STATES.values())
        for pane, show in (*sources, *problems):
            desk.show(pane)
            pane.resize(width, 700)
            show()
            settle(app)
            assert faults(pane) == []
            assert pane.width() == width
            desk.source.completion.hide()
            desk.bench.do(lambda: desk.bench.authoring.replace_all(desk.first))
            desk.bench.settle()
