"""`attempts`: what learners have answered, as a table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import GOOD, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.store.database import Database


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.csv")
    parser.add_argument("--profile", metavar="CODE", help="of this learner alone")


def run(options: Namespace) -> int:
    """Write the answers of all learners on this desk, or of one, as CSV."""
    from literacy_app.paths import user_data
    from literacy_app.store.database import Database
    from literacy_app.store.errors import StoreError
    from literacy_app.store.upkeep import database_path

    folder = user_data(options.data)
    if not database_path(folder).exists():
        return unusable(f"nothing is kept in {folder}: there is nothing to write.")
    try:
        with Database.open(folder) as database:
            if database.notice is not None:
                print(database.notice, file=sys.stderr)
            return _write(database, options)
    except StoreError as error:
        return unusable(str(error))
    except OSError as error:
        return unusable(f"{options.output} can't be written: {error.strerror or error}.")


def _write(database: Database, options: Namespace) -> int:
    """Raises StoreError or OSError."""
    from literacy_app.domain.text import fold
    from literacy_app.export.attempts_csv import attempts_csv
    from literacy_app.export.files import write_whole
    from literacy_app.store.attempts import Attempts
    from literacy_app.store.profiles import Profiles

    found = Profiles(database).all()
    if options.profile is not None:
        wanted = fold(options.profile)
        named = tuple(each for each in found if fold(each.code) == wanted)
        if not named:
            codes = ", ".join(each.code for each in found) or "none"
            return unusable(f"nobody here is called {options.profile}; there are: {codes}.")
        found = named
    answers = (answer for each in found for answer in Attempts(database, each.id).rows())
    write_whole(options.output, attempts_csv(answers))
    return GOOD
