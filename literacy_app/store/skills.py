"""What is practised, and when each skill is due."""

from __future__ import annotations

from literacy_app.domain.schedule import Skill, SkillCard
from literacy_app.store.database import Database, Row, Run
from literacy_app.store.records import read_time, utc_text


class Skills:
    """The cards of one profile; they are written with the answers that move them."""

    def __init__(self, database: Database, profile_id: str) -> None:
        self._database = database
        self._profile = profile_id

    def cards(self) -> tuple[SkillCard, ...]:
        """All cards by skill; those of voices and kinds that we don't know are left out."""
        found = self._database.rows(
            "SELECT skill, due, last_review, stability, difficulty, state, step FROM skills"
            " WHERE profile = ? ORDER BY skill",
            self._profile,
        )
        return tuple(card for each in found if (card := _card(each)) is not None)


def put_card(run: Run, profile_id: str, card: SkillCard) -> None:
    """Writes a card in the place of an earlier one, within a transaction."""
    run(
        "INSERT OR REPLACE INTO skills"
        " (profile, skill, due, last_review, stability, difficulty, state, step)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        profile_id,
        str(card.skill),
        utc_text(card.due),
        None if card.last_review is None else utc_text(card.last_review),
        card.stability,
        card.difficulty,
        card.state,
        card.step,
    )


def _card(row: Row) -> SkillCard | None:
    skill, due, last_review, *rest = row
    try:
        known = Skill.read(skill)
    except ValueError:
        return None
    return SkillCard(
        known, read_time(due), None if last_review is None else read_time(last_review), *rest
    )
