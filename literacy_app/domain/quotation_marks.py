"""Quotation marks and their partners: what is quoted, and which mark stands alone.

Offsets are code points, ends exclusive.
"""

from __future__ import annotations

from literacy_app.domain.lesson import Span
from literacy_app.domain.text import QUOTES, compiled

_CLOSERS = {"”": "“„”", "“": "„", "’": "‘", "‘": "‚", "»": "«", "«": "»", "›": "‹", "‹": "›"}
_MARK = f"[{QUOTES}]"
_DEEPEST = 8


def stray_quotation_marks(text: str) -> list[int]:
    """Offsets of the quotation marks in `text` that lack their partner in kind and depth.

    Apostrophes and inch marks are no quotation marks; a straight single quotation mark that
    is never closed is taken for an apostrophe.
    """
    return sorted(_quoted_and_stray(text)[1])


def quotations(text: str) -> list[Span]:
    """The outermost quotations of a paragraph, marks included.

    One in double marks that is never closed reaches to the end, as where it runs over paragraphs.
    """
    quoted, stray = _quoted_and_stray(text)
    unclosed = (Span(at, len(text)) for at in stray if text[at] in '“„«"')
    found: list[Span] = []
    for each in sorted([*quoted, *unclosed], key=lambda span: (span.start, -span.end)):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return found


def _quoted_and_stray(text: str) -> tuple[list[Span], list[int]]:
    """What stands between partners, however deep, and the marks that lack theirs."""
    open_marks: list[tuple[str, int]] = []
    quoted: list[Span] = []
    stray: list[int] = []
    for match in compiled(_MARK).finditer(text):
        mark, at = match.group(), match.start()
        if mark in "`´‟‛" or _is_apostrophe(text, at, mark, open_marks):
            continue
        partners = {'"': '"', "'": "'"}.get(mark) or _CLOSERS.get(mark, "")
        if mark == '"' and not open_marks and at and text[at - 1].isdigit():
            continue
        while open_marks and open_marks[-1][0] == "'" and mark != "'":
            open_marks.pop()
        depth = _partner_depth(open_marks, partners, mark)
        if depth is None:
            if _may_open(text, at, mark):
                open_marks.append((mark, at))
            else:
                stray.append(at)
            continue
        stray.extend(offset for kind, offset in open_marks[depth + 1 :] if kind != "'")
        quoted.append(Span(open_marks[depth][1], at + 1))
        del open_marks[depth:]
    stray.extend(offset for kind, offset in open_marks if kind != "'")
    return quoted, stray


def _partner_depth(open_marks: list[tuple[str, int]], partners: str, mark: str) -> int | None:
    if mark in "“‘" and (not open_marks or open_marks[-1][0] not in partners):
        return None
    for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEEPEST), -1):
        if open_marks[depth][0] in partners:
            return depth
    return None


def _may_open(text: str, at: int, mark: str) -> bool:
    if mark in "“„‘‚«‹\"'":
        return True
    if mark == "’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and before not in ".,!?" and after.isalnum()


def _is_apostrophe(text: str, at: int, mark: str, open_marks: list[tuple[str, int]]) -> bool:
    if mark not in "'’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    closes = bool(open_marks) and open_marks[-1][0] == ("'" if mark == "'" else "‘")
    if mark == "’":
        return not closes
    opens = (before.isspace() or before in '([“„«"-–—') and after.isalnum()
    return not (closes and not before.isspace()) and not opens
