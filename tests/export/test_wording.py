"""The words of exports are those of the window."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Kind, Voice
from literacy_app.export.wording import (
    KIND_NAMES,
    VOICE_LETTERS,
    VOICE_MEANINGS,
    VOICE_NAMES,
    Wording,
    english_date,
)
from literacy_app.ui import words


@pytest.mark.parametrize("voice", Voice)
def test_voices_are_called_as_in_the_window(voice: Voice) -> None:
    assert VOICE_NAMES[voice] == words.voice_name(voice)
    assert VOICE_LETTERS[voice] == words.voice_letter(voice)
    assert VOICE_MEANINGS[voice] == words.voice_meaning(voice)


@pytest.mark.parametrize("kind", Kind)
def test_kinds_are_called_as_in_the_window(kind: Kind) -> None:
    assert KIND_NAMES[kind] == words.kind_name(kind)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-03-14", "14 March 2026"),
        ("2026-12", "December 2026"),
        ("2026", "2026"),
        ("2026-13-40", "2026-13-40"),
        ("last spring", "last spring"),
        ("", ""),
    ],
)
def test_dates(written: str, shown: str) -> None:
    assert english_date(written) == shown


def test_names_are_filled_in_behind_the_translation() -> None:
    wording = Wording({"Retold from: {titles}": "Nach {titles}"}.__getitem__)
    assert wording.say("Retold from: {titles}", titles="{x}") == "Nach {x}"
