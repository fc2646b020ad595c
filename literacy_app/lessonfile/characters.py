"""Characters that no lesson should have: unseen ones, and letters that pass for others."""

from __future__ import annotations

import re
from itertools import islice

from literacy_app.domain.text import HIDDEN, mixes_alphabets
from literacy_app.lessonfile.source import Reporter

_MOST_REPORTED = 100
"""How many characters of a kind are reported."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
_WORD = re.compile(r"\w+")


def check_characters(reporter: Reporter) -> None:
    """Report the unwanted characters of the whole source."""
    text = reporter.source.text
    used = "".join(set(text))  # one pass; the closer looks are for the few texts that need them
    if _CONTROL.search(used):
        for match in islice(_CONTROL.finditer(text), _MOST_REPORTED):
            reporter.report("control-character", match.start(), code=f"{ord(match.group()):04X}")
    if HIDDEN.search(used):
        for match in islice(HIDDEN.finditer(text), _MOST_REPORTED):
            reporter.report("hidden-character", match.start(), code=f"{ord(match.group()):04X}")
    if mixes_alphabets(used):
        mixed = (each for each in _WORD.finditer(text) if mixes_alphabets(each.group()))
        for match in islice(mixed, _MOST_REPORTED):
            reporter.report("look-alike", match.start(), word=match.group())
