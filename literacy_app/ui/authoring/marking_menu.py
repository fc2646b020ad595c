"""The menu over the article on the desk: what the keys do, for who looks for it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.ui.authoring.palette import VOICES
from literacy_app.ui.authoring.tool_hand import CUE, SOURCE
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.authoring.marking_hand import MarkingHand
    from literacy_app.ui.authoring.tool_hand import ToolHand
    from literacy_app.ui.widgets.menus import Item


def marking_items(hand: MarkingHand, tools: ToolHand, has_words: bool) -> list[Item]:
    """What can be done with the selected words, or with the selected passage."""
    selected = hand.selected
    if not has_words and selected is None:
        return []

    def marked(voice: Voice) -> Item:
        is_so = None if has_words or selected is None else selected.voice is voice
        return voice_name(voice), is_so, lambda: _do(hand.mark(voice))

    items = [marked(each) for each in VOICES]
    if selected is not None and has_words:
        items.append((tr("Join to the passage"), None, lambda: _do(hand.join())))
    elif selected is not None:
        items.append((tr("Other edges"), None, lambda: _do(hand.snap())))
        if tools.can_take_up(CUE):
            items.append((tr("Click its cue"), None, lambda: _do(tools.take_up(CUE))))
        if tools.can_take_up(SOURCE):
            items.append((tr("Click its source"), None, lambda: _do(tools.take_up(SOURCE))))
        items.append((tr("Say more about it"), None, hand.form_requested.emit))
        items.append((tr("Remove"), None, lambda: _do(hand.remove())))
    return items


def _do(_: bool) -> None:
    """Whether it could be done is told elsewhere."""
