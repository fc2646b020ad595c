"""How a quiz is taken. Apart from `attempt`, all of which takes longer to load than the window may
wait for one name."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """How a quiz is taken: for practice, as a test, or as what is due today."""

    PRACTICE = "practice"
    TEST = "test"
    STUDY = "study"
