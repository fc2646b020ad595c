"""An edit set into the file it was made of, so that only its own lines change.

Units that say the same as before keep their bytes. A changed unit is merged word by word: what
differs between its old and its new canonical form is carried over into the form that stands in
the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from literacy_app.domain.patches import agreeing
from literacy_app.lessonfile.order import arranged
from literacy_app.lessonfile.parse import Parsed
from literacy_app.lessonfile.source import Unit
from literacy_app.lessonfile.units import TIGHT, WrittenUnit

_ORDERED = ("block", "anchor", "question")
"""Kinds whose units are told apart by their words, since their keys are mere numbers."""
Way = Callable[[str, str, str], str]
"""Sets a unit's new form over its old setting: the old form, the setting, the new form."""
_WORD = re.compile(r"\s+|[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of the new file: a unit's, or those between units."""

    key: tuple[str, str] | None
    lines: list[str]


def merge(
    parsed: Parsed, old: list[WrittenUnit], new: list[WrittenUnit], source: str, way: Way
) -> str:
    """The new file's text, in which changed units are set by `way`."""
    mark = "\ufeff" if source.startswith("\ufeff") else ""
    lines, end = lines_of(source.removeprefix(mark))
    is_ended = source.endswith(("\n", "\r"))
    out = merged(pieces_of(parsed.units, lines), old, new, end, way)
    text = mark + "".join(line for piece in out for line in piece.lines)
    return text if is_ended else text.removesuffix(end)


def merged(
    pieces: Iterable[Piece], old: list[WrittenUnit], new: list[WrittenUnit], end: str, way: Way
) -> list[Piece]:
    """The pieces of the new file; those whose units are not among the `old` stay as they are.

    `end` ends the lines that come.
    """
    old_by_key = {(unit.kind, unit.key): unit for unit in old}
    pairs = _pairs(old, new)
    kept = dict(pairs)
    standing: dict[tuple[str, str], list[str]] = {}
    out: list[Piece] = []
    for piece in pieces:
        before = old_by_key.get(piece.key) if piece.key is not None else None
        if piece.key is None or before is None:
            out.append(piece)
            continue
        after = kept.get(piece.key)
        standing[piece.key] = piece.lines
        if after is None:
            _drop(out)
        elif before.text == after.text:
            out.append(Piece((after.kind, after.key), piece.lines))
        else:
            lines = way(*_in_one_order(before, _text_of(piece), after)).split("\n")
            out.append(Piece((after.kind, after.key), [line + end for line in lines]))
    _insert(out, new, {(u.kind, u.key) for _, u in pairs}, old, standing, end)
    return out


def lines_of(source: str) -> tuple[list[str], str]:
    """The source's lines with their ends, and the end that its first line has."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", source)
    first = lines[0] if lines else "\n"
    end = first[len(first.rstrip("\r\n")) :] or "\n"
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    return lines, end


def pieces_of(units: Iterable[Unit], lines: list[str]) -> list[Piece]:
    """The lines of a file parted into those of its units, and those between them."""
    pieces, at, last = [], 0, len(lines)
    for unit in units:
        if unit.first < at:
            continue
        if unit.first > at:
            pieces.append(Piece(None, lines[at : unit.first]))
        pieces.append(Piece((unit.kind, unit.key), lines[unit.first : min(unit.last, last)]))
        at = unit.last
    if at < last:
        pieces.append(Piece(None, lines[at:]))
    return pieces


def _in_one_order(before: WrittenUnit, standing: str, after: WrittenUnit) -> tuple[str, str, str]:
    """A unit's old form, its setting and its new form, with their parts in one order."""
    if before.kind != "question":
        return before.text, standing, after.text
    return arranged(before.text, standing), standing, arranged(after.text, standing)


def _text_of(piece: Piece) -> str:
    return "".join(piece.lines).replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def _pairs(
    old: list[WrittenUnit], new: list[WrittenUnit]
) -> list[tuple[tuple[str, str], WrittenUnit]]:
    """Which new unit each old one has become."""
    pairs = []
    by_key = {(unit.kind, unit.key): unit for unit in new if unit.kind not in _ORDERED}
    for unit in old:
        if (unit.kind, unit.key) in by_key:
            pairs.append(((unit.kind, unit.key), by_key[unit.kind, unit.key]))
    for kind in _ORDERED:
        before = [unit for unit in old if unit.kind == kind]
        after = [unit for unit in new if unit.kind == kind]
        matcher = SequenceMatcher(
            None, [unit.text for unit in before], [unit.text for unit in after], autojunk=False
        )
        for _, a, b, c, d in matcher.get_opcodes():
            for one, other in zip(before[a:b], after[c:d], strict=False):
                pairs.append(((one.kind, one.key), other))
    return pairs


def _drop(out: list[Piece]) -> None:
    """Leave a unit out, with the blank lines before it."""
    if out and out[-1].key is None:
        lines = out[-1].lines
        count = len(lines)
        while count and not lines[count - 1].strip():
            count -= 1
        out[-1] = Piece(None, lines[:count])


def _insert(
    out: list[Piece],
    new: list[WrittenUnit],
    standing: set[tuple[str, str]],
    old: list[WrittenUnit],
    old_lines: dict[tuple[str, str], list[str]],
    end: str,
) -> None:
    """Put the units that have come behind the one they follow."""
    same = {unit.text: old_lines.get((unit.kind, unit.key)) for unit in old}
    headings = {
        line.strip(): index
        for index, piece in enumerate(out)
        if piece.key is None
        for line in piece.lines
        if line.startswith("# ")
    }
    before: WrittenUnit | None = None
    for unit in new:
        key = (unit.kind, unit.key)
        is_glue = unit.kind in ("fence", "heading")
        if key in standing or (is_glue and (unit.kind == "fence" or unit.text in headings)):
            before = unit
            continue
        lines = same.get(unit.text) or [line + end for line in unit.text.split("\n")]
        at = _place_behind(out, before)
        tight = before is not None and unit.kind in TIGHT and before.kind in (unit.kind, "fence")
        out.insert(at, Piece(key, [*lines] if tight else [end, *lines]))
        before = unit


def _place_behind(out: list[Piece], before: WrittenUnit | None) -> int:
    if before is None:
        return len(out)
    key = (before.kind, before.key)
    for at in range(len(out), 0, -1):
        if out[at - 1].key == key:
            return at
    marker = "---" if before.kind == "fence" else before.text
    fences = 0
    for index, each in enumerate(out):
        if each.key is not None:
            continue
        for number, line in enumerate(each.lines):
            fences += line.strip() == "---"
            if line.strip() != marker or (before.key == "close" and fences < 2):
                continue
            rest = each.lines[number + 1 :]
            out[index] = Piece(None, each.lines[: number + 1])
            if rest:
                out.insert(index + 1, Piece(None, rest))
            return index + 1
    return len(out)


def _by_lines(base: str, ours: str, theirs: str, way: Way) -> str:
    """`theirs`, with the lines of `ours` that don't change; the others are set by `way`."""
    old, standing, new = base.split("\n"), ours.split("\n"), theirs.split("\n")
    if len(old) != len(standing):
        return way(base, ours, theirs)
    out: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            out.extend(standing[a:b])
        elif tag == "replace":
            parts = (old[a:b], standing[a:b], new[c:d])
            out.append(way(*map("\n".join, parts)))
        else:
            out.extend(new[c:d])
    return "\n".join(out)


def merge_lines(base: str, ours: str, theirs: str) -> str:
    """As `merge_words`, where `ours` has the lines of `base`: those that don't change stay."""
    return _by_lines(base, ours, theirs, merge_words)


def replace_lines(base: str, ours: str, theirs: str) -> str:
    """As `replaced`, where `ours` has the lines of `base`: those that don't change stay."""
    return _by_lines(base, ours, theirs, replaced)


def merge_words(base: str, ours: str, theirs: str) -> str:
    """`ours`, a setting of `base`, with the changes that lead from `base` to `theirs`."""
    base_words, our_words, their_words = map(_WORD.findall, (base, ours, theirs))
    behind = _alignment(base_words, our_words)
    out: list[str] = []
    at = 0
    for tag, a, b, c, d in _changes(_leveled(base_words), _leveled(their_words)):
        start, stop = behind[a], behind[b]
        if b > a:
            # What only our setting has behind the last word, such as a quotation mark, stays.
            stop = min(stop, behind[b - 1] + 1)
        elif b == len(base_words):
            start = stop = at
        if tag != "equal":
            out.extend(our_words[at : max(at, start)])
            out.extend(their_words[c:d])
        else:
            out.extend(our_words[at:stop])
        at = max(at, stop)
    out.extend(our_words[at:])
    return "".join(out)


def replaced(base: str, ours: str, theirs: str) -> str:
    """`theirs`, in the form that the app itself writes."""
    return theirs


WAYS = (merge_lines, merge_words, replace_lines, replaced)
"""How a changed unit can be set into its file, the most careful first."""


def _alignment(base: list[str], ours: list[str]) -> list[int]:
    """For each position in `base`, the position in `ours` that stands for it."""
    behind: list[int] = []
    for tag, a, b, c, d in _changes(_leveled(base), _leveled(ours)):
        behind.extend(range(c, d) if tag == "equal" else (b - a) * [c])
    return [*behind, len(ours)]


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """How one list becomes the other, as `SequenceMatcher` says it.

    What they begin and end with alike is kept from it: it takes its time with frequent words.
    """
    front = agreeing(old, new)
    back = agreeing(old[front:][::-1], new[front:][::-1])
    if front:
        yield "equal", 0, front, 0, front
    ends = len(old) - back, len(new) - back
    middle = SequenceMatcher(None, old[front : ends[0]], new[front : ends[1]], autojunk=False)
    for tag, a, b, c, d in middle.get_opcodes():
        yield tag, a + front, b + front, c + front, d + front
    if back:
        yield "equal", ends[0], len(old), ends[1], len(new)


def _leveled(words: list[str]) -> list[str]:
    return [" " if word.isspace() else word for word in words]
