"""The words that an export puts around a lesson's own, in English, and how they are translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from literacy_app.domain.lesson import Kind, Voice

VOICE_NAMES: Mapping[Voice, str] = MappingProxyType(
    {
        Voice.SPEECH: "Reported speech",
        Voice.COMMENTARY: "Commentary",
        Voice.INFERENCE: "Inference",
        Voice.PLAIN: "Plain reporting",
    }
)
VOICE_LETTERS: Mapping[Voice, str] = MappingProxyType(
    {Voice.SPEECH: "R", Voice.COMMENTARY: "C", Voice.INFERENCE: "I", Voice.PLAIN: "P"}
)
VOICE_MEANINGS: Mapping[Voice, str] = MappingProxyType(
    {
        Voice.SPEECH: "Words or thoughts that the text gives to someone other than the writer.",
        Voice.COMMENTARY: "The writer’s own attitude, in the few words that carry it.",
        Voice.INFERENCE: "The writer’s own conclusion, for which nobody is cited.",
        Voice.PLAIN: "Facts and background in the writer’s voice.",
    }
)
KIND_NAMES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.DIRECT: "word for word",
        Kind.INDIRECT: "in the writer’s words",
        Kind.MIXED: "partly word for word",
        Kind.THOUGHT: "a thought or feeling",
        Kind.LOADED_VERB: "a loaded verb",
        Kind.LABEL: "a label",
        Kind.EVALUATION: "a judgement",
        Kind.SARCASM: "sarcasm",
        Kind.DISTANCING: "keeping a distance",
        Kind.MOTIVE: "a motive",
        Kind.IMPLICATION: "an implication",
        Kind.PREDICTION: "a prediction",
        Kind.GENERALISATION: "a generalisation",
    }
)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def english_date(text: str) -> str:
    """A date as `2026-03-14` or `2026-03` in English; any other text as written."""
    parts = text.split("-")
    try:
        day = date.fromisoformat(text if len(parts) == 3 else f"{text}-01")
    except ValueError:
        return text
    words = f"{_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {words}" if len(parts) == 3 else words


@dataclass(frozen=True)
class Wording:
    """How an export's own words are translated: `language` is what they are in then."""

    words: Callable[[str], str] = str
    language: str = "en"
    date: Callable[[str], str] = english_date

    def say(self, template: str, **arguments: object) -> str:
        """A text of the export's own, its `{names}` filled in."""
        return self.words(template).format(**arguments)

    def voice(self, voice: Voice) -> str:
        """What a voice is called."""
        return self.words(VOICE_NAMES[voice])

    def letter(self, voice: Voice) -> str:
        """The letter of a voice's badge."""
        return self.words(VOICE_LETTERS[voice])
