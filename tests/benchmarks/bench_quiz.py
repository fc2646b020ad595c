"""How fast a painted article is graded, beside a floor measured in the same run.

`python -m tests.benchmarks.bench_quiz` prints the figures, all thread-CPU time: of an article that
is graded for the first time, and of one that is painted again.
"""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from literacy_app.domain.attempt import Mark
from literacy_app.domain.grading import grade_marks
from literacy_app.domain.lesson import MARKED_VOICES, Article, Span
from literacy_app.domain.text import count_words
from literacy_app.lessonfile.parse import parse
from tests.benchmarks.bench_lessonfile import lesson_text
from tests.benchmarks.measuring import median_ms, settled

SIZES = (100, 1_000, 10_000)
"""Passages of the key; as many spans are painted."""


class Figures(NamedTuple):
    """Milliseconds of grading: the first time, and again."""

    first: float
    again: float


def article_of(passages: int) -> Article:
    """An article with ten words for each passage."""
    lesson = parse(lesson_text(10 * passages, passages)).lesson
    assert lesson is not None
    return lesson.articles[0]


def painted(article: Article, seed: int = 1) -> list[Mark]:
    """As many spans as passages: two thirds of them nearly right, one third in any voice."""
    some = random.Random(seed)
    size = len(article.text)
    marks = []
    for passage in article.marked():
        start = max(0, passage.start + some.randint(-20, 20))
        end = max(start + 1, min(size, passage.end + some.randint(-20, 20)))
        voice = passage.voice if some.random() < 2 / 3 else some.choice(MARKED_VOICES)
        marks.append(Mark(voice, Span(start, end)))
    some.shuffle(marks)
    return marks


def measure(passages: int) -> Figures:
    """The figures of such an article."""
    article = article_of(passages)
    marks = painted(article)
    numbers = count()

    def grade(which: Article) -> None:
        grade_marks(which, marks, level=3, language="en")

    first = median_ms(lambda: grade(replace(article, name=f"Number {next(numbers)}")))
    return Figures(first, median_ms(lambda: grade(article)))


def words_floor_ms(passages: int) -> float:
    """Milliseconds of counting the words of such an article."""
    text = article_of(passages).text
    return median_ms(lambda: count_words(text))


def main() -> None:
    """Print the figures."""
    for passages in SIZES:
        with settled():
            first, again = measure(passages)
            floor = words_floor_ms(passages)
        print(
            f"{passages:6,} spans against {passages:6,} passages: {again:6.1f} ms,"
            f" the first time {first:6.1f} ms; floor (counting the words) {floor:5.1f} ms"
        )


if __name__ == "__main__":
    main()
