"""Questions proposed from a lesson's passages, for its author to keep the good ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from literacy_app.domain.history import History
from literacy_app.domain.judging import NESTED_FROM_LEVEL
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.session.distractors import reasons
from literacy_app.session.generating import Builder
from literacy_app.session.quiz_building import in_text_order
from literacy_app.session.quiz_trying import SEED

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson, Passage

MOST = 20
_SORTED_AT_ONCE, _FEWEST_SORTED = 5, 3


def proposed(lesson: Lesson) -> tuple[Question, ...]:
    """Questions about the lesson's passages that its quiz doesn't ask yet. None has a prompt.

    There are `MOST` of each kind, at most. Contested passages are only sorted, for of them nothing
    else has a key beyond dispute.
    """
    if not lesson.articles:
        return ()
    asked = {_asks(each) for each in lesson.questions}
    return tuple(each for each in _all(lesson) if _asks(each) not in asked)


def _asks(question: Question) -> tuple[object, ...]:
    """What a question asks, apart from its words."""
    return question.kind, frozenset(question.passages), frozenset(question.voices)


def _all(lesson: Lesson) -> Iterator[Question]:
    builder = Builder(lesson, SEED, History())
    already = [each for each in lesson.questions if each.kind is QuestionKind.SORT]
    yield from islice(_sorts(lesson, {id for each in already for id in each.passages}), MOST)
    for kind in (QuestionKind.SOURCE, QuestionKind.CUE, QuestionKind.CHAIN):
        found = (each for each in builder.marked if builder.about(kind, each) is not None)
        for passage in islice(found, MOST):
            yield Question(kind, passages=(passage.id,))
    for task in builder.marks():
        yield Question(QuestionKind.MARK, voices=task.voices, article=_named(lesson, task.article))
    for article in lesson.articles:
        yield from islice(_reasons(builder, article), MOST)


def _named(lesson: Lesson, index: int) -> str:
    return lesson.articles[index].name if index else ""


def _reasons(builder: Builder, article: Article) -> Iterator[Question]:
    """Why is it so? With the explanations of other passages for wrong answers."""
    for passage in article.passages:
        if builder.about(QuestionKind.BECAUSE, passage) is not None:
            options = reasons(article, passage, History())
            yield Question(QuestionKind.BECAUSE, passages=(passage.id,), options=options)


def _sorts(lesson: Lesson, used: Collection[str]) -> Iterator[Question]:
    """Sets of passages to sort, each with as many voices as there are.

    Those that are sorted already come last, and no set has more than a few of them.
    """
    for article in lesson.articles:
        pools = {voice: _pool(lesson, article, voice, used) for voice in Voice}
        while True:
            taken: list[Passage] = []
            while len(taken) < _SORTED_AT_ONCE and any(pools.values()):
                room = _SORTED_AT_ONCE - len(taken)
                taken += [pool.pop(0) for pool in pools.values() if pool][:room]
            is_new = sum(each.id not in used for each in taken) >= _FEWEST_SORTED
            if not is_new or len({each.voice for each in taken}) < 2:
                break
            ids = in_text_order(lesson, [each.id for each in taken])
            yield Question(QuestionKind.SORT, passages=ids)


def _pool(lesson: Lesson, article: Article, voice: Voice, used: Collection[str]) -> list[Passage]:
    nested = lesson.level >= NESTED_FROM_LEVEL
    pool: Sequence[Passage] = [
        each for each in article.passages if each.voice is voice and (nested or not each.within)
    ]
    return sorted(pool, key=lambda each: (each.id in used, each.is_contested))
