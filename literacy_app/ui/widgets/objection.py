"""I disagree because …: a link that opens a line to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from literacy_app.ui.widgets.entry_line import EntryLine
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.widgets.link_button import LinkButton
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_MOST = 1000


class Objection(QWidget):
    """Takes the reason why somebody sees an answer otherwise, for the teacher.

    Attributes:
        link: opens the line.
        line: the line, once it is open.
        button: keeps what it says.

    Signals:
        disagreed(str): the reason was written.
    """

    disagreed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.link = LinkButton(tr("I disagree because …"), "D", look)
        self.link.clicked.connect(self.open)
        self._asked = label(tr("I disagree because …"), look)
        self.line = EntryLine()
        self.line.setObjectName("reason")
        self.line.setMaxLength(_MOST)
        self.line.setAccessibleName(tr("I disagree because …"))
        self.line.returnPressed.connect(self._keep)
        self.button = QPushButton(tr("Keep it"))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._keep)
        self._kept = label("", look, "quiet")
        column = bare_column(self, round(look.px(6)))
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._asked)
        row = QHBoxLayout()
        row.setSpacing(round(look.px(8)))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        column.addWidget(self._kept)
        for each in (self._asked, self.line, self.button, self._kept):
            each.hide()

    @property
    def is_open(self) -> bool:
        """Whether the line can be written in."""
        return not self.line.isHidden()

    def open(self) -> None:
        """Open the line, and bring the keyboard to it."""
        self.link.hide()
        for each in (self._asked, self.line, self.button):
            each.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        text = self.line.text().strip()
        if text:
            self.disagreed.emit(text)

    def show_kept(self) -> None:
        """Say that the reason is kept."""
        self._kept.setText(tr("Kept, for your teacher to read."))
        self._kept.show()
