"""Taking a cue or a source for the selected passage, by pointing at it in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.domain.lesson import Voice
from literacy_app.ui.announcing import say
from literacy_app.ui.authoring.desk_hand import DeskHand
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Span
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.marking_view import MarkingView

CUE, SOURCE = "cue", "source"
_VOICES = {CUE: (Voice.SPEECH, Voice.INFERENCE), SOURCE: (Voice.SPEECH,)}


class ToolHand(DeskHand):
    """Takes words with a tool.

    Attributes:
        tool: what a click takes, CUE or SOURCE; else nothing.

    Signals:
        changed(): a tool was taken up or put down.
    """

    changed = Signal()

    def __init__(self, bench: Bench, view: MarkingView, parent: QObject) -> None:
        super().__init__(bench, view, parent)
        self.tool = ""

    def can_take_up(self, tool: str) -> bool:
        """Whether the selected passage has what a tool takes."""
        return self.selected is not None and self.selected.voice in _VOICES[tool]

    def take_up(self, tool: str) -> bool:
        """Take up a tool, or put it down where it is in hand; whether there is a use for it."""
        passage, view = self.selected, self._view
        if passage is None or not self.can_take_up(tool):
            return False
        if tool == self.tool:
            return self.put_down()
        self.tool = tool
        view.points, view.offered = True, ()
        view.clear_selection()
        if tool == CUE and passage.voice is Voice.SPEECH:
            view.offered = [each.span for each in self._bench.marker.cue_proposals(passage)]
        at = view.offered[0].start if view.offered else passage.start
        view.caret.put(at)
        view.caret.is_shown = bool(view.offered)
        view.page.update()
        self.changed.emit()
        return True

    def put_down(self) -> bool:
        """Put the tool down; whether there was one in hand."""
        had_one, self.tool = bool(self.tool), ""
        if had_one:
            self._view.points, self._view.offered = False, ()
            self._view.page.update()
            self.changed.emit()
        return had_one

    def take_words(self, offset: int | None = None) -> bool:
        """Take the selected words, else those at an offset, or where the keyboard is."""
        article, span = self.article, self._span(offset)
        if span is None or article is None:
            return False
        marker, tool = self._bench.marker, self.tool
        taken = next((each for each in self._view.offered if each.meets(span)), span)
        words = article.text[taken.start : taken.end]
        if not self._bench.do(
            lambda: marker.take_cue(taken) if tool == CUE else marker.take_source(words)
        ):
            return False
        self._view.clear_selection()
        self.put_down()
        passage = self.selected
        if passage is not None:
            cue, source = passage.cue or "", passage.source or ""
            say(
                self._view,
                tr("Cue: {words}", words=cue)
                if tool == CUE
                else tr("Source: {words}", words=source),
            )
        return True

    def _span(self, offset: int | None) -> Span | None:
        caret, selected = self._view.caret, self._view.selected_span()
        if selected is not None:
            return caret.words_in(selected)
        if offset is None:
            return caret.span
        return caret.word_at(offset) if offset >= 0 else None
