"""What is practised apart, when it is due, and what a session holds."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.attempt import Tally
from literacy_app.domain.composing import (
    SESSION,
    compose,
    interleaved,
    neighbours,
    troubles,
)
from literacy_app.domain.history import History
from literacy_app.domain.lesson import KINDS, Kind, Voice
from literacy_app.domain.schedule import (
    FARTHEST,
    FEW,
    Practice,
    Skill,
    SkillCard,
    Supply,
    card_of,
    due_in,
    practised,
)

S, C, N, P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN
INDIRECT, DIRECT = Skill(S, Kind.INDIRECT), Skill(S, Kind.DIRECT)
LABEL, MOTIVE, PLAIN = Skill(C, Kind.LABEL), Skill(N, Kind.MOTIVE), Skill(P)
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
TODAY = NOON.toordinal()
PLENTY = practised(
    {
        each: Supply(20, 20)
        for each in (
            *(Skill(voice, kind) for voice, kinds in KINDS.items() for kind in kinds),
            PLAIN,
        )
    }
)

SKILLS = st.sampled_from(PLENTY.skills)
SUPPLIES = st.dictionaries(
    SKILLS, st.integers(0, 12).flatmap(lambda n: st.builds(Supply, st.just(n), st.integers(0, n)))
)


def card(skill: Skill, days: int = 0) -> SkillCard:
    return SkillCard(skill, NOON + timedelta(days=days), NOON, 3.0, 5.0)


class TestSkills:
    @pytest.mark.parametrize("skill", PLENTY.skills, ids=str)
    def test_a_key_is_read_again(self, skill: Skill) -> None:
        assert Skill.read(str(skill)) == skill

    def test_a_kind_with_few_unseen_passages_is_practised_as_its_voice(self) -> None:
        held = {INDIRECT: Supply(9, FEW - 1), DIRECT: Supply(9, FEW)}

        practice = practised(held)

        assert practice.skills == (DIRECT, Skill(S))
        assert practice.skill(S, Kind.INDIRECT) == Skill(S)
        assert practice.skill(S, Kind.DIRECT) == DIRECT
        assert practice.supplies[Skill(S)] == Supply(9, FEW - 1)

    def test_kinds_with_few_share_their_voice(self) -> None:
        practice = practised({INDIRECT: Supply(2, 2), DIRECT: Supply(3, 1)})

        assert practice.supplies == {Skill(S): Supply(5, 3)}

    def test_what_the_lessons_don_t_hold_is_not_practised(self) -> None:
        assert practised({INDIRECT: Supply(0, 0)}).skills == ()

    @given(SUPPLIES)
    def test_nothing_held_is_lost(self, held: dict[Skill, Supply]) -> None:
        practice = practised(held)

        assert sum(each.held for each in practice.supplies.values()) == sum(
            each.held for each in held.values()
        )
        for skill, supply in held.items():
            assert not supply.held or practice.skill(*skill) in practice.supplies


class TestCards:
    def test_a_card_is_due_by_the_day(self) -> None:
        assert due_in(card(LABEL, 3), TODAY) == 3
        assert due_in(card(LABEL, -2), TODAY) == -2

    def test_what_is_further_off_than_may_be_is_due_now(self) -> None:
        assert due_in(card(LABEL, FARTHEST), TODAY) == FARTHEST
        assert due_in(card(LABEL, FARTHEST + 1), TODAY) == 0

    @given(st.integers(-4000, 4000))
    def test_no_clock_puts_a_review_off_for_long(self, jump: int) -> None:
        assert due_in(card(LABEL, 20), TODAY + jump) <= FARTHEST

    VOICES = practised({INDIRECT: Supply(2, 2), DIRECT: Supply(2, 2), LABEL: Supply(2, 2)})

    def test_a_voice_goes_on_from_the_soonest_of_its_kinds(self) -> None:
        cards = {each.skill: each for each in (card(DIRECT, 9), card(INDIRECT, 2), card(LABEL, 1))}

        found = card_of(Skill(S), cards, self.VOICES)

        assert found is not None
        assert (found.skill, due_in(found, TODAY)) == (Skill(S), 2)

    def test_a_voice_is_new_where_its_kinds_were_practised_apart(self) -> None:
        assert card_of(Skill(S), {INDIRECT: card(INDIRECT)}, PLENTY) is None

    def test_a_kind_goes_on_from_its_voice(self) -> None:
        found = card_of(DIRECT, {Skill(S): card(Skill(S), 4)}, PLENTY)

        assert found is not None
        assert (found.skill, due_in(found, TODAY)) == (DIRECT, 4)

    def test_another_kind_tells_nothing(self) -> None:
        assert card_of(DIRECT, {INDIRECT: card(INDIRECT)}, PLENTY) is None


def tally(skill: Skill, answered: Voice | None, items: int = 4, day: int = TODAY) -> Tally:
    right = items if answered is skill.voice else 0
    return Tally(day, "a", *skill, answered, True, True, items, float(right))


class TestTroubles:
    def test_wrong_answers_make_trouble(self) -> None:
        found = troubles([tally(INDIRECT, C), tally(LABEL, C)], PLENTY, TODAY)

        assert found == {INDIRECT: 0.8, LABEL: 0.0}

    def test_the_latest_answers_weigh_most(self) -> None:
        healed = [tally(INDIRECT, C, day=TODAY - 28), tally(INDIRECT, S)]
        fallen = [tally(INDIRECT, S, day=TODAY - 28), tally(INDIRECT, C)]

        assert troubles(healed, PLENTY, TODAY)[INDIRECT] < 0.1
        assert troubles(fallen, PLENTY, TODAY)[INDIRECT] > 0.7

    def test_what_painting_left_out_is_trouble(self) -> None:
        assert troubles([tally(INDIRECT, None)], PLENTY, TODAY)[INDIRECT] == 0.8

    def test_days_to_come_count_as_today(self) -> None:
        ahead = troubles([tally(INDIRECT, C, day=TODAY + 9999)], PLENTY, TODAY)

        assert ahead == {INDIRECT: 0.8}


def composed(
    *urgent: Skill,
    practice: Practice = PLENTY,
    trouble: dict[Skill, float] | None = None,
    history: History | None = None,
    seed: int = 1,
) -> tuple[Skill, ...]:
    return compose(urgent, practice, trouble or {}, history or History(), Random(seed))


CONFUSED = History({(S, C): 9, (P, S): 2})


class TestSessions:
    def test_a_session_has_ten_items(self) -> None:
        assert len(composed(*PLENTY.skills)) == SESSION

    def test_the_most_urgent_lead(self) -> None:
        found = Counter(composed(MOTIVE, LABEL, INDIRECT, DIRECT, *PLENTY.skills))

        assert all(found[each] for each in (MOTIVE, LABEL, INDIRECT, DIRECT))

    def test_two_at_least_are_plain(self) -> None:
        assert Counter(composed(MOTIVE, LABEL, INDIRECT, DIRECT))[PLAIN] >= 2

    def test_a_hard_skill_leads_twice(self) -> None:
        calm = Counter(composed(INDIRECT, DIRECT, LABEL, MOTIVE))
        hard = Counter(composed(INDIRECT, DIRECT, LABEL, MOTIVE, trouble={INDIRECT: 0.5}))

        assert hard[INDIRECT] > calm[INDIRECT]

    def test_what_is_due_is_mixed_with_its_two_most_confused_neighbours(self) -> None:
        voices = Counter(each.voice for each in composed(INDIRECT, history=CONFUSED))

        assert voices[C]
        assert voices[P]
        assert not voices[N]

    def test_of_a_neighbour_the_hardest_skill_is_asked_for(self) -> None:
        found = composed(INDIRECT, history=CONFUSED, trouble={LABEL: 0.9})

        assert {each for each in found if each.voice is C} == {LABEL}

    def test_lessons_that_hold_little_give_what_they_have(self) -> None:
        practice = practised({INDIRECT: Supply(2, 2), PLAIN: Supply(1, 1)})

        found = composed(*practice.skills, practice=practice)

        assert Counter(found) == {Skill(S): 2, PLAIN: 1}

    def test_no_lessons_give_nothing(self) -> None:
        assert composed(practice=practised({})) == ()

    def test_the_same_seed_gives_the_same_session(self) -> None:
        assert composed(*PLENTY.skills, seed=3) == composed(*PLENTY.skills, seed=3)
        assert len({composed(*PLENTY.skills, seed=each) for each in range(9)}) > 1

    @given(SUPPLIES, st.integers(0, 99), st.randoms(use_true_random=False))
    def test_no_session_asks_for_more_than_there_is(
        self, held: dict[Skill, Supply], seed: int, order: Random
    ) -> None:
        practice = practised(held)
        urgent = list(practice.skills)
        order.shuffle(urgent)

        found = Counter(composed(*urgent, practice=practice, seed=seed))

        total = sum(each.held for each in practice.supplies.values())
        assert all(practice.supplies[each].held >= count for each, count in found.items())
        assert sum(found.values()) == min(SESSION, total)

    @given(st.lists(SKILLS, max_size=12), st.integers(0, 99))
    def test_voices_alternate_where_they_can(self, skills: list[Skill], seed: int) -> None:
        found = interleaved(skills, Random(seed))

        most = max(Counter(each.voice for each in skills).values(), default=0)
        repeats = sum(a.voice is b.voice for a, b in pairwise(found))
        assert sorted(map(str, found)) == sorted(map(str, skills))
        assert repeats == max(0, most - (len(skills) - most) - 1)


class TestNeighbours:
    @pytest.mark.parametrize("voice", Voice)
    def test_every_voice_has_two(self, voice: Voice) -> None:
        assert len(set(neighbours(voice, History())) - {voice}) == 2

    def test_one_s_own_come_first(self) -> None:
        assert neighbours(S, CONFUSED) == (C, P)
        assert neighbours(S, History({(N, S): 1})) == (N, C)
