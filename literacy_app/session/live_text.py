"""The text of a lesson on the desk, and the lesson that it says.

The text is the truth. An edit of the draft is written into it, so that only its own lines change;
what is typed in the text is read into the draft, in the background where a window asks for it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Lesson
from literacy_app.domain.patches import Patches, applied, difference
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.parse import Parsed
from literacy_app.lessonfile.sheet import Sheet, rewritten
from literacy_app.lessonfile.unfinished import is_understood, misread
from literacy_app.lessonfile.write import write
from literacy_app.session.manuscript import Read, Reading, filed

_SHEETS_KEPT = 8


class LiveText:
    """A text and its lesson, each edited through the other.

    Attributes:
        path: the file it was read from, or was saved as.
        brought: the text of a keyed lesson's article, which never gets into the file.
        text: the file's text with `\n` for line ends; offsets are code points into it.
        revision: a number that grows with every change of the text.
    """

    def __init__(self, text: str, path: Path | None, brought: str | None) -> None:
        self.text, self.path, self.brought = text, path, brought
        self.revision = 0
        self._sheet: Sheet | None = None
        self._draft: Draft | None = None
        self._sheets: deque[tuple[Sheet, Draft]] = deque(maxlen=_SHEETS_KEPT)
        self._read = Reading(self.text, path, brought, 0).run()
        self._adopt(self._read)

    # ------------------------------------------------------------ what there is

    @property
    def parsed(self) -> Parsed:
        """The text as it was last read."""
        return self._read.parsed

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the text when it was last read, its article included."""
        return self._read.problems

    @property
    def draft(self) -> Draft:
        """The last lesson that was understood. Raises EditRefused where there was none yet."""
        if self._draft is None:
            raise EditRefused("lesson-unread")
        return self._draft

    @property
    def lesson(self) -> Lesson:
        """The draft's lesson; a keyed one has the article that was brought to it."""
        return self.draft.lesson

    @property
    def has_lesson(self) -> bool:
        """Whether there is a draft to show."""
        return self._draft is not None

    @property
    def is_read(self) -> bool:
        """Whether `parsed` and `problems` are those of the text as it is now."""
        return self._read.revision == self.revision

    @property
    def is_current(self) -> bool:
        """Whether the draft says what the text says now."""
        return self._sheet is not None and self._sheet.text == self.text

    @property
    def is_sound(self) -> bool:
        """Whether the form can edit what was last read: unfinished is well, misread is not."""
        return self.is_current or not self.is_read or self._is_understood(self._read)

    # ------------------------------------------------------------ reading

    def due(self) -> Reading | None:
        """The reading to do, in whatever thread, and to `take`; None where the text is read."""
        if self.is_read:
            return None
        return Reading(self.text, self.path, self.brought, self.revision)

    def take(self, read: Read) -> bool:
        """Take what a reading has found; False where the text has changed meanwhile."""
        if read.revision != self.revision:
            return False
        self._adopt(read)
        self._read = replace(read, sheet=None)  # it is kept beside its draft, or isn't needed
        return True

    def settle(self) -> None:
        """Read the text at once, if it isn't read."""
        reading = self.due()
        if reading is not None:
            self.take(reading.run())

    def _adopt(self, read: Read) -> None:
        """Have the draft be what was read, if that was understood; it stays where it says that."""
        if read.sheet is None or read.lesson is None or not self._is_understood(read):
            return
        sheet, before, draft = read.sheet, self._sheet, self._draft
        if before is None or draft is None or before.lesson != sheet.lesson:
            self._keep(sheet, Draft(read.lesson))
        elif draft.lesson != read.lesson:
            self._keep(replace(sheet, lesson=before.lesson), Draft(read.lesson))
        elif before.text != sheet.text:
            self._keep(replace(sheet, lesson=before.lesson), draft)

    def _keep(self, sheet: Sheet, draft: Draft) -> None:
        self._sheet, self._draft = sheet, draft
        self._sheets.appendleft((sheet, draft))

    def _is_understood(self, read: Read) -> bool:
        return is_understood(read.parsed) and not misread(read.problems)

    # ------------------------------------------------------------ writing

    def patch(self, patches: Patches) -> None:
        """Change the text; the draft follows when it is read, or at once where it was just so."""
        self._set_text(applied(self.text, patches))
        for sheet, draft in self._sheets:
            if sheet.text == self.text:
                self._sheet, self._draft = sheet, draft
                break

    def rewrite(self, change: Callable[[Draft], Draft]) -> Patches:
        """Make an edit of the draft, and write it into the text; raises EditRefused."""
        sheet = self._current_sheet()
        draft = change(self.draft)
        if draft.lesson == self.draft.lesson:
            return ()
        lesson = filed(draft.lesson, self.draft.lesson)
        new = rewritten(sheet, lesson)
        if new is not None:
            self._set_text(new.text)
            self._keep(new, draft)
        else:
            self._write_whole(lesson)
        return difference(sheet.text, self.text)

    def _set_text(self, text: str) -> None:
        self.text = text
        self.revision += 1

    def _current_sheet(self) -> Sheet:
        if not self.is_current:
            self.settle()
        if self._sheet is None or not self.is_current:
            raise EditRefused("lesson-unread")
        return self._sheet

    def _write_whole(self, lesson: Lesson) -> None:
        """Write all of the lesson anew over the text."""
        text = write(lesson, over=self.text)
        read = Reading(text, self.path, self.brought, self.revision + 1).run()
        if not self._is_understood(read):
            wrong = misread(read.problems)
            reason = str(wrong[0].message) if wrong else ""
            raise EditRefused("not-writable", reason=reason)
        self._set_text(text)
        self.take(read)
