"""`export`: a lesson in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, ended, read_with_text, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.domain.lesson import Lesson

FORMATS = ("html", "pdf")
"""What it writes."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("lesson", type=Path, metavar="LESSON")
    parser.add_argument("--to", required=True, metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")
    parser.add_argument("--language", default="en", metavar="L", help="of all but the lesson")


def run(options: Namespace) -> int:
    """Write a lesson in another format; needs no display, and `html` in English no Qt."""
    if options.to not in FORMATS:
        return unusable(f"there is no format “{options.to}”; there are {', '.join(FORMATS)}.")
    read = read_with_text(options)
    if isinstance(read, int):
        return read
    lesson, problems = read
    from literacy_app.export.files import write_whole

    try:
        write_whole(options.output, _exported(lesson, options.to, options.language))
    except ImportError as error:
        from literacy_app.preflight import explain

        print(f"literacy-app: {explain(error)}", file=sys.stderr)
        return ERRORS
    except OSError as error:
        return unusable(f"{options.output} can't be written: {error.strerror or error}.")
    return ended(problems)


def _exported(lesson: Lesson, form: str, language: str) -> bytes:
    if (form, language) == ("html", "en"):
        from literacy_app.export.html import html_page
        from literacy_app.lessonfile.prose import blocks

        return html_page(lesson, blocks).encode("utf-8")
    from literacy_app.app import exported

    return exported(lesson, form, language)
