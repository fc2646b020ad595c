"""Moving the ends of the selected passage, by pointer and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.domain.edges import snap_end
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Span
from literacy_app.ui.announcing import say
from literacy_app.ui.authoring.desk_hand import DeskHand
from literacy_app.ui.authoring.passage_ends import End, held_end, next_end

if TYPE_CHECKING:
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.marking_view import MarkingView


class EndHand(DeskHand):
    """Moves ends. While one is drawn, the passage is shown as it would be; nothing is done yet.

    Signals:
        previewed(object): the Article as it would be, or None where it stays as it is.
    """

    previewed = Signal(object)

    def __init__(self, bench: Bench, view: MarkingView, parent: QObject) -> None:
        super().__init__(bench, view, parent)
        self._drawn: tuple[End, int] | None = None
        view.end_drawn.connect(self._draw)
        view.end_dropped.connect(self._drop)

    def step(self, forward: bool) -> bool:
        """Move the end that is held by a word."""
        passage = self.selected
        if passage is None:
            return False
        end = self._view.held = held_end(passage, self._view.held)
        marker = self._bench.marker
        if not self._bench.do(lambda: marker.step_end(end.piece, end.is_end, forward)):
            return False
        passage, article = self.selected, self.article
        if passage is not None and article is not None:
            say(self._view, article.words_of(passage))
            piece = passage.pieces[held_end(passage, end).piece]
            at = piece.end - 1 if end.is_end else piece.start
            self._view.reveal_span(Span(at, at + 1))
        return True

    def next(self, forward: bool) -> bool:
        """Hold the next end of the selected passage."""
        passage = self.selected
        if passage is None:
            return False
        self._view.held = next_end(passage, held_end(passage, self._view.held), forward)
        self._view.page.update()
        return True

    def _draw(self, end: End, offset: int) -> None:
        """Show the passage with that end there; where it can't be there, as it is."""
        passage, article = self.selected, self.article
        if passage is None or article is None or end.piece >= len(passage.pieces):
            return
        to = snap_end(article, offset, end.is_end)
        old = passage.pieces[end.piece]
        span = Span(old.start, to) if end.is_end else Span(to, old.end)
        if span.start >= span.end or self._drawn == (end, to):
            return
        try:
            draft = self._bench.authoring.draft.move(passage.id, end.piece, span)
        except EditRefused:
            self._drawn = None
            self.previewed.emit(None)
            return
        self._drawn = end, to
        self.previewed.emit(draft.lesson.articles[self._bench.marker.article])

    def _drop(self) -> None:
        drawn, self._drawn = self._drawn, None
        if drawn is None:
            return
        (piece, is_end), to = drawn
        self._bench.authoring.seal()
        done = self._bench.do(lambda: self._bench.marker.move_end(piece, is_end, to))
        self._bench.authoring.seal()
        if not done:
            self.previewed.emit(None)
