"""The voices in the words of the first steps."""

from __future__ import annotations

from literacy_app.domain.lesson import Voice
from literacy_app.ui.words import tr


def meaning(voice: Voice) -> str:
    """What a voice is, for somebody who hears of it for the first time."""
    return {
        Voice.SPEECH: tr("Words that belong to somebody else. The paper only passes them on."),
        Voice.COMMENTARY: tr("Words that show what the writer thinks of it."),
        Voice.INFERENCE: tr("Something that the writer has worked out, and that nobody said."),
        Voice.PLAIN: tr("Facts and background in the writer’s voice."),
    }[voice]


def reason(voice: Voice) -> str:
    """Why the sample's passage has its voice."""
    return {
        Voice.SPEECH: tr("The mayor’s own words, in quotation marks. “Said” hands them to her."),
        Voice.COMMENTARY: tr("Take it away and the facts stay. What goes is the writer’s doubt."),
        Voice.INFERENCE: tr("Nobody said so. The writer has looked into the mayor’s head."),
        Voice.PLAIN: "",
    }[voice]
