"""Near misses: what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_LIKE = 0.6
"""The least likeness (0 to 1) at which one word is taken for a slip of another."""
_LONGEST = 80
_EFFORT = 2_000_000


class Near(NamedTuple):
    """A slip: the word as written, the words it may stand for, and the form to show them in."""

    word: str
    known: Iterable[str]
    form: str = "{}"


class Guesses:
    """Guesses what slips stand for; gives up where a file has more of them than a person makes."""

    def __init__(self) -> None:
        self._effort = _EFFORT

    def of(self, slip: Near) -> str | None:
        """The known word that is most like the one written, or None."""
        if self._effort < 0:
            return None
        from difflib import SequenceMatcher  # slow to import, and only wanted for bad files

        best, likeness = None, _LIKE
        word = slip.word[:_LONGEST].casefold()
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(word)
        for known in slip.known:
            folded = known[:_LONGEST].casefold()
            self._effort -= (len(word) + 5) * (len(folded) + 5)
            if self._effort < 0:
                break
            matcher.set_seq1(folded)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < likeness:
                continue
            ratio = matcher.ratio()
            if ratio > likeness or (ratio == likeness and best is None):
                best, likeness = known, ratio
        return None if best is None else slip.form.format(best)
