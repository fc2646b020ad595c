"""The curriculum: which of the lessons that ship make up the course, and in which order."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple


class CourseModule(NamedTuple):
    """A part of the course: its number from 1, its name, what it trains, its lessons' files."""

    number: int
    name: str
    trains: str
    lessons: tuple[str, ...]


class Curriculum:
    """The modules of the course, and where the short lessons for practice lie.

    Files are named by their paths, as on cards. Without a `folder` of lessons that ship there is
    no course.

    Attributes:
        modules: the modules in the order in which they are taught.
    """

    def __init__(
        self, modules: tuple[CourseModule, ...] = (), folder: str = "", practice: str = ""
    ) -> None:
        self.modules = modules
        self._shipped = folder + os.sep if folder else ""
        self._practice = os.path.join(folder, practice, "") if practice else ""

    @cached_property
    def by_lesson(self) -> Mapping[str, CourseModule]:
        """The module of each lesson of the course."""
        return {path: module for module in self.modules for path in module.lessons}

    def is_practice(self, path: str) -> bool:
        """Whether it is one of the short lessons for practice."""
        return bool(self._practice) and path.startswith(self._practice)

    def is_own(self, path: str) -> bool:
        """Whether it is a person's own lesson: one that doesn't ship."""
        return bool(self._shipped) and not path.startswith(self._shipped)


def read_curriculum(file: Path, folder: Path) -> Curriculum:
    """The curriculum in a file, whose lessons lie in a folder."""
    found = json.loads(file.read_text(encoding="utf-8"))
    modules = (
        CourseModule(
            number,
            each["name"],
            each["trains"],
            tuple(os.path.join(folder, name) for name in each["lessons"]),
        )
        for number, each in enumerate(found["modules"], 1)
    )
    return Curriculum(tuple(modules), str(folder), found["practice"])
