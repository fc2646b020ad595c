"""`picture`: a page drawn into a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, GOOD, read_named, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from literacy_app.domain.lesson import Lesson


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
        from literacy_app.ui.picture import PAGES
    except ImportError as error:
        print(f"literacy-app: {explain(error)}", file=sys.stderr)
        return ERRORS
    lesson = None
    if options.lesson is not None:
        read = read_named(options)
        if isinstance(read, int):
            return read
        lesson = read[0]
    if options.page == "help":
        print(*PAGES, sep="\n")
        return GOOD
    if lesson is None:
        return unusable("name the lesson to draw.")
    trouble = _trouble(lesson, options, PAGES)
    return unusable(trouble) if trouble else _draw(lesson, options)


def _trouble(lesson: Lesson, options: Namespace, pages: Sequence[str]) -> str:
    """Why a picture can't be drawn as asked, or nothing."""
    from literacy_app.ui.theme import THEME_NAMES

    if options.output is None:
        return "name the file to draw into: -o FILE.png."
    if options.page not in pages:
        return f"there is no page “{options.page}”; there are {', '.join(pages)}."
    if options.theme not in THEME_NAMES:
        return f"there is no theme “{options.theme}”; there are {', '.join(THEME_NAMES)}."
    if not all(each.isdecimal() and 200 <= int(each) <= 8000 for each in _sides(options)):
        return "--size is a width and a height between 200 and 8000, such as 1280x800."
    if not 80 <= options.text <= 250:
        return "--text is between 80 and 250 per cent."
    if options.page == "reading" and not lesson.articles:
        return "this lesson's article isn't there: bring it with --article FILE."
    return ""


def _sides(options: Namespace) -> tuple[str, str]:
    """What stands for the width and the height in `--size`."""
    width, _, height = options.size.partition("x")
    return width, height


def _draw(lesson: Lesson, options: Namespace) -> int:
    """Draw into the file that the options name; the exit code."""
    from literacy_app.app import drawn
    from literacy_app.ui.picture import Sitting

    width, height = map(int, _sides(options))
    size, passage = (width, height), options.passage or ""
    sitting = Sitting(options.page, options.theme, size, options.text, options.language, passage)
    try:
        image = drawn(lesson, sitting)
    except ValueError as error:
        return unusable(f"{error}.")
    if not image.save(str(options.output)):
        return unusable(f"{options.output} can't be written; does its folder exist?")
    return GOOD
