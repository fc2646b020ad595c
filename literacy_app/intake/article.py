"""What comes in, and what to say where nothing can."""

from __future__ import annotations

import re
from dataclasses import dataclass

from literacy_app.domain.problems import Message, Problem, Severity

LIMIT = 5_000_000
"""The most bytes of a file, or characters of a paste, that are taken in."""
_UNPAIRED = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class ArticleText:
    """An article's words and the name of what they came from.

    `text` has no byte-order mark, and its line ends are those of the source. `guessed` says that
    the encoding was a guess, so that letters with accents may be wrong.
    """

    text: str
    name: str
    guessed: bool = False


class ArticleError(Exception):
    """No article can be had from this file or paste; `problem` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def refused(code: str, name: str, message: Message, hint: Message, line: int = 0) -> ArticleError:
    """The error to raise about `name` as a whole, or about its `line` from column 1."""
    place = (line, 1) if line else (0, 0)
    return ArticleError(Problem(code, name, *place, Severity.ERROR, message, hint))


def checked(text: str, name: str, guessed: bool = False) -> ArticleText:
    """The text as an article; raises ArticleError where it holds no word or is no text."""
    if "\0" in text:
        raise refused(
            "article-not-text",
            name,
            Message.of("this is no text."),
            Message.of("Open it in the program that made it, and copy its text or save as text."),
        )
    if not text.strip():
        raise refused(
            "article-empty",
            name,
            Message.of("there are no words in it."),
            Message.of("Copy the article's own text, from headline to last line."),
        )
    return ArticleText(text, name, guessed)


def sound(text: str) -> str:
    """`text` with what no file can hold, or is cut off there, made visible."""
    return _UNPAIRED.sub("�", text).replace("\0", "�")


def too_large(name: str) -> ArticleError:
    """The error for more than LIMIT."""
    return refused(
        "article-too-large",
        name,
        Message.of("this is larger than {limit} MB.", limit=LIMIT // 1_000_000),
        Message.of("Copy the article's text alone into a file of its own."),
    )
