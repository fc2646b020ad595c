"""Tasks: questions made ready for one learner, with what is right in them.

A name in a task is written as in lessons: a name, `unnamed`, or "" where the text leaves it
unstated; the outlet of an article that names none is `THIS_ARTICLE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.domain.question import QuestionKind

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Passage, Voice
    from literacy_app.domain.question import Option, Version

THIS_ARTICLE = "this-article"
"""The last link of a chain where the article's outlet isn't known."""

GIVEN_VOICES = ("speech", "commentary", "inference", "plain")
"""The four answers of `sort`, in the order of their number keys."""


@dataclass(frozen=True)
class Task:
    """A question as one learner gets it. `id` is the question's, or tells what it was built from.

    `items` are the passages that it asks about, in text order where the author gave no other; a
    sentence that nobody marked is a plain passage with an id of its own (`plain-` and its span).
    `options` are in the order in which they are shown; `many` says that several may be chosen.
    `names` are those to choose from, in the order in which they are shown; `key` is the chain from
    the source outward to the outlet, the accepted names of a source, or of `mark` the ids of the
    passages to paint where not all are (its `items` would show them). `checks` are the lines of
    the self-check list. Empty texts of a built task are worded by the window.
    """

    id: str
    kind: QuestionKind
    article: int = 0
    items: tuple[Passage, ...] = ()
    voices: tuple[Voice, ...] = ()
    prompt: str = ""
    prose: str = ""
    options: tuple[Option, ...] = ()
    many: bool = False
    names: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    hint: str = ""
    why: str = ""
    model: str = ""
    a: Version | None = None
    b: Version | None = None
    is_built: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the learner writes, compares with a model, and is the judge."""
        writes = self.kind in (QuestionKind.BECAUSE, QuestionKind.CONTRAST) and not self.options
        return writes or self.kind is QuestionKind.REWRITE

    @property
    def voice(self) -> Voice | None:
        """The voice that is the key, where all items share one."""
        voices = {each.voice for each in self.items} or set(self.voices)
        return voices.pop() if len(voices) == 1 else None
