"""Making a lesson: everything done to it, by the form or in its text, to be taken back again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from literacy_app.domain.draft import Draft
from literacy_app.domain.patches import Patch, Patches, difference, reverse
from literacy_app.session.digests import digest_of
from literacy_app.session.line_ends import LineEnds
from literacy_app.session.live_text import LiveText
from literacy_app.session.steps import Step, Steps


class Changed(NamedTuple):
    """What an edit has done: patches of the text, the last place first, and what is selected."""

    patches: Patches
    selected: str | None


class Authoring(LiveText):
    """A lesson on the desk. Edits of the draft raise EditRefused where they can't be made.

    Attributes:
        selected: the passage or whatever else is selected, by its id.
        opened: the digest of the file as it was opened or last saved; None where there is none.
    """

    def __init__(
        self, contents: str = "", path: Path | None = None, brought: str | None = None
    ) -> None:
        self._ends = LineEnds(contents)
        super().__init__(self._ends.text, path, brought)
        self._saved = self.text
        self.selected: str | None = None
        self.opened = digest_of(contents) if path is not None else None
        self._steps = Steps()

    @property
    def is_changed(self) -> bool:
        """Whether the text is another than that of the file, or has no file yet."""
        return self.text != self._saved or (self.path is None and bool(self.text))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._steps.done > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._steps.undone > 0

    def contents(self) -> str:
        """The text with the line ends and the byte-order mark of the file."""
        return self._ends.restored(self.text)

    def saved_as(self, path: Path) -> None:
        """Take it that the file at `path` has the text as it is now."""
        contents = self.contents()
        self._ends, self.opened = LineEnds(contents), digest_of(contents)
        self.path, self._saved = path, self.text
        self._steps.seal()

    def take_theirs(self, contents: str) -> Changed:
        """Go on with what is in the file now; a step that can be taken back."""
        changed = self.replace_all(contents)
        self._ends, self.opened = LineEnds(contents), digest_of(contents)
        self._saved = self.text
        return changed

    # ------------------------------------------------------------ edits

    def select(self, selected: str | None) -> None:
        """Select a passage, or whatever else has an id; no step to take back."""
        self.selected = selected
        self._steps.seal()

    def seal(self) -> None:
        """Let the next edit be a step of its own."""
        self._steps.seal()

    def edit(
        self, change: Callable[[Draft], Draft], merge: str = "", select: str | None = None
    ) -> Changed:
        """Make an edit of the draft, and write it into the text.

        Edits of the same `merge` in a row are one step to take back, as while somebody types into
        one field. Then `select` is selected, if it is given.
        """
        patches = self.rewrite(change)
        before, self.selected = self.selected, select or self.selected
        if patches:
            self._steps.add(Step(patches, before, self.selected, merge), self.text)
        return Changed(patches, self.selected)

    def type(self, start: int, removed: int, inserted: str) -> Changed:
        """Change the text itself, as in the source view; the draft follows when it is read."""
        end = start + removed
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"the text has no {removed} characters at {start}")
        inserted = inserted.replace("\r\n", "\n").replace("\r", "\n")
        patch = Patch(start, self.text[start:end], inserted)
        if patch.removed == patch.inserted:
            return Changed((), self.selected)
        self.patch((patch,))
        self._steps.type(patch, self.selected)
        return Changed((patch,), self.selected)

    def replace_all(self, contents: str) -> Changed:
        """Have the text of another file, such as an earlier save, in the place of this one."""
        patches = difference(self.text, LineEnds(contents).text)
        self._steps.seal()
        if patches:
            self.patch(patches)
            self._steps.add(Step(patches, self.selected, self.selected), self.text)
        return Changed(patches, self.selected)

    def undo(self) -> Changed | None:
        """Take the last step back."""
        step = self._steps.undo()
        return self._go(reverse(step.patches), step.before) if step is not None else None

    def redo(self) -> Changed | None:
        """Do the step again that was taken back last."""
        step = self._steps.redo()
        return self._go(step.patches, step.after) if step is not None else None

    def _go(self, patches: Patches, selected: str | None) -> Changed:
        self.patch(patches)
        self.selected = selected
        return Changed(patches, selected)
