"""Lesson files in a few words: what a test is about is said, the rest is filled in."""

from __future__ import annotations

from literacy_app.domain.lesson import Article, Lesson, Passage
from literacy_app.lessonfile.parse import Parsed, parse

FRONT = "id: try-out\ntitle: A try-out\nlanguage: en\nlevel: 1\n"
SPEAKERS = "speakers:\n  - {name: Ada Quist, role: Mayor of Tolle}\n"


def file_of(*sections: str, front: str = FRONT + SPEAKERS) -> str:
    """A lesson file of that front matter and those sections."""
    return "\n\n".join((f"---\n{front}---", *sections)) + "\n"


def article(body: str, headline: str = "A headline") -> str:
    """An article section."""
    return f"# Article\n\n## {headline}\n\n{body}"


def quiz(body: str) -> str:
    """A quiz section."""
    return f"# Quiz\n\n{body}"


def key(body: str) -> str:
    """The passages section of a keyed lesson."""
    return f"# Passages\n\n{body}"


def sound(text: str) -> Lesson:
    """The lesson in `text`, in which nothing may be wrong but what is worth a warning."""
    return lesson_of(parse(text))


def lesson_of(parsed: Parsed) -> Lesson:
    """The lesson that was parsed without errors."""
    assert parsed.is_sound, "\n".join(map(str, parsed.problems))
    assert parsed.lesson is not None
    return parsed.lesson


def article_of(body: str, headline: str = "A headline") -> Article:
    """The article of that text, read."""
    return sound(file_of(article(body, headline))).articles[0]


def passage_of(body: str, passage_id: str = "1") -> Passage:
    """A passage of that article."""
    found = article_of(body).passage(passage_id)
    assert found is not None
    return found


def said(passage: Passage, within: Article) -> list[str]:
    """The words of a passage's pieces."""
    return [within.text[piece.start : piece.end] for piece in passage.pieces]
