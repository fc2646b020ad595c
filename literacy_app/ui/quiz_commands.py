"""The commands of the Quiz menu."""

from __future__ import annotations

from literacy_app.ui.actions import Command
from literacy_app.ui.words import tr


def quiz_commands() -> tuple[Command, ...]:
    """What can be done about quizzes and practice, and about who learns."""
    return (
        Command("quiz", tr("Take the &quiz of this lesson"), ("Q",), reading=True),
        Command("quiz_test", tr("Take it as a &test"), reading=True),
        Command("today", tr("T&oday"), ("Ctrl+T",), separated=True),
        Command("results", tr("&Results of the last quiz")),
        Command("people", tr("&Who is learning…"), separated=True),
        Command("save_answers", tr("&Save my answers as CSV…")),
    )
