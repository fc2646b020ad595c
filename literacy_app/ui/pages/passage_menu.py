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
    copy_passage: Callable[[], object],
    copy_words: Callable[[], object] | None,
    parent: QWidget,
) -> QMenu:
    """The menu over a passage, or over none; `copy_words` copies selected words, if any are."""
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
    menu.addSeparator()
    if copy_words is not None:
        menu.addAction(tr("Copy the selected words")).triggered.connect(lambda: copy_words())
    elif passage is not None:
        menu.addAction(tr("Copy this passage")).triggered.connect(lambda: copy_passage())
    return menu
