"""Journeys go through the same window as the tests of its parts."""

from __future__ import annotations

from tests.ui.conftest import app, bare_clipboard, look, reading, shelf, themes, wait, window

__all__ = ["app", "bare_clipboard", "look", "reading", "shelf", "themes", "wait", "window"]
