"""What is said of a passage's roles: its source, its cue, and whoever passed it on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import UNNAMED, Article, Passage, Span, Voice
from literacy_app.domain.names import same_name
from literacy_app.domain.problems import Message
from literacy_app.session.feedback_words import shortened, told_of_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# ---------------------------------------------------------------- source


def given_to(passage: Passage) -> Message:
    """Whose words a speech passage is, and by which cue."""
    return told_of_source(_GIVEN, passage)


_GIVEN: Mapping[tuple[str, bool], str] = MappingProxyType(
    {
        ("named", True): "The cue “{cue}” gives it to {source}.",
        ("named", False): "The text gives it to {source}.",
        ("unnamed", True): "The cue “{cue}” gives it to somebody, though without a name.",
        ("unnamed", False): "The text gives it to somebody, though without a name.",
        ("unstated", True): (
            "The cue “{cue}” gives it to somebody, though the text doesn’t say to whom."
        ),
        ("unstated", False): "It is somebody’s words, though the text doesn’t say whose.",
    }
)


def not_the_source(passage: Passage, names: Sequence[str], article: Article) -> Message:
    """Why what was answered isn't a passage's source."""
    name = names[0] if names else ""
    if not name:
        return _STATED if passage.source == UNNAMED else _NAMED
    if name == UNNAMED:
        return _NAMED if passage.source else _UNSTATED
    if any(same_name(name, each) for each in passage.via):
        return Message.of(_A_RELAY, name=name)
    if same_name(name, article.imprint.byline):
        return Message.of(_THE_WRITER, name=name)
    return Message.of(_NO_CUE_TO, name=name)


_NAMED = Message.of("Look again: the text does name whose words these are.")
_STATED = Message.of("Look again: the text does say that these are somebody’s words.")
_UNSTATED = Message.of("The text says nothing at all about whose words these are.")
_A_RELAY = "It came through {name}: that makes a relay. The source is whoever said it first."
_THE_WRITER = "The article is by {name}, but it hands these words on as somebody else’s."
_NO_CUE_TO = "No cue gives these words to {name}."

# ---------------------------------------------------------------- cue


def the_cue(passage: Passage) -> Message:
    """Which words give a passage away."""
    if passage.voice is Voice.SPEECH:
        return given_to(passage)
    return Message.of("“{cue}” gives it away.", cue=passage.cue or "")


def not_the_cue(
    passage: Passage, clicked: Sequence[Span], article: Article, *, is_near: bool
) -> Message:
    """Why the words that were clicked aren't a passage's cue, or not just it where `is_near`."""
    if is_near:
        return Message.of("Nearly: the cue is “{cue}”, just these words.", cue=passage.cue or "")
    is_inside = any(span.meets(piece) for span in clicked for piece in passage.pieces)
    if passage.voice is Voice.SPEECH and is_inside:
        return _OUTSIDE
    words = " … ".join(" ".join(article.text[each.start : each.end].split()) for each in clicked)
    return Message.of("“{words}” doesn’t give it away.", words=shortened(words))


_OUTSIDE = Message.of("The cue stands outside what is said: it hands the words to their source.")

# ---------------------------------------------------------------- chain


def came_through(name: str) -> Message:
    """That somebody passed a passage on."""
    return Message.of(_CAME_UNNAMED if name == UNNAMED else _CAME_THROUGH, name=name)


_CAME_THROUGH = "It came to the writer through {name}."
_CAME_UNNAMED = "It came to the writer through somebody who isn’t named."


def not_the_chain(key: Sequence[str], names: Sequence[str]) -> Message:
    """Where a chain first goes wrong."""
    if not names or not same_name(names[0], key[0]):
        return Message.of("The chain begins with whoever said it first.")
    if not same_name(names[-1], key[-1]):
        return Message.of("The chain ends with what you are reading.")
    if len(names) < len(key):
        return Message.of("A link is missing: somebody passed it on in between.")
    if len(names) > len(key):
        return Message.of("There is a link too many: not everybody in the text passed it on.")
    return Message.of("The ends are right. Look again at who passed it on, and in which order.")
