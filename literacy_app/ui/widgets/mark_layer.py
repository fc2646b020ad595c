"""Runs of an article's words that come and go, painted under them as passages are.

The article's own passages are laid out once; what is asked about, painted or judged changes with
every answer, and while painting with every move of the pointer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.ui.widgets.passage_geometry import BlockMarks, PassageGeometry
from literacy_app.ui.widgets.placing import Placing

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from literacy_app.domain.lesson import BlockKind
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_document import ArticleDocument
    from literacy_app.ui.widgets.placing import Stretch

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
        self._placing = Placing(article)
        self.passages: Sequence[Passage] = ()
        self.parents: Sequence[int] = ()

    def show(self, passages: Sequence[Passage]) -> None:
        """Take other passages."""
        self.passages = passages
        self.parents = _parents(passages)
        self.forget()

    def forget(self, *_: object) -> None:
        """Drop every shape: the layout has changed."""
        self._placing.show(self.passages)
        self._geometry.forget()

    def marks(self, block: QTextBlock) -> BlockMarks:
        """What is to be painted in a block."""
        return self._geometry.marks(block, ALL_VOICES)

    def kind_of(self, block_number: int) -> BlockKind:
        """The kind of a block of the article."""
        return self._article.kind_of(block_number)

    def stretches(self, block_number: int) -> list[Stretch]:
        """The stretches of passages in a block, in text order, an outer one before those in it."""
        return self._placing.stretches(block_number)


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
