"""`unpack`: the lessons of a pack put into a folder, or listed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, GOOD, print_problems, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.session.unpacking import Preview, Unpacking

_CHOICES = ("keep-both", "replace", "skip")
_DONE = {"keep-both": "kept beside", "replace": "takes the place of", "skip": "left out for"}


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("pack", type=Path, metavar="FILE.zip")
    parser.add_argument(
        "--into", type=Path, metavar="FOLDER", help="by default, a new one of the pack's name"
    )
    parser.add_argument("--list", action="store_true", help="say what is in it, and write nothing")
    parser.add_argument(
        "--on-clash",
        choices=_CHOICES,
        default=_CHOICES[0],
        help="what to do with a lesson whose name or id is there already",
    )


def run(options: Namespace) -> int:
    """Look into a pack, and put its lessons into a folder: all of them or none."""
    from literacy_app.packs.errors import PackError
    from literacy_app.packs.unpack import Choice
    from literacy_app.session.unpacking import Unpacking, look_into, survey

    if not options.pack.exists():
        return unusable(f"there is no file {options.pack}.")
    folder = options.into if options.into is not None else Path(options.pack.stem or "lessons")
    try:
        preview = next(step.preview for step in look_into(options.pack) if step.preview)
        if options.list:
            return _list(preview)
        unpacking = Unpacking(preview, survey(folder))
        unpacking.choose_for_all(Choice(options.on_clash))
        return _unpack(unpacking)
    except PackError as error:
        print_problems(error.problems)
        return ERRORS


def _list(preview: Preview) -> int:
    manifest = preview.manifest
    print("\n".join(each for each in (manifest.title, manifest.note) if each))
    for each in preview.arrivals:
        card = each.card
        if card.is_broken:
            print(f"{card.path}: can't be opened")
            continue
        words = "without its article" if card.is_keyed else f"{card.words} words"
        print(f"{card.path}: {card.title} (level {card.level}, {card.language}, {words})")
    broken = [each for arrival in preview.arrivals for each in arrival.problems if each.is_error]
    print_problems(broken)
    return ERRORS if broken else GOOD


def _unpack(unpacking: Unpacking) -> int:
    """Raises PackError."""
    for file, clash in unpacking.clashes.items():
        done = _DONE[unpacking.choices[file]] if not clash.is_same else "is there already as"
        print(f"{file}: {done} {clash.path}.", file=sys.stderr)
    for step in unpacking.unpack():
        for path in step.added or ():
            print(path)
    broken = [each for arrival in unpacking.broken for each in arrival.problems if each.is_error]
    print_problems(broken)
    return ERRORS if broken else GOOD
