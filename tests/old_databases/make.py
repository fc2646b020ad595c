"""Makes today's sample, once, when a migration is added: `python tests/old_databases/make.py`."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from literacy_app.store.articles import BroughtArticles
from literacy_app.store.database import Database
from literacy_app.store.schema import migrations
from literacy_app.store.settings import Settings


def fill(database: Database) -> None:
    """Writes what the tests expect to find in every sample."""
    Settings(database).set("theme", "dark")
    BroughtArticles(database).remember(
        "bridge-in-april",
        "The bridge opens\r\n\r\n“In April”, says the mayor.\n",
        "bridge.txt",
        datetime(2026, 3, 14, 9, 26, tzinfo=UTC),
    )


def main() -> None:
    """Adds the sample of the newest version; one that is there already is left as it is."""
    target = Path(__file__).with_name(f"v{len(migrations())}.db")
    with tempfile.TemporaryDirectory() as folder, Database.open(Path(folder)) as database:
        fill(database)
        assert database.path is not None
        content = database.path.read_bytes()
    with target.open("xb") as file:
        file.write(content)


if __name__ == "__main__":
    main()
