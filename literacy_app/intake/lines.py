"""Lines put together to paragraphs: what was wrapped by hand is joined, what ends is kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_ENDS = re.compile(r"[.!?…:;][\"'”’»“)\]]*$|[”»]$")
_HYPHEN = re.compile(r"[^\W\d_]{2}-$")
_LETTERS = re.compile(r"[^\W\d_]+")
_TAIL = 80
_NARROWEST, _WIDEST = 40, 120
"""Nobody wraps lines by hand at fewer or more characters than these."""
_FULL = 0.66
"""A wrapped line fills at least this share of the width; a shorter one ends its paragraph."""
_SENTENCES = 0.7
_FEW = 3
_HEAD = 100


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a plain text, each in one line.

    A blank line parts paragraphs. Where the lines are wrapped they are joined, and words parted at
    the end of a line are put together; where each line is a paragraph it stays one.
    """
    lines = [line.strip(" \t\f\v\u00a0") for line in re.split(r"\r\n|[\r\n\u2028\u2029\x85]", text)]
    return joined(lines)


def joined(lines: Sequence[str]) -> list[str]:
    """The paragraphs of lines; an empty line parts two."""
    width = _width(lines)
    found: list[list[str]] = []
    before = ""
    for line in lines:
        if line and before and _goes_on(before, line, width):
            found[-1].append(line)
        elif line:
            found.append([line])
        before = line
    words = _whole_words(found)
    return [_in_one(each, words) for each in found]


def _width(lines: Sequence[str]) -> int:
    """How wide the lines are wrapped, or 0 where they aren't."""
    lengths = sorted(len(each) for each in lines if each)
    if len(lengths) < 2 or lengths[-1] > _WIDEST:
        return 0
    starts = [line for before, line in pairwise(lines) if before and line]
    ends = [before for before, line in pairwise(lines) if before and line]
    if not starts or sum(bool(_ENDS.search(each)) for each in ends) >= _SENTENCES * len(ends):
        return 0
    width = lengths[len(lengths) * 9 // 10]
    return width if width >= _NARROWEST else 0


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether `line` goes on with the paragraph of the line before it."""
    if not width:
        return False
    if len(before) >= _FULL * width:
        return True
    return line[0].islower() and not _ENDS.search(before)


def _whole_words(found: Iterable[Sequence[str]]) -> frozenset[str]:
    return frozenset(
        word
        for lines in found
        for line in lines
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)
    )


def _in_one(lines: Sequence[str], words: frozenset[str]) -> str:
    """Lines as one; a hyphen at the end of a line goes unless the text writes the word with it."""
    parts = [lines[0]]
    for before, line in pairwise(lines):
        if not _HYPHEN.search(before[-_TAIL:]) or not line[0].islower():
            parts.append(f" {line}")
            continue
        head = re.split(r"\s", before[-_TAIL:])[-1]
        tail = _LETTERS.match(line)
        compound = head.lstrip("\"'“„‘(") + (tail[0] if tail else "")
        if compound not in words:
            parts[-1] = parts[-1][:-1]
        parts.append(line)
    return "".join(parts)


def broken_lines(lines: Sequence[str]) -> list[str]:
    """The paragraphs of a block of a page whose lines were broken by hand.

    A blank line parts paragraphs. Of a few lines, a short one that ends no sentence stays alone,
    for it is a headline or a byline; of many, they are joined as those of a plain text.
    """
    found: list[str] = []
    run: list[str] = []
    for line in (*lines, ""):
        if line:
            run.append(line)
        elif run:
            found += joined(run) if len(run) > _FEW else _few(run)
            run = []
    return found


def _few(lines: Sequence[str]) -> list[str]:
    found = [lines[0]]
    for before, line in pairwise(lines):
        if len(before) <= _HEAD and not _ENDS.search(before):
            found.append(line)
        else:
            found[-1] = f"{found[-1]} {line}"
    return found
