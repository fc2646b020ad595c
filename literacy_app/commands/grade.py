"""`grade`: what painted spans score."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import (
    UNUSABLE,
    ended,
    print_json,
    print_problems,
    read_with_text,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.domain.grading import MarkGrade
    from literacy_app.domain.lesson import Lesson


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("lesson", type=Path, metavar="LESSON")
    parser.add_argument(
        "marks",
        type=Path,
        metavar="MARKS.json",
        help="a list of {voice, start, end}; with “article” where the lesson has several",
    )
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")
    parser.add_argument("--json", action="store_true", help="print the grade as JSON")


def run(options: Namespace) -> int:
    """Print the grade of painted spans, as a table or as JSON."""
    from literacy_app.commands.marks import MarksError, marks_in
    from literacy_app.domain.grading import grade_marks

    read = read_with_text(options)
    if isinstance(read, int):
        return read
    lesson, problems = read
    try:
        marks = marks_in(options.marks, lesson.articles)
    except MarksError as error:
        print_problems([error.problem])
        return UNUSABLE
    asked = {number for number, each in enumerate(marks) if each} or range(len(marks))
    grades = {
        number: grade_marks(
            lesson.articles[number], marks[number], level=lesson.level, language=lesson.language
        )
        for number in sorted(asked)
    }
    if options.json:
        print_json(_record(lesson, grades))
    else:
        _print(lesson, grades)
    return ended(problems)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _record(lesson: Lesson, grades: dict[int, MarkGrade]) -> dict[str, object]:
    """Of several articles the figures are means, and passages say which they are in."""
    found = list(grades.values())
    voices = [voice for each in found for voice in each.by_voice]
    by_voice = {
        voice.value: {
            name: _mean([getattr(g.by_voice[voice], name) for g in found if voice in g.by_voice])
            for name in ("precision", "recall", "f1")
        }
        for voice in dict.fromkeys(voices)
    }
    passages: list[dict[str, object]] = []
    extra: list[dict[str, object]] = []
    for number, grade in grades.items():
        place = {"article": number} if len(lesson.articles) > 1 else {}
        for each in grade.passages:
            passages.append(
                {
                    "id": each.id,
                    "found": each.found,
                    "place": each.place,
                    "voice": each.voice,
                    "edges": each.edges,
                    "score": each.score,
                    "message": str(each.message),
                    **place,
                }
            )
        for mark in grade.extra:
            start, end = mark.span.start, mark.span.end
            extra.append({"voice": mark.voice.value, "start": start, "end": end, **place})
    return {
        "score": _mean([each.score for each in found]),
        "precision": _mean([each.precision for each in found]),
        "recall": _mean([each.recall for each in found]),
        "by_voice": by_voice,
        "passages": passages,
        "extra": extra,
    }


def _print(lesson: Lesson, grades: dict[int, MarkGrade]) -> None:
    for number, grade in grades.items():
        article = lesson.articles[number]
        if len(lesson.articles) > 1:
            print(article.name or " ".join(article.headline.split()))
        print(f"{'':12}  score  precision  recall")
        print(_row("all", grade.score, grade.precision, grade.recall))
        for voice, each in grade.by_voice.items():
            print(_row(voice.value, each.f1, each.precision, each.recall))
        print()
        wide = max((len(each.id) for each in grade.passages), default=0)
        for passage in grade.passages:
            print(f"{passage.id:{wide}}  {passage.score:6.0%}  {passage.message}")
        for mark in grade.extra:
            words = " ".join(article.text[mark.span.start : mark.span.end].split())
            place = f"{mark.span.start}–{mark.span.end}"
            print(f"too much: {mark.voice.value} {place} “{words}”")


def _row(name: str, score: float, precision: float, recall: float) -> str:
    return f"{name:12} {score:6.0%} {precision:10.0%} {recall:7.0%}"
