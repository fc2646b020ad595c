"""When a voice is mastered."""

from __future__ import annotations

from literacy_app.domain.attempt import Tally
from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.domain.mastery import VoiceMastery, mastery

S, C, N, P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN
TODAY = 1000


def tally(
    day: int,
    voice: Voice = S,
    answered: Voice | None = None,
    items: int = 1,
    text: str = "a",
    *,
    missed: bool = False,
    unseen: bool = True,
    counts: bool = True,
) -> Tally:
    """So many passages of a voice that were given it, or `answered`, or left out (`missed`)."""
    given = None if missed else answered or voice
    score = float(items if given is voice else 0)
    return Tally(day, text, voice, None, given, unseen, counts, items, score)


MASTERED = (
    tally(TODAY - 1, items=6),
    tally(TODAY, items=6, text="b"),
    tally(TODAY, P, items=4),
)
"""The least that masters reported speech."""


def of(*tallies: Tally, voice: Voice = S, day: int = TODAY) -> VoiceMastery:
    return mastery(tallies, day)[MARKED_VOICES.index(voice)]


class TestWhatItTakes:
    def test_the_least_of_everything_is_enough(self) -> None:
        found = of(*MASTERED)

        assert found.is_mastered
        assert (found.items, found.texts, found.days) == (12, 2, 2)
        assert (found.precision, found.recall, found.false_alarms) == (1.0, 1.0, 0.0)

    def test_each_voice_has_its_own(self) -> None:
        assert [each.is_mastered for each in mastery(MASTERED, TODAY)] == [True, False, False]

    def test_eleven_passages_are_too_few(self) -> None:
        found = of(tally(TODAY - 1, items=6), tally(TODAY, items=5, text="b"), tally(TODAY, P))

        assert not found.is_mastered
        assert str(found.needs) == "Still to come: 1 of 12."

    def test_one_text_is_too_few(self) -> None:
        found = of(tally(TODAY - 1, items=6), tally(TODAY, items=6), tally(TODAY, P, items=4))

        assert str(found.needs) == "Now some from a second text."

    def test_one_day_is_too_few(self) -> None:
        found = of(tally(TODAY, items=6), tally(TODAY, items=6, text="b"), tally(TODAY, P, items=4))

        assert str(found.needs) == "Now some on another day."

    def test_a_fifth_may_be_missed(self) -> None:
        enough = (*MASTERED, tally(TODAY, answered=C, items=3))
        too_many = (*MASTERED, tally(TODAY, answered=C, items=4))

        assert of(*enough).is_mastered
        assert not of(*too_many).is_mastered
        assert str(of(*too_many).needs) == "You found 75 % of them; 80 % are asked for."

    def test_what_painting_left_out_was_missed(self) -> None:
        assert of(*MASTERED, tally(TODAY, missed=True, items=4)).recall == 0.75

    def test_a_fifth_of_what_was_given_the_voice_may_be_of_another(self) -> None:
        assert of(*MASTERED, tally(TODAY, C, answered=S, items=3)).is_mastered
        found = of(*MASTERED, tally(TODAY, C, answered=S, items=4))
        assert found.precision == 0.75
        assert not found.is_mastered

    def test_false_alarms_on_plain_are_few(self) -> None:
        plain = (tally(TODAY, P, items=13), tally(TODAY, P, answered=S, items=3))

        assert of(*MASTERED, *plain).false_alarms == 0.15
        assert of(*MASTERED, *plain).is_mastered
        found = of(*MASTERED, tally(TODAY, items=4), *plain, tally(TODAY, P, answered=S))
        assert str(found.needs) == "You gave it to 20 % of the plain ones; 15 % are the most."

    def test_plain_taken_for_another_voice_is_no_alarm_of_this_one(self) -> None:
        assert of(*MASTERED, tally(TODAY, P, answered=C, items=9)).is_mastered

    def test_without_plain_passages_there_is_no_telling(self) -> None:
        found = of(*MASTERED[:2])

        assert found.false_alarms is None
        assert str(found.needs) == "Now some plain ones beside them."


class TestWhatCounts:
    def test_only_what_was_never_seen_before(self) -> None:
        assert of(*MASTERED, tally(TODAY, answered=C, items=50, unseen=False)).is_mastered

    def test_nothing_with_two_readings(self) -> None:
        assert of(*MASTERED, tally(TODAY, answered=C, items=50, counts=False)).is_mastered

    def test_early_mistakes_are_left_behind(self) -> None:
        assert of(tally(TODAY - 9, answered=C, items=50), *MASTERED).is_mastered

    def test_late_mistakes_take_it_away(self) -> None:
        late = tally(TODAY + 1, answered=C, items=50, text="c")

        assert not of(*MASTERED, late, day=TODAY + 1).is_mastered

    def test_days_to_come_were_a_wrong_clock(self) -> None:
        assert of(*MASTERED, tally(TODAY + 900, answered=C, items=50)).is_mastered

    def test_the_run_of_days_is_as_short_as_may_be(self) -> None:
        found = of(
            tally(TODAY - 2, answered=C, items=5, text="c"),
            tally(TODAY - 1, items=20, text="b"),
            tally(TODAY, items=20, text="a"),
        )

        assert (found.items, found.days) == (40, 2)

    def test_nothing_answered_says_what_is_to_come(self) -> None:
        found = of()

        assert (found.precision, found.recall, found.items) == (None, None, 0)
        assert str(found.needs) == "Still to come: 12 of 12."
