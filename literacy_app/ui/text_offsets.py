"""Code points and Qt's positions: the one place that turns one into the other.

Lessons count code points, Qt counts UTF-16 units. What is shown can also differ from the lesson's
text by break points, put into runs that are too long to lay out, and by visible markers that stand
for controls which would reorder or split the text; a marker takes the place of one code point.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

LONGEST_RUN = 400
"""Code points without a break beyond which Qt's line breaking turns slow."""

BREAK_POINT = "\u200b"
MARKER = "\ufffd"

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_REORDERING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SPLITTING = (0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029)
_STRUCTURAL = (0xFDD0, 0xFDD1, 0xFFFC)
_CONTROLS = (set(range(0x20)) | set(range(0x7F, 0xA0))) - {*_SPLITTING, 0x09}
_SHOWN_AS = {
    **dict.fromkeys(_SPLITTING, " "),
    **dict.fromkeys((*_REORDERING, *_STRUCTURAL, *_CONTROLS), MARKER),
    **dict.fromkeys(range(0xD800, 0xE000), MARKER),
    0x09: " ",
}


def shown(text: str) -> str:
    """`text` with every control that would reorder or split it replaced by one code point."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN_AS)


def is_wide(text: str) -> bool:
    """Whether some code points of `text` take two of Qt's positions each."""
    return not text.isascii() and _ASTRAL.search(text) is not None


def units_of(text: str) -> int:
    """How many of Qt's positions `text` takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def code_points_in(text: str, units: int) -> int:
    """How many code points of `text` its first positions are."""
    start = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(start.decode("utf-16-le", "surrogatepass"))


class Offsets:
    """Turns code points of one block of text into positions in `displayed`, and back."""

    def __init__(self, text: str) -> None:
        breaks = [at for run in _LONG_RUN.finditer(text) for at in _breaks_in(run)]
        self.displayed = _with_breaks(shown(text), breaks)
        jumps = breaks
        if not text.isascii():
            jumps = sorted(breaks + [each.start() + 1 for each in _ASTRAL.finditer(text)])
        self._jumps = jumps
        self._landings = [jump + index for index, jump in enumerate(jumps)]
        self._length = len(text)

    @property
    def is_plain(self) -> bool:
        """Whether code points and positions are the same numbers."""
        return not self._jumps

    def to_qt(self, code_point: int) -> int:
        """The position, in UTF-16 units of `displayed`, at which a code point stands."""
        if not self._jumps:
            return code_point
        return code_point + bisect_right(self._jumps, code_point)

    def to_code_point(self, position: int) -> int:
        """The code point that a position in `displayed` belongs to."""
        if not self._jumps:
            return position
        return min(position - bisect_right(self._landings, position), self._length)


def _breaks_in(run: re.Match[str]) -> range:
    return range(run.start() + LONGEST_RUN // 2, run.end(), LONGEST_RUN // 2)


def _with_breaks(text: str, breaks: list[int]) -> str:
    if not breaks:
        return text
    edges = [0, *breaks, len(text)]
    return BREAK_POINT.join(text[a:b] for a, b in pairwise(edges))
