"""The command line: one function a command. What draws no page loads no Qt."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from literacy_app.commands.common import ERRORS, GOOD, unusable

_COMMANDS = {
    "check": "say what is wrong with lessons",
    "passages": "list a lesson's passages",
    "export": "write a lesson in another format",
    "picture": "draw a page into a file",
}
"""What each command is for; it stands in the module of its name in `commands`."""

_USAGE = """\
literacy-app [PATH] [--data FOLDER]
       literacy-app check PATH... [--json] [--article FILE]
       literacy-app passages LESSON [--article FILE] [--json]
       literacy-app export LESSON --to FORMAT -o FILE [--article FILE] [--language L]
       literacy-app picture LESSON -o FILE.png [options]"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _run_command(given) if given and given[0] in _COMMANDS else _open(given)
    except BrokenPipeError:  # whoever reads the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD


def _run_command(given: list[str]) -> int:
    from importlib import import_module

    parser = ArgumentParser(prog="literacy-app", usage=_USAGE)
    commands = parser.add_subparsers(required=True)
    module = import_module(f"literacy_app.commands.{given[0]}")
    for name, help_text in _COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        if name == given[0]:
            command.add_argument(
                "--data", type=Path, metavar="FOLDER", help="another user-data folder"
            )
            module.add_arguments(command)
    return int(module.run(parser.parse_args(given)))


def _open(given: list[str]) -> int:
    """Open the window: home, or the lesson or article named."""
    parser = ArgumentParser(
        prog="literacy-app",
        usage=_USAGE,
        description="Whose Voice? Learn to tell who is speaking in a news text.",
    )
    parser.add_argument("path", nargs="?", type=Path, help="a lesson, or an article it knows")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="another user-data folder")
    options = parser.parse_args(given)
    if options.path is not None and not options.path.exists():
        return unusable(f"there is no file or folder {options.path}.")
    from literacy_app.preflight import explain, obstacle

    trouble = obstacle(os.environ, sys.platform)
    if trouble is None:
        gc.disable()  # until the window stands: looking for garbage in what it needs takes 15 ms
        _load_what_needs_no_qt()
        try:
            from literacy_app.app import run
        except ImportError as error:
            gc.enable()
            trouble = explain(error)
        else:
            return run(options.path, options.data)
    print(f"literacy-app: {trouble}", file=sys.stderr)
    return ERRORS


def _load_what_needs_no_qt() -> None:
    """Load the window's rooms before Qt is there.

    PySide looks into the source of each module that is imported after it: on Python 3.13 that
    takes a fifth of the time of starting.
    """
    from importlib import import_module

    for name in _NEED_NO_QT:
        import_module(name)


_NEED_NO_QT = (
    "yaml",
    "sqlite3",
    "literacy_app.domain.shares",
    "literacy_app.lessonfile.prose",
    "literacy_app.paths",
    "literacy_app.session.glossary",
    "literacy_app.session.reading",
    "literacy_app.session.shelf",
    "literacy_app.session.trail",
    "literacy_app.store.articles",
    "literacy_app.store.library_index",
    "literacy_app.store.settings",
    "literacy_app.ui.log",
    "literacy_app.ui.text_offsets",
    "literacy_app.ui.typefaces",
)
