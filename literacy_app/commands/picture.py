"""`picture`: a page drawn into a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, read_named

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("lesson", nargs="?", type=Path, metavar="LESSON")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.png")
    parser.add_argument("--page", default="reading", metavar="NAME", help="“help” lists them")
    parser.add_argument("--theme", default="light", metavar="NAME")
    parser.add_argument("--size", default="1280x800", metavar="WxH")
    parser.add_argument("--text", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--language", default="en", metavar="L")
    parser.add_argument("--passage", metavar="ID")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")


def run(options: Namespace) -> int:
    """Draw a page as the window would show it; needs no display."""
    from literacy_app.preflight import explain

    try:
        from literacy_app.app import picture
    except ImportError as error:
        print(f"literacy-app: {explain(error)}", file=sys.stderr)
        return ERRORS
    lesson = None
    if options.lesson is not None:
        read = read_named(options)
        if isinstance(read, int):
            return read
        lesson = read[0]
    return picture(lesson, options)
