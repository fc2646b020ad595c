"""`check`: what is wrong with lessons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import brought, ended, print_json, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.problems import Problem
    from literacy_app.lessonfile.parse import Parsed


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="lessons or folders")
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")
    parser.add_argument(
        "--form-only", action="store_true", help="say nothing of what would make a lesson better"
    )


def run(options: Namespace) -> int:
    """Print what is wrong with lessons; folders are looked through.

    The lessons given are compared with one another, and with the article given.
    """
    from literacy_app.lessonfile.files import lesson_files, read_lesson

    files: list[Path] = []
    for path in options.paths:
        if not path.exists():
            return unusable(f"there is no file or folder {path}.")
        found = list(lesson_files(path)) if path.is_dir() else [path]
        if not found:
            return unusable(f"there are no lessons in {path}.")
        files.extend(found)
    read = [read_lesson(each) for each in dict.fromkeys(files)]
    problems: list[Problem] = []
    with_text: dict[str, Lesson] = {}
    for parsed in read:
        problems.extend(parsed.problems)
        if options.article and parsed.is_sound and parsed.lesson and parsed.lesson.is_keyed:
            lesson, more = brought(parsed, options.article)
            problems.extend(more)
            if lesson is not None:
                with_text[parsed.path] = lesson
    if not options.form_only:
        problems = _with_content(read, with_text, problems)
    if options.json:
        print_json([_problem_record(each) for each in problems])
    else:
        for problem in problems:
            print(problem)
    return ended(problems)


def _with_content(
    read: list[Parsed], with_text: dict[str, Lesson], problems: list[Problem]
) -> list[Problem]:
    """The problems of form with those of content among them, in the order of the files."""
    from literacy_app.paths import assets
    from literacy_app.session.checking import content_problems, corpus_of
    from literacy_app.session.lexicons import Lexicons

    lexicons = Lexicons(assets() / "lexicons")
    corpus = corpus_of(read, with_text) if len(read) > 1 or with_text else None
    for parsed in read:
        found = content_problems(parsed, lexicons, corpus, with_text.get(parsed.path))
        problems.extend(found)
    order = {parsed.path: number for number, parsed in enumerate(read)}
    return sorted(
        problems, key=lambda each: (order.get(each.path, len(order)), each.line, each.column)
    )


def _problem_record(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "message": str(problem.message),
        "hint": str(problem.hint) if problem.hint else None,
    }
