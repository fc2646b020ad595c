"""Runs of an article's words that come and go, painted under them as passages are.

The article's own passages are laid out once; what is asked about, painted or judged changes with
every answer, and while painting with every move of the pointer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.ui.widgets.article_document import Stretch
from literacy_app.ui.widgets.passage_geometry import BlockMarks, PassageGeometry

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from literacy_app.domain.lesson import BlockKind
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_document import ArticleDocument

ALL_VOICES = frozenset(Voice)


class MarkLayer:
    """Passages that change, and where they stand in an article's blocks.

    Attributes:
        passages: in text order, an outer one before those in it; none cross.
        parents: for each of them the index of the passage that it lies in, or -1.
    """

    def __init__(self, article: ArticleDocument, look: Look) -> None:
        self._article = article
        self._geometry = PassageGeometry(self, look)
        self.passages: Sequence[Passage] = ()
        self.parents: Sequence[int] = ()
        self._reaches: list[int] = []
        self._stretches: dict[int, list[Stretch]] = {}

    def show(self, passages: Sequence[Passage]) -> None:
        """Take other passages."""
        self.passages = passages
        self.parents = _parents(passages)
        self._reaches = [*accumulate((each.end for each in passages), max)]
        self._stretches = {}
        self._geometry.forget()

    def forget(self, *_: object) -> None:
        """Drop every shape: the layout has changed."""
        self._geometry.forget()

    def marks(self, block: QTextBlock) -> BlockMarks:
        """What is to be painted in a block."""
        return self._geometry.marks(block, ALL_VOICES)

    def kind_of(self, block_number: int) -> BlockKind:
        """The kind of a block of the article."""
        return self._article.kind_of(block_number)

    def stretches(self, block_number: int) -> list[Stretch]:
        """The stretches of passages in a block, in text order, an outer one before those in it."""
        found = self._stretches.get(block_number)
        if found is None:
            found = self._stretches[block_number] = self._find(block_number)
        return found

    def _find(self, block_number: int) -> list[Stretch]:
        text = self._article.text_of(block_number)
        if text is None:
            return []
        found: list[Stretch] = []
        for index in range(bisect_left(self._reaches, text.start + 1), len(self.passages)):
            passage = self.passages[index]
            if passage.start >= text.end:
                break
            for piece in passage.pieces:
                for number, start, end in self._article.place(piece):
                    if number == block_number:
                        opens = text.start <= passage.start < text.end
                        found.append(Stretch(index, start, end, opens))
        found.sort(key=lambda each: (each.start, -each.end, each.passage))
        return found


def _parents(passages: Sequence[Passage]) -> list[int]:
    """For each passage the nearest one before that it lies in."""
    parents: list[int] = []
    open_ones: list[int] = []
    for index, each in enumerate(passages):
        while open_ones and passages[open_ones[-1]].end <= each.start:
            open_ones.pop()
        around = (
            other
            for other in reversed(open_ones)
            if any(piece.holds(each.pieces[0]) for piece in passages[other].pieces)
        )
        parents.append(next(around, -1))
        open_ones.append(index)
    return parents
