"""Journeys go through the same window as the tests of its parts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import app, look, reading, shelf, themes, wait, window

__all__ = ["app", "look", "reading", "shelf", "themes", "wait", "window"]


@pytest.fixture(autouse=True)
def _clear_clipboard(app: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard, where another test would come upon it."""
    yield
    QGuiApplication.clipboard().clear()
