"""Marking by pointer and keys: whatever is asked for is done on the bench."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.session.whereabouts import Where
from literacy_app.ui.announcing import say
from literacy_app.ui.authoring.desk_hand import DeskHand
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.marking_view import MarkingView
    from literacy_app.ui.authoring.tool_hand import ToolHand


class MarkingHand(DeskHand):
    """Marks the article that is shown in a view.

    Attributes:
        also: the passage that is chosen besides the selected one, to be joined with it.

    Signals:
        changed(): what can be done now may be something else.
        form_requested(): go to the form of the selected passage.
    """

    changed = Signal()
    form_requested = Signal()

    def __init__(self, bench: Bench, view: MarkingView, tools: ToolHand, pane: QObject) -> None:
        super().__init__(bench, view, pane)
        self._tools, self._pane = tools, pane
        self.also: Passage | None = None
        view.label_clicked.connect(self.go_to)

    # ------------------------------------------------------------ what there is

    @property
    def is_busy(self) -> bool:
        """Whether anything is in hand that can be let go."""
        in_hand = (
            self._tools.tool or self._view.selected_span() is not None or self.also is not None
        )
        return bool(in_hand) or self.selected is not None

    def at_caret(self) -> Passage | None:
        """The innermost passage at the keyboard's place, if that is shown and not the selected."""
        word = self._view.caret.span if self._view.caret.is_shown and self.article else None
        found = self._bench.marker.at(word.start) if word is not None else None
        selected = self.selected
        is_same = found is not None and selected is not None and found.id == selected.id
        return None if is_same else found

    def go_to(self, passage_id: str | None) -> None:
        """Select a passage, and have the other panes come along; None selects nothing."""
        article = self.article
        passage = article.passage(passage_id) if article and passage_id is not None else None
        if article is None or passage is None:
            self._bench.select(None)
            return
        starts = [each.span.start for each in article.blocks]
        block = max(bisect_right(starts, passage.start) - 1, 0)
        key = f"{self._bench.marker.article}.{block}"
        self._bench.go_to(Where("block", key, passage.id), self._pane)

    # ------------------------------------------------------------ marking

    def mark(self, voice: Voice) -> bool:
        """Mark the selected words in a voice, or give it to the selected passage."""
        selection = self._view.selected_span()
        if selection is None and self.selected is None and self._view.caret.is_shown:
            selection = self._view.caret.span
        if not self._bench.do(lambda: self._bench.marker.press(voice, selection)):
            return False
        self._settle()
        return True

    def _settle(self) -> None:
        """Show what was made: no words are selected any more, and it is read out."""
        passage, article = self.selected, self.article
        if passage is None or article is None:
            return
        self._view.caret.put(passage.start)
        self.also = None
        self.go_to(passage.id)
        say(self._view, f"{voice_name(passage.voice)}: {article.words_of(passage)}")
        self.changed.emit()

    def snap(self) -> bool:
        """Snap the edges of the selected passage the other way."""
        return self._bench.do(self._bench.marker.snap_other)

    def remove(self) -> bool:
        """Take the selected passage away."""
        passage, article = self.selected, self.article
        if passage is None or article is None or not self._bench.do(self._bench.marker.remove):
            return False
        say(self._view, tr("No longer marked: {words}", words=article.words_of(passage)))
        return True

    def join(self) -> bool:
        """Make the selected words a piece of the selected passage, or join the one chosen to it."""
        passage, selection = self.selected, self._view.selected_span()
        if passage is None:
            return False
        if selection is not None:
            done = self._bench.do(lambda: self._bench.marker.add_piece(selection))
        else:
            other = self.joined_one()
            if other is None:
                return False
            done = self._bench.edit(lambda it: it.join(passage.id, other.id), select=passage.id)
        if done:
            self._settle()
        return done

    def joined_one(self) -> Passage | None:
        """The passage to be joined to the selected one: the other chosen, or that at the caret."""
        if self.article is None or self.selected is None:
            return None
        if self.also is None:
            return self.at_caret()
        return self.article.passage(self.also.id)

    def enter(self) -> bool:
        """Select the passage at the keyboard's place; where it is selected, go to its form."""
        found = self.at_caret()
        if found is not None:
            self.go_to(found.id)
        elif self.selected is not None:
            self.form_requested.emit()
        return True

    def choose_also(self, offset: int) -> None:
        """Choose the passage at an offset besides the selected one, or let it go."""
        found = self._bench.marker.at(offset) if self.article is not None else None
        if self.selected is None:
            self.go_to(found.id if found is not None else None)
            return
        is_other = found is not None and found.id not in (
            self.selected.id,
            self.also.id if self.also is not None else "",
        )
        self.also = found if is_other else None
        self._view.also = self.also.pieces if self.also is not None else ()
        self._view.page.update()
        self.changed.emit()

    def point(self, offset: int) -> None:
        """Select the innermost passage at an offset; a further click selects the one around it."""
        found = self._bench.marker.at(offset) if offset >= 0 and self.article else None
        selected = self.selected
        if found is not None and selected is not None and found.id == selected.id:
            self.go_to(found.within if found.within is not None else found.id)
        else:
            self.go_to(found.id if found is not None else None)

    def step(self, forward: bool) -> bool:
        """Select the next passage in the text, or the one before, around the ends."""
        article, selected = self.article, self.selected
        if article is None or not article.passages:
            return False
        passages = article.passages
        if selected is not None:
            at = next(n for n, each in enumerate(passages) if each.id == selected.id)
            at += 1 if forward else -1
        else:
            offset = self._view.cursor_offset() or self._view.text_offset_at_top() or 0
            at = bisect_left(passages, offset, key=lambda each: each.start)
            at -= 0 if forward else 1
        self.go_to(passages[at % len(passages)].id)
        passage = self.selected
        if passage is not None:
            self._view.caret.put(passage.start)
        return True

    def drop(self) -> None:
        """Let go of tools and of a second passage: another one is selected."""
        self._tools.put_down()
        self.also, self._view.also = None, ()

    def put_down(self) -> bool:
        """Let go of what is in hand: a tool, selected words, a second passage, a passage."""
        if self._tools.put_down():
            return True
        if self._view.selected_span() is not None:
            self._view.clear_selection()
        elif self.also is not None:
            self.also, self._view.also = None, ()
        elif self.selected is not None:
            self._bench.select(None)
        else:
            return False
        self._view.page.update()
        self.changed.emit()
        return True
