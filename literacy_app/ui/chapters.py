"""Long prose in chapters, each of which begins with a heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from literacy_app.domain.prose import ProseBlock, ProseKind

_CHAPTER = 2


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading's words and the prose below it."""

    title: str
    blocks: tuple[ProseBlock, ...]


def chapters_of(blocks: Iterable[ProseBlock]) -> tuple[Chapter, ...]:
    """The page's title with what stands before the chapters, then the chapters.

    Headings of the first two ranks begin a chapter; lower ones stay among its prose. Prose that
    begins without a heading has a first chapter without a title.
    """
    found: list[tuple[str, list[ProseBlock]]] = []
    for block in blocks:
        if block.kind is ProseKind.HEADING and block.level <= _CHAPTER:
            if block.level == _CHAPTER and not found:
                found.append(("", []))
            found.append((block.text, []))
        else:
            if not found:
                found.append(("", []))
            found[-1][1].append(block)
    return tuple(Chapter(title, tuple(inside)) for title, inside in found)
