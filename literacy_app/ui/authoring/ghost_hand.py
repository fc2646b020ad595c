"""Suggestions in the article: looked for in the background, and answered one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.session.suggesting import Suggesting
from literacy_app.ui.announcing import say
from literacy_app.ui.words import voice_name

if TYPE_CHECKING:
    from literacy_app.drafting.suggestion import Suggestion
    from literacy_app.session.set_aside import SetAside
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.marking_view import MarkingView
    from literacy_app.ui.tasks import Task, Tasks

Draft = Callable[[str, str], "Iterator[Suggestion]"]
"""Suggests passages for a text in a language, in text order."""

_AT_ONCE = 12
"""So many suggestions come to the window together."""


class GhostHand(QObject):
    """Shows suggestions as ghosts, and takes or dismisses them.

    Attributes:
        suggesting: what is suggested; `is_on` says whether it is shown.
        share: how much of the text was looked through; below 0 while nothing is looked for.

    Signals:
        changed(): what is suggested, or which of it is looked at, is something else.
        form_requested(): go to the form of the passage that a ghost has become.
    """

    changed = Signal()
    form_requested = Signal()

    def __init__(
        self,
        bench: Bench,
        view: MarkingView,
        draft: Draft | None,
        tasks: Tasks | None,
        set_aside: SetAside | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bench, self._view, self._draft, self._tasks = bench, view, draft, tasks
        self.suggesting = Suggesting(bench.authoring, set_aside)
        self.is_on = False
        self.share = -1.0
        self._task: Task | None = None

    @property
    def is_offered(self) -> bool:
        """Whether there is anything that suggests passages."""
        return self._draft is not None and self._tasks is not None

    @property
    def is_busy(self) -> bool:
        """Whether the text is being looked through."""
        return self._task is not None

    # ------------------------------------------------------------ looking for them

    def begin(self) -> bool:
        """Look the article through in the background, and show what is found."""
        draft, tasks = self._draft, self._tasks
        if draft is None or tasks is None or not self._bench.authoring.has_lesson:
            return False
        self._cancel()
        self.is_on, self.share = True, 0.0
        self._bench.select(None)
        text = self.suggesting.begin(self._bench.marker.article)
        language = self._bench.authoring.lesson.language

        def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            found: list[Suggestion] = []
            for each in draft(text, language):
                if is_cancelled():
                    return
                found.append(each)
                if len(found) >= _AT_ONCE:
                    yield tuple(found)
                    found.clear()
            yield tuple(found)

        self._task = tasks.start(work, self._hear, self._end)
        self._tell()
        return True

    def _hear(self, found: object) -> None:
        assert isinstance(found, tuple)
        suggesting = self.suggesting
        suggesting.take(found)
        if found:
            self.share = found[-1].end / max(len(suggesting.text), 1)
        if suggesting.current is None and suggesting.ghosts:
            suggesting.step(offset=self._view.text_offset_at_top() or 0)
            self._reveal()
        self._tell()

    def _end(self) -> None:
        self._task, self.share = None, -1.0
        self._tell()
        if self.is_on and self.suggesting.is_stale:
            self.begin()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task, self.share = None, -1.0

    def stop(self) -> bool:
        """Look no further, and show no suggestions any more."""
        was_on, self.is_on = self.is_on, False
        self._cancel()
        self.suggesting.current = None
        self._tell()
        return was_on

    def follow(self) -> None:
        """Take up that the lesson has changed: look through a text that is another now."""
        if not self.is_on:
            return
        if self.suggesting.is_stale:
            if self._task is None:
                self.begin()
            return
        self.suggesting.settle()
        self._tell()

    # ------------------------------------------------------------ answering

    def step(self, forward: bool) -> bool:
        """Look at the next ghost, or at the one before."""
        self.suggesting.step(forward)
        self._bench.select(None)
        self._reveal()
        self._tell()
        return True

    def point(self, offset: int) -> bool:
        """Look at the ghost at an offset, where there is one and no shorter passage."""
        ghost = self.suggesting.at(offset) if self.is_on and offset >= 0 else None
        if ghost is None:
            return False
        passage = self._bench.marker.at(offset)
        if passage is not None and passage.end - passage.start < ghost.end - ghost.start:
            return False
        self._bench.select(None)
        self.suggesting.look_at(ghost)
        self._tell()
        return True

    def accept(self, select: bool = False) -> bool:
        """Make the current ghost a passage; selected, where it is to be edited."""
        if self.suggesting.current is None:
            return False
        done = self._bench.do(lambda: self.suggesting.accept(select))
        self._reveal()
        return done

    def edit(self) -> bool:
        """Make the current ghost a passage, and go to its form."""
        if not self.accept(select=True):
            return False
        self.form_requested.emit()
        return True

    def dismiss(self) -> bool:
        """Set the current ghost aside for good."""
        if not self.suggesting.dismiss():
            return False
        self._reveal()
        self._tell()
        return True

    def bring_back(self) -> bool:
        """Show those again that were set aside."""
        self.suggesting.bring_back()
        self.suggesting.step()
        self._reveal()
        self._tell()
        return True

    def _reveal(self) -> None:
        current = self.suggesting.current
        if current is None or not self.is_on:
            return
        self._view.reveal_span(current.pieces[0])
        words = " … ".join(self.suggesting.text[a:b] for a, b in current.pieces)
        say(self._view, f"{voice_name(current.voice)}: {words}")

    def _tell(self) -> None:
        layers = self._view.layers
        if layers is not None:
            ghosts = self.suggesting.ghosts if self.is_on else ()
            layers.show_ghosts(ghosts, self.suggesting.current)
            self._view.page.update()
        self.changed.emit()
