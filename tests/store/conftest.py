from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from literacy_app.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A fresh database in a data folder of its own."""
    with Database.open(tmp_path / "data") as opened:
        yield opened


@contextmanager
def _write_protected(folder: Path) -> Iterator[None]:
    """Takes the right to write away, from root too by becoming nobody for a while."""
    is_root = os.geteuid() == 0
    folder.chmod(0o555)
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def protected_folder() -> Iterator[tuple[Path, AbstractContextManager[None]]]:
    """A folder anybody may look into, and a context in which nobody may write there."""
    if os.name == "nt":
        pytest.skip("Windows keeps rights otherwise")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder, _write_protected(folder)
