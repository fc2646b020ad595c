"""Near misses: what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def near_miss(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most likely a slip of, or None."""
    from difflib import get_close_matches  # slow to import, and only wanted for bad files

    candidates = {each.casefold(): each for each in known}
    folded = word[:80].casefold()
    close = get_close_matches(folded, candidates, n=1, cutoff=0.6)
    return candidates[close[0]] if close else None
