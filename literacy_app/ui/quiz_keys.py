"""The keys of the quiz page, as the list of keys has them."""

from __future__ import annotations

from literacy_app.ui.words import tr


def quiz_keys() -> tuple[tuple[str, str], ...]:
    """What each key does while a question is asked or its answer shown, and the key."""
    return (
        (tr("Choose an option, give a voice"), "1–9"),
        (tr("Answer: a guess"), tr("{key} or {other}", key="G", other="Ctrl+1")),
        (tr("Answer: think so"), tr("{key} or {other}", key="T", other="Ctrl+2")),
        (tr("Answer: sure"), tr("{key} or {other}", key="S", other="Ctrl+3")),
        (tr("Answer: think so, where the answer is complete"), tr("Enter")),
        (tr("Answer from a text field: think so"), tr("Ctrl+Enter")),
        (
            tr("Words of the article: one by one, by sentence"),
            tr("{key} or {other}", key="← →", other="Ctrl+← →"),
        ),
        (tr("Paint from here, and to here; choose a word"), tr("Space")),
        (tr("Paint or choose along"), "Shift+← →"),
        (
            tr("Change a painted passage, remove it"),
            tr("{key} or {other}", key="E", other=tr("Del")),
        ),
        (tr("Undo, redo"), tr("{key} or {other}", key="Ctrl+Z", other="Ctrl+Y")),
        (tr("Next question"), tr("{key} or {other}", key=tr("Enter"), other=tr("Space"))),
        (tr("Show a hint"), "H"),
        (tr("I disagree because …"), "D"),
        (tr("From the question to the article and back"), "F6"),
        (tr("Leave the quiz; the answers are kept"), tr("Esc")),
    )
