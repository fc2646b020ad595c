"""Passages set into their text: nesting, cues, sources, and what doesn't fit.

The same rules serve articles that stand in the lesson and keyed ones whose text is brought.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from literacy_app.domain.lesson import Passage, Span, Voice
from literacy_app.domain.quotation_marks import stray_quotation_marks
from literacy_app.domain.roles import Finder
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.passages import Placed

_OPENING = "“„‘«»\"'‹›"


class Report(Protocol):
    """Takes a problem's code, the offset it stands at, what was meant, and its arguments."""

    def __call__(
        self, code: str, at: int, meant: str | Near | None = None, /, **arguments: str | int
    ) -> None:
        """Add the problem."""


def resolve(text: str, language: str, placed: list[Placed], report: Report) -> tuple[Passage, ...]:
    """The passages in text order, an outer one before those in it, with places for what they name.

    Passages that cross another, name a cue that isn't there or leave a quotation mark without its
    partner are reported, and kept.
    """
    parents = _nest(placed, report)
    finder = _Finder(text, language)
    resolved = []
    for each in sorted(placed, key=lambda p: (p.pieces[0].start, -p.pieces[0].end, p.order)):
        passage = each.passage
        if passage.cue and passage.voice in (Voice.SPEECH, Voice.INFERENCE):
            cue_span = finder.cue(passage, each.pieces)
            if cue_span is None:
                meant = Near(passage.cue, finder.likely_cues(passage, each.pieces))
                code = "cue-not-inside" if passage.voice is Voice.INFERENCE else "cue-not-found"
                report(code, each.at, meant, id=passage.id, cue=passage.cue)
        else:
            cue_span = None
        _check_quotation_marks(text, each, report)
        resolved.append(
            Passage(  # not by `replace`, which takes four times as long
                passage.id,
                passage.voice,
                tuple(each.pieces),
                passage.kind,
                passage.source,
                passage.via,
                passage.cue,
                passage.alternative,
                passage.note,
                parents.get(passage.id),
                cue_span,
            )
        )
    return tuple(resolved)


def _nest(placed: list[Placed], report: Report) -> dict[str, str]:
    """The id of the innermost passage around each passage; crossing ones are reported."""
    pieces = sorted(
        ((span, each) for each in placed for span in each.pieces),
        key=lambda pair: (pair[0].start, -pair[0].end, pair[1].order),
    )
    parents: dict[str, str] = {}
    seen: set[str] = set()
    reported: set[str] = set()
    open_pieces: list[tuple[Span, Placed]] = []
    for span, each in pieces:
        while open_pieces and open_pieces[-1][0].end <= span.start:
            open_pieces.pop()
        parent = open_pieces[-1] if open_pieces else None
        passage_id, parent_id = each.passage.id, parent[1].passage.id if parent else ""
        crosses = parent is not None and parent[0].end < span.end
        if passage_id in seen and parents.get(passage_id, "") != parent_id:
            crosses, parent_id = True, parent_id or parents.get(passage_id, "")
        if crosses and passage_id not in reported:
            reported.add(passage_id)
            report("passages-cross", each.at, id=passage_id, other=parent_id)
        if passage_id not in seen and parent_id and not crosses:
            parents[passage_id] = parent_id
        seen.add(passage_id)
        open_pieces.append((span, each))
    return parents


class _Finder(Finder):
    """Finds what a cue may be a slip of too."""

    def likely_cues(self, passage: Passage, pieces: list[Span]) -> Iterator[str]:
        """The words near the passage that the cue may be a slip of."""
        size = len((passage.cue or "").split())
        inside = passage.voice is Voice.INFERENCE
        for around in pieces if inside else self.around(pieces):
            for each in _word_runs(self._text, around, size):
                if inside or not any(each.meets(piece) for piece in pieces):
                    yield self._text[each.start : each.end]


def _word_runs(text: str, around: Span, size: int) -> Iterator[Span]:
    from literacy_app.domain.text import word_spans

    words = list(word_spans(text, around))
    for first in range(len(words) - size + 1):
        yield Span(words[first].start, words[first + size - 1].end)


def _check_quotation_marks(text: str, placed: Placed, report: Report) -> None:
    """A quotation over paragraphs opens each of its pieces and closes only the last."""
    pieces = placed.pieces
    for index, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        stray = stray_quotation_marks(words)
        if not stray:
            continue
        if len(stray) == 1 and index + 1 < len(pieces) and words[stray[0]] in _OPENING:
            following = pieces[index + 1]
            between = text[piece.end : following.start]
            if "\n" in between and text[following.start] == words[stray[0]]:
                continue
        report("quotation-marks", placed.at, id=placed.passage.id, mark=words[stray[0]])
