"""The ways of reading as they are drawn by `picture`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Voice
from literacy_app.session.focus import OnlyVoice

if TYPE_CHECKING:
    from literacy_app.ui.pages.reading_page import ReadingPage


def _only_source(page: ReadingPage) -> None:
    reading = page.reading
    if reading is not None and reading.selected is None:
        speech = (each for each in reading.article.marked() if each.voice is Voice.SPEECH)
        page.select(next(speech, reading.article.marked()[0]).id)
    page.read_only_source()


def _find(page: ReadingPage) -> None:
    page.finder.open()
    assert page.reading is not None
    words = page.reading.article.headline.split()
    page.finder.look_for(max(words, key=len, default=""))


STATES: Mapping[str, Callable[[ReadingPage], object]] = MappingProxyType(
    {
        "only-voice": lambda page: page.read_only(OnlyVoice(Voice.COMMENTARY)),
        "only-source": _only_source,
        "try-first": lambda page: page.try_first(),
        "who-speaks": lambda page: page.show_who(),
        "side-by-side": lambda page: None,
        "find": _find,
        "glossary": lambda page: page.explain_word(),
    }
)
"""What brings an open lesson into each state, by the name of its picture."""
