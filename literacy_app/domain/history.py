"""What a learner has answered so far, as far as it decides what they are asked next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Voice

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Tally


@dataclass(frozen=True)
class History:
    """Which voices were taken for which, and when each passage was last asked about.

    `confusions` count answers by (the passage's voice, the voice it was given), right ones left
    out; `seen` has the sequence number of the last answer by (lesson id, passage id).
    """

    confusions: Mapping[tuple[Voice, Voice], int] = field(default_factory=dict)
    seen: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, tallies: Iterable[Tally], seen: Mapping[tuple[str, str], int]) -> History:
        """The history that these tallies make."""
        confusions: dict[tuple[Voice, Voice], int] = {}
        for each in tallies:
            if each.counts and each.answered not in (None, each.voice):
                pair = each.voice, Voice(each.answered)
                confusions[pair] = confusions.get(pair, 0) + each.items
        return cls(MappingProxyType(confusions), seen)

    def confused_with(self, voice: Voice) -> tuple[Voice, ...]:
        """The voices that this one is taken for or that are taken for it, the commonest first.

        Of two as common the one that comes first among the voices.
        """
        counts = {
            other: self.confusions.get((voice, other), 0) + self.confusions.get((other, voice), 0)
            for other in Voice
            if other is not voice
        }
        return tuple(sorted((o for o, n in counts.items() if n), key=lambda each: -counts[each]))
