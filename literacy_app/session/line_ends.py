"""A file's own line ends and byte-order mark, put back around a text that is edited without."""

from __future__ import annotations

import re
from bisect import bisect_left

from literacy_app.domain.patches import difference

_MARK = "\ufeff"
_PAIR = re.compile("\r\n")
_END = re.compile("\r\n|\r|\n")


class LineEnds:
    """What a file is written with.

    Attributes:
        text: the file's text without its byte-order mark, with `\\n` for line ends.
    """

    def __init__(self, contents: str) -> None:
        self._contents = contents
        self._mark = len(contents) - len(contents.removeprefix(_MARK))
        bare = contents[self._mark :]
        self.text = bare.replace("\r\n", "\n").replace("\r", "\n")
        self._pairs = [match.start() - n for n, match in enumerate(_PAIR.finditer(bare))]
        first = _END.search(bare)
        self._end = first.group() if first else "\n"

    def restored(self, text: str) -> str:
        """An edit of `text` as the file has it: lines that stay keep their ends."""
        if "\r" not in self._contents:
            return self._contents[: self._mark] + text
        contents = self._contents
        for start, removed, inserted in difference(self.text, text):
            begin, end = self._place(start), self._place(start + len(removed))
            contents = contents[:begin] + inserted.replace("\n", self._end) + contents[end:]
        return contents

    def _place(self, offset: int) -> int:
        """Where an offset of `text` is in the file."""
        return self._mark + offset + bisect_left(self._pairs, offset)
