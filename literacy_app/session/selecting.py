"""Which passages a module asks about: new ones first, and more of what this learner mixes up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.lesson import MARKED_VOICES, Passage, Voice
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.session.generating import ABOUT_ONE, Builder
from literacy_app.session.shuffling import rank

if TYPE_CHECKING:
    from literacy_app.domain.history import History
    from literacy_app.domain.task import Task

_PLAIN_SHARE = 4
_DRILL, _DRILL_PLAIN = 8, 2
_CONFUSED_WEIGHT = 2.0


def built_tasks(builder: Builder, question: Question, taken: Iterable[Task]) -> list[Task]:
    """The tasks that a `generate` question asks for, as far as there are passages.

    Choices, contrasts and rewritings need an author, and aren't built.

    `taken` are the tasks that there are already: their passages come last, and none is asked the
    same thing again by itself.
    """
    picker = _Picker(builder, question, taken)
    tasks: list[Task] = []
    for kind, count in question.counts:
        if kind is QuestionKind.SORT:
            tasks += picker.sorts(count)
        elif kind is QuestionKind.MARK:
            tasks += picker.marks(count)
        elif kind in ABOUT_ONE:
            tasks += picker.about(kind, count)
    return tasks


def drill(builder: Builder, voices: tuple[Voice, Voice]) -> list[Task]:
    """About eight tasks that tell just two voices apart, two of them plain where neither is."""
    picker = _Picker(builder, Question(QuestionKind.GENERATE), ())
    plain = 0 if Voice.PLAIN in voices else _DRILL_PLAIN
    wanted = dict.fromkeys(voices, (_DRILL - plain) // len(set(voices)))
    if plain:
        wanted[Voice.PLAIN] = plain
    return [task for voice, count in wanted.items() for task in picker.of_voice(voice, count)]


class _Picker:
    """Picks passages for tasks, remembering which it has used."""

    def __init__(self, builder: Builder, question: Question, taken: Iterable[Task]) -> None:
        taken = tuple(taken)
        self._builder = builder
        self._history, self._lesson_id = builder.history, builder.lesson.id
        self._ids = {task.id for task in taken}
        self._used = {item.id for task in taken for item in task.items}
        self._among = {(task.kind, item.id) for task in taken for item in task.items}
        alone = [task for task in taken if len(task.items) == 1]
        self._asked = {(task.kind, task.items[0].id) for task in alone}
        self._allowed = self._filter(question)

    def _filter(self, question: Question) -> set[str] | None:
        """The ids of the passages that the question allows; None where it allows all."""
        lesson = self._builder.lesson
        articles = [each for each in lesson.articles if each.name == question.article]
        if not (question.passages or question.voices or (question.article and articles)):
            return None
        return {
            each.id
            for article in (articles or lesson.articles)
            for each in article.passages
            if (not question.passages or each.id in question.passages)
            and (not question.voices or each.voice in question.voices)
        }

    # ------------------------------------------------------------ kinds

    def sorts(self, count: int) -> Iterator[Task]:
        """Tasks to sort, a quarter of them plain, the rest shared out among the voices.

        The voices that this learner mixes up come round more often.
        """
        plain = list(self.of_voice(Voice.PLAIN, (count + _PLAIN_SHARE // 2) // _PLAIN_SHARE))
        yield from plain
        pools = {voice: self._ordered(QuestionKind.SORT, voice) for voice in MARKED_VOICES}
        had = dict.fromkeys(MARKED_VOICES, 0)
        for _ in range(count - len(plain)):
            left = [voice for voice in MARKED_VOICES if pools[voice]]
            if not left:
                return
            voice = min(left, key=lambda each: (had[each] + 1) / _weight(each, self._history))
            had[voice] += 1
            yield from self._build(QuestionKind.SORT, [pools[voice].pop(0)], 1)

    def of_voice(self, voice: Voice, count: int) -> Iterator[Task]:
        """Tasks to sort passages of one voice; unmarked sentences only failing plain passages."""
        yield from self._build(QuestionKind.SORT, self._ordered(QuestionKind.SORT, voice), count)

    def marks(self, count: int) -> Iterator[Task]:
        """Tasks to paint a voice."""
        new = [each for each in self._builder.marks() if each.id not in self._ids]
        yield from new[:count]

    def about(self, kind: QuestionKind, count: int) -> Iterator[Task]:
        """Tasks of a kind that asks about one passage, of all the voices that it can ask about."""
        pool = [each for each in self._builder.marked if self._may(kind, each)]
        yield from self._build(kind, self._by_need(kind, pool), count)

    # ------------------------------------------------------------ passages

    def _build(self, kind: QuestionKind, pool: Iterable[Passage], count: int) -> Iterator[Task]:
        for passage in pool:
            if count <= 0:
                return
            task = self._builder.about(kind, passage)
            if task is not None:
                self._asked.add((kind, passage.id))
                self._used.add(passage.id)
                count -= 1
                yield task

    def _ordered(self, kind: QuestionKind, voice: Voice) -> list[Passage]:
        """The passages of a voice that may be asked about, in the order in which to ask."""
        if voice is not Voice.PLAIN:
            pool = [each for each in self._builder.marked if each.voice is voice]
        else:
            pool = list(self._builder.plain)
        pool = self._by_need(kind, [each for each in pool if self._may(kind, each)])
        if voice is Voice.PLAIN and self._allowed is None:
            fresh = (each for each in self._builder.unmarked if self._may(kind, each))
            pool += self._by_need(kind, fresh)
        return pool

    def _may(self, kind: QuestionKind, passage: Passage) -> bool:
        is_allowed = self._allowed is None or passage.id in self._allowed
        return is_allowed and (kind, passage.id) not in self._asked

    def _by_need(self, kind: QuestionKind, pool: Iterable[Passage]) -> list[Passage]:
        """The passages, those to ask about first in front.

        Last come those that are asked the same among others, then those with two readings, for they
        train the eye least, then those asked about otherwise. Of the rest the never seen come
        first, kinds taking turns, then the longest unseen. Beyond that it is chance.
        """
        seen, seed = self._history.seen, self._builder.seed
        turns: Counter[object] = Counter()
        needs: list[tuple[_Need, int, int, Passage]] = []
        for each in sorted(pool, key=lambda passage: rank(seed, kind.value, passage.id)):
            need = _Need(
                (kind, each.id) in self._among,
                each.is_contested,
                each.id in self._used,
                seen.get((self._lesson_id, each.id), -1),
            )
            turns[need, each.kind] += 1
            needs.append((need, turns[need, each.kind], len(needs), each))
        return [each for *_, each in sorted(needs, key=lambda entry: entry[:3])]


class _Need(NamedTuple):
    """Why a passage should wait; what sorts first comes first."""

    asked_among: bool
    is_contested: bool
    is_used: bool
    seen: int


def _weight(voice: Voice, history: History) -> float:
    """How often a voice should come round: once, and more by its share of the confusions."""
    total = sum(history.confusions.values())
    mixed = sum(count for pair, count in history.confusions.items() if voice in pair)
    return 1 + _CONFUSED_WEIGHT * mixed / total if total else 1.0
