"""What a learner sees of their own practice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from literacy_app.domain.attempt import Tally
from literacy_app.domain.lesson import Kind, Voice
from literacy_app.domain.schedule import FARTHEST, Practice, Skill, SkillCard, Supply, practised
from literacy_app.session.today import WEEKS, Due, Today, dues, today_of, urgent, weeks

S, C, N, P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN
INDIRECT, LABEL, MOTIVE, PLAIN = (
    Skill(S, Kind.INDIRECT),
    Skill(C, Kind.LABEL),
    Skill(N, Kind.MOTIVE),
    Skill(P),
)
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SATURDAY = NOON.toordinal()
MONDAY = SATURDAY - 5
PRACTICE = practised(dict.fromkeys((INDIRECT, LABEL, MOTIVE, PLAIN), Supply(20, 20)))


def cards(**days: int) -> dict[Skill, SkillCard]:
    """A card for each of these skills, due in so many days."""
    by_name = {"indirect": INDIRECT, "label": LABEL, "motive": MOTIVE, "plain": PLAIN}
    return {
        by_name[name]: SkillCard(by_name[name], NOON + timedelta(days=due), NOON)
        for name, due in days.items()
    }


def tally(day: int, skill: Skill = INDIRECT, items: int = 4, right: int = 4) -> Tally:
    answered = skill.voice if right else C
    return Tally(day, "a", *skill, answered, True, True, items, float(right))


def today(
    *tallies: Tally, held: dict[Skill, SkillCard] | None = None, practice: Practice = PRACTICE
) -> Today:
    return today_of(tallies, held or {}, practice, SATURDAY)


class TestWhatIsDue:
    def test_what_was_never_practised_is_new(self) -> None:
        assert today().due == tuple(Due(each, 0, True) for each in PRACTICE.skills)

    def test_the_longest_overdue_comes_first_and_what_is_new_last(self) -> None:
        found = dues(cards(indirect=0, label=-3, motive=2), PRACTICE, SATURDAY)

        assert found == (Due(LABEL, 3), Due(INDIRECT, 0), Due(PLAIN, 0, True))

    def test_what_a_clock_put_off_for_years_is_due(self) -> None:
        found = dues(cards(indirect=FARTHEST + 3000, label=FARTHEST), PRACTICE, SATURDAY)

        assert Due(INDIRECT) in found
        assert LABEL not in [each.skill for each in found]

    def test_a_session_has_ten_items_and_takes_five_minutes(self) -> None:
        assert (today().items, today().minutes) == (10, 5)

    def test_lessons_that_hold_little_give_short_sessions(self) -> None:
        practice = practised({INDIRECT: Supply(3, 3)})

        assert (today(practice=practice).items, today(practice=practice).minutes) == (3, 2)


class TestUrgency:
    def order(self, *tallies: Tally, **days: int) -> tuple[Skill, ...]:
        trouble = {INDIRECT: 0.8} if any(not each.score for each in tallies) else {}
        return urgent(tallies, trouble, cards(**days), PRACTICE, SATURDAY)

    def test_of_what_is_due_the_hardest_is_first(self) -> None:
        wrong = tally(SATURDAY, right=0)

        found = self.order(wrong, indirect=0, label=-9, motive=-3, plain=5)

        assert found == (INDIRECT, LABEL, MOTIVE, PLAIN)

    def test_what_is_new_comes_behind_what_is_due(self) -> None:
        assert self.order(label=0, plain=3) == (LABEL, INDIRECT, MOTIVE, PLAIN)

    def test_of_the_rest_what_is_furthest_from_mastery_comes_first(self) -> None:
        practised_more = tally(SATURDAY, LABEL, items=9, right=9)

        found = self.order(practised_more, indirect=9, label=8, motive=7, plain=6)

        assert found == (MOTIVE, INDIRECT, LABEL, PLAIN)


class TestWeeks:
    def test_none_before_the_first_practice(self) -> None:
        assert today().weeks == ()

    def test_a_week_begins_on_its_monday(self) -> None:
        (week,) = weeks([tally(MONDAY), tally(SATURDAY, right=2)], SATURDAY)

        assert datetime.fromordinal(week.start).strftime("%A") == "Monday"
        assert (week.start, week.items, week.right) == (MONDAY, 8, 0.75)

    def test_a_week_without_practice_is_empty(self) -> None:
        found = weeks([tally(MONDAY - 14), tally(SATURDAY)], SATURDAY)

        assert [(each.items, each.right) for each in found] == [(4, 1.0), (0, None), (4, 1.0)]

    @pytest.mark.parametrize("day", [SATURDAY + 1, SATURDAY + 3000, MONDAY - 7 * WEEKS])
    def test_days_to_come_and_long_past_are_left_out(self, day: int) -> None:
        assert weeks([tally(day)], SATURDAY) == ()

    def test_the_latest_twelve_are_told(self) -> None:
        found = weeks([tally(MONDAY - 7 * ago) for ago in range(40)], SATURDAY)

        assert len(found) == WEEKS
        assert found[-1].start == MONDAY


class TestNote:
    def test_nothing_to_say_while_there_is_something_new(self) -> None:
        assert today().note is None

    def test_where_a_voice_has_nothing_new_left_it_says_so(self) -> None:
        practice = practised({INDIRECT: Supply(9, 9), LABEL: Supply(9, 0)})

        assert "new to you" in str(today(practice=practice).note)

    def test_without_lessons_it_says_so(self) -> None:
        found = today(practice=practised({}))

        assert str(found.note) == "There are no lessons here to practise with yet."
        assert found.items == 0
