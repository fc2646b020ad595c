"""`check`: what is wrong with lessons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, GOOD, brought, print_json, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.domain.problems import Problem


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="lessons or folders")
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")


def run(options: Namespace) -> int:
    """Print what is wrong with lessons; folders are looked through."""
    from literacy_app.lessonfile.files import lesson_files, read_lesson

    files: list[Path] = []
    for path in options.paths:
        if not path.exists():
            return unusable(f"there is no file or folder {path}.")
        found = list(lesson_files(path)) if path.is_dir() else [path]
        if not found:
            return unusable(f"there are no lessons in {path}.")
        files.extend(found)
    problems: list[Problem] = []
    for file in files:
        parsed = read_lesson(file)
        problems.extend(parsed.problems)
        if options.article and parsed.is_sound and parsed.lesson and parsed.lesson.is_keyed:
            problems.extend(brought(parsed, options.article)[1])
    if options.json:
        print_json([_problem_record(each) for each in problems])
    else:
        for problem in problems:
            print(problem)
    return ERRORS if any(each.is_error for each in problems) else GOOD


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
