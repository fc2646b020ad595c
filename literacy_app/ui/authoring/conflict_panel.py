"""A save was refused, since somebody else has saved the file meanwhile: both, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from literacy_app.session.comparing import compared
from literacy_app.session.line_ends import LineEnds
from literacy_app.ui.authoring.compare_view import CompareView
from literacy_app.ui.authoring.desk_panel import DeskPanel
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.session.saving import ChangedUnderneath
    from literacy_app.ui.theme import Look


class ConflictPanel(DeskPanel):
    """Shows what differs between the lesson on the desk and its file, and three ways out.

    Attributes:
        view: what differs; None where the file is gone, or is no text.
        keep, take, copy: the ways out; `take` is None where there is nothing to take.

    Signals:
        keep_requested(): save the lesson of the desk over the file.
        take_requested(): go on with what is in the file.
        copy_requested(): save the lesson of the desk in another file.
    """

    keep_requested = Signal()
    take_requested = Signal()
    copy_requested = Signal()

    def __init__(self, look: Look, error: ChangedUnderneath) -> None:
        super().__init__(look, message_words(error.message), message_words(error.way_out))
        self.view: CompareView | None = None
        self.take = None
        if error.theirs is None:
            self.column.addStretch(1)
            self.keep = self.add_way(tr("Save it there again"), self.keep_requested.emit)
        else:
            self.view = CompareView(look)
            rows = compared(LineEnds(error.ours).text, LineEnds(error.theirs).text)
            self.view.show_rows(rows, tr("Yours, on the desk"), tr("Theirs, in the file"))
            self.column.addWidget(self.view)
            hint = tr("The file becomes yours; theirs stays among the earlier saves (Ctrl+H)")
            self.keep = self.add_way(tr("Keep mine"), self.keep_requested.emit, hint)
            hint = tr("Go on with theirs; Undo brings yours back")
            self.take = self.add_way(tr("Take theirs"), self.take_requested.emit, hint)
        self.copy = self.add_way(tr("Save mine as a copy…"), self.copy_requested.emit)
        self.end_with_back(tr("Not now"))
        self.setFocusProxy(self.view or self.keep)

    def stops(self) -> list[QWidget]:
        """What differs, and the first way out."""
        return [*([self.view] if self.view is not None else []), self.keep]

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        dress(look, self.view)
