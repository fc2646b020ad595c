"""Tasks that are built from a lesson's passages, each by what it asks and of which passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from literacy_app.domain.judging import NESTED_FROM_LEVEL, to_paint
from literacy_app.domain.lesson import MARKED_VOICES, Lesson, Passage, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.distractors import reasons
from literacy_app.session.plain_items import marked_plain, unmarked_plain
from literacy_app.session.shuffling import shuffled
from literacy_app.session.tasks_authored import role_task

if TYPE_CHECKING:
    from literacy_app.domain.history import History

_ROLES = (QuestionKind.SOURCE, QuestionKind.CUE, QuestionKind.CHAIN)
ABOUT_ONE = (*_ROLES, QuestionKind.BECAUSE)
"""The kinds that are built about one passage, besides sorting."""

_FEWEST_REASONS = 3


class Builder:
    """Builds tasks on one lesson. A task is the same for the same id, seed and history.

    Attributes:
        lesson: what they are about.
        seed: what options and names are shuffled by.
        history: what the learner answered before.
    """

    def __init__(self, lesson: Lesson, seed: int, history: History) -> None:
        self.lesson = lesson
        self.seed = seed
        self.history = history

    # ------------------------------------------------------------ passages

    @cached_property
    def marked(self) -> tuple[Passage, ...]:
        """The passages to ask about, of every article; those within others from level 3 on."""
        return tuple(
            each
            for article in self.lesson.articles
            for each in article.marked()
            if each.within is None or self.lesson.level >= NESTED_FROM_LEVEL
        )

    @cached_property
    def plain(self) -> tuple[Passage, ...]:
        """The passages that the lesson marks as plain."""
        return tuple(each for article in self.lesson.articles for each in marked_plain(article))

    @property
    def unmarked(self) -> tuple[Passage, ...]:
        """The sentences that nobody marked, as plain passages."""
        return tuple(passage for _, passage in self._sentences.values())

    @cached_property
    def _sentences(self) -> dict[str, tuple[int, Passage]]:
        """The unmarked sentences by id, each with the article it stands in."""
        found: dict[str, tuple[int, Passage]] = {}
        for index, article in enumerate(self.lesson.articles):
            for each in unmarked_plain(article, self.lesson.language):
                found.setdefault(each.id, (index, each))
        return found

    @cached_property
    def _passages(self) -> dict[str, tuple[int, Passage]]:
        """The lesson's passages by id, each with the article it stands in."""
        return {
            each.id: (index, each)
            for index, article in enumerate(self.lesson.articles)
            for each in article.passages
        }

    def _find(self, passage_id: str) -> tuple[int, Passage] | None:
        """A passage or an unmarked sentence, with the article it stands in."""
        return self._passages.get(passage_id) or self._sentences.get(passage_id)

    # ------------------------------------------------------------ tasks

    def task(self, task_id: str) -> Task | None:
        """The task of an id such as `sort/14`; None where this lesson has no such task."""
        name, _, what = task_id.partition("/")
        kinds = {kind.value: kind for kind in (QuestionKind.SORT, *ABOUT_ONE)}
        if name == QuestionKind.MARK.value:
            return self.mark(Voice(what)) if what in MARKED_VOICES else None
        found = self._find(what) if name in kinds else None
        return self.about(kinds[name], found[1]) if found else None

    def about(self, kind: QuestionKind, passage: Passage) -> Task | None:
        """The task of a kind about a passage; None where it can't be asked of it.

        The key of a contested passage is disputed, and only sorting accepts both its readings.
        """
        found = self._find(passage.id)
        if found is None or (passage.is_contested and kind is not QuestionKind.SORT):
            return None
        task = Task(f"{kind.value}/{passage.id}", kind, found[0], (passage,), is_built=True)
        if kind in _ROLES:
            if kind is QuestionKind.CHAIN and not passage.via:
                return None
            return role_task(self.lesson, task, passage, self.seed, self.history)
        return self._because(task, passage) if kind is QuestionKind.BECAUSE else task

    def _because(self, task: Task, passage: Passage) -> Task | None:
        options = reasons(self.lesson.articles[task.article], passage, self.history)
        if len(options) < _FEWEST_REASONS:
            return None
        return replace(task, options=shuffled(options, self.seed, task.id))

    def mark(self, voice: Voice) -> Task | None:
        """The task to paint one voice in the first article that holds it beyond dispute."""
        for index, article in enumerate(self.lesson.articles):
            wanted = to_paint(article, self.lesson.level, (voice,))
            if any(not each.is_contested for each in wanted):
                task_id = f"{QuestionKind.MARK.value}/{voice.value}"
                return Task(task_id, QuestionKind.MARK, index, voices=(voice,), is_built=True)
        return None

    def marks(self) -> Iterator[Task]:
        """The tasks to paint a voice: those first that this learner takes for others."""
        confused = [voice for voice in MARKED_VOICES if self.history.confused_with(voice)]
        rest = (Voice.COMMENTARY, Voice.INFERENCE, Voice.SPEECH)
        for voice in dict.fromkeys((*confused, *rest)):
            if (task := self.mark(voice)) is not None:
                yield task
