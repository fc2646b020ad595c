"""What a check looks at, and what it gives: findings, told later as problems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.checking.stretches import Stretch, stretches
from literacy_app.domain.lesson import Lesson, Passage, Voice

if TYPE_CHECKING:
    from literacy_app.checking.runs import Corpus
    from literacy_app.domain.lexicon import Lexicon


class Place(NamedTuple):
    """A part of a lesson, and words in it where they are what it is about.

    `kind` and `key` are `passage` or `note` with an id, `question` with its index, `block` with
    the indices of article and block ("0.3"), `anchor` with its index in the key, `front` with a
    key of the front matter, `term` with the term, or `introduction`, `teacher`.
    """

    kind: str
    key: str = ""
    words: str = ""


class Finding(NamedTuple):
    """What a check has found. `about` is what a dismissal of it names: a passage's or a
    question's id, or the words themselves; it is empty where the lesson as a whole is meant."""

    code: str
    place: Place
    about: str
    arguments: dict[str, str | int]


def finding(code: str, place: Place, about: str, /, **arguments: str | int) -> Finding:
    """A finding with the arguments that its message takes."""
    return Finding(code, place, about, arguments)


@dataclass(frozen=True)
class Material:
    """A lesson with what its checks need besides.

    `lexicon` gives the lexicon of a topic in the lesson's language; `corpus` has the words of
    other lessons and brought articles, where it is this lesson's `owner` that is passed over.
    """

    lesson: Lesson
    lexicon: Callable[[str], Lexicon]
    corpus: Corpus | None = None
    owner: str = ""

    @property
    def has_text(self) -> bool:
        """Whether there is an article's text; a keyed lesson may be without."""
        return bool(self.lesson.articles)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage once, from the articles, or from the key where there is no text."""
        if not self.lesson.articles:
            return tuple(self.lesson.passages())
        return tuple(each for article in self.lesson.articles for each in article.passages)

    @cached_property
    def marked(self) -> tuple[Passage, ...]:
        """The passages that a reading page shows."""
        return tuple(each for each in self.passages if each.voice is not Voice.PLAIN)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """All that is written in the lesson, piece by piece."""
        return tuple(stretches(self.lesson))
