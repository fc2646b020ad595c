"""Who is learning at this desk: codes in the place of names, and what is kept of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.entry_line import EntryLine
from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import Label, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.store.profiles import Profile
    from literacy_app.ui.theme import Look

_LONGEST = 40
_ABOVE_HEADS = 28


class ProfilesPage(ColumnPage):
    """Shows the profiles, and says what the person would have done with them.

    `propose` gives a code that nobody here has.

    Attributes:
        line: where the code of a new profile stands.
        trouble: why the last wish could not be met, or nothing.

    Signals:
        profile_requested(str): go on as the profile with this id.
        adding_requested(str): a new profile with this code.
        deleting_requested(str): the profile with this id deleted, once that was asked.
        export_requested(): all that is kept of the current one, in a file.
        answers_requested(): the answers of the current one as a table.
        leave_requested(): back to where the person came from.
    """

    profile_requested = Signal(str)
    adding_requested = Signal(str)
    deleting_requested = Signal(str)
    export_requested = Signal()
    answers_requested = Signal()
    leave_requested = Signal()

    def __init__(
        self, look: Look, propose: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._propose = propose
        self._profiles: Sequence[Profile] = ()
        self._current: Profile | None = None
        self._asked = ""
        self._proposed = ""
        self.line: EntryLine | None = None
        self._trouble: Label | None = None
        self.buttons: dict[str, FlatButton | KeyButton] = {}

    def show_profiles(self, profiles: Sequence[Profile], current: Profile | None) -> None:
        """Show these profiles, and whose turn it is."""
        self._profiles, self._current = profiles, current
        self._asked = ""
        self._proposed = self._propose()
        self.rebuild()

    @property
    def trouble(self) -> str:
        """Why the last wish could not be met."""
        return self._trouble.text() if self._trouble is not None else ""

    def show_trouble(self, words: str) -> None:
        """Say why a code can't be taken."""
        if self._trouble is not None:
            self._trouble.setText(words)
            self._trouble.setVisible(bool(words))
        if self.line is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.selectAll()

    # ------------------------------------------------------------ what is shown

    def build(self, column: QVBoxLayout) -> None:
        """The profiles, a line for a new one, and what can be done with one's own."""
        look = self.look
        self.buttons = {}
        self.entrance = None
        column.addWidget(label(tr("Who is learning"), look, "page_title"))
        self.space(column, 8)
        words = tr(
            "Everybody at this computer has a code of their own, in the place of a name. What they "
            "answer stays on this computer, apart from what others answer."
        )
        column.addWidget(label(words, look, "quotation"))
        self.space(column, 14)
        for profile in self._profiles:
            self._add_profile(column, profile)
        self._add_new(column)
        if self._current is not None:
            self._add_own(column, self._current)
        self.space(column, 26)
        back = self._button("back", KeyButton(tr("Back"), tr("Esc"), look))
        back.clicked.connect(self.leave_requested)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.entrance = self.entrance or back

    def _button(self, name: str, button: FlatButton | KeyButton) -> FlatButton | KeyButton:
        self.buttons[name] = button
        return button

    def _add_profile(self, column: QVBoxLayout, profile: Profile) -> None:
        look, is_current = self.look, self._current is not None and profile.id == self._current.id
        self.space(column, 12)
        column.addWidget(label(profile.code, look, "name"))
        self.space(column, 4)
        if is_current:
            column.addWidget(label(tr("Learning now"), look, "done"))
            self.space(column, 6)
        if self._asked == profile.id:
            self._add_question(column, profile)
            return
        made: list[QWidget] = []
        if not is_current:
            words = tr("Go on as {code}", code=profile.code)
            choose = self._button(f"choose {profile.code}", FlatButton(words, look))
            choose.clicked.connect(lambda: self.profile_requested.emit(profile.id))
            made.append(choose)
        delete = self._button(f"delete {profile.code}", FlatButton(tr("Delete…"), look))
        delete.setAccessibleName(tr("Delete {code}…", code=profile.code))
        delete.clicked.connect(lambda: self._ask(profile.id))
        made.append(delete)
        if not is_current:
            self.entrance = self.entrance or made[0]
        column.addLayout(in_a_row(made, round(look.px(8))))

    def _add_question(self, column: QVBoxLayout, profile: Profile) -> None:
        """Whether it should really go, and what goes with it."""
        look = self.look
        words = tr(
            "Delete {code}? Every answer goes, the progress and what is due too, and whatever "
            "backups hold of them. It can’t be undone.",
            code=profile.code,
        )
        column.addWidget(label(words, look))
        self.space(column, 8)
        keep = self._button("keep", KeyButton(tr("Keep it"), tr("Esc"), look))
        keep.clicked.connect(lambda: self._ask(""))
        sure = self._button("delete", KeyButton(tr("Delete for good"), "", look))
        sure.clicked.connect(lambda: self.deleting_requested.emit(profile.id))
        self.entrance = keep
        column.addLayout(in_a_row((keep, sure), round(look.px(8))))

    def _ask(self, profile_id: str) -> None:
        """Ask whether a profile should go; nothing where it stays."""
        self._asked = profile_id
        self.rebuild()
        self.focus_first()

    def _add_new(self, column: QVBoxLayout) -> None:
        look = self.look
        self.head(column, tr("Somebody new"), _ABOVE_HEADS)
        words = tr("Take the code that is proposed, or write one of your own. No names, please.")
        column.addWidget(label(words, look))
        self.space(column, 8)
        line = self.line = EntryLine(self._proposed)
        line.setObjectName("reason")
        line.setMaxLength(_LONGEST)
        line.setMaximumWidth(round(look.px(280)))
        line.setAccessibleName(tr("Code"))
        line.returnPressed.connect(self._add)
        column.addWidget(line)
        trouble = self._trouble = label("", look, "problem")
        trouble.hide()
        column.addWidget(trouble)
        self.space(column, 8)
        add = self._button("add", KeyButton(tr("Add"), tr("Enter"), look, filled=True))
        add.clicked.connect(self._add)
        other = self._button("other", KeyButton(tr("Another proposal"), "", look))
        other.clicked.connect(self._propose_another)
        self.entrance = self.entrance or line
        column.addLayout(in_a_row((add, other), round(look.px(8))))

    def _add(self) -> None:
        if self.line is not None:
            self.adding_requested.emit(self.line.text())

    def _propose_another(self) -> None:
        self._proposed = self._propose()
        if self.line is not None:
            self.line.setText(self._proposed)
        self.show_trouble("")

    def _add_own(self, column: QVBoxLayout, current: Profile) -> None:
        look = self.look
        self.head(column, tr("What is kept of {code}", code=current.code), _ABOVE_HEADS)
        words = tr("All of it in one file, for yourself; or the answers as a table, for a teacher.")
        column.addWidget(label(words, look))
        self.space(column, 8)
        whole = self._button("export", FlatButton(tr("Export everything…"), look))
        whole.clicked.connect(self.export_requested)
        answers = self._button("answers", FlatButton(tr("Save my answers as CSV…"), look))
        answers.clicked.connect(self.answers_requested)
        column.addLayout(in_a_row((whole, answers), round(look.px(8))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps what was to be deleted, or leaves the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._asked:
            self._ask("")
        else:
            self.leave_requested.emit()
