"""What a quiz shows at its end, summed up from its answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Sureness
from literacy_app.domain.judging import is_right
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Attempt, Remark

ASKING_FOR_VOICES = (QuestionKind.SORT, QuestionKind.MARK)
"""The kinds of questions in which the voice itself is what is asked for."""


class VoiceScore(NamedTuple):
    """How passages of one voice went: `right` is the sum of the scores of `items` passages."""

    right: float
    items: int


class Confusion(NamedTuple):
    """A voice that was taken for another, so many times."""

    voice: Voice
    taken_for: Voice
    times: int


class Calibration(NamedTuple):
    """How many answers that one was so sure of were right."""

    right: int
    total: int


@dataclass(frozen=True)
class Results:
    """What the answers of one quiz come to.

    `score` is the mean of the answers' scores (0 to 1), None where none was scored; `matrix`
    counts passages by (their voice, the voice they were given), with None for those left out where
    all were to be found; `confusion` is the commonest one; `passages` has the mean score of each
    passage by its id; `missed` are the ids of the tasks that weren't right, in their order;
    `answered` of `total` tasks were answered.
    """

    score: float | None = None
    by_voice: Mapping[Voice, VoiceScore] = field(default_factory=dict)
    matrix: Mapping[tuple[Voice, Voice | None], int] = field(default_factory=dict)
    confusion: Confusion | None = None
    passages: Mapping[str, float] = field(default_factory=dict)
    took: timedelta = timedelta()
    calibration: Mapping[Sureness, Calibration] = field(default_factory=dict)
    missed: tuple[str, ...] = ()
    answered: int = 0
    total: int = 0


def summarise(answers: Sequence[tuple[Attempt, Sequence[Remark]]], total: int) -> Results:
    """What `answers` come to, each with the remarks added to it, out of `total` tasks.

    An answer that the learner judges has the share of the lines that they ticked for a score.
    Passages with two readings are left out of what is told by voice.
    """
    scores = [(attempt, score_of(attempt, remarks)) for attempt, remarks in answers]
    scored = [score for _, score in scores if score is not None]
    matrix = _matrix(attempt for attempt, _ in scores)
    return Results(
        score=sum(scored) / len(scored) if scored else None,
        by_voice=_by_voice(attempt for attempt, _ in scores),
        matrix=matrix,
        confusion=commonest(matrix),
        passages=_by_passage(attempt for attempt, _ in scores),
        took=sum((attempt.took for attempt, _ in scores), timedelta()),
        calibration=_calibration(scores),
        missed=tuple(a.question_id for a, score in scores if is_right(a.kind, score) is False),
        answered=len(scores),
        total=total,
    )


def score_of(attempt: Attempt, remarks: Sequence[Remark]) -> float | None:
    """The answer's score; that of an open one is the share of ticks in the latest remark."""
    ticks = next((each.ticks for each in reversed(remarks) if each.ticks), None)
    if attempt.score is not None or ticks is None:
        return attempt.score
    return sum(ticks) / len(ticks)


def commonest(matrix: Mapping[tuple[Voice, Voice | None], int]) -> Confusion | None:
    """The commonest confusion; of two as common the one that comes first among the voices."""
    best: Confusion | None = None
    for voice in Voice:
        for other in Voice:
            times = matrix.get((voice, other), 0)
            if other is not voice and times > (best.times if best else 0):
                best = Confusion(voice, other, times)
    return best


def _matrix(attempts: Iterable[Attempt]) -> Mapping[tuple[Voice, Voice | None], int]:
    return Counter(
        (each.voice, each.answered)
        for attempt in attempts
        if attempt.kind in ASKING_FOR_VOICES
        for each in attempt.judgements
        if each.counts
    )


def _by_voice(attempts: Iterable[Attempt]) -> Mapping[Voice, VoiceScore]:
    found: dict[Voice, VoiceScore] = {}
    for attempt in attempts:
        for each in attempt.judgements:
            if each.counts or attempt.kind not in ASKING_FOR_VOICES:
                right, items = found.get(each.voice, VoiceScore(0.0, 0))
                found[each.voice] = VoiceScore(right + each.score, items + 1)
    return {voice: found[voice] for voice in Voice if voice in found}


def _by_passage(attempts: Iterable[Attempt]) -> Mapping[str, float]:
    found: dict[str, list[float]] = {}
    for attempt in attempts:
        for each in attempt.judgements:
            found.setdefault(each.passage, []).append(each.score)
    return {passage: sum(scores) / len(scores) for passage, scores in found.items()}


def _calibration(
    scores: Sequence[tuple[Attempt, float | None]],
) -> Mapping[Sureness, Calibration]:
    found: dict[Sureness, Calibration] = {}
    for attempt, score in scores:
        right = is_right(attempt.kind, score)
        if right is not None:
            rights, total = found.get(attempt.sureness, Calibration(0, 0))
            found[attempt.sureness] = Calibration(rights + right, total + 1)
    return {each: found[each] for each in Sureness if each in found}
