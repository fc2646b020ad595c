"""Quiz modules: which tasks a lesson gives to one learner, and in which order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.domain.problems import Message
from literacy_app.domain.question import Question, QuestionKind
from literacy_app.session.generating import Builder
from literacy_app.session.interleaving import interleaved
from literacy_app.session.selecting import built_tasks, drill
from literacy_app.session.tasks_authored import authored_tasks

if TYPE_CHECKING:
    from literacy_app.domain.history import History
    from literacy_app.domain.task import Task


class NothingToAsk(Exception):
    """A lesson that can't be quizzed as asked; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Selection(NamedTuple):
    """What of a lesson is asked: `all`, the tasks `missed`, by id, or a `confusion` of voices."""

    kind: str = "all"
    tasks: tuple[str, ...] = ()
    voices: tuple[Voice, Voice] | None = None

    def text(self) -> str:
        """The selection in a line of text, for keeping; `read` has it back."""
        return json.dumps([self.kind, *(self.voices or self.tasks)], ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> Selection:
        """The selection that was kept so; raises ValueError for any other text."""
        parts = json.loads(text)
        if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
            raise ValueError(f"no selection: {text!r}")
        match parts:
            case ["all"]:
                return EVERYTHING
            case ["missed", *tasks]:
                return cls.missed(tasks)
            case ["confusion", one, other]:
                return cls.confusion(Voice(one), Voice(other))
        raise ValueError(f"no selection: {text!r}")

    @classmethod
    def missed(cls, tasks: Iterable[str]) -> Selection:
        """The tasks of these ids once more."""
        return cls("missed", tuple(tasks))

    @classmethod
    def confusion(cls, voice: Voice, other: Voice) -> Selection:
        """A drill that tells two voices apart."""
        return cls("confusion", voices=(voice, other))


EVERYTHING = Selection()


@dataclass(frozen=True)
class Module:
    """The tasks of one quiz in their order. Options and order are shuffled by `seed`."""

    lesson_id: str
    seed: int
    tasks: tuple[Task, ...]


def build_module(
    lesson: Lesson, seed: int, history: History, selection: Selection = EVERYTHING
) -> Module:
    """The module of a lesson: the same for the same lesson, seed, history and selection.

    A lesson without questions is practised with built ones. Raises NothingToAsk for a lesson
    without an article, or a selection that holds no task.
    """
    if not lesson.articles:
        raise NothingToAsk(_NO_ARTICLE)
    builder = Builder(lesson, seed, history)
    authored: Sequence[Task] = ()
    if selection.voices is not None:
        built = drill(builder, selection.voices)
    else:
        authored = authored_tasks(lesson, seed, history)
        built = _built(builder, authored)
    if selection.kind == "missed":
        authored = [each for each in authored if each.id in selection.tasks]
        there = {each.id for each in authored}
        asked = (builder.task(each) for each in selection.tasks if each not in there)
        built = [each for each in asked if each is not None]
    if not authored and not built:
        raise NothingToAsk(_NOTHING)
    return Module(lesson.id, seed, interleaved(authored, built))


def _built(builder: Builder, authored: Sequence[Task]) -> list[Task]:
    """What the lesson's `generate` questions ask for, one after another."""
    questions = builder.lesson.questions or (_DEFAULT,)
    tasks: list[Task] = []
    for question in questions:
        tasks += built_tasks(builder, question, (*authored, *tasks))
    return tasks


_DEFAULT = Question(
    QuestionKind.GENERATE,
    counts=((QuestionKind.SORT, 8), (QuestionKind.SOURCE, 3), (QuestionKind.CUE, 3)),
)
_NO_ARTICLE = Message.of("This lesson needs its article first: bring the text, then practise.")
_NOTHING = Message.of("This lesson holds no passages to ask about here.")
