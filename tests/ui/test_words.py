"""The words that people see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Kind, Origin, Voice
from literacy_app.domain.problems import Message
from literacy_app.session.reading import Known, Link, Part
from literacy_app.ui import words
from literacy_app.ui.actions import commands


@pytest.fixture
def long_words(app: QApplication) -> Iterator[None]:
    translator = words.translator_for(words.LONG, Path("nowhere"), app)
    assert translator is not None
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("long_words")
def test_the_long_language_is_half_as_long_again() -> None:
    plain = "Reported speech"
    assert len(words.tr(plain)) >= 1.5 * len(plain)
    assert "{" not in words.tr("{number} of {total}", number=3, total=41)
    assert "41" in words.tr("{number} of {total}", number=3, total=41)


@pytest.mark.usefixtures("long_words")
def test_every_name_can_be_translated() -> None:
    for voice in Voice:
        assert words.voice_name(voice) != voice.value
        assert len(words.voice_letter(voice)) > 1
        assert words.voice_meaning(voice)
    for kind in Kind:
        assert words.kind_name(kind)
    for group in commands().values():
        for command in group:
            assert len(command.words) > 5


def test_counting() -> None:
    assert words.counted("{count} passage", "{count} passages", 1) == "1 passage"
    assert words.counted("{count} passage", "{count} passages", 0) == "0 passages"


def test_a_message_from_below_is_filled_in() -> None:
    message = Message.of("Did you mean “{near}”?", near="snorted")
    assert words.message_words(message) == "Did you mean “snorted”?"


@pytest.mark.usefixtures("british")
def test_dates() -> None:
    assert words.date_words("2026-03-14") == "14 March 2026"
    assert words.date_words("2015-11") == "November 2015"
    assert words.date_words("last spring") == "last spring"


def test_links_of_a_chain() -> None:
    assert words.link_name(Link(Part.SOURCE, Known.NAMED, "Ada")) == "Ada"
    assert words.link_name(Link(Part.RELAY, Known.UNNAMED)) == "someone unnamed"
    assert words.link_name(Link(Part.SOURCE, Known.UNSTATED)) == "source not stated"
    assert words.short_link_name(Link(Part.SOURCE, Known.UNNAMED)) == "unnamed"
    assert words.short_link_name(Link(Part.WRITER, Known.UNSTATED)) == "the writer"


def test_origins() -> None:
    assert words.origin_words(Origin.RETOLD, ("The Courier",)) == "Retold from: The Courier"
    assert words.origin_words(Origin.PUBLISHED) == ""
    assert words.origin_words(None) == ""


@pytest.mark.parametrize(("tag", "mirrored"), [("en", False), ("ar", True), ("he", True)])
def test_directions(tag: str, mirrored: bool) -> None:
    assert words.is_right_to_left(tag) is mirrored


def test_languages_are_called_as_they_call_themselves() -> None:
    assert words.language_name("de") == "Deutsch"
    assert words.language_name("en") == "English"
    assert words.language_name("es") == "español"
    assert words.language_name("zz-unknown") == "zz-unknown"
