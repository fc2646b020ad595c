"""Questions as a lesson's quiz section writes them. What they ask is played elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Passage, Voice


class QuestionKind(StrEnum):
    """What the learner does; `generate` asks the app to build questions from the passages."""

    CHOICE = "choice"
    SORT = "sort"
    SOURCE = "source"
    CUE = "cue"
    CHAIN = "chain"
    MARK = "mark"
    CONTRAST = "contrast"
    BECAUSE = "because"
    REWRITE = "rewrite"
    GENERATE = "generate"


class Option(NamedTuple):
    """An answer to choose, or a line of a self-check list; all texts are Markdown."""

    text: str
    right: bool = False
    feedback: str = ""


class Version(NamedTuple):
    """One of the two sentences of a contrast, with what changed marked as passages in it."""

    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class Question:
    """One question. An `id` is empty until the app gives one; texts are Markdown.

    `passages` are the ids it asks about, `voices` the voices, `article` the name of the article
    where a lesson has several; `counts` of `generate` say how many of each kind to build.
    """

    kind: QuestionKind
    prompt: str = ""
    id: str = ""
    passages: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    article: str = ""
    prose: str = ""
    options: tuple[Option, ...] = ()
    hint: str = ""
    why: str = ""
    model: str = ""
    a: Version | None = None
    b: Version | None = None
    counts: tuple[tuple[QuestionKind, int], ...] = ()
