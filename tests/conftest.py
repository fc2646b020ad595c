"""What every test needs: no window on the screen, and nobody's own data touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Times are measured by tests/benchmarks; a test must not fail because a machine is busy.
settings.register_profile("tests", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("tests")


@pytest.fixture(autouse=True, scope="session")
def _own_user_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leads whatever asks for the user-data folder, child processes too, to an empty one."""
    folder = str(tmp_path_factory.mktemp("user-data"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", folder)
        patch.setenv("LOCALAPPDATA", folder)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The project's shared folder beside the checkout; without it the test is skipped."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared, which a bare clone doesn't have")
    return folder
