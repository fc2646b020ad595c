"""The two versions of a contrast as they are written: what is marked in them moves with the words.

A version is one line. What is marked stands apart: no mark lies within another or crosses it.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher

from literacy_app.domain.lesson import KINDS, Kind, Passage, Span, Voice
from literacy_app.domain.patches import Patch, narrowed
from literacy_app.domain.question import Version
from literacy_app.domain.text import word_spans


def retyped(version: Version, text: str) -> Version:
    """The version with other words, in which what was marked is still marked where it stands."""
    after = " ".join(text.split("\n"))
    change = narrowed(Patch(0, version.text, after))
    cut, new = Span(change.start, change.end), change.inserted
    marks = []
    for each in version.passages:
        pieces = [_moved(piece, cut, new) for piece in each.pieces]
        pieces = [piece for piece in pieces if after[piece.start : piece.end].strip()]
        if pieces:
            marks.append(replace(each, pieces=tuple(pieces)))
    return _in_order(after, marks)


def _moved(piece: Span, cut: Span, new: str) -> Span:
    """A piece once the words of `cut` are `new` ones.

    What is typed right behind it belongs to it as long as the word there goes on.
    """
    grown, (start, end) = len(new) - (cut.end - cut.start), piece
    if start >= cut.end and (start > cut.start or cut.start == cut.end):
        start += grown
    elif start > cut.start:
        start = cut.start + len(new)
    goes_on = end == cut.start == cut.end and new[:1].isalnum()
    if goes_on or end >= cut.end > cut.start or end > cut.start == cut.end:
        end += grown
    elif end > cut.start:
        end = cut.start
    return Span(start, max(start, end))


def stripped(version: Version) -> Version:
    """The version without the white space around it."""
    lead = len(version.text) - len(version.text.lstrip())
    if not lead and version.text == version.text.rstrip():
        return version
    text, marks = version.text.strip(), []
    for each in version.passages:
        shifted = (piece.moved(-lead) for piece in each.pieces)
        pieces = tuple(Span(max(p.start, 0), min(p.end, len(text))) for p in shifted)
        marks.append(replace(each, pieces=pieces))
    return Version(text, tuple(marks))


def marked(version: Version, selection: Span, voice: Voice, kind: Kind | None = None) -> Version:
    """The version with the words of a selection marked, in the place of any mark that they meet.

    A mere place means the word there. The kind is the first of the voice where none is given; the
    version is as it was where the selection holds no word.
    """
    words = _words_at(version.text, selection)
    if words is None:
        return version
    kind = kind if kind in KINDS[voice] else next(iter(KINDS[voice]), None)
    kept = [each for each in version.passages if not any(p.meets(words) for p in each.pieces)]
    return _in_order(version.text, [*kept, Passage("", voice, (words,), kind)])


def unmarked(version: Version, selection: Span) -> Version:
    """The version without the marks that a selection meets."""
    words = _words_at(version.text, selection)
    if words is None:
        return version
    kept = [each for each in version.passages if not any(p.meets(words) for p in each.pieces)]
    return _in_order(version.text, kept)


def _words_at(text: str, selection: Span) -> Span | None:
    """The whole words of a selection, with the quotation marks that it holds."""
    start, end = selection
    found = [
        each
        for each in word_spans(text)
        if each.meets(selection) or (start == end and each.start <= start <= each.end)
    ]
    if not found:
        return None
    first, last = found[0].start, found[-1].end
    return Span(min(first, start) if _is_mark(text, start) else first,
                max(last, end) if _is_mark(text, end - 1) else last)  # fmt: skip


def _is_mark(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at] in '“”„‘’«»‹›"'


def _in_order(text: str, marks: list[Passage]) -> Version:
    """The version whose marks stand in text order and are numbered so."""
    ordered = sorted(marks, key=lambda each: each.pieces)
    return Version(text, tuple(replace(e, id=str(n)) for n, e in enumerate(ordered, start=1)))


def compared(
    a: Version, b: Version, voice: Voice, kind: Kind | None = None
) -> tuple[Version, Version]:
    """Both with the words marked in which they differ: those of A as plain, of B in that voice."""
    words_a, words_b = (list(word_spans(each.text)) for each in (a, b))
    said_a = [a.text[each.start : each.end] for each in words_a]
    said_b = [b.text[each.start : each.end] for each in words_b]
    a, b = Version(a.text), Version(b.text)
    for change, i, j, k, m in SequenceMatcher(None, said_a, said_b, autojunk=False).get_opcodes():
        if change == "equal":
            continue
        if i < j:
            a = marked(a, Span(words_a[i].start, words_a[j - 1].end), Voice.PLAIN)
        if k < m:
            b = marked(b, Span(words_b[k].start, words_b[m - 1].end), voice, kind)
    return a, b
