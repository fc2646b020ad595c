"""What is right in an answer, and how much of it: every kind of task, without words or pages.

Painting is graded in `grading`; everything else is here. Answers come from files too, and so none
of any shape may raise.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Judgement, Mark, Response
from literacy_app.domain.cue_clicks import cue_score
from literacy_app.domain.grading import MarkGrade, grade_marks
from literacy_app.domain.lesson import MARKED_VOICES, Article, Lesson, Passage, Span, Voice
from literacy_app.domain.names import same_name
from literacy_app.domain.painting import asked_for
from literacy_app.domain.question import QuestionKind

if TYPE_CHECKING:
    from literacy_app.domain.task import Task

NESTED_FROM_LEVEL = 3
"""From this level on a quiz asks about passages within others, too."""

_ENOUGH = 0.8
_NEARLY = 1e-9


class Verdict(NamedTuple):
    """How an answer was judged: `score` goes from 0 to 1, and is None where the learner judges.

    There is one judgement for each passage that was asked about; `grade` is the painting's.
    """

    score: float | None
    judgements: tuple[Judgement, ...] = ()
    grade: MarkGrade | None = None


def is_right(kind: QuestionKind, score: float | None) -> bool | None:
    """Whether a score counts as right as a whole; None where there is none.

    Everything must be right, but of painting four fifths: its edges are a matter of words.
    """
    if score is None:
        return None
    return score >= (_ENOUGH if kind is QuestionKind.MARK else 1) - _NEARLY


def judge(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    """What is right in `response`; an answer of any shape is judged, and never raises."""
    if task.is_open:
        return Verdict(None)
    return _JUDGES[task.kind](task, response, article, lesson)


def accepted(passage: Passage) -> tuple[Voice, ...]:
    """The voices that are right for a passage: its own, and a second reading's."""
    other = passage.alternative
    return (passage.voice,) if other is None else (passage.voice, other)


# ---------------------------------------------------------------- kinds


def _sort(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    """The mean over the passages; either reading of a contested one is right."""
    given = (*response.voices, *[None] * len(task.items))
    judgements = tuple(
        Judgement(
            each.id,
            each.voice,
            each.kind,
            answered,
            float(answered in accepted(each)),
            counts=not each.is_contested,
        )
        for each, answered in zip(task.items, given, strict=False)
    )
    scores = [each.score for each in judgements]
    return Verdict(sum(scores) / len(scores) if scores else 0.0, judgements)


def _options(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    """Right ones chosen less wrong ones chosen, of all the right ones, and at least nothing."""
    right = {index for index, option in enumerate(task.options) if option.right}
    chosen = set(response.chosen)
    score = (len(chosen & right) - len(chosen - right)) / len(right) if right else 0.0
    return _about(task, max(0.0, score))


def _source(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    names = response.names
    return _about(
        task, float(len(names) == 1 and any(same_name(names[0], each) for each in task.key))
    )


def _chain(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    """The links that stand in the right order, of as many as there are or should be."""
    longest = max(len(task.key), len(response.names))
    score = _in_order(task.key, response.names) / longest if longest else 0.0
    return _about(task, score)


def _in_order(key: Sequence[str], names: Sequence[str]) -> int:
    """How many names of `key` stand in `names` in the same order."""
    best = [0] * (len(key) + 1)
    for name in names:
        before = best[:]
        for index, each in enumerate(key):
            if same_name(name, each):
                best[index + 1] = max(before[index] + 1, best[index + 1], best[index])
            else:
                best[index + 1] = max(before[index + 1], best[index])
    return best[-1]


def _cue(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    if not task.items:
        return Verdict(0.0)
    return _about(task, cue_score(article, task.items[0], response.spans))


def _mark(task: Task, response: Response, article: Article, lesson: Lesson) -> Verdict:
    grade = grade_marks(
        article,
        _paintable(response.marks, len(article.text)),
        level=lesson.level,
        language=lesson.language,
        voices=task.voices or MARKED_VOICES,
        only=task.key or None,
    )
    by_id = {each.id: each for each in article.passages}
    judgements = tuple(
        Judgement(
            each.id,
            by_id[each.id].voice,
            by_id[each.id].kind,
            each.answered,
            each.score,
            each.counts,
        )
        for each in grade.passages
    )
    return Verdict(grade.score, judgements, grade)


def _paintable(marks: Sequence[Mark], length: int) -> tuple[Mark, ...]:
    """The marks that can be meant: in a voice that can be painted, and within the text."""
    cut = (
        Mark(voice, Span(max(0, span.start), min(length, span.end)))
        for voice, span in marks
        if voice in MARKED_VOICES
    )
    return tuple(mark for mark in cut if mark.span.start < mark.span.end)


def _about(task: Task, score: float) -> Verdict:
    """The same score for each passage that a question is about. None of them was given a voice."""
    return Verdict(
        score,
        tuple(Judgement(each.id, each.voice, each.kind, None, score, False) for each in task.items),
    )


_JUDGES: Mapping[QuestionKind, Callable[[Task, Response, Article, Lesson], Verdict]] = (
    MappingProxyType(
        {
            QuestionKind.CHOICE: _options,
            QuestionKind.SORT: _sort,
            QuestionKind.SOURCE: _source,
            QuestionKind.CUE: _cue,
            QuestionKind.CHAIN: _chain,
            QuestionKind.MARK: _mark,
            QuestionKind.CONTRAST: _options,
            QuestionKind.BECAUSE: _options,
        }
    )
)

# ---------------------------------------------------------------- what would be right


def right_response(task: Task, article: Article, lesson: Lesson) -> Response:
    """An answer to the task that is wholly right."""
    kind = task.kind
    if task.is_open:
        return Response(text=task.model)
    if kind is QuestionKind.SORT:
        return Response(voices=tuple(each.voice for each in task.items))
    if kind is QuestionKind.SOURCE:
        return Response(names=task.key[:1])
    if kind is QuestionKind.CHAIN:
        return Response(names=task.key)
    if kind is QuestionKind.CUE:
        spans = (each.cue_span for each in task.items[:1])
        return Response(spans=tuple(span for span in spans if span is not None))
    if kind is QuestionKind.MARK:
        wanted = to_paint(article, lesson.level, task.voices, task.key)
        return Response(marks=tuple(Mark(p.voice, piece) for p in wanted for piece in p.pieces))
    right = (index for index, option in enumerate(task.options) if option.right)
    return Response(chosen=tuple(right))


def to_paint(
    article: Article, level: int, voices: Sequence[Voice] = (), only: Collection[str] = ()
) -> tuple[Passage, ...]:
    """The passages that painting is to find: those of `voices` and in `only`, where these say so.

    Below level 3 they are the outermost alone.
    """
    return tuple(asked_for(article, level, voices or MARKED_VOICES, only or None))
