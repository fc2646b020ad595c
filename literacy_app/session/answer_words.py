"""An answer in words, as it is kept for people: in a table of answers, or for the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.question import QuestionKind

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Response
    from literacy_app.domain.lesson import Article, Span
    from literacy_app.domain.task import Task

_APART = "; "
_UNSTATED = "unstated"


def answer_in_words(task: Task, response: Response, article: Article) -> str:
    """What was answered, whatever its shape. Voices and `unnamed` stand as in lesson files."""
    kind = task.kind
    if task.is_open:
        return response.text.strip()
    if kind is QuestionKind.SORT:
        return _sorted(task, response)
    if kind is QuestionKind.SOURCE:
        return _APART.join(name or _UNSTATED for name in response.names)
    if kind is QuestionKind.CHAIN:
        return " → ".join(name or _UNSTATED for name in response.names)
    if kind is QuestionKind.CUE:
        return _APART.join(_words(article, span) for span in response.spans)
    if kind is QuestionKind.MARK:
        marks = (f"{voice}: {_words(article, span)}" for voice, span in response.marks)
        return _APART.join(marks)
    options = task.options
    return _APART.join(options[n].text for n in response.chosen if 0 <= n < len(options))


def _sorted(task: Task, response: Response) -> str:
    if len(task.items) == 1:
        return _APART.join(str(voice) for voice in response.voices)
    pairs = zip(task.items, response.voices, strict=False)
    return _APART.join(f"{passage.id}: {voice}" for passage, voice in pairs)


def _words(article: Article, span: Span) -> str:
    return " ".join(article.text[max(0, span.start) : max(0, span.end)].split())
