"""Tasks out of the questions that a lesson's quiz section writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.domain.judging import NESTED_FROM_LEVEL, to_paint
from literacy_app.domain.lesson import Article, Lesson, Passage, Span, Voice
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.domain.task import THIS_ARTICLE, Task
from literacy_app.domain.text import count_words
from literacy_app.session.distractors import chain_names, source_names
from literacy_app.session.shuffling import shuffled

if TYPE_CHECKING:
    from literacy_app.domain.history import History

_ONE_BY_ONE = (QuestionKind.SOURCE, QuestionKind.CUE, QuestionKind.CHAIN)


def authored_tasks(lesson: Lesson, seed: int, history: History) -> tuple[Task, ...]:
    """The tasks of a lesson's questions in their order, those that build others left out.

    Source, cue and chain are asked for one passage at a time; passages of several articles one
    article at a time. A question whose passages aren't in the text is left out, too.
    """
    found: list[Task] = []
    ids: set[str] = {""}
    for number, question in enumerate(lesson.questions, start=1):
        if question.kind is not QuestionKind.GENERATE:
            task_id = f"question/{number}" if question.id in ids else question.id
            ids.add(task_id)
            found += _tasks(lesson, question, task_id, seed, history)
    return tuple(found)


def _tasks(
    lesson: Lesson, question: Question, task_id: str, seed: int, history: History
) -> Iterator[Task]:
    parts = list(_parts(lesson, question))
    for article, items in parts:
        if question.kind in _ONE_BY_ONE:
            for item in items:
                own_id = task_id if len(question.passages) == 1 else f"{task_id}/{item.id}"
                task = _task(question, own_id, article)
                if (asked := role_task(lesson, task, item, seed, history)) is not None:
                    yield asked
        else:
            own_id = task_id if len(parts) == 1 else f"{task_id}/article-{article + 1}"
            yield from _plainly(lesson, article, items, question, own_id, seed)


def _parts(lesson: Lesson, question: Question) -> Iterator[tuple[int, tuple[Passage, ...]]]:
    """The articles that a question is about, each with the passages asked about in it.

    A question that shows no passages by themselves stays with the first article.
    """
    names = [each.name for each in lesson.articles]
    named = names.index(question.article) if question.article in names else None
    parts = []
    for index, article in enumerate(lesson.articles):
        by_id = {each.id: each for each in article.passages}
        items = tuple(by_id[each] for each in question.passages if each in by_id)
        if items:
            parts.append((index, items))
    if question.passages:
        splits = question.kind in (QuestionKind.SORT, QuestionKind.MARK, *_ONE_BY_ONE)
        yield from parts if splits else parts[:1]
        return
    index = named if named is not None else _first_with(lesson, question.voices)
    yield index, _all_of(lesson, index, question)


def _first_with(lesson: Lesson, voices: Sequence[Voice]) -> int:
    """The first article that holds one of the voices, or the first of all."""
    for index, article in enumerate(lesson.articles):
        if any(each.voice in voices for each in article.passages):
            return index
    return 0


def _all_of(lesson: Lesson, index: int, question: Question) -> tuple[Passage, ...]:
    """What a question is about that names no passages: of `sort` all of the voices, else none."""
    if question.kind is not QuestionKind.SORT:
        return ()
    return tuple(
        each
        for each in lesson.articles[index].passages
        if each.voice in (question.voices or Voice)
        and (lesson.level >= NESTED_FROM_LEVEL or each.within is None)
    )


def _plainly(
    lesson: Lesson,
    article: int,
    items: tuple[Passage, ...],
    question: Question,
    task_id: str,
    seed: int,
) -> Iterator[Task]:
    """The task of a question that is asked as it is written; none where nothing can be found."""
    task = replace(_task(question, task_id, article), items=items)
    if question.kind is QuestionKind.MARK:
        voices = question.voices or tuple(v for v in Voice if any(i.voice is v for i in items))
        task = replace(task, items=(), voices=voices, key=tuple(each.id for each in items))
        if to_paint(lesson.articles[article], lesson.level, task.voices, task.key):
            yield task
    elif question.kind is QuestionKind.SORT:
        if items:
            yield task
    elif is_open(question):
        yield replace(task, checks=tuple(each.text for each in question.options))
    else:
        options = shuffled(question.options, seed, task_id)
        yield replace(task, options=options, many=sum(each.right for each in options) > 1)


def is_open(question: Question) -> bool:
    """Whether the options are no answers but the lines of a self-check list, or there are none."""
    if question.kind is QuestionKind.CONTRAST:
        return not question.options
    is_because = question.kind is QuestionKind.BECAUSE
    has_answer = any(option.right for option in question.options)
    return question.kind is QuestionKind.REWRITE or (is_because and not has_answer)


def _task(question: Question, task_id: str, article: int) -> Task:
    return Task(
        task_id,
        question.kind,
        article,
        voices=question.voices,
        prompt=question.prompt,
        prose=question.prose,
        hint=question.hint,
        why=question.why,
        model=question.model,
        a=question.a,
        b=question.b,
    )


# ---------------------------------------------------------------- roles: source, cue, chain


def role_task(
    lesson: Lesson, task: Task, passage: Passage, seed: int, history: History
) -> Task | None:
    """`task` as it asks for the source, cue or chain of a passage; None where it has none."""
    article = lesson.articles[task.article]
    task = replace(task, items=(passage,))
    if task.kind is QuestionKind.CUE:
        return task if _has_words(article, passage.cue_span) else None
    if passage.voice is not Voice.SPEECH:
        return None
    source = passage.source or ""
    if task.kind is QuestionKind.SOURCE:
        key: tuple[str, ...] = (source,)
        names = source_names(lesson, article, passage, key, history)
    else:
        key = (source, *passage.via, article.imprint.outlet or THIS_ARTICLE)
        names = chain_names(lesson, article, passage, key)
    return replace(task, key=key, names=shuffled(names, seed, task.id))


def _has_words(article: Article, cue: Span | None) -> bool:
    """Whether there is a cue, and a word in it to be clicked."""
    return cue is not None and count_words(article.text[cue.start : cue.end]) > 0
