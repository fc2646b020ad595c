"""One answer to one task: whether it can be given, how it is judged, what is kept and said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.judging import judge
from literacy_app.domain.question import QuestionKind
from literacy_app.session.feedback import Feedback, feedback_on

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Response
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.task import Task

_SHORTEST_CHAIN = 2


class Answered(NamedTuple):
    """A task with what was answered and what is said to it."""

    task: Task
    response: Response
    feedback: Feedback


def answered(lesson: Lesson, task: Task, response: Response) -> Answered:
    """Judge an answer, and say what is to be said."""
    article = lesson.articles[task.article]
    verdict = judge(task, response, article, lesson)
    return Answered(task, response, feedback_on(task, response, verdict, article, lesson))


def is_complete(task: Task, response: Response) -> bool:
    """Whether a task can be answered like this: everything that it asks for is there.

    As for painting, something must be; which is the key's business.
    """
    if task.is_open:
        return bool(response.text.strip())
    match task.kind:
        case QuestionKind.SORT:
            return len(response.voices) == len(task.items)
        case QuestionKind.SOURCE:
            return len(response.names) == 1
        case QuestionKind.CHAIN:
            return len(response.names) >= _SHORTEST_CHAIN
        case QuestionKind.CUE:
            return bool(response.spans)
        case QuestionKind.MARK:
            return bool(response.marks)
    chosen = set(response.chosen)
    fits = chosen.issubset(range(len(task.options)))
    return bool(chosen) and fits and (task.many or len(chosen) == 1)
