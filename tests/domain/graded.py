"""Articles to be painted in tests of the grading, and how they are painted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import strategies as st

from literacy_app.domain.attempt import Mark
from literacy_app.domain.grading import MarkGrade, grade_marks
from literacy_app.domain.lesson import MARKED_VOICES, Article, Lesson, Passage, Span, Voice
from literacy_app.domain.painting import Key, key_of
from literacy_app.intake.files import read_article
from literacy_app.lessonfile.files import read_lesson
from literacy_app.lessonfile.keyed import bring
from tests.builders import article, file_of, sound
from tests.lessonfile.random_lessons import lessons

ROOT = Path(__file__).resolve().parents[2]
FRONT = "id: a\ntitle: A\nlanguage: en\nlevel: {level}\nspeakers:\n  - {{name: Ada Quist}}\n"


class Painted:
    """An article, and what it scores when it is painted."""

    def __init__(self, article: Article, level: int = 3, language: str = "en") -> None:
        self.article = article
        self.level = level
        self.language = language
        self.size = len(article.text)

    def grade(self, marks: Sequence[Mark]) -> MarkGrade:
        """The grade of these marks."""
        return grade_marks(self.article, marks, level=self.level, language=self.language)

    def key(self) -> Key:
        """What is to be painted."""
        return key_of(self.article, self.language, self.level, MARKED_VOICES, None)

    def asked(self) -> list[Passage]:
        """The passages of the key."""
        return [each.passage for each in self.key().asked]

    def right(self) -> list[Mark]:
        """Marks on just the passages of the key."""
        return [Mark(each.voice, span) for each in self.asked() for span in each.pieces]

    def paint(self, **words: str) -> MarkGrade:
        """The grade of these words painted, several runs of one voice parted by a bar."""
        return self.grade(
            [
                Mark(Voice(voice), self.span(run))
                for voice, runs in words.items()
                for run in runs.split("|")
            ]
        )

    def span(self, words: str) -> Span:
        """Where these words stand."""
        start = self.article.text.index(words)
        return Span(start, start + len(words))


def painted(body: str, level: int = 3, headline: str = "A cold morning in Tolle") -> Painted:
    """The article of that text, to be painted."""
    lesson = sound(file_of(article(body, headline), front=FRONT.format(level=level)))
    return Painted(lesson.articles[0], level)


@cache
def shipped(name: str, shared: Path) -> tuple[Painted, ...]:
    """The articles of a lesson that ships; of a keyed one where its article lies beside us."""
    parsed = read_lesson(ROOT / "lessons" / name)
    lesson: Lesson | None = parsed.lesson
    if lesson is not None and lesson.is_keyed:
        brought = shared / "seed" / "article.txt"
        if not brought.is_file():
            pytest.skip("needs ../shared/seed, which a bare clone doesn't have")
        lesson = bring(parsed, read_article(brought).text).lesson
    assert lesson is not None
    return tuple(Painted(each, lesson.level, lesson.language) for each in lesson.articles)


def names() -> list[str]:
    """The lessons that ship."""
    return sorted(each.name for each in (ROOT / "lessons").glob("*.md"))


def random_articles() -> st.SearchStrategy[Painted]:
    """Articles of random lessons in which there is something to paint."""
    made = lessons().filter(lambda lesson: bool(lesson.articles))
    found = made.map(lambda each: Painted(each.articles[0], each.level, each.language))
    return found.filter(lambda each: bool(each.asked()))


def filled(of: Painted, data: st.DataObject) -> Painted:
    """The article with its plain words in passages too, so that none is left."""
    key, passages = of.key(), list(of.article.passages)
    row = key.plain.to_bytes(len(key.words), "little")
    for match in re.finditer(rb"\x01+", row):
        voice = data.draw(st.sampled_from(MARKED_VOICES))
        second = data.draw(st.sampled_from((None, None, None, *Voice)))
        alternative = None if second is voice else second
        span = key.words.span(*match.span())
        passages.append(Passage(f"more {span.start}", voice, (span,), alternative=alternative))
    passages.sort(key=lambda each: (each.start, -each.end))
    return Painted(replace(of.article, passages=tuple(passages)), of.level, of.language)


def random_marks(of: Painted) -> st.SearchStrategy[list[Mark]]:
    """Some of the right marks, some of them moved, some in another voice, and some at random."""
    places = st.integers(0, of.size)
    voices = st.sampled_from(MARKED_VOICES)
    spans = st.tuples(places, places).map(lambda each: Span(min(each), max(each)))
    some = st.builds(Mark, voices, spans)
    right = of.right()

    def moved(mark: Mark, by: tuple[int, int], voice: Voice | None) -> Mark:
        start = min(max(0, mark.span.start + by[0]), of.size)
        end = min(max(start, mark.span.end + by[1]), of.size)
        return Mark(voice or mark.voice, Span(start, end))

    steps = st.sampled_from((0, 0, 0, -12, -4, 4, 12))
    nearly = st.builds(
        moved,
        st.sampled_from(right),
        st.tuples(steps, steps),
        st.one_of(st.none(), st.none(), voices),
    )
    return st.lists(st.one_of(nearly, nearly, some), max_size=2 * len(right))
