"""What was done to a text, step by step, so that all of it can be taken back and done again."""

from __future__ import annotations

from typing import NamedTuple

from literacy_app.domain.patches import Patch, Patches, applied, difference, reverse


class Step(NamedTuple):
    """An edit, what was selected before and after it, and what later edits merge with it.

    Edits of the same `merge` in a row are one step; those that say nothing stand alone.
    """

    patches: Patches
    before: str | None
    after: str | None
    merge: str = ""


class Steps:
    """The steps done and those taken back, without limit. A new step forgets what was taken back.

    Attributes:
        done: how many steps there are to take back.
    """

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self.done = 0
        self._is_open = False

    @property
    def undone(self) -> int:
        """How many steps there are to do again."""
        return len(self._steps) - self.done

    def seal(self) -> None:
        """Let no later edit merge with the last step."""
        self._is_open = False

    def add(self, step: Step, text: str) -> None:
        """Add a step that was done; `text` is what it has led to."""
        del self._steps[self.done :]
        last = self._steps[-1] if self._steps and self._is_open else None
        if last is not None and step.merge and last.merge == step.merge:
            before = applied(applied(text, reverse(step.patches)), reverse(last.patches))
            self._steps[-1] = step._replace(patches=difference(before, text), before=last.before)
        else:
            self._steps.append(step)
        self._is_open = bool(step.merge)
        self.done = len(self._steps)

    def type(self, patch: Patch, selected: str | None) -> None:
        """Add what was typed; letters in a row within a word are one step."""
        del self._steps[self.done :]
        last = self._steps[-1] if self._steps and self._is_open else None
        joined = _continued(last.patches[0], patch) if last and last.merge == _TYPED else None
        if last is not None and joined is not None:
            self._steps[-1] = last._replace(patches=(joined,), after=selected)
        else:
            self._steps.append(Step((patch,), selected, selected, _TYPED))
        self._is_open = True
        self.done = len(self._steps)

    def undo(self) -> Step | None:
        """The last step, which is taken back now; None where there is none."""
        self._is_open = False
        if not self.done:
            return None
        self.done -= 1
        return self._steps[self.done]

    def redo(self) -> Step | None:
        """The step that was taken back last, which is done again now."""
        self._is_open = False
        if self.done == len(self._steps):
            return None
        self.done += 1
        return self._steps[self.done - 1]


_TYPED = "\0typed"


def _continued(last: Patch, patch: Patch) -> Patch | None:
    """Both as one, where the second goes on with the word that the first has typed or deleted."""
    if not patch.removed and patch.start == last.start + len(last.inserted):
        is_word = last.inserted[-1:].isalnum() and patch.inserted.isalnum()
        return last._replace(inserted=last.inserted + patch.inserted) if is_word else None
    if patch.inserted or last.inserted or not (patch.removed + last.removed).isalnum():
        return None
    if patch.start == last.start:
        return last._replace(removed=last.removed + patch.removed)
    if patch.end == last.start:
        return patch._replace(removed=patch.removed + last.removed)
    return None
