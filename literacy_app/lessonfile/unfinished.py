"""Lessons that aren't finished, but were understood: a form can go on where something is lacking.

What was misread, on the other hand, would be lost in the next writing.
"""

from __future__ import annotations

from collections.abc import Iterable

from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.parse import Parsed

UNFINISHED = frozenset(
    "key-missing id-unusable language-unknown headline-missing quotation-marks kind-of-other-voice"
    " cue-not-found cue-not-inside note-missing question-twice question-about-nothing"
    " passage-not-speech passage-without-cue article-unknown options-missing option-right-missing"
    " option-empty options-alike versions-missing model-missing because-empty"
    " generate-empty".split()
)
"""Errors for which a lesson stays closed, though nothing that the file says is lost with them."""


def misread(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The errors because of which a lesson isn't what its file means to say."""
    return tuple(each for each in problems if each.is_error and each.code not in UNFINISHED)


def is_understood(parsed: Parsed) -> bool:
    """Whether there is a lesson that holds all that its file says."""
    return parsed.lesson is not None and not misread(parsed.problems)
