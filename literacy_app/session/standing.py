"""Where a learner stands: what they have answered, and what the lessons hold for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from literacy_app.domain.history import History
from literacy_app.domain.schedule import Practice, practised
from literacy_app.session.supply import all_of, sources
from literacy_app.store.attempts import Attempts
from literacy_app.store.skills import Skills

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Attempt, Tally
    from literacy_app.domain.schedule import Skill, SkillCard
    from literacy_app.session.drawing import Drawn
    from literacy_app.session.supply import Shelf, Source
    from literacy_app.session.today import Today
    from literacy_app.store.database import Database


class Standing:
    """A profile's answers and schedule, and the lessons, as they are when each is first asked for.

    `profile_id` is None for somebody who has answered nothing yet.
    """

    def __init__(self, database: Database, profile_id: str | None, shelf: Shelf) -> None:
        self._shelf = shelf
        self._attempts = Attempts(database, profile_id) if profile_id is not None else None
        self._skills = Skills(database, profile_id) if profile_id is not None else None

    @cached_property
    def tallies(self) -> tuple[Tally, ...]:
        """What was answered, counted."""
        return self._attempts.tallies() if self._attempts is not None else ()

    @cached_property
    def seen(self) -> Mapping[tuple[str, str], int]:
        """The last answer about each passage, by lesson and passage id."""
        return self._attempts.seen() if self._attempts is not None else {}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The lessons that can be practised with."""
        return sources(self._shelf.entries(), self.seen)

    @cached_property
    def practice(self) -> Practice:
        """The skills that are practised apart."""
        return practised(all_of(self.sources))

    @cached_property
    def history(self) -> History:
        """What was confused, and what was seen."""
        return History.of(self.tallies, self.seen)

    @cached_property
    def cards(self) -> Mapping[Skill, SkillCard]:
        """The schedule."""
        cards = self._skills.cards() if self._skills is not None else ()
        return {each.skill: each for each in cards}

    def today(self, day: int) -> Today:
        """What is due on a local day, and how practice goes."""
        from literacy_app.session.today import today_of

        return today_of(self.tallies, self.cards, self.practice, day)

    def draw(self, day: int, seed: int, hash_of: Callable[[Path], str]) -> tuple[Drawn, ...]:
        """The passages of a session on a local day; none where the lessons hold none."""
        from literacy_app.domain.composing import compose, troubles
        from literacy_app.session.drawing import Drawing
        from literacy_app.session.today import urgent

        random, practice = Random(seed), self.practice
        trouble = troubles(self.tallies, practice, day)
        first = urgent(self.tallies, trouble, self.cards, practice, day)
        skills = compose(first, practice, trouble, self.history, random)
        drawing = Drawing(self._shelf, self.sources, practice, self.seen, random, hash_of)
        return tuple(found for each in skills if (found := drawing.draw(each)) is not None)


def reviewer(
    database: Database, profile_id: str, practice: Practice
) -> Callable[[Attempt], Sequence[SkillCard]]:
    """Tells what an answer changes in the profile's schedule."""
    from literacy_app.session.spacing import reviewed

    skills = Skills(database, profile_id)

    def review(attempt: Attempt) -> Sequence[SkillCard]:
        # Read again each time: another window may practise the same skills.
        cards = {each.skill: each for each in skills.cards()}
        return reviewed(attempt.judgements, practice, cards, attempt.day)

    return review
