"""Prose without the line breaks that mean nothing, as a form shows it; and with them again."""

from __future__ import annotations

import re

_BEGINS = re.compile(r"\s*([-*+] |\d{1,9}[.)] |#|>|\||:[ ]|```|~~~)")
_ENDS = re.compile(r"#{1,6} |\||.*(\\|  )$")
_FENCE = re.compile(r"\s*(```|~~~)")
_BLANK = re.compile(r"(\n(?:[^\S\n]*\n)+)")


def without_breaks(prose: str) -> str:
    """The prose with each paragraph and each item in one line."""
    found: list[str] = []
    fence = ""
    for line in prose.split("\n"):
        mark = _FENCE.match(line)
        goes_on = bool(found) and not fence and mark is None and _goes_on(found[-1], line)
        if goes_on:
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
        if mark is not None:
            fence = "" if fence == mark[1] else fence or mark[1]
    return "\n".join(found)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with what stands in the line before it."""
    if not before.strip() or not line.strip() or _FENCE.match(before):
        return False
    return _BEGINS.match(line) is None and _ENDS.match(before) is None


def with_breaks(prose: str, before: str) -> str:
    """The prose with the line breaks that its paragraphs had in `before`, where they are there."""
    blocks = {without_breaks(block): block for block in _BLANK.split(before)[::2]}
    return "".join(blocks.get(part, part) for part in _BLANK.split(prose))
