"""What a passage is and why, and what it isn't and why not, in the guideline's order of deciding.

1. Is it part of the text? 2. Does a cue give it to a source? 3. Quotation marks without a speaker?
4. Must the writer conclude it? 5. Does an attitude go with the flattest synonym? 6. Else: plain.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import UNNAMED, Kind, Passage, Voice
from literacy_app.domain.problems import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

# ---------------------------------------------------------------- why it is what it is


def why_it_is(passage: Passage, *, is_frame: bool = False) -> Message:
    """Why a passage has its voice; `is_frame` says that it hands somebody's words over."""
    if is_frame:
        return _A_FRAME
    if passage.voice is Voice.SPEECH:
        return told_of_source(_SPEECH, passage)
    kind = passage.kind
    return _BY_KIND[kind] if kind is not None and kind in _BY_KIND else _BY_VOICE[passage.voice]


def told_of_source(templates: Mapping[tuple[str, bool], str], passage: Passage) -> Message:
    """The message for a speech passage's source and cue.

    `templates` has one by how well the source is known, and whether there is a cue.
    """
    source, cue = passage.source or "", passage.cue or ""
    known = "unnamed" if source == UNNAMED else "named" if source else "unstated"
    return Message.of(templates[known, bool(cue)], cue=cue, source=source)


_SPEECH: Mapping[tuple[str, bool], str] = MappingProxyType(
    {
        ("named", True): "This is reported speech: the cue “{cue}” gives it to {source}.",
        ("named", False): "This is reported speech: the text gives it to {source}.",
        ("unnamed", True): (
            "This is reported speech: the cue “{cue}” gives it to somebody, though without a name."
        ),
        ("unnamed", False): (
            "This is reported speech: the text gives it to somebody, though without a name."
        ),
        ("unstated", True): (
            "This is reported speech: the cue “{cue}” gives it to somebody, though the text "
            "doesn’t say to whom."
        ),
        ("unstated", False): (
            "This is reported speech: it is somebody’s words, though the text doesn’t say whose."
        ),
    }
)
_BY_KIND: Mapping[Kind, Message] = MappingProxyType(
    {
        Kind.LOADED_VERB: Message.of(
            "This is commentary: a flat verb would do the same job. This one also judges, and the "
            "writer chose it."
        ),
        Kind.LABEL: Message.of(
            "This is commentary: the name itself judges. A flatter noun would keep the facts."
        ),
        Kind.EVALUATION: Message.of(
            "This is commentary: take these words away and the facts stay. What goes is the "
            "writer’s attitude."
        ),
        Kind.SARCASM: Message.of(
            "This is commentary: the words say one thing and the tone another. The tone is the "
            "writer’s."
        ),
        Kind.DISTANCING: Message.of(
            "This is commentary: with these words or marks the writer keeps away from what is said."
        ),
        Kind.MOTIVE: Message.of(
            "This is inference: the writer reads somebody’s mind, and nobody is cited for it."
        ),
        Kind.IMPLICATION: Message.of(
            "This is inference: the writer joins the dots, and nobody is cited for it."
        ),
        Kind.PREDICTION: Message.of(
            "This is inference: the writer looks ahead, and nobody is cited for it."
        ),
        Kind.GENERALISATION: Message.of(
            "This is inference: the writer sums up many cases as one, and nobody is cited for it."
        ),
    }
)
_BY_VOICE: Mapping[Voice, Message] = MappingProxyType(
    {
        Voice.COMMENTARY: Message.of(
            "This is commentary: put in the flattest words. The facts stay, and an attitude of the "
            "writer’s goes."
        ),
        Voice.INFERENCE: Message.of(
            "This is inference: it is a conclusion of the writer’s, and nobody is cited for it."
        ),
        Voice.PLAIN: Message.of(
            "This is plain reporting: no cue gives it to a source, nothing is concluded, and no "
            "word judges."
        ),
    }
)

# ---------------------------------------------------------------- why it isn't something else


def why_it_is_not(passage: Passage, answered: Voice, *, is_frame: bool = False) -> Message:
    """Why a passage isn't in the voice that it was taken for; see `why_it_is` for `is_frame`."""
    if is_frame and answered is Voice.SPEECH:
        return _FRAME_AS_SPEECH
    if passage.kind is Kind.LOADED_VERB and answered is Voice.SPEECH:
        return _LOADED_VERB_AS_SPEECH
    return _TAKEN_FOR[passage.voice, answered]


_A_FRAME = Message.of(
    "This is plain reporting: these words only hand a statement over, and no word in them judges."
)
_FRAME_AS_SPEECH = Message.of(
    "It isn’t reported speech: these words say who speaks. What is said stands beside them."
)
_LOADED_VERB_AS_SPEECH = Message.of(
    "It isn’t reported speech: the verb stands outside what was said. The statement is the "
    "source’s, the choice of this verb is the writer’s."
)
_TAKEN_FOR: Mapping[tuple[Voice, Voice], Message] = MappingProxyType(
    {
        (Voice.SPEECH, Voice.COMMENTARY): Message.of(
            "It isn’t commentary: whatever it judges, the one who is cited judges it, and not the "
            "writer."
        ),
        (Voice.SPEECH, Voice.INFERENCE): Message.of(
            "It isn’t inference: somebody is cited for it. Even a guess belongs to its source."
        ),
        (Voice.SPEECH, Voice.PLAIN): Message.of(
            "It isn’t plain reporting: the text gives it to a source. Even the flattest statement "
            "is speech then."
        ),
        (Voice.COMMENTARY, Voice.SPEECH): Message.of(
            "It isn’t reported speech: no cue gives these words to a source. The writer chose them."
        ),
        (Voice.COMMENTARY, Voice.INFERENCE): Message.of(
            "It isn’t inference: take the tone away, and no conclusion is left."
        ),
        (Voice.COMMENTARY, Voice.PLAIN): Message.of(
            "It isn’t plain reporting: try the flattest synonym. The facts stay, but something of "
            "the writer’s goes."
        ),
        (Voice.INFERENCE, Voice.SPEECH): Message.of(
            "It isn’t reported speech: look for a cue and a source. Nobody is cited; the writer "
            "concludes it."
        ),
        (Voice.INFERENCE, Voice.COMMENTARY): Message.of(
            "It isn’t commentary: take the tone away, and a conclusion is still left."
        ),
        (Voice.INFERENCE, Voice.PLAIN): Message.of(
            "It isn’t plain reporting: to know this, the writer must read a mind, join dots, look "
            "ahead or sum up."
        ),
        (Voice.PLAIN, Voice.SPEECH): Message.of(
            "It isn’t reported speech: there is no cue that gives it to a source."
        ),
        (Voice.PLAIN, Voice.COMMENTARY): Message.of(
            "It isn’t commentary: try the flattest synonym. Nothing goes missing."
        ),
        (Voice.PLAIN, Voice.INFERENCE): Message.of(
            "It isn’t inference: no mind is read, no dots are joined, nothing is foreseen. Without "
            "a source it can still be plain."
        ),
    }
)

# ---------------------------------------------------------------- two readings


def two_readings(passage: Passage) -> Message:
    """That a contested passage has two readings, and which."""
    first, second = sorted((passage.voice, passage.alternative or passage.voice), key=_ORDER.index)
    return _READINGS.get((first, second), _SOME_READINGS)


_ORDER = list(Voice)
_SOME_READINGS = Message.of("Two readings of this can be defended. Either one counts as right.")
_READINGS: Mapping[tuple[Voice, Voice], Message] = MappingProxyType(
    {
        (Voice.SPEECH, Voice.COMMENTARY): Message.of(
            "Two readings of this can be defended: reported speech and commentary. Either one "
            "counts as right."
        ),
        (Voice.SPEECH, Voice.INFERENCE): Message.of(
            "Two readings of this can be defended: reported speech and inference. Either one "
            "counts as right."
        ),
        (Voice.SPEECH, Voice.PLAIN): Message.of(
            "Two readings of this can be defended: reported speech and plain reporting. Either one "
            "counts as right."
        ),
        (Voice.COMMENTARY, Voice.INFERENCE): Message.of(
            "Two readings of this can be defended: commentary and inference. Either one counts as "
            "right."
        ),
        (Voice.COMMENTARY, Voice.PLAIN): Message.of(
            "Two readings of this can be defended: commentary and plain reporting. Either one "
            "counts as right."
        ),
        (Voice.INFERENCE, Voice.PLAIN): Message.of(
            "Two readings of this can be defended: inference and plain reporting. Either one "
            "counts as right."
        ),
    }
)


# ---------------------------------------------------------------- words of a text

_SHORT = 60


def shortened(words: str) -> str:
    """The words, or as many from their beginning as fit into a line."""
    if len(words) <= _SHORT:
        return words
    return words[:_SHORT].rsplit(maxsplit=1)[0] + " …"
