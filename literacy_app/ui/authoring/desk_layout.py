"""How the desk was left: what was seen of the lesson, and how much room each pane had."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

ARTICLE, QUIZ, PARTICULARS = "article", "quiz", "lesson"
VIEWS = (ARTICLE, QUIZ, PARTICULARS)
"""The parts of a lesson that are seen one at a time."""

Shares = Mapping[str, tuple[int, ...]]
"""How panes share their room, by which panes they are."""
_NONE: Shares = MappingProxyType({})


class DeskLayout(NamedTuple):
    """The view, one of VIEWS; whether source and problems are seen beside it; the panes' shares."""

    view: str = ARTICLE
    source: bool = False
    problems: bool = False
    shares: Shares = _NONE

    def to_text(self) -> str:
        """The layout as JSON."""
        return json.dumps({**self._asdict(), "shares": dict(self.shares)})

    @classmethod
    def from_text(cls, text: str) -> DeskLayout:
        """The layout that a text from `to_text` names; the usual one for anything else."""
        try:
            data = json.loads(text)
            shares = {
                str(name): tuple(max(int(each), 1) for each in sizes)
                for name, sizes in data["shares"].items()
            }
            found = cls(str(data["view"]), bool(data["source"]), bool(data["problems"]), shares)
        except (ValueError, TypeError, LookupError, AttributeError):
            return cls()
        return found if found.view in VIEWS else cls()
