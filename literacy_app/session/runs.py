"""Quizzes on one lesson: begun, left, and built again as they were."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.history import History
from literacy_app.domain.lesson import Voice
from literacy_app.domain.problems import Message
from literacy_app.session.modules import Module, NothingToAsk, Selection, build_module

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Mode
    from literacy_app.domain.lesson import Lesson
    from literacy_app.store.runs import Run

CHANGED = Message.of("The lesson has been changed since: its quiz begins anew.")


class Unfinished(NamedTuple):
    """A quiz that was left: so many of its questions were answered, or all of them.

    `changed` says, where the lesson's file is another by now, that it can only be begun anew;
    `total` is 0 then.
    """

    mode: Mode
    answered: int
    total: int
    changed: Message | None = None


class Basis(NamedTuple):
    """What a quiz on a lesson was built from, beside the lesson and the seed.

    The history is that of its beginning: whatever is answered later changes nothing in it.
    """

    selection: Selection
    history: History

    def text(self, lesson_id: str) -> str:
        """The basis as JSON, with as much of the history as concerns this lesson."""
        confusions = [[*pair, times] for pair, times in sorted(self.history.confusions.items())]
        seen = {passage: seq for (of, passage), seq in self.history.seen.items() if of == lesson_id}
        content = {"selection": self.selection.text(), "confusions": confusions, "seen": seen}
        return json.dumps(content, ensure_ascii=False)

    @classmethod
    def read(cls, text: str, lesson_id: str) -> Basis:
        """The basis in a text from `text`; raises ValueError for any other."""
        try:
            content = json.loads(text)
            confusions = {(Voice(a), Voice(b)): int(n) for a, b, n in content["confusions"]}
            seen = {(lesson_id, str(p)): int(seq) for p, seq in content["seen"].items()}
            return cls(Selection.read(content["selection"]), History(confusions, seen))
        except (TypeError, LookupError, AttributeError) as error:
            raise ValueError("not what a quiz was built from") from error


def rebuilt(run: Run, lesson: Lesson, lesson_hash: str) -> Module | None:
    """The module of a quiz that was left; None where the lesson is another by now."""
    if run.lesson_hash != lesson_hash:
        return None
    try:
        basis = Basis.read(run.selection, lesson.id)
        return build_module(lesson, run.seed, basis.history, basis.selection)
    except (ValueError, NothingToAsk):
        return None  # another version of the app built it
