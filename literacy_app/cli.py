"""The command line: one function a command. What draws no page loads no Qt."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from literacy_app.commands.common import ERRORS, GOOD, unusable

_COMMANDS = {
    "check": "say what is wrong with lessons",
    "passages": "list a lesson's passages",
    "draft": "suggest an article's passages",
    "grade": "score painted passages",
    "attempts": "write what was answered as a table",
    "export": "write a lesson in another format",
    "picture": "draw a page into a file",
    "pack": "put lessons into one file to pass on",
    "unpack": "take lessons out of such a file",
}
"""What each command is for; it stands in the module of its name in `commands`."""

_USAGE = """\
literacy-app [PATH] [--data FOLDER]
       literacy-app check PATH... [--json] [--article FILE] [--form-only]
       literacy-app passages LESSON [--article FILE] [--json]
       literacy-app draft ARTICLE... [--json] [-o LESSON] [--language L] [--rules]
       literacy-app grade LESSON MARKS.json [--article FILE] [--json]
       literacy-app attempts -o FILE.csv [--profile CODE]
       literacy-app export LESSON --to FORMAT -o FILE [--article FILE] [--language L]
       literacy-app picture LESSON -o FILE.png [options]
       literacy-app pack LESSON... -o FILE.zip [--title T] [--note N]
       literacy-app unpack FILE.zip [--into FOLDER] [--list] [--on-clash CHOICE]"""


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
    from argparse import ArgumentParser
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
    path, data = what_to_open(given)
    if path is not None and not path.exists():
        return unusable(f"there is no file or folder {path}.")
    from literacy_app.preflight import explain, obstacle

    trouble = obstacle(os.environ, sys.platform)
    if trouble is None:
        gc.disable()  # until the window stands: looking for garbage in what it needs takes 15 ms
        starting = ExitStack()
        try:
            from literacy_app.ui import start_code

            starting.callback(start_code.use().keep)
            from literacy_app.ui import qt, qt_enums

            starting.enter_context(qt_enums.quickly_made())
            qt.load()
            from literacy_app.app import run
        except ImportError as error:
            gc.enable()
            trouble = explain(error)
        else:
            return run(path, data, starting.close)
    print(f"literacy-app: {trouble}", file=sys.stderr)
    return ERRORS


def what_to_open(given: list[str]) -> tuple[Path | None, Path | None]:
    """The path and the data folder that the arguments name; ends the app where they are wrong."""
    return _usual(given) or _parsed(given)


def _usual(given: list[str]) -> tuple[Path | None, Path | None] | None:
    """The same where nothing is given but these, or neither of them."""
    at = given.index("--data") if "--data" in given[:-1] else len(given)
    paths, data = given[:at] + given[at + 2 :], given[at + 1 : at + 2]
    if len(paths) > 1 or any(not each or each.startswith("-") for each in paths + data):
        return None
    return Path(paths[0]) if paths else None, Path(data[0]) if data else None


def _parsed(given: list[str]) -> tuple[Path | None, Path | None]:
    from argparse import ArgumentParser  # takes 3 ms, and few starts need it

    parser = ArgumentParser(
        prog="literacy-app",
        usage=_USAGE,
        description="Whose Voice? Learn to tell who is speaking in a news text.",
    )
    parser.add_argument("path", nargs="?", type=Path, help="a lesson, or an article it knows")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="another user-data folder")
    options = parser.parse_args(given)
    return options.path, options.data
