"""Faces, sizes and spacings of type, read from a data file, and what a reader may set of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

FACES = ("book", "plain", "clear")
"""Type settings: a serif for the article, a plain sans, and letters easy to tell apart."""

LINES = ("tight", "normal", "wide")
"""Line spacings."""

COLUMNS = ("narrow", "normal", "wide")
"""Widths of the article's column."""

_ARTICLE_LINES = ("article_line", "crosshead_line", "paragraph_gap")
_ARTICLE_TYPE = ("article", "crosshead", "headline", "quote", "paste")


class Face(NamedTuple):
    """How a type setting departs from the usual one.

    Empty stacks stay as they are. `letters` and `words` are further space in em; `size` and
    `lines` are factors on the article's sizes and lines.
    """

    serif: tuple[str, ...] = ()
    sans: tuple[str, ...] = ()
    letters: float = 0.0
    words: float = 0.0
    size: float = 1.0
    lines: float = 1.0


class TypeSetting(NamedTuple):
    """What a reader sets besides theme and text size, by the names in `type.json`."""

    face: str = FACES[0]
    lines: str = LINES[1]
    column: str = COLUMNS[1]


class Typefaces(NamedTuple):
    """The font stacks, the sizes by role in logical pixels at 100 %, and what settings change."""

    serif: tuple[str, ...]
    sans: tuple[str, ...]
    sizes: Mapping[str, int]
    faces: Mapping[str, Face]
    lines: Mapping[str, float]
    columns: Mapping[str, float]
    mono: tuple[str, ...] = ()

    def face(self, setting: TypeSetting) -> Face:
        """The face of a type setting."""
        return self.faces.get(setting.face) or Face()

    def size(self, role: str, setting: TypeSetting) -> float:
        """A size by its role, as a type setting has it."""
        return self.sizes[role] * self._factor(role, setting)

    def _factor(self, role: str, setting: TypeSetting) -> float:
        if role in _ARTICLE_LINES:
            return self.lines.get(setting.lines, 1.0) * self.face(setting).lines
        if role in _ARTICLE_TYPE:
            return self.face(setting).size
        return self.columns.get(setting.column, 1.0) if role == "column" else 1.0


def read_typefaces(path: Path) -> Typefaces:
    """The typefaces in a file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    sizes, lines, columns = (MappingProxyType(data[each]) for each in ("sizes", "lines", "columns"))
    faces = MappingProxyType({name: _face(each) for name, each in data["faces"].items()})
    serif, sans, mono = (tuple(data[each]) for each in ("serif", "sans", "mono"))
    return Typefaces(serif, sans, sizes, faces, lines, columns, mono)


def _face(data: Mapping[str, Any]) -> Face:
    stacks = {each: tuple(data[each]) for each in ("serif", "sans") if each in data}
    return Face(**{**data, **stacks})
