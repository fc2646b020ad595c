"""The keys of marking an article on the authoring desk, for the list of keys."""

from __future__ import annotations

from literacy_app.ui.words import tr


def marking_keys() -> list[tuple[str, str]]:
    """What each does, and the key."""
    return [
        (tr("Mark what is selected, or change its voice"), "1–3"),
        (tr("Mark it as plain reporting"), "4"),
        (tr("Words: one by one, select them"), "← → ↑ ↓, Shift"),
        (tr("Snap the edges the other way"), "X"),
        (tr("Move an end, the other end"), "Alt+← →, Alt+↑ ↓"),
        (tr("Join the selected words to the passage"), "J"),
        (tr("Click its cue, its source"), tr("{key} or {other}", key="C", other="S")),
        (tr("Say more about it"), tr("Enter")),
        (tr("Take the mark away"), tr("Del")),
        (tr("Suggest passages; the next one"), f"D, {tr('Tab')}"),
    ]
