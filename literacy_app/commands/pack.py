"""`pack`: lessons made into one file that may be passed on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, GOOD, print_problems, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("lessons", nargs="+", type=Path, metavar="LESSON", help="or a folder")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.zip")
    parser.add_argument("--title", default="", metavar="T", help="what the pack is called")
    parser.add_argument("--note", default="", metavar="N", help="a word to whoever opens it")


def run(options: Namespace) -> int:
    """Write a pack of lessons; a folder gives all that are in it."""
    from literacy_app.lessonfile.files import lesson_files
    from literacy_app.packs.errors import PackError
    from literacy_app.session.packing import pack_lessons

    paths: list[Path] = []
    for path in options.lessons:
        if not path.exists():
            return unusable(f"there is no file or folder {path}.")
        paths.extend(lesson_files(path) if path.is_dir() else [path])
    if not paths:
        return unusable("there are no lessons to pack.")
    try:
        for step in pack_lessons(paths, options.output, options.title, options.note):
            if step.path is not None:
                print(f"{step.path}: {step.total} lesson{'s' * (step.total != 1)} packed.")
    except PackError as error:
        print_problems(error.problems)
        return ERRORS
    return GOOD
