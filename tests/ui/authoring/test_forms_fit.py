"""Nothing on the forms of the desk is cut off, however narrow, large or wordy they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Origin, Reference, Voice
from literacy_app.ui.authoring.bench_form import BenchForm
from literacy_app.ui.authoring.lesson_form import LessonForm
from literacy_app.ui.authoring.passage_form import PassageForm
from literacy_app.ui.speaking import showing
from literacy_app.ui.theme import ThemeFiles
from literacy_app.ui.words import LONG
from tests.ui.authoring.form_hands import on_desk
from tests.ui.authoring.test_passage_form import TEXT
from tests.ui.conftest import Wait
from tests.ui.cut_off import faults
from tests.ui.fakes import THEMES


@pytest.fixture(params=["en", LONG])
def language(app: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    with showing(app, request.param, THEMES):
        yield request.param


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make", [PassageForm, LessonForm])
def test_nothing_is_cut_off(
    app: QApplication,
    themes: ThemeFiles,
    wait: Wait,
    language: str,
    make: type[PassageForm | LessonForm],
    percent: int,
) -> None:
    with on_desk(app, make, themes.look("light", percent), TEXT) as form:
        _fill(form)
        form.resize(420, 900)
        wait(lambda: faults(form) == [])
        page = form.widget()
        assert page is not None
        assert page.width() == form.viewport().width()


def _fill(form: BenchForm) -> None:
    form.bench.select("3")
    form.bench.edit(
        lambda it: it.change(
            "3",
            source="Somebody New",
            via=("Tolle Press Agency", "unnamed"),
            alternative=Voice.INFERENCE,
        )
    )
    form.bench.edit(
        lambda it: it.with_imprint(origin=Origin.RETOLD, references=(Reference("A title"),))
    )
