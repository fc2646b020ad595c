"""What differs between two texts, as patches: small enough to keep thousands of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_FURTHEST = 400
"""How many lines are looked ahead for where two texts agree again."""


class Patch(NamedTuple):
    """At a code point, what is removed from a text, and what is put there instead."""

    start: int
    removed: str
    inserted: str

    @property
    def end(self) -> int:
        """Where the removed words end, before the patch."""
        return self.start + len(self.removed)

    def reverse(self) -> Patch:
        """The patch that takes this one back."""
        return Patch(self.start, self.inserted, self.removed)


Patches = tuple[Patch, ...]
"""Patches of one edit, the last place first, so that each can be applied as it stands."""


def applied(text: str, patches: Iterable[Patch]) -> str:
    """The text with these patches."""
    for each in patches:
        text = text[: each.start] + each.inserted + text[each.end :]
    return text


def reverse(patches: Patches) -> Patches:
    """The patches that take these back, to be applied in their order too."""
    return tuple(each.reverse() for each in reversed(patches))


def difference(old: str, new: str) -> Patches:
    """Patches that lead from one text to another, each within lines that differ."""
    front, back = _same_lines(old, new)
    before = old[front : len(old) - back].splitlines(keepends=True)
    after = new[front : len(new) - back].splitlines(keepends=True)
    found: list[Patch] = []
    i, j, at = 0, 0, front
    while i < len(before) or j < len(after):
        if i < len(before) and j < len(after) and before[i] == after[j]:
            at += len(before[i])
            i, j = i + 1, j + 1
            continue
        gone, come = _until_agreed(before, after, i, j)
        removed, inserted = "".join(before[i:gone]), "".join(after[j:come])
        found.append(narrowed(Patch(at, removed, inserted)))
        at += len(removed)
        i, j = gone, come
    return tuple(reversed(found))


def _same_lines(old: str, new: str) -> tuple[int, int]:
    """How many characters the lines take up that two texts begin with, and end with, alike."""
    front = old.rfind("\n", 0, agreeing(old, new)) + 1
    rest = old[front:]
    back = agreeing(rest[::-1], new[front:][::-1])
    ending = rest.find("\n", len(rest) - back) + 1
    return front, len(rest) - ending if ending else 0


def _until_agreed(before: list[str], after: list[str], i: int, j: int) -> tuple[int, int]:
    """The nearest indices from which the lines are the same again, other than blank ones."""
    there_before: dict[str, int] = {}
    there_after: dict[str, int] = {}
    for step in range(_FURTHEST):
        if i + step < len(before) and before[i + step].strip():
            there_before.setdefault(before[i + step], i + step)
            if before[i + step] in there_after:
                return i + step, there_after[before[i + step]]
        if j + step < len(after) and after[j + step].strip():
            there_after.setdefault(after[j + step], j + step)
            if after[j + step] in there_before:
                return there_before[after[j + step]], j + step
    return len(before), len(after)


def narrowed(patch: Patch) -> Patch:
    """The patch without what stays the same at its ends."""
    start, removed, inserted = patch
    front = agreeing(removed, inserted)
    removed, inserted = removed[front:], inserted[front:]
    back = agreeing(removed[::-1], inserted[::-1])
    stop = len(removed) - back, len(inserted) - back
    return Patch(start + front, removed[: stop[0]], inserted[: stop[1]])


def agreeing(one: Sequence[object], other: Sequence[object]) -> int:
    """How many characters two texts, or items two lists, begin with alike."""
    known, most = 0, min(len(one), len(other))
    while known < most:  # whole slices are compared much faster than their items
        middle = (known + most + 1) // 2
        if one[known:middle] == other[known:middle]:
            known = middle
        else:
            most = middle - 1
    return known
