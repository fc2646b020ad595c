"""What the commands share: how they end, read the lesson they are given, and print."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from literacy_app.domain.lesson import Lesson, Passage, Span
    from literacy_app.domain.problems import Problem
    from literacy_app.lessonfile.parse import Parsed

GOOD, ERRORS, UNUSABLE = 0, 1, 2
"""The exit codes."""


def read_named(options: Namespace) -> tuple[Lesson, tuple[Problem, ...]] | int:
    """The lesson that the options name, with its article; or the exit code if there is none."""
    from literacy_app.lessonfile.files import read_lesson

    if not options.lesson.exists():
        return unusable(f"there is no file {options.lesson}.")
    parsed = read_lesson(options.lesson)
    print_problems(parsed.problems)
    if not parsed.is_sound or parsed.lesson is None:
        return ERRORS
    if options.article is None:
        return parsed.lesson, parsed.problems
    if not parsed.lesson.is_keyed:
        return unusable(f"{options.lesson} holds its article: leave --article out.")
    lesson, problems = brought(parsed, options.article)
    print_problems(problems)
    return (lesson, problems) if lesson is not None else ERRORS


def read_with_text(options: Namespace) -> tuple[Lesson, tuple[Problem, ...]] | int:
    """The same of a lesson that holds its article, or was brought it."""
    read = read_named(options)
    if not isinstance(read, int) and not read[0].articles:
        return unusable("this lesson's article isn't there: bring it with --article FILE.")
    return read


def brought(parsed: Parsed, file: Path) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """A keyed lesson with the article in a file, or why that isn't its article."""
    from literacy_app.intake.article import ArticleError
    from literacy_app.intake.files import read_article
    from literacy_app.lessonfile.keyed import bring, refusal

    try:
        article = read_article(file)
    except ArticleError as error:
        return None, (error.problem,)
    refused = refusal(parsed, article.text)
    if refused is not None:
        return None, (refused,)
    brought = bring(parsed, article.text)
    return brought.lesson, brought.problems


def print_json(record: object) -> None:
    """Print a record as JSON."""
    import json  # takes as long to load as a lesson to read

    print(json.dumps(record, ensure_ascii=False, indent=2))


def passage_record(passage: Passage, text: str, source: Span | None) -> dict[str, Any]:
    """A passage of a text as JSON has it; `source` is where the text names who speaks."""
    cue = passage.cue_span
    return {
        "id": passage.id,
        "voice": passage.voice.value,
        "kind": passage.kind.value if passage.kind else None,
        "source": passage.source,
        "via": list(passage.via),
        "cue": passage.cue,
        "cue_span": list(cue) if cue else None,
        "source_span": list(source) if source else None,
        "within": passage.within,
        "alternative": passage.alternative.value if passage.alternative else None,
        "pieces": [{"start": a, "end": b, "text": text[a:b]} for a, b in passage.pieces],
        "note": passage.note,
    }


def print_problems(problems: Sequence[Problem]) -> None:
    """Print problems to the standard error."""
    for problem in problems:
        print(problem, file=sys.stderr)


def ended(problems: Iterable[Problem]) -> int:
    """The exit code where these were found."""
    return ERRORS if any(each.is_error for each in problems) else GOOD


def unusable(message: str) -> int:
    """Say why the arguments can't be used; the exit code."""
    print(f"literacy-app: {message}", file=sys.stderr)
    return UNUSABLE
