"""How panes beside or below each other share their room: as usual, or as somebody has drawn it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from literacy_app.ui.authoring.desk_layout import ARTICLE, PARTICULARS, QUIZ, Shares

FORM, SOURCE, PROBLEMS = "form", "source", "problems"
_USUAL = {ARTICLE: 5, QUIZ: 5, PARTICULARS: 5, FORM: 3, SOURCE: 5, PROBLEMS: 2}


class SharedRoom:
    """Keeps the shares of each set of panes that was seen together.

    `shares` are those that are known from before.
    """

    def __init__(self, shares: Shares) -> None:
        self.shares = dict(shares)

    def sizes(self, panes: Mapping[str, bool], room: int) -> list[int]:
        """The sizes of panes in some room, of which those that are so are seen."""
        seen = [name for name, is_seen in panes.items() if is_seen]
        kept = self.shares.get(_named(seen), ())
        numbers = kept if len(kept) == len(seen) else [_USUAL[each] for each in seen]
        shares = dict(zip(seen, numbers, strict=True))
        whole = max(sum(shares.values()), 1)
        return [room * shares.get(each, 0) // whole for each in panes]

    def take(self, panes: Mapping[str, bool], sizes: Sequence[int]) -> None:
        """Keep the sizes that panes have now."""
        there = dict(zip(panes, sizes, strict=False))
        seen = [name for name, is_seen in panes.items() if is_seen]
        if len(seen) > 1:
            self.shares[_named(seen)] = tuple(max(there[each], 1) for each in seen)


def _named(panes: list[str]) -> str:
    return "+".join(panes)
