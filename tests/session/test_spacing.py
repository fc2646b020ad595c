"""When a skill is due again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.attempt import Judgement
from literacy_app.domain.lesson import Kind, Voice
from literacy_app.domain.schedule import FARTHEST, Skill, SkillCard, Supply, due_in, practised
from literacy_app.session.spacing import review, reviewed

SKILL = Skill(Voice.SPEECH, Kind.INDIRECT)
LABEL = Skill(Voice.COMMENTARY, Kind.LABEL)
PRACTICE = practised({SKILL: Supply(9, 9), LABEL: Supply(9, 9)})
DAY = 739_000
DAYS = st.integers(700_000, 800_000)


def after(*answers: tuple[int, float]) -> SkillCard:
    """The card after answers of these days and scores."""
    card = None
    for day, score in answers:
        card = review(SKILL, card, score, day)
    assert card is not None
    return card


class TestReview:
    def test_a_new_skill_is_due_on_a_later_day(self) -> None:
        assert due_in(after((DAY, 1.0)), DAY) == 2
        assert due_in(after((DAY, 0.0)), DAY) == 1

    def test_what_is_known_well_is_put_off_longer_and_longer(self) -> None:
        card, day, intervals = None, DAY, []
        for _ in range(4):
            card = review(SKILL, card, 1.0, day)
            intervals.append(due_in(card, day))
            day += intervals[-1]

        assert intervals == sorted(set(intervals))

    def test_a_better_score_is_put_off_longer(self) -> None:
        known = (DAY, 1.0), (DAY + 3, 1.0)
        again, hard, good = (
            due_in(after(*known, (DAY + 12, score)), DAY + 12) for score in (0.2, 0.6, 0.9)
        )

        assert again < hard < good

    def test_the_card_that_was_given_stays_as_it_was(self) -> None:
        card = after((DAY, 1.0))
        before = (card.due, card.stability)
        review(SKILL, card, 0.0, DAY + 9)

        assert (card.due, card.stability) == before

    def test_a_clock_that_jumps_back_by_years_does_no_harm(self) -> None:
        ahead = after((DAY + 3000, 1.0), (DAY + 3002, 1.0))

        assert due_in(ahead, DAY) == 0
        assert 1 <= due_in(review(SKILL, ahead, 1.0, DAY), DAY) <= FARTHEST

    @given(st.lists(st.tuples(DAYS, st.floats(0, 1)), min_size=1, max_size=20))
    def test_whatever_the_clock_a_review_is_due_on_a_day_within_half_a_year(
        self, answers: list[tuple[int, float]]
    ) -> None:
        card = after(*answers)
        day = answers[-1][0]

        assert 1 <= due_in(card, day) <= FARTHEST
        assert card.due.toordinal() - day <= FARTHEST
        assert card.stability is not None
        assert card.stability > 0
        assert card.difficulty is not None
        assert 1 <= card.difficulty <= 10

    @given(st.lists(st.tuples(DAYS, st.floats(0, 1)), min_size=1, max_size=5))
    def test_the_same_answers_give_the_same_card(self, answers: list[tuple[int, float]]) -> None:
        assert after(*answers) == after(*answers)


def judged(skill: Skill, score: float, *, counts: bool = True) -> Judgement:
    return Judgement("1", *skill, None, score, counts)


class TestReviewed:
    def test_each_skill_of_an_answer_is_reviewed_once_by_its_mean(self) -> None:
        found = reviewed([judged(SKILL, 1), judged(LABEL, 0), judged(SKILL, 0)], PRACTICE, {}, DAY)

        assert found == (review(SKILL, None, 0.5, DAY), review(LABEL, None, 0.0, DAY))

    def test_what_has_two_readings_is_no_evidence(self) -> None:
        assert reviewed([judged(SKILL, 0, counts=False)], PRACTICE, {}, DAY) == ()

    def test_a_known_skill_goes_on_from_its_card(self) -> None:
        card = after((DAY, 1.0))

        (found,) = reviewed([judged(SKILL, 1)], PRACTICE, {SKILL: card}, DAY + 2)

        assert found == review(SKILL, card, 1.0, DAY + 2)

    def test_a_kind_that_is_not_practised_apart_reviews_its_voice(self) -> None:
        (found,) = reviewed([judged(Skill(Voice.SPEECH, Kind.MIXED), 1)], PRACTICE, {}, DAY)

        assert found.skill == Skill(Voice.SPEECH)
