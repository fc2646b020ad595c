"""Fingerprints: a sketch by which a brought article is recognised without its text.

The sketch holds the smallest hashes of the article's runs of five normalised words (a bottom-k
sketch after Broder, "On the resemblance and containment of documents", 1997). The share of them
that occur in another text estimates how much of the article that text holds; with 100 hashes the
estimate's standard error at 80 % is four points, which is why less than 80 % is asked for.
"""

from __future__ import annotations

import re

from literacy_app.domain.text import plain_words

RUN = 5
HASHES = 100
RECOGNISED = 0.7
"""The least estimated share at which a text is taken for the article; true shares of 80 % reach
it in 99 of 100 cases, and other articles on the same event stay below a tenth."""

_PREFIX = "w5"
_FORM = rf"{_PREFIX}(?:\s+[0-9a-f]{{8}})+"


def _hashes(text: str) -> set[str]:
    from hashlib import blake2b  # loads a whole library, and few commands need it

    words = plain_words(text)
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}
    return {blake2b(run.encode(), digest_size=4).hexdigest() for run in runs if run}


def fingerprint(text: str) -> str:
    """The sketch of a text, as `article:` in a keyed lesson holds it."""
    return " ".join([_PREFIX, *sorted(_hashes(text))[:HASHES]])


def is_fingerprint(value: str) -> bool:
    """Whether a value can be compared with `share`."""
    return re.fullmatch(_FORM, value) is not None


class Likeness:
    """A text to be compared with fingerprints; its hashes are made once."""

    def __init__(self, text: str) -> None:
        self._hashes = _hashes(text)

    def share(self, of: str) -> float:
        """The estimated share (0 to 1) of the fingerprinted article that this text holds."""
        if not is_fingerprint(of):
            return 0.0
        hashes = of.split()[1:]
        return sum(each in self._hashes for each in hashes) / len(hashes)


def share(of: str, text: str) -> float:
    """The estimated share of the article fingerprinted `of` that `text` holds."""
    return Likeness(text).share(of)
