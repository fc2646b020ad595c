"""The German subjunctive of reported speech: a form of the verb that hands a clause to somebody.

"Die Bahn sei zu teuer, sagte Ada Quist. Sie schade dem Tal." Only forms that differ from those of
plain reporting are known, of the verbs that newspapers report with most often.
"""

from __future__ import annotations

from collections.abc import Sequence

_FORMS = frozenset(
    "sei seien habe werde könne müsse dürfe solle wolle möge gebe komme gehe stehe bleibe liege"
    " brauche koste bringe laufe halte führe fahre fehle gelte lasse nehme schade sehe spreche"
    " störe trage wisse zeige gehöre gefährde bedeute bestehe handle verliere zerstöre".split()
)
_SUBORDINATING = frozenset(
    "als wenn weil nachdem während obwohl da bevor damit sobald falls um".split()
)


def is_reported(lower: Sequence[str], first: int, stop: int) -> bool:
    """Whether these tokens hold such a form, and aren't a subordinate clause of the writer's."""
    words = lower[first:stop]
    return bool(words) and words[0] not in _SUBORDINATING and not _FORMS.isdisjoint(words)


def goes_on(lower: Sequence[str], first: int, stop: int) -> bool:
    """Whether a sentence goes on in reported speech: its first verb is such a form."""
    return is_reported(lower, first, min(stop, first + 7))
