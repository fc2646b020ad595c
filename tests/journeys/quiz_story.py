"""What somebody finds while they take a quiz, whichever hands they have."""

from __future__ import annotations

from literacy_app.domain.question import QuestionKind
from tests.journeys.driving import labels
from tests.journeys.taking import EVERY_KIND, Taker, confused

SUMMIT = "A summit in many voices"


def is_told_why_after_each_answer(taker: Taker) -> None:
    taker.answer()
    assert taker.said.splitlines()[0] == "Right"
    taker.go_on()
    taker.meant = confused
    taker.answer_until_wrong()
    assert "Not quite" in taker.said or "Partly right" in taker.said
    taker.go_on()


def opens_a_hint(taker: Taker) -> None:
    while not taker.task.hint:
        taker.answer_on(1)
    taker.open_hint()
    assert taker.hint == f"Hint: {taker.task.hint}"


def disagrees(taker: Taker) -> None:
    taker.answer()
    taker.disagree("It could be both.")
    assert "Kept, for your teacher to read." in taker.said
    taker.go_on()


def answers_the_rest(taker: Taker) -> None:
    taker.answer_on()
    assert taker.has_results()


def has_met_every_kind(taker: Taker) -> None:
    assert {each.kind for each in taker.asked} == EVERY_KIND
    reasons = [each for each in taker.asked if each.kind is QuestionKind.BECAUSE]
    assert {each.is_open for each in reasons} == {True, False}


def sees_what_was_mixed_up(taker: Taker) -> None:
    assert taker.has_results()
    assert "you took reported speech for commentary" in labels(taker.window)
