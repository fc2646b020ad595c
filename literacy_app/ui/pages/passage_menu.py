"""The menu of a passage: read its source or its voice alone, copy it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from literacy_app.session.focus import OnlySpeaker, OnlyVoice, speaker_key
from literacy_app.ui.pages.reading_words import only_words
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Passage
    from literacy_app.session.focus import Only
    from literacy_app.session.reading import Reading


def passage_menu(
    reading: Reading,
    passage: Passage | None,
    read_only: Callable[[Only | None], None],
    copy: Callable[[], object] | None,
    parent: QWidget,
) -> QMenu:
    """The menu over a passage, or over none; `copy` copies what there is to copy, if anything."""
    menu = QMenu(parent)
    if passage is not None:
        for only in (OnlySpeaker(speaker_key(passage)), OnlyVoice(passage.voice)):
            words = only_words(reading.article, only).replace("&", "&&")
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(reading.only == only)
            action.triggered.connect(lambda _=False, only=only: read_only(only))
    if reading.only is not None:
        menu.addAction(tr("Show everything")).triggered.connect(lambda: read_only(None))
    if copy is not None:
        menu.addSeparator()
        words = tr("Copy this passage") if passage is not None else tr("Copy")
        menu.addAction(words).triggered.connect(lambda: copy())
    return menu
